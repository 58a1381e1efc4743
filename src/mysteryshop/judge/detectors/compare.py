"""What is the difference between these?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.comparing import read_choice
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, passed


@page_detector("compare")
def compare(page: Reading, _: None) -> Answer:
    """Whether three things that are alike, or three variants of one, come with what tells them apart.

    A way to compare, a guide, or plain lines on whom each suits pass; specs alone fail. Things are alike when their
    names share the word for what they are; those that differ in colour only count once. Not applicable with fewer
    than three alike.
    """
    choice = page.once(read_choice)
    if choice.helps or len(choice.lines) > 1:
        told = (*choice.helps, *choice.lines)
        return passed("It says whom each one suits, or holds them side by side.", *told[:3])
    if choice.alike:
        reason = "Alike, and nothing says which to take. Looked for a comparison, a guide and lines on whom each suits."
        return failed(reason, *choice.alike[:4])
    return not_applicable("Fewer than three things here are alike.")
