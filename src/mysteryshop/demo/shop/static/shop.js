// The shop works without this file. It refreshes the stock line, answers the cookie question without leaving the page,
// and locks the last button so that nobody orders twice.
"use strict";

for (const line of document.querySelectorAll("[data-stock]")) {
  fetch(line.dataset.stock)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((stock) => { line.textContent = stock.line; })
    .catch(() => { line.textContent = line.dataset.failed; });
}

for (const form of document.querySelectorAll(".cookies form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = new URLSearchParams(new FormData(form, event.submitter));
    fetch(form.action, { method: "POST", body: answer, redirect: "manual" }).finally(() => form.parentElement.remove());
  });
}

for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", () => {
    form.querySelector("button").disabled = true;
    form.querySelector(".busy").textContent = form.dataset.busy;
  });
}
