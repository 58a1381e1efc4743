"""The closed sets that files use beside those of `model`."""

from __future__ import annotations

SCENARIOS = (
    "server-500-page",
    "server-503-page",
    "api-500",
    "offline",
    "slow",
    "missing-page",
    "image-failure",
    "js-off",
    "third-party-blocked",
    "sold-out",
    "search-nothing",
    "search-typo",
    "coupon-invalid",
    "postcode-wrong",
    "card-invalid",
    "card-declined",
    "pay-timeout",
    "session-expired",
    "double-click",
)
"""Faults that can be staged. Source: the catalogue's list of faults worth staging."""

FORMATS = ("html", "json", "jsonl", "junit", "sarif", "md", "csv", "github", "gitlab", "pdf")
"""Report formats, by the names that `--format` knows."""

FAIL_ON = ("critical", "major", "review")
ANSWERS = ("refuse", "accept", "leave")
WHERE = ("anywhere", "main", "first-screen")
BARE_STEPS = ("search", "add-to-cart", "stop")
"""Steps that say enough as one word."""
