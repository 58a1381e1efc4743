(function () {
  const bar = document.getElementById("website_cookies_bar");
  if (!document.cookie.includes("website_cookies_bar=")) setTimeout(() => bar.classList.remove("d-none"), 500);
  bar.addEventListener("click", (event) => {
    if (!event.target.matches(".js_close_popup")) return;
    event.preventDefault();
    document.cookie = "website_cookies_bar=" + event.target.id + ";path=/;max-age=31536000";
    bar.remove();
  });
  function combination(form) {
    const chosen = form.querySelector("input.js_variant_change:checked");
    form.querySelectorAll(".o_variant_pills").forEach((pill) => pill.classList.toggle("active", pill.querySelector("input").checked));
    const possible = !chosen || chosen.dataset.possible === "1";
    form.querySelector(".css_not_available_msg").classList.toggle("d-none", possible);
    form.querySelector("#add_to_cart").classList.toggle("disabled", !possible);
    if (!chosen) return;
    form.querySelector("input[name=product_id]").value = chosen.value;
    form.querySelector(".oe_price .oe_currency_value").textContent = chosen.dataset.price;
  }
  document.querySelectorAll("form.js_add_cart").forEach((form) => {
    combination(form);
    form.addEventListener("change", () => combination(form));
  });
  function modal(form, units) {
    document.querySelectorAll(".my_cart_quantity").forEach((sup) => { sup.textContent = units; sup.classList.remove("d-none"); });
    const box = document.createElement("div");
    box.className = "o_dialog";
    box.innerHTML = '<div class="modal-backdrop"></div><div role="dialog" class="modal o_technical_modal"><div class="modal-content"><header class="modal-header"><h4 class="modal-title">Configurez votre produit</h4></header>' +
      '<main class="modal-body"><table class="o_sale_optional_products_table"><tr><td>' + form.dataset.name + '</td><td>Quantité : 1</td></tr></table><p>Options disponibles : <em>papier cadeau (sur demande)</em></p></main>' +
      '<footer class="modal-footer"><button type="button" class="btn btn-secondary o_sale_product_continue">Continuer mes achats</button><button type="button" class="btn btn-primary o_sale_product_checkout">Passer la commande</button></footer></div></div>';
    document.body.appendChild(box);
    box.querySelector(".o_sale_product_continue").onclick = () => box.remove();
    box.querySelector(".o_sale_product_checkout").onclick = () => { location.href = "/shop/cart"; };
  }
  document.addEventListener("click", (event) => {
    const add = event.target.closest(".js_check_product");
    const step = event.target.closest(".js_add_cart_json");
    if (add) {
      event.preventDefault();
      const form = add.closest("form");
      if (add.classList.contains("disabled")) return;
      fetch("/shop/cart/update_json", { method: "POST", body: new URLSearchParams(new FormData(form)) }).then((r) => r.text()).then((units) => modal(form, units));
    } else if (step) {
      event.preventDefault();
      const box = step.closest(".css_quantity").querySelector("input");
      box.value = Math.max(box.dataset.min || 0, Number(box.value) + (step.title === "Enlever un" ? -1 : 1));
      if (box.dataset.line) update(box);
    } else if (event.target.closest(".js_delete_product")) {
      event.preventDefault();
      const box = event.target.closest(".o_cart_product").querySelector("input");
      box.value = 0;
      update(box);
    } else if (event.target.closest(".a-submit")) {
      event.preventDefault();
      event.target.closest("form").requestSubmit();
    }
  });
  function update(box) {
    fetch("/shop/cart/update_json", { method: "POST", body: new URLSearchParams({ product_id: box.dataset.line, set_qty: box.value }) }).then(() => location.reload());
  }
  document.querySelectorAll("input.js_quantity").forEach((box) => box.addEventListener("change", () => update(box)));
})();
