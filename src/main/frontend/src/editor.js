// The query editor of /sparql and of short links. Without this script the page's form does the same with less comfort.
import { Refused, TooLarge, ask, namer, rowsOf } from "./editing/answer.js";
import { clear, edit, goTo, mark, put, textOf } from "./editing/codemirror.js";
import { completing } from "./editing/completing.js";
import { fill, tabs, views } from "./editing/views.js";
import "./editor.css";

const FRAGMENT = "#query=";
const QUERY = "application/sparql-query";
const DOWNLOADS = { csv: "text/csv", json: "application/sparql-results+json" };

const form = document.querySelector("form.editor");
const text = form?.querySelector("textarea");
if (text) begin();

function begin() {
  const section = document.querySelector("section.result");
  const say = section.dataset;
  const told = section.querySelector(".told");
  const fault = section.querySelector(".fault");
  const board = section.querySelector(".views");
  const plain = section.querySelector(".plain-answer");
  const stops = form.querySelector(".stop");
  // Without this script the form leads to its answer on the page.
  const [endpoint] = form.action.split("#");
  const names = namer(say.labels);
  const seconds = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(document.documentElement.lang);
  let running = new AbortController();
  let shown;

  const view = edit(text, {
    run,
    complete: completing(form.dataset.completions, form.dataset.suggest),
    label: form.querySelector("label").textContent,
    phrases: { Completions: form.dataset.completing },
  });
  form.querySelector("label").addEventListener("click", () => view.focus());
  form.querySelector(".keys").hidden = false;

  const chosen = tabs(board.querySelector("[role=tablist]"), (name) => shown?.show(name)?.catch(tell));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter } = event;
    if (submitter?.name === "output") download(submitter.value);
    else if (submitter?.classList.contains("link")) link(submitter.formAction);
    else run();
  });
  stops.addEventListener("click", () => running.abort());

  /** Shows a query's answer. */
  async function run() {
    const query = textOf(view);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const begun = performance.now();
    reset();
    told.textContent = say.running;
    stops.hidden = false;
    try {
      const answer = await rowsOf(endpoint, query, signal);
      const rows = answer.form === "boolean" ? 1 : answer.rows.length;
      told.textContent = fill(say.counted, count.format(rows), seconds.format((performance.now() - begun) / 1000));
      clear(view);
      present(answer, query);
      remember(query);
      await shown.show(chosen.current());
    } catch (failed) {
      tell(failed, signal);
    } finally {
      if (running.signal === signal) stops.hidden = true;
    }
  }

  function present(answer, query) {
    const raw = answer.form === "graph" ? () => ask(endpoint, query, "text/turtle").then((turtle) => turtle.text()) : async () => answer.text;
    shown = views(section, answer, names, raw);
    board.hidden = false;
  }

  /** The answer that the page came with: its table is here already, the rest is asked for when it is looked at. */
  function adopt() {
    const query = text.value;
    const table = document.getElementById("view-table");
    table.append(...plain.childNodes);
    board.hidden = false;
    let asked;
    shown = {
      end() {},
      async show(name) {
        if (name === "table") return;
        const answer = await (asked ??= rowsOf(endpoint, query));
        const rest = views(section, answer, names, async () => answer.text);
        present(answer, query);
        const made = shown;
        shown = { end: () => (rest.end(), made.end()), show: (other) => (other === "table" ? undefined : made.show(other)) };
        await made.show(name);
      },
    };
  }

  function reset() {
    shown?.end();
    shown = undefined;
    board.hidden = true;
    fault.replaceChildren();
    plain.replaceChildren();
    section.querySelector(".lines")?.remove();
    form.querySelector(".made").hidden = true;
  }

  /** Says why there is no answer, and marks where. */
  function tell(failed, signal) {
    told.textContent = "";
    if (failed.name === "AbortError") {
      if (signal === undefined || running.signal === signal) told.textContent = say.stopped;
      return;
    }
    const problem = failed instanceof Refused ? failed.problem : { detail: failed instanceof TooLarge ? say.large : say.failed };
    const words = document.createElement("p");
    words.className = "problem";
    words.dir = "auto";
    if (failed instanceof Refused) words.lang = "en";
    words.textContent = problem.title && failed instanceof Refused ? `${problem.title}. ${problem.detail}` : problem.detail;
    fault.replaceChildren(words);
    const position = mark(view, problem, form.dataset.fix);
    if (position !== undefined) {
      const go = document.createElement("button");
      go.type = "button";
      go.className = "quiet";
      go.lang = document.documentElement.lang;
      go.textContent = fill(form.dataset.position, count.format(problem.line));
      go.addEventListener("click", () => goTo(view, position));
      words.append(" ", go);
    }
  }

  async function download(format) {
    try {
      told.textContent = say.running;
      const answer = await ask(endpoint, textOf(view), DOWNLOADS[format]);
      const saved = document.createElement("a");
      saved.href = URL.createObjectURL(await answer.blob());
      saved.download = `answer.${format}`;
      saved.click();
      setTimeout(() => URL.revokeObjectURL(saved.href), 60_000);
      told.textContent = "";
      fault.replaceChildren();
    } catch (failed) {
      tell(failed);
    }
  }

  /** A short link; where none can be made, the long address, which holds the query itself. */
  async function link(address) {
    const query = textOf(view);
    const made = form.querySelector(".made");
    const [words, anchor, copied] = [made.querySelector("span"), made.querySelector("a"), made.querySelector(".copied")];
    try {
      const { name } = await (await ask(address, query, "application/json")).json();
      words.textContent = words.dataset.made;
      anchor.href = `${address}/${name}`;
    } catch (failed) {
      if (failed instanceof Refused && failed.problem.line) return tell(failed);
      words.textContent = words.dataset.long;
      anchor.href = endpoint + FRAGMENT + encodeURIComponent(query);
    }
    anchor.textContent = anchor.href;
    made.hidden = false;
    copied.hidden = true;
    await navigator.clipboard?.writeText(anchor.href).then(() => (copied.hidden = false), () => {});
    anchor.focus();
  }

  /** The address holds what was asked, so that it comes back with the page. */
  function remember(query) {
    const here = new URL(location.href);
    if (here.searchParams.get("query") === query || (say.link === "true" && query === text.defaultValue)) return;
    const address = new URL(endpoint);
    const language = here.searchParams.get("lang");
    if (language) address.searchParams.set("lang", language);
    history.replaceState(null, "", address.href + FRAGMENT + encodeURIComponent(query));
  }

  const search = document.querySelector(".examples form");
  const list = document.querySelector(".examples ul");
  const sought = search.querySelector("input");
  const none = document.querySelector(".examples .none");
  sought.addEventListener("input", () => {
    const words = sought.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const example of list.children) {
      const all = example.textContent.toLocaleLowerCase();
      example.hidden = !words.every((word) => all.includes(word));
      if (!example.hidden) found += 1;
    }
    none.textContent = found === 0 ? none.dataset.none : "";
  });
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("li:not([hidden]) a")?.focus();
  });
  list.addEventListener("click", async (event) => {
    const example = event.target.closest("a");
    if (!example || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    try {
      const answer = await fetch(example.href, { headers: { Accept: QUERY } });
      if (!answer.ok) throw new Error(answer.statusText);
      put(view, await answer.text());
      form.scrollIntoView({ block: "start" });
      view.focus();
      await run();
    } catch (failed) {
      tell(failed);
    }
  });

  const fragment = () => (location.hash.startsWith(FRAGMENT) ? decode(location.hash.slice(FRAGMENT.length)) : undefined);
  addEventListener("hashchange", () => {
    const query = fragment();
    if (query !== undefined && query !== textOf(view)) {
      put(view, query);
      run();
    }
  });
  if (fragment() !== undefined) {
    put(view, fragment());
    run();
  } else if (say.link === "true") {
    run();
  } else if (say.asked === "true" && plain.childElementCount > 0) {
    adopt();
  } else if (say.asked === "true") {
    run();
  }
}

function decode(words) {
  try {
    return decodeURIComponent(words);
  } catch {
    return undefined;
  }
}
