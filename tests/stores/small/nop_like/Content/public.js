(function () {
  var one = function (selector) { return document.querySelector(selector); };
  var each = function (selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); };
  var timer;
  function bar(message, kind) {
    clearTimeout(timer);
    one("#bar-notification").innerHTML = '<div class="bar-notification ' + kind + '"><p class="content">' + message + '</p><span class="close" title="Close"></span></div>';
    var shut = function () { one("#bar-notification").innerHTML = ""; };
    one(".bar-notification .close").onclick = shut;
    if (kind === "success") timer = setTimeout(shut, 3500);
  }
  function send(url, form) {
    one(".ajax-loading-block-window").style.display = "block";
    fetch(url, { method: "POST", body: form ? new FormData(form) : null }).then(function (answer) { return answer.json(); }).then(function (said) {
      one(".ajax-loading-block-window").style.display = "none";
      if (said.redirect) { location.href = said.redirect; return null; }
      bar(said.message, said.success ? "success" : "error");
      if (said.count) one(".cart-qty").textContent = said.count;
      return fetch("/flyout").then(function (answer) { return answer.text(); }).then(function (html) { one("#flyout-cart").innerHTML = html; });
    });
  }
  window.AjaxCart = {
    addproducttocart_catalog: function (url) { send(url); },
    addproducttocart_details: function (url, form) { send(url, one(form)); }
  };
  var head = one(".header-links-wrapper");
  one("#topcartlink").addEventListener("mouseenter", function () { head.classList.add("over"); });
  head.addEventListener("mouseleave", function () { head.classList.remove("over"); });
  one(".menu-toggle").addEventListener("click", function () { one(".top-menu.mobile").classList.toggle("open"); });
  if (!localStorage.getItem("eu-cookie")) one("#eu-cookie-bar-notification").style.display = "block";
  one("#eu-cookie-ok").onclick = function () { localStorage.setItem("eu-cookie", "1"); one("#eu-cookie-bar-notification").style.display = "none"; };
  if (one("#checkout")) {
    one("#checkout").addEventListener("click", function (event) { if (!one("#termsofservice").checked) { event.preventDefault(); one("#terms-of-service-warning-box").style.display = "block"; } });
    one(".ui-dialog-titlebar-close").onclick = function () { one("#terms-of-service-warning-box").style.display = "none"; };
  }
  each("[data-next]", function (button) { button.onclick = function () {
    if (button.dataset.next === "opc-payment_method" && !(one("#B_Email").value && one("#B_Address1").value)) return;
    each(".step.a-item", function (step) { step.hidden = true; });
    one("#" + button.dataset.next + " .step").hidden = false;
  }; });
  if (one(".confirm-order-next-step-button")) one(".confirm-order-next-step-button").onclick = function () { fetch("/checkout/OpcConfirmOrder/", { method: "POST" }).then(function (answer) { return answer.json(); }).then(function (said) { location.href = said.redirect; }); };
})();
