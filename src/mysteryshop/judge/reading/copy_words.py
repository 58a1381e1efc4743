"""Word families of selling copy: who speaks, of what, to whom. English.

Source of all lists here: chosen by hand from British and American shop copy and tuned on labelled texts; they name
families (relief, pride, pressure), never single shops.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mysteryshop.judge.reading.wording import regex

_BETWEEN = re.compile(r"\s+\|\s+|\s*\n\s*")


def words(listed: str) -> re.Pattern[str]:
    """One pattern that finds any of these at word borders, whatever the case.

    listed: patterns with ` | ` or a line's end between them.
    """
    patterns = [pattern for pattern in _BETWEEN.split(listed.strip()) if pattern]
    return regex(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=100)
def literally(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern that finds any of these names as they are written, whatever the case; None when there is none."""
    told = sorted((name for name in names if name.strip()), key=len, reverse=True)
    return regex(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in told)})(?!\w)", re.IGNORECASE) if told else None


YOU = words(r"you(?:'(?:re|ll|ve|d))? | yours? | yourself")

WE = words(r"we(?:'(?:re|ve))? | our | ours | us | i'm | my")

WE_DO_FOR_YOU = words(
    r"""
    we'll
    we (?:will |can |also |always )?(?:do|bring|fetch|hang|fit|come|answer|carry|cut|leave|pay|swap|replace|collect)
    we (?:will |can |also |always )?(?:mend|refund|tell|send|give|measure|scan|find|ring|call|show|help|look)
    (?:one|someone|somebody) (?:of us )?(?:who|you|will|she|picks)
    """
)
"""We as the one who does the work for the customer is a service, not pride."""

UNITS = (
    r"(?:mm|cm|km|m|m²|m2|m³|sqm|sq ft|ft|in|inch(?:es)?|kg|g|gsm|mg|µg|lbs?|oz|ml|cl|l|litres?|liters?|w|kw"
    r"|watts?|v|volts?|a|ah|mah|wh"
    r"|hz|khz|mhz|ghz|mb|gb|tb|mb/s|gb/s|mbps|gbps|mp|megapixels?|db|rpm|bar|kpa|nm|lm|lumens?|k|°c|°|hp|ω|tog|iu"
    r"|µm|micron|dpi|fps|ppi"
    r"|vph|hrc|t|ton|ohms?|px|inch|-inch|-litre|-layer|-speed|-axis|-point|-slice|-zone|-ply|-core|thread count"
    r"|fill power|jewels|tier)"
)
NUMBER = r"\d[\d.,]{0,12}(?:\s?[-–x×/]\s?\d[\d.,]{0,12}){0,3}"
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)(?:[a-z]{1,6})?"
_NO_INCHES = (
    rf"\d[\d.,]{{0,12}}(?:(?<=,)\s?in\b(?!\.)|\sin (?:the|our|your|all|total|every|stock|{_MONTHS}|(?:19|20)\d\d)\b)"
)
"""A number with the word `in` behind it, which is no measure: `404, in June`, `12 in the set`."""
SPEC = regex(
    rf"(?<![\w£$€₹])(?!(?<=\bat )\d+\s?°\s?[CF])(?!{_NO_INCHES})(?:Ø\s?)?{NUMBER}\s?{UNITS}(?![\w])"
    r"|(?<!\w)\d[\d.,]{0,12}\s?[×x]\s?\d[\d.,]{0,12}(?!\w)"
    r"|(?<!\w)f/\d[\d.]*"
    r"|(?<![\w£$€])(?:\d+%\s(?:polyester|cotton|wool|linen|lambswool|alpaca|viscose|silk|crosslinked|merino))",
    re.IGNORECASE,
)
"""A measure: a number with a technical unit. Prices, times of day, waits, plain counts and weather are none."""

CODE = regex(
    r"(?<![\w#@])(?=[A-Z0-9./+-]{0,30}\d)[A-Z][A-Z0-9./+-]{1,30}(?!\w)"
    r"|(?<!\w)(?:DIN|ISO|EN|BS EN|BS|OEKO-TEX|IEC|USB-[AC]|IP\d\d?|IPX\d)(?:\s?\d[\d-]*)?(?!\w)"
)
"""A model number, a norm or a grade."""

ACRONYM = regex(r"(?<![\w&-])[A-Z][A-Za-z]?[A-Z]{1,5}\d{0,2}s?(?![\w&]|-\d)")

MATERIALS = words(
    r"""
    steel | stainless | aluminium | aluminum | alloy | oak | beech | bamboo | polyester | nylon | graphene\S*
    titanium | carbon | sensor | cmos | motors? | processor | lithium\S* | bluetooth | wi-?fi | resin | laminate
    die-cast | powder-coated | brushed | forged | veneer | springs? | tweeter | drivers? | valve | codecs? | firmware
    api | architecture | hand-?poured | zirconia | foil | hollowfibre | ceramide | squalane | collagen | microservices
    platform | symmetrical | induction | thermoblock | glaze | stoneware | certified | approved | accredited
    dishwasher safe
    """
)

CATALOGUE = words(
    r"""
    features? | featuring | comprises | consists of | equipped with | available in | includes? | including
    supplied with | specifications? | dimensions | range from | built on | powered by | choose from | adds | fixes
    version \d\S* | database of | (?:styles|models|units|options|controls) (?:are|from) | as standard | optional
    """
)

PRIDE = words(
    r"""
    proud(?:ly)? | pride ourselves | passion(?:ate)? | heritage | tradition | excellence | leader(?:s|ship)? | leading
    pioneers? | innovat\w+ | family[- ]owned | family[- ]run | (?:\w+ )?generations? | founder\S* | founded
    established | our story | (?:a|\w+) story
    our (?:team|people|values|mission|vision|journey|history|approach|partners|founder|grandfather|works|ateliers)
    award(?:s|ed)? | award-winning | nominated | shortlisted | winner | won | voted | recogni[sz]ed | accredited
    reputation | committed to | commitment | dedicated to | strategy | strategic | corporate | trusted | respected
    ambassador | ceo | managing director | house of | savoir-faire | signature of | legend\w* | we make history
    set us apart | years in | years in practice | volunteers | new face | family solicitors | anniversary | welcome to
    thank you for choosing | why (?:\w+ )?choose | why (?:fly|shop|buy) with us | branch is open
    a (?:letter|message) from | collection | new standards | world-class | expertise | redefining
    building communities | we're \d+ | by royal appointment | studio | dream | from our \w+ to yours | delivering for
    our new
    """
)

SINCE = regex(
    r"\b(?:since|in|from|est\.?|founded|established)\s(?:1[5-9]|20)\d\d\b|\bcenturi?y?(?:es)?\b|\b\d+ years\b",
    re.IGNORECASE,
)

MONEY = regex(
    r"[£$€₹]\s?\d[\d.,]{0,12}|\b\d[\d.,]{0,12}\s?(?:€|£|euros?|pounds|dollars)(?!\w)|\b(?:GBP|USD|EUR)\s?\d",
    re.IGNORECASE,
)

OFFER = words(
    r"""
    \d+% off | (?:up to )?half[- ]price | half off | sale | deals? | discount\w*
    offer(?:s)?(?: ends?| closes| disappears)? | special | reduced | savings? | save (?:a further )?[£$€]?\d+%?
    free gift | buy \d | get \d free | buy one | code [A-Z0-9]+ | black friday | price list | shop now | upgrade
    points | ends (?:tonight|soon|sunday|today) | was [£$€]\d+ | from [£$€]\d+ | no contract | today only
    this (?:week|month|weekend) only | only \d+ left | limited time | exclusive | everything must go
    """
)

RELIEF = words(
    r"""
    won't | needn't | don't (?:need|have) to | never (?:have|again|run|need|stand|look)\S* | never | no more | without
    nobody | again | stays? (?:put|sharp|hot|cool|dry|warm|open) | still (?:hot|warm|sharp|dry|clean|fresh|there)
    still (?:works?|moves?|feels?|fits?|holds?|runs?|open|closes?|looks?|tastes?|smells?) | stop(?:s|ped)? | keeps?
    saves? you | surviv\w+ | fits? (?:through|under|in|a|your) | clean | dry | easier | quieter | actually | forget
    say goodbye | goodbye to | in (?:your|two|one|three|a) (?:\w+ )?(?:hands|taps?|minutes?|days)
    by (?:breakfast|bedtime|tonight|seven|friday|tuesday|quarter past \w+|the time) | tonight | tomorrow | while
    in case | instead of | out loud | so (?:that )?(?:you|your|they|it|he|she|nobody|the|there|we) | just works
    can (?:actually )?(?:use|share|hold|open|go|build) | ready to | rainproof | waterproof | shared? with
    stress-free | better tonight | back at | fine
    """
)
"""What becomes of the trouble."""

ARRIVES = words(
    r"""
    (?:it|they|your \w+)(?:'ll| will) (?:be|reach|drop|come|arrive|hold)\S* | it'll \w+ | nearly there
    what happens next | on (?:the|your) (?:doorstep|step) | in your (?:hallway|hands|kitchen)
    your (?:\w+'s|\w+ ship\w*)
    """
)

ACTS = (
    r"see|hear|sleep|know|find out|find|stop|eat|wake|feel|enjoy|speak|get|send|bring|start|leave|tell|say|put"
    r"|type|wear|turn|dab|peel"
    r"|load|hit|fill|sit|photograph|relax|tick|pick|look|cook|dinner|lunch|clean|fits|reads|draws|stops|keeps"
    r"|clears|reaches|sort|measure"
    r"|run|take|plug|press|unlock|transform|experience|ring|borrow|come|match|try|never|no need|eat|light"
)
BEGINS_WITH_ACT = regex(rf"^\W*(?:{ACTS})(?!\w)", re.IGNORECASE)
"""An opening that tells the reader what they will do or what gets done for them."""

SHOPKEEPER_ACT = regex(
    r"^\W*(?:shop|buy|order now|discover|browse|explore|view|learn more|read (?:the|a|more)|watch|introducing"
    r"|meet|vote|call now|hurry|add|upgrade|save|grab|claim|snap up|(?:get|bag|reserve|secure) yours)\b",
    re.IGNORECASE,
)
