const ROOM = 60;
const BLOCKS = "p,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,pre,blockquote,figcaption,div";

/** The words of the article on the page, and where each node of them begins. */
export function textOf() {
	const nodes = [];
	let all = "", last;
	for (const block of document.querySelectorAll(".sheet > .block")) {
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		for (let node; (node = walker.nextNode()); all += node.data) {
			const around = node.parentElement.closest(BLOCKS);
			if (around !== last) all += "\n";
			last = around;
			nodes.push([all.length, node]);
		}
	}
	return { all, nodes };
}

/** What is selected: words with what stands around them, or a part of the head. */
export function selected() {
	const range = document.body.dataset.pageType === "article" && getSelection().rangeCount && getSelection().getRangeAt(0);
	if (!range || range.collapsed) return null;
	for (const [scope, part] of [["headline", "h1"], ["byline", ".byline"]])
		if (document.querySelector(part)?.contains(range.commonAncestorContainer)) return { scope, range };
	const { all, nodes } = textOf();
	let start = -1, end = -1;
	for (const [offset, node] of nodes.filter(([, one]) => range.intersectsNode(one))) {
		const from = node === range.startContainer ? range.startOffset : 0;
		const to = node === range.endContainer ? range.endOffset : node.length;
		if (from === to) continue;
		if (start < 0) start = offset + from;
		end = offset + to;
	}
	const quote = all.slice(start, end).trim();
	return start < 0 || !quote ? null : { quote, prefix: all.slice(Math.max(0, start - ROOM), start), suffix: all.slice(end, end + ROOM), range };
}

export function mark(range) {
	if (!range) return;
	globalThis.Highlight && CSS.highlights.set("desk", new Highlight(range));
	if (innerWidth < 1100) range.startContainer.parentElement.scrollIntoView();
}

export const unmark = () => globalThis.Highlight && CSS.highlights.delete("desk");
