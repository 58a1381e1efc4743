"""Do they make it my fault?"""

from __future__ import annotations

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.blame import read_blame
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, partial, passed

BLAMED = "The fault is put on the reader."
NOBODY = "Nobody is blamed."


@page_detector("message-without-blame")
def message_without_blame(page: Reading, _: None) -> Answer:
    """Whether the message describes the situation and not the reader's mistake. A suspicion is partial.

    Silence on a staged fault blames nobody; that nothing was said is held against the shop elsewhere.
    """
    if page.told_while_staged == ():
        return passed("Nothing was said of the fault, and so nobody is blamed.", page.opening)
    message = page.once(read_message)
    blame = read_blame(message.sentences)
    label = page.once(label_message)
    if blame.plain:
        return weigh(failed(BLAMED, *quotes(blame.plain)), label, "blames_customer", good=False, met=NOBODY)
    if blame.perhaps:
        return partial("The reader's own mistake is the first suspicion.", *quotes(blame.perhaps, 2))
    return weigh(passed(NOBODY, message.searched), label, "blames_customer", good=False, missed=BLAMED)
