"""The program's source, parsed: who is defined where, what a name is set to, what a call is given."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef

Set = tuple[ast.expr, int | None]
"""What a name is set to; the index where it is taken apart (`a, b = pair`)."""

UNKNOWN = 99
"""The index of a part that nobody can name: each thing of a loop over something that is not written out."""


@dataclass(frozen=True)
class Module:
    """One source file. name: dotted."""

    name: str
    path: Path
    tree: ast.Module

    @cached_property
    def functions(self) -> Mapping[str, Function]:
        """Every function and method, the first of each name."""
        found: dict[str, Function] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                found.setdefault(node.name, node)
        return found

    @cached_property
    def constants(self) -> Mapping[str, ast.expr]:
        """What is assigned at the top."""
        found: dict[str, ast.expr] = {}
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                found[node.targets[0].id] = node.value
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
                found[node.target.id] = node.value
        return found

    @cached_property
    def imports(self) -> Mapping[str, tuple[str, str]]:
        """Local name to module and name there."""
        return {
            alias.asname or alias.name: (node.module, alias.name)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }

    @cached_property
    def owners(self) -> Mapping[ast.AST, Function]:
        """Each node's innermost function."""
        found: dict[ast.AST, Function] = {}
        for function in ast.walk(self.tree):
            if isinstance(function, Function):
                found.update(dict.fromkeys(ast.walk(function), function))
        return found


def modules_under(root: Path, folders: Iterable[str]) -> Mapping[str, Module]:
    """All modules in these folders of a package, by dotted name, in the order of their paths."""
    modules = (_parsed(path, root) for folder in folders for path in sorted((root / folder).rglob("*.py")))
    return {module.name: module for module in modules}


def _parsed(path: Path, root: Path) -> Module:
    dotted = ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
    return Module(dotted, path, ast.parse(path.read_text(encoding="utf-8")))


def name_of(node: ast.AST | None) -> str:
    """The last part of a name: `failed`, `model.failed` and `self.failed` are all `failed`."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def is_property(function: Function) -> bool:
    """Whether it is read like a field."""
    return any(name_of(each) in ("property", "cached_property") for each in function.decorator_list)


def parameters(function: Function) -> tuple[str, ...]:
    """Names of the parameters."""
    given = function.args
    return tuple(one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs))


def argument(call: ast.Call, function: Function, name: str) -> ast.expr | None:
    """What this call gives a parameter: its argument, or the default; None where neither can be told."""
    given = next((word.value for word in call.keywords if word.arg == name), None)
    if given is not None:
        return given
    kinds = function.args
    places = [one.arg for one in (*kinds.posonlyargs, *kinds.args)]
    if name not in places:
        named = [one.arg for one in kinds.kwonlyargs]
        return kinds.kw_defaults[named.index(name)] if name in named else None
    index = places.index(name) - (places[:1] == ["self"])
    if 0 <= index < len(call.args):
        return call.args[index]
    late = places.index(name) - len(places) + len(kinds.defaults)
    return kinds.defaults[late] if late >= 0 else None


@cache
def settings(function: Function) -> Mapping[str, tuple[Set, ...]]:
    """What each local name is set to."""
    found: dict[str, list[Set]] = {}
    for node in ast.walk(function):
        for name, value in _set_by(node):
            found.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def returned(function: Function) -> Iterator[ast.expr]:
    """What a function may give back."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
            yield node.value


def _set_by(node: ast.AST) -> Iterator[tuple[str, Set]]:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _taken(target, node.value)
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
        yield from _taken(node.target, node.value)
    elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.Tuple | ast.List):
        for each in node.iter.elts:
            yield from _taken(node.target, each)
    elif isinstance(node, ast.For | ast.comprehension):
        yield from ((name_of(part), (node.iter, UNKNOWN)) for part in ast.walk(node.target) if name_of(part))


def _taken(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, Set]]:
    if isinstance(target, ast.Name):
        yield target.id, (value, None)
    elif isinstance(target, ast.Tuple):
        yield from ((name_of(part), (value, index)) for index, part in enumerate(target.elts))
