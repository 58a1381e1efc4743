"""The closed sets that files use beside those of `model`."""

from __future__ import annotations

from mysteryshop.model import Scenario

SCENARIOS = (*(scenario.value for scenario in Scenario), "all")
"""Faults that can be staged, and the word for every one of them."""

FORMATS = ("html", "json", "jsonl", "junit", "sarif", "md", "csv", "github", "gitlab", "pdf")
"""Report formats, by the names that `--format` knows."""

LANGUAGES = ("en", "de")
"""Languages of reports for people, by the codes that `--language` knows."""

FAIL_ON = ("critical", "major", "review")
ANSWERS = ("refuse", "accept", "leave")
WHERE = ("anywhere", "main", "first-screen")
BARE_STEPS = ("search", "add-to-cart", "stop")
"""Steps that say enough as one word."""
