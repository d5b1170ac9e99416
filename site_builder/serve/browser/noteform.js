/* The form of a note: filled in, checked as the build would, saved; two versions of a note side by side. */

import { button, field, later, make, post, saved, several, sheet, tell, trouble } from "/-/desk/desk.js";
import { mark, selected, unmark } from "/-/desk/selection.js";

/** Where what was typed is kept while the page is loaded again. */
export const STORED = "desk-form";

/** Shows the form for the note that `about` names, filled with `values`; `reopen` opens another one. */
export function form(about, values, offered, wasLeft, reopen) {
  const { id, article, isClaim } = about;
  const controls = new Map();
  const touched = new Set();
  const words = Object.fromEntries(["quote", "prefix", "suffix", "occurrence"].map((key) => [key, values[key] ?? ""]));
  let dirty = wasLeft, tried = false, placed = false, status = values.status ?? "published", runs = 0;
  const read = (key) => controls.get(key).read();
  const at = (from, key) => key.split(".").reduce((one, step) => one?.[step], from) ?? "";

  /* A control, known by its key: a list to choose from, completed words, several lines, or one. */
  function control({ key, label, control: type, hint, only }, from = values, under = "") {
    const choices = offered[type];
    const name = under + key;
    const option = (one) => make("option", { value: one.id }, one.name);
    const isLong = choices?.length > 12;
    const made = make(type === "words" ? "textarea" : (choices && !isLong) || type === "then" || type === "now" ? "select" : "input", { id: `desk-${name}`, "data-key": name });
    if (type === "words") made.rows = 2;
    if (type === "date" || type === "url") made.type = type;
    if (isLong) made.setAttribute("list", `desk-${name}-list`);
    else if (choices) made.append(...(type === "kinds" ? choices : [{ id: "", name: "–" }, ...choices]).map(option));
    const given = at(from, key);
    made.value = typeof given === "string" ? given : "";
    const row = field(label, made, hint);
    if (isLong) row.row.append(make("datalist", { id: `desk-${name}-list` }, choices.map(option)));
    controls.set(name, { ...row, only, given, read: () => made.value });
    return row.row;
  }

  const group = ({ title, fields }, from, under = "") => {
    const rows = make("div", { class: "desk-pair" }, fields.map((one) => control(one, from, under)));
    return title ? make("details", { open: fields.some(({ key }) => key !== "author" && at(from, key)) }, make("summary", {}, title), rows) : rows;
  };

  /* The words, and the places where they stand. */
  const places = make("div", { class: "desk-places", "aria-live": "polite" });
  const quoted = make("div", {}, control({ key: "quote", label: "Words", control: "words", hint: "As they stand in the article: typed, or selected there." }),
    button("Use the selected words", () => take()), places);
  const scope = control({ key: "scope", label: "The note is about", control: "scopes" }, { scope: values.scope ?? "quote" });
  const quote = controls.get("quote").control;
  quote.addEventListener("input", later(() => find({ quote: quote.value }), 300));

  async function find(sought, adopts) {
    placed = false;
    const { quote: typed = "", prefix = "", suffix = "" } = sought;
    if (adopts) quote.value = typed;
    const found = typed.trim() && !isClaim ? await post("note-words", { article, quote: typed, prefix, suffix }) : { places: [], meant: -1 };
    if (!found.places || quote.value.trim() !== typed.trim()) return;
    const there = make("div");
    const pick = (place) => {
      for (const key in words) words[key] = place[key];
      placed = true;
      if (adopts) quote.value = place.quote;
      there.replaceChildren(...place.notes.filter((one) => one.id !== id).map((one) => make("p", { class: "desk-hint" },
        `Here stands: ${one.summary} `, button("Edit that note", () => reopen({ id: one.id, article })))));
      if (dirty) changed("quote");
    };
    const all = { ...found.places[0], prefix: "", suffix: "", occurrence: "all", before: "", words: "All of them", after: "", notes: [] };
    const radio = (place, index) => make("label", {},
      make("input", { type: "radio", name: "place", checked: place === all ? words.occurrence === "all" : index === found.meant, onchange: () => pick(place) }),
      make("span", {}, place.before, make("b", {}, place.words), place.after));
    const count = found.places.length;
    places.replaceChildren(count > 1 ? make("fieldset", {}, make("legend", {}, `These words stand in ${count} places. Which do you mean?`), [...found.places, all].map(radio)) : "", there);
    if (id && !adopts && !touched.has("quote")) placed = true;
    else if (found.meant >= 0) pick(found.places[found.meant]);
  }

  function take() {
    const now = selected();
    if (!now) return trouble("Select words of the article first.");
    controls.get("scope").control.value = now.scope ?? "quote";
    fit();
    mark(now.range);
    touched.add("quote");
    if (now.quote) find(now, true);
    changed("scope");
  }

  /* Sources: what the form does not show of one is kept. */
  const sources = make("div");
  let count = 0;
  function source(given) {
    const number = ++count;
    const under = `sources.${number}.`;
    const box = make("fieldset", {}, make("legend", {}, `Source ${number}`), offered.source.map((one) => group(one, given, under)), button(`Remove source ${number}`, () => {
      box.remove();
      for (const key of controls.keys()) if (key.startsWith(under)) controls.delete(key);
      changed("sources");
      add.focus();
    }));
    Object.assign(box, { given, under });
    sources.append(box);
    return controls.get(`${under}title`).control;
  }
  const fresh = (stance = "supports") => source({ accessed: offered.today, stance });
  const add = button("Add a source", () => fresh().focus());
  /* Those that say more than the day they were read. */
  const filled = () => [...sources.children].filter(({ under }) =>
    [...controls.keys()].some((key) => key.startsWith(under) && !/accessed|stance/.test(key) && read(key)));

  const main = offered.main.map((one) => group(one, values));
  for (const one of [values.sources ?? []].flat()) source(one);
  const lists = offered.about.map(({ key, label }) => {
    const made = several(label, offered[key], [values[key] ?? []].flat(), () => changed(key));
    controls.set(key, { ...made, read: made.values });
    return made.row;
  });
  const reason = id && status !== "draft" && control({ key: "reason", label: "Why it is changed", control: "text", hint: "Goes into the note's history, with the day." });
  const submit = (value, label) => make("button", { type: "submit", value }, label);
  const list = make("div", { class: "desk-issues", role: "status" });
  const made = make("form", { novalidate: true }, list, make("div", { hidden: isClaim }, quoted, scope), main, sources, add,
    make("fieldset", {}, make("legend", {}, "It belongs to"), lists), reason,
    make("div", { class: "desk-end" }, submit("published", id && status === "published" ? "Save" : "Publish"),
      (!id || status === "draft") && submit("draft", "Save as draft"), status === "withdrawn" && submit("withdrawn", "Save as withdrawn"),
      id && status === "draft" && button("Delete the draft", drop)));
  made.addEventListener("submit", (event) => (event.preventDefault(), save(event.submitter?.value ?? status)));
  made.addEventListener("input", (event) => event.target.dataset.key && changed(event.target.dataset.key));
  made.addEventListener("change", (event) => ["kind", "scope"].includes(event.target.dataset.key) && fit());

  /* Shows what the kind and the scope ask for. */
  function fit() {
    const row = offered.kinds.find((one) => one.id === read("kind")) ?? offered.kinds[0];
    const { about: meaning } = controls.get("kind");
    meaning.textContent = row.meaning;
    meaning.hidden = false;
    for (const key of ["then", "now"]) {
      const { control: choice, row: line, given } = controls.get(key);
      const before = choice.value || given;
      choice.replaceChildren(...row[key].map((one) => make("option", {}, one)));
      choice.value = row[key].includes(before) ? before : (row[key][0] ?? "");
      line.hidden = !row[key].length;
    }
    for (const { only, row: line, control: one } of controls.values()) if (only) line.hidden = only !== row.id && !one.value;
    while (made.isConnected && sources.children.length < row.sources) fresh(sources.children.length ? "contradicts" : "supports");
    quoted.hidden = offered.wholes.includes(read("scope"));
    counted();
  }

  function counted() {
    const { about: counter, control: summary } = controls.get("summary");
    counter.hidden = false;
    counter.textContent = `${[...summary.value.trim()].length} of 200 signs`;
  }

  /* What the form says, as a note. */
  function note() {
    const boxes = filled();
    const told = { sources: boxes.map(({ given }) => ({ ...given })) };
    for (const key of controls.keys()) {
      const [first, second, third] = key.split(".");
      const box = third && boxes.findIndex(({ under }) => key.startsWith(under));
      if (box >= 0) told.sources[box][third] = read(key);
      else if (third) continue;
      else if (second) (told[first] ??= {})[second] = read(key);
      else if (first !== "reason") told[first] = read(key);
    }
    if (placed) Object.assign(told, words);
    if (quoted.hidden || isClaim) told.quote = "";
    return { ...told, status };
  }

  /* The form outlives a reload of the page. */
  const keep = () => sessionStorage.setItem(STORED, JSON.stringify({ ...about, page: location.pathname, restored: note(), dirty }));

  function changed(key) {
    dirty = true;
    touched.add(key.split(".")[0]);
    counted();
    keep();
    check();
  }

  const asked = () => ({ ...about, note: note(), reason: reason ? read("reason") : "" });
  const check = later(async () => {
    const run = ++runs;
    const answer = await post("note-check", asked());
    if (run === runs && made.isConnected) show(answer.issues ?? [], answer.ok ? "" : answer.message);
  }, 400);

  /* What the build would say, each at its field; what nobody has come to yet is not told before saving. */
  function show(issues, message) {
    const left = message ? [message] : [];
    const said = new Map();
    for (const one of issues) {
      const steps = one.field.split(".");
      if (steps[0] === "sources" && steps[1]) steps.splice(0, 2, filled()[steps[1]]?.under.slice(0, -1));
      while (steps.length && !controls.has(steps.join("."))) steps.pop();
      const key = steps.join(".");
      const told = one.message + (one.help && `: ${one.help.split("\n")[0]}`);
      if (!tried && !touched.has(key.split(".")[0])) continue;
      if (key) said.set(key, [...(said.get(key) ?? []), told]);
      else left.push(told);
    }
    for (const [key, { say }] of controls) say((said.get(key) ?? []).join(". "));
    list.replaceChildren(...left.map((one) => make("p", {}, one)));
  }

  async function save(wanted) {
    tried = true;
    status = wanted;
    const answer = await post("note-save", asked());
    if (answer.ok) return leave(answer, `note-${answer.id}`);
    if (answer.kept) return differ(answer);
    show(answer.issues ?? [], answer.message);
    const wrong = made.querySelector("[aria-invalid]");
    wrong?.closest("details")?.setAttribute("open", "");
    (wrong ?? box.querySelector("h2")).focus();
  }

  function leave(answer, there) {
    dirty = false;
    box.shut();
    saved(answer, there);
  }

  /* Two tabs, one note: both versions, and which of them is to stay. */
  function differ({ theirs, yours, etag, kept, message }) {
    const told = (value) => (value == null ? "–" : typeof value === "string" ? value : JSON.stringify(value));
    const differing = Object.keys(yours).filter((key) => told(theirs?.[key]) !== told(yours[key]));
    const both = make("div", { class: "desk-differ", role: "alert", tabindex: "-1" }, make("p", {}, `${message}. What you wrote is kept in ${kept}.`),
      make("dl", {}, differing.map((key) => [make("dt", {}, key), make("dd", {}, `In the file: ${told(theirs?.[key])}`), make("dd", {}, `Yours: ${told(yours[key])}`)])),
      etag && button("Begin again from the file", () => ((dirty = false), reopen({ id, article }))),
      etag && button("Save mine instead", () => ((about.etag = etag), save(status))));
    list.replaceChildren(both);
    both.focus();
  }

  async function drop() {
    const answer = await post("note-drop", { id });
    answer.ok ? leave(answer) : show([], answer.message);
  }

  const box = sheet(id ? `Note ${id}` : "New note", made, { onclose: () => {
    unmark();
    const left = JSON.parse(sessionStorage.getItem(STORED));
    sessionStorage.removeItem(STORED);
    if (dirty && left) tell("The note was not saved.", { kind: "trouble", button: ["Open it again", () => reopen(left)] });
  } });
  fit();
  find(values, !id);
  controls.get(values.quote || values.scope ? "summary" : "quote").control.focus();
  keep();
  return { take, box };
}
