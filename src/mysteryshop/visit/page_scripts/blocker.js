// What lies over a control, so that a customer could not press it: null when nothing does. Describes the thing that
// covers it (its words and what can be pressed or chosen in it), or with no control given what covers the first screen.
(el) => {
  const deepest = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found && found.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const up = (node) => node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const holds = (outer, inner) => { for (let at = inner; at; at = up(at)) if (at === outer) return true; return false; };
  let x = innerWidth / 2, y = innerHeight / 2;
  if (el) {
    el.scrollIntoView({ block: "center", inline: "center" });
    const box = el.getBoundingClientRect();
    if (!box.width || !box.height) return null;
    x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  }
  const top = deepest(x, y);
  if (!top || (el && (holds(el, top) || holds(top, el)))) return null;
  if (el && el.labels && [...el.labels].some((label) => holds(label, top))) return null;
  let cover = null;
  for (let at = top; at && at !== document.body && at !== document.documentElement; at = up(at)) {
    const position = getComputedStyle(at).position;
    if (position === "fixed" || position === "sticky" || at.tagName === "DIALOG" || at.getAttribute("role") === "dialog" ||
        at.getAttribute("aria-modal") === "true" || (position === "absolute" && +getComputedStyle(at).zIndex > 0)) cover = at;
  }
  if (!cover) return null;
  // A veil is often the sister of the box that it belongs to.
  const boxes = [cover];
  if (!cover.querySelector("button, a, input, [role=button]") && !cover.shadowRoot)
    for (const other of document.querySelectorAll("dialog[open], [role=dialog], [aria-modal=true], [class*=modal i], [class*=popup i], [class*=overlay i], [id*=consent i], [id*=cookie i]"))
      if (other !== cover && other.checkVisibility && other.checkVisibility()) boxes.push(other);
  const every = (root) => {
    const found = [];
    const walk = (node) => {
      for (const child of node.children || []) {
        found.push(child);
        if (child.shadowRoot) walk(child.shadowRoot);
        walk(child);
      }
    };
    walk(root.shadowRoot || root);
    return found;
  };
  const path = (node) => {
    const root = node.getRootNode();
    if (node.id && /^[A-Za-z][\w-]*$/.test(node.id) && !root.host) return "#" + node.id;
    const parent = node.parentElement || root.host;
    if (!parent) return node.localName;
    const same = [...(node.parentElement || root).children].filter((child) => child.localName === node.localName);
    return path(parent) + " > " + node.localName + (same.length > 1 ? `:nth-of-type(${same.indexOf(node) + 1})` : "");
  };
  const inside = boxes.flatMap(every);
  const shown = (node) => node.checkVisibility && node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && node.getBoundingClientRect().width > 1;
  const controls = inside.filter((node) => node.matches("button, a[href], input[type=submit], input[type=button], [role=button], [onclick]") && shown(node))
    .slice(0, 40).map((node) => ({ name: (node.getAttribute("aria-label") || node.innerText || node.value || node.title || "").trim().slice(0, 80), selector: path(node) }));
  const choices = inside.filter((node) => node.matches("select") && shown(node)).map(path).slice(0, 3);
  const words = boxes.map((box) => box.innerText || (box.shadowRoot ? [...box.shadowRoot.children].map((c) => c.innerText || "").join(" ") : "")).join(" ").trim().slice(0, 800);
  const area = cover.getBoundingClientRect();
  // A bare veil is taken away by pressing it where nothing else lies over it.
  const corners = [[innerWidth - 8, innerHeight - 8], [8, innerHeight - 8], [innerWidth - 8, 8], [8, 8], [innerWidth / 2, innerHeight / 2]];
  const bare = cover.children.length === 0 ? corners.find(([cx, cy]) => deepest(cx, cy) === cover) || null : null;
  return { bare, words, controls, choices, share: Math.min(1, (area.width * area.height) / (innerWidth * innerHeight)) };
}
