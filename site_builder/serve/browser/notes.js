/* Notes in the page: what is selected becomes one; the buttons on each change it. */

import { action, button, later, make, stored } from "./desk.js";
import { STORED, form, open } from "./noteform.js";
import { selected } from "./selection.js";

export { textOf } from "./selection.js";

const kind = document.body.dataset.pageType;
const own = decodeURIComponent(location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop());

/** Opens the form for a new note, begun with what is given, or for the note `id`. */
export const openForm = ({ article = own, id, range, ...given } = {}) => form(id ? { id } : { article, given }, range);

function owned(note, id, name) {
	const own = (label, run) => button(label, run, { "aria-label": `${label} ${name}` });
	note.append(make("p", { class: "desk desk-own" }, own("Edit", () => openForm({ id })), own("Withdraw", () => form({ id, withdraws: "yes" }))));
}

/* The button by the selection; pressing it must not take the selection away. */
const near = button("Note", begin, { hidden: true, onpointerdown: (event) => event.preventDefault() });
document.body.append(make("div", { class: "desk desk-near" }, near));

function begin() {
	const words = selected();
	near.hidden = true;
	if (!open?.box.isConnected) openForm(words ?? {});
	else if (words) open.take();
	else open.box.querySelector("h2").focus();
}

if (kind === "article") {
	action("Note", "n", begin);
	document.addEventListener("selectionchange", later(() => {
		const range = selected()?.range;
		near.hidden = !range || open?.box.isConnected;
		if (near.hidden) return;
		const { right, bottom } = range.getBoundingClientRect();
		near.style.left = `${Math.min(right, innerWidth - 90) + scrollX}px`;
		near.style.top = `${bottom + scrollY + 6}px`;
	}, 150));
	for (const note of document.querySelectorAll(".note[data-note]")) owned(note, note.dataset.note, `note ${note.dataset.n}`);
} else {
	const head = document.querySelector(".page-head");
	if (head) owned(head, own, "this note");
}
const left = stored(STORED);
if (left?.page === location.pathname) form(left.asked, null, left.dirty);
