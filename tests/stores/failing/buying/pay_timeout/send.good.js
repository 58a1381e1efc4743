"use strict";
// One order at a time; after eight seconds without an answer nobody can know, and the page says so.
window.sendOrder = async function ({ form, order, remember, placed }) {
  const button = form.querySelector("button");
  if (button.disabled) return;
  const outcome = document.getElementById("outcome");
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase();
  remember(reference);
  button.disabled = true;
  button.textContent = "Asking your bank, please wait…";
  const unknown = () => {
    button.textContent = "Waiting for the bank";
    outcome.className = "unsure";
    outcome.innerHTML = "<h2>We don’t know yet whether your order went through</h2><p>The bank has not answered, so your card may or may not have been charged. " +
      "<b>Please don’t pay again.</b></p><p>We go on asking the bank and email you within 30 minutes either way. You can also " +
      '<a href="/order-check" data-go>check this order</a> or ring 01632 960810 (noon to ten) with reference ' + reference + ". Your cart stays as it is.</p>";
  };
  const patience = setTimeout(unknown, 7000);
  try {
    const back = await fetch("/api/orders", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...order, reference }) });
    const told = await back.json();
    clearTimeout(patience);
    if (back.ok && told.ok) { placed(told.order); return; }
    if (back.status < 500) {
      outcome.className = "unsure";
      outcome.innerHTML = "<p>Sorry, the bank refused the card. Nothing was charged and no order was made. Try another card, or ring 01632 960810.</p>";
      if (told.error?.message) outcome.append("The bank says: " + told.error.message);
      button.disabled = false; button.textContent = "Pay"; return;
    }
  } catch { clearTimeout(patience); }
  unknown();
};
