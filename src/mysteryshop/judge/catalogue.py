"""The detectors there are, as the file loader asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mysteryshop.judge.registry import Detector, DetectorsByName, option_problems


class DetectorCatalogue:
    """All detectors by name, shipped and installed.

    Asking for one that is not shipped raises UsageProblem when another package's detectors can't be loaded.
    """

    def __init__(self) -> None:
        self._detectors = DetectorsByName()

    def has(self, name: str) -> bool:
        """Whether there is a detector of that name; a shipped one is found without loading the others."""
        return name in self._detectors

    def names(self) -> Iterable[str]:
        """Every detector's name, in alphabetical order."""
        return sorted(self._detectors)

    def get(self, name: str) -> Detector | None:
        """The detector of that name, if there is one."""
        return self._detectors.get(name)

    def option_problems(self, detector: str, options: Mapping[str, Any]) -> Sequence[tuple[str, str, str]]:
        """What is wrong with a check's options: (key, problem, hint) each. An unknown detector has no options."""
        found = self._detectors.get(detector)
        return option_problems(found, options) if found else ()
