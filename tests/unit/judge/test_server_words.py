"""What servers and frameworks say by themselves, and what a shop says."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.human_message import human_message
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict

RAILS = "If you are the application owner check the logs for more information."


def verdict(words: str) -> Verdict:
    page = page_from_html(words, PageKind.ERROR) if words.startswith("<") else page_from_text(words, PageKind.ERROR)
    return human_message(Reading(page), None).verdict


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("<h1>Not Found</h1><p>The requested resource was not found on this server.</p>", id="Django"),
        pytest.param(
            "<h1>Not Found</h1><p>The requested URL was not found on this server.</p><hr>"
            "<address>Apache/2.4.57 (Debian) Server at localhost Port 80</address>",
            id="Apache",
        ),
        pytest.param("<h1>404 Not Found</h1><hr><p>nginx/1.22.1</p>", id="nginx"),
        pytest.param(
            "An error occurred.\nSorry, the page you are looking for is currently unavailable.\n"
            "Please try again later.\nFaithfully yours, nginx.",
            id="nginx, in more words",
        ),
        pytest.param("HTTP Error 404. The requested resource is not found.", id="IIS"),
        pytest.param(f"We're sorry, but something went wrong.\n{RAILS}", id="Rails"),
        pytest.param(
            "HTTP Status 404 – Not Found\nType Status Report\nDescription The origin server did not find a current"
            " representation for the target resource.",
            id="Tomcat",
        ),
        pytest.param("Cannot GET /lamps", id="Express"),
        pytest.param("404\nThis page could not be found.", id="Next.js"),
        pytest.param("No input file specified.", id="PHP"),
        pytest.param(
            "Not Found\nThe requested URL was not found on the server. If you entered the URL manually please check"
            " your spelling and try again.",
            id="Werkzeug",
        ),
        pytest.param("503 Service Unavailable\nNo server is available to handle this request.", id="HAProxy"),
        pytest.param("Whitelabel Error Page\nThis application has no explicit mapping for /error.", id="Spring"),
        pytest.param("404 page not found", id="Go"),
    ],
)
def test_the_stock_words_of_a_server_are_no_message(words: str) -> None:
    assert verdict(words) is Verdict.FAIL


@pytest.mark.parametrize(
    "words",
    [
        "We can't find that page. Search, see lamps, or call 01632 960100.",
        "The page you requested does not exist.",
        "The requested resource was not found on this server. Sorry! Here is the way to the shop.",
        "We're sorry, but something went wrong. Your basket is safe.",
    ],
)
def test_what_a_shop_wrote_is_a_message(words: str) -> None:
    assert verdict(words) is Verdict.PASS
