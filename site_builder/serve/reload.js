/* A page that has become another: what differs is exchanged in place, or the page is loaded again.

The page as it was sent is kept beside what is shown, so that what scripts added to it since is left alone.
Only what no script holds on to is exchanged; where anything else differs, the page is loaded again. */
const root = document.documentElement;
const busy = () => "deskBusy" in root.dataset;
const WHILE = 3000;
let left = -WHILE;

// Loading a page again would take back a link that was just followed; who is still here then gets it later.
addEventListener("beforeunload", () => (left = performance.now()));

/** What scripts hold on to, and what works only when a page is loaded: see `theme/theme.js` and the desk. */
const HELD =
  "base, button, dialog, details, form, iframe, input, link, meta[http-equiv], object, option, script:not([type='application/ld+json'])," +
  "select, style, svg, textarea, [name=desk-token], [popover], .note, .page-head, .published, .sheet";
const KNOWN = /\/(-\/.*|livereload|assets\/theme\.[0-9a-f]{10})\.js(\?|$)/;
/** What scripts have read, and said something else of. */
const READ = ".published, .reading";
const isHeld = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(HELD) || node.querySelector(HELD));

/** A node as it was sent → the one that is shown. */
const shown = new WeakMap();
const pair = (sent, live) => {
  shown.set(sent, live);
  for (let at = 0; at < sent.childNodes.length; at++) pair(sent.childNodes[at], live.childNodes[at]);
  return sent;
};
/** Only where there is no script is this markup; elsewhere it is text. */
const withoutNoscript = (page) => {
  for (const one of page.querySelectorAll("noscript")) one.replaceChildren();
  return page;
};
const sent = withoutNoscript(pair(root.cloneNode(true), root));
const mayExchange = () => document.querySelector("[data-exchanges]") && [...document.scripts].every((one) => (one.src ? KNOWN.test(one.src) : one.type === "application/ld+json"));

const insist = (holds) => {
  if (!holds) throw new Error("only loading the page again will do");
};

/** The steps that make of `old`, as it was sent, `next`, there and on the screen. Throws where that cannot be. */
function* steps(old, next) {
  if (old.isEqualNode(next)) return;
  const live = shown.get(old);
  insist(live?.isConnected);
  if (old.nodeType !== Node.ELEMENT_NODE) {
    insist(live.data === old.data);
    yield () => (old.data = live.data = next.data);
    return;
  }
  insist(!live.matches(READ));
  for (const name of new Set([...old.getAttributeNames(), ...next.getAttributeNames()])) {
    const value = next.getAttribute(name);
    if (value === old.getAttribute(name)) continue;
    insist(live.getAttribute(name) === old.getAttribute(name) && !live.matches(HELD));
    for (const one of [old, live]) yield () => (value === null ? one.removeAttribute(name) : one.setAttribute(name, value));
  }
  yield* ofChildren(old, live, [...old.childNodes], [...next.childNodes]);
}

function* ofChildren(old, live, before, after) {
  const most = Math.min(before.length, after.length);
  let first = 0, last = 0;
  while (first < most && before[first].isEqualNode(after[first])) first++;
  while (last < most - first && before.at(-1 - last).isEqualNode(after.at(-1 - last))) last++;
  const gone = before.slice(first, before.length - last), come = after.slice(first, after.length - last);
  if (gone.length === come.length && gone.every((one, at) => one.nodeName === come[at].nodeName)) {
    for (const [at, one] of gone.entries()) yield* steps(one, come[at]);
    return;
  }
  const shownOf = (one) => {
    const found = shown.get(one);
    insist(found?.parentNode === live);
    return found;
  };
  // Where something is added, and what goes, must be where it was sent.
  const next = before[before.length - last];
  const place = next ? shownOf(next) : before.length ? shownOf(before.at(-1)).nextSibling : null;
  insist(next || before.length || !live.hasChildNodes());
  for (const one of gone) {
    const found = shownOf(one);
    insist(!isHeld(found));
  }
  for (const one of come) {
    insist(!isHeld(one));
    yield () => {
      const added = live.insertBefore(document.importNode(one, true), place);
      old.insertBefore(pair(added.cloneNode(true), added), next ?? null);
    };
  }
  for (const one of gone) yield () => (shownOf(one).remove(), one.remove());
}

/** Exchanges what differs in the page as it is now; false where it has to be loaded again. */
async function exchange() {
  if (!mayExchange()) return false;
  const answer = await fetch(location.href);
  if (!answer.ok || answer.redirected) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // All steps are known before the first is done.
  for (const step of [...steps(sent, withoutNoscript(page.documentElement))]) step();
  window.LiveReload.analyze();
  return true;
}

// Nothing is done any more in a page that is about to go.
const load = () => new Promise(() => location.reload());
// One after the other; whatever goes wrong, a page that is loaded again is right.
let last = Promise.resolve();
const renew = () => (last = last.then(exchange).catch(() => false).then((isDone) => isDone || (busy() ? whenFree() : load())));
const again = () => {
  if (busy()) whenFree();
  else if (performance.now() - left < WHILE) setTimeout(again, WHILE);
  else renew();
};

const whenFree = () => {
  const watch = new MutationObserver(() => busy() || (watch.disconnect(), again()));
  watch.observe(root, { attributeFilter: ["data-desk-busy"] });
};

class Patience {
  static identifier = "patience";
  static version = "1.0";

  /** Tells which state of the page is shown. */
  analyze() {
    return { state: document.querySelector('[name="page-state"]')?.content };
  }

  reload(path) {
    if (!path.endsWith(".html")) return false;
    again();
    return true;
  }
}

window.LiveReload?.addPlugin(Patience);
// The socket may have been open before this was read.
window.LiveReload?.analyze();
