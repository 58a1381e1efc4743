"""A first layout that loads as it stands, and never writes over anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from mysteryshop.errors import OutputNotWritable, UsageProblem
from mysteryshop.files import find_audits, init_folder, load_checklists, load_plan, starter_files


class Detectors:
    def has(self, name: str) -> bool:
        return name in self.names()

    def names(self) -> Iterable[str]:
        return ["phrase", "promise-of-time"]

    def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
        return ()


def test_lays_out_an_audit_and_a_checklist_that_load(tmp_path: Path) -> None:
    written = init_folder(tmp_path / "new" / "here", "http://localhost:8000/shop")
    folder = tmp_path / "new" / "here"
    assert written == starter_files(folder)
    assert all(path.is_file() for path in written)
    assert (folder / "reports").is_dir()
    (audit,) = find_audits(folder / "audits")
    site = load_plan(audit, {}).site
    assert site is not None
    assert site.url == "http://localhost:8000/shop"
    (house,) = load_checklists(["../checklists/house-style.yaml"], audit.parent, Detectors())
    assert house.checks[0].good
    assert house.checks[0].bad


def test_editors_find_the_schemas(tmp_path: Path) -> None:
    for path in init_folder(tmp_path):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        if path.suffix == ".yaml":
            _, _, relative = first.partition("# yaml-language-server: $schema=")
            assert (path.parent / relative).is_file()


def test_everything_that_is_commented_out_loads_when_it_is_not(tmp_path: Path) -> None:
    init_folder(tmp_path)
    audit = tmp_path / "audits" / "first.yaml"
    lines = audit.read_text(encoding="utf-8").splitlines()
    start = lines.index("audit: Our first audit")
    prose = ("Who walks", "How they walk", "Further places", "Left out", "What the result")
    live = [
        line
        if line.lstrip("# ").startswith(prose)
        else line.replace("# ", "", 1)
        if line.lstrip().startswith("#")
        else line
        for line in lines[start:]
    ]
    audit.write_text("\n".join(live), encoding="utf-8")
    plan = load_plan(audit, {"SHOP_PASSWORD": "x"})
    assert plan.journeys
    assert plan.channels
    assert plan.gate.min_score == 75
    assert plan.secrets == {"x"}


def test_keeps_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "audits").mkdir()
    mine = tmp_path / "audits" / "first.yaml"
    mine.write_text("audit: mine\n")
    written = init_folder(tmp_path)
    assert mine not in written
    assert mine in starter_files(tmp_path)
    assert mine.read_text() == "audit: mine\n"
    assert init_folder(tmp_path) == ()


@pytest.mark.parametrize("url", ['https://shop.example/"quoted"', "https://shop.example/${HOME}"])
def test_an_address_is_written_so_that_it_is_read_back(tmp_path: Path, url: str) -> None:
    init_folder(tmp_path, url)
    site = load_plan(tmp_path / "audits" / "first.yaml", {}).site
    assert site is not None
    assert site.url == url


def test_what_is_no_address_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="Did you mean"):
        init_folder(tmp_path / "new", "shop.example")
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputNotWritable):
        init_folder(tmp_path / "file" / "here")
