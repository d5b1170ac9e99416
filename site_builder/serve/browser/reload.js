// A page is not loaded again under somebody's hands: while the desk is busy, it waits until that is done.
const root = document.documentElement;
const busy = () => "deskBusy" in root.dataset;

class Patience {
  static identifier = "patience";
  static version = "1.0";

  reload(path) {
    if (!busy() || !path.endsWith(".html")) return false;
    new MutationObserver(() => busy() || location.reload()).observe(root, { attributeFilter: ["data-desk-busy"] });
    return true;
  }
}

window.LiveReload?.addPlugin(Patience);
