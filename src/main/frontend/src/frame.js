// The frame of every page: light or dark by the reader's choice. The choice is kept in a cookie, so that the server draws
// the next page in it and nothing flashes; without this script the system decides. Who changes the language stays where
// the address leads: at the claim that is open, with the query that was asked.
import "open-props/fonts";
import "open-props/sizes";
import "./tokens.css";
import "./site.css";

const YEAR = 365 * 24 * 60 * 60;
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const buttons = document.querySelectorAll("button.theme");
const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

// The menu stands there twice, for large screens and for small ones.
const show = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(isDark())));
for (const button of buttons) {
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=${button.dataset.root}; max-age=${YEAR}; samesite=lax`;
    show();
    root.dispatchEvent(new CustomEvent("themechange", { bubbles: true }));
  });
  button.disabled = false;
}
system.addEventListener("change", show);
show();

for (const languages of document.querySelectorAll("form.languages")) {
  const back = languages.elements.namedItem("back");
  const page = back.value;
  languages.addEventListener("submit", () => (back.value = page + location.hash));
}

// Suggestions come when somebody goes to a search field.
const { suggest } = document.querySelector("script[data-suggest]").dataset;
for (const field of document.querySelectorAll('form[role="search"]')) field.addEventListener("focusin", () => import(suggest), { once: true });

const menu = document.querySelector("details.menu");
menu?.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
// Who goes on by the keyboard would go on under the menu.
menu?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
});
