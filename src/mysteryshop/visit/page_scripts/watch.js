// Tells, whenever it changes, what a customer could notice: the visible lines, signs that the page is busy, and the state
// of the control that was pressed last. Runs in a world of its own and speaks through a binding, because a page that is
// waiting for the next one answers no question any more.
(() => {
  // A page that was watched before has told all that stands there, but not to who begins to watch it now.
  if (globalThis.mysteryshopWatches) return globalThis.mysteryshopWatches();
  const EVERY_MS = 120;
  let pressed = null, last = "", acts = 0;
  document.addEventListener("click", (event) => { if (event.isTrusted && event.target instanceof Element) pressed = event.target.closest("button, a, input, [role=button]") || event.target; }, true);
  const shown = (one) => one.checkVisibility ? one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) : one.offsetWidth > 0;
  const linesOf = (one) => one.innerText.split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter(Boolean);
  const BUSY = "[aria-busy=true], [role=progressbar], progress, [class*=loading i], [class*=spinner i], [class*=loader i], [class*=skeleton i]";
  const locked = (one) => one.disabled || one.getAttribute("aria-disabled") === "true" || getComputedStyle(one).pointerEvents === "none" || !!one.closest("fieldset[disabled], [inert]");
  const state = (one) => {
    if (!one || !one.isConnected) return null;
    const style = getComputedStyle(one);
    return { name: (one.innerText || one.value || one.getAttribute("aria-label") || "").trim().slice(0, 120), locked: !!locked(one),
      look: [one.className, one.getAttribute("style"), one.getAttribute("aria-busy"), style.opacity, style.cursor].join("|") };
  };
  const look = () => {
    if (!document.body) return;
    const busy = [...document.querySelectorAll(BUSY)].slice(0, 50).filter((sign) => sign.tagName !== "BODY" && sign.tagName !== "HTML" && shown(sign)).length;
    const whole = [document.documentElement, document.body].filter((one) => one.getAttribute("aria-busy") === "true").length;
    const told = JSON.stringify({ url: document.URL, title: document.title, lines: linesOf(document.body).slice(0, 1500), busy: busy + whole, acts, pressed: state(pressed) });
    if (told !== last) { last = told; globalThis.mysteryshopTold(told); }
  };
  const tellAnew = () => { last = ""; pressed = null; look(); };
  globalThis.mysteryshopWatches = tellAnew;
  // From when on a customer waits: told at once, and not when the press has come back to who made it.
  const acted = (event) => { if (event.isTrusted && (event.type !== "keydown" || /^(?:Enter|Tab| )$/.test(event.key))) { acts += 1; look(); } };
  for (const kind of ["click", "keydown"]) document.addEventListener(kind, acted, true);
  setInterval(look, EVERY_MS);
  look();
})()
