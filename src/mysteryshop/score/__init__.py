"""Points, bands, the gate, and two results side by side. Pure: no disk, no clock."""

from mysteryshop.score.accepting import accept_findings, first_baseline
from mysteryshop.score.comparing import Shared, compare_shared
from mysteryshop.score.comparison import anonymised, compare_results
from mysteryshop.score.gate import hold_gate
from mysteryshop.score.scoring import Scored, score
from mysteryshop.score.side_by_side import put_side_by_side
from mysteryshop.score.walk_outs import find_walk_outs

__all__ = [
    "Scored",
    "Shared",
    "accept_findings",
    "anonymised",
    "compare_results",
    "compare_shared",
    "find_walk_outs",
    "first_baseline",
    "hold_gate",
    "put_side_by_side",
    "score",
]
