(() => {
  const form = document.getElementById("pay");
  const result = document.getElementById("pay-result");
  const button = form.querySelector("button");
  const label = button.textContent;
  const tell = (html) => { result.className = "told"; result.innerHTML = html; result.scrollIntoView({ block: "center" }); };
  const declined = () => tell(
    "<h2>Sorry, your bank said no to this payment</h2>" +
    "<p>It does not tell us why. Nothing has been charged to your card, and we have not made an order. Your basket and address are still here.</p>" +
    "<ul><li>Try another card in the form below</li><li><a href=\"/checkout/other-ways\">Pay by bank transfer or by phone</a></li>" +
    "<li>Ring your bank on the number on your card, then press Pay again</li></ul>");
  const unknown = () => tell(
    "<h2>We have not heard back from the bank</h2><p>Please do not pay again yet. Ring 01632 960655 (8 to 8) and we look up whether your " +
    "order came through. Your basket is kept.</p>");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    button.textContent = "Asking your bank…";
    let open = true;
    try {
      const sent = await fetch(form.dataset.to, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(Object.fromEntries(new FormData(form))),
      });
      const told = await sent.json().catch(() => ({}));
      if (sent.ok && told.ok) { location.href = told.next || "/checkout/success"; return; }
      if (sent.status >= 500) { open = false; unknown(); } else declined();
    } catch { open = false; unknown(); }
    button.textContent = label;
    button.disabled = !open;
  });
})();
