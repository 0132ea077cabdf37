// Bundles src/*.js into the folder of the site's assets, or into the one given: node build.mjs [FOLDER].
// The same lock file gives the same bytes, wherever it runs; FrontendTest holds what is committed to that.
import { build } from "esbuild";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, "../resources/rostrum/site/assets/bundle"));
const tables = join(here, "../../../data/authority");
const entries = readdirSync(join(here, "src"))
  .filter((name) => /^[a-z-]+\.js$/.test(name))
  .sort();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const settings = {
  absWorkingDir: here,
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  // Shared parts are named by what is in them, so that they too may be kept forever.
  chunkNames: "part-[hash]",
  assetNames: "file-[hash]",
  loader: { ".json": "json", ".svg": "text" },
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  legalComments: "none",
  logLevel: "warning",
  plugins: [{ name: "states", setup: offerStates }],
};
// The frame's script is on every page and shares no part with the others, so that it comes at once.
const plain = entries.filter((name) => name === "frame.js");
const modules = entries.filter((name) => name !== "frame.js");
await build({ ...settings, entryPoints: modules.map((name) => `src/${name}`), splitting: true });
await build({ ...settings, entryPoints: plain.map((name) => `src/${name}`) });
writeFileSync(join(folder, "frame.css"), needed(readFileSync(join(folder, "frame.css"), "utf8")));
writeFileSync(join(folder, "LICENCES.txt"), licences());

/** The frame's stylesheet, which every page holds, without those sizes and fonts of Open Props that no stylesheet uses. */
function needed(frame) {
  const others = readdirSync(folder)
    .filter((name) => name.endsWith(".css") && name !== "frame.css")
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  for (let css = frame; ; ) {
    const used = new Set([...(css + others).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const next = css.replace(/:where\(html\)\{([^}]*)\}/g, (_, properties) => {
      const kept = properties.split(";").filter((property) => used.has(property.split(":")[0].trim()));
      return `:where(html){${kept.join(";")}}`;
    });
    if (next === css) return css;
    css = next;
  }
}

/** Offers "rostrum:states": code, number and names of each state, from the table that the reader of statements uses. */
function offerStates(building) {
  building.onResolve({ filter: /^rostrum:states$/ }, (asked) => ({ path: asked.path, namespace: "table" }));
  building.onLoad({ filter: /.*/, namespace: "table" }, () => {
    const [head, ...rows] = readFileSync(join(tables, "states.tsv"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const columns = ["iso3", "m49", "name", "nameAr", "nameZh", "nameFr", "nameRu", "nameEs"];
    const states = rows.map((row) => columns.map((column) => row[head.indexOf(column)] ?? ""));
    return { contents: JSON.stringify(states), loader: "json" };
  });
}

/** Every library that the lock file names for use by readers' browsers, with the terms that it comes under. */
function licences() {
  const locked = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8")).packages;
  const parts = ["What the scripts in this folder are made from, beside our own, and the terms of each.\n"];
  for (const [path, entry] of Object.entries(locked)) {
    if (path === "" || entry.dev || entry.optional) continue;
    const name = path.replace(/^.*node_modules\//, "");
    parts.push(`${name} ${entry.version}: ${entry.license ?? "see below"}\n${terms(path)}`);
  }
  return parts.join("\n" + "-".repeat(78) + "\n");
}

function terms(path) {
  const files = readdirSync(join(here, path)).filter((name) => /^(licen[cs]e|notice)([.-](md|txt|mit))?$/i.test(name));
  return files
    .sort()
    .map((name) => readFileSync(join(here, path, name), "utf8").replace(/\r\n/g, "\n").trim() + "\n")
    .join("\n");
}
