"""Makes sure that there is a browser: an installed one, else Playwright's download, else the distribution's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from mysteryshop.errors import NoBrowser
from mysteryshop.pipeline import browser_on_this_machine

MINUTES = 10


def tried(*command: str) -> bool:
    """Whether the command went well; its output is shown only where it helps."""
    try:
        done = subprocess.run(command, timeout=MINUTES * 60, capture_output=True, check=False)  # noqa: S603 - our own
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def as_root(*command: str) -> bool:
    """The command with the right to install: as it is, or by sudo where that asks no password."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return tried(*command)
    return shutil.which("sudo") is not None and tried("sudo", "-n", *command)


def by_playwright() -> bool:
    """Playwright's own Chromium, with the system's libraries where we may install those."""
    playwright = (sys.executable, "-m", "playwright")
    if not tried(*playwright, "install", "--only-shell", "chromium"):
        return False
    as_root(*playwright, "install-deps", "chromium")
    return True


def by_distribution() -> bool:
    """The distribution's Chromium, and one good family of fonts."""
    if shutil.which("apt-get"):
        as_root("apt-get", "update")
        shell = as_root(
            "apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation"
        )
        return shell or as_root("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation")
    for installer, package in (("dnf", "chromium"), ("zypper", "chromium"), ("apk", "chromium")):
        if shutil.which(installer):
            return as_root(
                installer, "add" if installer == "apk" else "install", *(() if installer == "apk" else ("-y",)), package
            )
    return False


def main() -> int:
    """0 when there is a browser, else 1 with the way to get one."""
    try:
        if browser_on_this_machine():
            return 0
        print("No browser is installed; getting one (once)…", flush=True)
        for way in (by_playwright, by_distribution):
            if way() and browser_on_this_machine():
                print(f"Found {browser_on_this_machine()}.")
                return 0
    except NoBrowser as problem:
        print(problem, file=sys.stderr)
        return 1
    from mysteryshop.visit import HOW_TO_GET_ONE

    print(f"No browser could be installed.\n  {HOW_TO_GET_ONE}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
