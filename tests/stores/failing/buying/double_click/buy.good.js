const form = document.getElementById("payform");
const button = document.getElementById("buy");
const progress = document.getElementById("progress");
let sending = false;
button.addEventListener("click", async () => {
  if (sending) return;
  sending = true;
  button.disabled = true;
  button.textContent = "Ordering, please wait…";
  progress.textContent = "Your order is being placed. It takes a few seconds, and one press is enough.";
  const body = JSON.stringify({ key: form.dataset.key, ...Object.fromEntries(new FormData(form)) });
  try {
    const told = await (await fetch("/api/checkout/orders", { method: "POST", headers: { "Content-Type": "application/json" }, body })).json();
    if (told.ok) { location.assign(told.redirect); return; }
    progress.textContent = "Sorry, that card was refused. Nothing was charged. Try another, or ring 01632 960902. " + (told.error?.message || "");
    button.textContent = "Buy";
    button.disabled = sending = false;
  } catch {
    progress.textContent = "We have no answer, so we cannot say yet whether the order is in. Please do not pay again: ring 01632 960902 and we look.";
    button.textContent = "Waiting for an answer";
  }
});
