"""Which source a step's version stands for, so that no step changes unnoticed under an old version.

A step's digest covers the modules of this project that its function rests on, by import or by name in a
string ('package.module:function', as `sandbox.call` takes them), the built-in plugins it may find, and the
data files of their packages. Comments, docstrings and layout do not count; nor do `core` and `sandbox`, whose
nouns carry versions of their own, nor `settings`, which say how a result is come by and not what it is.
"""

import ast
import hashlib
import importlib.util
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from reelwright.core.noun import Noun, load, save
from reelwright.core.plugins import PROTOCOLS
from reelwright.core.step import Step

LEFT_OUT = ("core", "sandbox", "settings")
NO_DATA = {".py", ".pyc", ".pyi", ".typed", ".md"}
NO_DATA_FOLDERS = {"__pycache__", "fonts"}


class Locked(Noun):
    """One step: its version, and the digest of the source that it stands for."""

    step: str
    step_version: int
    digest: str


class Lock(Noun):
    """All steps, by name."""

    steps: tuple[Locked, ...]


def lock_of(steps: Iterable[Step[Any]]) -> Lock:
    """The lock of `steps` as their source is now."""
    locked = [Locked(step=step.name, step_version=step.version, digest=digest(step.path)) for step in steps]
    return Lock(steps=tuple(sorted(locked, key=lambda each: each.step)))


def write(lock: Lock, path: Path) -> None:
    """Save a lock."""
    path.write_text(save(lock))


def read(path: Path) -> Lock:
    """The lock that `write` saved. Raises Damaged when it is none."""
    return load(Lock, path.read_text())


def drift(then: Lock, now: Lock) -> tuple[str, ...]:
    """What is wrong with `now` against `then`, one sentence each: a changed source under the same version."""
    old = {each.step: each for each in then.steps}
    wrong = []
    for each in now.steps:
        before = old.pop(each.step, None)
        if before is None:
            wrong.append(f"{each.step} is new: write the lock anew.")
        elif before.digest != each.digest and before.step_version == each.step_version:
            wrong.append(
                f"{each.step} changed: raise its version if its results may, and write the lock anew."
            )
        elif before != each:
            wrong.append(f"{each.step} has another version: write the lock anew.")
    return (*wrong, *(f"{name} is gone: write the lock anew." for name in old))


def digest(path: str) -> str:
    """SHA-256 (hex) of everything that the function at 'package.module:function' rests on."""
    total = hashlib.sha256()
    modules = _closure(path.partition(":")[0])
    for name, source in sorted(modules.items()):
        total.update(f"{name}\n{_skeleton(source, source.stat().st_mtime_ns)}\n".encode())
    for package in sorted({source.parent for source in modules.values()}):
        for file in _data(package):
            total.update(f"{file.relative_to(package)}\n".encode() + file.read_bytes())
    return total.hexdigest()


def _closure(start: str) -> dict[str, Path]:
    """The module and all of its project that it rests on, by name, with their files."""
    top = start.partition(".")[0]
    found: dict[str, Path] = {}
    to_see = [start]
    while to_see:
        name = to_see.pop()
        source = None if name in found or _left_out(name) else _source(name)
        if source is not None:
            found[name] = source
            names = _named(source, name, source.stat().st_mtime_ns)
            to_see += [each for each in names if each.partition(".")[0] == top]
    return found


def _left_out(name: str) -> bool:
    parts = name.split(".")
    # the root package is a door and holds nothing
    return parts == ["reelwright"] or (parts[0] == "reelwright" and parts[1] in LEFT_OUT)


def _source(name: str) -> Path | None:
    """The module's file, found without importing anything; None when there is no such module."""
    top, *rest = name.split(".")
    spec = importlib.util.find_spec(top)
    if spec is None or not spec.origin:
        return None
    path = Path(spec.origin).parent.joinpath(*rest)
    package, module = path / "__init__.py", path.with_suffix(".py")
    return package if package.exists() else module if rest and module.exists() else None


@lru_cache(maxsize=1024)
def _named(source: Path, module: str, _: int) -> frozenset[str]:
    """Names of modules that a source names, by import or in a string; some may be no modules."""
    return frozenset(_names(ast.parse(source.read_text()), module))


def _names(tree: ast.Module, module: str) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom():
                base = _absolute(node, module)
                yield base
                yield from (f"{base}.{alias.name}" for alias in node.names)
            case ast.Constant(value=str(text)) if re.fullmatch(r"[a-z_]\w*(\.\w+)+(:\w+)?", text):
                yield text.partition(":")[0]
            case ast.Call(func=ast.Name(id="find") | ast.Attribute(attr="find")):
                yield from _plugins(node)


def _absolute(node: ast.ImportFrom, module: str) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    return ".".join([*parts[: len(parts) - node.level], *([node.module] if node.module else [])])


def _plugins(call: ast.Call) -> Iterator[str]:
    match call.args:
        case [ast.Constant(value=str(protocol)), *_] if protocol in PROTOCOLS:
            for point in entry_points(group=f"reelwright.{protocol}"):
                yield point.module


@lru_cache(maxsize=1024)
def _skeleton(source: Path, _: int) -> str:
    """The source without comments, docstrings and layout."""
    tree = ast.parse(source.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            match node.body:
                case [ast.Expr(value=ast.Constant(value=str())), *rest]:
                    node.body = rest or [ast.Pass()]
    return ast.dump(tree)


def _data(package: Path) -> Iterator[Path]:
    """Data files of a package, also in its folders that are no packages; no fonts, no licences."""
    for path in sorted(package.iterdir()):
        if path.is_dir():
            if not (path / "__init__.py").exists() and path.name not in NO_DATA_FOLDERS:
                yield from _data(path)
        elif path.suffix not in NO_DATA and not path.name.startswith("."):
            yield path
