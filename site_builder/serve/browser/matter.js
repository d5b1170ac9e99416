/* The front matter of the open page in a form: completed from the archive, checked while it is typed. */

import { ask, button, field, later, make, post, saved, several } from "/-/desk/desk.js";
import { WAIT, hint, panel, remember, status, trouble } from "/-/desk/panels.js";

const TAGS = { choice: "select", flag: "input", line: "input", text: "textarea" };
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const shown = (value) => ([value].flat().map((one) => one.id ?? one).join(", ") || "nothing");

/* A labelled control: `{row, say, read}`. */
function made({ key, label, input, value, offered, relations, hint }, changed) {
	if (relations.length) return ties(label, offered, relations, value, changed);
	if (input === "list") {
		const one = several(label, offered, value, changed);
		return { ...one, read: one.values };
	}
	const isFlag = input === "flag";
	const options = offered.map(({ id, name }) => make("option", { value: id }, name));
	const list = input === "line" && options.length > 0 && make("datalist", { id: `desk-${key}` }, options);
	const control = make(TAGS[input], { type: isFlag && "checkbox", checked: isFlag && value, list: list && list.id, autocomplete: "off", oninput: changed }, list ? [] : options);
	if (!isFlag) control.value = value;
	const one = field(label, control, hint);
	if (list) one.row.append(list);
	return { ...one, read: () => (isFlag ? control.checked : control.value.trim()) };
}

/* Meetings, each with what the article is to it. */
function ties(label, offered, relations, value, changed) {
	const chosen = Object.fromEntries(value.map(({ id, relation }) => [id, relation]));
	const read = () => one.values().map((id) => ({ id, relation: chosen[id] ?? "report" }));
	const box = make("div");
	const draw = () => box.replaceChildren(...read().map(({ id, relation }) => {
		const select = make("select", { onchange: () => ((chosen[id] = select.value), changed()) }, relations.map((word) => make("option", { selected: word === relation }, word)));
		return field(`What it is to ${id}`, select).row;
	}));
	const one = several(label, offered, Object.keys(chosen), () => (draw(), changed()));
	draw();
	one.row.append(box);
	return { ...one, read };
}

/** Opens the form for the page; what was `typed` before a reload, and over what, is typed again. */
export async function matter(typed = {}, message = "") {
	const form = make("form", { novalidate: true, onsubmit: (event) => (event.preventDefault(), save()) });
	panel("Front matter", "matter", typed).append(form);
	form.append(status(WAIT));
	const { path, etag, ...given } = await ask("matter", { page: decodeURI(location.pathname) });
	if (!given.ok) return form.replaceChildren(trouble(given));
	const problems = make("div", { role: "status" });
	const before = Object.fromEntries(given.fields.map(({ key, value }) => [key, value]));
	const changes = () => [...fields].map(([key, { read }]) => [key, read()]).filter(([key, value]) => !same(value, before[key]));
	const asked = () => ({ path, etag, values: Object.fromEntries(changes()) });
	const kept = () => Object.fromEntries(changes().map(([key, value]) => [key, { value, was: typed[key]?.was ?? before[key] }]));
	const check = later(async () => show(await post("matter-check", asked())));
	const fields = new Map(given.fields.map((one) => [one.key, made({ ...one, value: typed[one.key]?.value ?? one.value }, () => (remember("matter", kept()), check()))]));

	function show({ issues = [], message = "" }) {
		const left = [message];
		for (const { say } of fields.values()) say("");
		for (const { field: place, message, help, severity, path, line } of issues) {
			const words = [message, help].filter(Boolean).join("; ");
			const one = fields.get(place.split(".")[0]);
			if (one) one.say(words);
			else if (severity === "error") left.push(`${path}:${line}: ${words}`);
		}
		problems.replaceChildren(...left.filter(Boolean).map((message) => trouble({ message })));
	}

	async function save() {
		const answer = await post("matter-save", asked());
		if (answer.ok) return shut(), saved(answer);
		if (answer.status === 409) return matter(kept(), answer.message);
		show(answer);
		form.querySelector("[aria-invalid]")?.focus();
	}

	const shut = () => form.closest("dialog").shut();
	form.replaceChildren(hint(path), ...[...fields.values()].map(({ row }) => row), hint(given.others), problems,
		make("div", { class: "desk-end" }, make("button", { type: "submit" }, "Save"), button("Cancel", shut)));
	show({ message });
	/* The file changed under the form: what it says now stands below what was typed. */
	for (const [key, { was }] of Object.entries(typed)) if (!same(was, before[key])) fields.get(key).say(`In the file by now: ${shown(before[key])}`);
}
