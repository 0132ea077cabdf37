// An answer of the endpoint: asked for, read, and its things called by their names.
const MOST_BYTES = 24_000_000;
const LABELS_AT_ONCE = 400;
const TYPES = "application/sparql-results+json, application/rdf+json;q=0.9";

export class TooLarge extends Error {}

/** The endpoint does not answer, and says why (RFC 9457). */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Sends a query by POST; throws {@link Refused} where it is not answered. */
export async function ask(address, query, accept, signal) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: accept, "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: new URLSearchParams({ query }),
    signal,
  });
  if (answer.ok) return answer;
  const told = answer.headers.get("Content-Type")?.includes("problem+json") ? await answer.json() : {};
  throw new Refused({ title: answer.statusText, detail: `${answer.status} ${answer.statusText}`, ...told });
}

/** The answer as columns and rows of RDF terms, as SPARQL 1.1 Query Results JSON has them. */
export async function rowsOf(address, query, signal) {
  const answer = await ask(address, query, TYPES, signal);
  const text = await bounded(answer);
  const read = JSON.parse(text);
  if (read.head === undefined) {
    const rows = Object.entries(read).flatMap(([subject, told]) =>
      Object.entries(told).flatMap(([predicate, objects]) =>
        objects.map((object) => ({ subject: resource(subject), predicate: resource(predicate), object: { ...object, "xml:lang": object.lang } }))));
    return { form: "graph", columns: ["subject", "predicate", "object"], rows, text };
  }
  if (read.boolean !== undefined) return { form: "boolean", columns: [], rows: [], holds: read.boolean, text };
  return { form: "rows", columns: read.head.vars, rows: read.results.bindings, text };
}

const resource = (value) => (value.startsWith("_:") ? { type: "bnode", value } : { type: "uri", value });

async function bounded(answer) {
  const parts = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new TooLarge();
    }
    parts.push(next.value);
  }
  return new Blob(parts).text();
}

/** Names of things, each asked for once. */
export function namer(address) {
  const known = new Map();
  return {
    async learn(rows) {
      const asked = new Set(rows.flatMap((row) => Object.values(row)).filter((term) => term.type === "uri").map((term) => term.value));
      const wanted = [...asked].filter((iri) => !known.has(iri) && iri.length <= 2000);
      for (let from = 0; from < wanted.length; from += LABELS_AT_ONCE) {
        const body = new URLSearchParams(wanted.slice(from, from + LABELS_AT_ONCE).map((iri) => ["iri", iri]));
        const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
        if (answer.ok) for (const [iri, name] of Object.entries(await answer.json())) known.set(iri, name);
      }
    },
    /** A term as people read it. */
    cell(term) {
      if (term === undefined) return { words: "", kind: "" };
      if (term.type === "uri") {
        const { label = term.value, href = "", kind = "", language = "" } = known.get(term.value) ?? {};
        return { words: label, href, kind, language, iri: term.value };
      }
      const language = term["xml:lang"] ?? "";
      const words = term.type === "triple" ? JSON.stringify(term.value) : term.value;
      return { words, kind: "", language: language === document.documentElement.lang ? "" : language, datatype: term.datatype };
    },
  };
}

const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte|gYear|(non|un)\w+|positiveInteger|negativeInteger)$/;

/** Whether a column has numbers, where it has anything. */
export function isNumeric(rows, column) {
  const told = rows.map((row) => row[column]).filter(Boolean);
  return told.length > 0 && told.every((term) => term.type !== "uri" && NUMERIC.test(term.datatype ?? ""));
}

/** Whether a column has things. */
export function isThings(rows, column) {
  const told = rows.map((row) => row[column]).filter(Boolean);
  return told.length > 0 && told.every((term) => term.type === "uri");
}
