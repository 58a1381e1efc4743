(function () {
  "use strict";
  var bar = document.querySelector(".cookies");
  bar.hidden = /consent=/.test(document.cookie);
  bar.querySelectorAll("button").forEach(function (button) {
    button.onclick = function () { document.cookie = "consent=" + button.dataset.answer + ";path=/"; bar.hidden = true; };
  });
  document.querySelector(".menu-button").onclick = function () {
    this.setAttribute("aria-expanded", String(document.body.classList.toggle("open")));
  };
})();
