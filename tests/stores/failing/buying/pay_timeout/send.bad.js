"use strict";
window.sendOrder = async function ({ form, order, placed }) {
  const outcome = document.getElementById("outcome");
  const button = form.querySelector("button");
  button.hidden = true;
  outcome.innerHTML = '<div class="spin"></div>';
  try {
    const back = await fetch("/api/orders", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...order, reference: String(Date.now()) }) });
    placed((await back.json()).order);
  } catch {
    outcome.textContent = "Something went wrong, please try again";
    button.hidden = false;
  }
};
