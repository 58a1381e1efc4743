"""Whether the encoder of the extra `meaning` is asked, as the environment says."""

from __future__ import annotations

import os

from mysteryshop.errors import UsageProblem
from mysteryshop.judge import ask_encoder

VARIABLE = "MYSTERYSHOP_MEANING"
"""`off` leaves the encoder out where it is installed; `on`, as unset, asks it there."""


def heed_environment() -> None:
    """Asks the encoder or leaves it out.

    Raises: UsageProblem for a value that says neither; WrongWeights, which is one, for weights that were not measured.
    """
    said = os.environ.get(VARIABLE, "on").strip().lower()
    if said not in ("on", "off"):
        raise UsageProblem(f"{VARIABLE} is {said!r}.", "Set it to 'off' to judge without the encoder, or unset it.")
    ask_encoder(asked=said == "on")
