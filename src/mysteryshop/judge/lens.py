"""What the judge hears beside its checks: what customers ask for in vain, and at whom the shop's copy looks."""

from __future__ import annotations

from mysteryshop.judge.reading import SiteReading
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_mirror import read_mirror
from mysteryshop.judge.reading.refused_things import refused_things
from mysteryshop.model import MirrorLine, PageKind, UnmetNeed

ANSWERING = frozenset({PageKind.FAQ, PageKind.HELP})
COPY = frozenset({PageKind.HOME, PageKind.LANDING, PageKind.CATEGORY, PageKind.PRODUCT, PageKind.ABOUT})
"""Pages on which a shop speaks of itself and of its customers. Source: the catalogue, on `copy-you-more-than-we`."""


def unmet_needs(site: SiteReading) -> tuple[UnmetNeed, ...]:
    """What is refused in questions and answers, the most asked for first."""
    refused = refused_things(page for page in site.pages if ANSWERING & set(page.page.kinds))
    return tuple(UnmetNeed(each.thing, len(each.questions), tuple(each.quotes)) for each in refused)


def mirror_line(site: SiteReading) -> MirrorLine:
    """Sentences about the customer and about the company, each once, over all pages of copy."""
    customer: set[str] = set()
    company: set[str] = set()
    for page in site.pages:
        if COPY & set(page.page.kinds):
            mirror = read_mirror(page.once(read_copy).sentences, page.setting.brand_words)
            customer |= {sentence.text for sentence in mirror.customer}
            company |= {sentence.text for sentence in mirror.company}
    return MirrorLine(len(customer), len(company))
