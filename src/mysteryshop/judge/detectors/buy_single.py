"""Can I buy just the part I need?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.bundles import read_bundles
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, failed, not_applicable, partial, passed, review


@page_detector("buy-single")
def buy_single(page: Reading, _: None) -> Answer:
    """Whether the parts of a set can be bought alone.

    Lines such as "sold only as a set", and refusals to split one, fail; beside a part that can be had alone they are
    partial. A product that is a set by its name, with no word on its parts, is a question to a person. Not applicable
    where nothing is bundled.
    """
    bundles = page.once(read_bundles)
    if bundles.refused and bundles.offered:
        return partial("Some parts can be had alone, others not.", bundles.refused[0], bundles.offered[0])
    if bundles.refused:
        return failed("A part can be had only with the rest.", *bundles.refused[:3])
    if bundles.offered:
        return passed("The part can be bought alone.", *bundles.offered[:3])
    if bundles.named is not None:
        return review("This is a set. Can a customer buy just one part of it?", bundles.named)
    return not_applicable("Nothing on this page is bundled.")
