// Functions that run in the page, so each must stand alone. VS Code cuts a line's text into spans at every mark and
// writes its spaces as no-break spaces.

/** Where the first `text` on screen in the active editor is, in CSS pixels; undefined where it is not. */
export function rectangleOf(text) {
  const top = (line) => line.getBoundingClientRect().top;
  // VS Code keeps the elements of lines for reuse, so they stand in any order.
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
  for (const line of lines.sort((a, b) => top(a) - top(b))) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(text);
    if (start < 0) continue;
    const at = (offset) => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      return [nodes.at(-1), nodes.at(-1).length];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(start + text.length));
    const { x, y, width, height } = range.getClientRects()[0];
    return { x, y, width, height };
  }
  return undefined;
}

/** The marks on screen: those drawn on the letters (`inline`) and those drawn behind them (`background`). */
export function readDecorations() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  if (!editor) return [];
  const plain = (text) => text.replaceAll('\u00a0', ' ');
  const describe = (element, kind, text) => {
    const { color, backgroundColor, borderBottomColor, opacity } = getComputedStyle(element);
    const drawn = { color, background: backgroundColor, border: borderBottomColor, opacity };
    return { text, kind, class: element.className, ...drawn };
  };
  // One range for all: while a range lives, each change of the page has to look at it, and thousands make it crawl.
  const range = document.createRange();
  const boxOf = (node, start, end) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };
  const textBehind = (rect) => {
    let text = '';
    for (const line of editor.querySelectorAll('.view-line')) {
      const lineBox = line.getBoundingClientRect();
      if (lineBox.bottom <= rect.top + 1 || lineBox.top >= rect.bottom - 1) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const whole = boxOf(node, 0, node.length);
        if (whole.right <= rect.left || whole.left >= rect.right) continue;
        for (let i = 0; i < node.length; i += 1) {
          const box = boxOf(node, i, i + 1);
          const middle = box.left + box.width / 2;
          if (middle > rect.left && middle < rect.right) text += node.data[i];
        }
      }
    }
    return plain(text);
  };
  const inline = [...editor.querySelectorAll('.view-line span[class*="ced-"]')].map((span) =>
    describe(span, 'inline', plain(span.textContent)),
  );
  const background = [...editor.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((mark) =>
    describe(mark, 'background', textBehind(mark.getBoundingClientRect())),
  );
  return [...inline, ...background];
}
