/* The desk: what its forms and panels share. */

const token = document.querySelector('[name="desk-token"]')?.content;

/** An element with attributes, listeners (`onclick`) and children; words become text. */
export function make(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
		else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
	}
	made.append(...children.flat(2).filter((child) => child != null && child !== false));
	return made;
}

export const button = (label, onclick, more) => make("button", { type: "button", onclick, ...more }, label);
const cross = (name, onclick) => button("×", onclick, { class: "desk-shut", "aria-label": name });

let asking = 0;

/** Holds up a reload while an answer is on its way, or files wait for their author. */
export const busy = (more = 0) => document.documentElement.toggleAttribute("data-desk-busy", (asking += more) > 0 || Boolean(document.querySelector("[data-waits]")));

/** Asks the desk: `{ok, status, ...answer}`. With `body`, a mapping or a file, it posts. */
export async function ask(name, query = {}, body = null) {
	const isFile = body instanceof Blob;
	const headers = { "Content-Type": `application/${isFile ? "octet-stream" : "json"}`, "X-Desk-Token": token };
	const options = body && { method: "POST", headers, body: isFile ? body : JSON.stringify(body), keepalive: !isFile };
	busy(1);
	try {
		const answer = await fetch(`/-/desk/${name}?${new URLSearchParams(query)}`, options ?? {});
		return { ok: answer.ok, status: answer.status, ...(await answer.json()) };
	} catch {
		return { ok: false, status: 0, message: "The server does not answer. Is it still running?" };
	} finally {
		busy(-1);
	}
}

export const post = (name, body) => ask(name, {}, body);

/** What outlives a reload. */
export const stored = (name) => JSON.parse(sessionStorage.getItem(name));
export const store = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
const [TOLD, AT, KEYS] = ["desk-told", "desk-at", "desk-keys"];
const line = make("div", { class: "desk desk-line", role: "status" });

/** Tells something at the foot of the page until it is closed; `change` is what one click takes back. */
export function tell(words, { change, kind = "done", stays, button: more } = {}) {
	if (stays) store(TOLD, { words, change, kind, stays });
	const close = () => (sessionStorage.removeItem(TOLD), line.replaceChildren());
	line.dataset.kind = kind;
	line.replaceChildren(make("span", {}, words), change ? button("Undo", () => undo(change)) : "",
		more ? button(more[0], () => (close(), more[1]())) : "", cross("Close this message", close));
}

export const trouble = (words) => tell(words, { kind: "trouble" });

async function undo(change) {
	const answer = await post("undo", { change });
	answer.ok ? tell(answer.what, { stays: true }) : trouble(answer.message);
}

/** Tells what was saved, with Undo, also after the reload that follows; then `at` is gone to. */
export function saved(answer, at) {
	if (at) store(AT, { at, until: Date.now() + 30000 });
	tell(answer.what, { change: answer.change, stays: true });
	arrive();
}

function arrive() {
	const { at, until } = stored(AT) ?? {};
	const there = document.getElementById(at);
	if (there || Date.now() > until) sessionStorage.removeItem(AT);
	there?.setAttribute("tabindex", "-1");
	there?.scrollIntoView({ block: "center" });
	there?.focus({ preventScroll: true });
}

const keys = button("Keys", () => setKeys(localStorage[KEYS] === "off" ? "on" : "off"));
const setKeys = (state) => keys.setAttribute("aria-pressed", (localStorage[KEYS] = state) === "on");
setKeys(localStorage[KEYS] ?? "on");
const bar = make("nav", { class: "desk desk-bar", "aria-label": "Desk" }, keys);

/** A button of the bar; `key` is the letter that presses it when nobody is typing. */
export function action(label, key, run) {
	const made = button([label, " ", make("kbd", {}, key.toUpperCase())], run, { "aria-keyshortcuts": key });
	keys.before(made);
	document.addEventListener("keydown", (event) => {
		const isTyped = event.target.closest?.("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey || event.repeat;
		if (isTyped || localStorage[KEYS] === "off" || event.key.toLowerCase() !== key) return;
		event.preventDefault();
		run(event);
	});
	return made;
}

bar.append(action("Undo", "u", async () => {
	const last = await ask("last-change");
	last.ok ? undo(last.change) : tell(last.message);
}));

let shown;

/** Opens a sheet beside the page; Escape and its button close it, and focus returns. */
export function sheet(title, content, { onclose, wide } = {}) {
	shown?.shut();
	const from = document.activeElement;
	const heading = make("h2", { id: "desk-title", tabindex: "-1" }, title);
	const shut = () => {
		if (!made.isConnected) return;
		made.remove();
		onclose?.();
		from.focus({ preventScroll: true });
	};
	const onkeydown = (event) => event.key === "Escape" && (event.preventDefault(), shut());
	const made = make("dialog", { class: "desk desk-sheet", "aria-labelledby": "desk-title", "data-wide": wide, onkeydown },
		make("header", {}, heading, cross("Close", shut)), content);
	document.body.append(made);
	made.show();
	heading.focus({ preventScroll: true });
	return (shown = Object.assign(made, { shut }));
}

let ids = 0;

/** A labelled control: `{row, control, say}`; `say` shows what is wrong with it, or nothing. */
export function field(label, control, hint = "") {
	const id = (control.id ||= `desk-${++ids}`);
	const wrong = make("p", { class: "desk-wrong", id: `${id}-wrong`, hidden: true });
	control.setAttribute("aria-describedby", `${id}-wrong ${id}-hint`);
	const row = make("div", { class: "desk-field" }, make("label", { for: id }, label), control,
		make("p", { class: "desk-hint", id: `${id}-hint`, hidden: !hint }, hint), wrong);
	return { row, control, say: (words) => say(wrong, words) };
}

/** Says at a field what is wrong with it, or nothing. */
export function say(place, words) {
	place.textContent = words;
	place.hidden = !words;
	document.getElementById(place.id.slice(0, -6))?.[words ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
}

/** Words completed from `choices` ({id, name}), and sent as `key`: `{row, values, say}`. */
export function several(label, choices, values = [], changed = () => {}, key = "") {
	const list = make("datalist", { id: `desk-${++ids}` }, choices.map(({ id, name }) => make("option", { value: id }, name)));
	const input = make("input", { id: key && `desk-${key}`, list: list.id, autocomplete: "off" });
	const chosen = make("ul", { class: "desk-chosen" });
	const made = field(label, input, "Enter adds one.");
	const kept = new Set();
	const add = (id) => {
		if (kept.has(id)) return;
		kept.add(id);
		const name = choices.find((one) => one.id === id)?.name ?? id;
		const item = make("li", {}, name, key && make("input", { type: "hidden", name: key, value: id }), cross(`Remove ${name}`, () => {
			kept.delete(id);
			item.remove();
			input.focus();
			changed();
		}));
		chosen.append(item);
	};
	const take = () => {
		const typed = input.value.trim();
		if (!typed) return false;
		const is = (name) => name.toLowerCase() === typed.toLowerCase();
		add(choices.find(({ id, name }) => is(id) || is(name) || is(name.replace(/ \([^)]*\)$/, "")))?.id ?? typed);
		input.value = "";
		changed();
		return true;
	};
	input.addEventListener("keydown", (event) => event.key === "Enter" && take() && event.preventDefault());
	input.addEventListener("change", take);
	values.forEach(add);
	made.row.append(list, chosen);
	return { ...made, values: () => [...kept] };
}

/** The same function, run once when calls cease. */
export function later(run, wait = 350) {
	let timer;
	return (...given) => {
		clearTimeout(timer);
		timer = setTimeout(run, wait, ...given);
	};
}

document.body.append(bar, line);
const before = stored(TOLD);
if (before) tell(before.words, before);
arrive();
const hasNotes = ["article", "note"].includes(document.body.dataset.pageType);
Promise.resolve(hasNotes && import("./notes.js")).finally(() => import("./panels.js"));
