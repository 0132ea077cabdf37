// Names as one types, under every search field: the frame asks for this where one is used. Without this script the form
// works as it is.
// The pattern is ARIA's combobox with a list: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import "./search.css";

const PAUSE = 120;
let fields = 0;

for (const input of document.querySelectorAll('form[role="search"] input[name="q"]')) enhance(input);

function enhance(input) {
  const list = document.createElement("ul");
  list.id = `suggestions-${++fields}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? input.getAttribute("aria-label") ?? "");
  list.hidden = true;
  for (const [name, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);
  input.parentElement.classList.add("suggesting");
  input.parentElement.append(list);

  let asked = new AbortController();
  let timer = 0;
  let active = -1;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.children.length > 0) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      move(event.key === "ArrowDown" ? active + 1 : active - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      location.assign(list.children[active].dataset.href);
      event.preventDefault();
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  // What was typed while this script was on its way.
  if (document.activeElement === input && input.value !== input.defaultValue) ask();

  async function ask() {
    asked.abort();
    const typed = input.value.trim();
    if (typed === "") return close();
    asked = new AbortController();
    try {
      const address = new URL("suggest", input.form.action);
      address.searchParams.set("q", typed);
      const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (failed) {
      if (failed.name !== "AbortError") close();
    }
  }

  function show(suggestions) {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map((suggestion, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = suggestion.href;
      const name = document.createElement("span");
      name.className = `thing k-${suggestion.kind}`;
      if (suggestion.labelLanguage !== document.documentElement.lang) name.lang = suggestion.labelLanguage;
      name.textContent = suggestion.label;
      option.append(name);
      if (!suggestion.label.includes(suggestion.matched)) {
        const matched = document.createElement("cite");
        matched.textContent = ` ${suggestion.matched}`;
        option.append(matched);
      }
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        location.assign(suggestion.href);
      });
      return option;
    }));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function move(to) {
    const options = [...list.children];
    active = (to + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
