// CodeMirror as an editor of SPARQL. It lives in a shadow root: there it hands its styles to the browser as constructed
// style sheets, which the content security policy lets through as it does the script that makes them.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, toggleComment } from "@codemirror/commands";
import { HighlightStyle, bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql, SparqlLanguage } from "codemirror-lang-sparql";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--body)", fontWeight: "600" },
  { tag: tags.variableName, color: "var(--state)" },
  { tag: [tags.string, tags.annotation], color: "var(--document)" },
  { tag: [tags.integer, tags.float, tags.bool], color: "var(--event)" },
  { tag: [tags.namespace, tags.url, tags.typeName], color: "var(--link)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const looks = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--soft)", borderRadius: "4px" },
  // The focus is drawn around the editor's place in the page, which would cut it off here.
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "var(--code)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: ".5rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--ground)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--link) 7%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--link) 28%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--policy) 30%, transparent)" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--soft)",
    borderRadius: "4px",
    maxWidth: "min(40rem, 92vw)",
    fontSize: "var(--small)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", maxHeight: "16rem", maxWidth: "92vw" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".25rem .6rem", whiteSpace: "normal" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--ground)", background: "var(--link)" },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal" },
  ".cm-tooltip-autocomplete li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-diagnostic": { padding: ".4rem .7rem", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderInlineStart: "4px solid var(--focus)" },
  ".cm-diagnosticAction": { font: "inherit", color: "var(--ground)", backgroundColor: "var(--link)", borderRadius: "4px", padding: ".15rem .6rem" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--focus)",
    textDecorationSkipInk: "none",
    backgroundColor: "color-mix(in srgb, var(--focus) 16%, transparent)",
  },
  ".cm-faulty": { backgroundColor: "color-mix(in srgb, var(--focus) 12%, transparent)" },
});

/**
 * An editor in place of a text area.
 * @param {HTMLTextAreaElement} text
 * @param {{run: () => void, complete: Function[], label: string, phrases: Record<string, string>}} settings what to do when
 *   asked to run; what completes; what it is called; CodeMirror's own words in the reader's language
 */
export function edit(text, { run, complete, label, phrases }) {
  const host = document.createElement("div");
  host.className = "code";
  host.dir = "ltr";
  const root = host.attachShadow({ mode: "open" });
  text.after(host);
  text.hidden = true;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text.value,
      extensions: [
        EditorState.phrases.of(phrases),
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        sparql(),
        SparqlLanguage.data.of({ commentTokens: { line: "#" } }),
        autocompletion({ override: complete, icons: false, maxRenderedOptions: 60 }),
        syntaxHighlighting(colours),
        looks,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
        keymap.of([
          { key: "Mod-Enter", run: () => (run(), true) },
          { key: "Ctrl-Enter", run: () => (run(), true) },
          { key: "Mod-/", run: toggleComment },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) text.value = view.state.doc.toString();
        }),
      ],
    }),
  });
  return view;
}

export const textOf = (view) => view.state.doc.toString();

/** Puts another query into the editor; what was there comes back by undoing. */
export function put(view, query) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query }, selection: { anchor: 0 }, scrollIntoView: true });
  clear(view);
}

export const clear = (view) => view.dispatch(setDiagnostics(view.state, []));

/**
 * Marks what an answer of the endpoint (RFC 9457) says is wrong.
 * @param {{line?: number, column?: number, token?: string, detail: string, suggestion?: string}} problem
 * @param {string} fix the words of the button that adds a line that the endpoint suggests
 * @returns {number | undefined} where in the text it is
 */
export function mark(view, problem, fix) {
  if (!problem.line) return clear(view);
  const doc = view.state.doc;
  const line = doc.line(Math.min(Math.max(problem.line, 1), doc.lines));
  const from = Math.min(line.from + Math.max((problem.column ?? 1) - 1, 0), line.to);
  const rest = doc.sliceString(from, line.to);
  const length = problem.token && rest.startsWith(problem.token) ? problem.token.length : (/^\S+/.exec(rest)?.[0].length ?? 0);
  const added = /^Add the line (PREFIX .+)$/.exec(problem.suggestion ?? "")?.[1];
  const actions = added
    ? [{ name: fix, apply: (at) => (at.dispatch({ changes: { from: prologue(at.state.doc), insert: `${added}\n` } }), clear(at)) }]
    : [];
  // Where nothing is left on the line, the whole line is marked.
  const range = length > 0 ? { from, to: from + length } : { from: line.from, to: line.to };
  view.dispatch(setDiagnostics(view.state, [{ ...range, severity: "error", message: problem.detail, actions }]), {
    effects: EditorView.scrollIntoView(from, { y: "nearest" }),
  });
  return from;
}

/** Puts the cursor somewhere, for who goes on there. */
export function goTo(view, position) {
  view.dispatch({ selection: { anchor: Math.min(position, view.state.doc.length) }, scrollIntoView: true });
  view.focus();
}

/** Where another PREFIX line may stand: after the last one, or after the comments at the head. */
export function prologue(doc) {
  let at = 0;
  let head = true;
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    if (/^\s*(PREFIX|BASE)\b/i.test(line.text)) {
      at = Math.min(line.to + 1, doc.length);
      head = false;
    } else if (head && /^\s*#/.test(line.text)) {
      at = Math.min(line.to + 1, doc.length);
    } else if (line.text.trim() !== "") {
      break;
    }
  }
  return at;
}
