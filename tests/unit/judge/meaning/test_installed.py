"""The extra `meaning`: found, checked, left out, and told of in results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.judge import WrongWeights, ask_encoder, weights_read
from mysteryshop.judge.labels import read_labels
from mysteryshop.judge.meaning import installed
from mysteryshop.pipeline.meaning import heed_environment

ANSWER = "The taproom is a dog-free room, and that includes the yard."
ASKED = "Can I bring my dog?"


@pytest.fixture
def read_anew() -> Iterator[None]:
    """What was loaded is forgotten, before and after."""
    installed._loaded.cache_clear()
    yield
    installed._loaded.cache_clear()


@pytest.mark.usefixtures("encoder")
def test_where_it_is_installed_labels_are_read_with_it() -> None:
    with_it = read_labels("faq", ANSWER, question=ASKED)
    ask_encoder(asked=False)
    without = read_labels("faq", ANSWER, question=ASKED)
    assert with_it.sensed
    assert not without.sensed
    assert with_it["refusal"].margin != without["refusal"].margin


@pytest.mark.usefixtures("encoder")
def test_messages_of_failures_are_read_with_it_too() -> None:
    assert read_labels("outage", "We're sorry, the shop is down until three.").sensed


@pytest.mark.usefixtures("encoder", "read_anew")
def test_without_the_package_the_judge_reads_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "PACKAGE", "mysteryshop_meaning_that_is_not_there")
    assert installed.reader() is None
    assert not read_labels("faq", ANSWER, question=ASKED).sensed
    assert weights_read() == ""


@pytest.mark.usefixtures("encoder", "read_anew")
def test_other_weights_than_those_measured_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sums = dict.fromkeys(installed.FILES, "0" * 64)
    monkeypatch.setattr(installed, "_checksums", lambda: sums)
    with pytest.raises(WrongWeights, match=r"labels\.safetensors is not the file .* measured with"):
        installed.reader()


@pytest.mark.usefixtures("encoder", "read_anew")
def test_other_weights_end_a_command_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(installed, "_checksums", lambda: dict.fromkeys(installed.FILES, ""))
    draft = tmp_path / "answers.md"
    draft.write_text(f"## {ASKED}\n\n{ANSWER}\n", encoding="utf-8")
    assert run(["check", str(draft), "--as", "faq"]) == Exit.USAGE
    assert "pip uninstall mysteryshop-meaning" in capsys.readouterr().err


@pytest.mark.usefixtures("encoder")
def test_results_tell_which_weights_were_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from mysteryshop.pipeline.results import tool_summary

    assert tool_summary([])["meaning"] == weights_read() != ""
    monkeypatch.setenv("MYSTERYSHOP_MEANING", "off")
    heed_environment()
    assert "meaning" not in tool_summary([])


def test_the_environment_says_on_or_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYSTERYSHOP_MEANING", "maybe")
    with pytest.raises(UsageProblem, match="MYSTERYSHOP_MEANING is 'maybe'"):
        heed_environment()


def test_the_files_of_the_extra_are_those_whose_checksums_are_known() -> None:
    assert set(installed._checksums()) == set(installed.FILES)
    for name in installed.FILES:
        assert installed._checked(name)


def test_what_was_measured_covers_every_label_and_situation() -> None:
    from mysteryshop.judge.labels import TASKS
    from mysteryshop.judge.weighing import ANY, Situation

    record = json.loads(installed._checked("measured.json"))
    for task in TASKS:
        assert set(record["precision"][task][ANY]) == {each.name for each in Situation}
        assert record["rightness"][task]


@pytest.mark.usefixtures("encoder")
def test_the_doctor_tells_how_answers_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from mysteryshop.pipeline.browsers import _reading

    assert "whole sentences" in _reading().found
    monkeypatch.setenv("MYSTERYSHOP_MEANING", "off")
    assert _reading().well
    assert "without the extra" in _reading().found
    monkeypatch.setenv("MYSTERYSHOP_MEANING", "perhaps")
    assert not _reading().well
    assert "'off'" in _reading().mend
