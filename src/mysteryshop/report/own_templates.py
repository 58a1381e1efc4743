"""An agency's own templates and style sheets, each in place of ours of the same name; and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from jinja2 import Environment, TemplateError, TemplateSyntaxError, nodes

from mysteryshop.errors import FileMistakes, Mistake, Place

TEMPLATE, STYLE = ".html.j2", ".css"
OURS = "ours"
"""Where our own templates can be had by those that stand in for them: `{% include "ours/verdict.html.j2" %}`."""

LARGEST = 1024 * 1024
"""Bytes. Source: ten times our largest; a larger file in that folder is no template."""

_BROKEN = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a template may raise when it is rendered."""

_BEGINNING = re.compile(
    r'\s*<!doctype html>\s*<html[^<>]*>\s*<head>\s*(?:<meta charset="?utf-8"?\s*/?>)?\s*', re.IGNORECASE
)
_CLOSING = re.compile(r"</\s*style", re.IGNORECASE)


@cache
def replaceable() -> tuple[str, ...]:
    """The names that may stand in a folder of own templates. The script is none of them: the report runs ours alone."""
    names = (file.name for file in files("mysteryshop.report").joinpath("templates").iterdir())
    return tuple(sorted(name for name in names if name.endswith((TEMPLATE, STYLE))))


def style_sheet(name: str, folder: Path | None) -> str:
    """A style sheet (or our script), the folder's own where it has one of that name."""
    if folder is not None and name in replaceable() and (folder / name).is_file():
        return (folder / name).read_text(encoding="utf-8-sig")
    return files("mysteryshop.report").joinpath("templates", name).read_text(encoding="utf-8")


def check_templates(folder: Path, environment: Environment) -> None:
    """Nothing, when every file of the folder stands in for one of ours and can be read as one.

    Raises: FileMistakes with all that is wrong: an unknown name, no text, Jinja's own complaint with its line, or a
    template that would let a page's words become markup.
    """
    if not folder.is_dir():
        raise FileMistakes([Mistake(Place(str(folder)), "there is no such folder of templates", _names())])
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    mistakes = [mistake for path in found for mistake in _mistakes(path, environment)]
    if not found:
        mistakes = [Mistake(Place(str(folder)), "this folder holds no templates", _names())]
    if mistakes:
        raise FileMistakes(mistakes)


@contextmanager
def told_by_line(folder: Path | None) -> Iterator[None]:
    """Turns what goes wrong in rendering with own templates into a mistake with file and line. Raises: FileMistakes."""
    try:
        yield
    except _BROKEN as problem:
        if folder is None:
            raise
        raise FileMistakes([_of_rendering(problem, folder)]) from problem


def kept_in(folder: Path | None, template: str, text: str, *parts: str) -> None:
    """Checks that what was rendered holds what no template may leave out. Raises: FileMistakes."""
    if folder is None:
        return
    head, *others = parts
    start = text[: text.find(head)] if head in text else ""
    # Nothing but the document's beginning may come before the policy: it holds from where it stands.
    if not _BEGINNING.fullmatch(start):
        problem = "the Content-Security-Policy is not the first thing in the head of the report"
        hint = 'Begin as ours does, with <meta charset="utf-8"> and the policy\'s <meta> right behind <head>.'
        raise FileMistakes([Mistake(Place(str(folder / template)), problem, hint)])
    for part in others:
        if part not in text:
            problem = "the report does not say at its foot that it was redacted"
            raise FileMistakes([Mistake(Place(str(folder)), problem, "Keep {{ letter.redacted(redaction) }}.")])


def _mistakes(path: Path, environment: Environment) -> Iterator[Mistake]:
    from difflib import get_close_matches

    if path.name not in replaceable() or not path.is_file():
        near = get_close_matches(path.name, replaceable(), n=1)
        yield Mistake(Place(str(path)), f"no template of ours is called '{path.name}'", _names(near[0] if near else ""))
        return
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except OSError as problem:
        yield Mistake(Place(str(path)), f"this file can't be read: {problem.strerror}")
        return
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        yield Mistake(Place(str(path), line), "this is not UTF-8 text", "Save it again with the encoding UTF-8.")
        return
    if len(content) > LARGEST:
        yield Mistake(Place(str(path)), f"this file is larger than {LARGEST // 1024} KiB")
    elif path.name.endswith(STYLE):
        for found in _CLOSING.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Mistake(Place(str(path), line), "a style sheet can't close its own element")
    else:
        yield from _mistakes_of_template(path, text, environment)


def _mistakes_of_template(path: Path, text: str, environment: Environment) -> Iterator[Mistake]:
    try:
        tree = environment.parse(text, path.name, str(path))
        environment.compile(text, path.name, str(path))
    except TemplateSyntaxError as problem:
        yield Mistake(Place(str(path), problem.lineno), f"this template is broken: {problem.message}")
        return
    hint = "What pages say stays text. Leave it out: our own markup needs none."
    for each in tree.find_all(nodes.Filter):
        if each.name == "safe":
            yield Mistake(Place(str(path), each.lineno), "`safe` would let a page's words become markup", hint)
    for scope in tree.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)):
        yield Mistake(Place(str(path), scope.lineno), "`autoescape` can't be switched off", hint)


def _of_rendering(problem: Exception, folder: Path) -> Mistake:
    """Told of the innermost template that was being rendered."""
    if isinstance(problem, TemplateSyntaxError):
        return Mistake(Place(problem.filename or problem.name or str(folder), problem.lineno), str(problem.message))
    file, line = _innermost(problem.__traceback__)
    words = str(problem) or type(problem).__name__
    own = str(folder) in file
    hint = "" if own else f"It is one of ours that uses what {folder} replaces."
    return Mistake(Place(file or str(folder), line), f"this template can't be rendered: {words}", hint)


def _innermost(trace: TracebackType | None) -> tuple[str, int]:
    file, line = "", 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(TEMPLATE):
            file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return file, line


def _names(near: str = "") -> str:
    return f"{f'Did you mean {near!r}? ' if near else ''}There are: {', '.join(replaceable())}."
