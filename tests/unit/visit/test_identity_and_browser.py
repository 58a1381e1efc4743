"""Who the shopper says it is, and which browser it takes."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from mysteryshop.errors import NoBrowser
from mysteryshop.visit.browser import QUIET, FoundBrowser, browser_flags, find_browser
from mysteryshop.visit.identity import CUSTOMER, SIGNATURE, software, user_agent


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on its PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("MYSTERYSHOP_BROWSER", raising=False)
    monkeypatch.setattr("mysteryshop.visit.browser.ELSEWHERE", {})
    return tmp_path


def install(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="programs are found by their ending there")
def test_the_lightest_browser_is_taken_first(machine: Path) -> None:
    install(machine, "google-chrome", "chromium", "chromium-headless-shell")
    assert find_browser() == FoundBrowser(str(machine / "chromium-headless-shell"), "chromium-headless-shell")
    assert find_browser(headed=True) == FoundBrowser(str(machine / "google-chrome"), "google-chrome")


@pytest.mark.skipif(os.name == "nt", reason="programs are found by their ending there")
def test_playwrights_own_goes_before_an_installed_one(machine: Path) -> None:
    install(machine, "chromium", "downloaded")
    assert find_browser(own=str(machine / "downloaded")) == FoundBrowser("", "Playwright's Chromium")
    assert find_browser(own=str(machine / "gone")) == FoundBrowser(str(machine / "chromium"), "chromium")


def test_without_any_there_is_none() -> None:
    assert find_browser() is None


def test_one_that_is_named_must_be_there(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine, "mine")
    monkeypatch.setenv("MYSTERYSHOP_BROWSER", str(machine / "mine"))
    assert find_browser() == FoundBrowser(str(machine / "mine"), "mine")
    monkeypatch.setenv("MYSTERYSHOP_BROWSER", "/nonexistent")
    with pytest.raises(NoBrowser, match="which is no program on this machine") as problem:
        find_browser()
    assert "playwright install" in problem.value.hint


@pytest.mark.parametrize(("user", "sandboxed"), [(0, False), (1000, True)])
def test_the_sandbox_is_left_out_for_root_alone(monkeypatch: pytest.MonkeyPatch, user: int, sandboxed: bool) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user, raising=False)
    assert ("--no-sandbox" not in browser_flags()) is sandboxed
    assert set(QUIET) <= set(browser_flags())


def test_the_user_agent_is_ordinary_and_signed() -> None:
    desktop = user_agent("131.0.6778.85")
    assert "Chrome/131.0.0.0 Safari/537.36" in desktop
    assert desktop.endswith(SIGNATURE)
    assert user_agent("131.0", "Phone/1") == f"Phone/1 {SIGNATURE}"
    assert SIGNATURE.startswith("mysteryshop/")
    assert "(+https://" in SIGNATURE


def test_the_invented_customer_belongs_to_nobody() -> None:
    assert CUSTOMER["email"].endswith("@example.com")
    assert re.fullmatch(r"(?:01632 960|020 7946 0)\d{3}", CUSTOMER["tel"])


def test_versions_of_all_that_made_a_visit_are_kept() -> None:
    assert set(software("131.0")) == {"mysteryshop", "browser", "playwright", "python"}
