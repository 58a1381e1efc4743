(() => {
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const at = "/" + one("#app").dataset.country;
  const send = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body || {}) });
  let picked = {};
  const drawer = (cart) => {
    one("#nav-cart-link").textContent = `Cart (${cart.count})`;
    const lines = cart.lines.map((line) => `<div class="flex gap-6 mt-4" data-testid="cart-item"><img alt="Thumbnail" src="/_next/image/${line.handle}" width="80" height="80"/><div><h3><a href="${at}/products/${line.handle}">${line.title}</a></h3><p>Variant: ${line.variant}</p><span>Quantity: ${line.quantity}</span> <span>${line.price}</span><br/><button data-line="${line.key}" data-by="-${line.quantity}">Remove</button></div></div>`).join("");
    one("#cart-drawer").innerHTML = `<div class="flex justify-between"><h3 class="text-3xl">Cart</h3><button data-close="cart-drawer" aria-label="Close">✕</button></div>` + (lines ? `${lines}<div class="flex justify-between mt-6"><span>Subtotal (excl. shipping and taxes)</span><span>${cart.total}</span></div><div class="flex flex-col gap-y-4 mt-6"><a href="${at}/checkout?step=address"><button class="w-full h-10 btn-primary" data-testid="go-to-checkout">Go to checkout</button></a><a href="${at}/cart">View cart</a></div>` : "<p>Your shopping bag is empty.</p>");
  };
  const product = () => { const root = one("[data-product]"); return root ? JSON.parse(root.dataset.product) : null; };
  const variant = (item) => Object.keys(item.options).map((name) => picked[name]).join(" / ");
  const paint = () => {
    const item = product();
    if (!item) return;
    const button = one("[data-testid=add-product-button]");
    const whole = Object.keys(item.options).every((name) => picked[name]);
    const gone = whole && item.gone.includes(variant(item));
    button.disabled = !whole || gone;
    button.textContent = !whole ? "Select variant" : gone ? "Out of stock" : "Add to cart";
    if (whole) one("[data-testid=product-price]").textContent = item.price;
    all("[data-option] button").forEach((toggle) => toggle.classList.toggle("border-ui-border-interactive", picked[toggle.parentElement.dataset.option] === toggle.textContent));
  };
  const go = async (url, push) => {
    const answer = await fetch(url);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    one("#page").innerHTML = one("#page", next).innerHTML;
    one("#nav-cart-link").textContent = one("#nav-cart-link", next).textContent;
    document.title = next.title;
    if (push) history.pushState(null, "", answer.url);
    all(".side-panel").forEach((panel) => { panel.hidden = true; });
    picked = {};
    scrollTo(0, 0);
  };
  const pressed = async (button) => {
    const set = button.dataset;
    if (button.id === "nav-menu-button") one("#side-menu").hidden = false;
    if (set.close) one("#" + set.close).hidden = true;
    if (set.to) go(set.to, true);
    if (set.countryTo) location.href = location.pathname.replace(at, "/" + set.countryTo);
    if (set.tab) { const panel = one(`[data-panel=${set.tab}]`); panel.hidden = !panel.hidden; }
    if (set.testid === "option-button") { picked[button.parentElement.dataset.option] = button.textContent; paint(); }
    if (set.testid === "add-product-button") {
      const item = product();
      button.disabled = true;
      button.textContent = "…";
      drawer(await (await send("/store/carts/line-items", { handle: item.handle, variant: variant(item), by: 1 })).json());
      one("#cart-drawer").hidden = false;
      paint();
    }
    if (set.line) {
      const [handle, chosen] = set.line.split("|");
      drawer(await (await send("/store/carts/line-items", { handle: handle, variant: chosen, by: Number(set.by) })).json());
      if (location.pathname.endsWith("/cart")) go(location.href, false);
    }
    if (set.next && (set.next !== "delivery" || (one("#address_1").value && one("#email").value))) {
      all("[data-step]").forEach((step) => { step.hidden = step.dataset.step !== set.next; });
      history.pushState(null, "", "?step=" + set.next);
    }
    if (set.testid === "submit-order-button") { await send("/store/carts/complete"); go(at + "/order/confirmed", true); }
  };
  const hydrate = () => {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]"), button = event.target.closest("button");
      if (link && link.origin === location.origin) { event.preventDefault(); go(link.href, true); } else if (button && !button.disabled) pressed(button);
    });
    document.addEventListener("submit", async (event) => { event.preventDefault(); if (event.target.dataset.post) { await send(event.target.dataset.post); event.target.textContent = "Thank you."; } });
    addEventListener("popstate", () => go(location.href, false));
    document.documentElement.dataset.hydrated = "";
  };
  setTimeout(hydrate, 300);
})();
