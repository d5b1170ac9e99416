/* Files dropped on a page: what an import keeps beside what it cuts. */

import { ask, busy, button, make, post, tell } from "/-/desk/desk.js";
import { hint, panel, remember, status, trouble } from "/-/desk/panels.js";

const told = (words) => make("pre", {}, words);
let open = null;

/** Opens the panel for importing, or adds to it: `files` were dropped, `done` was imported before a reload. */
export function importing(files = [], done = []) {
	const take = (more) => more.forEach((file) => look(file, {}, place(file.name)));
	if (open?.isConnected) return open.take(files);
	const found = make("div");
	open = panel("Import", "import", done, { wide: true, onclose: () => busy() });
	open.take = take;
	const place = (name) => {
		const title = make("h3", {}, name);
		const section = make("section", { class: "desk-file", "data-waits": true }, title, status("Reading …"));
		const fill = (...content) => (section.replaceChildren(title, ...content.filter(Boolean)), section.toggleAttribute("data-waits", content.includes(fill.waits)), busy());
		fill.keep = (...answers) => remember("import", (done = [...done.filter((one) => one.name !== name), ...answers.map((answer) => ({ name, answer }))]));
		found.append(section);
		busy();
		return fill;
	};
	const chooser = make("input", { type: "file", multiple: true, onchange: () => take([...chooser.files]) });
	open.append(make("label", {}, "Saved pages, texts, documents, exports; or drop them anywhere on the page", chooser),
		hint("Each becomes a draft, which nobody sees until you publish it. The original is kept."), found);
	done.forEach(({ name, answer }) => written(answer, place(name)));
	take(files);
}

/* Shows what would become of a file; it is written when its author says so. */
async function look(file, how, fill) {
	const send = (more) => ask("import", { name: file.name, ...how, ...more }, file);
	if (file.size > 48e6) return fill(trouble({ message: "This is larger than 48 MB: import it on the command line." }));
	const answer = await send({ mode: "look" });
	if (!answer.ok) return fill(trouble(answer));
	const drafts = answer.files.filter(({ article }) => article);
	const again = (wish, label) => answer.files.some((row) => row[wish]) && button(label, () => look(file, { ...how, [wish]: "yes" }, fill));
	if (!drafts.length) return fill(told(answer.told), again("anyway", "Import it anyway"), again("duplicate", "Import it although it is here"));
	const [{ lines, needs, title }] = drafts;
	const isOne = drafts.length === 1;
	const chosen = new Map(lines.map(({ line, kept }) => [line, kept]));
	const changed = (is) => lines.filter(({ line, kept }) => kept !== is && chosen.get(line) === is).map(({ line }) => line).join();
	fill.waits = button(isOne ? "Import as a draft" : `Import ${drafts.length} drafts`, async ({ target }) => {
		target.disabled = true;
		const answer = await send({ mode: "write", keep: changed(true), cut: changed(false) });
		if (!answer.ok) return (target.disabled = false), target.after(trouble(answer));
		fill.keep(answer);
		written(answer, fill);
	});
	fill(isOne && make("p", {}, make("b", {}, title), needs.length > 0 && `, still needed: ${needs.join(", ")}`), fill.waits,
		isOne && decisions(lines, (line, is) => chosen.set(line, is)), make("details", {}, make("summary", {}, "What the import tells"), told(answer.told)));
}

/* What was written: its page, its lines, and the way back. */
function written({ files, undo, told: words }, fill) {
	const links = files.filter(({ href }) => href).map(({ href, title, article }) => make("p", {}, make("a", { href }, title), " ", button("Kept and cut lines", () => review(article))));
	const back = button("Undo", async () => {
		const answer = await post("import-undo", { undo });
		if (answer.ok) fill.keep();
		fill(answer.ok ? status(answer.what) : trouble(answer));
	});
	fill(status(links.length ? "Imported as a draft." : "Nothing was written."), ...links, undo > 0 && back, told(words));
}

/** Opens what an import kept and cut of an article; a click decides otherwise, at once. */
export async function review(article) {
	const box = panel(`Lines of ${article}`, "review", article, { wide: true });
	const answer = await ask("lines", { article });
	if (!answer.ok) return box.append(trouble(answer));
	box.append(decisions(answer.lines, async (line, is) => {
		const { ok, what, message, change } = await post("decide", { article, decision: is ? "keep" : "cut", lines: `${line}` });
		tell(what ?? message, { change, kind: ok ? "done" : "trouble", stays: ok });
		return ok;
	}));
}

/* Every line with what it is; `decide` says whether what was clicked could be done. */
function decisions(rows, decide) {
	const items = rows.map(({ line, kept, doubtful, about, words }) => {
		const box = make("input", { type: "checkbox", checked: kept, onchange: async () => (await decide(line, box.checked)) || (box.checked = !box.checked) });
		return make("li", { "data-doubtful": doubtful }, make("label", {}, box, make("span", {}, make("span", {}, words), make("small", {}, about))));
	});
	const cut = rows.filter(({ kept }) => !kept).length;
	return make("fieldset", { class: "desk-lines" }, make("legend", {}, `${rows.length - cut} lines kept, ${cut} cut; a checked line is the article’s`), make("ol", {}, items));
}
