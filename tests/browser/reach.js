// What a reader would miss on a page: words that lie on each other in a picture, words that something
// cuts or that leave the screen, targets too small for a finger. A list of lines, empty where all is well.
() => {
  const found = [];
  const root = document.querySelector("#root .foot") ? document.getElementById("root") : document.getElementById("first");
  const isOutOfSight = (element) => element.closest(".unseen, .card, .skip, option, [hidden], .key, .lead + .finding") || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const where = (element) => element.closest("[data-picture]")?.dataset.picture || element.closest("[class*=block-]")?.className || element.parentElement.className || element.parentElement.tagName;
  const short = (text) => text.trim().slice(0, 40);

  // What is left of a box where something around it cuts with an ellipsis: words that end in one say
  // so themselves, and their whole is in a card, a title or a table.
  const left = (box, element) => {
    let right = box.right;
    for (let around = element; around && around !== root; around = around.parentElement) {
      if (getComputedStyle(around).textOverflow === "ellipsis") right = Math.min(right, around.getBoundingClientRect().right);
    }
    return new DOMRect(box.left, box.top, Math.max(0, right - box.left), box.height);
  };

  // Every run of words that is seen, and the box of each of its lines.
  const words = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || isOutOfSight(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = left(line, element);
      if (box.width > 1 && box.height > 1) words.push({ element, text: node.data, box });
    }
  }

  // Cut: by an edge of the screen, or by something around it that hides what is beyond it and cannot
  // be scrolled.
  const hides = (style) => ["hidden", "clip"].includes(style);
  const scrolls = (style) => ["auto", "scroll"].includes(style);
  for (const { element, text, box } of words) {
    if (element.closest(".table-frame, .tabs ul, .tabs, .controls, pre")) continue;
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`beyond the screen, ${where(element)}: ${short(text)}`);
    for (let around = element; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (scrolls(style.overflowX)) break;
      if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") break;
      if (style.position === "absolute" && style.clipPath !== "none") break;
      const edge = around.getBoundingClientRect();
      if (hides(style.overflowX) && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5)) {
        found.push(`cut, ${where(element)}: ${short(text)}`);
        break;
      }
    }
  }

  // Overlaps: words of different things in one picture, or in one row of the frame.
  const groups = new Map();
  for (const each of words) {
    const group = each.element.closest("[data-picture], header.bar, div.line, .folds, .foot");
    if (group) groups.set(group, [...(groups.get(group) || []), each]);
  }
  for (const [group, inside] of groups) {
    const named = inside.filter(({ element }) => element.closest("[class*=drawing], [class*=map]") || !group.matches("[data-picture]"));
    for (let i = 0; i < named.length; i += 1) {
      for (let j = i + 1; j < named.length; j += 1) {
        const [a, b] = [named[i], named[j]];
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
        if (a.element.parentElement === b.element.parentElement && a.element.matches(".run")) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const least = Math.min(a.box.height, b.box.height);
        if (across > 2 && down > 0.35 * least) found.push(`on each other, ${where(a.element)}: ${short(a.text)} / ${short(b.text)}`);
      }
    }
  }

  // Targets: 24 px both ways, words within a line of text apart.
  for (const target of root.querySelectorAll("a, button, summary, select, input:not([type=hidden])")) {
    if (isOutOfSight(target) || target.closest(".documents, .numbers, .reading, .evidence, td, th, p, dd, .foot")) continue;
    const box = target.getBoundingClientRect();
    if (!box.width || target.closest("[data-picture]")) continue;
    if (box.height < 23.5 && !target.closest("label")) found.push(`lower than 24 px, ${where(target)}: ${short(target.textContent)} ${Math.round(box.height)}`);
  }
  return [...new Set(found)];
}
