// A page is not loaded again under somebody's hands: while the desk is busy, it waits until that is done.
const root = document.documentElement;
const busy = () => "deskBusy" in root.dataset;
const WHILE = 3000;
let left = -WHILE;

// Loading a page again would take back a link that was just followed; who is still here then gets it later.
addEventListener("beforeunload", () => (left = performance.now()));

const again = () => (performance.now() - left < WHILE ? setTimeout(again, WHILE) : location.reload());

class Patience {
  static identifier = "patience";
  static version = "1.0";

  reload(path) {
    if (!path.endsWith(".html")) return false;
    if (busy()) new MutationObserver(() => busy() || again()).observe(root, { attributeFilter: ["data-desk-busy"] });
    else again();
    return true;
  }
}

window.LiveReload?.addPlugin(Patience);
