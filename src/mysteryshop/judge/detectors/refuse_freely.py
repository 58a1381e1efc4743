"""Is saying no as easy as saying yes?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.choices import Control, Question, Says, read_question
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review

MUCH_SMALLER = 0.5
"""Share of the yes's area under which a no is made small. Source: chosen; words of different length differ by less."""


@page_detector("refuse-freely", basis="structure")
def refuse_freely(page: Reading, _: None) -> Answer:
    """Whether a no is offered beside the yes, as large, in one click, and in neutral words.

    Read on the first page that shows a choice: a cookie banner, or any pop-up with a yes and a no. A yes with no no
    beside it fails, even where "settings" lead to one, and so does a no that shames ("No, I hate savings"). A no that
    is a mere link beside a button, or less than half as large, is partial. Not applicable where nothing is asked, or
    where only needed cookies are told.
    """
    question = page.once(read_question)
    if question is None:
        return not_applicable("No choice is asked on this page.")
    shaming = [control for control in question.controls if control.shaming]
    if shaming:
        return failed("The no is worded to shame whoever says it.", *(control.quote for control in shaming[:2]))
    yes, no, manage = (question.of(says) for says in (Says.YES, Says.NO, Says.MANAGE))
    if yes and not no:
        return _without_no(question, yes, manage)
    if no and not yes:
        return passed("The no is offered in neutral words.", *(control.quote for control in no[:2]))
    if not yes:
        return _unknown(question, manage)
    return _sizes(yes[0], no[0])


def _without_no(question: Question, yes: tuple[Control, ...], manage: tuple[Control, ...]) -> Answer:
    asked = (question.asked,) if question.asked is not None else ()
    if question.only_needed:
        return not_applicable("Only cookies that are needed are told of: there is nothing to refuse.")
    if not question.consent:
        return not_applicable("Nothing is asked that could be refused.")
    if manage:
        reason = "A yes is one click; the no is behind another page of settings."
        return failed(reason, yes[0].quote, manage[0].quote)
    return failed("A yes is offered, and no no. Looked for reject, refuse, only necessary.", yes[0].quote, *asked)


def _unknown(question: Question, manage: tuple[Control, ...]) -> Answer:
    if not question.consent:
        return not_applicable("No choice is asked on this page.")
    return review("Something is asked. Is a no as easy as a yes?", *(control.quote for control in manage[:2]))


def _sizes(yes: Control, no: Control) -> Answer:
    if yes.button and not no.button:
        return partial("The yes is a button, the no a mere link.", yes.quote, no.quote)
    if yes.area and no.area and no.area < MUCH_SMALLER * yes.area:
        share = round(100 * no.area / yes.area)
        return partial(f"The no is {share}% as large as the yes.", yes.quote, no.quote)
    return passed("Yes and no are offered side by side, alike, in neutral words.", yes.quote, no.quote)
