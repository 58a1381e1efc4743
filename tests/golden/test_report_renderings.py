"""Each format of the sample, byte for byte. After a wanted change run `refresh.py` and read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden import papers
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.report import FORMATS

APPROVED = [name for name, form in FORMATS.items() if form.file and not form.printed]
"""What is spoken is read in its own test, and what is printed looks like the HTML that stands here."""


@pytest.mark.parametrize("name", APPROVED)
def test_renders_the_sample_as_it_was_approved(name: str) -> None:
    approved = FOLDER / FORMATS[name].file
    assert FORMATS[name].render(sample_result(), FOLDER) == approved.read_bytes()


@pytest.mark.parametrize("name", papers.FOR_PEOPLE)
def test_renders_documents_alone_as_they_were_approved(name: str) -> None:
    approved = papers.FOLDER / FORMATS[name].file
    assert FORMATS[name].render(papers.papers_result(), papers.FOLDER) == approved.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_renders_the_same_bytes_twice(name: str) -> None:
    assert FORMATS[name].render(sample_result(), FOLDER) == FORMATS[name].render(sample_result(), FOLDER)


def test_a_report_stays_small_enough_to_send() -> None:
    assert (Path(FOLDER) / "index.html").stat().st_size < 5_000_000 * len(sample_result().pages) / 20
