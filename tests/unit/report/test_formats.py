from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.errors import Exit, OutputNotWritable, UsageProblem
from mysteryshop.files import FORMATS as KNOWN_TO_FILES
from mysteryshop.report import FORMATS, spoken, write


def test_writes_what_was_asked_in_the_order_asked(tmp_path: Path) -> None:
    written = write(sample_result(), tmp_path / "new", ["json", "html", "json"])
    assert [path.name for path in written] == ["result.json", "index.html"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["index.html", "result.json"]


def test_names_the_nearest_format_and_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="Did you mean 'html'") as caught:
        write(sample_result(), tmp_path, ["json", "htlm"])
    assert caught.value.exit_code is Exit.USAGE
    assert not list(tmp_path.iterdir())


def test_replaces_an_older_report_and_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("old")
    (path,) = write(sample_result(), tmp_path, ["json"])
    assert path.read_text(encoding="utf-8").startswith('{\n  "tool"')
    assert [each.name for each in tmp_path.iterdir()] == ["result.json"]


def test_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputNotWritable, match=r"result\.json cannot be written"):
        write(sample_result(), tmp_path / "file", ["json"])


def test_knows_every_format_that_an_audit_file_may_name() -> None:
    assert tuple(FORMATS) == KNOWN_TO_FILES


def test_prints_last_and_only_where_somebody_can(tmp_path: Path) -> None:
    written = write(sample_result(), tmp_path, ["pdf", "json"], lambda html: b"%PDF " + html[:15])
    assert [path.name for path in written] == ["result.json", "report.pdf"]
    assert written[-1].read_bytes() == b"%PDF <!doctype html>"
    with pytest.raises(UsageProblem, match="browser"):
        write(sample_result(), tmp_path / "new", ["json", "pdf"])
    assert not (tmp_path / "new").exists()


def test_remarks_are_spoken_and_leave_no_file(tmp_path: Path) -> None:
    assert write(sample_result(), tmp_path, ["github"]) == ()
    assert not list(tmp_path.iterdir())
    assert spoken(sample_result(), ["html", "github"]).startswith("::error title=The gate does not hold")
    assert spoken(sample_result(), ["html", "json"]) == ""


def test_pictures_are_found_where_the_result_was(tmp_path: Path) -> None:
    (path,) = write(sample_result(), tmp_path / "for-the-client", ["html"], pictures=FOLDER)
    assert path.read_bytes() == FORMATS["html"].render(sample_result(), FOLDER)


def test_every_format_has_its_own_file_and_a_line_about_it() -> None:
    assert len({each.file for each in FORMATS.values()}) == len(FORMATS)
    assert all(each.about and "\n" not in each.about for each in FORMATS.values())
