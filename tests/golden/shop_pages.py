"""The pages of an invented shop, Tern & Tide: their words with their places, and a painter for their pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont

from mysteryshop.model import Box

NAVY, SAND, SEA, INK, PALE = "#1f3a4d", "#efe8dc", "#9db8bf", "#22282c", "#d8dee0"


@dataclass(frozen=True, slots=True)
class Style:
    """Type size in CSS pixels, its colour, and the colour behind it."""

    size: int
    colour: str = INK
    ground: str = ""


STYLES: Mapping[str, Style] = {
    "title": Style(38, NAVY),
    "head": Style(26, NAVY),
    "text": Style(18),
    "small": Style(15, "#5b666c"),
    "button": Style(18, "#ffffff", NAVY),
    "alarm": Style(19, "#7a1f1f", "#f7e3e0"),
    "picture": Style(16, "#ffffff", SEA),
    "field": Style(17, "#8b9498", "#ffffff"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """Words on a page and the column they are set in. tall: for pictures, which have a height of their own."""

    style: str
    text: str
    x: int
    y: int
    width: int
    tall: int = 0

    @property
    def lines(self) -> list[str]:
        """The words as they wrap: the same on every machine, whatever its fonts measure."""
        return wrap(self.text, max(8, int(self.width / (STYLES[self.style].size * 0.5))))

    @property
    def box(self) -> Box:
        """Where the words stand."""
        size = STYLES[self.style].size
        widest = min(self.width, int(max(map(len, self.lines)) * size * 0.5) + 12)
        return Box(float(self.x), float(self.y), float(widest), float(self.tall or len(self.lines) * size * 1.4))


@dataclass(frozen=True, slots=True)
class ShopPage:
    """One page: its name in the evidence, its size, and what stands on it."""

    name: str
    width: int
    height: int
    items: tuple[Item, ...]

    def box(self, words: str) -> Box:
        """Where these words stand."""
        return next(item.box for item in self.items if words in item.text)


def paint(page: ShopPage, folder: Path) -> None:
    """Write the page's small picture, half as wide as the page."""
    image = Image.new("RGB", (page.width, page.height), "#fffdf9")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, page.width, 56), fill=NAVY)
    draw.text((24, 14), "Tern & Tide", font=ImageFont.load_default(24), fill="#ffffff")
    draw.text((page.width - 150, 18), "Menu   Cart 1", font=ImageFont.load_default(16), fill=PALE)
    for item in page.items:
        _paint_item(draw, item)
    draw.rectangle((0, page.height - 60, page.width, page.height), fill=SAND)
    small = image.resize((page.width // 2, page.height // 2), Image.Resampling.LANCZOS)
    target = folder / f"{page.name}.jpg"
    target.parent.mkdir(parents=True, exist_ok=True)
    small.save(target, quality=62, optimize=True)


def _paint_item(draw: ImageDraw.ImageDraw, item: Item) -> None:
    style, box = STYLES[item.style], item.box
    if style.ground:
        end = (box.x + (item.width if item.tall else box.width) + 8, box.y + box.height + 6)
        draw.rectangle((box.x - 10, box.y - 8, *end), fill=style.ground, outline=PALE)
    font = ImageFont.load_default(style.size)
    for number, line in enumerate(item.lines):
        draw.text((box.x, box.y + number * style.size * 1.4), line, font=font, fill=style.colour)


LAPTOP = (
    ShopPage(
        "visits/busy-parent/screens/001-home",
        1280,
        1500,
        (
            Item("picture", "harbour at dawn", 640, 90, 560, 420),
            Item("title", "The ultimate in heritage rainwear", 72, 140, 520),
            Item(
                "text",
                "Three-layer 20k/15k laminate. YKK Aquaguard. 180 gsm. Made by people who live for weather.",
                72,
                270,
                500,
            ),
            Item("button", "Discover our collections", 84, 400, 260),
            Item("head", "We have stood for uncompromising craft since 1987", 72, 620, 900),
            Item("picture", "coats", 72, 720, 340, 300),
            Item("picture", "trousers", 450, 720, 340, 300),
            Item("picture", "boots", 828, 720, 340, 300),
            Item("small", "Free delivery over £60", 72, 1080, 400),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/002-search",
        1280,
        1000,
        (
            Item("head", "Results for “child rain jacket”", 72, 110, 700),
            Item("picture", "Puddle jacket, £48", 72, 200, 340, 340),
            Item("picture", "Drizzle cape, £36", 450, 200, 340, 340),
            Item("text", "Jackets that keep a school run dry, sorted by how easy they are to clean.", 72, 600, 700),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/003-product",
        1280,
        1300,
        (
            Item("picture", "Puddle jacket, yellow", 72, 110, 520, 560),
            Item("title", "Puddle jacket", 660, 110, 520),
            Item("head", "£48", 660, 190, 200),
            Item("text", "20k/15k · 180 gsm · PFC-free DWR · seam-sealed", 660, 260, 540),
            Item("button", "Add to cart", 672, 350, 220),
            Item("small", "Delivery £3.95, free over £60. Send it back within 30 days.", 660, 440, 520),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/004-cart",
        1280,
        900,
        (
            Item("title", "Your cart", 72, 110, 600),
            Item("text", "Puddle jacket, yellow, age 6", 72, 220, 500),
            Item("text", "£48.00", 900, 220, 200),
            Item("text", "Delivery £4.95", 900, 290, 240),
            Item("button", "Go to checkout", 912, 380, 240),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/006-faq",
        1280,
        1700,
        (
            Item("title", "Questions", 72, 110, 600),
            Item("head", "Can I buy the hood on its own?", 72, 210, 900),
            Item("text", "No, replacing single hoods would not be profitable for us.", 72, 260, 760),
            Item("head", "How long do I have to send it back?", 72, 350, 900),
            Item("text", "Goods may be returned within 14 days of receipt.", 72, 400, 760),
            Item("head", "Is it safe for a toddler?", 72, 490, 900),
            Item(
                "text",
                "Since 1987 our testing has been the envy of the industry, and many awards bear witness to it.",
                72,
                540,
                760,
            ),
            Item("head", "Can I collect?", 72, 650, 900),
            Item("text", "Yes, from the harbour shop, two hours after you order.", 72, 700, 760),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/007-error",
        1280,
        800,
        (
            Item("title", "404", 72, 140, 300),
            Item("text", "You entered an invalid URL.", 72, 220, 500),
        ),
    ),
    ShopPage(
        "visits/busy-parent/screens/008-fault",
        1280,
        800,
        (
            Item(
                "alarm",
                "Help! Our launch broke everything and none of us has slept. Error: NullPointerException at Cart.total",
                90,
                150,
                760,
            ),
            Item("text", "Please try again later.", 80, 280, 500),
        ),
    ),
)

PHONE = (
    ShopPage(
        "visits/price-first/screens/001-home",
        412,
        1400,
        (
            Item("picture", "harbour at dawn", 16, 80, 360, 240),
            Item("head", "The ultimate in heritage rainwear", 16, 350, 370),
            Item(
                "text",
                "Three-layer 20k/15k laminate. YKK Aquaguard. 180 gsm. Made by people who live for weather.",
                16,
                440,
                370,
            ),
            Item("button", "Discover our collections", 28, 600, 240),
        ),
    ),
    ShopPage(
        "visits/price-first/screens/002-sold-out",
        412,
        1100,
        (
            Item("picture", "Gale coat", 16, 80, 360, 380),
            Item("head", "Gale coat, £120", 16, 500, 370),
            Item("text", "Out of stock.", 16, 560, 370),
        ),
    ),
    ShopPage(
        "visits/price-first/screens/003-delivery-info",
        412,
        1200,
        (
            Item("head", "Delivery", 16, 90, 370),
            Item("text", "Standard delivery is £4.95 anywhere in the UK and takes 2 to 3 working days.", 16, 150, 370),
        ),
    ),
)
