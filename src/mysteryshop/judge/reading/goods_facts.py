"""What a customer needs to know before choosing, by the kind of goods, and where a page says it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.told import of_this_thing, read_told
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote

PICTURES = "pictures"
"""The fact that is seen and not read: three pictures or more."""

FACTS: Mapping[str, re.Pattern[str]] = {
    "size": regex(
        r"\d(?:[.,]\d+)? ?(?:mm|cm|m|inch(?:es)?|ft|ml|cl|l|litres?|liters?)\b|\d ?[\"”]|\d ?[x×] ?\d"
        r"|\b(?:half a|a|one|two|three|\w+teen) lit(?:re|er)s?\b|\b(?:sizes?|dimensions?|height|width|diameter|length"
        r"|capacity|X?XS|X{1,3}L|one size)\b",
        re.IGNORECASE,
    ),
    "material": lexicon(
        r"materials?|fabric|composition|made (?:of|from|in (?:solid )?\w+)|(?:\d+ ?% )?(?:cotton|wool|merino|linen"
        r"|flax|silk|polyester|leather|suede"
        r"|cashmere|nylon|elastane|denim|felt|canvas|viscose|fleece|oak|pine|beech|walnut|ash|birch|bamboo"
        r"|wood(?:en)?|plywood|rattan|cane"
        r"|steel|stainless|iron|copper|brass|aluminium|aluminum|tin|silver|gold|enamel|glass|ceramic|porcelain"
        r"|stoneware|clay|earthenware|stone"
        r"|marble|slate|plastic|acrylic|silicone|rubber|foam|paper|card(?:board)?|cork|jute|hemp|wax|beeswax|soy)"
    ),
    "care": lexicon(
        r"wash(?:es|able|ed|ing)?|clean(?:s|ed|ing)?|dishwasher|dry clean(?: only)?|iron(?:ing)? (?:at|on|low|cool)"
        r"|wipe\w*|care|rinse|polish|descale"
        r"|re-?wax|oil it|keep (?:it )?dry|trim the wick"
    ),
    "fit": lexicon(
        r"fits?|fitting|true to size|size (?:guide|chart|up|down)|(?:our |the )?model (?:is|wears)|(?:regular|slim"
        r"|loose|relaxed|straight|narrow|wide|tailored)"
        r" (?:fit|cut|leg|foot)?|between (?:two )?sizes|oversi[sz]ed"
    ),
    "what is included": lexicon(
        r"in the box|what(?:'s| is) (?:included|in it|in the box)|include[sd]?|comes? with|supplied with|(?:set|pack"
        r"|box) of \w+|what you get|not included"
        r"|sold (?:without|separately)|contents"
    ),
    "weight": regex(r"\d(?:[.,]\d+)? ?(?:kg|g|kilos?|grams?|lbs?|oz|pounds?)\b|\bweighs?\b|\bweight\b", re.IGNORECASE),
    "power": regex(
        r"\d ?(?:W|watts?|V|volts?|mAh|Wh|lumens?|lm|K)\b|\b(?:batter(?:y|ies)|rechargeable|charg(?:es|er|ing|ed)"
        r"|mains|plug|USB|cordless|energy class|solar)\b",
        re.IGNORECASE,
    ),
    "what it works with": lexicon(
        r"compatible|works? with|bluetooth|wi-?fi|USB(?:-C)?|HDMI|fits (?:all|most|any|into|the)|requires?|needs an?"
        r"|(?:screw|bayonet) (?:cap|fitting)"
        r"|E14|E27|B22|GU10|Windows|macOS|Android|iOS|socket|connect\w*"
    ),
    "guarantee": lexicon(r"guarante\w+|warrant\w+"),
    "ingredients": lexicon(r"ingredients?|contains|made (?:of|from|with)|recipe|\d+ ?% cocoa|arabica|grapes?"),
    "allergens": lexicon(
        r"allergens?|allergy|allergies|(?:may )?contains? (?:traces of )?(?:milk|nuts?|gluten|wheat|soya?|eggs?"
        r"|sulphites|sesame)|(?:gluten|nut|dairy|lactose)-?free"
        r"|free (?:from|of)|sulphites"
    ),
    "quantity": regex(
        r"\d(?:[.,]\d+)? ?(?:kg|g|ml|cl|l|litres?|oz|grams?|pieces|bags|capsules|tablets|servings|bars|bottles)\b"
        r"|\bpack of \d+",
        re.IGNORECASE,
    ),
    "how to keep it": lexicon(
        r"stor(?:e|ed|age)|keep (?:it )?(?:cool|dry|in|refrigerated|frozen|away|sealed)|best before|use (?:by|within)"
        r"|shelf life|keeps (?:for|\w+ (?:days|weeks|months))"
        r"|refrigerat\w+|freez\w+|once opened"
    ),
    "origin": lexicon(
        r"origin|grown|made in|produced|from (?:[A-Z]\w+)|harvest\w*|roasted|brewed|baked (?:in|by|at)|farm|country"
    ),
    "how to use it": lexicon(
        r"how to (?:use|apply)|apply|massage|lather|directions|use (?:it|daily|twice|once|on|as)|a (?:little|drop|pump)"
    ),
    "for whom": lexicon(
        r"(?:for |suits )?(?:all |dry |oily |sensitive |normal |combination |mature )?(?:skin|hair|scalp)(?: types?)?"
        r"|suitable for|dermatolog\w+"
    ),
    "author": lexicon(r"authors?|written by|by [A-Z][a-z]+ [A-Z]\w+|illustrated by|edited by|editor"),
    "pages": lexicon(r"\d+ (?:pages|pp\.?)|pages|page count|running time|\d+ (?:hours|minutes)"),
    "format": lexicon(
        r"hard(?:back|cover)|paperback|softcover|e-?book|audio ?book|spiral[- ]bound|board book|format|binding"
    ),
    "publisher": lexicon(r"publish\w*|edition|ISBN(?:-1[03])?|imprint|release date"),
    "the day": regex(
        r"\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:Jan\w*|Feb\w*|March"
        r"|April|May|June|July|Aug\w*|Sept?\w*|Oct\w*|Nov\w*|Dec\w*) \d{1,2}"
        r"|\b20\d\d-\d\d-\d\d|\b(?:every|any) (?:day|week|\w+day)|\bvalid (?:on|for|until)",
        re.IGNORECASE,
    ),
    "the time": regex(
        r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bdoors\b|\b(?:starts?|begins?) at\b|\ball day\b", re.IGNORECASE
    ),
    "the place": lexicon(
        r"venue|place|location|address|where|hall|theatre|theater|stadium|arena|park|room|farm|club|museum|online"
        r"|how to get there|meeting point"
    ),
    "the rules of return": lexicon(r"refund\w*|return\w*|cancel\w*|transfer\w*|exchange\w*|resell|name change"),
    "age": lexicon(
        r"ages?(?: \d+)?|aged|years(?: and up| old)?|months|from \d+ years|\d+ ?\+|suitable for|not suitable for"
    ),
    "putting it together": lexicon(
        r"assembl\w+|flat[- ]?pack\w*|put (?:it )?together|ready[- ]made|screws?|tools? (?:needed|included)"
        r"|fully built|delivered built|comes (?:built|in one piece)"
    ),
}
"""Words by which a page tells a fact. Source: chosen by hand from what pages of each kind of goods say."""

LISTS: Mapping[str, tuple[str, ...]] = {
    "clothing": ("size", "material", "care", "fit", PICTURES),
    "furniture": ("size", "material", "care", "putting it together", PICTURES),
    "things for the home": ("size", "material", "care", "what is included", PICTURES),
    "devices": ("size", "power", "what it works with", "what is included", "guarantee", PICTURES),
    "food and drink": ("ingredients", "allergens", "quantity", "how to keep it", "origin"),
    "care products": ("quantity", "ingredients", "how to use it", "for whom"),
    "books": ("author", "pages", "format", "publisher"),
    "tickets": ("the day", "the time", "the place", "what is included", "the rules of return"),
    "toys": ("age", "size", "material", "what is included", PICTURES),
}
"""What a customer needs to know, by the kind of goods. Source: Nielsen Norman Group on product pages; the catalogue's
example for clothing; information that the law asks for food, toys and events.
"""

NOUNS: Mapping[str, frozenset[str]] = {
    "clothing": frozenset(
        "shirt tshirt tee top dress trouser jean jumper sweater hoodie sweatshirt pullover jacket coat parka skirt"
        " sock shoe boot trainer sneaker sandal slipper"
        " hat beanie cap scarf glove mitten legging short blouse cardigan pyjama bra brief suit waistcoat vest"
        " swimsuit bikini kimono dungaree".split()
    ),
    "furniture": frozenset(
        "sofa couch armchair chair table desk bed wardrobe shelf shelve bookcase bookshelf cabinet stool bench"
        " mattress sideboard dresser".split()
    ),
    "things for the home": frozenset(
        "bowl pan pot kettle mug cup plate knife lamp lantern lampshade vase blanket throw towel cushion rug candle"
        " candlestick basket thermos flask bottle teapot dish tray jar"
        " apron tablecloth curtain duvet pillow mirror frame clock saucepan casserole wok skillet board spoon fork"
        " glass tumbler carafe jug grinder bag backpack wallet purse"
        " suitcase umbrella".split()
    ),
    "devices": frozenset(
        "laptop phone smartphone headphone earphone earbud headset speaker tv television monitor camera printer"
        " keyboard mouse charger router tablet toaster vacuum hoover drill blender"
        " mixer fridge freezer oven dishwasher dryer radio microwave console projector watch smartwatch shaver"
        " hairdryer heater fan bulb torch scanner".split()
    ),
    "food and drink": frozenset(
        "coffee tea chocolate cheese wine beer ale cider gin whisky honey jam marmalade bread flour oil vinegar sauce"
        " chutney biscuit cake cookie nut pasta spice salt snack granola"
        " muesli sausage ham salami juice syrup praline truffle crisp".split()
    ),
    "care products": frozenset(
        "cream soap shampoo conditioner lotion serum balm perfume deodorant toothpaste mascara lipstick moisturiser"
        " moisturizer cleanser sunscreen".split()
    ),
    "books": frozenset("book novel paperback hardback hardcover cookbook guidebook textbook anthology".split()),
    "tickets": frozenset("ticket concert festival gig matinee tour workshop admission".split()),
    "toys": frozenset("toy puzzle jigsaw doll teddy rattle playset".split()),
}
"""The last word of a product's name, by the kind of goods. Source: chosen by hand; other names have no list."""

_CUT = regex(r"\s[-–—|:]\s|[,(:]|\s(?:with|for|in|of|by|from|without|und|and|&)\s", re.IGNORECASE)
_WORDS = regex(r"[a-z]{2,}")


def kind_of_goods(reading: Reading) -> str:
    """Which list fits the thing on a product's page, by the last word of its name; empty where none does."""
    title = next((b for b in reading.page.blocks if b.role == "heading" and b.level == 1 and b.visible), None)
    return kind_by_name(title.text) if title is not None else ""


def kind_by_name(name: str) -> str:
    """The kind of goods by a product's name: "Coffee table, oak" is furniture, "Tea towel" a thing for the home."""
    words = _WORDS.findall(_CUT.split(plain(name).lower().replace("t-shirt", "tshirt").strip())[0])
    return next(
        (kind for word in reversed(words[-1:]) for kind, nouns in NOUNS.items() if {word, _one(word)} & nouns), ""
    )


def _one(word: str) -> str:
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def find_fact(reading: Reading, fact: str) -> Quote | None:
    """Where a page tells a fact, folded parts included; None where it does not. Other names are looked for as words."""
    pattern = FACTS.get(fact) or lexicon(re.escape(fact).replace(r"\ ", " "))
    own = of_this_thing(reading.once(read_told))
    titles = {one.block.text.strip() for one in own if one.block.level == 1}
    labelled = ((one, "" if one.label in titles else one.label) for one in own if one.block.level != 1)
    return next((one.quote for one, label in labelled if pattern.search(one.text) or pattern.search(label)), None)
