"""What will it cost me to own?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.owning import read_owning
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@page_detector("running-costs")
def running_costs(page: Reading, _: None) -> Answer:
    """Whether a thing that goes on costing money says what: refills, power, parts, service, with an amount.

    How long it lasts, or what it uses, without an amount is partial where it goes on costing, and enough where it does
    not. Not applicable where nothing on the page points to running costs: no power, refills, filters or blades.
    """
    owning = page.once(read_owning)
    if owning.priced:
        return passed("What it costs to use is told with an amount.", *owning.priced[:3])
    if owning.nothing:
        return passed("It is told that nothing more is to pay.", *owning.nothing[:2])
    told = (*owning.life, *owning.offered)
    if owning.signs and told:
        return partial("It goes on costing money; life or refills are told, but no amount.", *told[:2], owning.signs[0])
    if told:
        return passed("How long it lasts is told, and nothing on the page goes on costing money.", *told[:2])
    if owning.signs:
        missing = (
            "It goes on costing money, and nothing says how much. Looked for refills, power, parts, service and life."
        )
        return failed(missing, *owning.signs[:2])
    return not_applicable("Nothing on this page points to running costs: no power, no refills, no parts that wear.")
