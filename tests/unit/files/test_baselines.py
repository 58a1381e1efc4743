"""Baselines as files: read with all their mistakes at once, written so that they read as they did."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.files import baseline_text, load_baseline, load_baseline_text, schema, write_baseline
from mysteryshop.files.yaml_reader import natural, read_yaml
from mysteryshop.model import Acceptance, Accepted, Baseline

GOOD = """baseline: Accepted in spring
accepted:
  - check: outage-gives-time
    page: "/checkout*"
    quote: "Hang tight, ${name}!"
    reason: The new template ships in autumn.
    owner: Ada Marsh
    expires: 2026-12-31
"""


def test_reads_every_line_with_its_place() -> None:
    read = load_baseline_text(GOOD, "accepted.yaml")
    (line,) = read.acceptances
    assert read.name == "Accepted in spring"
    assert line.accepted == Accepted("The new template ships in autumn.", "Ada Marsh", "2026-12-31")
    assert (line.check, line.page, line.quote, line.group) == (
        "outage-gives-time",
        "/checkout*",
        "Hang tight, ${name}!",
        "",
    )
    assert str(line.place) == "accepted.yaml:3:12"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("/checkout*", "chekout", "accepted.yaml:4:11: no page kind is called 'chekout'\n  Did you mean 'checkout'?"),
        ("2026-12-31", "31.12.2026", "accepted.yaml:8:14: '31.12.2026' is not a date"),
        ("owner: Ada Marsh", "owner:", "nothing stands after 'owner:'"),
        ("owner: Ada Marsh", "ower: Ada Marsh", "an accepted finding has no key 'ower'\n  Did you mean 'owner'?"),
        ("    reason: The new template ships in autumn.\n", "", "an accepted finding needs 'reason'"),
        ("outage-gives-time", "Outage Gives Time", "'Outage Gives Time' is not an id"),
        ("baseline: Accepted", "accepted-findings: x\nbaseline: Accepted", "a baseline has no key 'accepted-findings'"),
    ],
)
def test_tells_a_mistake_at_its_place(old: str, new: str, told: str) -> None:
    with pytest.raises(FileMistakes) as problem:
        load_baseline_text(GOOD.replace(old, new), "accepted.yaml")
    assert told in str(problem.value)


def test_the_schema_says_what_the_reader_does() -> None:
    check = Draft202012Validator(schema("baseline"))
    assert check.is_valid(natural(read_yaml(GOOD, "a.yaml").value))
    for wrong in (GOOD.replace("owner: Ada Marsh", "ower: x"), GOOD.replace('"/checkout*"', "chekout")):
        assert not check.is_valid(natural(read_yaml(wrong, "a.yaml").value))


WORDS = st.text("ab0 '\"\\:#{}[]&*!|>%@`-,?$~äß“…\u202e\u00a0", min_size=1, max_size=40).map(lambda text: f"x{text}y")


@given(WORDS, WORDS, WORDS)
def test_what_is_written_reads_as_it_did(quote: str, reason: str, owner: str) -> None:
    line = Acceptance("outage-apology", "/sorry", Accepted(reason, owner, "2026-06-01"), quote)
    read = load_baseline_text(baseline_text(Baseline("spring, accepted", (line,))), "a.yaml")
    (back,) = read.acceptances
    assert (back.quote, back.accepted) == (line.quote, line.accepted)


def test_an_empty_baseline_reads_as_well(tmp_path: Path) -> None:
    write_baseline(tmp_path / "new" / "accepted.yaml", Baseline("spring"))
    assert load_baseline(tmp_path / "new" / "accepted.yaml") == Baseline("spring")


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "accepted.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageProblem, match="is there already"):
        write_baseline(tmp_path / "accepted.yaml", Baseline("spring"))
    assert (tmp_path / "accepted.yaml").read_text(encoding="utf-8") == "mine"


def test_the_baseline_in_the_documents_reads() -> None:
    page = (Path(__file__).parents[3] / "docs" / "gate.md").read_text(encoding="utf-8")
    (example,) = (block.split("```")[0] for block in page.split("```yaml\n")[1:])
    (line,) = load_baseline_text(example, "gate.md").acceptances
    assert (line.page, line.accepted.owner) == ("fault", "Ada Marsh")
