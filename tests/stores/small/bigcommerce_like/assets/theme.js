(function () {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const modal = one("#previewModal"), shade = one(".modal-background"), popup = one("#newsletter-popup"), bar = one("#consent-manager");
  const show = (element, on) => { element.hidden = !on; };
  all('.navPages-action[href="#"], .mobileMenu-toggle').forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    (link.dataset.mobileMenuToggle ? one("#menu") : link.parentElement).classList.toggle("is-open");
  }));
  one("#quick-search-expand").addEventListener("click", () => { show(one("#quickSearch"), one("#quickSearch").hidden); one("#nav-quick-search").focus(); });
  if (!localStorage.getItem("consent")) show(bar, true);
  all("#consent-manager button").forEach((button) => button.addEventListener("click", () => { localStorage.setItem("consent", button.className); show(bar, false); }));
  if (!localStorage.getItem("popup")) setTimeout(() => show(popup, true), 1500);
  all(".popup-signup-close, .popup-signup-no").forEach((link) => link.addEventListener("click", (event) => { event.preventDefault(); localStorage.setItem("popup", "no"); show(popup, false); }));
  all(".quickview").forEach((button) => button.addEventListener("click", () => { location.href = button.dataset.href; }));
  const shut = () => { show(modal, false); show(shade, false); };
  one(".modal-close").addEventListener("click", shut);
  shade.addEventListener("click", shut);
  all(".form-radio").forEach((radio) => radio.addEventListener("change", () => { radio.closest(".form-field").querySelector("[data-option-value]").textContent = radio.getAttribute("aria-label"); }));
  all("[data-quantity-change] button").forEach((button) => button.addEventListener("click", () => {
    const box = button.parentElement.querySelector("input");
    box.value = Math.max(1, Number(box.value) + (button.dataset.action === "inc" ? 1 : -1));
  }));
  const form = one("[data-cart-item-add]");
  if (!form) return;
  const button = one("#form-action-addToCart");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const label = button.value;
    button.value = button.dataset.waitMessage;
    button.disabled = true;
    const answer = await (await fetch("/remote/v1/cart/add", { method: "POST", body: new FormData(form) })).json();
    await new Promise((after) => setTimeout(after, 250));
    button.value = label;
    button.disabled = false;
    if (answer.error) { show(one(".productAttributes-message"), true); one(".alertBox-message").textContent = answer.error; return; }
    all(".cart-quantity").forEach((pill) => { pill.textContent = answer.count; });
    modal.querySelector(".modal-content").innerHTML = answer.html;
    modal.querySelector("[data-reveal-close]").addEventListener("click", (click) => { click.preventDefault(); shut(); });
    show(modal, true);
    show(shade, true);
  });
})();
