"""No, and what there is instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.questions import Asks, Pair
from mysteryshop.judge.reading.ways import IDLE, IMPERATIVE, MAIL, OFFER, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, plain, regex, words_of

BURDEN = lexicon(
    r"(?:do|will|would|must|should) (?:I|we|you) (?:need|have to|be charged|lose|get charged|want)|must I|(?:is"
    r"|are) there (?:an? |any )?(?:\w+ )?(?:charges?|fees?"
    r"|costs?|minimum|catch|penalty|limit|deadline|contract|risk|dress code|obligation|side effects)"
    r"|do you charge|(?:is|will) (?:it|this|that) (?:\w+ )?(?:hurt|noisy|dangerous|expensive"
    r"|hard|difficult|a problem|risky|painful|complicated|cost|be noisy)|does it (?:hurt|cost|shrink|fade|break"
    r"|smell|expire|contain|need|matter)|have I (?:lost|missed)|am I (?:stuck|too late|tied)"
    r"|will you (?:share|sell|laugh|spam|mind)|do (?:your|the) \w+ contain"
)
"""Questions to which no is good news."""

YES = regex(
    r"^(?:oh |well,? |hi,? )?(?:yes|yep|yeah|of course|certainly|absolutely|sure|always|definitely|please do"
    r"|gladly|happily|by all means|any (?:day|time)|most |all |it's free|free)\b",
    re.IGNORECASE,
)
NO = regex(
    r"^(?:oh |well,? |hi,? |lol,? |honestly,? |as a rule,? |thanks? [^.!?]{0,40}[.!] )?(?:sorry,? (?:but )?"
    r"|unfortunately,? |sadly,? |regrettably,? |(?:we're "
    r"|I'm )?afraid (?:that )?(?:not)?,? ?)?(?:no\b(?! (?:problem|worries|need|fee|charge|question|extra|matter"
    r"|hurry|doubt|limit|minimum|one will))"
    r"|nope|nah|not\b(?! (?:only|a problem|at all a))|never|none\b|neither)",
    re.IGNORECASE,
)
CANNOT = lexicon(
    r"(?:we|you|I|they|it|this|that|there|customers?|members?|guests|visitors|orders?|items?|goods|our \w+"
    r"|the \w+|\w+s|\w+) (?:\w+ )?(?:don'?t|do not|can'?t|cannot|can not|won'?t|will not|are unable to"
    r"|aren'?t able to|are not able to|no longer|never|isn'?t able|are not in a position to)(?: \w+ly)? (?:"
    r"offer|sell|stock|ship|deliver|accept|take|do|provide|allow|permit|give|make|have|support|refund|exchange"
    r"|change|cancel|send|keep|issue|hold|reserve|price|match|combine|be|use|return|bring|pay|get|amend|split"
    r"|post|book|collect|swap|extend|store|grant|process|cover|guarantee|speak|see|visit|lend|hire|fit|repair"
    r"|open|run|publish|rent|let|exist)",
    r"(?:is|are|was|were|be|'s|'re)(?: \w+ly)? ?(?:not|n'?t|no longer|never)(?: \w+ly| currently| yet"
    r"| normally)? (?:possible|available|offered|accepted|permitted|allowed|granted|returnable|refundable"
    r"|included|transferable|redeemable|eligible|returned|refunded|provided|sold|supplied|able|valid|supported"
    r"|given|exchanged|an option|in our range|something we|exchangeable|negotiable|covered|admitted|issued|made"
    r"|entertained|considered|stocked|refunds?)",
    r"(?:may|can|must|shall|will) (?:not|only) be \w+|(?:excluded|exempt|non-refundable|non-returnable"
    r"|prohibited|forbidden|impossible|out of the question|discontinued)",
    r"no (?:refunds?|exchanges?|returns?|exceptions?|cancellations|claims?|credit|longer|children|dogs|pets"
    r"|entry|discounts?|evenings?|samples|sundays?|plans? to)|(?:all )?sales (?:are )?final|against (?:our )?policy",
    r"(?:only|solely) (?:as|on|in|for|with|to|by|through|via|from|if|sold|available|when|sealed|new)|(?:online"
    r"|weekdays|members|adults|trade|cash|cards?|in store) only|only (?:one|two|new|full|sealed)",
    r"(?:we|you|they|it|I|he|she|that|there|this|it's|\w+s) (?:\w+ )?(?:don'?t|can'?t|cannot|won'?t|isn'?t"
    r"|aren'?t|doesn'?t|didn'?t|haven'?t)(?: one| any| them| it)?(?=[,.;:!?–—-]| and | sorry|$)",
    r"there(?:'s| is| are) (?:no|not|nothing)(?! (?:fee|charge|extra|need|limit|minimum|catch|hurry|cost))"
    r"|nothing (?:we|that can|to put)|we (?:took them|stopped|discontinued|keep the gate shut|stick to)",
)
"""Ways to say no without the word. Source: the refusals of the development corpus, widened by hand."""

SOFT = lexicon(
    r"(?:don'?t|do not|no need to|needn'?t) (?:worry|have to|need|hesitate|forget|panic|mind)|not only"
    r"|no (?:problem|worries|fee|charge|extra|need|limit|minimum|questions?)|can'?t (?:wait|go wrong)|if (?:it"
    r"|you|they|we|that)[^,.]{0,30}(?:don'?t|isn'?t|can'?t|doesn'?t|aren'?t)"
)
"""Negations that refuse nothing."""

OVERTURNS = lexicon(r"you can|we can|yes|now you|actually,? you|here'?s how")

CONTRAST = lexicon(
    r"but|however|instead|alternatively|otherwise|though|except|unless|apart from|after that|until|although"
)
STILL_NO = lexicon(
    r"not?|never|nor|none|can'?t|cannot|don'?t|won'?t|isn'?t|aren'?t|doesn'?t|unable|sorry|unfortunately|policy"
)
FEW = 3
"""Words of a clause that is too short to offer anything."""
HELPS = lexicon(
    r"(?:we|you|they|he|she|it|the \w+|someone|somebody|our \w+|staff|reception) (?:can|could|will"
    r"|may) (?:\w+ly |still |also |always |happily |gladly |then |put |just )?(?!not|be (?:charged|refused"
    r"|cancelled|closed|removed|lost)|only|never)[a-z]+",
    r"(?:we|you|they|he|she|it)'ll (?:\w+ly |still |also |always |happily |then |put |just )?(?!not"
    r"|be (?:charged|refused|closed)|never|have to|need)[a-z]+",
    r"can (?:still |also |always |only |then )?be (?!charged|refused|cancelled|closed|removed|lost|considered"
    r"|entertained)\w+",
    r"we (?:\w+ly )?(?:offer|stock|sell|deliver|ship|accept|lend|hire|recommend|suggest|post|refund|exchange"
    r"|repair|email)(?! (?:at|more|less))",
    r"(?:is|are) (?:\w+ )?(?:available|free|in stock|included|welcome|possible|accepted|offered|open|fine|shown"
    r"|sold|just|next|listed|provided|valid|allowed|given|refunded|delivered|free of charge)",
    r"(?:also|instead|alternatively)|(?:for|from|at|about|only|just) [£$€₹]\s?\d|(?:free|no charge|no cost)"
    r"|(?:mobiles|saturdays?|sundays?|weekdays?|monday|evenings|mornings)[^.!?]{0,20}(?:always|yes|from|until"
    r"|till|though|are)",
    r"(?:tell us|say so|let us know|drop us|get in touch|speak to|ring|ask (?:for|us|at)|just ask|bring it"
    r"|say the word)",
)
"""Help that stands beside a no."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A no: the sentence, and the sentences that offer something instead."""

    heard: Heard
    ways: tuple[Heard, ...]


def find_refusal(pair: Pair) -> Refusal | None:
    """The no in an answer, by its substance; None when it is none. A no that is good news refuses nothing."""
    if BURDEN.search(plain(pair.question)) and not _WHY_NOT.search(plain(pair.question)):
        return None
    heard = _refusing(pair)
    return Refusal(heard, tuple(_ways(pair, heard))) if heard else None


_WHY_NOT = lexicon(
    r"why (?:can'?t|don'?t|won'?t|isn'?t|aren'?t|is there no|are there no|do you not|is it not|didn'?t|couldn'?t"
    r"|\w+ (?:is|are) not|not?)"
)


def _refusing(pair: Pair) -> Heard | None:
    if not pair.answer or YES.match(plain(pair.answer[0].text)):
        return None
    why_not = bool(_WHY_NOT.search(plain(pair.question)))
    if pair.asks is not Asks.YES_OR_NO and not why_not:
        return next(iter(hear(pair.answer[:1], _FLATLY)), None)
    found = next(_saying_no(pair, LOOKED_AT), None)
    if found is None and why_not and not OVERTURNS.search(pair.first_two):
        first = pair.answer[0]
        return Heard(first, 0, len(first.text))
    return found


LOOKED_AT = 3
"""Sentences in which a no is still the answer. Source: chosen; later ones are exceptions and small print."""

_FLATLY = lexicon(
    r"(?:you|we) (?:can'?t|cannot|can not)|(?:not|never|no longer) (?:possible|available|offered)|impossible"
    r"|no refunds?|never"
)
"""The no to a question that was not yes-or-no."""


def _saying_no(pair: Pair, sentences: int) -> Iterator[Heard]:
    for sentence in pair.answer[:sentences]:
        text = SOFT.sub(lambda match: "_" * len(match.group()), words_of(sentence))
        no = NO.match(text) or CANNOT.search(text)
        if no:
            yield Heard(sentence, no.start(), no.end())
        elif _gives_first(text):
            return


def _gives_first(text: str) -> bool:
    return bool(_GIVES.search(text))


_GIVES = lexicon(
    r"(?:you|we|it|they|she|he|anybody|anyone|everyone) (?:can|do|does|may|will|is welcome)|say the word|(?:is"
    r"|are) (?:valid|available"
    r"|free|welcome|included|possible|accepted|offered|fine)|can be \w+ed"
)
"""An answer that begins by giving; what is denied after it is a limit, no refusal."""


def find_ways(pair: Pair) -> tuple[Heard, ...]:
    """The sentences of an answer that offer something to do or to have, refusal or not."""
    return tuple(_ways(pair, None))


def _ways(pair: Pair, no: Heard | None) -> Iterator[Heard]:
    for sentence in pair.answer:
        text = IDLE.sub(lambda match: "_" * len(match.group()), words_of(sentence))
        refusing = no is not None and sentence == no.sentence
        start = no.end if no is not None and refusing else 0
        after = text[start:]
        offer = (_contrasted(after) or IMPERATIVE.search(after)) if refusing else _offered(after)
        if offer:
            yield Heard(sentence, start + offer.start(), start + offer.end())


def _contrasted(text: str) -> re.Match[str] | None:
    turn = CONTRAST.search(text)
    clause = re.split(r"[;:.]", text[turn.end() :])[0] if turn else ""
    return turn if len(clause.split()) >= FEW and not STILL_NO.search(clause) else None


def _offered(text: str) -> re.Match[str] | None:
    denied = CANNOT.search(SOFT.sub("", text)) or NO.match(text)
    if denied and not CONTRAST.search(text) and not IMPERATIVE.search(text):
        return None
    said = OFFER.search(text) or IMPERATIVE.search(text) or HELPS.search(text) or MAIL.search(text)
    return said or (PHONE.search(text) if PHONE_WORD.search(text) else None)
