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
    if (event.key === "Escape" && back()) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".note:target .note-back") && back()) event.preventDefault();
  });

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
})();
