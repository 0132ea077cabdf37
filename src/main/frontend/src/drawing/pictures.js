// Rows of an answer as pictures: bars, a line, the world or a network.
import { GraphChart, LinesChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import * as core from "echarts/core";
import { draw } from "./echarts.js";

export { stateOf } from "./states.js";

core.use([GeoComponent, GraphChart, LinesChart]);

const number = new Intl.NumberFormat(document.documentElement.lang);

/**
 * Draws rows of an answer.
 * @param {HTMLElement} holder gets the drawing at its end
 * @param {"bar" | "line" | "map" | "network"} form
 * @param {{words: string, state?: string, kind: string}[][]} rows cells by column: their words, the state that one stands
 *   for, the colour of its kind
 * @param {(part: string) => number} column which column plays a part (x, y, place, to, from, tie, value, weight); NaN for
 *   none
 * @param {{label: string, small?: string, dashed?: string}} words what it shows, for who does not see it; how to begin the
 *   list of what is too small for the map; which tie has a dashed line
 * @returns {Promise<() => void>} ends it
 */
export async function picture(holder, form, rows, column, words) {
  const { option, height, note } = await { bar: bars, line, map, network }[form](rows, column, words);
  const place = document.createElement("div");
  place.className = `drawing ${form}`;
  place.tabIndex = 0;
  if (height) place.style.height = `${height}px`;
  holder.append(place);
  if (note) {
    const told = document.createElement("p");
    told.className = "hint";
    told.textContent = note;
    place.after(told);
  }
  return draw(place, (colours) => ({ animation: false, ...option({ ...colours, of: colourOf }) }), words.label);
}

/** The colour of a kind of thing, as the stylesheet has it. */
function colourOf(kind) {
  const probe = document.createElement("span");
  probe.className = `thing k-${kind}`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

const value = (cell) => Number(cell?.words.replace(/[^\d.-]/g, "") || 0);

function axes({ ink, soft, line: rule, small: fontSize }, categories, flat) {
  const named = {
    type: "category",
    data: categories,
    inverse: flat,
    axisLabel: { color: ink, fontSize, width: 15.8 * fontSize, overflow: "truncate" },
    axisLine: { lineStyle: { color: soft } },
  };
  const measured = { type: "value", minInterval: 1, axisLabel: { color: soft, fontSize }, splitLine: { lineStyle: { color: rule } } };
  return {
    grid: { left: 8, right: 28, top: 12, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", valueFormatter: (n) => number.format(n) },
    xAxis: flat ? measured : named,
    yAxis: flat ? named : measured,
  };
}

function bars(rows, column) {
  const shown = rows.slice(0, 30);
  const option = (colours) => ({
    ...axes(colours, shown.map((row) => row[column("x")].words), true),
    series: [{
      type: "bar",
      barMaxWidth: 18,
      data: shown.map((row) => ({ value: value(row[column("y")]), itemStyle: { color: colours.of(row[column("x")].kind || "state") } })),
    }],
  });
  return { option, height: 60 + 22 * shown.length };
}

/** Along numbers in a row, such as years; those between that the table lacks have none. */
function line(rows, column) {
  const counted = new Map(rows.map((row) => [value(row[column("x")]), value(row[column("y")])]));
  const [first, last] = [Math.min(...counted.keys()), Math.max(...counted.keys())];
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const option = (colours) => ({
    ...axes(colours, all.map(String), false),
    series: [{
      type: "line",
      symbolSize: 7,
      areaStyle: { opacity: 0.15 },
      color: colours.of("state"),
      data: all.map((x) => counted.get(x) ?? 0),
    }],
  });
  return { option };
}

/** States in the colour of their number; where the table has two, lines between them, dashed for the tie that is named. */
async function map(rows, column, { dashed, small: begin }) {
  const { isDrawn, middleOf, worldMap } = await import("./world.js");
  const region = worldMap();
  const names = new Map();
  const sums = new Map();
  const lines = [];
  const small = new Set();
  for (const row of rows) {
    const ends = ["place", "to"].map((name) => row[column(name)]).filter((cell) => cell?.state);
    const amount = Number.isNaN(column("value")) ? 1 : value(row[column("value")]);
    for (const { state, words } of ends) {
      names.set(state, words);
      sums.set(state, (sums.get(state) ?? 0) + amount);
      if (!isDrawn(state)) small.add(words);
    }
    if (ends.length === 2 && ends.every(({ state }) => isDrawn(state))) {
      const tie = row[column("tie")]?.words ?? "";
      lines.push({
        coords: ends.map(({ state }) => middleOf(state)),
        name: `${ends[0].words} → ${ends[1].words} ${tie}`.trim(),
        lineStyle: { type: tie && tie === dashed ? "dashed" : "solid" },
      });
    }
  }
  // Without a scale of colours the map itself must be told which states are spoken of.
  const named = (colours) => [...sums.keys()].map((name) => ({ name, itemStyle: { areaColor: colours.of("state"), opacity: 0.45 } }));
  const option = (colours) => ({
    tooltip: {
      formatter: ({ seriesType, name, value: n }) =>
        seriesType === "lines" ? name : names.has(name) ? `${names.get(name)}: ${number.format(n)}` : "",
    },
    geo: {
      map: region,
      roam: true,
      scaleLimit: { min: 1, max: 12 },
      label: { show: false },
      emphasis: { label: { show: false }, itemStyle: { areaColor: colours.of("document") } },
      select: { disabled: true },
      regions: lines.length > 0 ? named(colours) : [],
      itemStyle: { areaColor: colours.ground, borderColor: colours.soft, borderWidth: 0.4 },
    },
    visualMap: lines.length > 0 ? undefined : {
      seriesIndex: 0,
      min: 0,
      max: Math.max(1, ...sums.values()),
      left: 8,
      bottom: 8,
      itemHeight: 80,
      textStyle: { color: colours.ink, fontSize: colours.small },
      inRange: { color: [colours.line, colours.of("state")] },
    },
    series: [
      { type: "map", geoIndex: 0, data: [...sums].map(([name, n]) => ({ name, value: n })) },
      {
        type: "lines",
        coordinateSystem: "geo",
        symbol: ["none", "arrow"],
        symbolSize: 7,
        lineStyle: { color: colours.of("policy"), width: 1.6, curveness: 0.25, opacity: 0.9 },
        data: lines,
      },
    ],
  });
  return { option, note: small.size > 0 ? `${begin} ${[...small].join(", ")}` : undefined };
}

function network(rows, column) {
  const nodes = new Map();
  for (const row of rows) {
    for (const cell of [row[column("from")], row[column("to")]]) {
      const node = nodes.get(cell.words) ?? { name: cell.words, kind: cell.kind, ties: 0 };
      node.ties += 1;
      nodes.set(cell.words, node);
    }
  }
  const most = Math.max(1, ...rows.map((row) => value(row[column("weight")])));
  const option = (colours) => ({
    tooltip: {
      formatter: ({ dataType, data }) =>
        dataType === "edge" ? `${data.source} → ${data.target}: ${number.format(data.n)}` : data.name,
    },
    series: [{
      type: "graph",
      layout: "force",
      roam: true,
      draggable: true,
      force: { repulsion: 190, edgeLength: 90, gravity: 0.12, layoutAnimation: false },
      edgeSymbol: ["none", "arrow"],
      edgeSymbolSize: 6,
      label: { color: colours.ink, fontSize: colours.small, position: "right", width: 12.5 * colours.small, overflow: "truncate" },
      labelLayout: { hideOverlap: true },
      emphasis: { focus: "adjacency" },
      data: [...nodes.values()].map(({ name, kind, ties }) => ({
        name,
        symbolSize: Math.min(40, 9 + 4 * Math.sqrt(ties)),
        itemStyle: { color: colours.of(kind) },
        label: { show: ties > 1 || nodes.size <= 50 },
      })),
      links: rows.map((row) => {
        const n = value(row[column("weight")]);
        return {
          source: row[column("from")].words,
          target: row[column("to")].words,
          n,
          lineStyle: { color: colours.soft, opacity: 0.55, width: 1 + (3 * n) / most },
        };
      }),
    }],
  });
  return { option };
}
