"""Services and facilities that customers ask for, each with the words that shops of different countries call it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mysteryshop.judge.facts.kinds.words import heads_of
from mysteryshop.judge.reading.wording import regex

FIELD: Mapping[str, str] = {
    "PARKING": r"(?:car |vehicle |customer |visitors?'? |guest |on-?site |off-street |client )*parking(?: lots?| spaces?|"
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
    "DOGS": r"dogs?(?= (?:are|allowed|welcome|permitted)|\W*$|[,;.!?]| (?:except|unless|in|on|inside|at|with|along|to|here)\b)|"
    r"pets?(?! (?:food|shop|insurance|name))",
    "SMOKING": r"smoking",
    "GIFT_WRAP": r"gift[- ]?wrap(?:ping|ped)?",
    "GIFT_CARDS": r"gift (?:cards?|vouchers?|certificates?)",
    "ENGRAVING": r"engraving|monogramming",
    "FITTING": r"(?:home |on-?site )?(?:fitting|installation)(?: service)?(?! rooms?)",
    "ASSEMBLY": r"assembly(?: service)?",
    "ALTERATIONS": r"alterations",
    "LOAN_CAR": r"(?:courtesy|loan|replacement|loaner) (?:cars?|vehicles?|bikes?)|loaners?",
    "COLLECT": r"click (?:and|&|\+|n) collect|in-?store (?:pick-?up|collection)|curb-?side pick-?up|kerb-?side (?:pick-?up|"
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
"""Services and facilities. Source: chosen from visitors' pages, hotel and shop listings and accessibility statements."""

_ANY = regex("|".join(f"(?<![\\w-])(?P<{name}>{words})(?![\\w-])" for name, words in FIELD.items()), re.IGNORECASE)

_HEADS = frozenset(
    """park carp bike bicy cycl elec char lift elev step whee disa leve wifi wire inte toil loo loos rest wash bath
    show chan fitt lock towe bed bedd shee caf cafe coff tea tear brea air cond pool swim saun gym gymn dog dogs pet
    pets smok gift wrap engr mono inst asse alte cour loan repl clic curb kerb pick samp swat cata broc shut airp
    lugg left bagg cot cots crib trav high chai baby napp laun home hous domi call vide tele onli hear indu glut coel
    vega hala take key crec chil subs trad part picn own phot taki camp open fire barb bbq braa fish spar pers styl
    grad exam wi fi store""".split()
)


def subjects(text: str) -> Iterator[tuple[str, int, int]]:
    """Each service or facility that a text names, with where its words begin and end."""
    if not _HEADS & heads_of(text):
        return
    for found in _ANY.finditer(text):
        yield (found.lastgroup or "").lower().replace("_", " "), found.start(), found.end()
