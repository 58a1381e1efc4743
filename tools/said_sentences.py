"""What the expressions of the source can say: the sentences of a result, read without running anything."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatchmethod
from math import prod
from pathlib import Path

from parsed_source import (
    UNKNOWN,
    Function,
    Module,
    argument,
    is_property,
    modules_under,
    name_of,
    parameters,
    returned,
    settings,
)

FIRST: Mapping[str, int] = {
    **dict.fromkeys(("passed", "failed", "partial", "review", "not_applicable", "tell", "answer"), 0),
    **dict.fromkeys(("not_staged", "Outcome", "LookFailed", "Disturbed", "PlannedAct"), 0),
    "Answer": 1,
    "judge_pairs": 2,
    "WalkOut": 2,
    "Staged": 2,
    "as_watched": 3,
}
"""Calls that take a sentence, and its place among their arguments."""

NAMED = frozenset({"reason", "met", "missed", "nothing_asked", "why_not", "problem", "did"})
"""Keywords under which a sentence is handed on."""

FOLDERS = ("judge", "visit", "score")
"""Packages that put sentences into a result."""

OPAQUE = frozenset({"does"})
"""Properties that turn words round. What they say stands in the catalogue by hand."""

DEEPEST = 6
"""Helpers followed inside one another. Source: chosen; the longest chain of the source is four."""

MOST_WAYS = 200
"""Ways to say one sentence that are listed one by one; beyond it the part with most ways becomes a value."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A value that is known only when the program runs."""


Said = tuple[str | Hole, ...]
"""One way to say a sentence: literal words and places for values."""

ANYTHING: tuple[Said, ...] = ((Hole(),),)


@dataclass(frozen=True)
class Scope:
    """Where an expression stands. given: what the function was called with, where that is known."""

    module: Module
    function: Function | None = None
    given: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    depth: int = 0

    def deeper(self) -> Scope:
        """The same, one step further on."""
        return Scope(self.module, self.function, self.given, self.depth + 1)


@dataclass(frozen=True)
class Sentence:
    """A template (`{0}`, `{1}` … for its values) with the place in the source that says it."""

    template: str
    path: Path
    line: int


class Source:
    """All of the program's modules, and what their expressions can say."""

    def __init__(self, root: Path) -> None:
        self.modules = modules_under(root, (*FOLDERS, "model"))
        self.calls: dict[str, list[tuple[Module, ast.Call]]] = {}
        self.methods: dict[tuple[str, bool], list[tuple[Module, Function]]] = {}
        for module in self.modules.values():
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call):
                    self.calls.setdefault(name_of(node.func), []).append((module, node))
                elif isinstance(node, Function):
                    self.methods.setdefault((node.name, is_property(node)), []).append((module, node))

    def sentences(self) -> Iterator[Sentence]:
        """Every template that can be read, module by module."""
        for module in self.modules.values():
            for node in ast.walk(module.tree):
                yield from self._given_to(node, module) if isinstance(node, ast.Call) else ()

    def _given_to(self, call: ast.Call, module: Module) -> Iterator[Sentence]:
        place = FIRST.get(name_of(call.func), len(call.args))
        named = [word.value for word in call.keywords if word.arg in NAMED]
        for given in (*call.args[place : place + 1], *named):
            for said in self.says(given, Scope(module, module.owners.get(call))):
                yield Sentence(template(said), module.path, given.lineno)

    def says(self, node: ast.expr, scope: Scope) -> tuple[Said, ...]:
        """The ways to say an expression; none for None, `ANYTHING` where it can't be told."""
        return tuple(dict.fromkeys(self._ways(node, scope))) if scope.depth <= DEEPEST else ANYTHING

    @singledispatchmethod
    def _ways(self, _node: ast.expr, _scope: Scope) -> tuple[Said, ...]:
        """What says() lists, told by the kind of node; a kind that has no method below can't be told."""
        return ANYTHING

    @_ways.register
    def _constant_says(self, node: ast.Constant, _scope: Scope) -> tuple[Said, ...]:
        if node.value is None:
            return ()
        return ((node.value,),) if isinstance(node.value, str) else ANYTHING

    @_ways.register
    def _f_string_says(self, node: ast.JoinedStr, scope: Scope) -> tuple[Said, ...]:
        return _joined([self.says(value, scope) for value in node.values])

    @_ways.register
    def _value_in_braces_says(self, node: ast.FormattedValue, scope: Scope) -> tuple[Said, ...]:
        return ANYTHING if node.format_spec else self.says(node.value, scope) or ANYTHING

    @_ways.register
    def _what_it_holds_says(self, node: ast.NamedExpr | ast.Await, scope: Scope) -> tuple[Said, ...]:
        return self.says(node.value, scope) or ANYTHING

    @_ways.register
    def _either_branch_says(self, node: ast.IfExp, scope: Scope) -> tuple[Said, ...]:
        return self._all((node.body, node.orelse), scope)

    @_ways.register
    def _and_or_says(self, node: ast.BoolOp, scope: Scope) -> tuple[Said, ...]:
        """`or` says any of its parts, `and` its last or nothing."""
        if isinstance(node.op, ast.And):
            return (*self.says(node.values[-1], scope), ("",))
        return self._all(node.values, scope)

    @_ways.register
    def _sum_says(self, node: ast.BinOp, scope: Scope) -> tuple[Said, ...]:
        is_sum = isinstance(node.op, ast.Add)
        return _joined([self.says(part, scope) for part in (node.left, node.right)]) if is_sum else ANYTHING

    @_ways.register
    def _item_says(self, node: ast.Subscript, scope: Scope) -> tuple[Said, ...]:
        return self._values(node.value, scope)

    @_ways.register
    def _name_says(self, node: ast.Name, scope: Scope) -> tuple[Said, ...]:
        return self._named(node.id, scope)

    @_ways.register
    def _attribute_says(self, node: ast.Attribute, scope: Scope) -> tuple[Said, ...]:
        return self._only_one(node.attr, scope, is_read=True)

    @_ways.register
    def _call_says(self, call: ast.Call, scope: Scope) -> tuple[Said, ...]:
        match call.func:
            case ast.Attribute(value=words, attr="format"):
                return tuple(_filled(said) for said in self.says(words, scope))
            case ast.Attribute(value=table, attr="get"):
                return self._values(table, scope) + self._all(call.args[1:], scope)
            case ast.Attribute(value=owner, attr=name) if name_of(owner) != "self":
                return self._only_one(name, scope, call=call)
        found = self._function(name_of(call.func), scope.module)
        return self._back(found, call, scope) if found else ANYTHING

    def _all(self, nodes: Iterable[ast.expr], scope: Scope) -> tuple[Said, ...]:
        return tuple(said for node in nodes for said in self.says(node, scope))

    def _named(self, name: str, scope: Scope) -> tuple[Said, ...]:
        if name in scope.given:
            return scope.given[name]
        local = settings(scope.function).get(name, ()) if scope.function else ()
        if local:
            return (
                tuple(said for value, index in local for said in self._part(value, index, scope.deeper())) or ANYTHING
            )
        if scope.function and name in parameters(scope.function):
            return self._handed(scope.function, name, scope)
        found = self._constant(scope.module, name)
        return self.says(found[1], Scope(found[0], depth=scope.depth + 1)) if found else ANYTHING

    def _constant(self, module: Module, name: str) -> tuple[Module, ast.expr] | None:
        while name not in module.constants:
            there, name = module.imports.get(name, ("", ""))
            if there not in self.modules:
                return None
            module = self.modules[there]
        return module, module.constants[name]

    def _part(self, value: ast.expr, index: int | None, scope: Scope) -> tuple[Said, ...]:
        """What an expression says, or its index-th part where it is taken apart."""
        match value:
            case _ if index is None:
                return self.says(value, scope)
            case _ if index == UNKNOWN or scope.depth > DEEPEST:
                return ANYTHING
            case ast.Tuple(elts=parts):
                return self.says(parts[index], scope) if index < len(parts) else ()
            case ast.IfExp(body=body, orelse=otherwise):
                return self._part(body, index, scope) + self._part(otherwise, index, scope)
            case ast.Call(func=called) if found := self._function(name_of(called), scope.module):
                inner = self._entered(value, found, scope)
                return tuple(said for back in returned(found[1]) for said in self._part(back, index, inner))
        return ANYTHING

    def _handed(self, function: Function, name: str, scope: Scope) -> tuple[Said, ...]:
        """What a parameter is given wherever the function is called."""
        found: list[Said] = []
        for module, call in self.calls.get(function.name, ()):
            known = self._function(function.name, module)
            given = argument(call, function, name) if known and known[1] is function else None
            if given is not None:
                found += self.says(given, Scope(module, module.owners.get(call), depth=scope.depth + 1))
        return tuple(found) or ANYTHING

    def _function(self, name: str, module: Module) -> tuple[Module, Function] | None:
        if name in module.functions:
            return module, module.functions[name]
        there, called = module.imports.get(name, ("", ""))
        return self._function(called, self.modules[there]) if there in self.modules else None

    def _entered(self, call: ast.Call | None, found: tuple[Module, Function], scope: Scope) -> Scope:
        module, function = found
        handed = {name: argument(call, function, name) for name in parameters(function)} if call else {}
        given = {name: self.says(value, scope.deeper()) for name, value in handed.items() if value is not None}
        return Scope(module, function, given, scope.depth + 1)

    def _only_one(
        self, name: str, scope: Scope, *, call: ast.Call | None = None, is_read: bool = False
    ) -> tuple[Said, ...]:
        """What a method says whose name nothing else in the program has, and which gives text."""
        named = self.methods.get((name, is_read), [])
        is_text = len(named) == 1 and name_of(named[0][1].returns) == "str" and name not in OPAQUE
        return self._back(named[0], call, scope) if is_text else ANYTHING

    def _back(self, found: tuple[Module, Function], call: ast.Call | None, scope: Scope) -> tuple[Said, ...]:
        inner = self._entered(call, found, scope) if scope.depth <= DEEPEST else scope
        return self._all(returned(found[1]), inner) or ANYTHING

    def _values(self, node: ast.expr, scope: Scope) -> tuple[Said, ...]:
        """The texts of a constant table."""
        found = self._constant(scope.module, node.id) if isinstance(node, ast.Name) else None
        module, table = found or (scope.module, node)
        match table:
            case ast.Call(args=[ast.Dict(values=values), *_]) | ast.Dict(values=values):
                return self._all(values, Scope(module, depth=scope.depth + 1))
        return ANYTHING


def template(said: Said) -> str:
    """One way to say a sentence, its values numbered."""
    numbers = itertools.count()
    return "".join(
        part.replace("{", "{{").replace("}", "}}") if isinstance(part, str) else f"{{{next(numbers)}}}" for part in said
    )


def _joined(parts: Sequence[tuple[Said, ...]]) -> tuple[Said, ...]:
    """All ways to say parts in a row; while there are too many, the part with most ways becomes a value."""
    parts = list(parts)
    while prod(max(1, len(part)) for part in parts) > MOST_WAYS:
        widest = max(range(len(parts)), key=lambda index: len(parts[index]))
        parts[widest] = ANYTHING
    return tuple(_merged(itertools.chain.from_iterable(way)) for way in itertools.product(*parts))


def _merged(parts: Iterable[str | Hole]) -> Said:
    merged: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part and merged[-1:] != [part]:
            merged.append(part)
    return tuple(merged)


def _filled(said: Said) -> Said:
    """A text with `{…}` in it, with a value in each of these."""
    parts: list[str | Hole] = []
    for part in said:
        pieces = re.split(r"\{[^{}]*\}", part) if isinstance(part, str) else []
        parts += [part] if isinstance(part, Hole) else pieces[:1]
        for piece in pieces[1:]:
            parts += [Hole(), piece]
    return _merged(parts)
