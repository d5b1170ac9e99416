// What the tests ask of a page. Evaluates to an object of functions; none of them changes the page.
(() => {
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const box = (element) => element.getBoundingClientRect();
  const cross = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
  const notes = () => [...document.querySelectorAll(".note")];
  const pairs = () => [...document.querySelectorAll(".nref")].map((link) => [link, document.getElementById(link.hash.slice(1))]);

  const texts = (outside) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let node; (node = walker.nextNode()); ) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest(outside) || parent.closest("script") || !seen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = parent.closest(".table-box, pre"), within = frame && box(frame);
      for (const whole of range.getClientRects()) {
        // What a box scrolls out of sight is not on the page.
        const rect = within ? { left: whole.left, top: whole.top, bottom: whole.bottom, right: Math.min(whole.right, within.right) } : whole;
        if (rect.right - rect.left > 1) found.push([rect, node.data.trim().slice(0, 40), parent]);
      }
    }
    return found;
  };

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (colour) => {
    const part = (value) => ((value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = rgba(getComputedStyle(one).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return rgba("white");
  };
  const contrast = (element) => {
    const [light, dark] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  return {
    overlaps: () => {
      const all = notes(), words = texts(".note"), found = [];
      all.forEach((note, index) => {
        for (const other of all.slice(index + 1)) if (cross(box(note), box(other))) found.push([note.id, other.id]);
        for (const [rect, text] of words) if (cross(box(note), rect)) found.push([note.id, text]);
      });
      return found;
    },
    cutOff: () => {
      const end = box(document.querySelector(".sheet")).bottom, width = document.documentElement.clientWidth;
      return notes().filter((note) => box(note).right > width + 1 || box(note).left < -1 || box(note).bottom > end + 1 ||
        note.scrollHeight > note.clientHeight + 2).map((note) => note.id);
    },
    overflow: () => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
    drifts: () => pairs().map(([link, note]) => [note.id, Math.round(box(note).top - box(link).top)]),
    beside: () => pairs().filter(([link, note]) => {
      const block = link.closest(".block, .copy");
      return block.matches("[dir=rtl]") || block.parentElement.querySelector(".block[dir=rtl]") ? box(note).right <= box(block).left + 2 : box(note).left >= box(block).right - 2;
    }).length,
    below: () => pairs().filter(([link, note]) => box(note).top >= box(link.closest(".block, .copy")).bottom - 2).length,
    faint: (least) => texts("nothing").filter(([, , element]) => contrast(element) < least)
      .map(([, text, element]) => [text, contrast(element).toFixed(2)]),
    stops: () => [...document.querySelectorAll("a[href], summary, button, input")].filter(seen).length,
    unfolded: () => [...document.querySelectorAll(".note-evidence")].filter((one) => box(one).height > 5).length,
    notes: () => notes().length,
  };
})()
