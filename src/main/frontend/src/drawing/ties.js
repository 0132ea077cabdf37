// A state's agreements and talks on the map: lines from the state to the others, dashed where they still talk.
import { LinesChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import * as core from "echarts/core";
import { draw } from "./echarts.js";
import { isDrawn, middleOf, worldMap } from "./world.js";

core.use([GeoComponent, LinesChart]);

/** Degrees that are shown around the states. */
const MARGIN = 14;

/**
 * @param {HTMLTableElement} table its rows have data-code and data-kind; data-centre is whose they are
 * @param {HTMLElement} place
 * @param {string} label what it shows
 * @returns {string[]} names of the states that the map is too coarse to show
 */
export function drawTies(table, place, label) {
  const region = worldMap();
  const centre = table.dataset.centre;
  const ties = [...table.tBodies[0].rows].map((row) => ({
    code: row.dataset.code,
    talks: row.dataset.kind === "talks",
    words: row.cells[0].textContent.trim(),
    status: row.cells[1].textContent.trim(),
  }));
  const shown = ties.filter(({ code }) => isDrawn(code) && isDrawn(centre));
  const coordinates = [centre, ...shown.map(({ code }) => code)].map(middleOf).filter(Boolean);
  const option = (colours) => ({
    tooltip: { formatter: ({ name }) => ties.filter(({ code, words }) => code === name || words === name)
      .map(({ words, status }) => `${words}: ${status}`).join("\n") },
    geo: {
      map: region,
      ...(coordinates.length > 0 ? { boundingCoords: around(coordinates) } : {}),
      label: { show: false },
      emphasis: { label: { show: false }, itemStyle: { areaColor: colours.raised } },
      select: { disabled: true },
      itemStyle: { areaColor: colours.ground, borderColor: colours.soft, borderWidth: 0.5 },
      regions: [centre, ...shown.map(({ code }) => code)].map((name) => ({
        name,
        itemStyle: { areaColor: colours.many[0], opacity: name === centre ? 0.6 : 0.25 },
      })),
    },
    series: [
      {
        type: "lines",
        coordinateSystem: "geo",
        lineStyle: { color: colours.many[2], width: 2, curveness: 0.2 },
        data: shown.map(({ code, talks, words }) => ({
          name: words,
          coords: [middleOf(centre), middleOf(code)],
          lineStyle: { type: talks ? "dashed" : "solid" },
        })),
      },
    ],
  });
  draw(place, (colours) => ({ animation: false, ...option(colours) }), label);
  return ties.filter(({ code }) => !isDrawn(code)).map(({ words }) => words);
}

/** From the north-west to the south-east of what is shown, with some room. */
function around(coordinates) {
  const [xs, ys] = [0, 1].map((axis) => coordinates.map((point) => point[axis]));
  return [
    [Math.min(...xs) - MARGIN, Math.min(84, Math.max(...ys) + MARGIN)],
    [Math.max(...xs) + MARGIN, Math.max(-58, Math.min(...ys) - MARGIN)],
  ];
}
