import "./statement.css";

// A statement: its marks and its claims select each other. Without this the page is complete: marks are links to the
// claims, which open where they are followed.
const claims = document.querySelector(".claims");
const speech = document.querySelector(".speech");

/** Opens a claim, lights the words that it rests on and remembers it in the address. */
function select(number, from) {
  const body = document.getElementById(`claim-${number}`);
  const details = body?.closest("details");
  if (!details) return;
  details.open = true;
  light(number);
  details.origin = from;
  history.replaceState(null, "", `#claim-${number}`);
  details.querySelector("summary").focus({ preventScroll: true });
  details.scrollIntoView({ block: "nearest" });
  if (!from) speech.querySelector(".lit")?.scrollIntoView({ block: "center" });
}

function light(number) {
  for (const lit of speech.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const words of speech.querySelectorAll(`[data-c~="${number}"]`)) words.classList.add("lit");
}

/** The marked place that an address names, be it the very one or one within it. */
function place() {
  const named = /^#char=(\d+),(\d+)/.exec(location.hash);
  if (!named || document.getElementById(named[0].slice(1))) return;
  const within = [...speech.querySelectorAll("[id^='char=']")].filter((from) => {
    const [start, end] = from.id.slice(5).split(",").map(Number);
    return start >= named[1] && end <= named[2];
  });
  within[0]?.scrollIntoView({ block: "center" });
}

speech.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#claim-']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  select(link.hash.slice(7), link);
});

claims.addEventListener("toggle", (event) => {
  const item = event.target.closest("[data-claim]");
  if (!item || event.target.name !== "claim") return;
  if (event.target.open) light(item.dataset.claim);
  else if (!claims.querySelector("details[name=claim][open]")) light(0);
}, true);

claims.addEventListener("keydown", (event) => {
  const details = event.target.closest("details[name=claim]");
  if (event.key !== "Escape" || !details?.open) return;
  details.open = false;
  (details.origin?.isConnected ? details.origin : details.querySelector("summary")).focus();
});

claims.addEventListener("click", async (event) => {
  const link = event.target.closest("a.quoting");
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await navigator.clipboard.writeText(link.href);
    const told = document.createElement("span");
    told.role = "status";
    told.className = "copied";
    told.textContent = link.dataset.copied;
    link.after(told);
    setTimeout(() => told.remove(), 4000);
  } catch {
    location.assign(link.href);
  }
});

function follow() {
  const named = /^#claim-(\d+)$/.exec(location.hash);
  if (named) select(named[1]);
  else place();
}

addEventListener("hashchange", follow);
follow();
