"""What a message says of money and of an order: taken or not, made or not, not known yet, and where to look."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, plain

_MONEY = r"(?:money|payment|card|account|amount|anything|you|[£$€] ?\d[\d.,]*)"
_TAKEN = r"(?:charged|taken|debited|collected|deducted|withdrawn)"

NOT_TAKEN = lexicon(
    rf"(?:no|without any) (?:money|payment|charge|amount)(?: (?:has|was|is|have|were|will be|been))* {_TAKEN}"
    r"|no (?:payment|charge)s? (?:was|were|has been|have been|is) (?:made|applied|processed)",
    rf"(?:nothing|none) (?:has been |was |is |will be |has )?(?:been )?{_TAKEN}",
    rf"{_MONEY} (?:\w+ )?(?:has|have|was|were|is|are|will|hasn't|haven't|wasn't|weren't|isn't|aren't|won't)"
    rf"(?: not| never| n't)?(?: yet)?(?: be| been)? ?(?:not )?{_TAKEN}",
    r"(?:we|we've|we have|we did|we didn't|we haven't)(?: have| did)?(?: not| never)? (?:taken?|charged?)"
    r" (?:no|any|your|the|you|a) ?\w*",
)
"""Candidates: a sentence counts as `not taken` only with a denial in it (`_denies`)."""

TAKEN = lexicon(
    r"(?:we|we've|we have)(?: have)? (?:taken|charged|received) (?:your|the|you|[£$€] ?\d[\d.,]*)",
    rf"(?:your )?{_MONEY} (?:has|have|was|were|is) (?:been )?{_TAKEN}",
    r"(?:your )?payment (?:has been |was |is )?(?:received|successful|complete|accepted|confirmed|approved)",
)
"""Money was taken."""

ORDERED = lexicon(
    r"(?:your )?order (?:is|was|has been|number \S+ (?:is|was|has been)|#?\w*\d\w* (?:is|was|has been))"
    r" (?:in|placed|made|confirmed|received|accepted|complete|safe with us|with us|saved)",
    r"(?:we|we've|we have)(?: have)? (?:received|got|placed|accepted|confirmed) (?:your|the) order",
    r"thank you for your order|order (?:placed|confirmed|confirmation)|(?:your )?order number(?: is)?:? \S*\d",
    r"your (?:seats?|tickets?|room|place|booking) (?:is|are|has been|have been) (?:booked|confirmed)",
)
"""An order exists."""

NOT_ORDERED = lexicon(
    r"no (?:order|booking|reservation|purchase)s? (?:\w+ ){0,2}(?:made|placed|created|exists?|through|completed|taken)",
    r"(?:order|booking|reservation|purchase) (?:has|was|is|could|did|hasn't|wasn't|isn't|couldn't|didn't|can't)"
    r"(?: not| never)?(?: yet)?(?: been| be)? ?(?:not )?(?:made|placed|created|go through|gone through|completed|sent"
    r"|confirmed|taken|processed|submitted|accepted)",
    r"(?:we|we've|we have)(?: have|'ve)? (?:not|n't|no|haven't) (?:placed|made|taken|got|received) (?:your|the|an|any)"
    r" (?:order|booking)",
    r"you (?:have not|haven't|did not|didn't) (?:ordered|order|bought|buy|booked|book) anything",
)
"""No order exists; counts only with a denial in the sentence."""

UNKNOWN = lexicon(
    r"(?:do not|don't|cannot|can't|not) (?:yet )?(?:know|tell|sure|certain|be sure)(?: yet)?(?: \w+){0,4}?"
    r" (?:whether|if)",
    r"(?:do not|don't|please do not|please don't) (?:pay|order|try|press|submit|click)(?: \w+){0,3} (?:again|twice"
    r"|a second time)",
    r"(?:still|yet) (?:waiting|to hear|checking|being checked|confirming)|(?:checking|waiting for|awaiting)"
    r"(?: \w+){0,4} (?:payment|bank|provider)|may (?:already )?have (?:been (?:charged|taken)|gone through)",
)
"""It is not known yet, and that is said."""

CHECK = lexicon(
    r"(?:we'll|we will|we) (?:e-?mail|text|write(?: to)?|call|phone|let|message|tell|send) (?:you|to)\b[^.!?]*",
    r"(?:you'll|you will) (?:get|receive|hear|have)\b[^.!?]*",
    r"(?:check|see|look (?:in|at|for|up))(?: \w+){0,2} (?:your |my )(?:e-?mails?|inbox|bank|statement|account|orders?)",
    r"(?:call|ring|phone|text)(?: us)?(?: on| at)? [+0]?\d[\d ]{4,}|[\w.+-]+@[\w-]+\.\w+",
)
"""How the customer can find out."""

DECLINED = lexicon(
    r"(?:bank|card|issuer|payment|provider)(?: \w+){0,3} (?:declined|refused|rejected|said no|turned (?:it )?down"
    r"|not accepted|didn't accept|unsuccessful|failed|did(?:n't| not) go through)",
    r"(?:declined|refused|rejected) by (?:your|the) (?:bank|card)|(?:could not|couldn't|can't|cannot) (?:take|process"
    r"|accept) (?:your |the |this )?(?:payment|card)",
)
"""The payment came to nothing: half an answer, since the bank may hold the money all the same."""

_DENIAL = lexicon(
    r"not|never|no|none|nothing|without|hasn't|haven't|wasn't|weren't|isn't|aren't|didn't|won't|couldn't|can't|cannot"
)


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Sentences on money and order, by what they say. Source of all lists: the catalogue's examples, and the usual
    wording of payment pages.
    """

    not_taken: tuple[Heard, ...]
    taken: tuple[Heard, ...]
    ordered: tuple[Heard, ...]
    not_ordered: tuple[Heard, ...]
    unknown: tuple[Heard, ...]
    check: tuple[Heard, ...]
    declined: tuple[Heard, ...]


def read_money_words(sentences: tuple[Sentence, ...]) -> MoneyWords:
    """What these sentences say of money and order."""
    unknown = hear(sentences, UNKNOWN)
    open_still = {heard.sentence for heard in unknown}
    sure = tuple(sentence for sentence in sentences if sentence not in open_still)
    return MoneyWords(
        not_taken=tuple(heard for heard in hear(sure, NOT_TAKEN) if _denies(heard)),
        taken=hear(sure, TAKEN, unless=_DENIAL),
        ordered=hear(sure, ORDERED, unless=_DENIAL),
        not_ordered=tuple(heard for heard in hear(sure, NOT_ORDERED) if _denies(heard)),
        unknown=unknown,
        check=hear(sentences, CHECK),
        declined=hear(sentences, DECLINED),
    )


def _denies(heard: Heard) -> bool:
    return bool(_DENIAL.search(plain(heard.words)))
