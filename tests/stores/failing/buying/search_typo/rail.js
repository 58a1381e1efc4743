window.rail = function (items) {
  const grid = document.createElement("div");
  grid.className = "grid";
  for (const item of items) {
    const tile = Object.assign(document.createElement("a"), { className: "tile", href: item.href });
    const picture = Object.assign(new Image(), { src: "/pictures/" + item.slug + ".svg", alt: item.name });
    const name = Object.assign(document.createElement("span"), { textContent: item.name });
    const price = Object.assign(document.createElement("em"), { textContent: item.price });
    tile.append(picture, name, price);
    grid.append(tile);
  }
  return grid;
};
