"""What `reelwright read` tells of a paper: a summary, JSON, and a page with numbered boxes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reelwright.core.understanding import Studied

PAPER = Path(__file__).parents[2] / "examples" / "paper.pdf"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("home")


def reelwright(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("reelwright")), *words],
        env={"PATH": "/usr/bin:/bin", "REELWRIGHT_HOME": str(home), "HOME": str(home)},
        capture_output=True, text=True, check=False, cwd=home, timeout=120,
    )  # fmt: skip


def test_json_is_the_nouns_themselves(home):
    done = reelwright(home, "read", str(PAPER), "--json")
    assert done.returncode == 0, done.stderr
    studied = Studied.model_validate(json.loads(done.stdout))
    blocks = {block.id: block for block in studied.document.blocks}
    found = studied.understanding
    claims = [*found.problem, *found.contributions, *found.method, *(each.claim for each in found.results)]
    assert claims
    for claim in claims:
        assert any(claim.text in blocks[name].text for name in claim.blocks)
    assert found.figures
    assert found.tables


def test_the_page_numbers_every_block_and_runs_nothing_foreign(home):
    done = reelwright(home, "read", str(PAPER), "--html", "-o", "paper.html")
    assert done.returncode == 0, done.stderr
    html = (home / "paper.html").read_text()
    boxes = re.findall(r'class="spot [a-z]+" href="#(b\d+)"', html)
    items = re.findall(r'<li id="(b\d+)"', html)
    assert len(items) == len(set(items)) > 30
    assert set(boxes) <= set(items)
    assert len(boxes) > 0.9 * len(items)
    assert html.count('<figure class="page"') == 3
    assert not re.search(r'(?:src|href)="(?!#|data:)', html)


def test_the_summary_gives_pages(home):
    done = reelwright(home, "read", str(PAPER))
    assert done.returncode == 0, done.stderr
    assert "Reelwright" in done.stdout
    assert re.search(r"\n  \S.*  p\. 1\n", done.stdout)
    assert "Contributions" in done.stdout


def test_two_forms_at_once_and_a_folder_are_refused(home, tmp_path):
    assert reelwright(home, "read", str(PAPER), "--json", "--html").returncode == 2
    (tmp_path / "a.md").write_text("# A title\n\nSome text that says a thing or two about the matter.\n")
    done = reelwright(home, "read", str(tmp_path))
    assert done.returncode == 2
    assert "folder" in done.stderr


def test_foreign_markup_in_a_paper_is_shown_not_run(home, tmp_path):
    paper = tmp_path / "evil.md"
    paper.write_text(
        "# <script>alert(1)</script> A study\n\nWe show `<img src=x onerror=alert(2)>` here today.\n"
    )
    done = reelwright(home, "read", str(paper), "--html", "-o", str(tmp_path / "evil.html"))
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "evil.html").read_text()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
