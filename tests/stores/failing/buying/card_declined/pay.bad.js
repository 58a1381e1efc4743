(function () {
  var form = document.getElementById("pay");
  form.onsubmit = function (event) {
    event.preventDefault();
    var body = {};
    new FormData(form).forEach(function (value, name) { body[name] = value; });
    fetch(form.dataset.to, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })
      .then(function (sent) { return sent.json(); })
      .then(function (told) {
        if (told.ok) { location.href = told.next; return; }
        document.getElementById("pay-result").innerText = "Transaction error " + ((told.error && told.error.reason) || 51);
        form.reset();
      });
  };
})();
