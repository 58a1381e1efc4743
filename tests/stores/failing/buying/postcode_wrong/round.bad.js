(function () {
  var form = document.querySelector("form.round");
  function ask(event) {
    if (event.type === "submit" && form.dataset.keep) return;
    event.preventDefault();
    fetch(form.dataset.asks + "?zip=" + encodeURIComponent(form.elements.zip.value))
      .then(function (back) { return back.json(); })
      .then(function (said) {
        var top = document.querySelector(".flash") || document.createElement("p");
        top.className = said.ok ? "flash" : "flash wrong";
        top.textContent = said.ok ? "" : said.text;
        document.querySelector("h1").after(top);
        if (!said.ok) form.querySelectorAll("input:not([type=submit])").forEach(function (one) { one.value = ""; });
      });
  }
  form.elements.zip.addEventListener("change", ask);
  form.addEventListener("submit", ask);
})();
