(async function () {
  const root = document.querySelector("#checkout-app");
  const cart = await (await fetch("/api/storefront/checkout")).json();
  await new Promise((after) => setTimeout(after, 500));
  const lines = cart.lines.map((line) => `<li>${line.quantity} x ${line.name} <b>${line.price}</b></li>`).join("");
  const field = (id, label, type) => `<div class="form-field"><label class="form-label" for="${id}">${label}</label><input class="form-input" id="${id}" type="${type || "text"}"></div>`;
  const step = (name, title, body) => `<li class="checkout-step optimizedCheckout-checkoutStep checkout-step--${name}"><h2 class="stepHeader-title">${title}</h2><div class="checkout-view-content" ${name === "customer" ? "" : "hidden"}>${body}</div></li>`;
  root.innerHTML = `<div class="layout-main"><ol class="checkout-steps">${step("customer", "Customer", `<p>Check out faster by signing in. <a id="checkout-customer-login" href="/login.php">Sign in now</a></p>${field("email", "Email", "email")}<label><input type="checkbox"> Subscribe to our newsletter.</label><p><button class="button button--primary" id="checkout-customer-continue" type="button">Continue</button></p>`)}${step("shipping", "Shipping", `${field("firstNameInput", "First Name")}${field("lastNameInput", "Last Name")}${field("addressLine1Input", "Address")}${field("cityInput", "City")}${field("postCodeInput", "Postal Code")}<p><button class="button button--primary" id="checkout-shipping-continue" type="button">Continue</button></p>`)}${step("payment", "Payment", `${field("ccNumber", "Credit Card Number")}${field("ccExpiry", "Expiration")}<p><button class="button button--primary" id="checkout-payment-continue" type="submit">Place Order</button></p>`)}</ol></div><aside class="layout-cart"><h3 class="cart-title">Order Summary</h3> <a href="/cart.php" id="cart-edit-link">Edit Cart</a><ul>${lines}</ul></aside>`;
  const open = (name) => document.querySelectorAll(".checkout-step").forEach((item) => { item.querySelector(".checkout-view-content").hidden = !item.className.includes(`--${name}`); });
  document.querySelector("#checkout-customer-continue").onclick = () => { if (document.querySelector("#email").value.includes("@")) open("shipping"); };
  document.querySelector("#checkout-shipping-continue").onclick = () => { if (document.querySelector("#addressLine1Input").value) open("payment"); };
  document.querySelector("#checkout-payment-continue").onclick = async () => { location.href = (await (await fetch("/api/storefront/order", { method: "POST" })).json()).url; };
})();
