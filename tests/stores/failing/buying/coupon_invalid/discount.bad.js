document.getElementById("discount").onsubmit = function () {
  var form = this;
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
    .then(function (sent) { return sent.json(); })
    .then(function (told) {
      var says = document.getElementById("discount-says");
      says.textContent = told.message;
      says.className = told.ok ? "yes" : "no";
      form.code.value = "";
      document.getElementById("delivery").textContent = told.delivery;
      document.getElementById("total").textContent = told.total;
    });
  return false;
};
