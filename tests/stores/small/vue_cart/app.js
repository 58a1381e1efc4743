// A hand-made stand-in for a small single-page build: a store, a router with history addresses, components as functions.
const state = { products: null, cart: JSON.parse(localStorage.getItem("pp-cart") || "[]"), open: false, filter: "All", toast: "", placed: null, busy: false };
const pounds = (pence) => "£" + (pence / 100).toFixed(2);
const wares = (id) => state.products.find((p) => p.id === id);
const count = () => state.cart.reduce((n, l) => n + l.quantity, 0);
const total = () => state.cart.reduce((n, l) => n + l.quantity * wares(l.id).price, 0);
const keep = () => localStorage.setItem("pp-cart", JSON.stringify(state.cart));
const spinner = '<div data-v-7ba5bd90 class="spinner"></div>';

const card = (p) => `<div data-v-1f2c class="product-card"><img src="${p.image}" alt="" data-to="/product/${p.id}">
<h3 data-to="/product/${p.id}">${p.title}</h3><p class="price">${pounds(p.price)}</p>
<button class="btn" data-add="${p.id}" ${p.inventory ? "" : "disabled"}>${p.inventory ? "Add" : "Gone"}</button></div>`;

const views = {
  home() {
    if (!state.products) return spinner;
    const kinds = ["All", ...new Set(state.products.map((p) => p.kind))];
    const shown = state.products.filter((p) => state.filter === "All" || p.kind === state.filter);
    return `<div class="hero"><h1>Workshop things, made slowly</h1><p>Hooks, shelves and stools from reclaimed pallet oak.</p></div>
<div class="filters">${kinds.map((k) => `<span class="${k === state.filter ? "active" : ""}" data-filter="${k}">${k}</span>`).join("")}</div>
<div data-v-1f2c class="product-list">${shown.map(card).join("")}</div>`;
  },
  product(id) {
    if (!state.products) return spinner;
    const p = wares(Number(id));
    if (!p) return views.missing();
    return `<div class="product-view"><img src="${p.image}" alt="${p.title}"><div><h1>${p.title}</h1><p class="price">${pounds(p.price)}</p>
<p>${p.words}</p><p><small>${p.inventory ? p.inventory + " left on the shelf" : "All gone. The next batch is in three weeks."}</small></p>
<button class="btn" data-add="${p.id}" ${p.inventory ? "" : "disabled"}>${p.inventory ? "Add" : "Gone"}</button>
<p><a href="/help/delivery">How it travels to you</a></p></div></div>
<h2>More from the bench</h2><div class="product-list">${state.products.filter((o) => o !== p).slice(0, 3).map(card).join("")}</div>`;
  },
  cart() {
    if (!state.products) return spinner;
    if (!state.cart.length) return "<h1>Your Cart</h1><p><i>Please add some products to cart.</i></p>";
    return `<h1>Your Cart</h1>${lines()}<p><strong>Total: ${pounds(total())}</strong></p>
<button class="btn" data-to="/checkout">Checkout</button>`;
  },
  checkout() {
    if (state.placed) return `<h1>Thank you!</h1><p>Order ${state.placed} is on the bench.</p>`;
    if (!state.products) return spinner;
    if (!state.cart.length) return "<h1>Checkout</h1><p>There is nothing to check out yet.</p>";
    return `<h1>Checkout</h1><form data-form="order"><p>Where shall we send it?</p>
<label>Full name</label><input v-model="name" name="name" required><label>Email</label><input type="email" name="email" required>
<label>Street</label><input name="street" required><label>Town</label><input name="town"><label>Postcode</label><input name="postcode" required>
<p>${count()} item(s), ${pounds(total())} and £4.20 postage. You pay by invoice.</p>
<button class="btn" type="submit" ${state.busy ? "disabled" : ""}>Place order</button></form>`;
  },
  faq: () => `<h1>Questions we get</h1><h3>Is the wood treated?</h3><p>Only with linseed oil, twice.</p>
<h3>Can I have another length?</h3><p>Yes, up to 120 cm. Write to us and we'll tell you the price within two days.</p>`,
  delivery: () => `<h1>Delivery</h1><p>We post on Tuesdays and Fridays. Postage is £4.20 for everything, by tracked parcel, two to three days after posting.</p>
<h2>Sending things back</h2><p>You have 30 days. Post it to the workshop and we refund the price within a week.</p>`,
  about: () => "<h1>About</h1><p>Two joiners and a dog in a railway arch since 2014. Each pallet we use had a first life of carrying tiles.</p>",
  terms: () => "<h1>Terms</h1><p>The contract is made when we send the order mail. Prices include VAT.</p>",
  contact: () => `<h1>Say hello</h1><p>01632 960417, weekdays from 9 to 4, or write:</p><form data-form="message"><label>Your email</label>
<input type="email" name="email" required><label>Message</label><textarea name="message"></textarea><p><button class="btn">Send</button></p></form>`,
  missing: () => "<h1>404</h1><p>This page has not been built.</p>",
};
const routes = [[/^\/$/, views.home], [/^\/product\/(\d+)$/, views.product], [/^\/cart$/, views.cart], [/^\/checkout$/, views.checkout],
  [/^\/help\/faq$/, views.faq], [/^\/help\/delivery$/, views.delivery], [/^\/about$/, views.about], [/^\/help\/contact$/, views.contact], [/^\/terms$/, views.terms]];

const lines = () => state.cart.map((l) => `<div class="line"><span class="name">${wares(l.id).title}</span><span>${l.quantity} × ${pounds(wares(l.id).price)}</span>
<span class="remove" data-remove="${l.id}">✕</span></div>`).join("");

const dialog = () => `<div class="modal-mask"><div class="modal-container" role="dialog"><div class="modal-header"><h3>In your cart</h3><span class="remove" data-close style="cursor:pointer">✕</span></div>
<div class="modal-body">${!state.products ? spinner : state.cart.length ? lines() + `<p>Total: ${pounds(total())}</p>` : "<p>Nothing here yet.</p>"}</div>
<div class="modal-footer"><button class="btn-link" data-close>Keep looking</button>${state.cart.length ? '<button class="btn" data-to="/cart">View cart</button>' : ""}</div></div></div>`;

function render() {
  const path = location.pathname.replace(/(.)\/$/, "$1");
  const found = routes.map(([shape, view]) => [path.match(shape), view]).find(([match]) => match);
  const link = (to, words) => `<a href="${to}" class="${path === to ? "router-link-exact-active" : ""}">${words}</a>`;
  document.getElementById("app").innerHTML = `<div id="nav"><a href="/" class="brand">Peg &amp; Pallet</a>${link("/", "Goods")}${link("/about", "About")}${link("/help/faq", "FAQ")}
<div class="cart-icon" data-open><svg viewBox="0 0 24 24" fill="none" stroke="#35495e" stroke-width="2"><circle cx="9" cy="21" r="1"/><circle cx="19" cy="21" r="1"/><path d="M1 2h4l2.6 13h12l2.4-9H6"/></svg>
${count() ? `<span class="badge">${count()}</span>` : ""}</div></div>
<main class="container">${found ? found[1](found[0][1]) : views.missing()}</main>
<footer>${link("/help/delivery", "Delivery &amp; returns")}${link("/help/contact", "Say hello")}${link("/terms", "Terms")}<p>© Peg &amp; Pallet, Arch 9, Mossford. Built with too much tea.</p>
<form data-form="letters"><input type="email" name="email" placeholder="Monthly shavings by mail" required> <button class="btn">Join</button></form></footer>
${state.open ? dialog() : ""}${state.toast ? `<div class="toast">${state.toast}</div>` : ""}`;
}
function go(to) { history.pushState({}, "", to); state.open = false; scrollTo(0, 0); render(); }
function say(words) { state.toast = words; render(); setTimeout(() => { state.toast = ""; document.querySelector(".toast")?.remove(); }, 2500); }
async function add(id) {
  await new Promise((done) => setTimeout(done, 350));
  const line = state.cart.find((l) => l.id === id);
  if (line) line.quantity += 1; else state.cart.push({ id, quantity: 1 });
  keep(); say("Added!");
}
document.addEventListener("click", (event) => {
  const at = event.target.closest("[data-add],[data-to],[data-open],[data-close],[data-remove],[data-filter],a[href^='/']");
  if (!at) return;
  const d = at.dataset;
  if (at.tagName === "A") { event.preventDefault(); go(at.getAttribute("href")); }
  else if (d.add) add(Number(d.add));
  else if (d.to) go(d.to);
  else if (d.remove) { state.cart = state.cart.filter((l) => l.id !== Number(d.remove)); keep(); render(); }
  else if (d.filter) { state.filter = d.filter; render(); }
  else { state.open = "open" in d; render(); }
});
document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, name = form.dataset.form;
  const body = JSON.stringify({ ...Object.fromEntries(new FormData(form)), lines: state.cart });
  state.busy = true;
  const answer = await (await fetch("/api/" + name, { method: "POST", headers: { "Content-Type": "application/json" }, body })).json();
  state.busy = false;
  if (name === "order" && answer.order) { state.placed = answer.order; state.cart = []; keep(); render(); } else say("Thank you, we'll be in touch.");
});
addEventListener("popstate", render);
render();
fetch("/api/products").then((r) => r.json()).then((goods) => { state.products = goods; render(); });
