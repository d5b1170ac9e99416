/* The front matter of the open page in a form: completed from the archive, checked while it is typed. */

import { ask, field, later, make, post, saved, several } from "/-/desk/desk.js";
import { button, hint, panel, remember, trouble } from "/-/desk/panels.js";

const RELATIONS = ["preview", "report", "analysis", "mention"];
const options = (choices) => choices.map(({ id, name }) => make("option", { value: id }, name));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const shown = (value) => ([value].flat().map((one) => one.id ?? one).join(", ") || "nothing");

/* A labelled control: `{row, say, read}`. */
function made({ key, label, input, value, choices, hint: about }, offered, changed) {
  if (input === "list") {
    const one = several(label, offered ?? [], value, changed);
    return { ...one, read: one.values };
  }
  if (input === "ties") return ties(label, offered, value, changed);
  if (input === "flag") {
    const control = make("input", { type: "checkbox", checked: value, onchange: changed });
    return { ...field(label, control), read: () => control.checked };
  }
  const isChoice = input === "choice";
  const list = make("datalist", { id: `desk-matter-${key}` }, isChoice ? [] : options(offered ?? choices.map((id) => ({ id, name: id }))));
  const tag = isChoice ? "select" : input === "text" ? "textarea" : "input";
  const control = make(tag, { list: list.children.length > 0 && list.id, autocomplete: "off", oninput: changed }, isChoice && choices.map((one) => make("option", { value: one }, one || "–")));
  control.value = value;
  const one = field(label, control, about);
  one.row.append(list);
  return { ...one, read: () => control.value.trim() };
}

/* Meetings, each with what the article is to it. */
function ties(label, offered, value, changed) {
  const relations = Object.fromEntries(value.map(({ id, relation }) => [id, relation]));
  const read = () => one.values().map((id) => ({ id, relation: relations[id] ?? "report" }));
  const chosen = make("div");
  const draw = () => chosen.replaceChildren(...read().map(({ id, relation }) => {
    const select = make("select", { onchange: () => ((relations[id] = select.value), changed()) }, RELATIONS.map((word) => make("option", { selected: word === relation }, word)));
    return field(`What it is to ${id}`, select).row;
  }));
  const one = several(label, offered, value.map(({ id }) => id), () => (draw(), changed()));
  draw();
  one.row.append(chosen);
  return { ...one, read };
}

/** Opens the form for the open page; what was `typed` before a reload, over which values, is typed again. */
export async function matter(typed = {}, message = "") {
  const form = make("form", { novalidate: true, onsubmit: (event) => (event.preventDefault(), save()) });
  const box = panel("Front matter", "matter", typed);
  box.append(form);
  const { path, etag, ...given } = await ask("matter", { page: decodeURI(location.pathname) });
  if (!given.ok) return form.append(trouble(given));
  const problems = make("div", { role: "status" });
  const before = Object.fromEntries(given.fields.map(({ key, value }) => [key, value]));
  const changes = () => Object.fromEntries([...fields].map(([key, { read }]) => [key, read()]).filter(([key, value]) => !same(value, before[key])));
  const asked = () => ({ path, etag, values: changes() });
  const kept = () => Object.fromEntries(Object.entries(changes()).map(([key, value]) => [key, { value, was: typed[key]?.was ?? before[key] }]));
  const check = later(async () => show(await post("matter-check", asked())));
  const changed = () => (remember("matter", kept()), check());
  const fields = new Map(given.fields.map((one) => [one.key, made({ ...one, value: typed[one.key]?.value ?? one.value }, given.names[one.names], changed)]));

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
    if (answer.ok) return forget(), saved(answer);
    /* The file changed under the form: what was typed stays, and beside it stands what the file says now. */
    if (answer.fields) return matter(kept(), `${answer.message}. Save again to put yours in its place`);
    show(answer);
    form.querySelector("[aria-invalid]")?.focus();
  }

  const forget = () => form.closest("dialog").shut();
  const others = given.others.length ? `Also in the file, and left as it is: ${given.others.join(", ")}` : "";
  form.append(hint(path), ...[...fields.values()].map(({ row }) => row), hint(others), problems,
    make("div", { class: "desk-end" }, make("button", { type: "submit" }, "Save"), button("Cancel", forget)));
  show({ message });
  for (const [key, { was }] of Object.entries(typed)) if (!same(was, before[key])) fields.get(key)?.say(`In the file by now: ${shown(before[key])}`);
}
