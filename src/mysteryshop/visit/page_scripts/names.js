// What a screen reader and a keyboard meet: axe-core's rules, and three that it does not have. Runs beside the page's
// own scripts, in a world of its own where `axe` is loaded.
async ({ rules, most }) => {
  const outcome = await axe.run(document, { runOnly: { type: "rule", values: rules }, resultTypes: ["violations"], iframes: false, elementRef: true });
  const problems = outcome.violations.map((broken) => ({
    rule: broken.id, impact: broken.impact || "minor", help: broken.help, count: broken.nodes.length,
    spots: broken.nodes.slice(0, most).map((node) => node.element ? spotOf(node.element) : { text: node.html.slice(0, 160), selector: String(node.target[0] || ""), box: null, size: null }) }));
  const own = (rule, impact, help, found) => {
    if (found.length) problems.push({ rule, impact, help, count: found.length, spots: found.slice(0, most).map((el) => spotOf(el)) });
  };
  const fields = [...document.querySelectorAll("input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]), select, textarea")];
  const isNamed = (f) => f.getAttribute("aria-label") || f.getAttribute("aria-labelledby") || f.title || (f.labels && [...f.labels].some((label) => label.textContent.trim()));
  own("placeholder-only", "serious", "A field needs a label that stays when one types", fields.filter((f) => isShown(f) && f.placeholder && !isNamed(f)));

  const NATIVE = "a[href], button, input, select, textarea, label, summary, option, area, [tabindex], [contenteditable=true]";
  const LOOKS_PRESSABLE = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i;
  const NO_CONTROL = /(?:group|bar|wrap|wrapper|container|row|inner|text|label|icon)/i;
  const ownCursor = (el) => getComputedStyle(el).cursor === "pointer" && !(el.parentElement && getComputedStyle(el.parentElement).cursor === "pointer");
  const pressed = [...document.querySelectorAll("div, span, li, p, a:not([href]), i, [role=button], [role=link]")].slice(0, 4000).filter((el) => {
    const role = el.getAttribute("role") || "", name = typeof el.className === "string" ? el.className : "";
    const looksIt = el.hasAttribute("onclick") || /^(?:button|link)$/.test(role) || (LOOKS_PRESSABLE.test(name) && !NO_CONTROL.test(name) && ownCursor(el));
    return looksIt && el.tabIndex < 0 && !el.closest(NATIVE) && !el.querySelector(NATIVE) && wordsOf(el).length < 60 && isShown(el) && el.getAttribute("aria-hidden") !== "true" &&
      el.getAttribute("aria-disabled") !== "true" && !el.hasAttribute("aria-current");
  });
  own("out-of-keyboards-reach", "critical", "What can be pressed must be reached with the keyboard: use a button or a link", pressed);
  return { engine: "axe-core " + axe.version, problems };
}
