"""Do the numbers come with what they do for the customer?"""

from dataclasses import dataclass

from mysteryshop.judge.labels.on_pages import label_copy
from mysteryshop.judge.reading import Reading, sentences_of
from mysteryshop.judge.reading.copy import is_bare_name, read_copy
from mysteryshop.judge.reading.copy_specs import find_specs, tied_weight
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

MOST_QUOTES = 3


MEANT = "The specs say what they do for the customer."
BARE = "Specs are named, and none says what it does for the customer."


@dataclass(frozen=True, slots=True)
class Options:
    """enough: the share of specs, 0 to 1, that must be tied to a meaning for a pass. main_specs: or so many of them."""

    enough: float = 0.5
    main_specs: int = 3


@page_detector("spec-meaning", options=Options)
def spec_meaning(page: Reading, options: Options) -> Answer:
    """Whether specs in prose are tied to what they do: "so that", "enough for", ": two days before …".

    Specs are numbers with technical units, model and norm codes; prices, times and waits are none. A labelled spec
    table is left alone, and so is one measure in the name of the thing. Some tied is partial.
    """
    copy = page.once(read_copy)
    named = [
        s for s in copy.headline if is_bare_name(s, bool(copy.body)) and sum(x.specs for x in find_specs([s])) == 1
    ]
    lines = find_specs([s for s in copy.sentences if s not in named])
    if not lines:
        tabled = any(find_specs(sentences_of(block)) for block in page.prose if block.role in ("cell", "definition"))
        return not_applicable("The specs stand in a labelled table." if tabled else "No specs are named.")
    label = page.once(label_copy)
    tied = [line for line in lines if line.meaning]
    bare = [line for line in lines if not line.meaning]
    if tied_weight(lines) >= options.enough or len(tied) >= options.main_specs:
        meant = passed(MEANT, *(line.quote for line in tied[:MOST_QUOTES]))
        return weigh(meant, label, "translates_specs", missed=BARE)
    quotes = [line.quote for line in (*bare[:MOST_QUOTES], *tied[:1])]
    if tied:
        return partial(f"{len(tied)} of {len(lines)} sentences with specs say what they do.", *quotes)
    return weigh(failed(BARE, *quotes), label, "translates_specs", met=MEANT)
