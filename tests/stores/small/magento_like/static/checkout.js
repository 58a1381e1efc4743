(function () {
  "use strict";
  var box = document.getElementById("checkout");
  function field(label, name, type) {
    return '<div class="field _required"><label class="label" for="' + name + '"><span>' + label + '</span> <input class="input-text" id="' + name + '" name="' + name + '" type="' + (type || "text") + '" aria-required="true"></label></div>';
  }
  var bar = function (step) {
    return '<ul class="opc-progress-bar"><li class="opc-progress-bar-item ' + (step === 1 ? "_active" : "_complete") + '"><span>Shipping</span></li><li class="opc-progress-bar-item ' + (step === 2 ? "_active" : "") + '"><span>Review &amp; Payments</span></li></ul>' +
      '<aside class="opc-block-summary"><span class="title">Order Summary</span> ' + window.checkoutConfig.items + " Item in Cart, " + window.checkoutConfig.total + "</aside>";
  };
  function call(path, data) {
    return fetch("/rest/default/V1/" + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });
  }
  function shipping() {
    box.innerHTML = bar(1) + '<ol class="opc" id="checkoutSteps"><li id="shipping" class="checkout-shipping-address"><div class="step-title" role="heading" aria-level="2">Shipping Address</div><form class="form form-shipping-address" id="co-shipping-form" novalidate>' +
      field("Email Address", "username", "email") + '<span class="note">You can create an account after checkout.</span>' + field("First Name", "firstname") + field("Last Name", "lastname") + field("Street Address: Line 1", "street") + field("City", "city") + field("Zip/Postal Code", "postcode") +
      '<label>Country <select name="country_id"><option value="">Please select a region</option><option value="GB" selected>United Kingdom</option></select></label>' + field("Phone Number", "telephone", "tel") + "</form></li>" +
      '<li id="opc-shipping_method"><div class="step-title" role="heading" aria-level="2">Shipping Methods</div><label><input type="radio" name="ko_unique_1" checked> £3.95 Fixed Flat Rate</label><div class="actions-toolbar"><button data-role="opc-continue" type="submit" class="button action continue primary"><span>Next</span></button></div></li></ol>';
    box.querySelector("#username").onblur = function () { call("customers/isEmailAvailable", { customerEmail: this.value }); };
    box.querySelector("[data-role=opc-continue]").onclick = function () {
      box.querySelectorAll(".mage-error").forEach(function (error) { error.remove(); });
      var bad = Array.prototype.filter.call(box.querySelectorAll("[aria-required]"), function (input) { return !input.value; });
      bad.forEach(function (input) { input.insertAdjacentHTML("afterend", '<div class="mage-error field-error"><span>This is a required field.</span></div>'); });
      if (bad.length) { bad[0].focus(); return; }
      call("guest-carts/Zk4/shipping-information", {}).then(function () { location.hash = "payment"; });
    };
  }
  function payment() {
    box.innerHTML = bar(2) + '<ol class="opc"><li id="payment" class="checkout-payment-method"><div class="step-title" role="heading" aria-level="2">Payment Method</div><label><input type="radio" name="payment[method]" checked> Card on delivery</label>' +
      '<label><input type="checkbox" checked> My billing and shipping address are the same</label><div class="actions-toolbar"><button class="action primary checkout" type="submit" title="Place Order"><span>Place Order</span></button></div></li></ol>';
    box.querySelector("button.checkout").onclick = function () {
      call("guest-carts/Zk4/payment-information", {}).then(function () { location.href = "/checkout/onepage/success/"; });
    };
  }
  function route() { if (location.hash === "#payment" && box.dataset.ready) { payment(); } else { box.dataset.ready = "1"; shipping(); } }
  setTimeout(function () {
    history.replaceState(null, "", "#shipping"); route(); window.addEventListener("hashchange", route);
  }, 1800);
})();
