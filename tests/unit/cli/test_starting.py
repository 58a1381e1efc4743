"""What `check` loads and compiles before its first verdict: an editor that checks on save waits for all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mysteryshop.cli.terminal import show_error

LOADED = """
import sys
from mysteryshop.cli.program import run
run(["check", "--as", "outage", "soon.txt"])
print(*sorted(sys.modules), file=sys.stderr)
"""

COMPILED = """
import gc
from mysteryshop.cli.program import run
from mysteryshop.judge.reading.wording import LazyPattern
from mysteryshop.judge.registry import load_detectors
def used():
    patterns = [each for each in gc.get_objects() if isinstance(each, LazyPattern)]
    return len(patterns), sum("_compiled" in vars(each) for each in patterns)
load_detectors()
before = used()
run(["check", "--as", "outage", "soon.txt"])
print(*before, used()[1])
"""


def said_by(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a fresh interpreter says that runs this script beside a draft."""
    (folder / "soon.txt").write_text("We're sorry, the shop is down. Back soon!\n")
    return subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)


def test_a_text_loads_neither_html_nor_browser_nor_report_nor_the_shapes_of_an_audit(tmp_path: Path) -> None:
    done = said_by(LOADED, tmp_path)
    assert "soon.txt:1:32: fail outage-gives-time" in done.stdout
    loaded = set(done.stderr.split())
    assert not loaded & {"bs4", "soupsieve", "lxml", "playwright", "jinja2", "PIL", "price_parser", "markdown_it"}
    shapes = {name for name in loaded if name.startswith("mysteryshop.files.shapes.")}
    assert shapes == {"mysteryshop.files.shapes.parts", "mysteryshop.files.shapes.checklist"}


def test_loading_the_detectors_compiles_nothing_and_a_text_only_what_it_is_read_by(tmp_path: Path) -> None:
    there, before, after = map(int, said_by(COMPILED, tmp_path).stdout.split()[-3:])
    assert (there > 200, before) == (True, 0)
    assert 0 < after < there / 2


def test_words_between_colons_stay_words(capsys: pytest.CaptureFixture[str]) -> None:
    show_error("The file notes:bug:list.txt can't be read.")
    assert "notes:bug:list.txt" in capsys.readouterr().err
