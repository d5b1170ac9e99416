/* The desk of the authoring server: what its forms and panels share. It is no part of the published site. */

const token = document.querySelector('meta[name="desk-token"]')?.content ?? "";

/** An element with attributes, listeners (`onclick`) and children; words only ever become text. */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.flat(2).filter((child) => child != null && child !== false));
  return made;
}

/** Asks the desk: `{ok, status, ...answer}`. With `body` it posts, and may change files. */
export async function ask(name, query = {}, body = null) {
  const address = `/-/desk/${name}?${new URLSearchParams(query)}`;
  const isFile = body instanceof Blob;
  const type = `application/${isFile ? "octet-stream" : "json"}`;
  const options = body && {
    method: "POST",
    headers: { "Content-Type": type, "X-Desk-Token": token },
    body: isFile ? body : JSON.stringify(body),
  };
  try {
    const answer = await fetch(address, options ?? {});
    return { ok: answer.ok, status: answer.status, ...(await answer.json()) };
  } catch {
    return { ok: false, status: 0, message: "The server does not answer. Is it still running?" };
  }
}

/** Asks the desk to do something. */
export const post = (name, body) => ask(name, {}, body);

/** A button. */
export const button = (label, onclick, more) => make("button", { type: "button", onclick, ...more }, label);

/* What is happening, at the foot of the page; it stays until it is closed, and outlives a reload. */
const line = make("div", { class: "desk desk-line", role: "status" });
const STORED = "desk-told";

/** Tells the author something; `change` is the number of a change that one click takes back. */
export function tell(words, { change, kind = "done", stays = false, button } = {}) {
  if (stays) sessionStorage.setItem(STORED, JSON.stringify({ words, change, kind }));
  const close = () => {
    sessionStorage.removeItem(STORED);
    line.replaceChildren();
  };
  line.dataset.kind = kind;
  line.replaceChildren(
    make("span", {}, words),
    change ? make("button", { type: "button", onclick: () => undo(change) }, "Undo") : "",
    button ? make("button", { type: "button", onclick: () => (close(), button[1]()) }, button[0]) : "",
    make("button", { type: "button", class: "desk-shut", "aria-label": "Close this message", onclick: close }, "×"),
  );
}

/** Tells what went wrong. */
export const trouble = (words) => tell(words, { kind: "trouble" });

/** Takes back a change. */
export async function undo(change) {
  const answer = await post("undo", { change });
  tell(answer.what ?? answer.message, { kind: answer.ok ? "done" : "trouble", stays: answer.ok });
}

/** Tells what was saved, now and after the reload that follows, with Undo; then `at` is gone to. */
export function saved(answer, at = "") {
  if (at) sessionStorage.setItem("desk-at", JSON.stringify({ at, until: Date.now() + 30000 }));
  tell(answer.what, { change: answer.change, stays: true });
  arrive();
}

/* What was just written is scrolled to and focused, as soon as a page has it. */
function arrive() {
  const { at, until } = JSON.parse(sessionStorage.getItem("desk-at") ?? "{}");
  const there = at && document.getElementById(at);
  if (at && (there || Date.now() > until)) sessionStorage.removeItem("desk-at");
  if (!there) return;
  there.setAttribute("tabindex", "-1");
  there.scrollIntoView({ block: "center" });
  there.focus({ preventScroll: true });
}

/* The bar at the foot of the page: what the desk can do here, and whether single letters do it too. */
const KEYS = "desk-keys";
const keys = make("button", { type: "button", onclick: () => setKeys(localStorage[KEYS] === "off" ? "on" : "off") }, "Keys");
const bar = make("nav", { class: "desk desk-bar", "aria-label": "Desk" }, keys);
function setKeys(state = "on") {
  localStorage[KEYS] = state;
  keys.setAttribute("aria-pressed", state === "on");
}
setKeys(localStorage[KEYS]);

/** A button of the bar, and gives it back; `key` is the letter that presses it when nobody is typing. */
export function action(label, key, run) {
  keys.before(make("button", { type: "button", "aria-keyshortcuts": key, onclick: run }, label, key && [" ", make("kbd", {}, key.toUpperCase())]));
  if (key) document.addEventListener("keydown", (event) => {
    if (event.target.closest?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (localStorage[KEYS] === "off" || event.key.toLowerCase() !== key) return;
    event.preventDefault();
    run(event);
  });
  return keys.previousSibling;
}

bar.append(action("Undo", "u", async () => {
  const last = await ask("last-change");
  last.ok ? undo(last.change) : tell(last.message);
}));

let shown = null;

/** Opens a sheet beside the page and gives it back; Escape and its button close it, and focus returns. */
export function sheet(title, content, { onclose = () => {}, wide = false } = {}) {
  shown?.shut();
  const from = document.activeElement;
  const heading = make("h2", { id: "desk-title", tabindex: "-1" }, title);
  const made = make("dialog", { class: "desk desk-sheet", "aria-labelledby": "desk-title", "data-wide": wide });
  made.shut = () => {
    if (!made.isConnected) return;
    made.remove();
    shown = null;
    onclose();
    if (from?.isConnected) from.focus({ preventScroll: true });
  };
  made.append(
    make("header", {}, heading, make("button", { type: "button", class: "desk-shut", "aria-label": "Close", onclick: made.shut }, "×")),
    content,
  );
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    made.shut();
  });
  document.body.append(made);
  made.show();
  heading.focus({ preventScroll: true });
  shown = made;
  return made;
}

/** A labelled control: `{row, control, say}`; `say` shows what is wrong with it, or nothing. */
export function field(label, control, hint = "") {
  const id = (control.id ||= `desk-${crypto.randomUUID()}`);
  const wrong = make("p", { class: "desk-wrong", id: `${id}-wrong`, hidden: true });
  const about = make("p", { class: "desk-hint", id: `${id}-hint`, hidden: !hint }, hint);
  control.setAttribute("aria-describedby", `${id}-wrong ${id}-hint`);
  const say = (words) => {
    wrong.textContent = words;
    wrong.hidden = !words;
    words ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
  };
  const row = make("div", { class: "desk-field" }, make("label", { for: id }, label), control, about, wrong);
  return { row, control, about, say };
}

/** A list of words, completed from `choices` ({id, name}), and sent as `key`: `{row, values, say}`. */
export function several(label, choices, values = [], changed = () => {}, key = "") {
  const list = make("datalist", { id: `desk-${crypto.randomUUID()}` }, choices.map(({ id, name }) => make("option", { value: id }, name)));
  const input = make("input", { id: key && `desk-${key}`, list: list.id, autocomplete: "off" });
  const chosen = make("ul", { class: "desk-chosen" });
  const made = field(label, input, "Enter adds one.");
  const names = Object.fromEntries(choices.map(({ id, name }) => [id, name]));
  const kept = [];
  const add = (id) => {
    if (!id || kept.includes(id)) return;
    kept.push(id);
    const drop = () => {
      kept.splice(kept.indexOf(id), 1);
      item.remove();
      input.focus();
      changed();
    };
    const item = make("li", {}, names[id] ?? id, key && make("input", { type: "hidden", name: key, value: id }), make("button", { type: "button", class: "desk-shut", "aria-label": `Remove ${names[id] ?? id}`, onclick: drop }, "×"));
    chosen.append(item);
  };
  const take = () => {
    const typed = input.value.trim();
    add(choices.find(({ id, name }) => typed === id || typed.toLowerCase() === name.toLowerCase())?.id ?? typed);
    input.value = "";
    changed();
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !input.value.trim()) return;
    event.preventDefault();
    take();
  });
  input.addEventListener("change", () => input.value.trim() && take());
  values.forEach(add);
  made.row.append(list, chosen);
  return { ...made, values: () => [...kept] };
}

/** The same function, run once when calls have ceased for a while. */
export function later(run, wait = 350) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), wait);
  };
}

document.body.append(bar, line);
const before = JSON.parse(sessionStorage.getItem(STORED) ?? "null");
if (before) tell(before.words, { ...before, stays: true });
arrive();
const hasNotes = ["article", "note"].includes(document.body.dataset.pageType);
Promise.resolve(hasNotes && import("/-/desk/notes.js")).finally(() => import("/-/desk/panels.js"));
