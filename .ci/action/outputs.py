"""What a workflow can read of the results: one `name=value` a line, of the audit with the lowest score."""

from __future__ import annotations

import json
import sys
from math import floor
from pathlib import Path
from typing import Any


def lines(files: list[str]) -> list[str]:
    """The outputs. gate: `held` only where every gate holds; empty values where nothing was audited."""
    results = [(json.loads(Path(file).read_text(encoding="utf-8")), Path(file)) for file in files]
    told = dict.fromkeys(("score", "coverage", "band", "result", "report"), "")
    if results:
        worst, file = min(results, key=lambda pair: _score(pair[0]))
        scores = worst["scores"]
        told |= {
            "score": _whole(scores["overall"]),
            "coverage": _whole(scores["coverage"]),
            "band": scores["band"] or "",
        }
        told |= {"result": file.as_posix(), "report": (file.parent / "index.html").as_posix()}
    held = bool(results) and all(result["gate"]["held"] for result, _ in results)
    return [f"gate={'held' if held else 'not held'}", *(f"{name}={value}" for name, value in told.items())]


def _score(result: dict[str, Any]) -> float:
    overall = result["scores"]["overall"]
    return -1.0 if overall is None else float(overall)


def _whole(value: float | None) -> str:
    """Rounded down, as every report shows it."""
    return "" if value is None else str(floor(value))


if __name__ == "__main__":
    print("\n".join(lines(sys.argv[1:])))
