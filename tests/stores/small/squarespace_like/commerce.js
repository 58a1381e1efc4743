(() => {
  const api = (path, body) => fetch("/api/commerce/" + path, body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}).then((r) => r.json());
  const money = (pence) => "£" + (pence / 100).toFixed(2);
  const pill = document.querySelector(".absolute-cart-box");
  function showCount(cart) {
    const units = cart.items.reduce((n, i) => n + i.quantity, 0);
    if (!pill) return;
    pill.querySelector(".sqs-cart-quantity").textContent = units;
    pill.querySelector(".sqs-cart-word").textContent = units === 1 ? "item" : "items";
    pill.classList.toggle("hidden-cart", units === 0 || location.pathname === "/cart");
  }
  function warn(title, words) {
    const box = document.createElement("div");
    box.className = "sqs-widgets-confirmation alert";
    box.innerHTML = '<div class="sqs-widgets-confirmation-content"><div class="title">' + title + '</div><div class="message">' + words + '</div><div class="buttons"><div class="confirmation-button confirm" tabindex="0" role="button">Okay</div></div></div>';
    box.querySelector(".confirm").onclick = () => box.remove();
    document.body.appendChild(box);
  }
  const item = document.querySelector(".ProductItem");
  if (item) {
    const variants = JSON.parse(item.querySelector(".product-variants").dataset.variants);
    const selects = [...item.querySelectorAll("select[data-variant-option-name]")];
    const button = item.querySelector(".sqs-add-to-cart-button");
    const words = button.querySelector(".sqs-add-to-cart-button-inner");
    const chosen = () => selects.every((s) => s.value) && variants.find((v) => selects.every((s, i) => v.options[i] === s.value));
    const state = () => {
      const variant = chosen();
      const sold = variants.every((v) => !v.stock) || (variant && !variant.stock);
      words.textContent = sold ? "Sold Out" : "Add To Cart";
      button.classList.toggle("sold", Boolean(sold));
      if (variant) item.querySelector(".product-price").textContent = money(variant.price);
    };
    selects.forEach((s) => s.addEventListener("change", state));
    state();
    const add = async () => {
      if (button.classList.contains("sold")) return;
      const missing = selects.find((s) => !s.value);
      if (missing) { warn("Unable to Add Item", "Please select a " + missing.dataset.variantOptionName + " option."); return; }
      words.textContent = "Adding...";
      const cart = await api("shopping-cart/entries", { sku: chosen().sku, quantity: Number(item.querySelector(".product-quantity-input input").value) || 1 });
      words.textContent = "Added!";
      showCount(cart);
      setTimeout(state, 1800);
    };
    button.addEventListener("click", add);
    button.addEventListener("keydown", (event) => { if (event.key === "Enter") add(); });
  }
  const page = document.querySelector("#sqs-cart-root");
  function drawCart(cart) {
    showCount(cart);
    if (!cart.items.length) { page.innerHTML = '<h2 class="cart-title">Shopping Cart</h2><p class="empty-message">You have nothing in your shopping cart.</p><a class="cart-continue-button sqs-block-button-element" href="/objects">Continue Shopping</a>'; return; }
    page.innerHTML = '<h2 class="cart-title">Shopping Cart</h2><div class="cart-container">' + cart.items.map((i) =>
      `<div class="cart-row" data-sku="${i.sku}"><img src="${i.image}" alt=""><div class="cart-row-desc"><a href="${i.url}">${i.name}</a><div class="cart-row-variants">${i.options.join(", ")}</div></div><div class="cart-row-qty"><input type="number" min="0" aria-label="Quantity" value="${i.quantity}"></div><div class="cart-row-price">${money(i.price * i.quantity)}</div><div class="cart-row-remove"><button aria-label="Remove ${i.name}">&times;</button></div></div>`).join("") +
      `</div><div class="cart-subtotal"><span class="cart-subtotal-label">Subtotal</span> <span class="cart-subtotal-price">${money(cart.total)}</span></div><div class="cart-checkout"><button class="cart-checkout-button" type="button">Checkout</button></div>`;
    page.querySelector(".cart-checkout-button").onclick = () => { location.href = "/checkout?cartToken=" + cart.token; };
    page.querySelectorAll(".cart-row").forEach((row) => {
      const set = async (quantity) => drawCart(await api("shopping-cart/entries", { sku: row.dataset.sku, set: quantity }));
      row.querySelector("input").onchange = (event) => set(Number(event.target.value));
      row.querySelector("button").onclick = () => set(0);
    });
  }
  api("shopping-cart").then((cart) => (page ? drawCart(cart) : showCount(cart)));
  document.querySelector(".sqs-announcement-bar-close")?.addEventListener("click", (event) => event.target.closest(".sqs-announcement-bar").remove());
  document.querySelector(".user-accounts-text-link")?.addEventListener("click", (event) => {
    event.preventDefault();
    warn("Login", '<form method="post" action="/api/account/create"><input class="field-element" type="email" name="email" placeholder="Email"><input class="field-element" type="password" name="password" placeholder="Password"><button>Create account</button></form>');
  });
})();
