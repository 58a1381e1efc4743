(function () {
  var form = document.querySelector("form.round");
  var box = form.elements.zip;
  var told = form.querySelector(".told");
  function ask(event) {
    if (event && event.type === "submit" && form.dataset.keep) return;
    if (event) event.preventDefault();
    if (!box.value.trim()) return;
    fetch(form.dataset.asks + "?zip=" + encodeURIComponent(box.value.trim()))
      .then(function (back) { return back.json(); })
      .then(function (said) {
        told.textContent = said.text;
        told.className = said.ok ? "told right" : "told wrong";
        box.setAttribute("aria-invalid", String(!said.ok));
      })
      .catch(function () { told.textContent = "We could not look that up just now. Carry on, and we check it by hand."; });
  }
  box.addEventListener("change", ask);
  form.addEventListener("submit", ask);
})();
