"""What can I do right now?"""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.ways import field_quote, link_quote, read_ways
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import CONFIDENCE, page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, partial, passed

OFFERED = "There is a way on."
UNOFFERED = "Nothing is offered that helps now. Looked for links, fields, numbers and addresses."


@page_detector("next-step", basis="structure")
def next_step(page: Reading, _: None) -> Answer:
    """Whether the page offers one way on that works: an address to leave, a number, a link, a kept cart.

    "Try again later" is no way on, nor is a link that answers with an error. Menus alone are partial: the
    customer may find a way there, but nobody shows it.
    """
    message, ways = page.once(read_message), page.once(read_ways)
    shown = [*(field_quote(field) for field in ways.fields), *(link_quote(link) for link in ways.links)]
    if shown or ways.reachable:
        return passed("There is a way on.", *quotes(ways.said, 2), *ways.reachable[:1], *shown[:2])
    if ways.dead:
        return failed("What is offered answers with an error itself.", *(link_quote(link) for link in ways.dead[:3]))
    label = page.once(label_message)
    if ways.said:
        return weigh(_said(passed(OFFERED, *quotes(ways.said, 3))), label, "offers_next_step", missed=UNOFFERED)
    if ways.menu:
        return partial("Only the menu is left to try.", *(link_quote(link) for link in ways.menu[:2]))
    if ways.idle:
        idle = failed("Waiting or trying again is all that is offered.", *quotes(ways.idle, 2))
        return weigh(idle, label, "offers_next_step", met=OFFERED)
    return weigh(failed(UNOFFERED, message.searched), label, "offers_next_step", met=OFFERED)


def _said(answer: Answer) -> Answer:
    # Words alone are heard less surely than links and fields are seen.
    return replace(answer, confidence=CONFIDENCE["text"])
