// Controls to try the focus on, spread over the page, and how they look now; `tried.blind()` names those that look the
// same later, when the browser draws them as focused.
(most) => {
  const PARTS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor", "borderTopWidth", "borderBottomWidth",
    "backgroundColor", "backgroundImage", "color", "textDecorationLine", "textDecorationThickness", "opacity", "transform", "filter"];
  const drawn = (el, part) => { const style = getComputedStyle(el, part); return style.outlineStyle === "none" ? PARTS.slice(3).map((name) => style[name]) : PARTS.map((name) => style[name]); };
  const lookOf = (el) => JSON.stringify([el, el.parentElement, el.parentElement && el.parentElement.parentElement].filter(Boolean)
    .map((each) => [drawn(each), drawn(each, "::before"), drawn(each, "::after")]));
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter((el) => isShown(el) && !el.disabled && el.tabIndex >= 0);
  const step = Math.max(1, all.length / most), controls = [];
  for (let at = 0; Math.floor(at) < all.length && controls.length < most; at += step) controls.push(all[Math.floor(at)]);
  const before = controls.map(lookOf);
  globalThis.tried = { controls, blind: () => JSON.stringify(controls.filter((el, index) => lookOf(el) === before[index]).map((el) => spotOf(el))) };
  return controls.length;
}
