"""Whose problem, which task or which moment a text is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.copy_words import words
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Quote

PEOPLE = (
    r"kids?|children|child|toddlers?|bab(?:y|ies)|under-?\w+s|\w+-year-olds?|teenagers?|mums?|moms?|dads?"
    r"|grandmas?|grandpas?|grandparents"
    r"|parents?|famil(?:y|ies)|couples|households?|renters?|landlords?|tenants?|nurses?|chefs?|hairdressers?"
    r"|teachers?|drivers?"
    r"|riders?|hikers?|cyclists?|runners?|walkers?|dog walkers|gardeners?|beginners?|students?|carers?|makers"
    r"|bakers?|neighbours?"
    r"|small (?:businesses|charities|kitchens|rooms|households|teams|flats)|agencies|surger(?:y|ies)|pharmac(?:y"
    r"|ies)|charities"
    r"|homes?|people|someone|somebody|anyone|anybody|those|owners?|travellers?|commuters?|pensioners?"
    r"|men|women"
)
OWN_PEOPLE = (
    r"(?:your|the|a|his|her) (?:\w+ )?(?:toddler|kids?|children|bab(?:y|ies)|mum|mom|dad|grandma|grandpa|dog|cat"
    r"|neighbour|landlord|employer|sister|tenant|inspector)"
)
OWN_THINGS = (
    r"your (?:own )?(?:glasses|cooker|shirt|coffee|jumper|back|feet|hips?|hedge|accounts|books|car|fence|recipes"
    r"|kitchen table|address|extension|pots|employer|clients?|guests?|phone|bank)"
)
IF_YOU = (
    r"if (?:your|yours|you|you've|you're|you'd|it|the|a|there'?s?|headlights|anyone|someone)"
    r"(?! (?:would |want to )?(?:buy|order|have any|need help|wish|read|own|click)\b)"
)
WHILE_YOU = (
    r"(?:while|before|until|till|after|as|how|whether) (?:you(?:r|'re|'ve)?|they|he|she|the (?:baby|kids|children)"
    r"|it (?:lands|sends))"
)
FOR_TASK = r"for (?:furniture|hiking|cycling|camping|reading|shelves|standing|an hour|kitchens|roofs|your cooker)\b"

STRETCH = r"(?:minutes?|hours?|days?|nights?|weeks?|miles?|kilomet(?:re|er)s?|winters?|summers?|shifts?)"
"""How long somebody is at it: after eight hours on your feet."""

MOMENTS = (
    r"(?:evenings?|mornings?|afternoons?|nights|days out|walks?|journeys?|trips?|weekends?|winters?|summers?"
    r"|commutes?|drives?"
    r"|swims?|rides?|runs?|hikes?|climbs?|meetings?|parties|gatherings|feet|hands|backs?|eyes|sleepers|beds?"
    r"|lunches|dinners"
    r"|breakfasts?|weather|water|hills?|roads?|trails?)"
)
"""Times and places in a life, which an adjective makes one's own: for long evenings, for cold hands."""

COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|several|many|all|both|every|each|next|last|free|sale)\b"
)

NEEDS: tuple[tuple[re.Pattern[str], float], ...] = (
    (words(rf"(?:for|as) (?:\w+ ){{0,3}}?(?:{PEOPLE})(?: (?:who|that|with|of|in|on|over|under)\b)?"), 1.6),
    (words(rf"(?:{PEOPLE}) (?:who|that|with|on|working|looking)"), 1.6),
    (words(r"for (?:the|that) (?:first|last|next|day|days|night|drawer|bit|moment|school|garden|kitchen)\b"), 2.0),
    (
        words(
            rf"(?:after|through|for) (?:\w+ ){{1,3}}?{STRETCH} (?:at|in|on|under|outside|without|with|of) \w+(?: °C)?"
        ),
        1.0,
    ),
    (words(rf"for (?!\d|the |a |an |your |our |up to |{COUNTED})(?:[a-z-]+ ){{1,2}}?{MOMENTS}"), 1.6),
    (words(r"for (?:small|wet|hard|sore|tired|busy|narrow|steep|dark|cold|hot) \w+"), 1.6),
    (
        words(FOR_TASK),
        1.6,
    ),
    (
        words(IF_YOU),
        2.0,
    ),
    (words(r"when (?:your?|the|you're|they|it|a)"), 1.0),
    (
        words(WHILE_YOU),
        0.9,
    ),
    (words(r"(?:so that|so|where) (?:you(?:'ll|'re|r)?|they|nobody|the kids|he|she|we)"), 0.7),
    (words(OWN_PEOPLE), 1.0),
    (words(rf"(?:{PEOPLE})"), 0.5),
    (words(r"with (?:a|the) (?:tremor|baby|dog|bad back|cold|kids|toddler|wheelchair|chair)"), 1.6),
    (
        words(
            r"""
            hurts? | ache[sd]? | aching | sore | arthritis | tremor | sneezing | ill | redundant | dripping | leak\w*
            flood\w* | slamm?\w* | limescale | snor\w+ | stuck | locked out | broken? | dropping | burn(?:t|s|ing)?
            bad knees | tear-out | slugs | frost | tired of | fed up | losing sleep | dazzle\w* | itch\w* | creak\w*
            smoke | smell of | gag | jam | blur | mess | crumbs | scars | indoors | paperwork | redness | coeliac
            pay late | wrong size | run out | get up | asleep | worn in | moth holes | glasses | stairs | steps
            offline
            """
        ),
        0.9,
    ),
    (
        words(
            r"""
            bedtime | breakfast | school | commute | the match | the pub | camp | tent | garden | kitchen | bathroom
            bedroom | shed | loft | cellar | ceiling | doorbell | toast | mower | van | queue | café | wedding | night
            midnight | payday | christmas | weekend | lunch | dinner | homework | holiday | first flat | crossword
            lease | weld | windowsill | hip | hill | shopping list | bill | nap | tap | denture | implant | lids?
            pots | geraniums | headlights | boiler | abroad | till | grants | bread | indoor photos | sink | work top
            the car wash | supermarket | present | gift | the rain | winter | monday | sunday | washing | laundry
            hand | face | hair
            """
        ),
        0.6,
    ),
    (
        words(
            r"""
            made for | ideal for | meant for | designed for | perfect for | good for | made to measure for
            """
        ),
        0.8,
    ),
    (
        words(OWN_THINGS),
        0.7,
    ),
)
"""Signals of a named person, task or situation, with their weights. Source: chosen by hand, tuned on labelled copy."""

QUESTION = regex(
    r"^(?!\W*(?:why|what|how|who|where|when|(?:can|may|do|must|should|will|could|am|have) (?:i|we)|are you ready"
    r"|ready|sound good|questions|need help|want more"
    r"|interested)\b)[^?]{3,70}\?",
    re.IGNORECASE,
)
"""A short question that describes the reader's situation: 'Going away?', 'Bad knees, big garden?'"""

NEGATION = regex(
    r"\b(?:gift cards?|new in|view in browser|by hand|on hand|second-hand|hand-\w+|handcrafted|free gift"
    r"|perfect gift)\b",
    re.IGNORECASE,
)

CLEAR = 2.0
"""Weight of a signal that is enough by itself. Source: tuned on labelled copy."""

ENOUGH, SHORT, PER_WORD, HELPED, MIDDLING = 1.1, 30, 0.03, 0.3, 1.5
"""Faint signals must add up to ENOUGH in SHORT words, and to PER_WORD more for each word above; a middling one helps.

Source: the best balance of both kinds of error on labelled copy.
"""


@dataclass(frozen=True, slots=True)
class Need:
    """A person, task or situation that a text names, and how strongly."""

    quote: Quote
    weight: float


def find_needs(sentences: Iterable[Sentence]) -> tuple[Need, ...]:
    """Every signal of a need, strongest first; longest first among equals."""
    found = [need for sentence in sentences for need in _needs_in(sentence)]
    return tuple(sorted(found, key=lambda need: (-need.weight, -len(need.quote.text))))


def need_weight(sentences: Iterable[Sentence]) -> float:
    """How strongly a text names whom or what it is for: the sum of its strongest signal kinds, one of each."""
    best: dict[int, float] = {}
    for sentence in sentences:
        for kind, _, weight in _hits(sentence):
            best[kind] = max(best.get(kind, 0.0), weight)
    return sum(best.values())


def names_need(sentences: Iterable[Sentence]) -> bool:
    """Whether a text says for whom or for what it is: one clear signal, or several faint ones in few words.

    Long texts touch on many things, so faint signals count by the words they stand among.
    """
    told = tuple(sentences)
    strongest = max((need.weight for need in find_needs(told)), default=0.0)
    if strongest >= CLEAR:
        return True
    length = sum(len(sentence.text.split()) for sentence in told)
    return need_weight(told) >= ENOUGH + max(0, length - SHORT) * PER_WORD - (strongest >= MIDDLING) * HELPED


def _needs_in(sentence: Sentence) -> Iterator[Need]:
    for _, span, weight in _hits(sentence):
        yield Need(sentence.span(*span), weight)


def _hits(sentence: Sentence) -> Iterator[tuple[int, tuple[int, int], float]]:
    text = NEGATION.sub(lambda found: "·" * len(found.group()), sentence.text.replace("’", "'"))
    for kind, (pattern, weight) in enumerate(NEEDS):
        for found in pattern.finditer(text):
            yield kind, found.span(), weight
    asked = QUESTION.match(text)
    if asked:
        yield len(NEEDS), asked.span(), 1.5
