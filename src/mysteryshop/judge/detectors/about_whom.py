"""Is the explanation about me or about them?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.loss import read_losses
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.own_side import read_own_side
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed


@dataclass(frozen=True, slots=True)
class Options:
    """mostly: the share of the message's words, 0 to 1, from which talk of the business is what it is about."""

    mostly: float = 0.25


NOT_OWN = "No sentence is about the business's own pain, effort, money or pride."


@page_detector("about-whom", options=Options)
def about_whom(page: Reading, options: Options) -> Answer:
    """Whether the explanation is about the customer or about the business's own pain, effort, money or pride.

    One such sentence beside others that see the customer is partial; where they carry the message it fails.
    """
    message = page.once(read_message)
    if message.field_error:
        return not_applicable("A form field is at fault; there is nothing to explain.")
    told = "The explanation is about the business itself, and not about the customer."
    return weigh(_ruled(page, options), page.once(label_message), "brand_centred", good=False, met=NOT_OWN, missed=told)


def _ruled(page: Reading, options: Options) -> Answer:
    message = page.once(read_message)
    own = page.once(read_own_side)
    if not own:
        return passed(NOT_OWN, message.searched)
    share = sum(len(signal.sentence.text.split()) for signal in own) / max(1, message.word_count)
    if share >= options.mostly or len(own) > len(page.once(read_losses)) + 1:
        return failed(f"{share:.0%} of the words are about the business itself.", *quotes(own))
    return partial("Something of the business's own troubles or pride stands in the customer's way.", *quotes(own))
