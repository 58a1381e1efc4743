"""Wardle Street: an outfitter whose results page is filled by a fetch call; searched by people who cannot spell."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, ClassVar

from bottle import request
from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront, answer

# Slug, name, pence, kind, words.
ROWS = (
    (
        "fell-jumper",
        "Fell jumper",
        8900,
        "Knitwear",
        "Lambswool, thick enough to leave the coat at home until December.",
    ),
    ("harbour-jumper", "Harbour jumper", 7900, "Knitwear", "Cotton, striped, washed at 40 without sulking."),
    ("verger-cardigan", "Verger cardigan", 8400, "Knitwear", "Five horn buttons and pockets that hold a phone."),
    ("tanner-waistcoat", "Tanner waistcoat", 9500, "Tailoring", "Wool front, cotton back, cinch that stays put."),
    ("ledger-trousers", "Ledger trousers", 8200, "Trousers", "Straight leg, high enough to keep a shirt tucked in."),
    ("allotment-trousers", "Allotment trousers", 7400, "Trousers", "Double knees for kneeling, loop for secateurs."),
    ("clerk-shirt", "Clerk shirt", 5600, "Shirts", "White cotton that dries flat on a hanger."),
    ("quarry-shirt", "Quarry shirt", 5900, "Shirts", "Brushed check, soft from the first morning."),
    ("lighthouse-coat", "Lighthouse coat", 18900, "Coats", "Waxed, taped at the seams, dry through an hour's rain."),
    ("platform-coat", "Platform coat", 21500, "Coats", "Knee-length wool for cold stations."),
    ("signalman-jacket", "Signalman jacket", 13900, "Coats", "Short, quilted, light under anything."),
    ("corner-scarf", "Corner scarf", 3400, "Extras", "Two metres of merino, no itch at the neck."),
    ("tram-gloves", "Tram gloves", 2900, "Extras", "One finger and thumb that work a screen."),
    ("rook-cap", "Rook cap", 3200, "Extras", "Eight panels of tweed, three sizes."),
    ("coal-beanie", "Coal beanie", 2400, "Extras", "Ribbed, turns up twice."),
    ("matinee-dress", "Matinee dress", 9800, "Dresses", "Sleeves to the elbow and, yes, pockets."),
    ("orchard-dress", "Orchard dress", 10400, "Dresses", "Cut on the bias so that it swings."),
    ("parish-skirt", "Parish skirt", 6900, "Dresses", "Pleated wool, lined, falls below the knee."),
    ("bath-robe-night", "Landing dressing gown", 7900, "Nightwear", "Towelling inside, cotton outside."),
    ("attic-pyjamas", "Attic pyjamas", 6400, "Nightwear", "Flannel with a real drawstring."),
    ("towpath-boots", "Towpath boots", 14500, "Shoes", "Resoleable; comfortable after the second day."),
    ("milk-round-trainers", "Milk Round trainers", 8800, "Shoes", "Canvas and gum, for walking all day."),
    ("boarding-socks", "Boarding socks, three pairs", 2100, "Extras", "Wool and nylon, darned heels last longer."),
    ("grocer-apron", "Grocer apron", 3800, "Extras", "Denim, crossed at the back, nothing on the neck."),
)
# What customers say, and what this shop says.
OTHER_WORDS: Mapping[str, str] = {
    "sweater": "jumper", "pullover": "jumper", "jersey": "jumper", "knit": "jumper", "vest": "waistcoat",
    "pants": "trousers", "slacks": "trousers", "chinos": "trousers", "blouse": "shirt", "top": "shirt",
    "raincoat": "coat", "overcoat": "coat", "mac": "coat", "anorak": "jacket", "blazer": "jacket",
    "muffler": "scarf", "mittens": "gloves", "hat": "beanie", "toque": "beanie", "gown": "dress", "frock": "dress",
    "robe": "dressing gown", "bathrobe": "dressing gown", "housecoat": "dressing gown", "nightie": "pyjamas",
    "pajamas": "pyjamas", "pjs": "pyjamas", "sneakers": "trainers", "pumps": "trainers", "runners": "trainers",
    "shoes": "trainers", "footwear": "boots", "wellies": "boots", "stockings": "socks", "pinafore": "apron",
}  # fmt: skip


class Outfitter(Shopfront):
    """The outfitter. Well met: slips of the pen and other people's words still find the thing, and it says so."""

    name: ClassVar[str] = "Wardle Street"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(*row) for row in ROWS)
    cookie: ClassVar[str] = "ws_bag"
    delivery_pence: ClassVar[int] = 450
    required: ClassVar[tuple[str, ...]] = ("email", "first", "last", "addr1", "city", "postcode")
    paths: ClassVar[Paths] = Paths(
        product="/clothes/<slug>",
        search="/find",
        query="for",
        add="/bag/items",
        cart="/bag",
        change="/bag/edit",
        checkout="/checkout/delivery",
        payment="/checkout/pay",
        order="/checkout/complete",
        done="/checkout/thanks",
        faq="/help",
        contact="/help/contact",
        files="/a",
    )
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="{b}"/>'
        '<path d="M70 30l30 12 30-12 34 26-14 20-16-10v62H66V66L50 76 36 56z" fill="{a}"/>'
    )

    def routes(self) -> tuple[tuple[str, str, Any], ...]:
        """The address that the results page asks."""
        return (("/api/find", "GET", self.found),)

    def search(self) -> str:
        """The empty results page, which its script fills."""
        return self.page("search", asked=(request.query.decode().get("for") or "").strip())

    def found(self) -> str:
        """What a search finds, and by which words it was found."""
        asked = (request.query.decode().get("for") or "").strip()
        used = asked
        found = self.find(asked)
        if self.well and not found:
            words = [meant for meant in map(self._meant, asked.casefold().split()) if meant]
            # All words together first; else the last that finds something, which tends to be the noun.
            tries = (" ".join(words), *reversed(words))
            used, found = next(((one, hits) for one in tries if (hits := self.find(one))), ("", ()))
        items = [{"href": self.link(one), "slug": one.slug, "name": one.name, "price": one.price} for one in found]
        return answer({"asked": asked, "used": used, "items": items})

    def _meant(self, word: str) -> str:
        known = {part.strip(",'").casefold() for good in self.goods for part in f"{good.name} {good.kind}".split()}
        if word in known:
            return word
        single = word.removesuffix("s")
        for one in (word, single, f"{single}s"):
            if one in OTHER_WORDS:
                return OTHER_WORDS[one]
        swapped = next((one for one in sorted({*known, *OTHER_WORDS}) if sorted(one) == sorted(word)), "")
        if swapped:
            return OTHER_WORDS.get(swapped, swapped)
        close = get_close_matches(word, (*known, *OTHER_WORDS), 1, 0.6)
        return OTHER_WORDS.get(close[0], close[0]) if close else ""


PAIR = pair(
    "search-typo",
    Outfitter.name,
    Outfitter,
    {"good": {"ease-search-forgives": "pass"}, "bad": {"ease-search-forgives": "fail"}},
)
