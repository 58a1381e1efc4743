"""Same result, same bytes: in whatever time zone, locale, encoding and hash seed the machine happens to have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

RENDER_ALL = Path(__file__).parents[2] / "support" / "render_all.py"

AT_HOME = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0", "LANG": "C", "COLUMNS": "40"}
ABROAD = {
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "C.UTF-8",
    "LANG": "de_DE.UTF-8",
    "LANGUAGE": "de",
    "PYTHONHASHSEED": "4711",
    "PYTHONUTF8": "1",
    "COLUMNS": "200",
}


def hashes(place: dict[str, str], folder: Path) -> list[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    command = [sys.executable, str(RENDER_ALL)]
    done = subprocess.run(command, cwd=folder, env=kept | place, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_every_format_is_the_same_to_the_byte_in_two_places(tmp_path: Path) -> None:
    here, there = hashes(AT_HOME, tmp_path), hashes(ABROAD, tmp_path)
    assert len(here) == 18
    assert here == there
