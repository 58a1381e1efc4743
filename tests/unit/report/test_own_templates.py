"""An agency's own templates: each stands in for one of ours, and what is wrong with them is told with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.golden.sample import FOLDER, sample_result
from tests.golden.sample_answers import HOSTILE

from mysteryshop.errors import FileMistakes
from mysteryshop.model import ComparisonKind, Redaction
from mysteryshop.report import environment_of, redact
from mysteryshop.report.as_comparison import render_comparison_html
from mysteryshop.report.as_html import render_html
from mysteryshop.report.own_templates import replaceable
from mysteryshop.score import compare_results

OURS = Path(render_html.__code__.co_filename).parent / "templates"
DOCUMENT = Path(__file__).parents[3] / "docs" / "own-report.md"


def folder(at: Path, **files: str) -> Path:
    """A folder of templates: `verdict="…"` is verdict.html.j2, `letter_css="…"` letter.css."""
    own = at / "our-templates"
    own.mkdir()
    for name, content in files.items():
        file = name.replace("_css", ".css") if name.endswith("_css") else f"{name}.html.j2"
        (own / file).write_text(content, encoding="utf-8")
    return own


def mistakes(own: Path) -> list[str]:
    with pytest.raises(FileMistakes) as caught:
        render_html(sample_result(), FOLDER, own)
    return [str(each) for each in caught.value.mistakes]


def test_a_template_of_the_same_name_stands_in_for_ours(tmp_path: Path) -> None:
    own = folder(tmp_path, questions="<section id='questions'>Ask {{ result.audit.agency.name }}.</section>")
    page = BeautifulSoup(render_html(sample_result(), FOLDER, own), "lxml")
    assert [each.get_text() for each in page.select("#questions")] == ["Ask Westwind."]
    assert page.select("#verdict .score")


def test_ours_can_be_shown_inside(tmp_path: Path) -> None:
    own = folder(tmp_path, verdict='<p class="lead">First of all</p>{% include "ours/verdict.html.j2" %}')
    page = BeautifulSoup(render_html(sample_result(), FOLDER, own), "lxml")
    assert page.select("main > p.lead + section#verdict .score")


def test_a_style_sheet_stands_in_for_ours_and_the_policy_knows_it(tmp_path: Path) -> None:
    own = folder(tmp_path, letter_css="#letter{font-style:italic}\n")
    page = BeautifulSoup(render_html(sample_result(), FOLDER, own), "lxml")
    assert "#letter{font-style:italic}" in str(page.style)
    ours = BeautifulSoup(render_html(sample_result(), FOLDER), "lxml")
    assert page.meta is not None
    policies = [str(each.select("meta[http-equiv]")[0]["content"]) for each in (page, ours)]
    assert policies[0] != policies[1]
    assert re.sub("sha256-[^']+", "", policies[0]) == re.sub("sha256-[^']+", "", policies[1])


def test_the_same_folder_serves_a_comparison(tmp_path: Path) -> None:
    own = folder(tmp_path, compare_css="main{max-width:60ch}")
    told = compare_results([sample_result(), sample_result()], ComparisonKind.US_THEM)
    assert b"main{max-width:60ch}" in render_comparison_html(told, templates=own)


def test_the_words_of_pages_stay_words(tmp_path: Path) -> None:
    own = folder(
        tmp_path, questions="{% for page in result.pages %}<p title='{{ page.title }}'>{{ page.title }}</p>{% endfor %}"
    )
    page = BeautifulSoup(render_html(sample_result(), FOLDER, own), "lxml")
    assert HOSTILE.replace("\x07", "\ufffd") in [each.get_text() for each in page.select("p[title]")]
    assert len(page.select("script")) == 1
    assert not page.select("img")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        pytest.param(
            "verdict", "<p>\n{% if x %}", r"verdict.html.j2:2:1: this template is broken: .*'endif'", id="open"
        ),
        pytest.param("verdict", "\n\n{{ result | shout }}", r":3:1: .*No filter named 'shout'", id="no such filter"),
        pytest.param(
            "verdict", "a\n{{ reslt.audit }}", r":2:1: this template can't be rendered: 'reslt' is undefined", id="slip"
        ),
        pytest.param("verdict", "\n{{ 1 / 0 }}", r":2:1: .*division by zero", id="sum"),
        pytest.param(
            "verdict", "\n{{ result.audit.name.nonsense() }}", r":2:1: .*no attribute 'nonsense'", id="method"
        ),
        pytest.param("verdict", '\n{% include "extra.html.j2" %}', r":2:1: .*extra.html.j2", id="no such template"),
        pytest.param("verdict", '{% include "verdict.html.j2" %}', r"verdict.html.j2:1:1: .*recursion", id="itself"),
        pytest.param("verdict", "\n{{ result.audit.name | safe }}", r":2:1: `safe` would let", id="unescaped"),
        pytest.param(
            "verdict", "{% autoescape false %}x{% endautoescape %}", r":1:1: `autoescape` can't", id="switched off"
        ),
        pytest.param("verdict", "\n{{ result.__class__.__mro__ }}", r":2:1: .*unsafe", id="reaching for the machine"),
        pytest.param(
            "marks", "nothing", r"html.j2:\d+:1: .*\n  It is one of ours that uses", id="what others need is gone"
        ),
        pytest.param(
            "letter_css", "a{}\n</style><script>", r"letter.css:2:1: a style sheet can't close", id="out of its element"
        ),
        pytest.param(
            "verdcit", "", r"verdcit.html.j2:1:1: no template of ours.*\n  Did you mean 'verdict.html.j2'\?", id="name"
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, name: str, content: str, told: str) -> None:
    (only,) = mistakes(folder(tmp_path, **{name: content}))
    assert re.search(told, only), only


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    own = folder(tmp_path, verdict="{% if %}", sums="{{ }}", notes="")
    (own / "report.js").write_text("alert(1)", encoding="utf-8")
    (own / "met.html.j2").write_bytes(b"\n\xff")
    told = mistakes(own)
    assert [Path(each.partition(":")[0]).name for each in told] == [
        "met.html.j2",
        "notes.html.j2",
        "report.js",
        "sums.html.j2",
        "verdict.html.j2",
    ]
    assert "verdict.html.j2" in told[1]


def test_an_unknown_name_is_told_what_names_there_are(tmp_path: Path) -> None:
    (only,) = mistakes(folder(tmp_path, something=""))
    assert all(name in only for name in replaceable())
    assert "report.js" not in only


def test_a_folder_that_is_not_there_or_empty_is_a_mistake(tmp_path: Path) -> None:
    assert "no such folder" in mistakes(tmp_path / "nowhere")[0]
    assert "holds no templates" in mistakes(folder(tmp_path))[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('<meta http-equiv="Content-Security-Policy" content="{{ policy }}">', "", id="left out"),
        pytest.param("<head>", "<head><script>alert(1)</script>", id="something before it"),
        pytest.param("{{ policy }}", "default-src *", id="another"),
        pytest.param("<!doctype html>", "<!doctype html><!-- <head> -->", id="a remark before it"),
        pytest.param('{{ html_language }}">', '{{ html_language }}"><body><img src=x>', id="a body before it"),
    ],
)
def test_the_policy_can_be_neither_left_out_nor_weakened(tmp_path: Path, old: str, new: str) -> None:
    page = (OURS / "report.html.j2").read_text(encoding="utf-8")
    assert old in page
    (only,) = mistakes(folder(tmp_path, report=page.replace(old, new)))
    assert "report.html.j2:1:1: the Content-Security-Policy is not the first thing" in only


def test_a_frame_of_ones_own_may_have_another_language(tmp_path: Path) -> None:
    page = (OURS / "report.html.j2").read_text(encoding="utf-8")
    own = folder(tmp_path, report=page.replace('lang="{{ html_language }}"', 'lang="en-IE" class="westwind"'))
    assert b'<html lang="en-IE" class="westwind">' in render_html(sample_result(), FOLDER, own)


def test_a_redacted_report_can_not_keep_it_to_itself(tmp_path: Path) -> None:
    page = (OURS / "report.html.j2").read_text(encoding="utf-8")
    own = folder(tmp_path, report=page.replace("{{ letter.redacted(redaction) }}", ""))
    assert render_html(sample_result(), FOLDER, own)
    with pytest.raises(FileMistakes, match="does not say at its foot that it was redacted"):
        render_html(redact(sample_result(), Redaction()), FOLDER, own)


def test_a_copy_of_all_of_ours_renders_the_same_bytes(tmp_path: Path) -> None:
    own = folder(tmp_path)
    for name in replaceable():
        text = (OURS / name).read_text(encoding="utf-8")
        (own / name).write_text(text, encoding="utf-8")
    assert render_html(sample_result(), FOLDER, own) == render_html(sample_result(), FOLDER)


def test_hidden_files_of_the_machine_are_passed_over(tmp_path: Path) -> None:
    own = folder(tmp_path, letter_css="#letter{margin:0}")
    (own / ".DS_Store").write_bytes(b"\0")
    assert render_html(sample_result(), FOLDER, own)


def test_the_documents_example_is_a_template_that_works(tmp_path: Path) -> None:
    found = re.search(
        r"`our-templates/(\w+)\.html\.j2`:\n\n```jinja\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.S
    )
    assert found
    own = folder(tmp_path, **{found[1]: found[2]})
    page = BeautifulSoup(render_html(sample_result(), FOLDER, own), "lxml")
    assert "Westwind asks you to read" in " ".join(page.select("main")[0].get_text().split())
    assert page.select("#questions, #met")
    assert environment_of(own)
