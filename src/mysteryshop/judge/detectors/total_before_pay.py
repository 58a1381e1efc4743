"""What exactly am I paying for?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.goods import sells_only_digital
from mysteryshop.judge.reading.last_step import Summary, pays_elsewhere, read_last_button, read_summary
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Quote, Verdict, failed, not_applicable, partial, passed

NEEDED = ("the items", "the delivery", "the total", "the address")
"""Without these nobody knows what they order. Source: article 8(2) of the EU directive 2011/83 on consumer rights."""


@page_detector("total-before-pay", basis="structure")
def total_before_pay(page: Reading, _: None) -> Answer:
    """Whether the step with the button that orders shows the whole order: things, delivery, total and address.

    Tax, the day of arrival and links to change it are named when they miss, but cost nothing. A total with some of the
    rest is partial, a total alone fails. Fields in which the address is typed on the same page count. Steps before the
    last one are not asked; when the last was not reached, that is said. Downloads have no delivery and no address.
    """
    button, summary = page.once(read_last_button), page.once(read_summary)
    if page.asked_as is not PageKind.PAYMENT and (button is None or button.later or not (button.pays or button.orders)):
        if pays_elsewhere(page):
            return not_applicable("The button that orders stands on a later page, which is asked.")
        return Answer(Verdict.NOT_SEEN, "The step with the button that orders was not reached.")
    found = summary.found()
    digital = page.once(sells_only_digital)
    needed = [name for name in NEEDED if not (digital and name in ("the delivery", "the address"))]
    missing = [name for name in needed if name not in found]
    end = (button.quote,) if button else ()
    if not missing:
        return passed(f"The order stands there in full{_also(summary)}.", *_shown(found), *end)
    told = f"Beside the button that orders, {_listed(missing)} can't be read{_also(summary)}."
    if "the total" in found and len(missing) < len(needed) - 1:
        return partial(told, *_shown(found), *end)
    return failed(told, *(_shown(found) or (page.opening,)), *end)


def _shown(found: dict[str, tuple[Quote, ...]]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quote for quotes in found.values() for quote in quotes[:2]))[:8]


def _also(summary: Summary) -> str:
    missing = [
        name
        for name, quotes in (
            ("tax", summary.tax),
            ("day of arrival", summary.date),
            ("way to change it", summary.changes),
        )
        if not quotes
    ]
    return f" (no {' and no '.join(missing)})" if missing else ""


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
