"""The budgets of the house: files, functions, parameters, import cycles, forbidden names and habits."""

import ast
import subprocess
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "reelwright").rglob("*.py"))
FORBIDDEN_NAMES = ("util", "helper", "manager", "misc", "common")
ENVIRONMENT_READERS = {"settings.py"}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT / "src"))


def _functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    a = node.args
    names = [arg.arg for arg in (*a.posonlyargs, *a.args, *a.kwonlyargs)]
    return len([name for name in names if name not in ("self", "cls")])


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_file_keeps_its_budget(path: Path) -> None:
    text = path.read_text()
    tree = ast.parse(text)
    assert len(text.splitlines()) <= 500
    assert not any(word in path.stem.lower() for word in FORBIDDEN_NAMES)
    for node in _functions(tree):
        assert node.end_lineno is not None
        length = node.end_lineno - node.lineno + 1
        assert length <= 60, f"{node.name} has {length} lines"
        if "cli" not in path.parts:
            assert _parameters(node) <= 8, f"{node.name} has {_parameters(node)} parameters"


@pytest.mark.parametrize("path", [p for p in SOURCES if "cli" not in p.parts], ids=_name)
def test_no_print_and_no_exit_below_the_command_line(path: Path) -> None:
    if path.name == "__main__.py":
        return
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in ("print", "sys.exit", "exit"), f"line {node.lineno}: {name}"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_only_settings_read_the_environment(path: Path) -> None:
    if path.name in ENVIRONMENT_READERS:
        return
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute):
            assert ast.unparse(node) not in ("os.environ", "os.getenv"), f"line {node.lineno}"


def test_there_is_no_import_cycle() -> None:
    graph = grimp.build_graph("reelwright", cache_dir=None)
    cycles = []
    for module in sorted(graph.modules):
        for imported in graph.find_modules_directly_imported_by(module):
            chain = graph.find_shortest_chain(imported, module)
            if chain:
                cycles.append((module, *chain))
    assert not cycles


def test_public_functions_say_what_they_do() -> None:
    silent = []
    for path in SOURCES:
        for node in ast.parse(path.read_text()).body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node):
                silent.append(f"{_name(path)}: {node.name}")
    assert not silent


def test_nothing_of_the_machine_stands_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    words = ("/wo" + "rk/", ".lib" + "rary", "/ho" + "me/", "/ro" + "ot/")
    found = []
    for name in listed.splitlines():
        path = ROOT / name
        if path.suffix in (".png", ".pdf", ".ttf", ".otf", ".webp", ".gif") or not path.is_file():
            continue
        text = path.read_text(errors="replace")
        found += [f"{name}: {word}" for word in words if word in text]
    assert not found
