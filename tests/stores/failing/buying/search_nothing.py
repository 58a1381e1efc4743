"""Pocket Acre Seeds: a plain server-rendered seed shop, searched for a word that names nothing it sells."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, ClassVar

from bottle import request
from tests.stores.failing.buying.base import pair
from tests.stores.failing.buying.front import Good, Paths, Shopfront

KINDS = {"v": "Vegetables", "h": "Herbs", "f": "Flowers", "s": "Salad leaves"}
# Slug, name, pence, kind, words.
ROWS = (
    ("broad-bean-crimson", "Broad bean Crimson Ledge", 325, "v", "Sow in November, pick in May. Thirty beans."),
    ("runner-bean-hestia", "Dwarf runner bean Patio Scarlet", 345, "v", "No poles needed; happy in a big pot."),
    ("beetroot-lowland", "Beetroot Lowland Red", 220, "v", "Round, sweet roots in twelve weeks from sowing."),
    ("carrot-early-stump", "Carrot Early Stump", 220, "v", "Short and blunt, so stony ground does not fork it."),
    ("courgette-green-barge", "Courgette Green Barge", 295, "v", "Two plants feed a family all August."),
    ("kale-black-tongue", "Kale Black Tongue", 240, "v", "Stands through snow and tastes better for it."),
    ("leek-winter-mast", "Leek Winter Mast", 235, "v", "Long white shanks to dig from October to March."),
    ("pea-first-whistle", "Pea First Whistle", 310, "v", "The earliest pods; sow under fleece in February."),
    ("pumpkin-lantern", "Pumpkin Little Lantern", 330, "v", "Fruits of a kilo, just right for a child's hands."),
    ("tomato-sill", "Tomato Windowsill Cherry", 340, "v", "Knee high, and covered in cherries in a 15 cm pot."),
    ("squash-butter", "Squash Butter Flask", 330, "v", "Keeps until Easter in a cool bedroom."),
    ("basil-broad", "Basil Broad Leaf", 210, "h", "For a warm sill. Pinch the tips and it bushes."),
    ("chives-fine", "Chives Fine", 195, "h", "Sown once, there for good."),
    ("coriander-slow", "Coriander Slow Bolt", 205, "h", "Three weeks more of leaf before it flowers."),
    ("dill-feather", "Dill Feather", 195, "h", "For pickles, potatoes and hoverflies."),
    ("parsley-flat", "Parsley Flat Giant", 205, "h", "Slow to come up: give it four weeks."),
    ("cornflower-ink", "Cornflower Ink", 215, "f", "A row for cutting from June to September."),
    ("marigold-ember", "Marigold Ember", 215, "f", "Keeps whitefly off tomatoes, and looks well doing it."),
    ("nasturtium-trail", "Nasturtium Trailing Mix", 225, "f", "Leaves and flowers are good in a sandwich."),
    ("sunflower-attic", "Sunflower Attic Window", 235, "f", "Three metres in a good summer."),
    ("sweet-pea-grandmother", "Sweet pea Grandmother's Wall", 365, "f", "Old scented colours; soak overnight first."),
    ("lettuce-cos", "Lettuce Little Cos", 210, "s", "Crisp hearts in eight weeks."),
    ("rocket-wild", "Rocket Wild", 210, "s", "Cut, and it comes again three times."),
    ("spinach-long", "Spinach Long Standing", 230, "s", "Does not bolt at the first warm week."),
)


class Seeds(Shopfront):
    """The seed shop. Well met: a search that finds nothing ends with near names, kinds, and somebody to ask."""

    name: ClassVar[str] = "Pocket Acre Seeds"
    folder: ClassVar[Path] = Path(__file__).with_suffix("")
    goods: ClassVar[tuple[Good, ...]] = tuple(Good(slug, name, p, KINDS[k], words) for slug, name, p, k, words in ROWS)
    paths: ClassVar[Paths] = Paths(
        product="/seed/<slug>",
        add="/basket/add",
        cart="/basket",
        change="/basket/change",
        checkout="/delivery-details",
        payment="/pay",
        order="/pay/confirm",
        done="/order-received",
        faq="/growing-questions",
        contact="/write-to-us",
    )
    delivery_pence: ClassVar[int] = 195
    motif: ClassVar[str] = (
        '<rect width="200" height="150" fill="#f4efe2"/><path d="M100 135V60" stroke="#4b6b34" stroke-width="5"/>'
        '<path d="M100 80c-40-4-50-30-48-44 26 0 46 14 48 44zm0-8c6-38 30-46 48-42 0 24-18 42-48 42z" fill="{a}"/>'
        '<ellipse cx="100" cy="138" rx="38" ry="8" fill="{b}"/>'
    )

    def search(self) -> Any:
        """What a search finds; with nothing found, the good side looks for what is near."""
        asked = (request.query.decode().get("q") or "").strip()
        found = self.find(asked)
        return self.page("search", asked=asked, found=found, near=self._near(asked), kinds=self.kinds())

    def kinds(self) -> Mapping[str, int]:
        """How many seeds there are of each kind."""
        return {kind: sum(good.kind == kind for good in self.goods) for kind in KINDS.values()}

    def _near(self, asked: str) -> tuple[Good, ...]:
        words = {word.casefold(): good for good in self.goods for word in good.name.split() if len(word) > 3}
        close = [near for one in asked.casefold().split() for near in get_close_matches(one, words, 3, 0.66)]
        return tuple({words[word].slug: words[word] for word in close}.values())


PAIR = pair(
    "search-nothing",
    Seeds.name,
    Seeds,
    {"good": {"ease-search-forgives": "pass"}, "bad": {"ease-search-forgives": "fail"}},
)
