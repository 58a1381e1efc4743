"""The keys that open a site's door work, and none of them is ever written down, in whatever shape a page echoes it."""

from __future__ import annotations

import base64
import gzip
import html as markup
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from tests.support.certificates import self_signed
from tests.support.site import Answer, Asked, FixtureSite, Reply, html
from tests.support.walking import Shopper, open_, own

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Access

WELCOME = html("<main><h1>Welcome in</h1><p>The staging shop.</p></main>")


def test_user_and_password_open_the_door(shopper: Shopper, tmp_path: Path) -> None:
    right = "Basic " + base64.b64encode(b"audit:opens").decode()

    def door(asked: Asked) -> Reply:
        if asked.headers.get("Authorization") == right:
            return Reply(WELCOME)
        return Reply(html("<h1>Who are you?</h1>"), 401, {"WWW-Authenticate": 'Basic realm="staging"'})

    with FixtureSite({"/": door}) as site:
        walked = shopper.walk(own(site.url, access=Access("audit", "opens")), [open_("/")], tmp_path / "in")
        shut = shopper.walk(own(site.url, access=Access("audit", "wrong")), [open_("/")], tmp_path / "out")
    assert (walked.pages[0].status, "Welcome in" in walked.pages[0].text) == (200, True)
    assert "user name" in shut.stored.visit.problem


def test_headers_go_to_the_audited_origin_and_to_nobody_else(shopper: Shopper, tmp_path: Path) -> None:
    def door(asked: Asked) -> Reply:
        return Reply(WELCOME) if asked.headers.get("X-Staging") == "let-me-in" else Reply("no", 403)

    with FixtureSite({"/asset": "", "/faq": "faq"}) as other:
        at = other.url.replace("127.0.0.1", "localhost")
        home = WELCOME + f'<img src="{at}/asset"><a href="{at}/faq">FAQ</a><script>fetch("/api")</script>'
        pages: dict[str, Answer] = {
            "/": Reply("", 302, {"Location": "/home"}),
            "/home": lambda a: Reply(home, door(a).status),
        }
        with FixtureSite({**pages, "/api": door}) as site:
            access = Access(headers={"X-Staging": "let-me-in"})
            walked = shopper.walk(
                own(site.url, access=access, hosts=("localhost",)), [open_("/"), open_(at + "/faq")], tmp_path / "v"
            )
            api = site.asked_for("/api")
    assert walked.pages[0].status == 200
    assert [asked.headers.get("X-Staging") or asked.headers.get("x-staging") for asked in api] == ["let-me-in"]
    assert {asked.path for asked in other.log} >= {"/asset", "/faq"}
    assert not any("x-staging" in {name.lower() for name in asked.headers} for asked in other.log)


def test_cookies_and_a_saved_state_open_the_door(shopper: Shopper, tmp_path: Path) -> None:
    def door(asked: Asked) -> Reply:
        return Reply(WELCOME) if "member=yes" in asked.headers.get("Cookie", "") else Reply("no", 403)

    cookie = {"name": "member", "value": "yes", "domain": "127.0.0.1", "path": "/", "expires": -1}
    cookie |= {"httpOnly": False, "secure": False, "sameSite": "Lax"}
    (tmp_path / "state.json").write_text(json.dumps({"cookies": [cookie], "origins": []}), encoding="utf-8")
    with FixtureSite({"/": door}) as site:
        for name, access in (("c", Access(cookies={"member": "yes"})), ("s", Access(state_file="state.json"))):
            walked = shopper.walk(own(site.url, access=access), [open_("/")], tmp_path / name)
            assert "Welcome in" in walked.pages[0].text


def test_a_saved_state_that_is_none_is_named(shopper: Shopper, tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text("[]", encoding="utf-8")
    site = own("http://127.0.0.1:1", access=Access(state_file="state.json"))
    with pytest.raises(UsageProblem, match="saved sign-in state"):
        shopper.walk(site, [open_("/")], tmp_path / "v")


def test_an_own_certificate_is_trusted_only_when_the_audit_says_so(shopper: Shopper, tmp_path: Path) -> None:
    context, authority = self_signed(tmp_path)
    with FixtureSite({"/": WELCOME}, tls=context) as site:
        stopped = shopper.walk(own(site.url), [open_("/")], tmp_path / "no")
        anyway = shopper.walk(own(site.url, access=Access(self_signed=True)), [open_("/")], tmp_path / "yes")
        vouched = shopper.walk(own(site.url, access=Access(ca_file=authority.name)), [open_("/")], tmp_path / "ca")
    assert "certificate is not valid" in stopped.stored.visit.problem
    assert "Welcome in" in anyway.pages[0].text
    assert "Welcome in" in vouched.pages[0].text


def test_a_certificate_of_another_authority_is_refused(shopper: Shopper, tmp_path: Path) -> None:
    context, _ = self_signed(tmp_path)
    (tmp_path / "other").mkdir()
    _, stranger = self_signed(tmp_path / "other")
    access = Access(ca_file=str(stranger.relative_to(tmp_path)))
    with FixtureSite({"/": WELCOME}, tls=context) as site:
        shop = own(site.url, access=access)
        with pytest.raises(UsageProblem, match="not vouched for"):
            shopper.walk(shop, [open_("/")], tmp_path / "v")


SECRET = 'p&ss <"wörd"> +1/é?'
SHAPES = {
    "plain": SECRET,
    "url-encoded": quote(SECRET, safe=""),
    "form-encoded": quote_plus(SECRET),
    "base64": base64.b64encode(SECRET.encode()).decode().rstrip("="),
    "escaped": markup.escape(SECRET),
    "json": json.dumps(SECRET)[1:-1],
    "basic": base64.b64encode(f"audit:{SECRET}".encode()).decode().rstrip("="),
}
AUDIT = """
audit: staging
site:
  url: "{url}"
  permission: test
  access: {{user: audit, password: "${{DOOR}}", headers: {{X-Door: "${{DOOR_HEX}}"}}}}
journeys:
  - steps:
      - open: /
      - fill: {{label: Pass phrase, value: "${{DOOR}}"}}
      - click: Show
      - open: /echo?{query}
"""


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An audit of a site that echoes the password in every shape; everything that was written, and all output."""
    folder = tmp_path_factory.mktemp("secret")
    echo = "".join(f"<p>{markup.escape(shape)}</p><!-- {shape.replace('--', '')} -->" for shape in SHAPES.values())
    form = (
        f'<form action="/echo"><label>Pass phrase <input name="w"></label><button>Show</button></form>'
        f'<a href="/echo?w={quote_plus(SECRET)}">more</a>{echo}<script>console.error({json.dumps(SECRET)});'
        f'fetch("/gone/" + encodeURIComponent({json.dumps(SECRET)}))</script>'
    )
    page = html(f"<main><h1>Welcome</h1>{form}</main>", title=markup.escape(SECRET))
    with FixtureSite({"/": page, "/echo": page}) as site:
        (folder / "audit.yaml").write_text(AUDIT.format(url=site.url, query=quote_plus(SECRET)), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "mysteryshop", "audit", "audit.yaml", "--output", "out", "--trace"],
            cwd=folder,
            env={**os.environ, "DOOR": SECRET, "DOOR_HEX": "caf3d00r5e53", "FORCE_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=90,
        )
    return folder / "out", done.stdout + done.stderr


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            yield file.name, gzip.decompress(content) if file.suffix == ".gz" else content


def test_no_shape_of_a_secret_is_written_or_said(audited: tuple[Path, str]) -> None:
    folder, said = audited
    names = [name for name, _ in written(folder)]
    assert {"result.json", "index.html", "visit.json"} <= set(names)
    assert sum(name.endswith(".json.gz") for name in names) == 3
    for shape, words in {**SHAPES, "header": "caf3d00r5e53"}.items():
        found = [name for name, content in written(folder) if words.encode() in content]
        assert (shape, found) == (shape, [])
        assert words not in said


def test_no_trace_is_kept_of_a_walk_with_secrets(audited: tuple[Path, str]) -> None:
    assert [name for name, _ in written(audited[0]) if name in ("trace.zip", "network.har")] == []


def test_a_trace_of_a_walk_with_secrets_needs_its_own_flag(shopper: Shopper, tmp_path: Path) -> None:
    from mysteryshop.visit import WalkOptions

    with FixtureSite({"/": WELCOME}) as site:
        wishes = {"plain": WalkOptions(trace=True), "kept": WalkOptions(trace=True, trace_secrets=True)}
        for name, options in wishes.items():
            shopper.walk(own(site.url), [open_("/")], tmp_path / name, options=options, secrets=frozenset({"opens"}))
        shopper.walk(own(site.url), [open_("/")], tmp_path / "open", options=WalkOptions(trace=True))
    kept = {name: (tmp_path / name / "trace.zip").exists() for name in ("plain", "kept", "open")}
    assert kept == {"plain": False, "kept": True, "open": True}
    assert (tmp_path / "open" / "network.har").exists()
