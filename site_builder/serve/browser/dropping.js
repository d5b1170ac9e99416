/* Files dropped on a page: what an import keeps beside what it cuts, each line decided by a click. */

import { ask, make, post, tell } from "/-/desk/desk.js";
import { button, hint, panel, remember, status, trouble } from "/-/desk/panels.js";

const MOST_BYTES = 48e6;
const send = (file, how) => ask("import", { name: file.name, ...how }, file);

let open = null;

/** Opens the panel for importing, or adds to it: `files` were dropped, `done` was imported before a reload. */
export function importing(files = [], done = []) {
  const take = (more) => more.forEach((file) => look(file, {}, place(file.name)));
  if (open?.isConnected) return open.take(files);
  const found = make("div");
  open = panel("Import", "import", done, { wide: true, onclose: busy });
  open.take = take;
  const place = (name) => {
    const title = make("h3", {}, name);
    const section = make("section", { class: "desk-file" }, title, status("Reading …"));
    found.append(section);
    const fill = (...content) => (section.replaceChildren(title, ...content.filter(Boolean)), busy());
    /* What was written is shown again if the page reloads. */
    fill.keep = (answer) => remember("import", (done = [...done.filter((one) => one.name !== name), answer && { name, answer }].filter(Boolean)));
    return fill;
  };
  const chooser = make("input", { type: "file", multiple: true, onchange: () => take([...chooser.files]) });
  open.append(make("label", {}, "Saved pages, texts, documents, exports; or drop them anywhere on the page", chooser),
    hint("Each becomes a draft, which nobody sees until you publish it. The original is kept."), found);
  done.forEach(({ name, answer }) => written(answer, place(name)));
  take(files);
}

/* Files that are not imported yet cannot outlive a reload, so it waits. */
const busy = () => document.documentElement.toggleAttribute("data-desk-busy", Boolean(document.querySelector("[data-waits]")));

/* Shows what would become of a file; it is written when its author says so. */
async function look(file, how, fill) {
  if (file.size > MOST_BYTES) return fill(trouble({ message: "This is larger than 48 MB; `site-builder import` takes it on the command line." }));
  const answer = await send(file, { mode: "look", ...how });
  if (!answer.ok) return fill(trouble(answer));
  const { files, told } = answer;
  const drafts = files.filter(({ article }) => article);
  const again = (wish, label) => files.some((row) => row[wish]) && button(label, () => look(file, { ...how, [wish]: "yes" }, fill));
  if (!drafts.length) return fill(make("pre", {}, told), again("anyway", "Import it anyway"), again("duplicate", "Import it although it is here"));
  const [{ lines, needs, title }] = drafts;
  const isOne = drafts.length === 1;
  const chosen = new Map();
  const numbers = (kept) => [...chosen].filter(([, is]) => is === kept).map(([line]) => line).join();
  const write = button(isOne ? "Import as a draft" : `Import ${drafts.length} drafts`, async () => {
    write.disabled = true;
    const answer = await send(file, { mode: "write", keep: numbers(true), cut: numbers(false), ...how });
    if (answer.ok) return fill.keep(answer), written(answer, fill);
    write.disabled = false;
    write.after(trouble(answer));
  });
  write.dataset.waits = "";
  const decide = ({ line, kept }, is) => (is === kept ? chosen.delete(line) : chosen.set(line, is), true);
  fill(isOne && make("p", {}, make("b", {}, title), needs.length > 0 && `, still needed: ${needs.join(", ")}`), write,
    isOne && decisions(lines, decide), make("details", {}, make("summary", {}, "What the import tells"), make("pre", {}, told)));
}

/* What was written: its page, its lines, and the way back. */
function written({ files, undo, told }, fill) {
  const links = files.filter(({ href }) => href).map(({ href, title, article }) => make("p", {}, make("a", { href }, title), " ", button("Kept and cut lines", () => review(article))));
  const back = button("Undo", async () => {
    const answer = await post("import-undo", { undo });
    if (answer.ok) fill.keep();
    fill(answer.ok ? status(answer.what) : trouble(answer));
  });
  fill(status(links.length ? "Imported as a draft." : "Nothing was written."), ...links, undo > 0 && back, make("pre", {}, told));
}

/** Opens what an import kept and cut of an article; a click decides otherwise, at once. */
export async function review(article) {
  const box = panel(`Lines of ${article}`, "review", article, { wide: true });
  const answer = await ask("lines", { article });
  if (!answer.ok) return box.append(trouble(answer));
  box.append(decisions(answer.lines, async ({ line }, is) => {
    const { ok, what, message, change } = await post("decide", { article, decision: is ? "keep" : "cut", lines: String(line) });
    tell(what ?? message, { change, kind: ok ? "done" : "trouble", stays: ok });
    return ok;
  }));
}

/* Every line with what it is; `decide` says whether what was clicked could be done. */
function decisions(rows, decide) {
  const items = rows.map((row) => {
    const { line, kept, doubtful, kind, reason, words } = row;
    const box = make("input", { type: "checkbox", checked: kept, onchange: async () => {
      if (!(await decide(row, box.checked))) box.checked = !box.checked;
    } });
    const told = [line, kind, doubtful ? "look at this" : reason].filter(Boolean).join(" · ");
    return make("li", { "data-doubtful": doubtful }, make("label", {}, box, make("span", {}, make("span", {}, words), make("small", {}, told))));
  });
  const cut = rows.filter(({ kept }) => !kept).length;
  return make("fieldset", { class: "desk-lines" }, make("legend", {}, `${rows.length - cut} lines kept, ${cut} cut; a checked line is the article’s`), make("ol", {}, items));
}
