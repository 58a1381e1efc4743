"""A browser context as this persona has it, with the keys to the site's door."""

from __future__ import annotations

import json
import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import APIRequestContext, Browser, BrowserContext, Playwright

from mysteryshop.errors import Place, UsageProblem
from mysteryshop.model import Access, Permission, Persona, Site
from mysteryshop.visit.identity import user_agent
from mysteryshop.visit.scope import is_loopback


def context_options(playwright: Playwright, persona: Persona, site: Site, version: str, folder: Path) -> dict[str, Any]:
    """Keyword arguments of a new browser context.

    folder: what relative paths of the audit file start from. Raises: UsageProblem for a device nobody knows.
    """
    options: dict[str, Any] = {"viewport": {"width": persona.viewport[0], "height": persona.viewport[1]}}
    if persona.device:
        options = _device(playwright, persona.device)
    options |= {
        "user_agent": user_agent(version, str(options.get("user_agent", ""))),
        "locale": persona.locale,
        "timezone_id": persona.time_zone,
        "java_script_enabled": persona.javascript,
        "service_workers": "block",
        "accept_downloads": False,
        "reduced_motion": "reduce",
    }
    return options | _keys(site, folder)


def _device(playwright: Playwright, name: str) -> dict[str, Any]:
    import difflib

    known = playwright.devices
    if name not in known:
        near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
        hint = f"Did you mean '{near[0]}'?" if near else "Devices are named as Playwright names them, e.g. 'Pixel 7'."
        raise UsageProblem(f"No device is called '{name}'.", hint)
    options = dict(known[name])
    options.pop("default_browser_type", None)
    return options


def _keys(site: Site, folder: Path) -> dict[str, Any]:
    access = site.access
    if access is None:
        return {}
    keys: dict[str, Any] = {"ignore_https_errors": _trusts_anyway(site, access)}
    if access.user:
        at = urlsplit(site.url)
        origin = f"{at.scheme}://{at.netloc}"
        keys["http_credentials"] = {"username": access.user, "password": access.password, "origin": origin}
    if access.state_file:
        keys["storage_state"] = _saved_state(folder / access.state_file)
    return keys


def _trusts_anyway(site: Site, access: Access) -> bool:
    # Chromium takes no further authority for one context; the certificate is checked here against the site's own
    # authority before the walk, and then not again.
    own = site.permission is not Permission.NONE or is_loopback(site.url)
    return own and (access.self_signed or bool(access.ca_file))


def _saved_state(path: Path) -> dict[str, Any]:
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UsageProblem(
            f"The saved sign-in state {path} can't be read: {problem}.",
            "Save one with Playwright: context.storage_state(path=…).",
        ) from problem
    if not isinstance(state, dict):
        raise UsageProblem(f"The saved sign-in state {path} holds no record.", "Save one with Playwright.")
    return state


def check_authority(site: Site, folder: Path) -> None:
    """Checks the site's certificate against the authority that the audit names. Raises: UsageProblem."""
    access = site.access
    if access is None or not access.ca_file or access.self_signed:
        return
    at = urlsplit(site.url)
    if at.scheme != "https":
        return
    import socket

    try:
        context = ssl.create_default_context(cafile=str(folder / access.ca_file))
        with (
            socket.create_connection((at.hostname or "", at.port or 443), timeout=10) as line,
            context.wrap_socket(line, server_hostname=at.hostname),
        ):
            pass
    except (OSError, ssl.SSLError) as problem:
        hint = f"{Place(str(folder / access.ca_file))} must be a PEM file with the authority that signed it."
        raise UsageProblem(f"The certificate of {site.url} is not vouched for: {problem}.", hint) from problem


async def open_context(browser: Browser, options: dict[str, Any], site: Site) -> BrowserContext:
    """The context, with the cookies and headers that the audit gives; headers go to the audited origin only."""
    context = await browser.new_context(**options)
    access = site.access
    if access is None:
        return context
    if access.cookies:
        await context.add_cookies([{"name": n, "value": v, "url": site.url} for n, v in access.cookies.items()])
    return context


async def open_asker(playwright: Playwright, options: dict[str, Any]) -> APIRequestContext:
    """What asks for robots.txt and probes links: no cookies of the walk, the same name at the door."""
    return await playwright.request.new_context(
        user_agent=options["user_agent"],
        ignore_https_errors=bool(options.get("ignore_https_errors")),
        http_credentials=options.get("http_credentials"),
    )
