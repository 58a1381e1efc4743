"""`compare` as it is called: two stored results, what is said, what is written, and the exit code."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest
from tests.support.stored_shop import GRUMBLES, plan_of, store_visit

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.model import PageKind

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`before` grumbles on the cart, `after` on the FAQ."""
    folder = tmp_path_factory.mktemp("stored")
    for name, kind in (("before", PageKind.CART), ("after", PageKind.FAQ)):
        store_visit(folder / name / "visits" / "busy-parent", plan_of(folder / name), {kind: GRUMBLES})
        assert run(["judge", str(folder / name), "--format", "json"]) == Exit.OK
    return folder


def test_tells_what_turned_and_what_moved_the_score(stored: Path, capsys: Capture) -> None:
    assert run(["compare", str(stored / "before"), str(stored / "after" / "result.json")]) == Exit.OK
    told = capsys.readouterr()
    assert "score 59, seller-focused; 59.00 on the same questions" in told.out
    assert "4 questions decided in all of them by the same rule" in told.out
    assert "moved by +16.00: caps +16.00" in told.out
    assert "worse: 1\n    house-faq on faq (page): “Our faq page” → “We grumble" in told.out
    assert "better: 1\n    house-cart on cart (page): “We grumble" in told.out
    assert told.err == ""


def test_exit_1_only_where_nothing_may_be_worse(stored: Path, capsys: Capture) -> None:
    before, after = str(stored / "before"), str(stored / "after")
    assert run(["compare", before, after, "--no-worse-than"]) == Exit.OK
    assert run(["compare", after, before]) == Exit.OK
    capsys.readouterr()
    assert run(["compare", after, before, "--no-worse-than"]) == Exit.GATE_FAILED
    reason = (
        "score 59.00 is worse than 75.00 in Tin & Thistle (before) of 2026-03-03T12:05:00+00:00, on the 4 questions"
    )
    assert reason in capsys.readouterr().err


def test_writes_a_report_in_three_formats(stored: Path, tmp_path: Path) -> None:
    names = ["compare", str(stored / "before"), str(stored / "after"), "--output", str(tmp_path / "out")]
    assert run(names) == Exit.OK
    told = json.loads((tmp_path / "out" / "compare.json").read_text(encoding="utf-8"))
    assert told["format"] == 1
    assert [change["turn"] for change in told["changes"]] == ["worse", "better"]
    html = unescape((tmp_path / "out" / "compare.html").read_text(encoding="utf-8"))
    assert "We grumble whenever a customer" in html
    assert "default-src 'none'" in html
    assert "## Worse: 1" in (tmp_path / "out" / "compare.md").read_text(encoding="utf-8")
    first = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert run(names) == Exit.OK
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == first


def test_leaves_out_names_and_quotes_when_asked(stored: Path, tmp_path: Path, capsys: Capture) -> None:
    names = ["compare", str(stored / "before"), str(stored / "after"), "--as", "us-them", "--anonymise"]
    assert run([*names, "-o", str(tmp_path)]) == Exit.OK
    written = "".join(file.read_text(encoding="utf-8") for file in tmp_path.iterdir())
    for text in (capsys.readouterr().out, written):
        assert "Shop A" in text
        assert "tin.example" not in text
        assert "Thistle" not in text
        assert "grumble" not in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["before"], "One result alone can't be compared."),
        (["before", "after", "before", "--as", "before-after"], "Before and after are two results."),
        (["before", "after", "-o", "OUT", "--format", "pdf"], "no format of a comparison is called 'pdf'"),
        (["before", "before/visits"], "there is no such file"),
    ],
)
def test_what_cannot_be_compared_is_2(
    arguments: list[str], told: str, stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(stored)
    given = [str(tmp_path) if each == "OUT" else each for each in arguments]
    assert run(["compare", *given]) == Exit.USAGE
    assert told in capsys.readouterr().err


class TestAuditsSideBySide:
    """`audit OURS THEIRS --compare`, of documents alone: no browser, the same order of things."""

    @pytest.fixture(autouse=True)
    def _shops(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        plan_of(tmp_path / "audits")
        for name, words in (("ours", "Hang tight, we grumble."), ("theirs", "You can order again at 18:00.")):
            (tmp_path / "audits" / f"{name}.html").write_text(f"<h1>Mending</h1><p>{words}</p>", encoding="utf-8")
            text = f"audit: {name}\nchecklists: [./{name}.yaml]\nfailures: [{{file: {name}.html, kind: fault}}]\n"
            (tmp_path / "audits" / f"{name}-audit.yaml").write_text(text, encoding="utf-8")
            rules = (tmp_path / "audits" / "house.yaml").read_text(encoding="utf-8").replace("[cart]", "[fault]")
            (tmp_path / "audits" / f"{name}.yaml").write_text(rules, encoding="utf-8")

    def test_all_are_judged_by_the_checklists_of_the_first(self, capsys: Capture) -> None:
        command = ["audit", "audits/ours-audit.yaml", "audits/theirs-audit.yaml", "--compare", "--output", "out"]
        assert run([*command, "--min-coverage", "0", "--format", "json"]) == Exit.OK
        told = json.loads(Path("out/compare.json").read_text(encoding="utf-8"))
        assert [shop["name"] for shop in told["shops"]] == ["ours", "theirs"]
        assert told["kind"] == "us-them"
        row = next(row for row in told["checks"] if row["check"] == "house-cart")
        assert (row["values"], row["alike"]) == ([0, 100], True)
        assert "ours is furthest behind on" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("first", "second", "code"), [("ours", "theirs", Exit.GATE_FAILED), ("theirs", "ours", Exit.OK)]
    )
    def test_only_our_gate_counts(self, first: str, second: str, code: Exit) -> None:
        files = [f"audits/{name}-audit.yaml" for name in (first, second)]
        flags = ["--min-coverage", "0", "--fail-on", "critical", "--format", "json", "--output", "out"]
        assert run(["audit", *files, "--compare", *flags]) == code

    def test_one_alone_cannot_be_compared(self, capsys: Capture) -> None:
        assert run(["audit", "audits/ours-audit.yaml", "--compare"]) == Exit.USAGE
        assert "--compare needs two TARGETs" in capsys.readouterr().err
