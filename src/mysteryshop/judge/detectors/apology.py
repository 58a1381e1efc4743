"""Do they say sorry to me?"""

from __future__ import annotations

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.apology import NOT_AN_APOLOGY, read_apologies
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

SAID = "They say sorry."
UNSAID = "Nobody says sorry. Looked for an apology to the customer."


@page_detector("apology")
def apology(page: Reading, _: None) -> Answer:
    """Whether somebody says sorry to the reader for the reader's trouble.

    `Any inconvenience`, `may have` and `sorry if` leave open whether anything happened: partial. A sorry
    spent on the business itself, or on its owners, is none. Errors in a form's field ask for a fix, not an apology.
    """
    message = page.once(read_message)
    if message.field_error:
        return not_applicable("A form field is at fault, not the shop: here a fix helps and an apology does not.")
    apologies = page.once(read_apologies)
    label = page.once(label_message)
    if apologies.meant:
        return weigh(passed(SAID, *quotes(apologies.meant)), label, "apologises", missed=UNSAID)
    if apologies.hollow:
        reason = "The apology leaves open whether anything happened to the customer."
        return partial(reason, *quotes(apologies.hollow))
    return weigh(failed(UNSAID, message.searched), label, "apologises", met=SAID, denied=(NOT_AN_APOLOGY,))
