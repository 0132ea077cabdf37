// What the editor completes words with: variables of the query, words of SPARQL, prefixes, classes and properties that the
// release has (its VoID says which), and things by their names (the release's index of words).
import { pickedCompletion } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { prologue } from "./codemirror.js";

const WORDS = `SELECT DISTINCT REDUCED CONSTRUCT DESCRIBE ASK WHERE FROM NAMED GRAPH OPTIONAL UNION MINUS FILTER BIND VALUES AS
  EXISTS NOT IN GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET PREFIX BASE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR
  STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN SUBSTR UCASE LCASE
  ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER REPLACE REGEX YEAR MONTH DAY HOURS MINUTES SECONDS NOW UUID
  COALESCE IF STRLANG STRDT SAMETERM ISIRI ISBLANK ISLITERAL ISNUMERIC UNDEF`.split(/\s+/);
const PAUSE = 150;
const SHORTEST = 3;

/**
 * @param {string} termsAddress prefixes, classes and properties as JSON
 * @param {string} suggestAddress things by the beginning of a name, as JSON
 * @returns {Function[]} sources as CodeMirror has them
 */
export function completing(termsAddress, suggestAddress) {
  let known;
  const load = () =>
    (known ??= fetch(termsAddress, { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .catch(() => ((known = undefined), { prefixes: {}, classes: [], properties: [] })));

  async function terms(context) {
    if (isWords(context)) return null;
    const variable = context.matchBefore(/[?$]\w*/);
    if (variable) return { from: variable.from, options: variables(context.state, variable.text), validFor: /^[?$]\w*$/ };
    const declaring = context.matchBefore(/\bPREFIX\s+[\w-]*/i);
    const named = context.matchBefore(/[A-Za-z][\w-]*:[\w-]*/);
    const word = context.matchBefore(/[\p{L}_][\p{L}\d_-]*/u);
    if (!declaring && !named && !word && !context.explicit) return null;
    if (context.matchBefore(/<[^<>\s]*/)) return null;
    const { prefixes, classes, properties } = await load();
    if (declaring) {
      return {
        from: context.pos - /[\w-]*$/.exec(declaring.text)[0].length,
        options: Object.entries(prefixes).map(([prefix, namespace]) => ({ label: `${prefix}: <${namespace}>`, type: "namespace" })),
      };
    }
    const afterA = /(?:\ba|rdf:type)\s+\S*$/.test(context.state.sliceDoc(Math.max(0, context.pos - 80), context.pos));
    const options = [
      ...classes.map((term) => option(term, prefixes, "class", afterA ? 20 : 0)),
      ...(afterA ? [] : properties.map((term) => option(term, prefixes, "property", 5))),
    ];
    if (!named) options.push(...WORDS.map((each) => ({ label: each, type: "keyword", boost: 10 })));
    return { from: (named ?? word)?.from ?? context.pos, options, validFor: /^[\p{L}\w:-]*$/u };
  }

  async function things(context) {
    if (isWords(context)) return null;
    const begun = context.matchBefore(/<[^<>\s:]*/) ?? context.matchBefore(/(?<![?$:\w])\p{L}[\p{L}\d]*/u);
    const typed = begun?.text.replace(/^</, "") ?? "";
    if (typed.length < SHORTEST || WORDS.includes(typed.toUpperCase())) return null;
    await new Promise((on) => setTimeout(on, PAUSE));
    if (context.aborted) return null;
    try {
      const address = new URL(suggestAddress, location.href);
      address.searchParams.set("q", typed);
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok) return null;
      const { suggestions } = await answer.json();
      return {
        from: begun.from,
        filter: false,
        options: suggestions.map(({ iri, label, kind, matched }) => ({
          label,
          detail: label.includes(matched) ? kind : `${kind} · ${matched}`,
          apply: `<${iri}>`,
        })),
      };
    } catch {
      return null;
    }
  }

  return [terms, things];
}

/** Whether the cursor is among words that mean nothing to SPARQL: a comment or a string. */
function isWords(context) {
  const { name } = syntaxTree(context.state).resolveInner(context.pos, -1);
  return name === "Comment" || name === "String";
}

function variables(state, typed) {
  const found = new Set(state.doc.toString().match(/[?$]\w+/g) ?? []);
  found.delete(typed);
  return [...found].map((label) => ({ label, type: "variable" }));
}

/** A term as the query writes it; its prefix is declared where it is not yet. */
function option({ iri, label, count }, prefixes, type, boost) {
  const [prefix, namespace] = Object.entries(prefixes)
    .filter(([, each]) => iri.startsWith(each) && /^[\w-]+$/.test(iri.slice(each.length)))
    .sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  const written = prefix ? `${prefix}:${iri.slice(namespace.length)}` : `<${iri}>`;
  return {
    label: written,
    detail: `${label} · ${count.toLocaleString(document.documentElement.lang)}`,
    type,
    boost,
    apply(view, completion, from, to) {
      const doc = view.state.doc;
      const changes = [{ from, to, insert: written }];
      if (prefix && !new RegExp(`\\bPREFIX\\s+${prefix}:`, "i").test(doc.toString())) {
        changes.push({ from: prologue(doc), insert: `PREFIX ${prefix}: <${namespace}>\n` });
      }
      const made = view.state.changes(changes);
      view.dispatch({
        changes: made,
        selection: { anchor: made.mapPos(to, 1) },
        annotations: pickedCompletion.of(completion),
        userEvent: "input.complete",
        scrollIntoView: true,
      });
    },
  };
}
