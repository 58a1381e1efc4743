"""Was anything put in that I did not choose?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.extras import read_extras
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, partial, passed, review


@page_detector("no-preticked", basis="structure")
def no_preticked(page: Reading, _: None) -> Answer:
    """Whether extras wait for the customer's own tick.

    A box that is ticked already and sells something (insurance, a donation, gift wrap, anything with a price) fails,
    as does a line for such an extra in the sum. Consent to advertising that is ticked already costs nothing and is
    partial. The same address, "remember me" and the terms are no extras; a ticked box of which none can be told is a
    question to a person.
    """
    extras = page.once(read_extras)
    if extras.ticked:
        return failed("An extra is ticked that nobody chose.", *extras.ticked[:3])
    if extras.lines:
        return failed("The sum holds an extra that nobody chose.", *extras.lines[:3])
    if extras.marketing:
        return partial("Consent to advertising is ticked already.", *extras.marketing[:2])
    if extras.unknown:
        return review("A box is ticked already. Does it sell something that nobody chose?", *extras.unknown[:3])
    return passed("Nothing is ticked or added that the customer did not choose.", page.opening)
