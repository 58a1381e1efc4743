// The page as it stands now, which is on a narrow screen: how far it can be pushed sideways, and what is too small.
({ smallest_target, smallest_text, most }) => {
  const root = document.documentElement, width = innerWidth;
  const clips = (el) => /hidden|clip/.test(getComputedStyle(el).overflowX);
  const overflow = clips(root) || (document.body && clips(document.body) && getComputedStyle(root).overflowX === "visible") ? 0 : Math.max(0, root.scrollWidth - root.clientWidth);
  const contained = (el) => {
    for (let up = el.parentElement; up && up !== document.body && up !== root; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== "visible") return true;
    return false;
  };
  const everything = document.body ? [...document.body.querySelectorAll("*")].slice(0, 6000) : [];
  const sticking = overflow < 1 ? [] : everything
    .map((el) => [el, el.getBoundingClientRect()])
    .filter(([el, box]) => box.right > root.clientWidth + 1 && box.width > 1 && isShown(el) && !contained(el))
    // The innermost thing that is too wide, not all that is wide because of it.
    .filter(([el, box]) => ![...el.children].some((child) => child.getBoundingClientRect().right >= box.right - 8))
    .sort((one, other) => other[1].right - one[1].right);

  const TO_TAP = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=tab], [role=menuitem], [role=switch], [onclick]";
  const inSentence = (el) => {
    if (!/^inline/.test(getComputedStyle(el).display) || el.localName !== "a") return false;
    const around = el.parentElement ? [...el.parentElement.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("") : "";
    return /[^\W\d_]{2}/.test(around);
  };
  // A tick box as the browser draws it is no choice of the shop's, and the words beside it can be tapped too.
  const browsersOwn = (el) => el.localName === "input" && /checkbox|radio/.test(el.type) && (getComputedStyle(el).appearance !== "none" || (el.labels && el.labels.length));
  const areaOf = (el) => {
    const boxes = [el, ...(el.localName === "a" || el.localName === "button" ? el.querySelectorAll("img, svg, span, div") : [])].map((part) => part.getBoundingClientRect()).filter((box) => box.width && box.height);
    const left = Math.min(...boxes.map((b) => b.left)), right = Math.max(...boxes.map((b) => b.right)), top = Math.min(...boxes.map((b) => b.top)), bottom = Math.max(...boxes.map((b) => b.bottom));
    return { left, right, top, bottom, width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const reachable = (el) => {
    const box = el.getBoundingClientRect();
    return isShown(el) && !el.disabled && box.right > 0 && box.left < width && box.bottom + scrollY > 0 && getComputedStyle(el).pointerEvents !== "none" && !el.closest("[inert], [aria-hidden=true]");
  };
  const targets = [...document.querySelectorAll(TO_TAP)].slice(0, 1500).filter((el) => reachable(el) && !(el.parentElement && el.parentElement.closest("a[href], button"))).map((el) => ({ el, ...areaOf(el) }));
  const isSmall = (one) => Math.min(one.width, one.height) < smallest_target - 0.5;
  const away = (one, other) => Math.hypot(Math.max(other.left - one.x, 0, one.x - other.right), Math.max(other.top - one.y, 0, one.y - other.bottom));
  const crowded = (one) => targets.some((other) => other !== one && !other.el.contains(one.el) && !one.el.contains(other.el) && other.el.href !== (one.el.href || 0) &&
    (away(one, other) < smallest_target / 2 || (isSmall(other) && Math.hypot(one.x - other.x, one.y - other.y) < smallest_target)));
  const small = targets.filter((one) => isSmall(one) && !inSentence(one.el) && !browsersOwn(one.el) && crowded(one));

  const walker = document.body ? document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT) : null;
  const tiny = new Map();
  let characters = 0, tinyCharacters = 0;
  for (let node = walker && walker.nextNode(), seen = 0; node && seen < 8000; node = walker.nextNode(), seen += 1) {
    const length = node.data.trim().length, holder = node.parentElement;
    if (!length || !holder || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|SUP|SUB)$/.test(holder.tagName) || !isShown(holder)) continue;
    characters += length;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size >= smallest_text - 0.05) continue;
    tinyCharacters += length;
    tiny.set(holder, (tiny.get(holder) || 0) + length);
  }
  const longest = [...tiny].sort((one, other) => other[1] - one[1]).slice(0, most);
  return {
    width, overflow: rounded(overflow), wide: sticking.slice(0, most).map(([el, box]) => spotOf(el, box.right - root.clientWidth)),
    targets: targets.length, small_targets: small.length, small: small.slice(0, most).map((one) => spotOf(one.el, Math.min(one.width, one.height))),
    characters, tiny_characters: tinyCharacters, tiny: longest.map(([el]) => spotOf(el, parseFloat(getComputedStyle(el).fontSize))) };
}
