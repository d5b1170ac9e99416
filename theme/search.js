/* The search page: asks Pagefind's worker, shows what it finds, and keeps every search in the address.
   It is no module, for browsers load none from disk, and there it has to say that it cannot search. */
"use strict";

const root = document.querySelector(".search");
const part = (name) => document.querySelector(`.search-${name}`);
const home = new URL(root.dataset.home, location);
const field = part("field");
const facets = [...root.querySelectorAll("[data-facet]")];
const kinds = new Map([...part("kinds").children].map((one) => [one.dataset.kind, one.textContent.trim()]));
const labels = new Map(facets.map((one) => [one.dataset.facet, one.querySelector("h2").textContent]));
const ORDERS = { "": "Best match", newest: "Newest", oldest: "Oldest" };
// An article with its notes is the longest thing here, and what most readers look for: length counts for little.
const RANKING = { pageLength: 0.02, termFrequency: 0.4, termSaturation: 1.6 };
const PAGE = 5, PLACES = 3, FACET = 6, EXCERPT = 32;

// Each character of a script without spaces is a word of its own; `site_builder/search/document.py` says the same.
const UNSPACED = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}";
const between = new RegExp(`(?<=[${UNSPACED}])(?=[${UNSPACED}])`, "gu");
const gaps = new RegExp(`(?<=[${UNSPACED}][.,;:!?、。]?) (?=[${UNSPACED}])`, "gu");

/* ── The worker ── */

let worker, asked = 0;
const waiting = new Map(), begun = new Map(), filters = new Map();
// The order by date is a list of all pages of its own, read by an instance of its own where one is wanted.
const PLAIN = "unknown", DATED = "dated";

const post = (instanceId, method, ...args) => new Promise((resolve, reject) => {
  waiting.set(++asked, { resolve, reject });
  worker.postMessage({ id: asked, instanceId, method, args });
});

async function begin(instance) {
  worker ??= start();
  // Two that load the program at once would each have one, and take the memory of the other for theirs.
  if (instance !== PLAIN) await ask("search", "", {});
  const basePath = new URL(root.dataset.bundle, location).pathname;
  post(instance, "init", { basePath, language: instance, ranking: RANKING }).catch(() => {});
}

const ready = (instance) => {
  if (!begun.has(instance)) begun.set(instance, begin(instance));
  return begun.get(instance);
};

const askOf = async (instance, method, ...args) => {
  await ready(instance);
  return post(instance, method, ...args);
};

const ask = (method, ...args) => askOf(PLAIN, method, ...args);

function start() {
  const made = new Worker(new URL("pagefind-worker.js", new URL(root.dataset.bundle, location)));
  made.onmessage = ({ data }) => {
    const { resolve, reject } = waiting.get(data.id);
    waiting.delete(data.id);
    data.error ? reject(new Error(data.error)) : resolve(data.result);
  };
  made.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("the search could not be loaded"));
    waiting.clear();
  };
  return made;
}

/* ── A search, as the address says it ── */

const wanted = () => {
  const given = new URLSearchParams(location.search);
  const chosen = [...labels.keys()].flatMap((key) => given.getAll(key).map((value) => [key, value]));
  const order = given.get("order");
  return { words: (given.get("q") ?? "").trim(), chosen, order: order in ORDERS ? order : "" };
};

const address = ({ words, chosen, order }) => {
  const query = new URLSearchParams([...(words ? [["q", words]] : []), ...chosen, ...(order ? [["order", order]] : [])]);
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
};

// Words in quotation marks, and runs of a script without spaces, must stand side by side; the rest anywhere.
const questions = (words) => {
  const phrases = [];
  const rest = words.normalize("NFC").replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/g, (_, phrase) => {
    if (phrase.trim()) phrases.push(phrase.replace(between, " ").trim());
    return " ";
  }).replace(/["“”„«»]/g, " ").replace(new RegExp(`[${UNSPACED}]{2,}`, "gu"), (run) => {
    phrases.push(run.replace(between, " "));
    return " ";
  }).trim();
  return [...(rest ? [rest] : []), ...phrases.map((phrase) => `"${phrase}"`)];
};

const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const folded = (word) => bare(word).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Words that no page has. Pagefind passes over them, or takes any word that begins like them. */
async function unknown(words) {
  const single = questions(words).filter((term) => !term.startsWith('"')).flatMap((term) => term.split(/\s+/).map(bare));
  const found = await Promise.all(single.map((word) => word && ask("search", `"${word}"`, {})));
  return single.filter((word, index) => word && !found[index].results.length);
}

/** Of unknown words, those that what was found does not even begin with, and those it only resembles. */
function doubts(words, shown) {
  const met = new Set(shown.flatMap((data) => {
    const text = data.content.split(/\s+/);
    return [...data.locations.map((at) => text[at]), ...data.meta.title.split(/\s+/)].map(folded);
  }));
  const missing = [], near = [];
  for (const word of words) {
    const wanted = folded(word), least = Math.max(3, Math.ceil(wanted.length * 0.6));
    if ([...met].some((one) => one.startsWith(wanted))) continue;
    const resembles = wanted.length >= least && [...met].some((one) => one.startsWith(wanted.slice(0, least)));
    (resembles ? near : missing).push(word);
  }
  return { missing, near };
}

/** Load what results can be narrowed by, where that is shown: Pagefind counts by what it has loaded. */
async function loadFilters(instance = PLAIN) {
  if (!part("narrow").open) return;
  if (!filters.has(instance)) filters.set(instance, askOf(instance, "filters"));
  try {
    await filters.get(instance);
  } catch (error) {
    filters.delete(instance);
    throw error;
  }
}

async function find({ words, chosen, order }) {
  const narrowed = chosen.map(([key, value]) => ({ [key]: value }));
  const options = { ...(chosen.length && { filters: { all: narrowed } }), ...(order && { sort: { date: "desc" } }) };
  const terms = questions(words);
  const instance = order ? DATED : PLAIN;
  await loadFilters(instance);
  const all = await Promise.all((terms.length ? terms : [null]).map((term) => askOf(instance, "search", term, options)));
  const [first, ...others] = all;
  const kept = others.map((other) => new Set(other.results.map((one) => one.id)));
  const results = first.results.filter((one) => kept.every((ids) => ids.has(one.id)));
  // Only a single question has its counts from Pagefind; those of several cannot be added up.
  const counts = others.length ? null : first.filters;
  if (order !== "oldest") return { results, counts };
  const without = await ask("search", terms[0] ?? null, { filters: { all: [...narrowed, { year: "Undated" }] } });
  const undated = new Set(without.results.map((one) => one.id));
  const last = results.filter((one) => undated.has(one.id));
  return { results: [...results.filter((one) => !undated.has(one.id)).reverse(), ...last], counts };
}

/* ── A result ── */

const element = (name, className, ...inside) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

const link = (href, className, ...inside) => {
  const made = element("a", className, ...inside);
  made.href = href;
  return made;
};

function age(since) {
  const [year, month = 1, day = 1] = since.replace("~", "").split("-").map(Number);
  const now = new Date();
  const years = now.getFullYear() - year - (now < new Date(now.getFullYear(), month - 1, day) ? 1 : 0);
  const about = since.endsWith("~") || since.length === 4 ? "about " : "";
  return years > 0 ? `, ${about}${years} ${years === 1 ? "year" : "years"} ago` : "";
}

/** The places of a page that have some of the words, in their order: its text, its headings, its notes. */
function places(data) {
  const starts = data.anchors.slice().sort((a, b) => a.location - b.location);
  const found = new Map();
  for (const { location: at, balanced_score: score } of data.weighted_locations) {
    const index = starts.findLastIndex((one) => one.location <= at);
    const place = found.get(index) ?? { at: [], from: starts[index]?.location ?? 0, to: starts[index + 1]?.location, score: 0 };
    place.at.push(at);
    place.score += score;
    found.set(index, place);
  }
  return [...found].sort(([a], [b]) => a - b).map(([index, place]) => ({ ...place, anchor: starts[index] }));
}

/** The words around the densest matches of a place, each match marked. */
function excerpt(words, { at, from, to = words.length }) {
  const marked = new Set(at);
  let start = from;
  if (to - from > EXCERPT) {
    const reach = (first) => at.filter((one) => one >= first && one < first + EXCERPT - 8).length;
    const best = at.reduce((one, other) => (reach(other) > reach(one) ? other : one));
    start = Math.max(from, Math.min(best - 6, to - EXCERPT));
  }
  const end = Math.min(to, start + EXCERPT);
  const pieces = [start > from ? "… " : ""];
  for (let index = start; index < end; index++) {
    if (index > start && !joined(words, index)) pieces.push(" ");
    pieces.push(...(marked.has(index) ? markedWord(words[index]) : [words[index]]));
  }
  return [...pieces, end < to ? " …" : ""];
}

/** The first words of a page that was found by its title. */
const opening = (words) => [words.slice(0, EXCERPT).join(" ").replace(gaps, ""), words.length > EXCERPT ? " …" : ""];

/** A word in its mark, the signs before and after it left outside. */
function markedWord(word) {
  const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return [before, element("mark", "", core), after];
}

const joined = (words, index) => new RegExp(gaps).test(`${words[index - 1]} ${words[index]}`);

function placeItem(data, words, info, place) {
  const [kind, number, ...rest] = place.anchor.id.split("/");
  const href = new URL(`${info.url}#${encodeURIComponent(rest.join("/"))}`, home);
  if (kind === "heading") {
    const heading = place.anchor.text.replace(gaps, "");
    const from = place.from + place.anchor.text.split(/\s+/).length;
    const at = place.at.filter((one) => one >= from);
    const shown = at.length ? excerpt(words, { ...place, from, at }) : [];
    return element("li", "result-place", link(href, "", heading), element("span", "result-excerpt", ...shown));
  }
  const name = element("span", "kind", kinds.get(kind) ?? kind);
  const made = element("li", `result-place kind-edge kind-${kind}`, link(href, "result-note", name, ` note ${number}`));
  made.append(element("span", "result-excerpt", ...excerpt(words, place)));
  return made;
}

const isNoteOf = (kind) => (place) => kinds.get(place.anchor?.id.split("/")[0]) === kind;

function resultItem(data, chosen) {
  const info = JSON.parse(decodeURIComponent(data.anchors.find((one) => one.element === "main").id));
  const words = data.content.split(/\s+/);
  const title = link(new URL(info.url, home), "", data.meta.title);
  title.lang = info.language ?? "";
  title.dir = "auto";
  if (!info.language) title.removeAttribute("lang");
  const when = info.date ? `${info.date}${age(info.since)}` : "";
  const meta = [info.kind, when, info.detail].filter(Boolean).join(" · ");
  const item = element("li", "item result", element("p", "item-title", title), element("p", "item-meta", meta));
  const found = places(data);
  const own = found.find((place) => place.anchor?.element === "main");
  const text = own ? excerpt(words, own) : found.length ? [] : opening(words);
  // What has only a name has it for its text too.
  if (text.length && bare(data.content.replace(gaps, "")) !== bare(data.meta.title)) {
    const shown = element("p", "result-excerpt", ...text);
    shown.dir = "auto";
    if (info.language) shown.lang = info.language;
    item.append(shown);
  }
  const note = chosen.find(([key]) => key === "note");
  const inside = found.filter((place) => place !== own).sort((a, b) => b.score - a.score);
  const first = note ? inside.filter(isNoteOf(note[1])) : [];
  const ordered = [...first, ...inside.filter((place) => !first.includes(place))];
  if (ordered.length) item.append(placeList(data, words, info, ordered));
  return item;
}

function placeList(data, words, info, ordered) {
  const items = ordered.map((place) => placeItem(data, words, info, place));
  const list = element("ul", "result-places", ...items.slice(0, PLACES));
  if (items.length <= PLACES) return list;
  const more = element("button", "result-more", `${items.length - PLACES} more ${items.length - PLACES === 1 ? "place" : "places"} on this page`);
  more.type = "button";
  more.onclick = () => {
    more.replaceWith(...items.slice(PLACES));
    items[PLACES].querySelector("a").focus();
  };
  list.append(element("li", "", more));
  return list;
}

/* ── What it can be narrowed by ── */

function narrow(search, counts, total) {
  let any = false;
  for (const facet of facets) {
    const key = facet.dataset.facet, list = facet.querySelector("ul");
    const values = Object.entries(counts?.[key] ?? {}).filter(([, count]) => count && count < total);
    const byName = key === "year" ? (a, b) => a[0].localeCompare(b[0]) : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]);
    const isChosen = search.chosen.some(([chosen]) => chosen === key);
    facet.hidden = isChosen || values.length < 1;
    if (facet.hidden) continue;
    any = true;
    const items = values.sort(byName).map(([value, count]) => {
      const href = address({ ...search, chosen: [...search.chosen, [key, value]] });
      return element("li", "", link(href, "facet-value", value, " ", element("span", "count", String(count))));
    });
    list.replaceChildren(...items.slice(0, FACET + 1 === items.length ? items.length : FACET));
    if (items.length <= FACET + 1) continue;
    const more = element("button", "facet-more", `${items.length - FACET} more`);
    more.type = "button";
    more.onclick = () => {
      more.parentElement.replaceWith(...items.slice(FACET));
      items[FACET].querySelector("a").focus();
    };
    list.append(element("li", "", more));
  }
  // What is not loaded may have something, and is loaded when it is opened.
  part("narrow").hidden = !any && (part("narrow").open || total < 2);
}

function bar(search, total) {
  part("chosen").replaceChildren(...search.chosen.map(([key, value]) => {
    const without = search.chosen.filter(([other, its]) => other !== key || its !== value);
    const made = link(address({ ...search, chosen: without }), "", `${labels.get(key)}: ${value}`);
    made.setAttribute("aria-label", `Remove: ${labels.get(key)}: ${value}`);
    return element("li", "", made);
  }));
  const orders = Object.entries(ORDERS).map(([order, name]) => {
    const made = link(address({ ...search, order }), "", name);
    if (order === search.order) made.setAttribute("aria-current", "true");
    return made;
  });
  part("order").replaceChildren(...orders);
  part("order").hidden = total < 2;
  part("chosen").hidden = !search.chosen.length;
}

/* ── The page ── */

let latest = 0;

async function show(count = PAGE) {
  const search = wanted(), mine = ++latest;
  if (document.activeElement !== field || !field.value.trim()) field.value = search.words;
  document.title = document.title.replace(/^(.*?: )?(?=Search)/, search.words ? `${search.words}: ` : "");
  if (!search.words && !search.chosen.length) return empty();
  const late = setTimeout(() => say("Searching …"), 300);
  try {
    const [{ results, counts }, strange] = await Promise.all([find(search), unknown(search.words)]);
    const shown = await Promise.all(results.slice(0, count).map((one) => ask("getData", one.data)));
    const { missing, near } = doubts(strange, shown);
    if (mine !== latest) return;
    if (missing.length) render(search, [], {}, [], ` No page has ${listed(missing)}.`);
    else render(search, results, counts, shown, near.length ? `; none has ${listed(near)}, but words that begin alike` : "");
  } catch (error) {
    if (mine === latest) say(`The search does not work just now: ${error.message}. Try again, or take one of the lists below.`);
  } finally {
    clearTimeout(late);
  }
}

const say = (words) => {
  part("status").textContent = words;
};

function empty() {
  say("");
  for (const name of ["order", "chosen", "narrow", "more"]) part(name).hidden = true;
  root.querySelector(".results").replaceChildren();
}

const listed = (words) => words.map((word) => `“${word}”`).join(" or ");

function render(search, results, counts, shown, remark) {
  const total = results.length;
  const about = search.words ? ` for ${search.words}` : "";
  say(total ? `${total} ${total === 1 ? "result" : "results"}${about}${remark}` : nothing(search, about, remark));
  bar(search, total);
  narrow(search, counts, total);
  root.querySelector(".results").replaceChildren(...shown.map((data) => resultItem(data, search.chosen)));
  offer(search, results, shown.length);
}

const nothing = ({ words, chosen }, about, remark) => {
  const advice = chosen.length ? "Take away what it is narrowed to" : /["“”„«»]/.test(words) ? "Try it without quotation marks" : "Try fewer or other words";
  return `Nothing found${about}.${remark} ${advice}, or take one of the lists below.`;
};

function offer(search, results, count) {
  const more = part("more"), left = results.length - count;
  more.hidden = left < 1;
  more.textContent = `Show ${Math.min(left, 2 * PAGE)} more`;
  more.onclick = async () => {
    const next = await Promise.all(results.slice(count, count + 2 * PAGE).map((one) => ask("getData", one.data)));
    const items = next.map((data) => resultItem(data, search.chosen));
    root.querySelector(".results").append(...items);
    items[0].querySelector("a").focus();
    offer(search, results, count + next.length);
    history.replaceState({ ...history.state, count: count + next.length }, "");
  };
}

const go = (href, { replace = false } = {}) => {
  if (href !== location.pathname + location.search) history[replace ? "replaceState" : "pushState"]({}, "", href);
  return show();
};

let typing;
const typed = () => address({ ...wanted(), words: field.value.trim() });

function listen() {
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => go(typed(), { replace: true }), 250);
  });
  field.addEventListener("focus", () => Promise.all([ready(PLAIN), loadFilters()]).catch(() => {}), { once: true });
  part("narrow").addEventListener("toggle", () => part("narrow").open && !filters.size && show(history.state?.count));
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go(typed());
  });
  root.addEventListener("click", (event) => {
    const to = event.target.closest(".search-narrow a, .search-chosen a, .search-order a");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(to.getAttribute("href")).then(() => part("status").focus());
  });
  addEventListener("popstate", () => show(history.state?.count));
  addEventListener("pagehide", () => history.replaceState({ ...history.state, y: scrollY }, ""));
}

function enter() {
  if (location.protocol === "file:") {
    part("disk").hidden = false;
    root.hidden = true;
    return;
  }
  const wide = matchMedia("(min-width: 60em)");
  const fold = () => {
    part("narrow").open = wide.matches && !("large" in root.dataset);
  };
  fold();
  wide.addEventListener("change", fold);
  listen();
  const y = history.state?.y;
  show(history.state?.count).then(() => y && scrollTo(0, y));
  // The link at the head of every page asks for the field; whoever comes another way starts at the top.
  if (location.hash === "#field") field.focus();
}

enter();
