(function () {
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const send = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const dialog = one(".gf-slots");
  let wanted = null;
  const paint = (trolley) => {
    all(".js-total").forEach((mark) => { mark.textContent = trolley.total; });
    if (trolley.slot) all(".js-slot").forEach((mark) => { mark.textContent = trolley.slot[0]; });
    const panel = one(".gf-trolley__body");
    if (panel) {
      const lines = trolley.lines.map((line) => `<li>${line.quantity} × ${line.name} <b>${line.sum}</b> <button type="button" class="gf-line-less" data-number="${line.number}" aria-label="Remove one ${line.name}">−</button></li>`).join("");
      panel.innerHTML = trolley.lines.length
        ? `<p>${trolley.slot ? trolley.slot[0] : ""} <a href="#slot" class="js-book">Change</a></p><ul>${lines}</ul>${trolley.extra ? `<p>Small-order charge <b>${trolley.extra}</b></p>` : ""}<p>Estimated total <b>${trolley.total}</b></p><button type="button" class="gf-button gf-go">Checkout</button>`
        : '<p>Your trolley is empty. Let\'s fill it.</p><button type="button" class="gf-button gf-go" disabled>Checkout</button>';
    }
    all("[data-stepper]").forEach((box) => {
      const line = trolley.lines.find((entry) => String(entry.number) === box.dataset.stepper);
      const name = box.dataset.name;
      box.innerHTML = line
        ? `<button type="button" data-by="-1" aria-label="Remove one ${name}">−</button><span class="gf-count">${line.quantity}</span><button type="button" data-by="1" aria-label="Add one more ${name}">+</button>`
        : `<button type="button" data-by="1" aria-label="Add ${name}">Add</button>`;
    });
  };
  const change = async (number, by) => {
    const answer = await send("/api/trolley", { number: Number(number), by: by });
    if (answer.status === 409) { wanted = number; dialog.showModal(); return; }
    paint(await answer.json());
  };
  const offer = (said) => {
    one(".gf-slots__error").textContent = said.error || "";
    one(".gf-slots__list").innerHTML = (said.slots || []).map((slot) => `<li><button type="button" data-slot="${slot[0]}">${slot[1]} · ${slot[2] ? "£" + (slot[2] / 100).toFixed(2) : "Free"}</button></li>`).join("");
  };
  document.addEventListener("click", async (event) => {
    const target = event.target.closest("button, a");
    if (!target) return;
    const stepper = target.closest("[data-stepper]");
    if (stepper) change(stepper.dataset.stepper, Number(target.dataset.by));
    if (target.matches(".gf-line-less")) change(target.dataset.number, -1);
    if (target.matches(".gf-go")) location.href = "/checkout";
    if (target.matches(".js-book, .gf-slot-button")) { event.preventDefault(); dialog.showModal(); }
    if (target.matches(".js-collect")) offer(await (await send("/api/slots", { how: "collect" })).json());
    if (target.dataset.how) {
      all("[data-how]").forEach((tab) => { tab.setAttribute("aria-selected", tab === target); one(".gf-tab--" + tab.dataset.how).hidden = tab !== target; });
      offer({});
    }
    if (target.dataset.slot) {
      paint(await (await send("/api/slot", { slot: target.dataset.slot })).json());
      dialog.close();
      if (wanted) { const number = wanted; wanted = null; change(number, 1); }
    }
    if (target.matches(".gf-burger")) one(".gf-aisles").classList.toggle("open");
    if (target.matches(".gf-trolley-toggle, .gf-trolley__close")) { const panel = one(".gf-trolley"); if (panel) panel.classList.toggle("open"); }
    if (target.closest(".gf-cookies")) { localStorage.setItem("gf-cookies", "1"); one(".gf-cookies").hidden = true; }
  });
  one(".gf-postcode").addEventListener("submit", async (event) => { event.preventDefault(); offer(await (await send("/api/slots", { postcode: one("#postcode").value })).json()); });
  if (!localStorage.getItem("gf-cookies")) one(".gf-cookies").hidden = false;
  fetch("/api/trolley").then((answer) => answer.json()).then(paint);
})();
