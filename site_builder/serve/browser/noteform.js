/* The form of a note, as the desk sends it. */

import { later, make, post, saved, say, several, sheet, store, stored, tell, trouble } from "./desk.js";
import { mark, selected, unmark } from "./selection.js";

export const STORED = "desk-form";

export async function form(asked, range, dirty) {
	const answer = await post("note-form", asked);
	if (!answer.ok) return trouble(answer.message);
	const made = make("form", { novalidate: true });
	made.innerHTML = answer.html;
	const named = made.elements;
	const find = (one) => made.querySelector(one);
	const [issues, sources, places] = [find(".desk-issues"), find(".desk-sources"), find(".desk-places")];
	const touched = new Set();
	let count = sources?.children.length, tried = false, runs = 0, last;
	for (const { key, label, choices, values } of answer.lists)
		find("[data-lists]").append(several(label, choices, values, () => changed(key), key).row);

	const fields = (by) => [...new FormData(made, by), ...(tried ? [] : [["seen", [...touched].join(" ")]])];
	const keep = () => store(STORED, { page: location.pathname, dirty, asked: { fields: fields() } });

	function fit() {
		if (!named.kind) return;
		const row = named.kind.selectedOptions[0];
		find("#desk-kind-hint").textContent = row.dataset.meaning;
		find("#desk-summary-hint").textContent = `${[...named.summary.value.trim()].length} of 200 signs`;
		for (const one of made.querySelectorAll("[data-only]"))
			one.hidden = one.dataset.only !== row.value && !one.querySelector("[name]").value;
		for (const choice of [named.then, named.now]) {
			for (const one of choice.options) one.hidden = one.disabled = !one.dataset.kinds.split(" ").includes(row.value);
			if (choice.selectedOptions[0]?.disabled ?? true) choice.value = [...choice.options].find((one) => !one.disabled)?.value;
			choice.parentElement.hidden = choice.selectedIndex < 0;
		}
		while (sources.children.length < row.dataset.sources) add(sources.children.length ? "contradicts" : "supports");
		if (named.scope) find("[data-quoted]").hidden = answer.wholes.includes(named.scope.value);
	}

	function add(stance = "supports") {
		sources.insertAdjacentHTML("beforeend", find("template").innerHTML.replaceAll("NUMBER", ++count));
		named[`sources.${count}.stance`].value = stance;
		return named[`sources.${count}.title`];
	}

	function changed(key) {
		dirty = true;
		touched.add(key.split(".")[0]);
		fit();
		keep();
		if (named.kind) check();
	}

	const check = later(async () => {
		const run = ++runs;
		const found = await post("note-check", { fields: fields() });
		// What the file says instead stays until it is answered.
		if (run === runs && made.isConnected && !find(".desk-differ")) show(found);
	}, 400);

	async function seek({ quote, prefix, suffix }) {
		if (prefix) named.quote.value = quote;
		places.replaceChildren();
		const found = quote.trim() && await post("note-words", { article: named.article.value, id: named.id.value, quote, prefix, suffix });
		if (!found?.ok || named.quote.value !== quote) return;
		places.innerHTML = found.html;
		if (prefix) named.quote.value = found.quote;
		changed("quote");
	}
	const typed = later(() => seek({ quote: named.quote.value }), 300);

	async function take() {
		const words = selected();
		if (!words) return trouble("Select words of the article first.");
		named.scope.value = words.scope ?? "quote";
		mark(words.range);
		if (words.quote) await seek({ prefix: " ", ...words });
		changed("quote");
	}

	function show({ ok, message, wrong = [], left = [] }) {
		for (const place of made.querySelectorAll(".desk-wrong[id]")) say(place, "");
		const rest = ok ? left : [message, ...left];
		for (const [name, words] of wrong) {
			const steps = name.split(".");
			let place;
			while (steps.length && !(place = document.getElementById(`desk-${steps.join(".")}-wrong`))) steps.pop();
			place ? say(place, `${place.textContent} ${words}`.trim()) : rest.push(words);
		}
		issues.replaceChildren(...rest.map((words) => make("p", {}, words)));
	}

	function leave(done) {
		dirty = false;
		box.shut();
		saved(done, `note-${done.id}`);
	}

	const acts = {
		add: () => add().focus(),
		drop: (one) => (one.closest("fieldset").remove(), changed("sources")),
		take,
		mine: (one) => ((named.etag.value = one.dataset.etag), made.requestSubmit(last)),
		async delete() {
			const done = await post("note-drop", { id: named.id.value });
			done.ok ? leave(done) : show(done);
		},
	};
	made.addEventListener("click", ({ target }) => {
		const { act, edit } = target.dataset;
		if (edit) form({ id: edit });
		else acts[act]?.(target);
	});
	made.addEventListener("input", ({ target }) => {
		if (target === named.quote) places.replaceChildren(), typed();
		if (target.name) changed(target.name);
	});
	made.addEventListener("submit", async (event) => {
		event.preventDefault();
		last = event.submitter;
		tried = true;
		const done = await post("note-save", { fields: fields(last) });
		if (done.ok) return leave(done);
		show(done);
		if (done.html) issues.innerHTML = done.html;
		const wrong = find(".desk-differ, [aria-invalid]");
		wrong?.closest("details")?.setAttribute("open", "");
		(wrong ?? box.querySelector("h2")).focus();
	});

	const box = sheet(answer.title, made, { onclose: () => {
		unmark();
		const left = stored(STORED);
		sessionStorage.removeItem(STORED);
		if (dirty && left) tell("The note was not saved.", { kind: "trouble", button: ["Open it again", () => form(left.asked, null, true)] });
	} });
	fit();
	keep();
	mark(range);
	(find("[autofocus]") ?? named.summary).focus();
	open = { take, box };
}

/** The form that is shown last. */
export let open = null;
