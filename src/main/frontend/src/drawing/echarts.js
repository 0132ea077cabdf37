// ECharts with what we draw and no more.
import { BarChart, GraphChart, LineChart, MapChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import * as core from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

core.use([
  BarChart,
  GraphChart,
  LineChart,
  MapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

/** The page's own colours, light or dark or the system's own where a reader forces these, and the size of small words. */
function colours() {
  const probe = document.createElement("span");
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const of = (name) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const all = {
    ink: of("ink"),
    soft: of("soft"),
    line: of("line"),
    ground: of("ground"),
    raised: of("raised"),
    many: ["state", "document", "policy", "body", "event", "place", "person", "issue"].map(of),
    small: 0.8 * parseFloat(style.fontSize),
  };
  probe.remove();
  return all;
}

/**
 * Draws in a place of its own and keeps up with the window and with the reader's choice of light or dark.
 * @param {HTMLElement} place
 * @param {(colours: object) => object} option what ECharts is to draw
 * @param {string} label what it shows, for who does not see it
 * @returns {() => void} ends it
 */
export function draw(place, option, label) {
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", label);
  const chart = core.init(place);
  // Tooltips as pictures: those in HTML would need styles that the content security policy refuses.
  const show = () => chart.setOption({ ...option(colours()), tooltip: tooltip(colours(), option(colours())) }, true);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  // Out of sight it has no size, which the map cannot be drawn in.
  const size = new ResizeObserver(() => place.clientWidth > 0 && chart.resize());
  show();
  size.observe(place);
  dark.addEventListener("change", show);
  const theme = new MutationObserver(show);
  theme.observe(document.documentElement, { attributes: true });
  return () => {
    size.disconnect();
    theme.disconnect();
    dark.removeEventListener("change", show);
    chart.dispose();
  };
}

function tooltip({ ink, raised, line, small }, option) {
  return {
    renderMode: "richText",
    confine: true,
    backgroundColor: raised,
    borderColor: line,
    textStyle: { color: ink, fontSize: small },
    ...option.tooltip,
  };
}

export const registerMap = core.registerMap;
