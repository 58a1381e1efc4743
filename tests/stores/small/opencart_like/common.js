var post = function (route, values) { return fetch("/index.php?route=" + route, { method: "POST", body: new URLSearchParams(values) }); };
var alertBox = function (kind, html) { document.getElementById("alerts").innerHTML = '<div class="alert alert-' + kind + ' alert-dismissible"><i class="fa fa-check-circle"></i> ' + html + ' <button type="button" class="close" data-dismiss="alert">&times;</button></div>'; window.scrollTo({ top: 0, behavior: "smooth" }); };
var cart = {
  add: function (id, values, onerror) {
    post("checkout/cart/add", values || { product_id: id, quantity: 1 }).then(function (r) { return r.json(); }).then(function (json) {
      if (json.error) { if (onerror) { onerror(json.error); } else { location = json.redirect; } return; }
      alertBox("success", 'Success: You have added <a href="index.php?route=product/product&amp;product_id=' + json.product_id + '">' + json.success + '</a> to your <a href="index.php?route=checkout/cart">shopping cart</a>!');
      fetch("/index.php?route=common/cart/info").then(function (r) { return r.text(); }).then(function (html) { document.getElementById("cart").innerHTML = html; });
    });
  },
  remove: function (id, option) { post("checkout/cart/remove", { product_id: id, option: option, quantity: 0 }).then(function () { location.reload(); }); },
};
var wishlist = { add: function () { alertBox("success", 'You must <a href="index.php?route=account/login">login</a> or <a href="index.php?route=account/register">create an account</a> to save it to your wish list!'); } };
var compare = { add: function () { alertBox("success", "Success: You have added it to your product comparison!"); } };
function panel(from, to) { document.getElementById(from).classList.replace("in", "collapse"); document.getElementById(to).classList.replace("collapse", "in"); }
document.addEventListener("click", function (e) {
  var toggle = e.target.closest("[data-toggle]");
  document.querySelectorAll(".open").forEach(function (o) { if (!o.contains(e.target)) { o.classList.remove("open"); } });
  if (toggle) {
    if (toggle.tagName === "A") { e.preventDefault(); }
    if (toggle.dataset.toggle === "dropdown") { toggle.parentElement.classList.toggle("open"); }
    if (toggle.dataset.toggle === "tab") { document.querySelectorAll(".tab-pane").forEach(function (p) { p.classList.toggle("active", "#" + p.id === toggle.hash); }); }
  }
  if (e.target.closest("[data-dismiss=alert]")) { document.getElementById("alerts").innerHTML = ""; }
  var search = e.target.closest("#search button, #button-search");
  if (search) { location = "/index.php?route=product/search&search=" + encodeURIComponent(document.querySelector(search.id ? "#input-search" : "#search input").value); }
  if (e.target.id === "button-cart") {
    var values = {}; document.querySelectorAll("#product [name]").forEach(function (f) { values[f.name] = f.value; });
    document.querySelectorAll("#product .text-danger").forEach(function (d) { d.remove(); });
    cart.add(values.product_id, values, function (error) { document.getElementById("input-option226").insertAdjacentHTML("afterend", '<div class="text-danger">' + error.option + "</div>"); });
  }
  if (e.target.id === "button-account") { document.getElementById("password").hidden = document.querySelector("[name=account]:checked").value === "guest"; panel("collapse-checkout-option", "collapse-payment-address"); }
  if (e.target.id === "button-shipping-method") { panel("collapse-shipping-method", "collapse-payment-method"); }
  if (e.target.id === "button-payment-method" && document.querySelector("[name=agree]").checked) { panel("collapse-payment-method", "collapse-checkout-confirm"); }
});
document.addEventListener("submit", function (e) {
  if (e.target.id !== "form-address") { return; }
  e.preventDefault();
  if (!document.getElementById("password").hidden) { post("account/register", new FormData(e.target)); }
  panel("collapse-payment-address", "collapse-shipping-method");
});
document.addEventListener("keydown", function (e) { if (e.key === "Enter" && e.target.closest("#search")) { document.querySelector("#search button").click(); } });
