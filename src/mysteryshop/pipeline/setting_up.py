"""A first layout, and the schemas that editors read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mysteryshop.files import init_folder, schema, starter_files


@dataclass(frozen=True, slots=True)
class Laid:
    """What `init` wrote, and what stood there already and was kept."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def lay_out(folder: Path, url: str) -> Laid:
    """Lays out `audits/ checklists/ reports/` in a folder. Raises: UsageProblem, OutputNotWritable."""
    written = init_folder(folder, url)
    return Laid(written, tuple(path for path in starter_files(folder) if path not in written))


def schema_text(kind: Literal["audit", "checklist", "baseline", "result"]) -> str:
    """The JSON Schema of a file kind, as text."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"
