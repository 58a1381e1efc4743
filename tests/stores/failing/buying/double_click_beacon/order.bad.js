// Belt and braces: tell the till as well, in case the tab is closed before the answer comes.
const pay = document.getElementById("pay");
pay.addEventListener("submit", (event) => {
  event.preventDefault();
  const body = JSON.stringify(Object.fromEntries(new FormData(pay)));
  navigator.sendBeacon("/api/order/beacon", new Blob([body], { type: "application/json" }));
  fetch("/api/order/keepalive", { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive: true }).catch(() => {});
  post(pay.action, JSON.parse(body)).then((told) => {
    if (told.ok) location.href = told.then;
    else document.getElementById("state").textContent = told.error.message;
  }).catch(() => {});
});
