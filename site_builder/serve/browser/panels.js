/* Panels of the desk: words that age, notes that are due, cited pages that are gone; and the way to the others. */

import { action, ask, make, post, saved, sheet } from "/-/desk/desk.js";

const REMEMBERED = "desk-panel";
const page = decodeURI(location.pathname);
export const remember = (name, given, at = page) => sessionStorage.setItem(REMEMBERED, JSON.stringify({ name, given, page: at }));
const remembered = () => JSON.parse(sessionStorage.getItem(REMEMBERED) ?? "{}");

/** A sheet that opens again after the reload that follows a save: `name` is what it is opened by. */
export function panel(title, name, given, { onclose = () => {}, wide } = {}) {
  const box = make("div");
  sheet(title, box, { wide, onclose: () => (sessionStorage.removeItem(REMEMBERED), onclose()) });
  remember(name, given);
  return box;
}

export const button = (label, onclick, name) => make("button", { type: "button", onclick, "aria-label": name }, label);
export const hint = (...words) => make("p", { class: "desk-hint" }, words);
export const status = (words) => make("p", { role: "status" }, words);
export const trouble = ({ message }) => make("p", { class: "desk-wrong", role: "alert" }, message);
const list = (items) => make("ul", { class: "desk-list" }, items);
const link = (href, words) => make("a", { href }, words);
const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/* The `nth` place of a quote in the text of the open article; null where the text is marked otherwise. */
async function placed({ quote, nth }) {
  const { all, nodes } = (await import("/-/desk/notes.js")).textOf();
  const words = quote.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const found = [...all.matchAll(new RegExp(words.join("\\s+"), "g"))];
  const place = found[nth] ?? found[0];
  if (!place) return null;
  const range = new Range();
  const at = (offset, more) => {
    const [start, node] = nodes.findLast(([begin]) => begin <= offset);
    return [node, Math.min(offset - start + more, node.length)];
  };
  range.setStart(...at(place.index, 0));
  range.setEnd(...at(place.index + place[0].length - 1, 1));
  return range;
}

function show(range) {
  CSS.highlights?.set("desk", new Highlight(range));
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * (innerWidth < 1100 ? 0.1 : 0.4) });
}

async function candidates() {
  const clear = () => ["desk", "desk-stale"].forEach((name) => CSS.highlights?.delete(name));
  const box = panel("Candidates", "candidates", "", { onclose: clear });
  const answer = await ask("candidates", { page });
  if (!answer.ok) return box.append(trouble(answer));
  if (!answer.article) return articles(box);
  const open = answer.rows.filter(({ noted }) => !noted.length);
  const ranges = await Promise.all(open.map(placed));
  CSS.highlights?.set("desk-stale", new Highlight(...ranges.filter(Boolean)));
  const items = open.map((row, at) => {
    const [before, after] = row.sentence.split(row.words.replace(/\s+/g, " "), 2);
    const range = ranges[at];
    const write = async () => (await import("/-/desk/notes.js")).openForm({ ...row.stub, range });
    return make("li", {}, hint(`${row.risk}: ${row.reason}`), make("p", {}, `“${before}`, after !== undefined && make("b", {}, row.words), after, "”"), hint(row.why),
      button("Write a note", write, `Write a note on “${row.words}”`), range && button("Show in the text", () => show(range), `Show “${row.words}” in the text`));
  });
  const told = `${counted(open.length, "place")} may age, or have aged, and carry no note; ${answer.rows.length - open.length} carry one.`;
  const all = button("All articles", () => (all.remove(), articles(box)));
  box.append(status(told), list(items), all);
}

/* Every article with how many such places it has; what is found is told while the rest is read. */
async function articles(box) {
  const told = status();
  const found = list();
  box.append(told, found);
  for (let from = 0; box.isConnected;) {
    const answer = await ask("articles", { from });
    if (!answer.ok) return box.append(trouble(answer));
    for (const { href, title, count, high } of answer.rows) {
      const follow = link(href, title);
      follow.onclick = () => remember("candidates", "", decodeURI(new URL(follow.href).pathname));
      if (count) found.append(make("li", {}, follow, hint(`${counted(count, "place")}, ${high} of high risk`)));
    }
    from = answer.next;
    told.textContent = `${from || answer.of} of ${counted(answer.of, "article")} read.`;
    if (!from) return;
  }
}

async function due() {
  const box = panel("Due", "due");
  const answer = await ask("due");
  if (!answer.ok) return box.append(trouble(answer));
  const { rows, next } = answer;
  const told = rows.length ? `${counted(rows.length, "note")} to look at again.` : `Nothing has to be looked at again.${next && ` Next: ${next}.`}`;
  box.append(status(told), list(rows.map(dueRow)));
}

function dueRow({ note, etag, risk, kind, href, summary, why, holds }) {
  const check = async () => {
    const answer = await post("holds", { note, etag });
    if (!answer.ok) return item.append(trouble(answer));
    saved(answer);
    due();
  };
  const edit = async () => (await import("/-/desk/notes.js")).openForm({ id: note });
  const item = make("li", {}, hint(`${risk}: ${kind}`), link(href, summary), hint(why),
    holds && button("Still holds, checked today", check, `${note}: still holds, checked today`),
    href.startsWith(`${location.pathname}#`) && button("Edit", edit, `Edit ${note}`));
  return item;
}

async function sources() {
  const box = panel("Broken sources", "sources");
  const told = status();
  const found = list();
  const more = button("Ask the pages now", async () => {
    more.disabled = true;
    while (box.isConnected && tell(await post("broken-ask", {})));
    more.disabled = false;
  });
  /* Shows what is known; whether there is more to ask. */
  const tell = (answer) => {
    if (!answer.ok) return found.replaceChildren(trouble(answer));
    const { pages, left, rows, silent, untold, trouble: why } = answer;
    const parts = [`${counted(pages, "cited page")}: ${rows.length} gone`, silent && `${silent} without an answer`, untold && `${untold} that tell programs nothing`, left && `${left} not asked lately`];
    told.textContent = [...[parts.filter(Boolean).join(", ")], why].filter(Boolean).join("; ");
    more.hidden = !left;
    found.replaceChildren(...rows.map(sourceRow));
    return left && !why;
  };
  box.append(told, more, found);
  tell(await ask("broken"));
}

function sourceRow({ url, title, why, since, copy, places }) {
  const found = copy ? ["Archived copy: ", link(copy, copy)] : link(`https://web.archive.org/web/*/${url}`, "Look for an archived copy");
  const cited = places.flatMap(({ href, path }) => [" ", link(href, path)]);
  return make("li", {}, link(url, title), hint(`${why}; gone since ${since}`), make("p", {}, found), hint("Cited in", cited));
}

const dropping = () => import("/-/desk/dropping.js");
const matter = async (typed) => (await import("/-/desk/matter.js")).matter(typed);
action("Front matter", "m", () => matter());
action("Candidates", "c", candidates);
action("Due", "d", due);
action("Sources", "s", sources);
action("Import", "i", async () => (await dropping()).importing());

for (const name of ["dragover", "drop"]) addEventListener(name, async (event) => {
  const files = [...event.dataTransfer.files];
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  if (name === "drop") (await dropping()).importing(files);
});

const { name, given, page: at } = remembered();
const opens = { candidates, due, matter, sources, import: async (done) => (await dropping()).importing([], done), review: async (article) => (await dropping()).review(article) };
if (at === page) opens[name]?.(given || undefined);
