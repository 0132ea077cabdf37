// The frame of every page: light or dark by the reader's choice, before anything is drawn. Without this script the system
// decides. It is loaded as a plain script in the head, so that no page is drawn in the wrong colours first.
import "open-props/fonts";
import "open-props/sizes";
import "./tokens.css";

(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // The reader keeps nothing: the choice lasts as long as the page.
    }
  };
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  if (kept() === "dark" || kept() === "light") {
    root.dataset.theme = kept();
  }
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) {
      return;
    }
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep(root.dataset.theme);
      show();
      root.dispatchEvent(new CustomEvent("themechange", { bubbles: true }));
    });
    system.addEventListener("change", show);
    show();
    button.disabled = false;
  });
})();
