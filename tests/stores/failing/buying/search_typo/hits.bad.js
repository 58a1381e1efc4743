(async function () {
  const box = document.getElementById("hits");
  const found = await (await fetch("/api/find?for=" + encodeURIComponent(box.dataset.for))).json();
  box.textContent = found.items.length ? "" : "No results.";
  if (found.items.length) box.append(window.rail(found.items));
})();
