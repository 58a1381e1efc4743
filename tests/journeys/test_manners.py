"""Where the shopper goes and how: hosts, robots.txt, pace, its name, link probes, cookie banners, new windows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.site import Answer, FixtureSite, Reply, html
from tests.support.walking import Shopper, click, go_to, open_, own, stranger

from mysteryshop.model import Action, PageKind, Persona, Step
from mysteryshop.visit.identity import SIGNATURE

HOME = html('<h1>Home</h1><p><a href="/faq">FAQ</a> <a href="/private/contact">Contact</a></p>')


def test_robots_txt_is_obeyed_in_a_strangers_shop(shopper: Shopper, tmp_path: Path) -> None:
    robots = Reply("User-agent: *\nDisallow: /private\n", kind="text/plain")
    pages = {"/": HOME, "/faq": html("<h1>Questions</h1>"), "/private/contact": html("<h1>Contact</h1>")}
    with FixtureSite({**pages, "/robots.txt": robots}) as site:
        steps = [open_("/"), open_("/private/contact"), go_to(PageKind.CONTACT), click("Contact"), open_("/faq")]
        walked = shopper.walk(stranger(site.url), steps, tmp_path / "v")
        assert site.asked_for("/private/contact") == []
        assert len(site.asked_for("/robots.txt")) == 1
    asked = "robots.txt asks not to open /private/contact"
    assert [step.problem.endswith(asked) for step in walked.steps[1:4]] == [True] * 3
    assert walked.entry(PageKind.CONTACT).why_not.endswith(asked)


def test_in_ones_own_shop_robots_txt_is_not_asked_for(shopper: Shopper, tmp_path: Path) -> None:
    robots = Reply("User-agent: *\nDisallow: /\n", kind="text/plain")
    with FixtureSite({"/": HOME, "/robots.txt": robots}) as site:
        walked = shopper.walk(own(site.url), [open_("/")], tmp_path / "v")
        assert site.asked_for("/robots.txt") == []
    assert walked.pages[0].status == 200


def test_the_pace_is_kept_between_page_loads(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({path: html("<h1>Words</h1>") for path in ("/", "/a", "/b")}) as site:
        shopper.walk(stranger(site.url, pace=0.8), [open_("/"), open_("/a"), open_("/b")], tmp_path / "v")
        loads = [asked.at for asked in site.log if asked.path in ("/", "/a", "/b")]
    assert len(loads) == 3
    # Two pauses; a machine at work may be late with the first answer, and only with that.
    assert loads[-1] - loads[0] >= 1.4


def test_a_crawl_delay_slows_the_walk(shopper: Shopper, tmp_path: Path) -> None:
    robots = Reply("User-agent: *\nCrawl-delay: 1\n", kind="text/plain")
    with FixtureSite({"/": html("<h1>A</h1>"), "/a": html("<h1>B</h1>"), "/robots.txt": robots}) as site:
        shopper.walk(stranger(site.url), [open_("/"), open_("/a")], tmp_path / "v")
        first, second = (site.asked_for(path)[0].at for path in ("/", "/a"))
    assert second - first >= 0.95


@pytest.mark.parametrize("device", ["", "Pixel 7", "iPhone 13"])
def test_the_shopper_says_who_it_is(shopper: Shopper, tmp_path: Path, device: str) -> None:
    page = html('<h1>Home</h1><a href="/faq">FAQ</a><script>fetch("/told?" + navigator.userAgent)</script>')
    with FixtureSite({"/": page, "/faq": "faq", "/told": "", "/robots.txt": Reply("", 404)}) as site:
        shopper.walk(stranger(site.url), [open_("/")], tmp_path / "v", persona=Persona("p", device=device))
        names = {asked.headers.get("User-Agent") or asked.headers["user-agent"] for asked in site.log}
        asked = {asked.path.split("?")[0] for asked in site.log}
    assert {"/", "/faq", "/robots.txt", "/told"} <= asked
    (name,) = names
    assert name.endswith(f" {SIGNATURE}")
    assert name.startswith("Mozilla/5.0 (")
    assert "Headless" not in name
    assert re.search(r"Pixel 7|iPhone" if device else r"Chrome/\d+\.0\.0\.0 Safari/537\.36", name)


def test_links_are_probed_politely(shopper: Shopper, tmp_path: Path) -> None:
    acting = ("/logout", "/account/delete", "/cart?add-to-cart=7", "/order/place", "/wishlist/add/3", "/place-order")
    with FixtureSite({"/": "elsewhere"}) as other:
        links = "".join(f'<a href="{path}">link</a> ' for path in (*acting, *(f"/p/{n}" for n in range(30))))
        with FixtureSite({"/": html(f'<h1>Home</h1><a href="{other.url}/x">Away</a> {links}')}) as site:
            walked = shopper.walk(own(site.url), [open_("/")], tmp_path / "v")
            probed = [asked.path for asked in site.log if asked.path != "/"]
    assert len(probed) == 10
    assert all(path.startswith("/p/") for path in probed)
    assert other.log == []
    assert sum(link.status == 404 for link in walked.pages[0].links) == 10


BANNER = (
    '<div id="cookie-banner" style="position:fixed;bottom:0"><p>We use cookies to remember you.</p>'
    "{buttons}</div><main><h1>Home</h1><p>Words</p></main>"
    "<script>const answer = (banner, path) => fetch(path).then(() => banner.remove())</script>"
)
CHOICE = '<button onclick="answer(this.parentNode, `{path}`)">{name}</button>'
ACCEPT = CHOICE.format(path="/accepted", name="Accept all")
REFUSE = CHOICE.format(path="/refused", name="Reject all")
ANSWER = Step(Action.ANSWER_COOKIES, "refuse")


def test_a_cookie_banner_is_refused_and_said_to_be(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({"/": html(BANNER.format(buttons=ACCEPT + REFUSE)), "/refused": "", "/accepted": ""}) as site:
        walked = shopper.walk(own(site.url), [open_("/"), ANSWER, open_("/")], tmp_path / "v")
        assert len(site.asked_for("/refused")) == 1
        assert site.asked_for("/accepted") == []
    assert walked.steps[1].how == "a cookie banner was answered with 'Reject all'"
    assert walked.pages[1].notice == walked.steps[1].how


def test_a_banner_that_only_accepts_is_left_open_and_that_is_recorded(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({"/": html(BANNER.format(buttons=ACCEPT)), "/accepted": ""}) as site:
        walked = shopper.walk(own(site.url), [open_("/"), ANSWER, open_("/")], tmp_path / "v")
        assert site.asked_for("/accepted") == []
    assert walked.steps[1].problem == "a cookie banner offered no way to refuse; it was left open"
    assert walked.pages[1].notice == walked.steps[1].problem
    assert "We use cookies" in walked.pages[1].text


def test_a_banner_is_accepted_or_left_when_the_author_says_so(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({"/": html(BANNER.format(buttons=ACCEPT)), "/accepted": ""}) as site:
        steps = [open_("/"), Step(Action.ANSWER_COOKIES, "leave"), Step(Action.ANSWER_COOKIES, "accept"), ANSWER]
        walked = shopper.walk(own(site.url), steps, tmp_path / "v")
        assert len(site.asked_for("/accepted")) == 1
    assert walked.steps[1].how == "a cookie banner was left unanswered"
    assert walked.steps[2].how == "a cookie banner was answered with 'Accept all'"
    assert walked.steps[3].how == "no cookie banner was shown"


def test_a_new_window_is_read_in_the_shoppers_own_tab(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({"/": "elsewhere"}) as other:
        home = (
            '<h1>Home</h1><a href="/faq" target="_blank">Questions people ask</a>'
            "<button onclick=\"window.open('/contact')\">Write to us</button>"
            f'<a href="/away" target="_blank">Our story</a>'
            f"<button onclick=\"window.open('{other.url}')\">Partner</button>"
        )
        pages: dict[str, Answer] = {
            "/": html(home),
            "/faq": html("<h1>Questions people ask</h1>"),
            "/contact": html("<h1>Write to us</h1>"),
            "/away": Reply("", 302, {"Location": other.url}),
        }
        with FixtureSite(pages) as site:
            steps = [
                open_("/"),
                go_to(PageKind.FAQ),
                open_("/"),
                Step(Action.CLICK, "Write to us", page_kind=PageKind.CONTACT),
                open_("/"),
                Step(Action.CLICK, "Partner", page_kind=PageKind.OTHER),
                open_("/"),
                Step(Action.CLICK, "Our story", page_kind=PageKind.ABOUT),
            ]
            walked = shopper.walk(own(site.url), steps, tmp_path / "v")
    assert walked.page(PageKind.FAQ).url == f"{site.url}/faq"
    assert walked.page(PageKind.CONTACT).url == f"{site.url}/contact"
    assert other.log == []
    assert "not part of this audit" in walked.steps[5].problem
    assert "not part of this audit" in walked.steps[7].problem


def test_a_further_host_of_the_shop_may_be_walked(shopper: Shopper, tmp_path: Path) -> None:
    with FixtureSite({"/pay": html("<h1>Checkout</h1>")}) as other:
        at = other.url.replace("127.0.0.1", "localhost")
        with FixtureSite({"/": html(f'<h1>Home</h1><a href="{at}/pay">Checkout</a>')}) as site:
            steps = [open_("/"), go_to(PageKind.CHECKOUT)]
            walked = shopper.walk(own(site.url, hosts=("localhost",)), steps, tmp_path / "v")
    assert walked.page(PageKind.CHECKOUT).url == f"{at}/pay"
