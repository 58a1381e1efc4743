(function () {
  var xhr = { "X-Requested-With": "XMLHttpRequest" };
  function closeModal() { var m = document.getElementById("blockcart-modal"); if (m) { m.remove(); } document.querySelectorAll(".modal-backdrop").forEach(function (b) { b.remove(); }); document.body.classList.remove("modal-open"); }
  document.addEventListener("submit", function (e) {
    if (e.target.id !== "add-to-cart-or-refresh") { return; }
    e.preventDefault();
    var button = e.target.querySelector(".add-to-cart"); button.disabled = true;
    fetch("/it/carrello", { method: "POST", headers: xhr, body: new URLSearchParams(new FormData(e.target)) })
      .then(function (r) { return r.json(); })
      .then(function (done) { return fetch("/it/module/ps_shoppingcart/ajax?action=add-to-cart&id_product=" + done.id_product + "&size=" + encodeURIComponent(done.size), { method: "POST", headers: xhr }); })
      .then(function (r) { return r.json(); })
      .then(function (parts) {
        button.disabled = false;
        document.querySelector(".blockcart").outerHTML = parts.preview;
        document.body.insertAdjacentHTML("beforeend", parts.modal + '<div class="modal-backdrop fade in"></div>');
        document.body.classList.add("modal-open");
      });
  });
  document.addEventListener("click", function (e) {
    var t = e.target.closest("[data-dismiss=modal],.js-touchspin,.js-quick-view,[data-toggle],.remove-from-cart");
    if (e.target.id === "blockcart-modal") { closeModal(); }
    if (!t) { return; }
    if (t.matches("[data-dismiss=modal]")) { closeModal(); }
    if (t.dataset.touch) { var q = document.getElementById("quantity_wanted"); q.value = Math.max(1, +q.value + +t.dataset.touch); }
    if (t.dataset.cartUrl) { fetch(t.dataset.cartUrl, { method: "POST", headers: xhr }).then(function () { location.reload(); }); }
    if (t.matches(".remove-from-cart")) { e.preventDefault(); fetch(t.href, { method: "POST", headers: xhr }).then(function () { location.reload(); }); }
    if (t.matches("a.js-quick-view, a[data-toggle]")) { e.preventDefault(); }
  });
})();
