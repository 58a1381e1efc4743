"""A lawyer's sentences in plain words: you and we, short verbs, the deadline and the amount kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.tone import LEGALESE, read_tone
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.rewriting.answers import pair_of, told_on
from mysteryshop.judge.rewriting.keeping import facts_in
from mysteryshop.judge.rewriting.proposals import Case, Proposal
from mysteryshop.judge.rewriting.shapes import great, in_turn, joined, stopped

Turn = Callable[[re.Match[str], str], str]

_SPAN = (
    r"(?P<span>(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|twenty|thirty)"
    r"[ -](?:\w+ )?(?:hours?|days?|weeks?|months?|years?))"
)
_NOTUN = (
    r"(?:not (?P<how>lodged|submitted|received|notified|made|presented|reported|claimed|returned)"
    r"(?: (?:in writing|to us|by us))?)"
)

LAPSES = regex(
    rf"^(?:any |all )?(?P<what>\w+)s? {_NOTUN} (?:within|inside) (?:(?:the period of |a period of )?{_SPAN}"
    r"|the (?:stipulated|said|prescribed|stated) (?:period|time))(?P<of> (?:of|from|after) [^,.]{2,40}?)?"
    r",? (?:shall|will) (?:lapse|be forfeit(?:ed)?|be (?:deemed )?(?:void|lost|rejected)|not be (?:considered"
    r"|entertained|accepted"
    r"|processed|honoured))\.?$",
    re.IGNORECASE,
)
MUST_BE = regex(
    rf"^(?:any |all )?(?P<what>[\w ]{{3,30}}?) (?:must|shall|are to|has to|have to) be (?P<how>lodged|submitted"
    rf"|received|made|presented|notified|requested"
    rf"|reported)(?: to us| by us)?(?P<writing> in writing)? (?:within|inside|no later than"
    rf"|not later than) {_SPAN}(?P<of> (?:of|from|after) [^,.]{{2,40}})?\.?$",
    re.IGNORECASE,
)
NOT_DONE = regex(
    r"^(?P<what>[A-Z][\w' -]{2,40}?)(?P<when> on this ground| in this case)?"
    r" (?:are|is|will|shall|can|may)(?: not|not|n't)"
    r" (?:be )?(?P<how>given|granted|accepted|considered|issued|made|entertained|refunded|exchanged|honoured|admitted"
    r"|processed)(?P<tail> (?:after|before|on|for|without|once|if|unless) [^.;,]{2,40})?\.?$",
    re.IGNORECASE,
)
"""A refusal in the passive: "Refunds are not given."."""

AT_DISCRETION = regex(
    r"^(?:the |any )?(?P<what>[a-z]+) (?:is|are) at (?:our|the (?:company|management|operator)'?s?)"
    r" (?:sole |absolute |own )?discretion"
    r"(?P<forfeit>,? and (?:the |any |all )?deposits? (?:is|are|will be) forfeit(?:ed)?)?\.?$",
    re.IGNORECASE,
)
FORFEIT = regex(
    r"^(?:the |any |all )?deposits? (?:is|are|shall be|will be) forfeit(?:ed)?(?P<cancel> (?:up)?on cancellation)?\.?$",
    re.IGNORECASE,
)

ACTIVE = {
    "given": "give", "granted": "give", "accepted": "accept", "considered": "look at", "issued": "issue",
    "made": "make", "entertained": "take up", "refunded": "refund", "exchanged": "exchange", "honoured":
    "accept", "admitted": "accept",
    "processed": "take up",
}  # fmt: skip

KEPT = regex(
    r"^(?:personal )?(?P<what>data|information|personal data)\b[^.]{0,80}? (?:is|are|shall be) (?:retained|kept"
    r"|stored) for (?:a period of )?"
    rf"{_SPAN}(?P<rest>[^.]*)\.?$",
    re.IGNORECASE,
)

SWAPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), words)
    for pattern, words in (
        (r"the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|policyholder|cardholder|lessee"
            r"|recipient)'s", "your"),
        (r"the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|policyholder|cardholder|lessee"
            r"|recipient) (?:shall|must|is obliged to|is required to|has to)", "you need to"),
        (r"the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|policyholder|cardholder|lessee"
            r"|recipient) (?:may|can)", "you can"),
        (r"the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|policyholder|cardholder|lessee"
            r"|recipient) (?:will|agrees to)", "you will"),
        (r"(?:customers|purchasers|buyers|guests|members|users) (?:are required to|are obliged to|must|shall"
            r"|have to)", "you need to"),
        (r"(?:the )?(?:company|operator|carrier|management|firm|lessor) reserves the right to", "we may"),
        (r"we reserve the right to", "we may"),
        (r"(?:the )?(?:company|operator|carrier|management|firm|lessor) (?:shall|will)", "we will"),
        (r"please be (?:advised|informed|aware) that", ""),
        (r"(?:please )?(?:kindly )?note that", ""),
        (r"kindly", "please"),
        (r"prior to the expiry of", "before the end of"),
        (r"prior to", "before"),
        (r"subsequent to|following", "after"),
        (r"in the event that", "if"),
        (r"in the event of", "in case of"),
        (r"pursuant to|in accordance with", "under"),
        (r"in respect of|with regard to|regarding", "about"),
        (r"no later than", "by"),
        (r"(?:are|is) not permitted", "is not possible"),
        (r"shall not", "will not"),
        (r"shall be", "will be"),
        (r"shall", "will"),
        (r"(?<=s )must be", "have to be"),
        (r"must be", "has to be"),
        (r"forthwith", "at once"),
        (r"thereafter", "then"),
        (r"therein|thereof|hereby|herein|hereunder|howsoever(?: caused)?|whatsoever", ""),
        (r"upon", "on"),
        (r"commence[sd]?", "start"),
        (r"terminate[sd]?", "end"),
        (r"purchase", "buy"),
        (r"is required|are required", "is needed"),
        (r"levied", "charged"),
        (r"deemed", "taken"),
        (r"aforementioned|aforesaid|the said", "this"),
        (r"(?:is|are) obliged to", "need to"),
        (r"termination of the contract", "the end of the contract"),
        (r"proof of purchase", "receipt"),
    )
)  # fmt: skip
"""Stiff words and plain ones. Source: the usual advice of plain-language guides for public services."""

KNOTTED = regex(
    r"having been|not less than|being the|such \w+ as|same (?:may|shall)|\b(?:effected|rendered|construed)\b",
    re.IGNORECASE,
)
"""Constructions that no exchange of words makes plain."""

LONGEST = 28
"""Words of a sentence in which exchanging words is enough. Source: chosen."""

OFFERS = regex(
    r"\b(?:put (?:it|this|that|things) right|replace (?:it|them)|refund you|send (?:you )?(?:a"
    r"|another) (?:new )?\w+|mend it|repair it)\b",
    re.IGNORECASE,
)
"""What a shop does for whoever tells it in time."""


def plainly(case: Case) -> Iterator[Proposal]:
    """The cold sentences of an answer in plain words, each by its own shape, else word by word."""
    pair = pair_of(case)
    if pair is None:
        return
    tone = read_tone(pair)
    cold = tuple(s for s in pair.answer if any(h.sentence == s for h in (*tone.legalese, *tone.cold, *tone.mild)))
    if not cold or tone.blame:
        return
    told = [_plain(sentence, case) for sentence in cold]
    if all(told):
        yield Proposal(joined(*told), cold)


def _plain(sentence: Sentence, case: Case) -> str:
    text = plain(sentence.text).strip()
    for pattern, turn in TURNS:
        found = pattern.match(text)
        if found:
            said = turn(found, _offer(case))
            if said:
                return stopped(great(said))
    swapped = text if len(text.split()) <= LONGEST and not KNOTTED.search(text) else ""
    for pattern, words in SWAPS:
        swapped = pattern.sub(words, swapped)
    swapped = re.sub(r"\s{2,}", " ", swapped).replace(" ,", ",").strip(" ,")
    return "" if swapped in ("", text) or LEGALESE.search(swapped) else stopped(great(swapped))


def _offer(case: Case) -> str:
    """What the page says it does for whoever tells it in time: "put it right"; empty where it says nothing of it."""
    found = next(
        (f for s in told_on(case.whole) if (f := OFFERS.search(plain(s.text))) and re.search(r"\bwe\b", s.text)), None
    )
    return found.group().lower() if found else ""


def _lapses(found: re.Match[str], offer: str) -> str:
    limit = f"within {found['span']}{found['of'] or ''}" if found["span"] else "in time"
    what = found["what"].lower().rstrip("s")
    if offer and what in ("claim", "complaint", "defect", "damage", "fault"):
        return f"tell us {limit} and we will {offer}"
    verb = "send it back" if found["how"].lower() == "returned" else f"send us your {what}"
    return in_turn(
        (
            f"please {verb} {limit}; after that it is too late",
            f"please {verb} {limit}: we can't take it later",
        ),
        found.group(),
    )[0]


def _must_be(found: re.Match[str], _: str) -> str:
    what = found["what"].strip().lower()
    one = what if what.endswith("ss") else re.sub(r"ies$", "y", what).removesuffix("s")
    shape = ASKED_FOR.get(found["how"].lower(), "please send us your {one}{writing} within {span}")
    return shape.format(
        one=one,
        what=what,
        writing=" in writing" if found["writing"] else "",
        span=f"{found['span']}{found['of'] or ''}",
    )


ASKED_FOR = {
    "notified": "please tell us{writing} about any {what} within {span}",
    "reported": "please tell us{writing} about any {what} within {span}",
    "requested": "please ask us for {what}{writing} within {span}",
    "received": "your {one} has to reach us{writing} within {span}",
}
"""How we would ask for what must be done, by the participle of the rule."""


def _not_done(found: re.Match[str], _: str) -> str:
    what = found["what"].strip()
    if not what.lower().endswith("s") or (facts_in(what) and re.match(r"(?:the|no)\b", what, re.IGNORECASE)):
        return ""
    limits = f"{found['when'] or ''}{found['tail'] or ''}"
    return f"we don't {ACTIVE[found['how'].lower()]} {what[:1].lower() + what[1:]}{limits}"


def _kept(found: re.Match[str], _: str) -> str:
    rest = found["rest"]
    for pattern, words in SWAPS:
        rest = pattern.sub(words, rest)
    rest = re.sub(r",? under the statutory [^,]*,?| under the [^,]*,", "", rest)
    rest = re.sub(r",? and then erased", ", and then erase it", rest)
    return f"we keep your data for {found['span']}{rest}"


def _decided(found: re.Match[str], _: str) -> str:
    keep = ", and we keep the deposit" if found["forfeit"] else ""
    return f"we decide on each {found['what'].lower()}{keep}"


def _deposit(found: re.Match[str], _: str) -> str:
    return "if you cancel, we keep the deposit" if found["cancel"] else "we keep the deposit"


TURNS: tuple[tuple[re.Pattern[str], Turn], ...] = (
    (LAPSES, _lapses),
    (MUST_BE, _must_be),
    (NOT_DONE, _not_done),
    (AT_DISCRETION, _decided),
    (FORFEIT, _deposit),
    (KEPT, _kept),
)
"""Whole sentences, by their shape."""
