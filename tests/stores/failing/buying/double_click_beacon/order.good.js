const pay = document.getElementById("pay");
const state = document.getElementById("state");
pay.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = pay.querySelector("button");
  if (button.disabled) return;
  button.disabled = true;
  button.textContent = "Sending your order…";
  state.textContent = "One moment: your order is on its way to the cutting table. No need to press again.";
  post(pay.action, { key: pay.dataset.key, ...Object.fromEntries(new FormData(pay)) })
    .then((told) => {
      if (told.ok) { location.href = told.then; return; }
      state.textContent = "Sorry, your bank refused that card. You were not charged. Use another, or ring 01632 960456. " + (told.error?.message || "");
      button.disabled = false;
      button.textContent = "Confirm order";
    })
    .catch(() => { state.textContent = "No answer yet, so the order may or may not be in. Please do not send it again; ring 01632 960456 and we look."; });
});
