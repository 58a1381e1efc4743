"""Did my click do anything?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.wait_words import BARE, CHOICE, DOING
from mysteryshop.judge.reading.wording import hear, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import LONGEST_QUOTE, Answer, Quote, Staged, failed, partial, passed


@dataclass(frozen=True, slots=True)
class Options:
    """sign_within: seconds until something has to move; words_within: seconds until words have to say what goes on.

    Source: Nielsen Norman Group on response times: one second keeps a thought, ten seconds keep attention.
    """

    sign_within: float = 1.0
    words_within: float = 10.0


@page_detector("feedback-on-wait", options=Options, basis="structure", staged=True)
def feedback_on_wait(page: Reading, options: Options) -> Answer:
    """Whether a customer whose click takes long is shown that it is taken: a sign within a second, words within ten.

    Partial: the sign comes late, or it stays without words for as long as a long wait lasts. A screen that stands
    still fails. A draft is read as what is shown meanwhile: it has to say what is being done.
    """
    staged = page.page.staged
    if staged is None:
        return _as_words(page)
    sign = staged.first_sign is not None and staged.first_sign <= options.sign_within
    words = staged.words_at is not None and staged.words_at <= options.words_within
    soon_over = staged.watched < options.words_within
    told = f"After “{staged.did}”: {_signs(staged)}"
    shown = tuple(Quote(said[:LONGEST_QUOTE]) for said in staged.said[:3]) or _pressed(page, staged)
    if sign and (words or soon_over):
        return passed(told, *shown)
    if sign:
        return partial(f"{told} The customer is not told what goes on.", *shown)
    if words:
        return partial(f"{told} It comes too late to answer the click.", *shown)
    return failed(f"{told} Nothing answers the click in time.", *shown)


def _as_words(page: Reading) -> Answer:
    doing = hear(page.sentences, DOING)
    if doing:
        choice = hear(page.sentences, CHOICE)
        return passed("It says what is being done.", *quotes((*doing, *choice), 2))
    bare = hear(page.sentences, BARE)
    if bare:
        return partial("It asks for patience, and does not say what for.", *quotes(bare, 1))
    return failed("Nothing says that the click is being dealt with.", page.opening)


def _signs(staged: Staged) -> str:
    if staged.first_sign is None:
        return f"nothing changed for {staged.watched:.0f} s."
    words = "no words" if staged.words_at is None else f"words after {staged.words_at:.1f} s"
    return f"something moved after {staged.first_sign:.1f} s, {words}, watched for {staged.watched:.0f} s."


def _pressed(page: Reading, staged: Staged) -> tuple[Quote, ...]:
    if staged.pressed is not None:
        name = staged.pressed.name_after or staged.pressed.name
        return (Quote(name[:LONGEST_QUOTE], box=staged.pressed.box),)
    return (page.opening,)
