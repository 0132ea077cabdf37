// The world by states, in Natural Earth's shapes, which have the numbers of ISO 3166-1.
import { feature } from "topojson-client";
import world from "world-atlas/countries-110m.json";
import { registerMap } from "./echarts.js";
import { codeOfNumber } from "./states.js";

const ANTARCTICA = "010";

const drawn = new Set();
const middles = new Map();

/** Registers the map; its regions are called by their codes. */
export function worldMap() {
  const shapes = feature(world, world.objects.countries);
  shapes.features = shapes.features.filter((shape) => shape.id !== ANTARCTICA);
  for (const shape of shapes.features) {
    parts(shape.geometry).forEach(([outer]) => unbroken(outer));
    const code = codeOfNumber.get(shape.id) ?? shape.properties.name;
    shape.properties = { name: code };
    drawn.add(code);
    middles.set(code, middle(shape.geometry));
  }
  registerMap("world", shapes);
  return "world";
}

const parts = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

/** A part on both sides of the date line is drawn east of it, not across the whole map. */
function unbroken(ring) {
  const longitudes = ring.map(([longitude]) => longitude);
  if (Math.max(...longitudes) - Math.min(...longitudes) > 180) {
    for (const point of ring) if (point[0] < 0) point[0] += 360;
  }
}

function middle(geometry) {
  const rings = parts(geometry).map(([outer]) => outer);
  const boxes = rings.map((ring) => {
    const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]));
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  });
  const area = ([west, east, south, north]) => (east - west) * (north - south);
  const [west, east, south, north] = boxes.reduce((one, other) => (area(other) > area(one) ? other : one));
  return [(west + east) / 2, (south + north) / 2];
}

/** Whether the map is fine enough to show a state. */
export const isDrawn = (code) => drawn.has(code);

/** About where a state lies, in degrees: the middle of its largest part. */
export function middleOf(code) {
  return middles.get(code);
}
