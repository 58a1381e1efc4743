// What a customer sees on this page, in one round trip: text blocks in reading order with their boxes, links, forms,
// buttons, structured data, cart lines. Everything is bounded, because the page may be hostile.
({ most_blocks, most_links, most_html, longest_text }) => {
  const LANDMARKS = { HEADER: "header", NAV: "nav", FOOTER: "footer", ASIDE: "aside", DIALOG: "dialog", MAIN: "main" };
  const ROLES = { banner: "header", navigation: "nav", contentinfo: "footer", complementary: "aside", dialog: "dialog",
    alertdialog: "dialog", main: "main", search: "form" };
  const SKIP = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "CANVAS", "VIDEO", "AUDIO", "HEAD",
    "SVG", "svg", "MATH", "TEXTAREA", "SELECT", "DATALIST", "METER", "PROGRESS"]);
  // Where scripts are off, what stands for them is what the customer sees.
  if ([...document.querySelectorAll("noscript")].some((el) => getComputedStyle(el).display !== "none")) SKIP.delete("NOSCRIPT");
  const tidy = (words) => (words || "").replace(/[\s ​]+/g, " ").trim();
  const styles = new Map();
  const style = (el) => { let s = styles.get(el); if (!s) { s = getComputedStyle(el); styles.set(el, s); } return s; };
  // A frame of the shop's own is a part of its page: what is in it stands under the frame, at the frame's place.
  const frameOf = (node) => { const view = node.ownerDocument && node.ownerDocument.defaultView; return view && view !== window ? view.frameElement : null; };
  const isShadow = (root) => !!root.host && root.nodeType === 11;
  const parentOf = (node) => node.assignedSlot || node.parentElement ||
    (isShadow(node.getRootNode()) ? node.getRootNode().host : node.ownerDocument !== document ? frameOf(node) : null);
  const escape = (name) => CSS.escape(name);
  const MOST_FRAMES = 8;
  const insideOf = (frame) => {
    // Another origin's frame does not let itself be read; the browser says so with null or an error.
    try { return frame.contentDocument && frame.contentDocument.body ? frame.contentDocument : null; } catch { return null; }
  };
  const frames = [];
  const gatherFrames = (root) => {
    for (const frame of root.querySelectorAll("iframe, frame")) {
      const inner = frames.length < MOST_FRAMES ? insideOf(frame) : null;
      const box = inner && frame.getBoundingClientRect();
      if (!inner || box.width < 40 || box.height < 20) continue;
      frames.push(inner);
      gatherFrames(inner);
    }
  };
  gatherFrames(document);
  const offsets = new Map();
  const offset = (el) => {
    const doc = el.ownerDocument;
    if (doc === document) return [scrollX, scrollY];
    if (!offsets.has(doc)) {
      const frame = frameOf(el), outer = offset(frame), box = frame.getBoundingClientRect();
      offsets.set(doc, [outer[0] + box.left, outer[1] + box.top]);
    }
    return offsets.get(doc);
  };

  const selectors = new Map();
  const ids = new Map();
  const unique = (id) => {
    if (!ids.has(id)) ids.set(id, [document, ...frames].reduce((n, doc) => n + doc.querySelectorAll("#" + escape(id)).length, 0) === 1);
    return ids.get(id);
  };
  const places = new Map();
  const placeAmong = (el, parent) => {
    // Counted once a parent: a hostile one has a hundred thousand children.
    if (!places.has(parent)) {
      const counts = new Map(), nth = new Map();
      for (const child of parent.children) {
        counts.set(child.localName, (counts.get(child.localName) || 0) + 1);
        nth.set(child, counts.get(child.localName));
      }
      places.set(parent, { counts, nth });
    }
    const { counts, nth } = places.get(parent);
    return [nth.get(el), counts.get(el.localName) > 1];
  };
  const selector = (el, height = 0) => {
    if (!el || el === document.documentElement) return "html";
    if (el === el.ownerDocument.documentElement) return selector(frameOf(el), height + 1) + " >> internal:control=enter-frame >> html";
    if (height > 120) return el.localName;
    if (selectors.has(el)) return selectors.get(el);
    let found;
    if (el.id && el.id.length < 60 && !/\d{4,}/.test(el.id) && unique(el.id)) {
      const frame = frameOf(el);
      found = (frame ? selector(frame, height + 1) + " >> internal:control=enter-frame >> " : "") + "#" + escape(el.id);
    }
    else {
      const tag = el.localName;
      const parent = el.parentElement;
      if (!parent) {
        // The browser line reads "host > child" through the shadow's edge.
        const root = el.getRootNode(), host = isShadow(root) ? root.host : null;
        const [nth, more] = host ? placeAmong(el, root) : [0, false];
        found = host ? selector(host, height + 1) + " > " + tag + (more ? `:nth-of-type(${nth})` : "") : tag;
      } else {
        const [nth, more] = placeAmong(el, parent);
        found = selector(parent, height + 1) + " > " + tag + (more ? `:nth-of-type(${nth})` : "");
      }
    }
    selectors.set(el, found);
    return found;
  };

  const regions = new Map();
  const region = (el) => {
    // A loop, not a recursion: a hostile page nests deeper than the stack.
    const below = [];
    let up = el, found;
    for (; up && !found; up = parentOf(up)) {
      found = regions.get(up) || ownRegion(up);
      below.push(up);
    }
    for (const each of below) regions.set(each, found || "main");
    return found || "main";
  };
  const ownRegion = (el) => {
    const role = (el.getAttribute && el.getAttribute("role")) || "";
    let own = ROLES[role] || LANDMARKS[el.tagName];
    if (el.getAttribute && el.getAttribute("aria-modal") === "true") own = "dialog";
    const above = parentOf(el);
    if (own === "header" || own === "footer") {
      // A header inside an article or the main part is a part of the page's own words.
      for (let up = above; up; up = parentOf(up))
        if (["MAIN", "ARTICLE", "SECTION"].includes(up.tagName)) { own = undefined; break; }
    }
    if (!own && el.tagName === "DIV" && el.parentElement === document.body) {
      const name = (el.id + " " + (typeof el.className === "string" ? el.className : "")).toLowerCase();
      if (/\b(site-?|page-?)?footer\b/.test(name)) own = "footer";
      else if (/\b(site-?|page-?)?header\b/.test(name)) own = "header";
    }
    if (!own && /cookie|consent|gdpr/i.test((el.id || "") + " " + (typeof el.className === "string" ? el.className : "")) &&
        el.tagName !== "BODY" && el.tagName !== "HTML" && (el.innerText || "").length < 3000) own = "dialog";
    // Drawers and pop-ups of shops that never heard of roles.
    if (!own && el.tagName !== "BODY" && /drawer|off-?canvas|modal|pop-?up|lightbox|mini-?(?:cart|basket)|side-?(?:cart|basket|panel)/i.test((el.id || "") + " " +
        (typeof el.className === "string" ? el.className : "") + " " + el.localName) && style(el).position === "fixed") own = "dialog";
    return own;
  };

  const shown = (el) => {
    if (!el.checkVisibility || !el.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = el.getBoundingClientRect();
    const [dx, dy] = offset(el);
    if (!(box.width > 1 && box.height > 1 && box.right + dx > 0 && box.bottom + dy > 0)) return false;
    const frame = frameOf(el);
    return !frame || shown(frame);
  };
  const round = (n) => Math.round(n * 10) / 10;
  const asBox = (rect, el) => {
    const [dx, dy] = offset(el);
    return rect.width > 0 && rect.height > 0
      ? { x: round(rect.left + dx), y: round(rect.top + dy), width: round(rect.width), height: round(rect.height) } : null;
  };

  const roleOf = (el) => {
    for (let up = el; up && up !== document.body; up = parentOf(up)) {
      const role = up.getAttribute ? up.getAttribute("role") : "";
      const tag = up.tagName;
      if (/^H[1-6]$/.test(tag)) return ["heading", +tag[1]];
      if (role === "heading") return ["heading", +(up.getAttribute("aria-level") || 2)];
      if (role === "alert" || role === "status") return ["alert", 0];
      if (tag === "BUTTON" || role === "button") return ["button", 0];
      if (tag === "SUMMARY") return ["summary", 0];
      if (tag === "LI") return ["list-item", 0];
      if (tag === "TD" || tag === "TH" || role === "cell") return ["cell", 0];
      if (tag === "DT") return ["term", 0];
      if (tag === "DD") return ["definition", 0];
      if (tag === "BLOCKQUOTE" || tag === "Q") return ["quote", 0];
      if (tag === "PRE" || tag === "CODE") return ["code", 0];
      if (tag === "LABEL" || tag === "LEGEND") return ["label", 0];
      if (tag === "FIGCAPTION" || tag === "CAPTION") return ["caption", 0];
      if (tag === "P") return ["paragraph", 0];
      if (style(up).display !== "inline" && up !== el && tag !== "A" && tag !== "SPAN") break;
    }
    let link = el;
    while (link && style(link).display.startsWith("inline") && link.tagName !== "A") link = parentOf(link);
    return [link && link.tagName === "A" ? "link" : "text", 0];
  };

  const blocks = [];
  const emit = (nodes, owner, struck) => {
    // Blank text behind the last word is the author's line break, and says nothing of whose words they are.
    while (nodes.length && nodes[nodes.length - 1].nodeType === 3 && !nodes[nodes.length - 1].data.trim()) nodes.pop();
    if (blocks.length >= most_blocks || !nodes.length) return;
    const words = tidy(nodes.map((node) => node.nodeType === 3 ? node.data : node.tagName === "BR" ? " " : node.textContent).join(""));
    if (!words) return;
    const range = nodes[0].ownerDocument.createRange();
    range.setStartBefore(nodes[0]);
    range.setEndAfter(nodes[nodes.length - 1]);
    const rect = range.getBoundingClientRect();
    const holder = nodes.length === 1 && nodes[0].nodeType === 1 ? nodes[0] : owner;
    const look = style(holder);
    const [role, level] = roleOf(holder);
    const visible = shown(holder) && rect.width > 1 && rect.height > 1 && +look.opacity !== 0;
    blocks.push({ text: words.slice(0, longest_text), role, level, tag: holder.localName, selector: selector(holder),
      region: region(holder), box: asBox(rect, holder), visible, above_fold: visible && rect.top + offset(holder)[1] < innerHeight + scrollY && rect.bottom > 0,
      font_size: parseFloat(look.fontSize) || 16, strike: struck || /line-through/.test(look.textDecorationLine) });
  };
  const inline = (el) => { const d = style(el).display; return d === "contents" || d === "inline" || d === "ruby"; };
  const simple = (el, height = 0) => {
    // An inline element that holds no block, nothing struck through and nothing to press can be read with its line.
    if (height > 50 || !inline(el) || el.shadowRoot || ["S", "DEL", "BUTTON", "SLOT"].includes(el.tagName)) return false;
    if (/line-through/.test(style(el).textDecorationLine)) return false;
    for (const child of el.children) if (!SKIP.has(child.tagName) && !simple(child, height + 1)) return false;
    return true;
  };
  const hiddenText = (el) => el.tagName === "INPUT" || SKIP.has(el.tagName);
  const visit = (el, struck, depth) => {
    if (hiddenText(el) || depth > 200 || blocks.length >= most_blocks) return;
    const gone = struck || el.tagName === "S" || el.tagName === "DEL" || /line-through/.test(style(el).textDecorationLine);
    let run = [];
    const flush = () => { emit(run, el, gone); run = []; };
    const below = el.shadowRoot ? el.shadowRoot.childNodes : el.tagName === "SLOT" ? el.assignedNodes() : el.childNodes;
    for (const node of below) {
      if (node.nodeType === 3) { if (node.data.trim() || run.length) run.push(node); continue; }
      if (node.nodeType !== 1) continue;
      if (node.tagName === "BR") { flush(); continue; }
      const inner = /^I?FRAME$/.test(node.tagName) ? insideOf(node) : null;
      if (inner && frames.includes(inner)) { flush(); visit(inner.body, gone, depth + 1); continue; }
      if (hiddenText(node)) continue;
      if (simple(node)) { run.push(node); continue; }
      flush();
      visit(node, gone, depth + 1);
    }
    flush();
  };
  if (document.body) visit(document.body, false, 0);

  const deep = (css) => {
    const found = [document, ...frames].flatMap((doc) => [...doc.querySelectorAll(css)]);
    const roots = [document, ...frames];
    while (roots.length && found.length < 5000) {
      for (const el of roots.pop().querySelectorAll("*")) if (el.shadowRoot) {
        roots.push(el.shadowRoot);
        found.push(...el.shadowRoot.querySelectorAll(css));
      }
    }
    return found;
  };
  const labelled = (el) => (el.getAttribute("aria-labelledby") || "").split(/\s+/)
    .map((id) => id && document.getElementById(id) ? document.getElementById(id).textContent : "").join(" ");
  // "button" tells nobody what a button does; its words do.
  const GENERIC = /^\s*(?:button|link|icon|image|item|menu item|label|text)?\s*$/i;
  const given = (words) => words && !GENERIC.test(words) ? words : "";
  const nameOf = (el) => tidy(labelled(el) || given(el.getAttribute("aria-label")) || el.innerText || el.getAttribute("aria-label") || el.value ||
    [...el.querySelectorAll("img[alt], svg title")].map((p) => p.getAttribute("alt") || p.textContent).join(" ") || el.alt || el.title || "").slice(0, 200);
  // What the shop's own makers call it: class and id words, icons' names, tooltips. A weak cue, for icons without text.
  const hintOf = (el) => {
    const parts = [];
    for (const each of [el, ...[...el.querySelectorAll("*")].slice(0, 12)]) {
      const href = each.getAttribute("xlink:href") || (each.localName === "use" ? each.getAttribute("href") : "") || "";
      parts.push(each.id, (each.getAttribute("class") || "").split(/\s+/).filter((word) => !/[:\[\]/]/.test(word)).join(" "), each.getAttribute("title"), each.getAttribute("data-icon"), each.getAttribute("data-action"),
        each.getAttribute("data-testid"), each.getAttribute("name"), href.split("#")[1], each.localName === "img" ? (each.getAttribute("src") || "").split("/").pop().split(".")[0].slice(0, 40) : "",
        each.localName.includes("-") ? each.localName : "");
    }
    return tidy(parts.filter((part) => part && typeof part === "string").join(" ").replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^A-Za-z]+/g, " ").toLowerCase()).slice(0, 160);
  };

  const MONEY = /(?:[£$€¥₹₺₽₪₴₩]|\b(?:GBP|EUR|USD|CHF|PLN|SEK|NOK|DKK|CZK|INR|AUD|CAD|BRL|kr|zł|Fr\.?|Rs\.?))\s?\d[\d.,\s]*|\d[\d.,]*\s?(?:[€£¥₹₺₽₪₴₩](?!\s?\d)|\b(?:GBP|EUR|USD|CHF|PLN|SEK|NOK|DKK|CZK|kr|zł|Kč|Ft|lei)\b)|(?:^|[^\d.,:\/-])\d{1,5}[.,]\d{2}(?![\d.,:\/-]*\d|\s?(?:%|[kcm]?[gmlh]\b|km\b|kb\b|mb\b))/;
  // Whether a control stands in a card of one thing with its price: the smallest part round it that names a price
  // holds few ways on. A menu or a list of many things holds many.
  const priceIn = new Map();
  const namesPrice = (el) => { if (!priceIn.has(el)) priceIn.set(el, MONEY.test(el.textContent)); return priceIn.get(el); };
  // What it costs, and what it cost before; a table of many prices is no card of one thing.
  const LONGEST_CARD = 900, MOST_WAYS = 3, MOST_PRICES = 2, EVERY_PRICE = new RegExp(MONEY.source, "g");
  const priced = (el) => {
    for (let up = el, n = 0; up && n < 8 && up.tagName !== "BODY"; up = parentOf(up), n += 1) {
      if (up.textContent.length > LONGEST_CARD) return false;
      // A list of terms, each a thing that is told of and priced in the description behind it.
      if (up.tagName === "DT" && up.parentElement.querySelectorAll("dt a[href]").length >= 3) {
        const told = up.nextElementSibling;
        if (told && told.tagName === "DD" && told.textContent.length < LONGEST_CARD && namesPrice(told)) return true;
      }
      if (!namesPrice(up)) continue;
      const sums = new Set(up.textContent.match(EVERY_PRICE));
      // A bar of links that names a price in passing has neither a picture nor a heading.
      if (up !== el && !/^(TR|TD|LI|DD|DT|ARTICLE)$/.test(up.tagName) && !up.querySelector("img, picture, svg, h1, h2, h3, h4, h5, h6, strong, b, [style*=background]")) return false;
      return sums.size <= MOST_PRICES && new Set([...up.querySelectorAll("a[href]")].map((a) => a.href.split("#")[0])).size <= MOST_WAYS;
    }
    return false;
  };

  const links = deep("a[href], area[href]").slice(0, most_links).map((a) => ({
    text: nameOf(a), href: String(a.href.baseVal || a.href), selector: selector(a), region: region(a),
    box: asBox(a.getBoundingClientRect(), a), visible: shown(a), hint: hintOf(a), priced: priced(a) }));

  const isButton = "button, input[type=submit], input[type=button], input[type=image], [role=button], [role=link]:not(a[href]), [role=menuitem]:not(a[href])";
  const asButton = (b) => ({ region: region(b), text: nameOf(b), selector: selector(b), box: asBox(b.getBoundingClientRect(), b), hint: hintOf(b), priced: priced(b),
    disabled: !!b.disabled || b.getAttribute("aria-disabled") === "true", visible: shown(b) });
  const fieldLabel = (f) => tidy(labelled(f) || f.getAttribute("aria-label") ||
    (f.labels && [...f.labels].map((l) => { if (!l.querySelector("select, textarea") && l.innerText) return l.innerText; const c = l.cloneNode(true); c.querySelectorAll("select, input, textarea").forEach((x) => x.remove()); return c.textContent; }).join(" ")) || f.title || "").slice(0, 200);
  const asField = (f) => ({ name: f.name || f.id || "", type: f.tagName === "SELECT" ? "select" : f.tagName === "TEXTAREA" ? "textarea" : (f.type || "text"),
    label: fieldLabel(f), selector: selector(f), required: !!f.required || f.getAttribute("aria-required") === "true",
    checked: !!f.checked, filled: !!f.value, disabled: !!f.disabled, autocomplete: f.autocomplete || "", placeholder: f.placeholder || "",
    options: f.tagName === "SELECT" ? [...f.options].slice(0, 60).map((o) => tidy(o.text)) : [], box: asBox(f.getBoundingClientRect(), f), visible: shown(f) });
  const isField = "input:not([type=submit]):not([type=button]):not([type=image]):not([type=reset]), select, textarea";
  // By the prototype's own methods: a field called "getAttribute" takes their place on its form.
  const attribute = (el, name) => Element.prototype.getAttribute.call(el, name) || "";
  const goesTo = (form) => {
    const action = attribute(form, "action");
    try { return action ? String(new URL(action, document.baseURI)) : location.href; } catch { return ""; }
  };
  const forms = deep("form").slice(0, 60).map((form) => ({ action: goesTo(form),
    method: (attribute(form, "method") || "get").toLowerCase(), selector: selector(form), region: region(form),
    fields: [...form.elements].filter((f) => f.matches(isField)).slice(0, 120).map(asField),
    buttons: [...form.querySelectorAll(isButton)].slice(0, 40).map(asButton) }));
  // Things that are pressed though nothing says so: the hand over them is the only sign, and the outermost one counts.
  const pressable = (el) => style(el).cursor === "pointer" || el.hasAttribute("onclick");
  const hands = !document.body ? [] : deep("div, span, li, tr, td, p, i, b, img, svg, figure, article, section, h2, h3, h4, a:not([href])").slice(0, 3000).filter((el) =>
    pressable(el) && !(parentOf(el) && pressable(parentOf(el))) && !el.closest("a[href], button, label, select, summary, [role=button], [role=link], [role=menuitem]") && !el.querySelector("a[href], button, input"));
  // Cards that go on by script when pressed, with nothing that says so: several alike, each with a picture or a heading
  // and a price, and no link in them. A small button of its own (a heart) may lie on such a card: its name is pressed.
  const cardKey = (el) => el.tagName + "." + (typeof el.className === "string" ? el.className : "") + "<" + (el.parentElement ? el.parentElement.localName + "." + el.parentElement.className : "");
  const isCard = (el) => el.textContent.length < 400 && namesPrice(el) && el.querySelector("img, picture, svg, h2, h3, h4, [style*=background]") && !el.querySelector("a[href], input, select, form") && !el.closest("a[href], form, table, label, nav, header, footer");
  const cards = deep("li, article, div, figure, [class*=card i], [class*=product i]").slice(0, 3000).filter(isCard);
  const alike = new Map();
  for (const card of cards) alike.set(cardKey(card), (alike.get(cardKey(card)) || 0) + 1);
  const whole = cards.filter((card) => alike.get(cardKey(card)) >= 3 && !hands.includes(card) && !cards.some((outer) => outer !== card && outer.contains(card) && alike.get(cardKey(outer)) >= 3));
  const asCard = (card) => {
    const target = card.querySelector("h1, h2, h3, h4, h5, img, picture") || card;
    return { ...asButton(target), text: tidy(card.innerText).slice(0, 120), visible: shown(target), priced: true, hint: "card" };
  };
  const loose = [...deep(isButton).filter((b) => !b.closest("form")), ...hands].slice(0, 300);
  const looseFields = deep(isField).filter((f) => !f.form).slice(0, 100);
  if (loose.length || looseFields.length || whole.length)
    forms.push({ action: "", method: "", selector: "", region: "main", fields: looseFields.map(asField), buttons: [...loose.map(asButton), ...whole.slice(0, 40).map(asCard)] });

  const items = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (items.length >= 50 || script.textContent.length > 200000) break;
    try {
      const parsed = JSON.parse(script.textContent);
      for (const item of Array.isArray(parsed) ? parsed : parsed["@graph"] || [parsed])
        if (item && typeof item === "object") items.push(item);
    } catch { items.push({ "@type": "unreadable", text: script.textContent.slice(0, 300) }); }
  }
  const property = (el) => el.getAttribute("content") || el.getAttribute("datetime") || el.getAttribute("href") || el.getAttribute("src") || tidy(el.textContent).slice(0, 500);
  const microdata = (scope, depth) => {
    const item = { "@type": (scope.getAttribute("itemtype") || "").split("/").pop(), "@source": "microdata" };
    for (const el of scope.querySelectorAll("[itemprop]")) {
      if (el.parentElement && el.parentElement.closest("[itemscope]") !== scope) continue;
      item[el.getAttribute("itemprop")] = el.hasAttribute("itemscope") && depth < 5 ? microdata(el, depth + 1) : property(el);
    }
    return item;
  };
  for (const scope of document.querySelectorAll("[itemscope]:not([itemscope] [itemscope])")) if (items.length < 80) items.push(microdata(scope, 0));
  const graph = { "@type": "OpenGraph" };
  for (const meta of document.querySelectorAll("meta[property^='og:'], meta[property^='product:'], meta[name=description]"))
    graph[meta.getAttribute("property") || meta.name] = (meta.content || "").slice(0, 500);
  if (Object.keys(graph).length > 1) items.push(graph);

  // A cart line: the smallest box round a quantity (or a way to take the thing out) that also holds a price and a name.
  // "2 × £14.50" and "Qty: 2"; the number after the cross is a price when money follows or stands in it.
  const howMany = (words) => /(?:^|\s)(\d{1,3})\s*[×x](?!\w)/i.exec(words) || /(?:qty|quantity|menge|anzahl|cantidad|aantal|ilość|×)\s*:?\s*(\d{1,3})(?![\d.,]*\d|\s*[€£$])/i.exec(words);
  const cart = [];
  const taken = new Set();
  const QUANTITY = /qt[yeéà]|quantit|menge|anzahl|stück|cantidad|aantal|quantidade|ilo[sś]|(?<!dis|ac)count|\bq(?=[_\-[]|\b)/i;
  // What the column of a table is headed by, for boxes that bear no name of their own.
  const headed = (el) => {
    const cell = el.closest("td, th"), first = cell && cell.closest("table") && cell.closest("table").rows[0];
    return first && first.cells[cell.cellIndex] && !first.contains(cell) ? tidy(first.cells[cell.cellIndex].innerText).slice(0, 40) : "";
  };
  const REMOVE = /remove|delete|entfernen|l[öo]schen|supprimer|retirer|eliminar|quitar|rimuovi|elimina|verwijder|remover|usu[nń]|×|✕/i;
  const ADDS = /\badd (?:it |this )?to|in den (?:waren|einkaufs)|ajouter au|a[nñ]adir|aggiungi|adicionar|dodaj do/i;
  const handles = deep("input, select, button, a, [role=button]").filter((el) =>
    (/^(INPUT|SELECT)$/.test(el.tagName) && !/submit|button|hidden|checkbox|radio/.test(el.type) && QUANTITY.test([el.name, el.id, fieldLabel(el), el.className, headed(el)].join(" "))) ||
    (/^(A|BUTTON)$/.test(el.tagName) && REMOVE.test(nameOf(el) + " " + (el.name || ""))) ||
    (el.tagName === "BUTTON" && /^[−–-]$|^(?:decrease|one (?:fewer|less)|less|weniger|moins|menos|meno|minder)/i.test(nameOf(el)) && el.closest("[role=dialog], dialog, [class*=cart i], [class*=basket i], [class*=drawer i], [class*=panel i]")) || (el.type === "submit" && REMOVE.test(el.value || "")));
  // A sum is no line of a cart, whatever stands beside it. A line of a plain table bears its name in a cell like any other.
  const SUMS = /^\W*(?:(?:order|grand|cart|estimated)\s+)?(?:sub-?\s?total|total|to pay|amount due|all together|zwischensumme|summe|gesamt\w*|sous-total|totale|subtotale|totaal|subtotaal|suma|razem)\b/i;
  const FIGURE = /^[\d\s×x.,@:+−–-]*(?:at|each|of)?[\d\s×x.,@:+−–-]*$/i;
  const cellsOf = (row) => [...row.querySelectorAll("td, span, div, p")].filter((el) => !el.children.length || el.localName === "td")
    .map((el) => tidy(el.innerText)).filter((w) => w.length > 2 && w.length < 120 && !MONEY.test(w) && !FIGURE.test(w) && !REMOVE.test(w) && !SUMS.test(w));
  const LABEL = /^(?:qty|quantity|how many|amount|price|each|unit price|item|product|in stock|menge|anzahl|preis|quantité|prix|cantidad|precio|aantal|prijs)\W*$/i;
  const LEADS_ON = /check ?out|kasse|commander|tramitar|afrekenen|finalizar|do kasy/i;
  const isWholeCart = (row) => /^(?:BODY|MAIN|TABLE|TBODY)$/.test(row.tagName) || row.querySelector("h1") || [...row.querySelectorAll("a[href], button")].some((el) => LEADS_ON.test(nameOf(el)));
  const plainRow = (handle) => {
    for (let row = handle.parentElement, up = 0; row && up < 6 && !isWholeCart(row); up += 1, row = row.parentElement)
      if ((row.matches("tr, li, form, article, [class*=line i], [class*=item i], [class*=row i], [class*=product i]") || /^(?:INPUT|SELECT)$/.test(handle.tagName)) && MONEY.test(row.innerText || "") && cellsOf(row).some((w) => !LABEL.test(w))) return row;
    return null;
  };
  const rowRound = (handle) => {
    let row = handle;
    for (let up = 0; up < 9 && row && row.tagName !== "BODY"; up += 1, row = row.parentElement)
      if (MONEY.test(row.innerText || "") && row.querySelector("a[href], h1, h2, h3, h4, h5, strong, b, th, .name")) break;
    const plain = !row || isWholeCart(row) ? plainRow(handle) : null;
    return { row: plain || row, plain, whole: !plain && (!row || !!isWholeCart(row)) };
  };
  // What has no line of its own comes last: the cross that closes a notice above the lines stands in the whole page.
  const inNotice = (el) => el.matches("[data-dismiss], [data-bs-dismiss]") || el.closest("[role=alert], .alert, .toast, .notice, .notification, .flash, .message") && !QUANTITY.test(el.name || "");
  const rows = handles.slice(0, 100).filter((el) => !inNotice(el)).map(rowRound).sort((a, b) => a.whole - b.whole);
  for (const { row, plain, whole } of rows) {
    if (whole && cart.length) break;
    const adds = row && [...row.querySelectorAll("button, input[type=submit]")].some((b) => ADDS.test(nameOf(b)));
    const asks = row ? row.querySelectorAll("input:not([type=hidden]), select, textarea").length : 0;
    if (adds || asks > 4 || !row || /^(BODY|HEADER|FOOTER|NAV|MAIN)$/.test(row.tagName) || row.tagName === "FORM" && row.querySelectorAll("tr, li").length > 3 || taken.has(row) || !shown(row)) continue;
    if ([...taken].some((other) => other.contains(row) || row.contains(other))) continue;
    taken.add(row);
    const named = [...row.querySelectorAll("a[href], h1, h2, h3, h4, h5, strong, b, th, .name")]
      .map((el) => tidy(el.innerText)).filter((w) => w && !REMOVE.test(w) && !MONEY.test(w) && !SUMS.test(w) && !LEADS_ON.test(w) && w.length > 2);
    if (plain && !named.length) named.push(...cellsOf(row).filter((w) => !LABEL.test(w)).slice(0, 1));
    if (!named.length && (SUMS.test(tidy(row.innerText)) || isWholeCart(row) && cart.length)) continue;
    const number = [...row.querySelectorAll("input, select")].find((el) => QUANTITY.test(el.name + el.id + el.className + fieldLabel(el)));
    const inWords = /(?:qt[yeéà]|quantity|×|x)\s*:?\s*(\d+)/i.exec(row.innerText) || /(\d+)\s*[×x]\b/i.exec(row.innerText);
    cart.push({ name: named[0] || tidy(row.innerText).slice(0, 80), quantity: number ? parseInt(number.value, 10) || 1 : inWords ? +inWords[1] : 1,
      price: tidy((MONEY.exec(row.innerText) || [""])[0]), selector: selector(row), box: asBox(row.getBoundingClientRect(), row) });
  }

  // A small cart that only tells: no amount to change and nothing to press beside its lines. It has a sum or a way on.
  const SUM = /\b(?:sub-?total|total|zwischensumme|summe|gesamt|sous-total|totale|subtotale|totaal|subtotaal|suma|razem|check ?out|kasse|commander|tramitar|afrekenen|finalizar|do kasy)/i;
  const holders = cart.length ? [] : deep("[class*=cart i], [class*=basket i], [class*=warenkorb i], [class*=drawer i], [class*=offcanvas i], [id*=cart i], [id*=basket i], [role=dialog], dialog").slice(0, 200)
    .filter((el) => el.tagName !== "BODY" && el.tagName !== "HTML" && !/^(BUTTON|A|INPUT|FORM)$/.test(el.tagName) && shown(el) && MONEY.test(el.innerText || "") && SUM.test(el.innerText || ""));
  for (const holder of holders.slice(0, 5)) {
    if (cart.length) break;
    if ([...holder.querySelectorAll("button, input[type=submit]")].some((b) => ADDS.test(nameOf(b)))) continue;
    const rows = [...holder.querySelectorAll("li, tr, article, [class*=item i], [class*=line i], [class*=product i]")].filter((row) =>
      shown(row) && MONEY.test(row.innerText) && !SUM.test(row.innerText) && /[^\W\d_]{3}/.test((row.innerText || "").replace(MONEY, "")));
    for (const row of rows) {
      if (cart.length >= 20 || rows.some((other) => other !== row && other.contains(row))) continue;
      const named = [...row.querySelectorAll("a[href], h1, h2, h3, h4, h5, strong, b, th, [class*=name i], [class*=title i]")]
        .map((el) => tidy(el.innerText)).filter((w) => w && !MONEY.test(w) && w.length > 2);
      const inWords = /(?:qt[yeéà]|quantity|menge|×|x)\s*:?\s*(\d+)/i.exec(row.innerText) || /(\d+)\s*[×x]\b/i.exec(row.innerText);
      cart.push({ name: named[0] || tidy(row.innerText).slice(0, 80), quantity: inWords ? +inWords[1] : 1,
        price: tidy((MONEY.exec(row.innerText) || [""])[0]), selector: selector(row), box: asBox(row.getBoundingClientRect(), row) });
    }
  }

  const root = document.documentElement || document.createElement("html");
  // One string: the browser line would take every value of a record apart and check it, which costs more than reading.
  return JSON.stringify({ url: location.href, title: document.title.slice(0, 500), lang: root.lang || "", blocks, links, forms, data: items.slice(0, 80), cart: cart.slice(0, 50),
    html: root.outerHTML.slice(0, most_html), width: Math.max(root.clientWidth, Math.min(root.scrollWidth, root.clientWidth * 2)),
    height: Math.max(root.scrollHeight, document.body ? document.body.scrollHeight : 0, innerHeight), viewport: [innerWidth, innerHeight],
    content_type: document.contentType, elements: document.getElementsByTagName("*").length });
}
