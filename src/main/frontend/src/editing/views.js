// An answer in five ways: table, raw, chart, map and network, each made when it is first looked at.
import { isNumeric, isThings } from "./answer.js";

const PAGE = 100;
const DRAWN = 300;
const RAW = 300_000;
const NAMES = ["table", "raw", "chart", "map", "network"];

export const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
const count = new Intl.NumberFormat(document.documentElement.lang);

/** The tabs above the views, by mouse and by keyboard: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function tabs(list, chosen) {
  const all = [...list.querySelectorAll("[role=tab]")];
  const choose = (tab, focus) => {
    for (const each of all) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      document.getElementById(each.getAttribute("aria-controls")).hidden = each !== tab;
    }
    if (focus) tab.focus();
    chosen(tab.id.replace("tab-", ""));
  };
  for (const tab of all) tab.addEventListener("click", () => choose(tab, false));
  list.addEventListener("keydown", (event) => {
    const at = all.indexOf(document.activeElement);
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    choose(all[(to + all.length) % all.length], true);
  });
  return { current: () => all.find((tab) => tab.ariaSelected === "true").id.replace("tab-", ""), choose: (name) => choose(all[NAMES.indexOf(name)], false) };
}

/**
 * Shows one answer.
 * @param {HTMLElement} section with a panel for each view and the words for it in data attributes
 * @param {ReturnType<import("./answer.js").namer>} names
 * @param {() => Promise<string>} raw the answer as the endpoint writes it
 */
export function views(section, answer, names, raw) {
  const say = section.dataset;
  const ends = [];
  const shown = new Set();
  const panel = (name) => document.getElementById(`view-${name}`);
  const make = { table, raw: text, chart, map, network };

  async function show(name) {
    if (shown.has(name)) return;
    shown.add(name);
    panel(name).replaceChildren();
    await make[name](panel(name));
  }

  async function table(into) {
    if (answer.form === "boolean") return into.append(paragraph(answer.holds ? say.yes : say.no, "boolean"));
    if (answer.rows.length === 0) return into.append(paragraph(say.empty, "hint"));
    const scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-labelledby", "answer");
    const made = document.createElement("table");
    const head = made.createTHead().insertRow();
    for (const column of answer.columns) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.lang = "en";
      cell.textContent = column;
      head.append(cell);
    }
    const body = made.createTBody();
    const told = paragraph("", "hint");
    const more = document.createElement("button");
    more.type = "button";
    more.className = "quiet";
    more.textContent = say.more;
    scroll.append(made);
    into.append(scroll, told, more);
    let at = 0;
    const next = async () => {
      const rows = answer.rows.slice(at, at + PAGE);
      await names.learn(rows);
      at += rows.length;
      for (const row of rows) {
        const line = body.insertRow();
        for (const column of answer.columns) line.insertCell().append(written(names.cell(row[column])));
      }
      told.hidden = more.hidden = at >= answer.rows.length;
      told.textContent = fill(say.shown, count.format(at), count.format(answer.rows.length));
    };
    more.addEventListener("click", next);
    await next();
  }

  async function text(into) {
    const all = await raw();
    const place = document.createElement("pre");
    place.tabIndex = 0;
    place.textContent = all.slice(0, RAW) + (all.length > RAW ? "\n…" : "");
    into.append(place);
  }

  async function chart(into) {
    const numbers = answer.columns.filter((column) => isNumeric(answer.rows, column));
    const others = answer.columns.filter((column) => !numbers.includes(column));
    if (numbers.length === 0 || answer.columns.length < 2) return into.append(paragraph(say.noNumbers, "hint"));
    // Numbers that name rows, such as years, come before those that are counted.
    const x = others.sort((one, other) => distinct(other) - distinct(one))[0] ?? numbers[0];
    const y = numbers.filter((column) => column !== x).at(-1) ?? numbers[0];
    const along = x === numbers[0] ? "line" : "bar";
    await drawn(into, { form: along, x, y }, (chosen) => chosen.form, [
      ["form", say.form, [["bar", say.bars], ["line", say.line]]],
      ["x", say.names, answer.columns],
      ["y", say.numbers, numbers],
    ]);
  }

  async function map(into) {
    const { stateOf } = await import("../drawing/pictures.js");
    await names.learn(answer.rows.slice(0, DRAWN));
    const some = answer.rows.slice(0, DRAWN);
    const states = answer.columns.filter((column) => some.some((row) => row[column] && stateOf(place(row[column]))));
    if (states.length === 0) return into.append(paragraph(say.noStates, "hint"));
    const numbers = answer.columns.filter((column) => isNumeric(answer.rows, column));
    into.append(paragraph(say.boundaries, "hint"));
    await drawn(into, { place: states[0], to: states[1] ?? "", value: numbers[0] ?? "" }, () => "map", [
      ["place", say.states, states],
      ["to", say.to, ["", ...states]],
      ["value", say.numbers, ["", ...numbers]],
    ]);
  }

  async function network(into) {
    const things = answer.columns.filter((column) => isThings(answer.rows, column));
    const ends = things.length > 1 ? things : answer.columns.filter((column) => !isNumeric(answer.rows, column));
    if (ends.length < 2) return into.append(paragraph(say.noTies, "hint"));
    const numbers = answer.columns.filter((column) => isNumeric(answer.rows, column));
    const to = answer.form === "graph" ? "object" : ends[1];
    await drawn(into, { from: ends[0], to, weight: numbers[0] ?? "" }, () => "network", [
      ["from", say.from, ends],
      ["to", say.to, answer.form === "graph" ? answer.columns : ends],
      ["weight", say.numbers, ["", ...numbers]],
    ]);
  }

  const distinct = (column) => new Set(answer.rows.map((row) => row[column]?.value)).size;
  const place = (term) => (term.type === "uri" ? term.value : term.value.trim());

  /** A picture under a line of choices, drawn anew with every choice. */
  async function drawn(into, chosen, form, choices) {
    const { picture, stateOf } = await import("../drawing/pictures.js");
    const bar = document.createElement("div");
    bar.className = "choices";
    const holder = document.createElement("div");
    holder.className = "drawn";
    into.append(bar, holder);
    let end = () => {};
    ends.push(() => end());
    const redraw = async () => {
      end();
      holder.replaceChildren();
      const column = (part) => (chosen[part] ? answer.columns.indexOf(chosen[part]) : NaN);
      const needed = ["x", "y", "from", "to"].filter((part) => part in chosen && (form(chosen) !== "map" || part !== "to")).map(column);
      const rows = answer.rows.slice(0, DRAWN).filter((row) => needed.every((at) => row[answer.columns[at]]));
      await names.learn(rows);
      const cells = rows.map((row) =>
        answer.columns.map((name) => {
          const { words, kind, iri } = names.cell(row[name]);
          return { words, kind, state: stateOf(iri ?? words) };
        }));
      const label = choices.map(([part, words]) => `${words}: ${chosen[part]}`).join(", ");
      end = await picture(holder, form(chosen), cells, column, { label, small: say.small });
      if (answer.rows.length > DRAWN) holder.append(paragraph(fill(say.shown, count.format(rows.length), count.format(answer.rows.length)), "hint"));
    };
    for (const [part, words, values] of choices) {
      const label = document.createElement("label");
      const select = document.createElement("select");
      for (const value of values) {
        const [name, shownAs] = Array.isArray(value) ? value : [value, value || "–"];
        select.add(new Option(shownAs, name, false, name === chosen[part]));
      }
      select.addEventListener("change", () => {
        chosen[part] = select.value;
        redraw();
      });
      label.append(`${words} `, select);
      bar.append(label);
    }
    await redraw();
  }

  return { show, end: () => ends.forEach((each) => each()) };
}

function written({ words, href, kind, language, iri }) {
  const made = document.createElement(href ? "a" : "span");
  if (href) {
    made.href = href;
    made.className = kind ? `thing k-${kind}` : "plain";
  }
  if (iri && iri !== words) made.title = iri;
  if (language) made.lang = language;
  made.textContent = words;
  return made;
}

function paragraph(words, kind) {
  const made = document.createElement("p");
  made.className = kind;
  made.textContent = words;
  return made;
}
