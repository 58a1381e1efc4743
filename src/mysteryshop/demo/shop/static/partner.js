// The script of a partner, served from another host. It draws stars beside what buyers say; and where a shop has left its
// buy box to it, it shows that box.
"use strict";

for (const line of document.querySelectorAll("[data-stars]")) {
  const stars = document.createElement("span");
  stars.className = "stars";
  stars.ariaHidden = "true";
  stars.textContent = "★★★★★";
  line.prepend(stars, " ");
}

for (const box of document.querySelectorAll("template[data-buy-box]")) box.replaceWith(box.content);
