(function () {
  var uno = function (selector) { return document.querySelector(selector); };
  document.addEventListener("click", function (event) {
    var corazon = event.target.closest(".corazon");
    if (corazon) { corazon.textContent = corazon.textContent === "♡" ? "♥" : "♡"; return; }
    var tarjeta = event.target.closest(".tarjeta");
    if (tarjeta) location.href = tarjeta.dataset.destino;
  });
  uno(".aviso-cerrar").onclick = function () { uno(".aviso-superior").hidden = true; };
  uno(".hamburguesa").onclick = function () { uno(".menu").classList.toggle("abierto"); };
  var galletas = uno(".galletas");
  galletas.hidden = Boolean(localStorage.getItem("galletas"));
  galletas.querySelectorAll("button").forEach(function (boton) { boton.onclick = function () { localStorage.setItem("galletas", boton.textContent); galletas.hidden = true; }; });
  var mas = uno("#cargar-mas");
  if (mas) mas.onclick = function () {
    mas.disabled = true;
    mas.textContent = "Cargando…";
    fetch("/tienda/mas?familia=" + mas.dataset.familia).then(function (respuesta) { return respuesta.text(); }).then(function (html) {
      uno("#rejilla").insertAdjacentHTML("beforeend", html);
      mas.remove();
    });
  };
})();
