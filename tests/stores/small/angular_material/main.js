const CATEGORIES = { stoves: "Stoves", "pots-and-kettles": "Pots & kettles", tableware: "Tableware" };
const root = document.querySelector("app-root");
const money = (n) => "£" + n.toFixed(2);
const esc = (s) => String(s).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const icon = (n) => `<mat-icon role="img" class="mat-icon notranslate material-icons mat-ligature-font mat-icon-no-color" aria-hidden="true" data-mat-icon-type="font" data-i="${n}">${n}</mat-icon>`;
const label = (t) => `<span class="mat-mdc-button-persistent-ripple mdc-button__ripple"></span><span class="mdc-button__label">${t}</span><span class="mat-mdc-focus-indicator"></span><span class="mat-mdc-button-touch-target"></span>`;
const button = (t, act, kind = "mat-mdc-raised-button mat-primary", more = "") => `<button mat-raised-button color="primary" class="mdc-button ${kind} mat-mdc-button-base" data-on="${act}" ${more}>${label(t)}</button>`;
const field = (t, name, type = "text") => `<mat-form-field class="mat-mdc-form-field mat-mdc-form-field-type-mat-input mat-form-field-appearance-fill"><div class="mat-mdc-text-field-wrapper"><div class="mat-mdc-form-field-flex"><mat-label>${t}</mat-label><input matinput name="${name}" type="${type}" class="mat-mdc-input-element mdc-text-field__input ng-untouched ng-pristine" aria-label="${t}" required></div></div></mat-form-field>`;
let goods = [];
let chosen = "";
let step = 0;
const lines = () => JSON.parse(localStorage.getItem("ck.cart") || "[]");
const keep = (list) => { localStorage.setItem("ck.cart", JSON.stringify(list)); badge(); };
const find = (id) => goods.find((g) => g.id === Number(id));
const total = () => lines().reduce((sum, l) => sum + l.qty * find(l.id).price, 0);
const post = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }).then((r) => r.json());

function badge() {
  const count = lines().reduce((sum, l) => sum + l.qty, 0);
  const at = root.querySelector(".mat-badge-content");
  if (at) { at.textContent = count; at.style.display = count ? "" : "none"; }
}

function frame() {
  root.setAttribute("ng-version", "17.3.11");
  root.setAttribute("_nghost-ng-c1934", "");
  const drawer = [["/", "Home"], ...Object.entries(CATEGORIES).map(([k, v]) => ["/category/" + k, v]), ["/delivery", "Delivery"], ["/returns", "Returns"], ["/faq", "FAQ"], ["/contact", "Contact"], ["/about", "Our story"]];
  root.innerHTML = `<mat-sidenav-container class="mat-drawer-container mat-sidenav-container"><mat-sidenav role="navigation" class="mat-drawer mat-sidenav">
    <mat-nav-list class="mat-mdc-nav-list">${drawer.map(([to, t]) => `<a mat-list-item class="mat-mdc-list-item mdc-list-item" routerlink="${to}" href="${to}"><span class="mdc-list-item__content">${t}</span></a>`).join("")}</mat-nav-list></mat-sidenav>
    <mat-sidenav-content class="mat-drawer-content"><app-navbar><mat-toolbar class="mat-toolbar mat-primary mat-toolbar-single-row">
      <button mat-icon-button class="mdc-icon-button mat-mdc-icon-button" aria-label="Open menu" data-on="drawer">${icon("menu")}</button>
      <span class="logo" data-on="go:/">Cairn &amp; Kettle</span><span class="spacer"></span>
      <app-mat-search-bar><button mat-icon-button class="mdc-icon-button mat-mdc-icon-button" data-on="open-search">${icon("search")}</button></app-mat-search-bar>
      <button mat-icon-button class="mdc-icon-button mat-mdc-icon-button" data-on="go:/login">${icon("person")}</button>
      <button mat-icon-button class="mdc-icon-button mat-mdc-icon-button mat-badge" data-on="go:/cart">${icon("shopping_cart")}<span class="mat-badge-content" style="display:none">0</span></button>
    </mat-toolbar></app-navbar><main><router-outlet></router-outlet><div id="view"></div></main>
    <app-footer><footer><p><a routerlink="/faq" href="/faq">FAQ</a><a routerlink="/contact" href="/contact">Contact</a><a routerlink="/delivery" href="/delivery">Delivery</a><a routerlink="/returns" href="/returns">Returns</a><a routerlink="/terms" href="/terms">Terms</a><a routerlink="/about" href="/about">About us</a></p>
    <form data-form="letters"><p>Recipes from the trail, twice a month.</p>${field("Email", "email", "email")}<button type="submit" class="mat-mdc-outlined-button">${label("Sign me up")}</button></form><p>© Cairn &amp; Kettle Outfitters Ltd</p></footer></app-footer>
    </mat-sidenav-content></mat-sidenav-container><div class="cdk-overlay-container"></div>`;
  badge();
}

const card = (g) => `<app-product-card><mat-card class="mat-mdc-card mdc-card hand" data-on="go:/product/${g.id}"><img mat-card-image class="mat-mdc-card-image" src="assets/p${g.id}.svg" alt=""><button mat-mini-fab class="mdc-fab mat-mdc-fab-mini mat-mdc-mini-fab" data-on="like">${icon("favorite_border")}</button>
  <mat-card-content class="mat-mdc-card-content"><div class="item-name">${esc(g.name)}</div><div>${icon("star")}${g.rating}</div><div class="price">${money(g.price)}</div></mat-card-content></mat-card></app-product-card>`;

const TEXTS = {
  about: ["Our story", "<p>It began with a leaking stove on Rannoch Moor in 2009 and a promise never to eat cold beans again. Today seven of us test everything we sell, outdoors, in weather.</p>"],
  delivery: ["Delivery", "<p>Tracked 48 costs £3.95 and is free over £60. Tracked 24 costs £5.95 if you order before 2 pm.</p><p>Gas canisters travel by road only, so the Islands take up to five working days.</p>"],
  returns: ["Returns", "<p>You have 60 days to send anything back, used or not. Print the label from your dispatch email and hand the parcel in anywhere; we pay. Refunds reach you within 5 working days.</p>"],
  terms: ["Terms and conditions", "<p>These terms cover every order placed with Cairn &amp; Kettle Outfitters Ltd, registered in Scotland. Prices include VAT. A contract is made when we dispatch.</p>"],
};
const FAQ = [["Can I fly with a gas canister?", "No airline takes them. Buy one when you land: any shop with the blue flame sign has our thread."], ["Which kettle for two?", "The 0.9 litre makes four mugs."], ["Do you mend stoves?", "Yes, for as long as we can get the parts. Write to us first and we will send a label."]];

const VIEWS = {
  home: () => ["app-home", `<div class="hero mat-elevation-z2"><h1>Hot meals, however far from the hob</h1><p>Small, tough kitchen things for hills, vans and back gardens.</p>${button("Shop stoves", "go:/category/stoves")}</div>
    <h2>Browse</h2><div class="grid">${Object.entries(CATEGORIES).map(([k, v]) => `<mat-card class="mat-mdc-card hand" data-on="go:/category/${k}"><img src="assets/${k}.svg" alt=""><mat-card-content class="mat-mdc-card-content"><b>${v}</b></mat-card-content></mat-card>`).join("")}</div><h2>Loved this month</h2><div class="grid">${goods.slice(3, 6).map(card).join("")}</div>`],
  category: (slug) => { const list = goods.filter((g) => g.category === slug); return ["app-category", `<h1 class="mat-headline-5">${esc(CATEGORIES[slug] || slug)}</h1><p>${list.length} products in this category</p><div class="grid">${list.map(card).join("")}</div>`]; },
  product: (id) => { const g = find(id); if (!g) return VIEWS.lost(); chosen = "";
    const pick = g.sizes.length ? `<mat-form-field class="mat-mdc-form-field mat-mdc-form-field-type-mat-select"><mat-label>Size</mat-label><mat-select role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-required="true" tabindex="0" class="mat-mdc-select mat-mdc-select-empty" id="mat-select-0" data-on="select:${g.id}"><div class="mat-mdc-select-trigger"><div class="mat-mdc-select-value"><span class="mat-mdc-select-placeholder">Choose one</span></div><div class="mat-mdc-select-arrow-wrapper"><div class="mat-mdc-select-arrow">▾</div></div></div></mat-select></mat-form-field>` : "";
    return ["app-product", `<div class="two"><img src="assets/p${g.id}.svg" alt="${esc(g.name)}"><div><h1>${esc(g.name)}</h1><p class="price">${money(g.price)}</p><p>${icon("star")} ${g.rating} out of 5</p><p>${g.text}</p>${pick}${button(icon("add_shopping_cart") + " Add to cart", "add:" + g.id, undefined, g.sizes.length ? 'disabled id="add"' : 'id="add"')}
    <button mat-button class="mdc-button mat-mdc-button" data-on="like">${label(icon("favorite_border") + " Save")}</button><p><b>Packed size</b> ${g.packed}</p></div></div><h2>Goes well with</h2><div class="grid">${goods.filter((o) => o.id !== g.id).slice(0, 3).map(card).join("")}</div>`]; },
  search: () => { const q = new URLSearchParams(location.search).get("q") || ""; const list = goods.filter((g) => (g.name + g.text + g.category).toLowerCase().includes(q.toLowerCase())); return ["app-search", `<h1>Search results for “${esc(q)}”</h1>${list.length ? `<div class="grid">${list.map(card).join("")}</div>` : `<p>Nothing by that name. ${button("See stoves", "go:/category/stoves")}</p>`}`]; },
  cart: () => { const list = lines(); if (!list.length) return ["app-cart", `<h1>Your cart</h1><p>Nothing in here yet.</p>${button("Start with a stove", "go:/category/stoves")}`];
    return ["app-cart", `<h1>Your cart</h1><mat-card class="mat-mdc-card">${list.map((l, i) => { const g = find(l.id); return `<div class="line"><img src="assets/p${g.id}.svg" alt=""><span class="name">${esc(g.name)} ${esc(l.size)}</span><span class="step"><button mat-icon-button class="mat-mdc-icon-button" data-on="less:${i}">${icon("remove")}</button><span class="qty">${l.qty}</span><button mat-icon-button class="mat-mdc-icon-button" data-on="more:${i}">${icon("add")}</button></span><span>${money(g.price * l.qty)}</span><button mat-icon-button class="mat-mdc-icon-button" data-on="drop:${i}">${icon("delete")}</button></div>`; }).join("")}
    <mat-card-content class="mat-mdc-card-content"><p>Items subtotal <b>${money(total())}</b></p><p>Delivery is worked out at the next step.</p>${button("Continue shopping", "go:/", "mat-mdc-button")} ${button("Checkout", "go:/checkout")}</mat-card-content></mat-card>`]; },
  checkout: () => { if (!lines().length) { go("/cart", true); return null; }
    const steps = [["Delivery address", `<h2>Where shall we send it?</h2>${field("Email", "email", "email")}${field("Full name", "name")}${field("Address", "address")}${field("Town", "town")}${field("Postcode", "postcode")}<p>Been here before? <a routerlink="/login" href="/login">Sign in</a></p><button type="submit" class="mat-mdc-raised-button mat-primary">${label("Next")}</button>`], ["Delivery and payment", `<p><input type="radio" checked name="d"> Tracked 48, £3.95</p>${field("Card number", "card")}${field("Expiry", "expiry")}${field("CVC", "cvc")}<button type="submit" class="mat-mdc-raised-button mat-primary">${label("Next")}</button>`], ["Review", `<p>To pay: <b>${money(total() + 3.95)}</b></p>${button("Place order", "order")}`]];
    return ["app-checkout", `<h1>Checkout</h1><mat-stepper class="mat-stepper-vertical" role="tablist">${steps.map(([t, body], i) => `<mat-step-header role="tab" aria-selected="${i === step}">${i + 1}. ${t}</mat-step-header>${i === step ? `<form data-form="step">${body}</form>` : ""}`).join("")}</mat-stepper>`]; },
  faq: () => ["app-page", `<h1>FAQ</h1><mat-accordion class="mat-accordion">${FAQ.map(([q, a]) => `<mat-expansion-panel class="mat-expansion-panel"><mat-expansion-panel-header role="button" tabindex="0" aria-expanded="false" class="mat-expansion-panel-header" data-on="unfold"><mat-panel-title>${q}</mat-panel-title></mat-expansion-panel-header><div class="mat-expansion-panel-content" role="region">${a}</div></mat-expansion-panel>`).join("")}</mat-accordion>`],
  contact: () => ["app-page", `<h1>Contact</h1><p>Ring 01632 960417, Monday to Friday, 9 to 5, or write to hello@cairnkettle.example.</p><form data-form="contact">${field("Your name", "name")}${field("Email", "email", "email")}${field("Message", "message")}<button type="submit" class="mat-mdc-raised-button mat-primary">${label("Send message")}</button></form>`],
  login: () => ["app-page", `<h1>Sign in</h1><form data-form="login">${field("Email", "email", "email")}${field("Password", "password", "password")}<button type="submit" class="mat-mdc-raised-button mat-primary">${label("Log in")}</button></form><h2>New here?</h2><form data-form="register">${field("Email", "new-email", "email")}${field("Choose a password", "new-password", "password")}<button type="submit" class="mat-mdc-outlined-button">${label("Create account")}</button></form>`],
  done: () => ["app-page", "<h1>Thank you</h1><p>Your order is on its way to the packing bench.</p>"],
  lost: () => ["app-page", `<h1>We lost the path</h1><p>There is no page here.</p>${button("Home", "go:/")}`],
};

function render() {
  const [name, arg] = location.pathname.split("/").slice(1);
  const view = name === "" ? VIEWS.home : TEXTS[name] ? () => ["app-page", `<h1>${TEXTS[name][0]}</h1>${TEXTS[name][1]}`] : VIEWS[name] || VIEWS.lost;
  const made = view(arg);
  if (!made) return;
  document.getElementById("view").innerHTML = `<${made[0]} class="ng-star-inserted">${made[1]}</${made[0]}>`;
  document.title = (document.querySelector("#view h1")?.textContent || "Home") + " | Cairn & Kettle";
}
function go(to, instead = false) { history[instead ? "replaceState" : "pushState"]({}, "", to); step = 0; shut(); render(); scrollTo(0, 0); }
function shut() { root.querySelector("mat-sidenav").classList.remove("mat-drawer-opened"); root.querySelectorAll(".mat-drawer-backdrop,.cdk-overlay-transparent-backdrop,.mat-mdc-select-panel").forEach((e) => e.remove()); }
function over(html) { root.querySelector(".cdk-overlay-container").insertAdjacentHTML("beforeend", html); }
function snack(text, act, on) {
  root.querySelector("mat-snack-bar-container")?.remove();
  over(`<mat-snack-bar-container class="mat-mdc-snack-bar-container mdc-snackbar mdc-snackbar--open"><div aria-live="polite" class="mat-mdc-snack-bar-label mdc-snackbar__label">${text}</div>${act ? `<button mat-button class="mdc-button mat-mdc-snack-bar-action" data-on="${on}">${act}</button>` : ""}</mat-snack-bar-container>`);
  const bar = root.querySelector("mat-snack-bar-container");
  setTimeout(() => bar.remove(), 4000);
}
function change(i, by) { const list = lines(); list[i].qty += by; keep(list.filter((l) => l.qty > 0)); render(); }

const ACTS = {
  go: (to) => { root.querySelector("mat-snack-bar-container")?.remove(); go(to); },
  drawer: () => { root.querySelector("mat-sidenav").classList.add("mat-drawer-opened"); over('<div class="mat-drawer-backdrop" data-on="shut"></div>'); },
  shut, like: () => snack("Sign in to keep a list", "SIGN IN", "go:/login"),
  "open-search": () => { const bar = root.querySelector("app-mat-search-bar"); bar.innerHTML = '<form data-form="search"><input class="mat-mdc-input-element" name="q" placeholder="Search" style="height:36px;padding:0 10px"></form>'; bar.querySelector("input").focus(); },
  select: (id, at) => { const box = at.getBoundingClientRect(); at.setAttribute("aria-expanded", "true"); over(`<div class="cdk-overlay-backdrop cdk-overlay-transparent-backdrop" data-on="shut"></div><div role="listbox" class="mat-mdc-select-panel mdc-menu-surface" style="left:${box.left}px;top:${box.bottom + scrollY}px">${find(id).sizes.map((s, i) => `<mat-option role="option" class="mat-mdc-option mdc-list-item" id="mat-option-${i}" data-on="option:${s}"><span class="mdc-list-item__primary-text">${s}</span></mat-option>`).join("")}</div>`); },
  option: (s) => { chosen = s; shut(); const box = root.querySelector("mat-select"); box.classList.remove("mat-mdc-select-empty"); box.setAttribute("aria-expanded", "false"); box.querySelector(".mat-mdc-select-value").innerHTML = `<span class="mat-mdc-select-value-text">${s}</span>`; root.querySelector("#add").disabled = false; },
  add: (id) => { const list = lines(); const same = list.find((l) => l.id === Number(id) && l.size === chosen); if (same) same.qty += 1; else list.push({ id: Number(id), size: chosen, qty: 1 }); keep(list); snack(esc(find(id).name) + " is in your cart", "VIEW CART", "go:/cart"); },
  less: (i) => change(i, -1), more: (i) => change(i, 1), drop: (i) => change(i, -lines()[i].qty),
  order: () => post("/api/orders", { lines: lines() }).then(() => { keep([]); go("/done"); }),
  cookies: (answer) => { localStorage.setItem("ck.cookies", answer); root.querySelectorAll("mat-bottom-sheet-container,.sheet-backdrop").forEach((e) => e.remove()); },
  unfold: (_, at) => { const open = at.parentElement.classList.toggle("mat-expanded"); at.setAttribute("aria-expanded", open); },
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[routerlink]");
  if (link) { event.preventDefault(); go(link.getAttribute("routerlink")); return; }
  const at = event.target.closest("[data-on]");
  if (!at || at.disabled) return;
  const [name, ...rest] = at.dataset.on.split(":");
  if (at.tagName === "BUTTON") event.preventDefault();
  ACTS[name](rest.join(":"), at);
});
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const kind = form.dataset.form;
  if (kind === "search") go("/search?q=" + encodeURIComponent(form.q.value));
  if (kind === "step") { step += 1; render(); }
  if (kind === "login") snack("Email or password is not right");
  if (kind === "register") post("/api/users", {}).then(() => snack("Welcome to Cairn & Kettle"));
  if (kind === "contact" || kind === "letters") post("/api/messages", {}).then(() => snack("Thank you, we have it"));
});
addEventListener("popstate", () => { shut(); render(); });

frame();
document.getElementById("view").innerHTML = '<mat-spinner role="progressbar" class="mat-mdc-progress-spinner mdc-circular-progress" style="display:block"></mat-spinner>';
goods = await fetch("/api/products").then((r) => r.json());
await new Promise((done) => setTimeout(done, 350));
badge();
render();
if (!localStorage.getItem("ck.cookies")) over(`<div class="cdk-overlay-backdrop sheet-backdrop"></div><mat-bottom-sheet-container role="dialog" aria-modal="true" class="mat-bottom-sheet-container"><p>We keep your cart in this browser. May we also count visits?</p>${button("Necessary only", "cookies:no", "mat-mdc-button")} ${button("Allow all", "cookies:yes")}</mat-bottom-sheet-container>`);
