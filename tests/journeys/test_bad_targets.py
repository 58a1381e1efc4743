"""Everything that can be wrong with a target, through the command line: named, with a way out, and never exit 0."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.support.certificates import self_signed
from tests.support.site import Answer, FixtureSite, RawServer, Reply, html, refused_url

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.evidence import read_visit

BOTS = html("<h1>Just a moment...</h1><p>Checking your browser before you go on.</p>", title="Just a moment...")


def audit(*arguments: str) -> int:
    return run(["audit", *arguments])


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("target", ["htp://shop.example", "http://", "shop", "http://shop .example", "ftp://x.example"])
def test_what_is_no_address_is_said_to_be_none(target: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert audit(target) == Exit.USAGE
    assert target.split("://", maxsplit=1)[0] in capfd.readouterr().err
    assert list(Path().iterdir()) == []


BAD_PAGES: dict[str, tuple[Answer, str]] = {
    "a PDF": (Reply(b"%PDF-1.4\n%%EOF", kind="application/pdf"), "not a web page"),
    "plain text": (Reply("Hello there", kind="text/plain"), "serves text/plain, not a web page"),
    "an empty page": (html(""), "it shows no words at all"),
    "no bytes of a page": (Reply(""), "it shows no words at all"),
    "401": (Reply(html("<h1>Sign in</h1>"), 401), "asks for a user name and password"),
    "403": (Reply(html("<h1>No entry</h1>"), 403), "refuses the shopper (403)"),
    "a wall against robots": (Reply(BOTS, 200), "a wall against robots"),
    "404": (Reply(html("<h1>Not found</h1>"), 404), "404"),
    "500": (Reply(html("<h1>Oops</h1>"), 500), "500"),
    "a redirect loop": (Reply("", 302, {"Location": "/"}), "redirects in a loop"),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_home_that_is_no_shop_is_not_audited(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    answer, why = BAD_PAGES[name]
    with FixtureSite({"/": answer}) as site:
        code = audit(site.url, "--output", "out")
    assert code == Exit.NOT_AUDITED
    said = capfd.readouterr().err
    assert why in said
    assert site.url in said
    assert not Path("out/result.json").exists()


@pytest.mark.parametrize(
    ("says", "why"),
    [(b"", "0 bytes"), (b"\x00\x01garbage\r\n\r\n", "did not open"), (None, "no answer within 2 s")],
    ids=["0 bytes", "garbage", "never answers"],
)
def test_a_server_that_speaks_no_http_is_not_audited(
    says: bytes | None, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with RawServer(says) as server:
        code = audit(server.url, "--output", "out", "--timeout", "2")
    assert code == Exit.NOT_AUDITED
    assert why in capfd.readouterr().err


def test_a_refused_port_is_named_with_the_way_out(capfd: pytest.CaptureFixture[str]) -> None:
    assert audit(refused_url(), "--output", "out") == Exit.NOT_AUDITED
    said = capfd.readouterr().err
    assert "the connection was refused" in said
    assert "that the shop is running" in said


def test_no_fault_is_staged_where_nothing_answers(capfd: pytest.CaptureFixture[str]) -> None:
    assert audit(refused_url(), "--scenario", "all", "--output", "out") == Exit.NOT_AUDITED
    assert "the connection was refused" in capfd.readouterr().err
    assert not Path("out/result.json").exists()
    assert [visit.name for visit in Path("out/visits").iterdir()] == ["newcomer"]


def test_a_port_that_browsers_refuse_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    assert audit("http://127.0.0.1:9", "--output", "out") == Exit.NOT_AUDITED
    assert "browsers refuse to open this port" in capfd.readouterr().err


def test_an_unknown_host_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    assert audit("http://no-such-shop.invalid", "--output", "out") == Exit.NOT_AUDITED
    assert "no-such-shop.invalid" in capfd.readouterr().err


def test_a_bad_certificate_is_named_with_the_way_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    context, _ = self_signed(tmp_path)
    with FixtureSite({"/": html("<h1>Home</h1>")}, tls=context) as site:
        assert audit(site.url, "--output", "out") == Exit.NOT_AUDITED
    assert "self-signed: true" in capfd.readouterr().err


def test_no_browser_is_named_with_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MYSTERYSHOP_BROWSER", "/nonexistent")
    assert audit("http://127.0.0.1:1", "--output", "out") == Exit.USAGE
    said = capfd.readouterr().err
    assert "'/nonexistent', which is no program" in said
    assert "playwright install" in said


def test_no_browser_on_the_whole_machine(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "/nonexistent")
    monkeypatch.delenv("MYSTERYSHOP_BROWSER", raising=False)
    assert audit("http://127.0.0.1:1", "--output", "out") == Exit.USAGE
    assert "Install Google Chrome or Chromium" in capfd.readouterr().err


def test_a_browser_that_does_not_start_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    false = shutil.which("false")
    assert false
    monkeypatch.setenv("MYSTERYSHOP_BROWSER", false)
    assert audit("http://127.0.0.1:1", "--output", "out") == Exit.USAGE
    assert "did not start" in capfd.readouterr().err


def test_an_output_that_cannot_be_written_is_named_before_anybody_walks(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with FixtureSite({"/": html("<h1>Home</h1>")}) as site:
        assert audit(site.url, "--output", "file/below") == Exit.USAGE
        assert site.log == []
    said = capfd.readouterr().err
    assert "file/below" in said
    assert "--output" in said


def test_a_full_disk_keeps_the_pages_before_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    real = os.fsync
    full = False

    def fsync(file: int) -> None:
        if full:
            raise OSError(28, "No space left on device")
        real(file)

    def filling(asked: object) -> str:
        nonlocal full
        full = True
        return html("<h1>Questions</h1><p>And answers.</p>")

    monkeypatch.setattr("os.fsync", fsync)
    audit_file = (
        "audit: shop\nsite: {url: URL, permission: test}\njourneys: [{steps: [{open: /}, {open: /a}, {open: /faq}]}]"
    )
    pages: dict[str, Answer] = {"/": html("<h1>Home</h1>"), "/a": html("<h1>Words</h1>"), "/faq": filling}
    with FixtureSite(pages) as site:
        Path("audit.yaml").write_text(audit_file.replace("URL", site.url), encoding="utf-8")
        assert audit("audit.yaml", "--output", "out") == Exit.NOT_AUDITED
    assert "The disk is full" in capfd.readouterr().err
    kept = read_visit(Path("out/visits/newcomer"))
    assert [page.url for page in kept.pages][:1] == [f"{site.url}/"]
    assert not list(Path("out").rglob("*.tmp"))
