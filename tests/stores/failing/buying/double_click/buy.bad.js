document.getElementById("buy").addEventListener("click", function () {
  fetch("/api/checkout/orders", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(Object.fromEntries(new FormData(document.getElementById("payform")))),
  })
    .then((back) => back.json())
    .then((told) => {
      if (told.ok) location.assign(told.redirect);
      else document.getElementById("progress").textContent = told.error.message;
    });
});
