"""A no that leads on, a no without the seller's reason, and an answer without the telling-off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mysteryshop.judge.labels.on_pages import label_answer
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import Asks, Pair
from mysteryshop.judge.reading.reasons import SELLERS
from mysteryshop.judge.reading.refusal import CANNOT, HELPS, NO, STILL_NO, find_refusal
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.tone import BLAMING, COLD, LEGALESE, read_tone
from mysteryshop.judge.reading.ways import IDLE, IMPERATIVE, MAIL, OFFER, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import plain, regex, words_of
from mysteryshop.judge.rewriting.answers import REFERS_BACK, pair_of, stems_in, told_on
from mysteryshop.judge.rewriting.proposals import Case, Proposal, sentences_of_quotes
from mysteryshop.judge.rewriting.shapes import can_go_inside, great, in_turn, joined, small, stopped, unstopped
from mysteryshop.judge.rewriting.statements import denied

STILL = (
    "{no}, sorry. {way}",
    "Sorry, {small_no}. {way}",
    "{no}, but there is this: {small_way}",
)
ASK_US = (
    "{no}, sorry. If that leaves you stuck, you can reach us {at}.",
    "Sorry, {small_no}. If you need it all the same, ask us {at}.",
)
PLAIN_NO = ("No, sorry: {denied}.", "Sorry, {denied}.", "I'm afraid not: {denied}.", "No, {denied}, sorry.")

CARRIES_ON = regex(
    r"\b(?:does|do|is|are|can|will|has|have)\W*$|^\W*(?:the|our|a|an|your)\b[^.]{0,80}\b(?:is|are|has|have|does"
    r"|can be|comes?|goes)\b",
    re.IGNORECASE,
)
"""A sentence that says of something else what was denied of the first: "The Flexible fare does."."""

SO_NO = regex(
    r",? (?:so|which is why|that'?s why|therefore) (?P<no>(?:we|you|it|they|i|there|this|that|the)\b.*)$", re.IGNORECASE
)
REASON = regex(
    r"(?:\s*[,;:–—]\s*|\s+)(?:because|since|as|for|due to|owing to|so that|so as to|in order to|to(?= (?:reduce"
    r"|save|cut|protect"
    r"|keep|cover|avoid|lower|control|improve|make|free))|on grounds of|given that|thanks to)\s.*$"
    r"|\s*[:;–—]\s.*$|\s-\s.*$",
    re.IGNORECASE,
)
"""A reason at the end of a sentence."""

FEWEST_WORDS = 2


def refusals(case: Case) -> Iterator[Proposal]:
    """The no with what the page offers instead: in the next sentence, in another answer, or a person to ask."""
    pair = pair_of(case)
    refusal = find_refusal(pair) if pair else None
    if pair is None or refusal is None or _jars(pair):
        return
    no = refusal.heard.sentence
    yield from _joined_with_next(pair, no)
    for way in _ways_elsewhere(case.whole, pair):
        yield from _led_on(case, pair, no, stopped(way.text))
    for at in _reachable(case.whole):
        for shape in in_turn(ASK_US, case.seed):
            said = _said_no(pair, no)
            if said:
                yield Proposal(stopped(shape.format(no=said, small_no=small(said), at=at)), (no,))


def _jars(pair: Pair) -> bool:
    """Whether the answer also insults, threatens or counts its money: then a way on mends nothing."""
    return bool(read_tone(pair).blame) or any(
        SELLERS.search(words_of(s)) or COLD.search(words_of(s)) or LEGALESE.search(words_of(s)) for s in pair.answer
    )


def _joined_with_next(pair: Pair, no: Sentence) -> Iterator[Proposal]:
    place = pair.answer.index(no)
    following = pair.answer[place + 1] if place + 1 < len(pair.answer) else None
    if following is None or not can_go_inside(following.text) or REFERS_BACK.match(following.text):
        return
    text = plain(following.text)
    if STILL_NO.search(text) or not (CARRIES_ON.search(text) and stems_in(no.text) & stems_in(text)):
        return
    yield Proposal(f"{unstopped(no.text)}, but {small(following.text)}", (no,), moved=(following,))


def _said_no(pair: Pair, no: Sentence) -> str:
    """The no as it stands, or spelt out where it is only a word."""
    told = unstopped(no.text)
    if len(told.split()) > FEWEST_WORDS:
        return told if can_go_inside(no.text) else ""
    spelt = denied(pair.question)
    return great(spelt) if spelt else ""


def _led_on(case: Case, pair: Pair, no: Sentence, way: str) -> Iterator[Proposal]:
    said = _said_no(pair, no)
    bare = len(unstopped(no.text).split()) <= FEWEST_WORDS
    if not said:
        if bare:
            yield Proposal(joined("No, sorry.", way), (no,))
        return
    for shape in in_turn(STILL, case.seed):
        if "{small_way}" in shape and not can_go_inside(way):
            continue
        yield Proposal(shape.format(no=said, small_no=small(said), way=way, small_way=small(way)), (no,))


ANY_DEED = frozenset("retur cance chang order send deliv excha refun use used make need have item items thing".split())
"""Stems of what is asked of any thing: sharing them is not speaking of the same one."""


def _ways_elsewhere(whole: Reading, pair: Pair) -> Iterator[Sentence]:
    """Sentences of the same page that offer something and speak of what was asked for, the nearest in words first."""
    own = {s.text for s in pair.answer}
    asked = stems_in(pair.question) - ANY_DEED
    found: list[tuple[int, int, Sentence]] = []
    for sentence in told_on(whole):
        text = IDLE.sub(lambda idle: "_" * len(idle.group()), words_of(sentence))
        shared = len(asked & stems_in(text))
        denies = CANNOT.search(text) or NO.match(text) or REFERS_BACK.match(text) or text.endswith("?")
        offers = OFFER.search(text) or HELPS.search(text) or CARRIES_ON.search(text)
        if sentence.text not in own and shared and offers and not denies and len(text.split()) <= 30:
            found.append((-shared, len(found), sentence))
    yield from (sentence for _, _, sentence in sorted(found, key=lambda each: each[:2])[:3])


def _reachable(whole: Reading) -> Iterator[str]:
    """Where a person can be asked, as the page says it."""
    for sentence in told_on(whole):
        text = words_of(sentence)
        phone, mail = PHONE.search(text), MAIL.search(text)
        if phone and PHONE_WORD.search(text) and len(re.sub(r"\D", "", phone.group())) >= 9:
            yield f"on {phone.group()}"
        elif mail:
            yield f"at {mail.group()}"


def reasons(case: Case) -> Iterator[Proposal]:
    """The same answer without the reason that serves the seller; the no is spelt out where it would stand alone."""
    pair = pair_of(case)
    if pair is None:
        return
    quoted = sentences_of_quotes(case, pair.answer)
    selfish = [s for s in pair.answer if s in quoted or SELLERS.search(words_of(s))]
    if not selfish:
        return
    refusing = _refuses(pair)
    told = [_without_reason(s.text) for s in selfish]
    spelt = denied(pair.question) if refusing and pair.asks is Asks.YES_OR_NO else ""
    if all(told) and all(_still_answers(pair, text) for text in told) and (not spelt or _denies(told)):
        yield Proposal(joined(*told), tuple(selfish))
    if spelt:
        for shape in in_turn(PLAIN_NO, case.seed):
            yield Proposal(great(shape.format(denied=spelt)), tuple(selfish))


def _denies(told: Iterable[str]) -> bool:
    return any(CANNOT.search(text) or NO.match(text) for text in told)


def _still_answers(pair: Pair, text: str) -> bool:
    """Whether what is left of a sentence still speaks of what was asked, and is a whole one."""
    if _HANGING.search(text) or re.match(r"(?:when|if|because|while|since|although|as)\b", text, re.IGNORECASE):
        return False
    return bool(stems_in(pair.question) & stems_in(text)) or _denies([text])


_HANGING = regex(
    r"\b(?:expected|able|unable|allowed|meant|going|have|has|be|is|are|was|were|to|of|for|with|and|that|the|an?"
    r"|no longer \w+)\W*$",
    re.IGNORECASE,
)
"""Ends of a sentence that was cut off too early."""


def _refuses(pair: Pair) -> bool:
    """Whether the answer is a no, by its words or by its sense."""
    label = label_answer(pair)
    return find_refusal(pair) is not None or (label is not None and bool(label["refusal"].value))


def _without_reason(text: str) -> str:
    """The sentence without its selfish reason; empty when too little is left of it."""
    words = plain(text)
    turned = SO_NO.search(words)
    if turned and SELLERS.search(words[: turned.start()]) and not SELLERS.search(turned["no"]):
        left = great(turned["no"])
        if re.match(r"(?:it|that|this|there)\b", left, re.IGNORECASE):
            return ""
        return stopped(left) if len(left.split()) > FEWEST_WORDS + 1 else ""
    for found in REASON.finditer(words):
        head = words[: found.start()]
        if not SELLERS.search(head) and len(head.split()) > FEWEST_WORDS:
            return stopped(head)
    return ""


def kinder(case: Case) -> Iterator[Proposal]:
    """The answer without the sentences that tell the reader off, where something is left that helps."""
    pair = pair_of(case)
    if pair is None:
        return
    blaming = [heard.sentence for heard in read_tone(pair).blame]
    others = [s for s in pair.answer if s not in blaming and not BLAMING.search(words_of(s))]
    helping = [
        s for s in others if OFFER.search(words_of(s)) or HELPS.search(words_of(s)) or IMPERATIVE.search(words_of(s))
    ]
    cold = any(COLD.search(words_of(s)) or LEGALESE.search(words_of(s)) for s in others)
    if not blaming or not helping or cold or any(s.text.rstrip().endswith("?") for s in blaming):
        return
    yield Proposal(helping[0].text, tuple(blaming), moved=(helping[0],))
