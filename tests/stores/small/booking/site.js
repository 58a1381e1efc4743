(function () {
  const form = document.querySelector(".marcar");
  const bar = document.querySelector(".cookies");
  bar.hidden = Boolean(localStorage.getItem("cookies"));
  bar.addEventListener("click", (e) => { if (e.target.dataset.cookies) { localStorage.setItem("cookies", e.target.dataset.cookies); bar.hidden = true; } });
  const clock = document.querySelector(".relogio strong");
  if (clock) { let left = 900; setInterval(() => { left -= 1; clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`; }, 1000); }
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const hours = form.querySelector(".horas");
  function refresh() {
    const adults = +field("adultos").value, children = +field("criancas").value, price = +form.dataset.preco;
    const cents = adults * price + children * Math.floor(price / 2);
    form.querySelector(".total strong").textContent = (cents / 100).toFixed(2).replace(".", ",") + " €";
    form.querySelector("[type=submit]").disabled = !(field("data").value && field("hora").value && adults > 0);
  }
  function day(button) {
    form.querySelectorAll(".dia").forEach((d) => d.classList.toggle("escolhido", d === button));
    field("data").value = button.dataset.dia; field("hora").value = "";
    hours.innerHTML = '<p class="roda">A procurar lugares…</p>';
    fetch(`/api/horarios?data=${button.dataset.dia}`).then((r) => r.json()).then((list) => {
      hours.innerHTML = list.map(([hour, left]) => `<button type="button" class="hora" data-hora="${hour}" ${left ? "" : "disabled"}>${hour}<small>${left ? `${left} lugares` : "esgotado"}</small></button>`).join("");
    });
    refresh();
  }
  form.addEventListener("click", (e) => {
    const b = e.target.closest("button");
    if (!b) return;
    if (b.dataset.dia) day(b);
    if (b.dataset.hora) { field("hora").value = b.dataset.hora; hours.querySelectorAll("button").forEach((h) => h.classList.toggle("escolhido", h === b)); }
    if (b.dataset.passo) { const f = field(b.dataset.passo); f.value = Math.min(8, Math.max(0, +f.value + +b.dataset.por)); form.querySelector(`[data-para=${b.dataset.passo}]`).textContent = f.value; }
    if (b.dataset.seguintes) {
      const next = new Date(`${b.dataset.seguintes}T12:00:00Z`); next.setUTCDate(next.getUTCDate() + 1);
      fetch(`/api/calendario?desde=${next.toISOString().slice(0, 10)}`).then((r) => r.json()).then((days) => {
        form.querySelector(".calendario").innerHTML = days.map(([iso, number, month, free]) => `<button type="button" class="dia" data-dia="${iso}" aria-label="${number} de ${month}" ${free ? "" : "disabled"}>${number}</button>`).join("");
        b.dataset.seguintes = days[days.length - 1][0];
      });
    }
    refresh();
  });
})();
