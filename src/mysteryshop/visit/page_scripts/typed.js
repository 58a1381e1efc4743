// The fields that a customer could see and fill in, what stands in them, and what the page says of each. Values leave the
// page only to be compared; the evidence keeps none. before: the visible lines as they were before the customer's act.
(before) => {
  const known = new Set(before);
  const words = (one) => (one ? one.innerText || one.textContent || "" : "").trim().replace(/\s+/g, " ");
  const visible = (one) => { const box = one.getBoundingClientRect(); return box.width > 1 && box.height > 1 && (!one.checkVisibility || one.checkVisibility({ checkVisibilityCSS: true })); };
  const byIds = (ids) => (ids || "").split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean);
  const gap = (a, b) => { const x = Math.max(0, a.left - b.right, b.left - a.right), y = Math.max(0, a.top - b.bottom, b.top - a.bottom); return Math.hypot(x, y); };
  const news = [];
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && news.length < 300; node = walker.nextNode()) {
    const text = node.data.trim().replace(/\s+/g, " "), parent = node.parentElement;
    if (text.length < 3 || !parent || /^(SCRIPT|STYLE|NOSCRIPT|OPTION|BUTTON|TEXTAREA)$/.test(parent.tagName) || !visible(parent)) continue;
    if (![...known].some((line) => line.includes(text))) news.push({ text: words(parent), box: parent.getBoundingClientRect() });
  }
  const told = (field) => {
    const box = field.getBoundingClientRect();
    const tied = [...byIds(field.getAttribute("aria-errormessage")), ...byIds(field.getAttribute("aria-describedby"))].filter((one) => visible(one) && words(one) && ![...known].some((line) => line.includes(words(one))));
    if (tied.length) return { message: words(tied[0]).slice(0, 300), near: gap(box, tied[0].getBoundingClientRect()) };
    const near = news.map((one) => ({ message: one.text.slice(0, 300), near: gap(box, one.box) })).sort((a, b) => a.near - b.near)[0];
    if (near && near.near <= 400) return near;
    // The browser's own bubble is seen, though it is nowhere in the page.
    if (document.activeElement === field && field.willValidate && !field.checkValidity()) return { message: field.validationMessage, near: 0 };
    return { message: "", near: null };
  };
  const label = (field) => words(field.labels && field.labels[0]) || field.getAttribute("aria-label") || words(byIds(field.getAttribute("aria-labelledby"))[0]) || field.placeholder || field.name || field.id || field.type;
  const skip = ["hidden", "submit", "button", "image", "reset", "file", "password", "search"];
  const fields = [...document.querySelectorAll("input, select, textarea")].filter((f) => !skip.includes(f.type) && visible(f)).slice(0, 120);
  return JSON.stringify(fields.map((field, place) => ({ key: field.name || field.id || `${field.type} ${place}`, kind: field.type, label: label(field).slice(0, 120), value: ["checkbox", "radio"].includes(field.type) ? `${field.value}=${field.checked}` : field.value, ...told(field) })));
}
