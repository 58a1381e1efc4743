// What the further looks share: where a thing stands, what it says, whether it is shown. Put before another script.
const BARE = /\s+/g;
const wordsOf = (el) => (el.innerText || el.getAttribute("aria-label") || el.getAttribute("alt") || el.getAttribute("placeholder") || el.getAttribute("title") || "").replace(BARE, " ").trim();
const openingTag = (el) => el.cloneNode(false).outerHTML.replace(/<\/[^<]*>$/, "");
const saidBy = (el) => (el === document.documentElement ? openingTag(el) : wordsOf(el) || el.outerHTML.replace(BARE, " ")).slice(0, 160);
const rounded = (number) => Math.round(number * 10) / 10;
const boxOf = (el) => {
  const box = el.getBoundingClientRect();
  return { x: rounded(box.left + scrollX), y: rounded(box.top + scrollY), width: rounded(box.width), height: rounded(box.height) };
};
const whereIs = (el) => {
  const steps = [];
  for (let up = el; up && up.nodeType === 1 && steps.length < 60; up = up.parentElement) {
    if (up.id && up.id.length < 60 && !/\d{4,}/.test(up.id) && document.querySelectorAll("#" + CSS.escape(up.id)).length === 1) {
      steps.push("#" + CSS.escape(up.id));
      break;
    }
    const alike = up.parentElement ? [...up.parentElement.children].filter((other) => other.localName === up.localName) : [];
    steps.push(up.localName + (alike.length > 1 ? `:nth-of-type(${alike.indexOf(up) + 1})` : ""));
  }
  return steps.reverse().join(" > ");
};
const isShown = (el) => {
  const box = el.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
};
const spotOf = (el, size) => ({ text: saidBy(el), selector: whereIs(el), box: boxOf(el), size: size === undefined ? null : rounded(size) });
