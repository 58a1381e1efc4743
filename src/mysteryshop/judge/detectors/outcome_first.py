"""Does the copy start with what the customer gets?"""

from dataclasses import dataclass

from mysteryshop.judge.labels.on_pages import label_copy
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import copy_words, read_copy
from mysteryshop.judge.reading.copy_lead import Lead, read_opening
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

STARTS_WITH = {
    Lead.SPEC: "It starts with what the thing is: features, materials, numbers.",
    Lead.BRAND: "It starts with the company: its history, its people, its pride.",
    Lead.OFFER: "It starts with the price or a deal.",
}

OUTCOME = "It starts with what the customer gets."

SILENT = "It names the thing, and nothing in the first sentences speaks of what the customer gets."


@dataclass(frozen=True, slots=True)
class Options:
    """half_for_late_outcome: an outcome in the first two sentences, behind another opening, is partial and no fail."""

    half_for_late_outcome: bool = True


@page_detector("outcome-first", options=Options, counts=copy_words)
def outcome_first(page: Reading, options: Options) -> Answer:
    """Whether headline and first two sentences tell what becomes of the customer's life, job or trouble.

    Classes: outcome, spec, brand, offer, by who is the subject and which words are used. A bare product name as
    headline hardly counts. Another opening with an outcome close behind is partial.
    """
    copy = page.once(read_copy)
    if not copy.sentences:
        return not_applicable("There is no copy on this page.")
    opening = read_opening(copy, page.setting.brand_words)
    label = page.once(label_copy)
    if opening.kind is Lead.OUTCOME:
        other = STARTS_WITH.get(Lead(str(label["leads_with"].value)), SILENT) if label else SILENT
        return weigh(passed(OUTCOME, *copy.quotes), label, "leads_with", good="outcome", missed=other)
    silent = not any(score for _, score in opening.scores)
    reason = SILENT if silent else STARTS_WITH[opening.kind]
    late = [sentence for sentence, kind in opening.lines if kind is Lead.OUTCOME]
    if late and options.half_for_late_outcome:
        return partial(f"{reason} What the customer gets comes second.", *copy.quotes)
    return weigh(failed(reason, *copy.quotes), label, "leads_with", good="outcome", met=OUTCOME)
