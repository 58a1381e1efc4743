"""I made a slip. Do they help, and keep what I typed?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.form_help import complains, is_blank, names_field, says_how
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN, Told, read_told, screen, was_pressed
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.model import LONGEST_QUOTE, Answer, Quote, Staged, TypedField, failed, partial, passed, review

NEAR = 80.0
"""CSS pixels at which a message still stands beside its field. Source: chosen; two lines of text and their margins."""


@page_detector("error-says-how", basis="structure", reads_browser_errors=True, staged=True)
def error_says_how(page: Reading, _: None) -> Answer:
    """Whether a slip in a form is met with the field, the fix, and all that was typed.

    A message beside the field, or one that names it, and that says how to put it right passes. Naming the field alone
    is partial, as is a good message far from a field that it does not name, or one after which other fields are empty.
    "Invalid" and silence fail. A form that takes the slip and goes on is partial: it harms later. Where a field was
    only left and nothing was said, the form may still speak when it is sent: a question to a person.
    """
    staged, told = page.page.staged, page.once(read_told)
    if staged is None:
        return replace(_by_words(told), confidence=CONFIDENCE["text"])
    if staged.browser_error:
        return failed(BROWSERS_OWN, *screen(page))
    if _went_on(page, staged):
        return partial("The form took the slip without a word and went on.", page.opening)
    return _remarked(page, staged, told)


def _remarked(page: Reading, staged: Staged, told: Told) -> Answer:
    beside = [field for field in staged.fields if field.message.strip()]
    if not beside and not told.anything:
        return _silent(page, staged)
    if not told.readable:
        return review("In another language: does it name the field and the fix?", told.searched)
    remarks = [field for field in beside if complains(field.message)]
    said = tuple(sentence for sentence in told.sentences if complains(sentence.text))
    if not remarks and not said:
        return _silent(page, staged)
    answer = _of_field(max(remarks, key=_telling), page) if remarks else _of_words(said)
    return replace(_with_fields(answer, staged), confidence=CONFIDENCE["text"])


def _went_on(page: Reading, staged: Staged) -> bool:
    """Whether the fields are no longer there after the customer went on."""
    here = {field.label for form in page.page.forms for field in form.fields if field.visible}
    gone = [field for field in staged.fields if not field.kept and not field.message and field.label not in here]
    return was_pressed(staged) and bool(gone) and len(gone) == len(staged.fields)


def _silent(page: Reading, staged: Staged) -> Answer:
    if not was_pressed(staged):
        return review("The field was left and nothing was said; does the form speak when it is sent?", page.opening)
    return failed("A slip was made and sent on, and nothing is said of it.", page.opening)


def _telling(field: TypedField) -> tuple[bool, bool, float]:
    near = 0.0 if field.near is None else -field.near
    return says_how(field.message), names_field(field.message, field.label), near


def _of_field(field: TypedField, page: Reading) -> Answer:
    quote = _quote(field.message, page)
    beside = field.near is None or field.near <= NEAR
    named = names_field(field.message, field.label)
    if says_how(field.message) and (beside or named):
        place = "beside the field" if beside else f"{field.near:.0f} px away, but naming it"
        return passed(f"It says how to put '{field.label}' right, {place}.", quote)
    if says_how(field.message):
        return partial(f"It says how, but {field.near:.0f} px from '{field.label}' and without naming it.", quote)
    if is_blank(field.message) and not (named and beside):
        return failed(f"It only says that '{field.label}' is wrong, not how to put it right.", quote)
    return partial(f"It points to '{field.label}', but does not say how to put it right.", quote)


def _of_words(said: tuple[Sentence, ...]) -> Answer:
    telling = next((s for s in said if says_how(s.text) and names_field(s.text)), None)
    if telling:
        return passed("It names the field and says how to put it right.", telling.quote)
    named = next((s for s in said if names_field(s.text)), None)
    if named:
        return partial("It names the field, but does not say how to put it right.", named.quote)
    how = next((s for s in said if says_how(s.text)), None)
    if how:
        return partial("It says how, but not which field is meant.", how.quote)
    return failed("It says neither which field is wrong nor how to put it right.", *(s.quote for s in said[:2]))


def _with_fields(answer: Answer, staged: Staged) -> Answer:
    emptied = [field.label for field in staged.fields if not field.kept]
    if not emptied:
        return answer
    reason = f"{answer.reason} And it is empty now: {', '.join(emptied[:3])}."
    worse = partial if answer.verdict.value == "pass" else failed
    return worse(reason, *answer.quotes)


def _by_words(told: Told) -> Answer:
    if not told.readable:
        return review("In another language: does it name the field and the fix?", told.searched)
    return _of_words(told.sentences)


def _quote(message: str, page: Reading) -> Quote:
    text = message.strip()
    block = next((block for block in page.page.blocks if block.visible and text in block.text), None)
    return Quote(text[:LONGEST_QUOTE], block.selector if block else "", block.box if block else None)
