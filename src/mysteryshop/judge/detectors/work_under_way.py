"""Is anybody fixing it?"""

from __future__ import annotations

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.repair import NO_WORK, read_repair
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

SAID = "They say that the work is under way or planned."
UNSAID = "Nobody is said to be fixing it. Looked for people at work or planned work."


@page_detector("work-under-way")
def work_under_way(page: Reading, _: None) -> Answer:
    """Whether people are at work on it, or it is planned work that ends. Only knowing of it is partial."""
    message = page.once(read_message)
    if message.field_error:
        return not_applicable("A form field is at fault; there is nothing to repair.")
    repair = page.once(read_repair)
    label = page.once(label_message)
    if repair.work:
        return weigh(passed(SAID, *quotes(repair.work, 3)), label, "says_working_on_it", missed=UNSAID)
    if repair.aware:
        return partial("They know of it, but do not say that anybody is mending it.", *quotes(repair.aware, 2))
    return weigh(failed(UNSAID, message.searched), label, "says_working_on_it", met=SAID, denied=(NO_WORK,))
