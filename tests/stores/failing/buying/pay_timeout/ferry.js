"use strict";
const app = document.getElementById("app");
const esc = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const pounds = (pence) => "£" + (pence / 100).toFixed(2);
const load = (name, empty) => JSON.parse(localStorage.getItem("nf." + name) || "null") ?? empty;
const keep = (name, what) => localStorage.setItem("nf." + name, JSON.stringify(what));
let stock = { delivery: 0, records: [] };

const lines = () => {
  const cart = load("cart", {});
  return stock.records.filter((one) => cart[one.slug]).map((one) => ({ ...one, count: cart[one.slug] }));
};
const goodsSum = () => lines().reduce((sum, one) => sum + one.pence * one.count, 0);
const total = () => goodsSum() + (lines().length ? stock.delivery : 0);
const cardOf = (one) => `<li class="sleeve"><a href="/record/${one.slug}" data-go><img src="/pictures/${one.slug}.svg" alt="${esc(one.name)}"><strong>${esc(one.name)}</strong></a><span>${pounds(one.pence)}</span></li>`;
const input = (name, label, auto) => `<label class="f"><span>${label}</span><input name="${name}" autocomplete="${auto}" value="${esc(load("address", {})[name] || "")}"></label>`;

const views = {
  "/": () => `<h1>Records for the hour after midnight</h1><p>Each one played through once before it is sold to you.</p><ul class="wall">${stock.records.map(cardOf).join("")}</ul>`,
  "/search": () => {
    const word = (new URLSearchParams(location.search).get("q") || "").toLowerCase();
    const hits = stock.records.filter((one) => (one.name + " " + one.kind + " " + one.words).toLowerCase().includes(word));
    return `<h1>${hits.length ? "In the racks" : "Not in the racks"}</h1><ul class="wall">${(hits.length ? hits : stock.records.slice(0, 4)).map(cardOf).join("")}</ul>`;
  },
  "/cart": () => lines().length
    ? `<h1>Your cart</h1>${lines().map((one) => `<div class="row"><span class="grow">${esc(one.name)}</span><span>${pounds(one.pence)}</span><label>Copies <input size="2" data-count="${one.slug}" value="${one.count}"></label><button data-drop="${one.slug}">Remove</button></div>`).join("")}<p>Post ${pounds(stock.delivery)} · <b>Total ${pounds(total())}</b></p><a class="deep" href="/checkout" data-go>Checkout</a>`
    : `<h1>Your cart</h1><p>Silence. <a href="/" data-go>Find something to play.</a></p>`,
  "/checkout": () => `<h1>Who is listening?</h1><form id="address">${input("name", "Full name", "name")}${input("email", "Email", "email")}${input("line1", "Address", "address-line1")}${input("town", "Town", "address-level2")}${input("postcode", "Postcode", "postal-code")}<p class="slip" role="alert"></p><button class="deep">Continue to payment</button></form>`,
  "/payment": () => `<h1>Payment</h1><p>${pounds(total())} in all, posted to ${esc(load("address", {}).town || "")}.</p><form id="card">${["number|Card number|cc-number", "expiry|Expiry, MM/YY|cc-exp", "cvc|Security code|cc-csc"].map((one) => { const [name, label, auto] = one.split("|"); return `<label class="f"><span>${label}</span><input name="${name}" autocomplete="${auto}" inputmode="numeric"></label>`; }).join("")}<div id="outcome" aria-live="assertive"></div><button class="deep" id="pay-now">Pay ${pounds(total())}</button></form>`,
  "/thanks": () => `<h1>Thank you</h1><p>Order ${esc(load("last", ""))} is being wrapped. It is yours for 30 days before you must decide to keep it.</p>`,
  "/order-check": () => `<h1>Did it go through?</h1><p id="verdict">Looking for order reference ${esc(load("reference", ""))}…</p>`,
  "/faq": () => `<h1>FAQ</h1><h2>What if it skips?</h2><p>You get another copy; keep the one that skips as a bowl.</p><h2>How is it packed?</h2><p>Two stiffeners and a box that has been stood on by us.</p><h2>Can I come by?</h2><p>Berth 4, Packet Quay, Wrenmouth, Thursday to Sunday, noon to ten.</p>`,
  "/contact": () => `<h1>Contact</h1><p>Lorcan Vane, 01632 960810, noon to ten; deck@nightferry.example</p><form id="note"><label class="f"><span>Your email</span><input name="email"></label><label class="f"><span>Note</span><textarea name="note"></textarea></label><button class="deep">Send</button></form>`,
};

function draw() {
  const path = location.pathname;
  const slug = path.startsWith("/record/") && path.slice(8);
  const one = slug && stock.records.find((each) => each.slug === slug);
  const body = one
    ? `<div class="pair"><img src="/pictures/${one.slug}.svg" alt="${esc(one.name)}"><div><p>${one.kind}</p><h1>${esc(one.name)}</h1><p>${esc(one.words)}</p><p class="cost">${pounds(one.pence)}</p><button class="deep" data-add="${one.slug}">Add to cart</button><p class="told" role="status"></p></div></div>`
    : (views[path] || (() => `<h1>No such berth</h1><p><a href="/" data-go>Back to the records</a></p>`))();
  const count = lines().reduce((sum, each) => sum + each.count, 0);
  app.innerHTML = `<header><a class="mark" href="/" data-go>Night Ferry</a><form id="q" action="/search"><input name="q" type="search" aria-label="Search records"><button>Search</button></form><nav><a href="/faq" data-go>FAQ</a> <a href="/contact" data-go>Contact</a> <a href="/cart" data-go>Cart (${count})</a></nav></header><main>${body}</main><footer>Berth 4, Packet Quay, Wrenmouth · 01632 960810</footer>`;
  document.title = (app.querySelector("h1")?.textContent || "") + " – Night Ferry Records";
  if (path === "/payment" && !lines().length) go("/cart");
  if (path === "/order-check") check();
}
function go(path) { history.pushState({}, "", path); draw(); scrollTo(0, 0); }
async function check() {
  const verdict = document.getElementById("verdict");
  try {
    const told = await (await fetch("/api/orders/" + encodeURIComponent(load("reference", "none")))).json();
    verdict.textContent = told.order ? "Yes: it is order " + told.order + ", paid once. Nothing more to do." : "Not so far. Look again in ten minutes, or ring 01632 960810; please do not pay before that.";
  } catch { verdict.textContent = "We cannot look it up this minute. Ring 01632 960810."; }
}
addEventListener("popstate", draw);
document.addEventListener("click", (event) => {
  const hit = event.target.closest("[data-go],[data-add],[data-drop]");
  if (!hit) return;
  const cart = load("cart", {});
  if (hit.dataset.add) {
    cart[hit.dataset.add] = (cart[hit.dataset.add] || 0) + 1; keep("cart", cart); draw();
    document.querySelector(".told").innerHTML = 'In your cart. <a href="/cart" data-go>View cart</a>';
  } else if (hit.dataset.drop) { delete cart[hit.dataset.drop]; keep("cart", cart); draw(); }
  else { event.preventDefault(); go(hit.getAttribute("href")); }
});
document.addEventListener("change", (event) => {
  const slug = event.target.dataset.count;
  if (!slug) return;
  const cart = load("cart", {}); cart[slug] = Math.max(0, parseInt(event.target.value, 10) || 0); keep("cart", cart); draw();
});
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const sent = Object.fromEntries(new FormData(form));
  if (form.id === "q") go("/search?q=" + encodeURIComponent(sent.q));
  if (form.id === "note") fetch("/api/notes", { method: "POST", body: JSON.stringify(sent) }).then(() => { form.textContent = "It has come aboard. Lorcan writes back tonight."; });
  if (form.id === "address") {
    keep("address", sent);
    const open = [...form.elements].find((one) => one.name && !one.value.trim());
    if (open) { form.querySelector(".slip").textContent = "One thing is still missing: " + open.previousElementSibling.textContent.toLowerCase() + "."; open.focus(); }
    else go("/payment");
  }
  if (form.id === "card") {
    window.sendOrder({ form, order: { lines: load("cart", {}), address: load("address", {}), card: sent.number }, remember: (reference) => keep("reference", reference),
      placed: (number) => { keep("last", number); keep("cart", {}); go("/thanks"); } });
  }
});
fetch("/api/records").then((back) => back.json()).then((told) => { stock = told; draw(); });
