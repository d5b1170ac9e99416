/* Notes in the page: select words, press N, fill in, save; the buttons on each note change it. */

import { action, ask, button, field, later, make, post, saved, sheet, trouble } from "/-/desk/desk.js";
import { STORED, form, open } from "/-/desk/noteform.js";
import { selected } from "/-/desk/selection.js";

export { textOf } from "/-/desk/selection.js";

const kind = document.body.dataset.pageType;
const own = decodeURIComponent(location.pathname.replace(/\/(index\.html)?$/, "").split("/").pop());

/** Opens the form for a new note that is begun with what is given, or for the note `id`. */
export const openForm = ({ article = own, id, range, ...given } = {}) => form(id ? { id } : { article, given }, range);

async function withdraw(id, begun = "") {
  const note = await ask("note", { id });
  if (!note.ok) return trouble(note.message);
  if ((note.values.status ?? "published") !== "published") return openForm({ id });
  const reason = field("Why it is withdrawn", make("textarea", { rows: 3 }), "The note keeps its page, which says this.");
  const made = make("form", { novalidate: true }, reason.row, make("div", { class: "desk-end" }, make("button", { type: "submit" }, "Withdraw")));
  const box = sheet(`Withdraw note ${id}`, made, { onclose: () => sessionStorage.removeItem(STORED) });
  const keep = () => sessionStorage.setItem(STORED, JSON.stringify({ page: location.pathname, withdraws: id, reason: reason.control.value }));
  reason.control.value = begun;
  reason.control.addEventListener("input", keep);
  keep();
  reason.control.focus();
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await post("note-save", { id, etag: note.etag, reason: reason.control.value, note: { ...note.values, status: "withdrawn" } });
    if (!answer.ok) return reason.say(answer.issues?.[0]?.message ?? answer.message);
    box.shut();
    saved(answer);
  });
}

/* The buttons on a note. */
function owned(note, id, name) {
  const own = (label, run) => button(label, run, { "aria-label": `${label} ${name}` });
  note.append(make("p", { class: "desk desk-own" }, own("Edit", () => openForm({ id })), own("Withdraw", () => withdraw(id))));
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
    near.style.left = `${Math.max(4, Math.min(right, innerWidth - 90)) + scrollX}px`;
    near.style.top = `${bottom + scrollY + 6}px`;
  }, 150));
  for (const note of document.querySelectorAll(".note[data-note]")) owned(note, note.dataset.note, `note ${note.dataset.n}`);
} else {
  const head = document.querySelector(".page-head");
  if (head) owned(head, own, "this note");
}
const left = JSON.parse(sessionStorage.getItem(STORED));
if (left?.page === location.pathname) left.withdraws ? withdraw(left.withdraws, left.reason) : form(left.asked, null, left.dirty);
