// What must still be chosen before a thing can be put into the cart: lists, radios, swatches, amounts, dates, a postcode.
// Looks round the button that adds, and answers with what to choose in each group and by which selector; chooses nothing.
// `harder`: also rows of small buttons that nothing marks as options. `done`: selectors that were used already, `chosen`:
// the words of what was chosen by them, for pages that build themselves anew. `another`: what was chosen together is sold
// out; the next of each row that was not tried yet.
(adder, { harder, another, done, chosen, placeholder, sold_out, postcode, day }) => {
  const PLACEHOLDER = new RegExp(placeholder, "i"), SOLD_OUT = new RegExp(sold_out, "i");
  const tidy = (words) => (words || "").replace(/\s+/g, " ").trim();
  const doc = adder.ownerDocument;
  const shown = (el) => {
    if (!el.checkVisibility || !el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = el.getBoundingClientRect(), view = el.ownerDocument.defaultView;
    // Radios hidden behind their labels stand far off the page.
    return box.width > 1 && box.height > 1 && box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0;
  };
  const quoted = (words) => '"' + words.replace(/["\\]/g, "\\$&") + '"';
  const up = (node) => node.parentElement || (node.getRootNode().host || null);
  const path = (node) => {
    const root = node.getRootNode(), frame = node.ownerDocument.defaultView.frameElement;
    if (node.id && root.querySelectorAll("#" + CSS.escape(node.id)).length === 1 && !root.host)
      return (frame ? path(frame) + " >> internal:control=enter-frame >> " : "") + "#" + CSS.escape(node.id);
    const parent = node.parentElement || root.host;
    if (!parent) return (frame ? path(frame) + " >> internal:control=enter-frame >> " : "") + node.localName;
    const same = [...(node.parentElement || root).children].filter((child) => child.localName === node.localName);
    return path(parent) + " > " + node.localName + (same.length > 1 ? `:nth-of-type(${same.indexOf(node) + 1})` : "");
  };
  const nameOf = (el) => tidy(el.getAttribute("aria-label") || el.innerText || el.title || el.value);
  // Classes of the kind "disabled:opacity-50" say how it would look if it were, not that it is.
  const classes = (el) => (typeof el.className === "string" ? el.className : "").split(/\s+/).filter((word) => !/[:\[\]/]/.test(word)).join(" ");
  const said = (el) => (el.id + " " + classes(el) + " " + (el.getAttribute("aria-label") || "") + " " + (el.getAttribute("name") || "") + " " + el.localName).toLowerCase();

  // The thing's own part of the page: as far up as there is no second button of the same words.
  const words = nameOf(adder).toLowerCase();
  const twins = (root) => [...root.querySelectorAll("button, input[type=submit], input[type=button], [role=button], a")].filter((b) => nameOf(b).toLowerCase() === words && shown(b)).length;
  const form = adder.form || adder.closest("form");
  let area = form || adder;
  for (let at = up(area); at && at.tagName !== "BODY" && at.tagName !== "HTML"; at = up(at)) {
    if (words && at.querySelectorAll && twins(at) > 1) break;
    area = at;
    if (/^(MAIN|ARTICLE|DIALOG)$/.test(at.tagName) || at.getAttribute("role") === "main") break;
  }
  const every = (css) => {
    const found = [...area.querySelectorAll(css)];
    const roots = [area];
    while (roots.length && found.length < 3000)
      for (const el of roots.pop().querySelectorAll("*")) if (el.shadowRoot) { roots.push(el.shadowRoot); found.push(...el.shadowRoot.querySelectorAll(css)); }
    return found;
  };
  const outside = (el) => {
    const place = el.closest("header, nav, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=tablist]");
    if (place && !place.contains(adder) && area.contains(place) && place !== area) return true;
    const own = el.form || el.closest("form");
    // Another form's fields: the search, the newsletter, a review.
    return !!own && own !== form && (!form || !own.contains(adder)) && !!own.querySelector("input[type=email], input[type=password], input[type=search], textarea");
  };
  const fresh = (el) => !outside(el) && !done.includes(path(el));
  const NOT_OPTIONS = /sort|order.?by|currenc|lang|per.?page|limit|coupon|voucher|filter|review|rating|newsletter|country.?(?:picker|select)/;
  const groups = [];
  const labelOf = (f) => tidy((f.labels && f.labels[0] ? f.labels[0].innerText : "") || f.getAttribute("aria-label"));

  for (const select of every("select")) {
    if (select.disabled || !fresh(select) || NOT_OPTIONS.test(said(select)) || (!shown(select) && !select.required)) continue;
    const now = select.options[select.selectedIndex];
    const open = !now || select.value === "" || PLACEHOLDER.test(tidy(now.text)) || now.disabled;
    const zero = now && /^0$/.test(select.value) && [...select.options].some((o) => o.value === "1");
    if (!open && !zero) continue;
    // One unit of one thing: of several amounts, one, and none where another stands above nothing already.
    if (zero && (groups.some((g) => g.kind === "amount-list") || done.length && every("select").some((other) => other !== select && /^[1-9]$/.test(other.value) && [...other.options].some((o) => o.value === "0")))) continue;
    const one = [...select.options].find((o) => o !== now && o.value !== "" && !o.disabled && !PLACEHOLDER.test(tidy(o.text)) && !SOLD_OUT.test(o.text));
    if (one) groups.push({ kind: zero ? "amount-list" : "list", css: path(select), label: labelOf(select), value: tidy(one.text) });
  }
  const names = new Set(every("input[type=radio]").filter(fresh).map((r) => r.name));
  for (const name of names) {
    const radios = every("input[type=radio]").filter((r) => r.name === name);
    if (radios.some((r) => r.checked) || NOT_OPTIONS.test(name.toLowerCase())) continue;
    const label = (r) => (r.labels && r.labels[0]) || r.closest("label");
    const one = radios.find((r) => !r.disabled && fresh(r) && (shown(r) || (label(r) && shown(label(r)))) && !SOLD_OUT.test(label(r) ? label(r).innerText : ""));
    if (one) groups.push({ kind: "press", css: path(shown(one) ? one : label(one)), label: "", value: tidy((label(one) || one).innerText) || one.value, mark: path(one) });
  }
  for (const box of every("input[type=checkbox]"))
    if (box.required && !box.checked && !box.disabled && fresh(box)) groups.push({ kind: "press", css: path(shown(box) || !box.labels[0] ? box : box.labels[0]), label: "", value: labelOf(box).slice(0, 60) });

  const fields = every("input").filter((f) => shown(f) && !f.disabled && !f.readOnly && fresh(f));
  const amounts = fields.filter((f) => f.type === "number" || f.inputMode === "numeric" || /qt[yeéà]|quantit|menge|anzahl|cantidad|aantal|quantidade|ilo[sś]|amount|persons|guests/.test(said(f)));
  const some = amounts.some((f) => +f.value > 0);
  if (amounts.length && !some && !groups.some((g) => g.kind === "amount-list")) groups.push({ kind: "amount", css: path(amounts[0]), label: labelOf(amounts[0]), value: amounts[0].min > 1 ? amounts[0].min : "1" });
  for (const f of fields) {
    if (amounts.includes(f) || f.value) continue;
    if (f.type === "date") groups.push({ kind: "text", css: path(f), label: labelOf(f), value: f.min && f.min > day ? f.min : f.max && f.max < day ? f.max : day });
    else if (f.type === "time") groups.push({ kind: "text", css: path(f), label: labelOf(f), value: f.min || "12:00" });
    else if (/post.?(?:al)?.?code|\bzip|plz|code.?postal|c[oó]digo.?postal|\bcap\b|kod.?pocztowy/.test(said(f) + " " + (f.placeholder || "").toLowerCase() + " " + labelOf(f).toLowerCase())) {
      const sample = /(?:e\.?g\.?|z\. ?b\.|p\. ?ex\.|bijv\.)\s*([A-Z0-9][A-Z0-9 -]{3,9})/i.exec(f.placeholder || "") || /^([A-Z]{0,2}\d[A-Z0-9 -]{2,8})$/i.exec(f.placeholder || "");
      groups.push({ kind: "text", css: path(f), label: labelOf(f), value: sample ? sample[1].trim() : postcode });
    }
  }
  // An opened list of a shop's own making stands anywhere in the document.
  for (const list of doc.querySelectorAll("[role=listbox]")) {
    if (!shown(list)) continue;
    const one = [...list.querySelectorAll("[role=option]")].find((o) => shown(o) && o.getAttribute("aria-disabled") !== "true" && !PLACEHOLDER.test(tidy(o.innerText)) && !SOLD_OUT.test(o.innerText) && !done.includes(path(o)));
    if (one && ![...list.querySelectorAll("[role=option]")].some((o) => o.getAttribute("aria-selected") === "true" && !PLACEHOLDER.test(tidy(o.innerText)))) groups.push({ kind: "press", css: path(one), label: "", value: tidy(one.innerText) });
  }

  // A small stepper, "− 0 +", is an amount and no row of options; the first that stands at nothing gets one.
  const SIGN = /^[−–+-]?$/;
  const stepper = (part) => {
    const buttons = [...part.querySelectorAll("button, [role=button], a, span[onclick]")].filter(shown);
    const own = (b) => tidy(b.innerText);
    if (buttons.length !== 2 || !buttons.every((b) => SIGN.test(own(b))) || (own(buttons[0]) === "+" && own(buttons[1]) !== "+")) return null;
    const at = /^\D{0,30}?(\d{1,3})\D{0,30}$/.exec(tidy([...part.querySelectorAll("input")].map((f) => f.value).join(" ") + " " + part.innerText));
    return at ? { part, less: buttons[0], more: buttons[1], at: +at[1] } : null;
  };
  const steppers = every("div, span, fieldset, td, li, p").map(stepper).filter(Boolean);
  const stepping = (el) => steppers.some(({ less, more }) => el === less || el === more || less.contains(el) || more.contains(el));
  if (steppers.length && !some && !steppers.some(({ at }) => at > 0)) {
    const one = steppers.map(({ more }) => more).find((b) => !b.disabled && fresh(b));
    if (one) groups.push({ kind: "press", css: path(one), label: "", value: "one of the first" });
  }

  const MARKED = /swatch|option|variant|variation|size|colou?r|attribute|slot|time|date|calendar|day|seat|pick|choice|choose|select|farbe|gr(?:ö|oe)(?:ß|ss)e|taille|couleur|talla|colore|taglia|maat|kleur|tamanho|rozmiar|kolor/;
  const FOREIGN = /gallery|thumb|slid|carousel|image|zoom|share|wish|compare|review|\btabs?\b|breadcrumb|paginat|\bnav|menu|clos|accordion|collapse|toggle|minus|plus|decre|incre|stepper|social|currency|lang|play|video|quantity|\bqty/;
  // Small buttons that do something else than choose.
  const NO_CHOICE = /\b(?:add|release|cancel|remove|undo|delete|empty|entfern|stornier|annul|cancelar|wish|favou?rite|compare|share|save|buy|e-?mail|print|write|review|rate|help|guide|chart|clear|reset|more|read|details|close|back|next|prev|sign|log|subscribe|cart|basket|checkout|merk|vergleich|teilen|guardar|ajouter|a[nñ]adir|aggiungi|toevoegen|adicionar|dodaj)/i;
  const SHUT = /(?:^|\s|\bis-|--)(?:disabled|sold(?:-?out)?|unavailable|past|booked|full)(?:\s|$)/;
  const CHOSEN = /(?:^|[\s_-])(?:active|selected|checked|current|chosen|on)(?:$|\s)/;
  const press = every("button, [role=radio], [role=option], [role=button], a, li, span, div, label, td").filter((b) => {
    if (b === adder || b.contains(adder) || adder.contains(b) || !shown(b)) return false;
    const box = b.getBoundingClientRect(), name = nameOf(b);
    if (box.width > 360 || box.height > 120 || name.length > 28 || (!/[\p{L}\p{N}]/u.test(name) && !MARKED.test(said(b)))) return false;
    if (!/^(BUTTON|A)$/.test(b.tagName) && !b.hasAttribute("role") && getComputedStyle(b).cursor !== "pointer") return false;
    if (b.tagName === "LABEL" && b.control && b.control.type !== "radio") return false;
    if (b.tagName === "A" && b.getAttribute("href") && !/^(#|javascript:.*)?$/.test(b.getAttribute("href"))) return false;
    if (b.querySelector("button, input, a[href], [role=radio]") && b.tagName !== "LABEL") return false;
    if (b.tagName !== "A" && b.closest("a[href]")) return false;
    return !stepping(b) && !FOREIGN.test(said(b)) && !NO_CHOICE.test(name) && !outside(b) && (!b.hasAttribute("aria-expanded") || (b.getAttribute("aria-haspopup") === "listbox" && (PLACEHOLDER.test(name) || harder))) && !/^[+\-–−×xX?]$|^\d+%$|[‹›«»←→]/.test(name);
  });
  const rows = new Map();
  for (const b of press) {
    if (up(b) && press.includes(up(b))) continue;
    let row = up(b);
    if (row && row.children.length === 1 && up(row)) row = up(row);
    if (row) rows.set(row, [...(rows.get(row) || []), b]);
  }
  const context = (row) => { let words = ""; for (let at = row, n = 0; at && n < 3 && at !== area; at = up(at), n += 1) words += " " + said(at); return words; };
  // How deep the smallest part lies that holds both the row and the button that adds: the deeper, the nearer.
  const nearness = (row) => { let depth = 0; for (let at = row; at; at = up(at)) if (at.contains(adder)) { for (let n = at; n; n = up(n)) depth += 1; return depth; } return depth; };
  const ranked = [...rows].map(([row, members]) => ({ row, members, marked: MARKED.test(context(row)) || members.some((b) => b.getAttribute("role") === "radio" || MARKED.test(said(b))) }))
    .filter(({ row, members, marked }) => (marked || harder) && !FOREIGN.test(context(row)) && members.length < 60 &&
      (another || !members.some((b) => b.getAttribute("aria-checked") === "true" || b.getAttribute("aria-pressed") === "true" || b.getAttribute("aria-selected") === "true" || (b.control && b.control.checked) || CHOSEN.test(" " + classes(b) + " "))))
    .sort((a, b) => b.marked - a.marked || nearness(b.row) - nearness(a.row));
  for (const { members, marked } of ranked) {
    const used = (b) => done.includes(path(b)) || (nameOf(b) && chosen.includes(nameOf(b)));
    if (members.some(used) !== another) continue;
    const one = members.find((b) => !used(b) && !b.disabled && b.getAttribute("aria-disabled") !== "true" && !SHUT.test(said(b)) && !SOLD_OUT.test(nameOf(b)) && getComputedStyle(b).pointerEvents !== "none");
    if (one) groups.push({ kind: "press", css: path(one), label: "", value: nameOf(one) || "the first", row: true, marked });
  }
  return groups.slice(0, 12);
}
