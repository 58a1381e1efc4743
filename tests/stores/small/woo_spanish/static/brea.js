(function () {
  "use strict";
  var one = function (selector) { return document.querySelector(selector); };
  var banner = one("#cmplz-cookiebanner-container");
  if (!/cmplz_banner-status/.test(document.cookie)) { setTimeout(function () { banner.hidden = false; }, 400); }
  function answer(what) { document.cookie = "cmplz_banner-status=" + what + ";path=/"; banner.hidden = true; }
  one(".cmplz-accept").onclick = function () { answer("allow"); };
  one(".cmplz-deny").onclick = function () { answer("deny"); };
  one(".cmplz-save").onclick = function () { answer("some"); };
  one(".cmplz-view").onclick = function () { one(".cmplz-preferences").hidden = false; };

  var chat = one(".charla-panel");
  one(".charla-burbuja").onclick = function () { chat.hidden = !chat.hidden; };
  one(".charla-cerrar").onclick = function () { chat.hidden = true; sessionStorage.setItem("charla", "no"); };
  if (!sessionStorage.getItem("charla")) { setTimeout(function () { chat.hidden = false; }, 4000); }
  one(".woocommerce-store-notice__dismiss-link").onclick = function (event) { event.preventDefault(); one(".demo_store").hidden = true; };
  one(".menu-toggle").onclick = function () { one("#site-navigation").classList.toggle("toggled"); };

  document.addEventListener("click", function (event) {
    var link = event.target.closest(".ajax_add_to_cart");
    if (!link) { return; }
    event.preventDefault();
    link.classList.add("loading");
    var form = new URLSearchParams({ product_id: link.dataset.product_id, quantity: "1" });
    fetch("/?wc-ajax=add_to_cart", { method: "POST", body: form }).then(function (reply) { return reply.json(); }).then(function (told) {
      if (told.error) { location.href = told.product_url; return; }
      link.classList.replace("loading", "added");
      if (!link.nextElementSibling) { link.insertAdjacentHTML("afterend", ' <a href="/carrito/" class="added_to_cart wc-forward" title="Ver carrito">Ver carrito</a>'); }
      document.querySelectorAll(".cart-contents .count").forEach(function (box) { box.textContent = told.count + " productos"; });
      document.querySelectorAll(".footer-cart-contents .count").forEach(function (box) { box.textContent = told.count; });
      one(".cart-contents .amount").textContent = told.total;
    });
  });

  var size = one("#pa_talla"), add = one(".variations_form .single_add_to_cart_button");
  if (size) {
    size.onchange = function () {
      add.classList.toggle("disabled", !size.value);
      add.classList.toggle("wc-variation-selection-needed", !size.value);
    };
    add.onclick = function (event) {
      if (!add.classList.contains("disabled")) { return; }
      event.preventDefault();
      window.alert("Elige las opciones del producto antes de añadir este producto a tu carrito.");
    };
  }
  document.querySelectorAll(".woocommerce-cart-form input").forEach(function (field) {
    field.oninput = function () { one("[name=update_cart]").disabled = false; };
  });

  var list = one("ul.products[data-endless]"), next = 2, busy = false;
  if (list) {
    new IntersectionObserver(function (seen) {
      if (busy || !seen[0].isIntersecting) { return; }
      busy = true;
      fetch("/tienda/page/" + next + "/", { headers: { "X-Requested-With": "XMLHttpRequest" } }).then(function (reply) { return reply.text(); }).then(function (html) {
        list.insertAdjacentHTML("beforeend", html); next += 1; busy = false;
      });
    }, { rootMargin: "300px" }).observe(one(".infinite-loader"));
  }

  var checkout = one("form.checkout");
  if (checkout) {
    checkout.onsubmit = function (event) {
      event.preventDefault();
      var missing = Array.prototype.filter.call(checkout.querySelectorAll("[required]"), function (field) { return !field.value; });
      if (missing.length || !checkout.terms.checked) {
        var old = one(".woocommerce-NoticeGroup-checkout"); if (old) { old.remove(); }
        checkout.insertAdjacentHTML("afterbegin", '<div class="woocommerce-NoticeGroup-checkout"><ul class="woocommerce-error" role="alert"><li>Faltan campos obligatorios o no has aceptado los términos y condiciones.</li></ul></div>');
        window.scrollTo(0, 0); return;
      }
      fetch("/?wc-ajax=checkout", { method: "POST", body: new URLSearchParams(new FormData(checkout)) }).then(function (reply) { return reply.json(); }).then(function (told) { location.href = told.redirect; });
    };
  }
})();
