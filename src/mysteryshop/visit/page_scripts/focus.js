// Puts the focus on a control if the tab order leads to it, and tells which key presses it: { key, why, ticked }.
// why: what keeps the keys from it, empty when nothing does. ticked: it is a box or radio button that is ticked already.
(el) => {
  const up = (node) => node.assignedSlot || node.parentElement ||
    (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const role = (node) => (node.getAttribute("role") || "").toLowerCase();
  const OF_A_GROUP = { radio: "radiogroup", tab: "tablist", option: "listbox", menuitem: "menu, menubar",
    menuitemradio: "menu, menubar", menuitemcheckbox: "menu, menubar", treeitem: "tree", gridcell: "grid" };
  // Of a group of one's own making one member stands in the tab order; arrow keys lead to the others.
  const byArrows = (node) => {
    const names = OF_A_GROUP[role(node)];
    const group = names && node.hasAttribute("tabindex") &&
      node.closest(names.split(", ").map((name) => `[role=${name}]`).join(", "));
    return !!group && (group.tabIndex >= 0 || [...group.querySelectorAll("[tabindex]")].some((other) => other.tabIndex >= 0));
  };
  const leadsNowhere = (node) => node.localName === "a" && !node.hasAttribute("href") && !node.hasAttribute("tabindex");
  const takes = (node) => node instanceof HTMLElement && !leadsNowhere(node) && (node.tabIndex >= 0 || byArrows(node));
  const focused = (node) => {
    node.focus();
    const active = node.getRootNode().activeElement;
    return active === node || (!!node.shadowRoot && node.shadowRoot.delegatesFocus && active === node.getRootNode().host);
  };
  // What stands inside a link, a button or a label is pressed by it; a larger part that merely holds it is not.
  const PRESSED = "a[href], button, summary, input, select, textarea, " +
    ["button", "link", "tab", "radio", "option", "menuitem", "checkbox", "switch"].map((name) => `[role=${name}]`).join(", ");
  const tries = [];
  for (let at = el, height = 0; at && at !== document.body && height < 6; at = up(at), height += 1) {
    if (at.localName === "label" && at.control) tries.push(at.control);
    else if (at === el || at.matches(PRESSED)) tries.push(at);
  }
  // A part of the page that says no more than the one link or button in it is that link or button.
  const words = (node) => (node.innerText || node.getAttribute("aria-label") || "").replace(/\s+/g, " ").trim();
  const inner = [...el.querySelectorAll(PRESSED), ...(el.shadowRoot ? el.shadowRoot.querySelectorAll(PRESSED) : [])];
  tries.push(...inner.filter((one) => inner.length === 1 && words(one) === words(el)));
  const node = tries.find(takes);
  const tag = el.localName, asked = el.hasAttribute("tabindex") ? ` with tabindex ${el.getAttribute("tabindex")}` : "";
  if (!node) return { key: "", why: `it is a <${tag}>${asked}, which takes no focus` };
  if (node.matches(":disabled")) return { key: "", why: "it is disabled" };
  if (!focused(node)) return { key: "", why: `the <${node.localName}> does not take the focus` };
  const native = /^(a|button|summary|select|textarea)$/.test(node.localName);
  const ticks = node.localName === "input" && /^(checkbox|radio)$/.test(node.type);
  const spaced = !native && node.localName !== "input" && /^(button|checkbox|radio|switch)$/.test(role(node));
  return { key: ticks || spaced ? "Space" : "Enter", why: "", ticked: ticks && node.checked };
}
