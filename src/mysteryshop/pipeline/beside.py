"""Paths of the command line, as an audit file would write them."""

from __future__ import annotations

import os
from pathlib import Path

from mysteryshop.model import Plan


def beside_plan(path: str, plan: Plan) -> str:
    """A path that was given on the command line, relative to the folder of the audit file as its own paths are."""
    if not path or plan.place is None or Path(path).is_absolute():
        return path
    return Path(os.path.relpath(path, Path(plan.place.file).parent)).as_posix()
