/* Narrows a list down as the reader types or chooses. The list is whole without it; the choice stands in the address. */
(() => {
  "use strict";
  const form = document.querySelector(".filter");
  if (!form) return;
  const told = form.querySelector("[role=status]"), all = form.querySelector("[type=reset]");
  const whole = told.textContent;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const lines = [...document.querySelectorAll("[data-filed]")].map((line) => ({
    line,
    words: fold(line.textContent),
    filed: line.dataset.filed.split(" "),
  }));
  const groups = [...document.querySelectorAll("[data-group]")];
  const jumps = [...document.querySelectorAll(".contents a[href^='#']")];
  const fields = [...form.elements].filter((field) => field.name);

  const show = () => {
    const words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    const wanted = fields.filter((field) => field.name !== "q" && field.value).map((field) => field.name + "-" + field.value);
    let count = 0;
    for (const { line, words: text, filed } of lines) {
      line.hidden = !(words.every((word) => text.includes(word)) && wanted.every((one) => filed.includes(one)));
      count += !line.hidden;
    }
    for (const group of groups) {
      const left = group.querySelectorAll("[data-filed]:not([hidden])").length;
      group.hidden = left === 0;
      for (const number of group.querySelectorAll("h2 .count")) number.textContent = left;
    }
    for (const jump of jumps) {
      const to = document.getElementById(decodeURIComponent(jump.hash.slice(1)));
      const home = to && to.closest("[data-group], [data-filed]");
      const number = home && home.querySelector("h2 .count");
      if (number) jump.parentElement.querySelector(".count").textContent = number.textContent;
      jump.parentElement.hidden = Boolean(home && home.hidden);
    }
    const narrowed = words.length + wanted.length > 0;
    told.textContent = narrowed ? (count || "None") + " of " + lines.length + (count === 1 ? " matches" : " match") : whole;
    all.hidden = !narrowed;
  };
  const keep = () => {
    const address = new URL(location.href);
    for (const { name, value } of fields) value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    try { history.replaceState(history.state, "", address); } catch { /* From disk an address may not change. */ }
  };
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) field.value = asked.get(field.name) || "";
    for (const field of fields) if (field.selectedIndex < 0) field.value = "";
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { show(); keep(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    show();
    keep();
    form.elements.q.focus();
  });
  form.hidden = false;
  recall();
  show();
  form.closest("details").open = fields.some((field) => field.value);
})();
