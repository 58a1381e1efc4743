"""I clicked twice. Did I buy twice?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.staged_words import Told, read_told
from mysteryshop.judge.reading.wording import hear, lexicon, plain, quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import Answer, PressedControl, Quote, Scenario, Staged, failed, partial, passed, review

PLACING = lexicon(
    r"(?:placing|sending|submitting|taking|confirming|completing|creating)"
    r" (?:your |the |this )?(?:order|payment|booking|purchase|reservation)|processing|booking your \w+",
    r"(?:one|just a) (?:moment|second)|please wait|hold on|working on it"
    r"|your (?:order|payment) is (?:being|on its way)",
    r"(?:only|just) (?:once|one order)|counts? (?:only )?once|(?:no need|don't need|do not need) to (?:press|click|tap)"
    r" (?:again|twice)|(?:twice|second)[^.!?]{0,30}(?:nothing|no second|ignored|one order)",
)
"""Words that say it is under way, or counts once. Source: the catalogue's good example, and usual wordings."""

ON_YOU = lexicon(
    r"(?:do not|don't|never|please do not|avoid)(?: \w+){0,2} (?:click\w*|press\w*|tap\w*|submit\w*|refresh\w*)"
    r"[^.!?]{0,40}(?:twice|again|more than once|double|two)[^.!?]*",
    r"(?:click|press|tap)(?: \w+){0,3} (?:only )?once[^.!?]{0,30}(?:or|otherwise|to avoid)[^.!?]*"
    r"|(?:charged|billed|pay|paid|order(?:ed|s)?) (?:twice|two times|double)|double (?:charge|order|booking|payment)s?",
)
"""Words that leave it to the customer to press only once."""


@page_detector("one-order", basis="structure", reads_browser_errors=True, staged=True)
def one_order(page: Reading, _: None) -> Answer:
    """Whether two clicks on the last button make one order. More than one order request fails, all of them stopped.

    One request passes when the button locks, changes its words, or the page says that the order is being placed; with
    no sign at all, and where only a warning asks not to press twice, it is partial: the customer is left to wonder. No
    request at all is a question to a person.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged is None:
        return replace(_by_words(told), confidence=CONFIDENCE["text"])
    button = _button(staged.pressed)
    if staged.order_requests > 1:
        sent = f"{_clicks(staged)} sent {staged.order_requests} order requests (all stopped in the browser)."
        return failed(sent, *(button or (page.opening,)))
    if staged.order_requests == 0:
        return review(f"{_clicks(staged)} sent nothing that could be told as an order: try it by hand.", *button)
    return _one(page, staged, told)


def _one(page: Reading, staged: Staged, told: Told) -> Answer:
    button, said = _button(staged.pressed), quotes(hear(told.sentences, PLACING, unless=ON_YOU), 1)
    signs = [
        sign
        for sign, is_there in (
            ("the button locks", staged.pressed is not None and staged.pressed.locked),
            ("the button says something else", _renamed(staged.pressed)),
            ("the page says that it is under way", bool(said)),
        )
        if is_there
    ]
    if signs:
        return passed(f"{_clicks(staged)}, one order request; {' and '.join(signs)}.", *said, *button)
    warned = quotes(hear(told.sentences, ON_YOU), 1)
    left = "it is left to the customer to press only once" if warned else "nothing shows that the first click counted"
    return partial(f"{_clicks(staged)}, one order request, but {left}.", *warned, *(button or (page.opening,)))


def _clicks(staged: Staged) -> str:
    return "Two clicks" if staged.scenario is Scenario.DOUBLE_CLICK else "One click"


def _renamed(pressed: PressedControl | None) -> bool:
    return pressed is not None and bool(pressed.name_after) and plain(pressed.name_after) != plain(pressed.name)


def _button(pressed: PressedControl | None) -> tuple[Quote, ...]:
    return (Quote((pressed.name_after or pressed.name)[:300], box=pressed.box),) if pressed and pressed.name else ()


def _by_words(told: Told) -> Answer:
    if not told.readable:
        return review("In another language: does it say that the order is being placed?", told.searched)
    warned = quotes(hear(told.sentences, ON_YOU), 2)
    placing = quotes(hear(told.sentences, PLACING, unless=ON_YOU), 2)
    if warned and not placing:
        return failed("It is left to the customer not to buy twice.", *warned)
    if placing:
        return passed("It is said that the order is being placed.", *placing)
    return review("Words can't show whether two clicks make one order.", told.searched)
