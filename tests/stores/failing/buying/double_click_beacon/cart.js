const post = (to, body) => fetch(to, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }).then((back) => back.json());
document.querySelector("[data-item]")?.addEventListener("click", async (event) => {
  const told = await post("/api/cart", { item: event.target.dataset.item, qty: document.getElementById("metres").value });
  document.getElementById("cart-n").value = told.count;
  document.getElementById("added").innerHTML = 'Cut and laid in your cart. <a href="/cart">View cart</a>';
});
document.querySelectorAll("[data-remove]").forEach((one) => one.addEventListener("click", () => post("/api/cart/set", { remove: one.dataset.remove }).then(() => location.reload())));
document.querySelectorAll("[data-set]").forEach((one) => one.addEventListener("change", () => post("/api/cart/set", { ["qty-" + one.dataset.set]: one.value }).then(() => location.reload())));
