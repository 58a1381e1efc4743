"""Services and facilities that customers ask for, each with the words that shops of different countries call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mysteryshop.judge.facts.kinds.words import HEAD, heads_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

FIELD: Mapping[str, str] = {
    "PARKING": r"(?:car |vehicle |customer |visitors?'? |guest |on-?site |off-street |client )*parking(?: lots?|"
    r" spaces?|"
    r" bays?| places?)?|car[- ]?parks?|carparks?|parking lots?",
    "BIKES": r"(?:bike|bicycle|cycle) (?:storage|parking|racks?|shed|store)",
    "CHARGING": r"(?:EV|electric car|electric vehicle|car) (?:charg(?:ing|ers?)(?: points?)?)",
    "LIFT": r"lifts?(?! pass| ticket|-| the| it| your)|elevators?",
    "STEP_FREE": r"step-?free access|wheelchair (?:access(?:ible)?|ramps?)|disabled access|level access",
    "WIFI": r"wi-?fi|wireless internet|internet access",
    "TOILET": r"toilets?|loos?|restrooms?|washrooms?|bathrooms?(?= for (?:customers|visitors))",
    "SHOWERS": r"showers?(?! (?:gel|curtain|tray|head|door|enclosure|screen)s?)",
    "CHANGING": r"changing rooms?|fitting rooms?",
    "LOCKERS": r"lockers?",
    "TOWELS": r"towels?(?: hire| rental)?",
    "LINEN": r"bed ?linen|bedding|bed ?sheets",
    "CAFE": r"caf[eé]s?|coffee (?:shop|bar)|tea ?room",
    "RESTAURANT": r"restaurants?",
    "BREAKFAST": r"breakfasts?",
    "AIRCON": r"air[- ]con(?:ditioning)?",
    "POOL": r"(?:swimming[- ])?pools?(?! table)",
    "SAUNA": r"saunas?",
    "GYM": r"gym(?:nasium)?",
    "DOGS": r"dogs?(?= (?:are|allowed|welcome|permitted)|\W*$|[,;.!?]| (?:except|unless|in|on|inside|at|with|along|"
    r"to|here)\b)|"
    r"pets?(?! (?:food|shop|insurance|name))",
    "SMOKING": r"smoking",
    "GIFT_WRAP": r"gift[- ]?wrap(?:ping|ped)?",
    "GIFT_CARDS": r"gift (?:cards?|vouchers?|certificates?)",
    "ENGRAVING": r"engraving|monogramming",
    "FITTING": r"(?:home |on-?site )?(?:fitting|installation)(?: service)?(?! rooms?)",
    "ASSEMBLY": r"assembly(?: service)?",
    "ALTERATIONS": r"alterations",
    "LOAN_CAR": r"(?:courtesy|loan|replacement|loaner) (?:cars?|vehicles?|bikes?)|loaners?",
    "COLLECT": r"click (?:and|&|\+|n) collect|in-?store (?:pick-?up|collection)|curb-?side pick-?up|"
    r"kerb-?side (?:pick-?up|"
    r"collection)",
    "SAMPLES": r"(?:free |fabric |colour |color |paint )*(?:samples|swatches)",
    "CATALOGUE": r"(?:printed |paper )?(?:catalogues?|catalogs?|brochures?)",
    "SHUTTLE": r"shuttle(?: bus| service)?|airport (?:transfers?|pick-?ups?|shuttle)",
    "LUGGAGE": r"luggage (?:storage|room|store)|left luggage|baggage storage",
    "COTS": r"cots?|cribs?|travel cots?",
    "HIGH_CHAIRS": r"high[- ]?chairs?",
    "BABY_CHANGING": r"baby[- ]chang(?:ing|e)(?: room| facilities| tables?)?|nappy changing",
    "LAUNDRY": r"laundry(?: service| room| facilities)?|washing machines?|laundromat",
    "HOME_VISITS": r"home visits?|house calls?|domiciliary visits?|call-?outs? to (?:your )?home",
    "VIDEO_CALLS": r"video (?:calls?|consultations?|appointments?)|telehealth|online consultations?",
    "WHEELCHAIRS": r"wheelchairs?(?! access| ramp| user| friendly|-)(?: hire| loan)?",
    "HEARING_LOOP": r"(?:hearing|induction) loops?",
    "GLUTEN_FREE": r"gluten[- ]free(?: \w+)?|coeliac options?",
    "VEGAN": r"vegan(?: \w+)?",
    "HALAL": r"halal(?: \w+)?",
    "TAKEAWAY": r"take-?aways?|take-?out|to-go orders?",
    "KEY_CUTTING": r"key cutting",
    "CRECHE": r"cr[eè]ches?|child-?minding|babysitting",
    "SUBSCRIPTIONS": r"subscriptions?",
    "TRADE_IN": r"trade-?ins?|part[- ]exchanges?",
    "PICNICS": r"picnics?(?! (?:table|area|bench|basket|hamper)s?)|own food",
    "PHOTOGRAPHY": r"photography|photographs|taking photos",
    "CAMPFIRES": r"campfires?|open fires|fire ?pits?|barbecues?|bbqs?|braais?",
    "FISHING": r"fishing",
    "SPARE_PARTS": r"spare parts|spares",
    "FINDING": r"personal shopping|styling appointments",
    "EXAMS": r"(?:grading|exam) fees included",
}
"""Services and facilities. Source: chosen from visitors' pages, hotel and shop listings and access statements."""

_PATTERNS = {name: regex(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in FIELD.items()}

_NEEDED: Mapping[str, str] = {
    "PARKING": "park carp",
    "CHARGING": "char",
    "BIKES": "bike bicy cycl",
    "STEP_FREE": "step whee disa leve",
    "WIFI": "wi wifi inte",
    "CHANGING": "chan fitt",
    "TOWELS": "towe",
    "CAFE": "cafe café coff tea tear",
    "DOGS": "dog dogs pet pets",
    "GIFT_WRAP": "gift",
    "GIFT_CARDS": "gift",
    "FITTING": "fitt inst",
    "ASSEMBLY": "asse",
    "LOAN_CAR": "cour loan repl",
    "COLLECT": "clic pick coll",
    "SAMPLES": "samp swat",
    "CATALOGUE": "cata broc",
    "SHUTTLE": "shut airp",
    "LUGGAGE": "lugg bagg",
    "COTS": "cot cots crib",
    "BABY_CHANGING": "baby napp",
    "LAUNDRY": "laun mach",
    "HOME_VISITS": "home hous domi",
    "VIDEO_CALLS": "vide tele cons",
    "WHEELCHAIRS": "whee",
    "HEARING_LOOP": "loop",
    "GLUTEN_FREE": "glut coel",
    "TAKEAWAY": "take go",
    "KEY_CUTTING": "cutt",
    "CRECHE": "crec cr chil baby",
    "TRADE_IN": "trad exch",
    "PICNICS": "picn food",
    "PHOTOGRAPHY": "phot",
    "CAMPFIRES": "camp fire barb bbq bbqs braa",
    "SPARE_PARTS": "spar",
    "FINDING": "pers styl",
    "EXAMS": "fees",
}
"""The heads of which one stands in all that a service's pattern matches, where its other words are common ones."""

_AHEAD = regex(r"\(\?[=!][^()]*(?:\([^()]*\)[^()]*)*\)|\(\?:[^()]*\)\*")
"""Parts of a pattern that need not stand in what it matches."""


@cache
def _by_head() -> Mapping[str, tuple[str, ...]]:
    """The services by the first letters of the words of which one must stand in a text that names them."""
    found: dict[str, set[str]] = {}
    for name, words in FIELD.items():
        for word in _NEEDED.get(name, "").split() or re.findall(r"[a-z]{2,}", _AHEAD.sub("", words).lower()):
            for head in (word, word.removesuffix("s")):
                found.setdefault(head[:HEAD], set()).add(name)
    return {head: tuple(sorted(names)) for head, names in found.items()}


@once_a_text
def subjects(text: str) -> Iterator[tuple[str, int, int]]:
    """Each service or facility that a text names, with where its words begin and end."""
    by_head, heads = _by_head(), heads_of(text)
    if heads.isdisjoint(by_head):
        return
    named = {name for head in heads & by_head.keys() for name in by_head[head]}
    matches = [(match.start(), -match.end(), name) for name in named for match in _PATTERNS[name].finditer(text)]
    at = 0
    for start, end, name in sorted(matches):
        if start >= at:
            at = -end
            yield name.lower().replace("_", " "), start, at
