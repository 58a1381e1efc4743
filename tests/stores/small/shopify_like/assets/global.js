(() => {
  "use strict";
  document.documentElement.className = "js";
  const $ = (selector) => document.querySelector(selector);
  const gate = $(".age-gate");
  if (!localStorage.getItem("age-ok") && !location.pathname.startsWith("/policies/") && location.pathname !== "/pages/under-18") {
    gate.hidden = false;
    document.body.style.overflow = "hidden";
  }
  $(".age-gate__yes").addEventListener("click", () => {
    localStorage.setItem("age-ok", "1");
    gate.hidden = true;
    document.body.style.overflow = "";
  });

  const drawer = $("#CartDrawer");
  const escape = (text) => { const box = document.createElement("i"); box.textContent = text; return box.innerHTML; };
  function draw(cart) {
    const bubble = $(".cart-count-bubble");
    bubble.hidden = !cart.item_count;
    bubble.textContent = cart.item_count;
    $("#CartDrawer-Body").innerHTML = !cart.item_count
      ? '<h2>Your cart is empty</h2><a href="/collections/all" class="button">Continue shopping</a>'
      : `<h2 class="drawer__heading">Your cart</h2>${cart.items.map((line) => `<p class="cart-item">${escape(line.title)} <small>${escape(line.variant)}</small> × ${line.quantity} <b>${line.price}</b></p>`).join("")}
         <p class="totals">Subtotal <b>${cart.total} GBP</b></p><small>Shipping and discounts at checkout.</small>
         <form action="/cart" method="post"><button type="submit" id="CartDrawer-Checkout" class="cart__checkout-button button" name="checkout">Check out</button></form>
         <p><a href="/cart" class="link">View my cart (${cart.item_count})</a> · <button type="button" class="link continue">Continue shopping</button></p>`;
    $("#CartDrawer-Body .continue")?.addEventListener("click", () => { drawer.hidden = true; });
  }
  const refresh = () => fetch("/cart.js").then((answer) => answer.json()).then(draw);
  if (drawer) { refresh(); }
  $(".drawer__close").addEventListener("click", () => { drawer.hidden = true; });
  $(".cart-drawer__overlay").addEventListener("click", () => { drawer.hidden = true; });
  $("#cart-icon-bubble").addEventListener("click", (event) => {
    if (location.pathname === "/cart") { return; }
    event.preventDefault();
    refresh().then(() => { drawer.hidden = false; });
  });

  document.querySelectorAll("[data-type=add-to-cart-form]").forEach((form) => {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const answer = await fetch("/cart/add.js", { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const told = await answer.json();
      if (!answer.ok) {
        const error = $(".product-form__error-message");
        error.hidden = false; error.textContent = told.description;
        return;
      }
      draw(told);
      drawer.hidden = false;
    });
  });
  document.querySelectorAll("[data-product-url]").forEach((button) => {
    button.addEventListener("click", () => { location.href = button.dataset.productUrl; });
  });
  $(".shopify-payment-button__button")?.addEventListener("click", () => {
    const form = $("#product-form").cloneNode(true);
    const back = document.createElement("input");
    back.type = "hidden"; back.name = "return_to"; back.value = "/checkout";
    form.append(back); form.hidden = true; document.body.append(form);
    HTMLFormElement.prototype.submit.call(form);
  });
  const submit = $("#ProductSubmitButton");
  document.querySelectorAll("#product-form input[type=radio]").forEach((radio) => {
    radio.addEventListener("change", () => {
      submit.disabled = !radio.dataset.there;
      submit.firstElementChild.textContent = radio.dataset.there ? "Add to cart" : "Sold out";
    });
  });
  document.querySelectorAll(".quantity__button").forEach((button) => {
    button.addEventListener("click", () => {
      const field = button.parentNode.querySelector("input");
      field.value = Math.max(1, Number(field.value) + (button.name === "plus" ? 1 : -1));
    });
  });
  let waiting;
  $("#Search-In-Modal").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const asked = event.target.value.trim();
      $("#predictive-search-results").innerHTML = asked ? await (await fetch(`/search/suggest?q=${encodeURIComponent(asked)}&section_id=predictive-search`)).text() : "";
    }, 300);
  });
})();
