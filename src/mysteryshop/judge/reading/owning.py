"""What a thing costs after it was bought: power, refills, parts, service, and how long it lasts."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import Piece, pieces, seen
from mysteryshop.judge.reading.unit_prices import CONSUMED
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Quote

GOODS_THAT_RUN = lexicon(
    r"printers?|(?:coffee|espresso|washing|sewing|bread|ice|knitting|milk) machines?|kettles? (?:with|\d{3,4} ?w)"
    r"|(?:e|electric)-?bikes?"
    r"|e-?scooters?|electric (?:cars?|heaters?|blankets?|shavers?|toothbrush(?:es)?|showers?|fires?)|fridges?|freezers?"
    r"|refrigerators?|dishwashers?|tumble dryers?|dehumidifiers?|humidifiers?|air (?:purifiers?|conditioners?|fryers?)"
    r"|vacuum cleaners?|boilers?|heaters?|hot tubs?|water (?:filters?|softeners?)|purifiers?|razors?|shavers?"
    r"|toothbrush(?:es)?"
    r"|lawn ?mowers?|aquariums?|ovens?|cookers?|televisions?|tvs?|projectors?|mattress toppers? heated"
    r"|heat pumps?"
)
"""Goods that cost money for as long as they are used. Source: chosen by hand from energy labels and refill goods."""

SIGNS_OF_COST = lexicon(
    r"cartridges?|refills?|filters?|(?:mains|battery)[- ]powered|batter(?:y|ies) not included|takes \d+ (?:aa"
    r"|aaa|c|d)"
    r"|(?:[5-9]\d\d|\d{4}) ?w(?:atts?)?|kwh|energy (?:class|rating|label)|service plan|coffee (?:pods?"
    r"|capsules?)"
    r"|printheads?|toner|bulbs? not included|subscription needed|requires a subscription"
)
"""Words of a product page that give running costs away."""

SOMEBODYS = lexicon(
    r"(?:the|your|my|our|any|every|into|for|in|from) (?:\w+ )?(?:fridge|freezer|oven|cooker|tv|heater|printer)s?"
)
"""A machine that the reader has already."""

COST = lexicon(
    r"(?:per|a|each|every) (?:page|cup|use|wash|load|shave|year|month|week|hour|mile|km|charge|refill|cartridge"
    r"|filter|blade)"
    r"|cartridges?|refills?|filters?|blades?|edges?|batter(?:y|ies)|bulbs?|pods?|capsules?|parts?|servic(?:e|ing)|toner"
    r"|electricity|energy|to run|running costs?|kwh|spare|replacement|consumables?|heads?|yearly|a year"
)
"""What a running cost is for, beside an amount."""

LIFE = lexicon(
    r"lasts?(?: \w+){0,4} (?:\d+|one|two|three|five|six|seven|eight|nine|ten|twenty|a|several)? ?(?:\w+ )?(?:years?"
    r"|months?|weeks?"
    r"|charges|uses|washes|pages|loads)",
    r"(?:service |working )?life(?: ?span)?(?: of| is)? (?:about |over |up to )?\d+|\d[\d,. ]* (?:pages|cycles"
    r"|washes|charges)",
    r"no (?:parts to replace|refills|filters|batteries|running costs|consumables)|nothing to (?:replace|refill|buy)"
    r"|never needs",
    r"energy (?:class|rating|label)(?: is)?:? [a-g]\b|\d[\d.,]* ?kwh",
)
"""How long it lasts and how much it uses, without a price."""

REFILL = lexicon(
    r"cartridges?|refills?|filters?|batter(?:y|ies)|pods?|capsules?|toner|bulbs?|filter (?:coffee|papers?)"
)
"""A thing that is itself what others use up; its price is all it costs."""

NOTHING = lexicon(
    r"no (?:parts to replace|refills|filters|batteries|running costs|consumables)"
    r"|nothing to (?:replace|refill|buy)|never needs (?:\w+ )?(?:refills?|batteries|filters?|charging)"
)
"""What costs nothing more, in the shop's own words."""

OFFERED = lexicon(
    r"(?:refills?|spare parts?|replacement \w+|filters?|cartridges?|batteries)(?: \w+){0,3} (?:available|from us|here"
    r"|in stock|sold)"
)

PENCE = regex(r"(?<![\w.,])\d{1,3}(?:\.\d)? ?p\b")

NOT_OWNING = lexicon(
    r"deliver\w*|shipping|postage|returns?|voucher|off|save|was|gift|instalments?|klarna|finance|apr|vat|guarant\w+"
    r"|come back|damage\w*|claims?"
)


@dataclass(frozen=True, slots=True)
class Owning:
    """What a product page tells of the time after. priced: with an amount; life: how long, how much; signs: costs
    ahead.
    """

    priced: tuple[Quote, ...]
    life: tuple[Quote, ...]
    offered: tuple[Quote, ...]
    nothing: tuple[Quote, ...]
    signs: tuple[Quote, ...]


def read_owning(reading: Reading) -> Owning:
    """What it costs to own the thing on this page, as far as the page tells; use with `Reading.once`."""
    told = list(pieces(seen(reading, own=True)))
    first = [piece for piece in told if piece.block.role == "heading" and piece.block.level == 1] or told[:1]
    runs = [p for p in first if GOODS_THAT_RUN.search(p.text)]
    used_up = not runs and any(REFILL.search(p.text) or CONSUMED.search(p.text) for p in first)
    signs = [p for p in told if not used_up and SIGNS_OF_COST.search(p.text) and not NOT_OWNING.search(p.text)]
    costing = [*(p for p in runs if not SOMEBODYS.search(p.text)), *signs]
    priced = [p for p in told if COST.search(p.text) and _amount(p.text) and not NOT_OWNING.search(p.text)]
    return Owning(
        priced=_quotes(priced),
        life=_quotes([p for p in told if LIFE.search(p.text)]),
        offered=_quotes([p for p in told if OFFERED.search(p.text)]),
        nothing=_quotes([p for p in told if NOTHING.search(p.text)]),
        signs=_quotes(costing),
    )


def _quotes(told: list[Piece]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(piece.quote for piece in told))


def _amount(text: str) -> bool:
    words = plain(text)
    found = len(list(find_amounts(words))) + len(PENCE.findall(words))
    # The price of the machine itself is no running cost.
    return found > (1 if GOODS_THAT_RUN.search(words) else 0)
