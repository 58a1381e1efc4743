"""Who the shopper says it is, and the invented customer whose name it types."""

from __future__ import annotations

import platform
from importlib.metadata import version

from mysteryshop import __version__

PROJECT_PAGE = "https://github.com/mysteryshop/mysteryshop"
ROBOTS_NAME = "mysteryshop"
SIGNATURE = f"{ROBOTS_NAME}/{__version__} (+{PROJECT_PAGE})"

_SYSTEMS = {"Darwin": "Macintosh; Intel Mac OS X 10_15_7", "Windows": "Windows NT 10.0; Win64; x64"}


def user_agent(browser_version: str, device_agent: str = "") -> str:
    """The browser's ordinary User-Agent with our signature at its end.

    Never "Headless": shops refuse sessions to anything that says so, and the customer's page would not be seen.
    """
    system = _SYSTEMS.get(platform.system(), "X11; Linux x86_64")
    major = browser_version.split(".", maxsplit=1)[0]
    ordinary = device_agent or (
        f"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36"
    )
    return f"{ordinary} {SIGNATURE}"


def software(browser_version: str) -> dict[str, str]:
    """Names and versions of what made a visit."""
    return {
        "mysteryshop": __version__,
        "browser": browser_version,
        "playwright": version("playwright"),
        "python": platform.python_version(),
    }


CUSTOMER: dict[str, str] = {
    "email": "alex.sample@example.com",
    "given-name": "Alex",
    "family-name": "Sample",
    "name": "Alex Sample",
    "tel": "020 7946 0123",
    "address-line1": "1 Sample Street",
    "address-line2": "",
    "address-level2": "Sampleton",
    "address-level1": "Sampleshire",
    "postal-code": "AB1 2CD",
    "organization": "",
    "country": "United Kingdom",
    "bday": "1985-04-12",
    "bday-day": "12",
    "bday-month": "4",
    "bday-year": "1985",
}
"""An invented customer by autocomplete token.

Source: example.com (RFC 2606); Ofcom's telephone numbers for drama, of London's range, which validators accept.
"""

POSTCODES: dict[str, str] = {
    "en": "SW1A 2AA",
    "de": "10117",
    "fr": "75001",
    "es": "28013",
    "it": "00184",
    "nl": "1012 JS",
    "pt": "1100-148",
    "pl": "00-001",
}
"""A town's middle for shops that ask for a postcode before they tell what they have. Source: public squares."""
