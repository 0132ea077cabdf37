// Draws the table of each figure.chart beside it: bars, a line, the world or a network, as data-chart says; the columns
// are numbered from 0 in data-x, data-y and so on. Without this script the tables say the same.
import "./charts.css";
import { picture, stateOf } from "./drawing/pictures.js";

const FORMS = ["bar", "line", "map", "network"];

/** A cell's words, the state it stands for, its kind's colour. */
function read(cell) {
  const link = cell.querySelector("a");
  return {
    words: cell.textContent.trim(),
    state: link ? stateOf(new URL(link.href).pathname) : undefined,
    kind: /\bk-([a-z]+)/.exec(link?.className ?? "")?.[1] ?? "",
  };
}

for (const figure of document.querySelectorAll("figure.chart")) {
  const rows = [...figure.querySelectorAll("tbody tr")].map((row) => [...row.cells].map(read));
  const { chart, small, dashed } = figure.dataset;
  if (!FORMS.includes(chart) || rows.length === 0) continue;
  // One number needs no picture.
  if (rows.length === 1 && ["bar", "line"].includes(chart)) {
    figure.classList.add("undrawn");
    continue;
  }
  const column = (part) => (figure.dataset[part] ? Number(figure.dataset[part]) : NaN);
  const label = figure.querySelector("figcaption").textContent.trim();
  picture(figure.querySelector(".drawn"), chart, rows, column, { label, small, dashed });
}
