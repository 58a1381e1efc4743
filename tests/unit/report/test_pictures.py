from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import PageSummary
from mysteryshop.report.pictures import embed

JPEG = b"\xff\xd8\xff\xe0 a picture"
PAGE = replace(sample_result().pages[0], small="visits/a/1.jpg", width=1280, height=700, fold=800)


def keep(folder: Path, content: bytes) -> Path:
    path = folder / "visits/a/1.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return folder


def test_a_picture_is_embedded_as_it_is(tmp_path: Path) -> None:
    picture = embed([PAGE], keep(tmp_path, JPEG))[PAGE.id]
    assert picture.uri == "data:image/jpeg;base64," + b64encode(JPEG).decode()
    assert (picture.width, picture.height) == (1280, 700)


def test_the_fold_ends_with_the_page(tmp_path: Path) -> None:
    assert embed([PAGE], keep(tmp_path, JPEG))[PAGE.id].fold == 700


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(replace(PAGE, small=""), id="none was taken"),
        pytest.param(replace(PAGE, small="visits/a/2.jpg"), id="the file is gone"),
        pytest.param(replace(PAGE, small="visits/a"), id="a folder"),
        pytest.param(replace(PAGE, height=0), id="its size is unknown"),
    ],
)
def test_a_missing_picture_is_left_out(page: PageSummary, tmp_path: Path) -> None:
    assert not embed([page], keep(tmp_path, JPEG))


def test_what_is_no_picture_is_left_out(tmp_path: Path) -> None:
    assert not embed([PAGE], keep(tmp_path, b"<svg onload=alert(1)>"))


@pytest.mark.parametrize("small", ["../secret.jpg", "visits/../../secret.jpg"])
def test_nothing_outside_the_folder_is_read(small: str, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    inside = tmp_path / "report"
    inside.mkdir()
    assert not embed([replace(PAGE, small=small), replace(PAGE, small=str(tmp_path / "secret.jpg"))], inside)


def test_a_visit_kept_elsewhere_still_shows_its_pictures(tmp_path: Path) -> None:
    screens = tmp_path / "visits/a/screens"
    screens.mkdir(parents=True)
    (screens / "1.jpg").write_bytes(JPEG)
    (tmp_path / "judged").mkdir()
    page = replace(PAGE, small="../visits/a/screens/1.jpg")
    assert not embed([page], tmp_path / "judged")
    (tmp_path / "visits/a/visit.json").write_text("{}")
    assert PAGE.id in embed([page], tmp_path / "judged")


def test_pages_that_look_the_same_share_one_picture(tmp_path: Path) -> None:
    keep(tmp_path, JPEG)
    (tmp_path / "visits/a/2.jpg").write_bytes(JPEG)
    (tmp_path / "visits/a/3.jpg").write_bytes(JPEG + b"!")
    pages = [replace(PAGE, id=f"a/{number}", small=f"visits/a/{number}.jpg") for number in (1, 2, 3)]
    wider = replace(PAGE, id="a/4", width=1366)
    assert [each.symbol for each in embed([*pages, wider], tmp_path).values()] == [
        "picture-1",
        "picture-1",
        "picture-2",
        "picture-3",
    ]
