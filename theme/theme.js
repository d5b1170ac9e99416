/* Comforts only: every page is complete without this file. */
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);

  // The links end in index.html so that the site works from disk; on a server the address is shorter without.
  if (/^https?:$/.test(location.protocol) && location.pathname.endsWith("/index.html")) {
    history.replaceState(history.state, "", location.pathname.slice(0, -10) + location.search + location.hash);
  }

  // How old the article is, on the reader's own day.
  const published = document.querySelector(".facts .published[data-since]");
  if (published && !published.querySelector(".age")) {
    const since = published.dataset.since;
    const [year, month = 1, day = 1] = since.replace("~", "").split("-").map(Number);
    const now = new Date();
    const years = now.getFullYear() - year - (now < new Date(now.getFullYear(), month - 1, day) ? 1 : 0);
    if (years > 0) {
      const age = document.createElement("span");
      age.className = "age";
      // A year alone, or a date that is itself about right, cannot tell the age to the year.
      const about = since.endsWith("~") || since.length === 4 ? "about " : "";
      age.textContent = ", " + about + years + (years === 1 ? " year ago" : " years ago");
      published.append(age);
    }
  }

  // As much room below the text as the last notes beside it need, no more.
  const sheet = document.querySelector("[data-tail]");
  const settle = () => {
    const beside = [...sheet.querySelectorAll(".note")].filter((note) => getComputedStyle(note).position === "absolute");
    const bottom = (one) => one.getBoundingClientRect().bottom;
    const text = bottom([...sheet.querySelectorAll(":scope > .block, :scope > .copy")].pop());
    if (beside.length) sheet.style.setProperty("--below", Math.max(0, Math.max(...beside.map(bottom)) - text) + "px");
  };
  if (sheet) {
    sheet.classList.add("settles");
    const watch = new ResizeObserver(settle);
    for (const note of sheet.querySelectorAll(".note")) watch.observe(note);
    watch.observe(document.documentElement);
  }

  // From a note back to its words: Escape and the note's own link, without moving the page under the reader.
  const back = () => {
    const note = location.hash.startsWith("#note-") && byId(decodeURIComponent(location.hash.slice(1)));
    const link = note && note.querySelector(".note-back");
    const words = link && byId(decodeURIComponent(link.hash.slice(1)));
    if (!words) return false;
    const { scrollX, scrollY } = window;
    location.hash = words.id;
    words.focus({ preventScroll: true });
    scrollTo(scrollX, scrollY);
    return true;
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (hidePreview() || back())) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".note:target .note-back") && back()) event.preventDefault();
  });

  // From note to note by `j` and `k`, if the reader has not switched that off.
  const refs = () => [...document.querySelectorAll(".nref[id]")].filter((one) => one.checkVisibility());
  const keysOff = () => localStorage.getItem("keys") === "off";
  const onward = (step) => {
    const all = refs();
    const here = document.activeElement.closest(".note, .nref") || (location.hash.startsWith("#note-") && byId(location.hash.slice(1)));
    const id = here && (here.dataset.note || here.hash.slice(6));
    let at = all.findIndex((one) => one.hash === "#note-" + id);
    if (at < 0) at = step > 0 ? all.findIndex((one) => one.getBoundingClientRect().top > innerHeight / 4) : all.length;
    else at += step;
    const next = all[at] && byId(decodeURIComponent(all[at].hash.slice(1)));
    if (!next) return;
    location.hash = next.id;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    for (const one of [next, all[at]]) one.scrollIntoView({ block: "nearest" });
  };
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input:not([type=checkbox],[type=range]), textarea, select, [contenteditable]")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (step && document.querySelector(".nref") && !keysOff()) onward(step);
  });

  // What was not yet known on a day is put away, and kinds of notes a reader does not ask for.
  const reading = document.querySelector(".reading");
  const inWords = (day) => new Date(day + "T12:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const choose = () => {
    const slider = reading.querySelector("#as-of"), output = reading.querySelector("output");
    const stops = [...reading.querySelectorAll(".reading-stops li")].map((one) => one.dataset.day);
    const boxes = [...reading.querySelectorAll("[name=kind]")], keys = reading.querySelector("[name=keys]");
    const notes = [...document.querySelectorAll(".note[data-note]")];
    const told = document.createElement("p");
    told.className = "reading-told";
    told.setAttribute("role", "status");
    reading.after(told);

    // `2021-12-31` for `2021` and for `2021-12`: all of an unfinished date counts.
    const whole = (day) => (day ? day.replace("~", "") + "0000-12-31".slice(day.replace("~", "").length) : "0000-00-00");
    const dayAt = (place) => (place >= stops.length ? "" : place > 0 ? stops[place - 1] : whole(slider.dataset.published));
    let day = "", off = new Set();

    const show = () => {
      let later = 0;
      const away = new Set();
      for (const note of notes) {
        const isLater = Boolean(day) && (note.dataset.public || "") > day, isOutcome = note.dataset.kind === "outcome";
        later += isLater;
        if (off.has(note.dataset.kind) || (isLater && !isOutcome)) away.add(note.dataset.note);
        note.classList.toggle("away", away.has(note.dataset.note));
        note.classList.toggle("open-then", isLater && isOutcome);
        note.classList.toggle("unproved", Boolean(day) && (note.dataset.evidence || "") > day);
        const open = note.querySelector(".note-open") || note.querySelector(".note-head").appendChild(document.createElement("span"));
        open.className = "note-open";
        open.textContent = isLater && isOutcome ? "· Open on " + inWords(day) : "";
      }
      for (const mark of document.querySelectorAll(".q[data-notes]")) mark.classList.toggle("away", mark.dataset.notes.split(" ").every((id) => away.has(id)));
      for (const link of document.querySelectorAll(".nref")) link.classList.toggle("away", away.has(link.hash.slice(6)));
      for (const part of document.querySelectorAll("[data-later]")) part.hidden = Boolean(day);
      const kinds = boxes.filter((box) => !box.checked).map((box) => box.parentElement.firstChild.nextSibling.data.trim());
      const parts = [];
      if (day) parts.push("As known on " + inWords(day) + ": " + later + (later === 1 ? " finding came later and is" : " findings came later and are") + " not shown.");
      if (kinds.length) parts.push(kinds.length === boxes.length ? "All notes are put away." : "Put away: " + kinds.join(", ") + ".");
      told.textContent = parts.join(" ");
      if (parts.length) {
        const all = document.createElement("button");
        all.type = "button";
        all.textContent = "Show everything";
        all.addEventListener("click", () => { set("", new Set()); keep(); reading.querySelector("summary").focus(); });
        told.append(" ", all);
      }
    };
    const set = (newDay, newOff) => {
      [day, off] = [newDay, newOff];
      for (const box of boxes) box.checked = !off.has(box.value);
      if (slider) {
        slider.value = day ? stops.findLastIndex((stop) => stop <= day) + 1 : stops.length;
        output.textContent = day ? inWords(day) : "today";
        slider.setAttribute("aria-valuetext", output.textContent);
      }
      show();
    };
    const keep = () => {
      const address = new URL(location.href);
      day ? address.searchParams.set("as-of", day) : address.searchParams.delete("as-of");
      off.size ? address.searchParams.set("without", [...off].join("-")) : address.searchParams.delete("without");
      try { history.replaceState(history.state, "", address); } catch { /* From disk an address may not change. */ }
    };

    if (slider) slider.addEventListener("input", () => { set(dayAt(Number(slider.value)), off); keep(); });
    for (const box of boxes) box.addEventListener("change", () => { set(day, new Set(boxes.filter((one) => !one.checked).map((one) => one.value))); keep(); });
    keys.checked = !keysOff();
    keys.addEventListener("change", () => (keys.checked ? localStorage.removeItem("keys") : localStorage.setItem("keys", "off")));

    const asked = new URLSearchParams(location.search), wanted = asked.get("as-of") || "";
    const without = new Set((asked.get("without") || "").split("-"));
    reading.querySelector(".reading-choices").hidden = false;
    set(slider && /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? wanted : "", new Set(boxes.map((box) => box.value).filter((kind) => without.has(kind))));
    reading.open = Boolean(day || off.size);
  };
  if (reading) choose();

  // Words light their note, and a note its words.
  let lit = [];
  const light = (event) => {
    for (const one of lit) one.classList.remove("lit");
    lit = [];
    const at = event.target.closest && event.target.closest(".q[data-notes], .nref, .note[data-note]");
    if (!at) return;
    const ids = at.matches(".nref") ? [at.hash.slice(6)] : (at.dataset.notes || at.dataset.note).split(" ");
    const words = ids.flatMap((id) => [...document.querySelectorAll(`.q[data-notes~="${CSS.escape(id)}"]`)]);
    lit = [...words, ...ids.map((id) => byId("note-" + id))].filter(Boolean);
    for (const one of lit) one.classList.add("lit");
  };
  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);

  // What a link inside the site leads to, beside it: the page is asked of the site itself, once, and only here.
  const seen = new Map();
  let card, wanted, waiting;
  const gist = async (link) => {
    const page = link.href.split("#")[0];
    if (!seen.has(page)) seen.set(page, fetch(page).then((answer) => (answer.ok ? answer.text() : "")).catch(() => ""));
    const found = new DOMParser().parseFromString(await seen.get(page), "text/html");
    const note = link.hash && found.getElementById(decodeURIComponent(link.hash.slice(1)).replace(/^[qr]-/, "note-"));
    const words = (one) => (one ? one.textContent.trim().replace(/\s+/g, " ") : "");
    if (note && note.matches(".note")) return [words(note.querySelector(".kind")), words(note.querySelector(".note-finding")), words(found.querySelector("h1"))];
    const name = words(found.querySelector("h1")), about = found.querySelector("meta[name=description]");
    // A description that begins with the name need not say it twice.
    const told = about && (about.content.startsWith(name + ": ") ? about.content.slice(name.length + 2) : about.content);
    return [name, told, words(found.querySelector(".byline, .when"))];
  };
  const hidePreview = () => {
    clearTimeout(waiting);
    wanted = null;
    const shown = card && card.isConnected;
    if (shown) card.remove();
    return shown;
  };
  const showPreview = async (link) => {
    wanted = link;
    const parts = (await gist(link)).filter(Boolean);
    if (wanted !== link || parts.length < 2) return;
    card = document.createElement("div");
    card.className = "preview";
    card.setAttribute("role", "tooltip");
    card.id = "preview";
    for (const part of parts) card.appendChild(document.createElement("p")).textContent = part;
    card.addEventListener("pointerleave", hidePreview);
    document.body.append(card);
    const rect = link.getBoundingClientRect(), room = document.documentElement.clientWidth - card.offsetWidth - 12;
    const above = rect.bottom + card.offsetHeight + 12 > innerHeight;
    card.style.left = Math.max(12, Math.min(rect.left, room)) + scrollX + "px";
    card.style.top = (above ? rect.top - card.offsetHeight - 6 : rect.bottom + 6) + scrollY + "px";
  };
  const previewable = (at) => {
    const link = at.closest && at.closest("main a[href]:not(.nref, .note-back, .passage)");
    const isPage = link && link.origin === location.origin && /(\/|\.html)$/.test(link.pathname) && link.pathname !== location.pathname;
    return isPage && location.protocol !== "file:" ? link : null;
  };
  const follow = (event) => {
    if (event.pointerType === "touch" || (card && card.contains(event.target))) return;
    const link = previewable(event.target);
    if (link === wanted) return;
    const { relatedTarget } = event;
    clearTimeout(waiting);
    // Nothing may lie over what the keyboard has reached.
    if (event.type === "focusin") hidePreview();
    waiting = setTimeout(() => {
      if (card && card.matches(":hover") && relatedTarget) return;
      hidePreview();
      if (link) showPreview(link);
    }, link ? 350 : 200);
  };
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
})();
