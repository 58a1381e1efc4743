"""HTML made into a page with no browser."""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.model import Block, PageKind


def blocks(html: str) -> tuple[Block, ...]:
    return page_from_html(html, PageKind.FAULT).blocks


def test_keeps_the_reading_order_and_what_each_piece_is() -> None:
    html = "<h2>Sorry <b>there</b></h2><p>One</p><ul><li>two</li></ul><dl><dt>t</dt><dd>d</dd></dl><button>Go</button>"
    assert [(b.role, b.level, b.text) for b in blocks(html)] == [
        ("heading", 2, "Sorry there"),
        ("paragraph", 0, "One"),
        ("list-item", 0, "two"),
        ("term", 0, "t"),
        ("definition", 0, "d"),
        ("button", 0, "Go"),
    ]


def test_inline_markup_stays_in_its_sentence_and_white_space_folds() -> None:
    assert [b.text for b in blocks("<p>We are\n   <em>sorry</em>, <a href=/>here</a>.<br>Next</p>")] == [
        "We are sorry, here.\nNext"
    ]


def test_code_keeps_its_lines() -> None:
    (code,) = blocks("<pre>a\n  b</pre>")
    assert (code.role, code.text) == ("code", "a\n  b")


def test_scripts_styles_and_comments_are_not_read() -> None:
    assert blocks("<style>p{}</style><script>alert(1)</script><!-- no --><template>x</template>") == ()


@pytest.mark.parametrize(
    ("html", "region"),
    [
        ("<nav><p>x</p></nav>", "nav"),
        ("<header><p>x</p></header>", "header"),
        ("<main><header><p>x</p></header></main>", "main"),
        ("<div role=contentinfo><p>x</p></div>", "footer"),
        ("<div class='cookie-bar'><p>x</p></div>", "dialog"),
        ("<p>x</p>", "main"),
    ],
)
def test_knows_the_landmark(html: str, region: str) -> None:
    assert blocks(html)[0].region == region


@pytest.mark.parametrize(
    ("html", "visible"),
    [
        ("<p hidden>x</p>", False),
        ("<div style='display: none'><p>x</p></div>", False),
        ("<details><summary>x</summary></details>", True),
        ("<details><p>x</p></details>", False),
        ("<details open><p>x</p></details>", True),
    ],
)
def test_knows_what_shows(html: str, visible: bool) -> None:
    assert blocks(html)[0].visible is visible


def test_an_old_price_is_struck_and_stands_alone() -> None:
    assert [(b.text, b.strike) for b in blocks("<p>Was <s>£60</s> £45</p>")] == [
        ("Was", False),
        ("£60", True),
        ("£45", False),
    ]


def test_reads_links_forms_language_and_structured_data() -> None:
    page = page_from_html(
        "<html lang=en-GB><title>T</title><a href=/x>X</a><form action=/s><label for=e>Email</label>"
        '<input id=e type=email required><button disabled>Send</button></form><script type="application/ld+json">'
        '{"@type": "FAQPage"}</script><script type="application/ld+json">{broken</script>',
        PageKind.FAQ,
    )
    assert (page.lang, page.title) == ("en-GB", "T")
    assert [(link.text, link.href) for link in page.links] == [("X", "/x")]
    (form,) = page.forms
    assert (form.fields[0].label, form.fields[0].required, form.buttons[0].disabled) == ("Email", True, True)
    assert page.data == ({"@type": "FAQPage"},)


def test_every_block_can_be_found_again() -> None:
    texts = {b.selector: b.text for b in blocks("<p>a</p><p>b</p><div id=x><p>c</p></div>")}
    assert len(texts) == 3
    assert texts["#x > p"] == "c"


def test_hostile_nesting_is_not_followed_to_the_end() -> None:
    assert blocks("<div>" * 3000 + "deep" + "</div>" * 3000) == ()
