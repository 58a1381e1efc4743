(function () {
  var form = document.getElementById("card-form");
  function valid(s) {
    for (var sum = 0, n = s.length, i = 0; i < n; i++) {
      var d = +s[n - 1 - i];
      if (i % 2) { d *= 2; if (d > 9) d -= 9; }
      sum += d;
    }
    return n > 14 && sum % 10 === 0;
  }
  form.number.onblur = function () {
    var s = form.number.value.replace(/\s/g, "");
    if (!s) return;
    document.getElementById("banner").innerHTML = valid(s) ? "" : "<p class=\"err\">Incorrect details</p>";
    if (!valid(s)) form.reset();
  };
})();
