"""Which detectors there are. A decorator enters them; others come by entry point."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache
from importlib.metadata import entry_points
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from mysteryshop.errors import UsageProblem
from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.model import Answer

GROUP = "mysteryshop.detectors"
"""The entry point group under which other packages register modules that hold detectors."""

Basis = Literal["text", "structure", "data", "http"]

CONFIDENCE: Mapping[Basis, float] = {"text": 0.75, "structure": 0.95, "data": 0.95, "http": 0.95}
"""How often a verdict is right until it is measured. Source: the catalogue's scoring rules."""

PageDetector = Callable[[Reading, Any], Answer]
SiteDetector = Callable[[SiteReading, Any], Sequence[Answer]]
OptionSlips = Callable[[Mapping[str, Any]], Iterable[tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Detector:
    """A detector as it was registered. options: a dataclass whose fields are the YAML keys; None takes none.

    reads_browser_errors: it is also asked where the browser's own error page stood instead of the shop's.
    counts: the words of a page that a check's shortest length is held against; None counts all that is for reading.
    slips: what is wrong with options whose types are right, as option_problems tells it; None when nothing can be.
    staged: it is asked only where a fault was staged (and of texts, where somebody says that they tell of one).
    needs: further looks that the shopper must take for it (see `mysteryshop.model.passes`), which cost time.
    """

    name: str
    run: Callable[[Any, Any], Any]
    options: type[Any] | None
    basis: Basis
    site: bool
    about: str
    reads_browser_errors: bool = False
    counts: Callable[[Reading], int] | None = None
    slips: OptionSlips | None = None
    staged: bool = False
    needs: tuple[str, ...] = ()


_detectors: dict[str, Detector] = {}


def page_detector(  # noqa: PLR0913 - each is one trait of a detector, named where it is entered
    name: str,
    *,
    options: type[Any] | None = None,
    basis: Basis = "text",
    reads_browser_errors: bool = False,
    counts: Callable[[Reading], int] | None = None,
    slips: OptionSlips | None = None,
    staged: bool = False,
    needs: tuple[str, ...] = (),
) -> Callable[[PageDetector], PageDetector]:
    """Enter a detector that answers from one page."""

    def enter(run: PageDetector) -> PageDetector:
        _enter(
            Detector(
                name,
                run,
                options,
                basis,
                site=False,
                about=run.__doc__ or "",
                reads_browser_errors=reads_browser_errors,
                counts=counts,
                slips=slips,
                staged=staged,
                needs=needs,
            )
        )
        return run

    return enter


def site_detector(
    name: str, *, options: type[Any] | None = None, basis: Basis = "text", needs: tuple[str, ...] = ()
) -> Callable[[SiteDetector], SiteDetector]:
    """Enter a detector that answers from all pages side by side; it may give several answers, the worst counts."""

    def enter(run: SiteDetector) -> SiteDetector:
        _enter(Detector(name, run, options, basis, site=True, about=run.__doc__ or "", needs=needs))
        return run

    return enter


def _enter(detector: Detector) -> None:
    there = _detectors.get(detector.name)
    if there and (there.run.__module__, there.run.__qualname__) != (
        detector.run.__module__,
        detector.run.__qualname__,
    ):
        raise UsageProblem(
            f"Two detectors are called '{detector.name}': {there.run.__module__} and {detector.run.__module__}.",
            "Uninstall one of the packages, or rename the detector.",
        )
    _detectors[detector.name] = detector


def load_detectors() -> Mapping[str, Detector]:
    """All detectors by name: those in `judge/detectors/`, those that installed packages register, and any since.

    Raises: UsageProblem when a package's entry point can't be loaded.
    """
    find_detectors()
    return dict(_detectors)


class DetectorsByName(Mapping[str, Detector]):
    """The same, each loaded when it is first asked for: a draft that three detectors read should not wait for ninety.

    A shipped detector stands in the module of its own name. Only a name that is none of these, or going through all of
    them, loads what other packages register. Raises: UsageProblem, as load_detectors, and only then.
    """

    def __getitem__(self, name: str) -> Detector:
        if name not in _detectors and name in _shipped():
            importlib.import_module(f"{DETECTORS}.{_shipped()[name]}")
        if name not in _detectors:
            find_detectors()
        return _detectors[name]

    def __iter__(self) -> Iterator[str]:
        return iter(load_detectors())

    def __len__(self) -> int:
        return len(load_detectors())


DETECTORS = "mysteryshop.judge.detectors"


@cache
def _shipped() -> Mapping[str, str]:
    """The name of each shipped detector, and its module's."""
    package = importlib.import_module(DETECTORS)
    return {module.name.replace("_", "-"): module.name for module in pkgutil.iter_modules(package.__path__)}


@cache
def find_detectors() -> None:
    """Imports every module that holds detectors, once: what is installed does not change while a program runs.

    Raises: UsageProblem when a package's entry point can't be loaded, each time anew.
    """
    for module in _shipped().values():
        importlib.import_module(f"{DETECTORS}.{module}")
    for entry in entry_points(group=GROUP):
        try:
            entry.load()
        except (ImportError, AttributeError) as problem:
            raise UsageProblem(
                f"The detectors of '{entry.name}' ({entry.value}) can't be loaded: {problem}",
                f"Reinstall or uninstall the package that registers them under '{GROUP}'.",
            ) from problem


def build_options(detector: Detector, given: Mapping[str, Any]) -> Any:
    """The detector's Options record made from YAML keys; None when it takes none. Call option_problems first."""
    if detector.options is None:
        return None
    return detector.options(**{key: tuple(v) if isinstance(v, list) else v for key, v in given.items()})


def option_problems(detector: Detector, given: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """What is wrong with a check's options: (key, problem, hint) each; empty when all is well.

    A key may be `words[2]`, which is the third entry of the list `words`.
    """
    if detector.options is None:
        return [(key, f"'{detector.name}' takes no options.", "Leave `options` out.") for key in given]
    known = {f.name: f for f in fields(detector.options)}
    hints = get_type_hints(detector.options)
    listed = ", ".join(sorted(known))
    problems = [
        (key, f"'{detector.name}' has no option '{key}'.", f"It takes: {listed}.") for key in given if key not in known
    ]
    problems += [
        (key, f"'{key}' must be {_spoken(hints[key])}, not {value!r}.", _quoting(value, hints[key]))
        for key, value in given.items()
        if key in known and not _fits(value, hints[key])
    ]
    problems += [
        ("", f"'{detector.name}' needs the option '{name}'.", f"It takes: {listed}.")
        for name, f in known.items()
        if f.default is MISSING and f.default_factory is MISSING and name not in given
    ]
    return problems if problems or detector.slips is None else list(detector.slips(given))


def _fits(value: Any, kind: Any) -> bool:
    if get_origin(kind) is UnionType:
        return any(_fits(value, one) for one in get_args(kind))
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    if get_origin(kind) is tuple:
        return isinstance(value, list | tuple) and all(_fits(item, get_args(kind)[0]) for item in value)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)


def _spoken(kind: Any) -> str:
    if get_origin(kind) is UnionType:
        return " or ".join(_spoken(one) for one in get_args(kind))
    if get_origin(kind) is Literal:
        return f"one of {', '.join(get_args(kind))}"
    if get_origin(kind) is tuple:
        return "a list"
    return {float: "a number", int: "a whole number", bool: "true or false", str: "text"}.get(kind, str(kind))


def _quoting(value: Any, kind: Any) -> str:
    """The way out where YAML took a word for something else: 404 is a number, true no text."""
    kinds = (kind, *get_args(kind))
    if not any(each is str or str in get_args(each) for each in kinds):
        return ""
    entries = value if isinstance(value, list | tuple) else (value,)
    unquoted = next((entry for entry in entries if isinstance(entry, int | float)), None)
    return "" if unquoted is None else f'Put it in quotes: "{str(unquoted).lower()}".'
