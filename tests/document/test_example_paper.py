"""The example paper stands as its source says, and reads as a paper."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_paper", EXAMPLES / "make_paper.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("make_paper", None)


def test_the_pdf_is_that_of_its_source(maker):
    assert maker.typeset() == (EXAMPLES / "paper.pdf").read_bytes(), "run: make paper"


def test_every_result_names_what_measured_it():
    results = json.loads((EXAMPLES / "results.json").read_text())
    measured = [value for value in results.values() if isinstance(value, dict)]
    measured += [row for value in results.values() if isinstance(value, list) for row in value]
    assert len(measured) > 10
    assert all(value["measured_by"] for value in measured)
