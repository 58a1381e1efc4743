"""If it does not help, can I reach someone?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.people import read_people
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed


@page_detector("to-a-person", basis="structure")
def to_a_person(page: Reading, _: None) -> Answer:
    """Whether answers end at a person: a number, an address, a chat or a contact link, with the hours.

    Only what stands in the page's own part passes. Partial: the same with no hours or time of an answer, or only in
    the menu or footer. "Read all of the above before you write" is no way. Links whose probe failed lead nowhere. Not
    asked of pages that merely have some questions on them.
    """
    if page.page.main_kind not in (PageKind.FAQ, PageKind.HELP):
        return not_applicable("This page is for something else, and has questions besides.")
    people = page.once(read_people)
    if people.own and people.hours:
        told = dict.fromkeys((*people.own[:2], *people.hours[:1]))
        return passed("A person can be reached, and the page says when.", *told)
    if people.own:
        return partial("A person can be reached, but no word says when.", *people.own[:2])
    if people.elsewhere:
        return partial("Only the menu or the foot of the page leads to a person.", *people.elsewhere[:2])
    return failed("Nobody can be reached from here. Looked for a number, an address and a contact link.", page.opening)
