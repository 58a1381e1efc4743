"""Which rewriter speaks for which detector."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mysteryshop.judge.rewriting.answers import answers_first, concrete
from mysteryshop.judge.rewriting.apologies import apologies
from mysteryshop.judge.rewriting.blames import blames
from mysteryshop.judge.rewriting.copies import hypes, openings, plainer, specs
from mysteryshop.judge.rewriting.losses import losses, messages
from mysteryshop.judge.rewriting.machines import machines
from mysteryshop.judge.rewriting.own_sides import own_sides
from mysteryshop.judge.rewriting.plainly import plainly
from mysteryshop.judge.rewriting.proposals import Rewriter
from mysteryshop.judge.rewriting.refusals import kinder, reasons, refusals
from mysteryshop.judge.rewriting.waiting import next_steps, repairs, times

OF_PAGES: Mapping[str, Rewriter] = MappingProxyType(
    {
        "about-whom": own_sides,
        "apology": apologies,
        "human-message": messages,
        "message-without-blame": blames,
        "names-the-loss": losses,
        "next-step": next_steps,
        "no-internals": machines,
        "outcome-first": openings,
        "plain-words": plainer,
        "praise-with-proof": hypes,
        "promise-of-time": times,
        "spec-meaning": specs,
        "way-on-when-missing": next_steps,
        "way-on-when-sold-out": times,
        "work-under-way": repairs,
    }
)
"""By detector: what is said of a whole page."""

OF_ANSWERS: Mapping[str, Rewriter] = MappingProxyType(
    {
        "answer-comes-first": answers_first,
        "answer-without-blame": kinder,
        "concrete-answer": concrete,
        "reason-for-the-customer": reasons,
        "warm-words": plainly,
        "way-on-after-no": refusals,
    }
)
"""By detector: what is said of each answer to a question."""

MEANINGLESS_IS_MET = frozenset({"reason-for-the-customer"})
"""Detectors that have nothing left to judge once the bad words are gone: a no without a reason."""
