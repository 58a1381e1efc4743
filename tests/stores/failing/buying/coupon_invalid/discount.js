document.getElementById("discount").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const says = document.getElementById("discount-says");
  says.textContent = "Checking…";
  try {
    const sent = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const told = await sent.json();
    says.textContent = told.message;
    says.className = told.ok ? "yes" : "no";
    document.getElementById("delivery").textContent = told.delivery;
    document.getElementById("total").textContent = told.total;
  } catch {
    says.textContent = "The code could not be checked just now. Your cart is as it was.";
  }
});
