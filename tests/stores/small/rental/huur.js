(function () {
  var form = document.querySelector("form.huurblok");
  if (!form) return;
  var van = form.elements.van, tot = form.elements.tot, sum = form.querySelector(".huursom");
  function tell() {
    if (van.value) tot.min = van.value;
    var days = Math.round((Date.parse(tot.value) - Date.parse(van.value)) / 864e5) + 1;
    if (!(days > 0)) { sum.textContent = "Kies uw huurperiode om de prijs te zien."; return; }
    var cents = days * Number(form.dataset.dag);
    sum.innerHTML = "Huur voor " + days + (days === 1 ? " dag" : " dagen") + ": <strong>€ " + (cents / 100).toFixed(2).replace(".", ",") + "</strong>";
  }
  form.addEventListener("change", tell);
  tell();
})();
