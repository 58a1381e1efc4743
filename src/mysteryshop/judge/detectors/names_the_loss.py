"""Do they see what it means for me?"""

from __future__ import annotations

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.loss import read_losses
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, passed

SAID = "They say what the failure means for the customer."
UNSAID = "Nothing says what it means for the customer. Looked for what they can't do, lost or waited for."


@page_detector("names-the-loss")
def names_the_loss(page: Reading, _: None) -> Answer:
    """Whether the message shows the customer's side: what they can't do, have lost, waited for or may feel.

    "The site is down" and "inconvenience" say what happened to the shop, not what it means for the reader.
    """
    message = page.once(read_message)
    if message.field_error:
        return not_applicable("A form field is at fault; nothing is lost.")
    losses = page.once(read_losses)
    ruled = passed(SAID, *quotes(losses, 3)) if losses else failed(UNSAID, message.searched)
    return weigh(ruled, page.once(label_message), "acknowledges_customer", met=SAID, missed=UNSAID)
