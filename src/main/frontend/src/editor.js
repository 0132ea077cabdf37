// The query editor of /sparql. Without this script the page's form does the same with less comfort.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";

const form = document.querySelector("form.editor");
const text = form?.querySelector("textarea");
if (text) {
  const place = document.createElement("div");
  text.before(place);
  const editor = new Yasgui.Yasqe(place, {
    value: text.value,
    persistenceId: null,
    showQueryButton: false,
    createShareableLink: undefined,
    consumeShareLink: null,
    prefixCcApi: null,
    autocompleters: ["variables"],
    resizeable: false,
  });
  text.hidden = true;
  form.addEventListener("submit", () => (text.value = editor.getValue()));
}
