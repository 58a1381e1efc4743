(function () {
  "use strict";
  var $ = function (s, root) { return (root || document).querySelector(s); };
  var all = function (s) { return Array.prototype.slice.call(document.querySelectorAll(s)); };

  if (!/user_allowed_save_cookie/.test(document.cookie)) { $("#notice-cookie-block").hidden = false; }
  $("#btn-cookie-allow").onclick = function () {
    document.cookie = "user_allowed_save_cookie=1;path=/";
    $("#notice-cookie-block").hidden = true;
  };

  function post(action, data) {
    var form = document.createElement("form");
    form.method = "post"; form.action = action;
    Object.keys(data).forEach(function (key) {
      var field = document.createElement("input");
      field.type = "hidden"; field.name = key; field.value = data[key]; form.appendChild(field);
    });
    document.body.appendChild(form); form.submit();
  }
  all("[data-post]").forEach(function (link) {
    link.onclick = function (event) {
      event.preventDefault();
      var told = JSON.parse(link.getAttribute("data-post")); post(told.action, told.data);
    };
  });
  all(".towishlist:not([data-post])").forEach(function (link) {
    link.onclick = function (event) { event.preventDefault(); post("/wishlist/index/add/", {}); };
  });

  function drawMinicart(cart) {
    var count = cart.items.reduce(function (sum, item) { return sum + item.qty; }, 0);
    $(".counter.qty").classList.toggle("empty", !count);
    $(".counter-number").textContent = count || ""; $(".counter-label").textContent = count + " items";
    $("#minicart-content-wrapper").innerHTML = !count
      ? '<strong class="subtitle empty">You have no items in your shopping cart.</strong>'
      : '<div class="items-total"><span class="count">' + count + "</span> Item in Cart</div>" +
        '<div class="subtotal"><span class="label">Cart Subtotal</span> <span class="price">' + cart.subtotal + "</span></div>" +
        '<div class="actions"><button id="top-cart-btn-checkout" type="button" class="action primary checkout" title="Proceed to Checkout">Proceed to Checkout</button></div>' +
        '<ol id="mini-cart" class="minicart-items">' + cart.items.map(function (item) {
          return '<li><a href="' + item.url + '">' + item.name + "</a> " + item.size + " <span>" + item.price + "</span> Qty " + item.qty + "</li>";
        }).join("") + '</ol><div class="actions"><a class="action viewcart" href="/checkout/cart/"><span>View and Edit Cart</span></a></div>';
    var button = $("#top-cart-btn-checkout");
    if (button) { button.onclick = function () { location.href = "/checkout/"; }; }
  }
  function loadSections() {
    return fetch("/customer/section/load/?sections=cart&_=" + Date.now())
      .then(function (answer) { return answer.json(); }).then(function (told) { drawMinicart(told.cart); });
  }
  loadSections();
  $(".showcart").onclick = function (event) {
    event.preventDefault();
    $(".block-minicart").hidden = !$(".block-minicart").hidden;
  };
  $("#btn-minicart-close").onclick = function () { $(".block-minicart").hidden = true; };

  function say(kind, words) {
    $("[data-placeholder=messages]").innerHTML =
      '<div class="message-' + kind + " " + kind + ' message" data-ui-id="message-' + kind + '"><div>' + words + "</div></div>";
  }
  function add(form, button) {
    var label = $("span", button);
    button.disabled = true; label.textContent = "Adding...";
    fetch(form.getAttribute("action"), { method: "POST", headers: { "X-Requested-With": "XMLHttpRequest" }, body: new URLSearchParams(new FormData(form)) })
      .then(function (answer) { return answer.json(); })
      .then(function (told) {
        if (told.backUrl) { location.href = told.backUrl; return; }
        label.textContent = "Added"; say("success", told.message); loadSections();
        window.scrollTo({ top: 0, behavior: "smooth" });
        setTimeout(function () { label.textContent = "Add to Cart"; button.disabled = false; }, 1000);
      });
  }
  all("[data-role=tocart-form]").forEach(function (form) {
    form.onsubmit = function (event) { event.preventDefault(); add(form, $("button", form)); };
  });
  var main = $("#product_addtocart_form");
  if (main) {
    setTimeout(function () { $("#product-addtocart-button").disabled = false; }, 700);
    main.onsubmit = function (event) {
      event.preventDefault();
      var size = $("#attribute143"), error = $("#attribute143-error");
      if (error) { error.remove(); }
      if (size && !size.value) {
        size.insertAdjacentHTML("afterend", '<div for="attribute143" generated="true" class="mage-error" id="attribute143-error">This is a required field.</div>');
        size.focus(); return;
      }
      add(main, $("#product-addtocart-button"));
    };
  }
  all("[data-role=proceed-to-checkout]").forEach(function (button) { button.onclick = function () { location.href = "/checkout/"; }; });

  $("[data-action=toggle-nav]").onclick = function () { document.documentElement.classList.toggle("nav-open"); };
  all(".navigation li.parent > a").forEach(function (link) {
    link.addEventListener("click", function (event) {
      var item = link.parentNode;
      if (window.innerWidth < 768 && item.querySelector(".submenu li") && !item.classList.contains("open")) { event.preventDefault(); item.classList.add("open"); }
    });
  });
  $("[data-role=minisearch-label]").onclick = function () { $(".block-search").classList.toggle("active"); };
  $("#search").oninput = function () {
    var asked = this.value; $(".action.search").disabled = asked.length < 3;
    if (asked.length < 3) { $("#search_autocomplete").innerHTML = ""; return; }
    fetch("/search/ajax/suggest/?q=" + encodeURIComponent(asked)).then(function (answer) { return answer.json(); }).then(function (names) {
      $("#search_autocomplete").innerHTML = names.map(function (name) { return '<div role="option">' + name + "</div>"; }).join("");
    });
  };
  $("#search_autocomplete").onclick = function (event) { $("#search").value = event.target.textContent; $("#search_mini_form").submit(); };
})();
