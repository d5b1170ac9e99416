/* Panels of the desk: what waits for its author, as the server tells it. */

import { action, ask, button, make, post, saved, sheet, store, stored } from "/-/desk/desk.js";

const REMEMBERED = "desk-panel";
const TITLES = { candidates: "Candidates", due: "Due", broken: "Broken sources" };
export const WAIT = "Looking through the archive …";
const page = decodeURI(location.pathname);
export const remember = (name, given, at = page) => store(REMEMBERED, { name, given, at });
export const hint = (...words) => make("p", { class: "desk-hint" }, words);
export const status = (words) => make("p", { role: "status" }, words);
export const trouble = ({ message }) => make("p", { class: "desk-wrong", role: "alert" }, message);

/** A sheet that opens again after the reload that follows a save, by its name. */
export function panel(title, name, given, { onclose = () => {}, wide } = {}) {
	const box = make("div");
	sheet(title, box, { wide, onclose: () => (sessionStorage.removeItem(REMEMBERED), onclose()) });
	remember(name, given);
	return box;
}

const notes = () => import("/-/desk/notes.js");
const light = (name, ...ranges) => globalThis.Highlight && CSS.highlights.set(name, new Highlight(...ranges));

/* The `nth` place of a quote in the text of the open article. */
function placed({ all, nodes }, { quote, nth }) {
	const words = quote.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	const found = [...all.matchAll(new RegExp(words.join("\\s+"), "g"))];
	const place = found[nth] ?? found[0];
	const at = (offset, more) => {
		const [start, node] = nodes.findLast(([begin]) => begin <= offset);
		return [node, Math.min(offset - start + more, node.length)];
	};
	if (!place) return;
	const range = new Range();
	range.setStart(...at(place.index, 0));
	range.setEnd(...at(place.index + place[0].length - 1, 1));
	return range;
}

/* What the buttons of a panel do. */
const ACTS = {
	all: (given, range, box) => articles(box),
	async ask(given, range, box) {
		while (box.isConnected) {
			const answer = await post("broken-ask", {});
			fill(box, "broken", answer);
			if (!answer.left || answer.trouble) return;
		}
	},
	async holds(given, range, box) {
		const answer = await post("holds", given);
		if (!answer.ok) return box.prepend(trouble(answer));
		saved(answer);
		open("due");
	},
	note: async (given, range) => (await notes()).openForm({ ...given, range }),
	show(given, range) {
		light("desk", range);
		scrollBy({ top: range.getBoundingClientRect().top - innerHeight * (innerWidth < 1100 ? 0.1 : 0.4) });
	},
};

/* A link, behind which the panel opens again. */
function link([href, words], name) {
	return make("a", { href, onclick: ({ target }) => remember(name, undefined, decodeURI(target.pathname)) }, words);
}

function buttons(does, range, box) {
	return does.map(({ label, about, act, given }) => button(label, () => ACTS[act](given, range, box), { "aria-label": about || null }));
}

function item({ head, link: to, words, why, links = [], does = [] }, range, name, box) {
	const said = words && ["“", words[0], make("b", {}, words[1]), words[2], "”"];
	return make("li", {}, hint(head), make("p", {}, said ?? link(to, name)), hint(why, links.flatMap((one) => [" ", link(one, name)])),
		buttons(does.filter(({ act }) => range || act !== "show"), range, box));
}

async function fill(box, name, answer) {
	if (!box.isConnected) return;
	if (!answer.ok) return box.replaceChildren(trouble(answer));
	const { told, rows, does, article } = answer;
	const text = article && (await notes()).textOf();
	const ranges = rows.map((row) => text && placed(text, row));
	if (article) light("desk-stale", ...ranges.filter(Boolean));
	box.replaceChildren(status(told), ...buttons(does, null, box), make("ul", { class: "desk-list" }, rows.map((row, at) => item(row, ranges[at], name, box))));
	if (name === "candidates" && !article) articles(box);
}

async function open(name) {
	const clear = () => ["desk", "desk-stale"].forEach((one) => CSS.highlights?.delete(one));
	const box = panel(TITLES[name], name, undefined, { onclose: clear });
	box.append(status(WAIT));
	fill(box, name, await ask(name, { page }));
}

/* Every article with how many places it has; told while the rest is read. */
async function articles(box) {
	const told = status();
	const list = make("ul", { class: "desk-list" });
	box.replaceChildren(told, list);
	for (let from = 0; box.isConnected;) {
		const answer = await ask("articles", { from });
		if (!answer.ok) return box.append(trouble(answer));
		list.append(...answer.rows.map((row) => item(row, null, "candidates")));
		told.textContent = answer.told;
		from = answer.next;
		if (!from) return;
	}
}

const matter = async (typed) => (await import("/-/desk/matter.js")).matter(typed);
const dropped = async (files, done) => (await import("/-/desk/dropping.js")).importing(files, done);
action("Front matter", "m", () => matter());
action("Candidates", "c", () => open("candidates"));
action("Due", "d", () => open("due"));
action("Sources", "s", () => open("broken"));
action("Import", "i", () => dropped());

for (const name of ["dragover", "drop"]) addEventListener(name, (event) => {
	if (!event.dataTransfer?.types.includes("Files")) return;
	event.preventDefault();
	if (name === "drop") dropped([...event.dataTransfer.files]);
});

const { name, given, at } = stored(REMEMBERED) ?? {};
const again = { matter: () => matter(given), import: () => dropped([], given), review: async () => (await import("/-/desk/dropping.js")).review(given) };
if (at === page) (again[name] ?? (() => TITLES[name] && open(name)))();
