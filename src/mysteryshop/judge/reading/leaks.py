"""Internals shown to customers: traces, exceptions, SQL, server banners, raw markup, template variables."""

from __future__ import annotations

from collections.abc import Iterator

from mysteryshop.judge.reading.page import CONTROLS, Reading
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import LONGEST_QUOTE, Block, PageKind, Quote

ANYWHERE = regex(
    r"Traceback \(most recent call last\)"
    r"|\b(?:Fatal|Parse) error: "
    r"|\b(?:Warning|Notice|Deprecated): +\w+\("
    r"|\bSQLSTATE\[?\w*|You have an error in your SQL syntax|ORA-\d{5}|\bSELECT\b.{1,80}\bFROM\b.{1,80}\bWHERE\b"
    r"|\bat [\w$]+(?:\.[\w$<>]+)+\([\w$]+\.(?:java|kt|scala|cs|js|ts)(?::\d+)+\)"
    r"|(?:/var/www|/usr/(?:local|share|lib)|/home/\w+|C:\\\w+)[\w/\\.-]*\.\w+"
    r"|\bon line \d+\b.{0,40}\.php|\.php\b.{0,40}\bon line \d+"
    r"|\{\{ ?[\w.|()' ]{1,60}\}\}|\$\{[\w.]{1,60}\}|<%=? ?[\w.]{1,60} ?%>|\[object Object\]"
    r"|(?:[£$€] ?|\b(?:Hello|Hi|Dear|Total:?|Price:?|by) )(?:NaN|undefined|null)\b"
    r"|\b(?:java|javax|org|com)\.[a-z]+(?:\.\w+)*(?:Exception|Error)\b"
    r"|\bliquid error|\bTwig\\\w+|django\.\w+\.\w+"
)
"""What no customer can use on any page. Source: the usual traces of the languages that shops are written in."""

ON_FAILURE_PAGES = regex(
    r"\b[A-Z][A-Za-z]+(?:Exception|Error)\b"
    r"|\b(?:Resolver404|Http404|HttpNotFound|DoesNotExist|NoReverseMatch|[A-Z][a-z]\w*(?:NotFound|DoesNotExist))\b"
    r"|\b\w+(?:Exception) at \w+|\bNullPointer\w*"
    r"|\b(?:4\d\d|5\d\d) ?[-–:]? ?(?:\(?(?:Not Found|Internal Server Error|Bad Gateway"
    r"|Service (?:Temporarily )?Unavailable"
    r"|Gateway Time-?out|Forbidden|Bad Request|Unauthorized|Too Many Requests|Method Not Allowed)\)?)"
    r"|\b(?:Internal Server Error|Bad Gateway|Gateway Time-?out)\b|\bHTTP(?:/\d\.\d| Status| Error| Code)? ?\d{3}\b"
    r"|\b(?:nginx|apache|tomcat|iis|openresty|varnish|gunicorn|cloudflare ray id)\b ?[:/]? ?[\w.]*"
    r"|\b(?:[Ee]rror|ERROR|[Cc]ode|[Ee]xception|[Ss]tatus)(?: code| no\.?)? ?[:#]? ?\(?(?:0x[0-9A-Fa-f]+"
    r"|-?\d{3,}|[A-Z]+_[A-Z_]+|\d+: [A-Z_]{4,})"
    r"|\b(?:ERR|E|ER|EC|SQL|HTTP)_[A-Z_]+\b|\b[A-Z]{2,}(?:_[A-Z]{2,})+\b"
    r"|\b0x[0-9A-Fa-f]{6,}|\b\w+\.(?:dll|exe|jsp|aspx?|php|java|py)\b"
    r"|(?i:\b(?:unhandled|uncaught|client-side|server-side) (?:exception|error|rejection))"
    r"|(?i:error establishing a database connection|could not connect to (?:the )?database|database (?:error"
    r"|connection (?:failed|error))"
    r"|too many connections|connection pool|stack ?trace|segmentation fault|out of memory|connection refused"
    r"|\bcore dumped"
    r"|null reference|cannot read propert(?:y|ies)|is not a function|undefined index|syntax error|\bEC2\b"
    r"|\bkubernetes\b|upstream)"
)
"""What also counts where something failed. Source: default failure pages of the common servers and frameworks."""

FAILING = frozenset({PageKind.FAULT, PageKind.ERROR, PageKind.MAINTENANCE, PageKind.QUEUE})

RAW = regex(r'^\s*(?:\{\s*"|\[\s*\{|<\?xml|<[a-zA-Z!/][^>]*>)')
"""A block that begins as JSON, XML or markup does."""


def find_leaks(reading: Reading) -> tuple[Quote, ...]:
    """The leaked words, each with its place. On ordinary pages code that is set as code is the shop's ware, no leak."""
    return tuple(dict.fromkeys(_leaks(reading)))


def _leaks(reading: Reading) -> Iterator[Quote]:
    failing = reading.asked_as in FAILING
    for block in reading.page.blocks if reading.told_while_staged is None else reading.told_while_staged:
        if not block.visible or (block.role in CONTROLS and not failing) or (block.role == "code" and not failing):
            continue
        for leak in _in_block(block.text, failing=failing):
            yield _quote(block, leak)


def _in_block(text: str, *, failing: bool) -> Iterator[tuple[int, int]]:
    for pattern in (ANYWHERE, *((ON_FAILURE_PAGES, RAW) if failing else ())):
        match = pattern.search(text)
        if match:
            yield match.span()


def _quote(block: Block, span: tuple[int, int]) -> Quote:
    line_start = block.text.rfind("\n", 0, span[0]) + 1
    line_end = block.text.find("\n", span[1])
    line = block.text[line_start : line_end if line_end >= 0 else len(block.text)]
    words = line if len(line) <= LONGEST_QUOTE else block.text[span[0] : span[0] + LONGEST_QUOTE]
    return Quote(words.strip(), block.selector, block.box)


def technical_share(text: str) -> float:
    """How much of a text, 0 to 1 of its characters, stands in lines that only a programmer can use."""
    lines = [line for line in text.splitlines() if line.strip()]
    technical = sum(len(line) for line in lines if any(True for _ in _in_block(line, failing=True)))
    return technical / max(1, sum(len(line) for line in lines))
