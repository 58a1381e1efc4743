(function () {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const canvas = one(".cart-offcanvas"), drop = one(".offcanvas-backdrop"), bar = one(".cookie-permission-container");
  if (!document.cookie.includes("cookie-preference")) setTimeout(() => bar.classList.add("is-open"), 400);
  all(".cookie-permission-buttons button").forEach((button) => button.addEventListener("click", () => { document.cookie = "cookie-preference=1;path=/"; bar.classList.remove("is-open"); }));
  const shut = () => { canvas.classList.remove("show"); drop.classList.remove("show"); };
  const open = (html) => {
    canvas.innerHTML = html;
    canvas.classList.add("show");
    drop.classList.add("show");
    one(".js-offcanvas-close").addEventListener("click", shut);
  };
  drop.addEventListener("click", shut);
  const refresh = async () => {
    const info = await (await fetch("/checkout/info")).json();
    one(".header-cart-total").textContent = info.total + "*";
    one(".header-cart-badge").textContent = info.count;
    one(".header-cart-badge").hidden = !info.count;
  };
  one("[data-cart-widget]").addEventListener("click", async (event) => { event.preventDefault(); open(await (await fetch("/checkout/offcanvas")).text()); });
  all("form[data-add-to-cart]").forEach((form) => form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "X-Requested-With": "XMLHttpRequest" } });
    open(await answer.text());
    refresh();
  }));
  all("[data-variant-switch] input").forEach((radio) => radio.addEventListener("change", () => { location.href = radio.value; }));
  all("[data-quantity-selector]").forEach((group) => {
    const box = group.querySelector("input");
    group.querySelector(".js-btn-minus").addEventListener("click", () => box.stepDown());
    group.querySelector(".js-btn-plus").addEventListener("click", () => box.stepUp());
  });
  one("[data-account-menu]").addEventListener("click", (event) => event.currentTarget.parentElement.classList.toggle("show"));
  one("[data-off-canvas-menu]").addEventListener("click", () => one(".main-navigation-menu").classList.toggle("is-open"));
  all('[data-toggle="collapse"]').forEach((link) => link.addEventListener("click", (event) => { event.preventDefault(); const part = one(link.getAttribute("href")); part.hidden = !part.hidden; }));
  const guest = one(".js-form-field-toggle-guest-mode");
  if (guest) guest.addEventListener("change", () => { const part = one(".js-form-field-toggle-password"); part.hidden = guest.checked; part.querySelector("input").required = !guest.checked; });
})();
