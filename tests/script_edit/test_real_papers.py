"""Scripts of real papers come back from their files, and so does what a line was made from."""

from pathlib import Path

import pytest
from harbour import NAME, StandStill

from conftest import SHARED
from reelwright import studio
from reelwright.cli import making, sources
from reelwright.core.brief import ReadOrder, ScriptOrder
from reelwright.core.understanding import Studied
from reelwright.script.adopting import adopt
from reelwright.script.writing import write
from reelwright.script.yaml_form import from_yaml, to_yaml
from reelwright.settings import Settings

PAPERS = SHARED / "papers"
CHOSEN = ("ecology_insect-biomass_plos.xml", "botany-pt_scielo-jats-package.zip")
pytestmark = pytest.mark.skipif(not PAPERS.is_dir(), reason="the shared test data is not here")


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Studied]:
    settings = Settings(home=tmp_path_factory.mktemp("home"), pool="inline")
    wish = sources.Wish(None, 1, as_json=True)
    found = {}
    with making.opened(settings) as shop:
        for name in CHOSEN:
            taken = sources.obtained(shop, Path(PAPERS / name), wish)
            order = ReadOrder(source=taken.source, name=taken.name)
            found[name] = making.perform(shop, studio.study, (order,), label=name, as_json=True)
    return found


@pytest.mark.parametrize("name", CHOSEN)
@pytest.mark.parametrize("audience", ["general", "expert"])
def test_the_script_of_a_real_paper_comes_back(name: str, audience: str, studied: dict[str, Studied]) -> None:
    document, understanding = studied[name].document, studied[name].understanding
    order = ScriptOrder(minutes=4.0, audience=audience)
    script = write(StandStill, document, understanding, order).thing
    text = to_yaml(script, document)
    assert from_yaml(text, NAME, document) == script
    made = adopt(StandStill, text, NAME, document)
    assert made.thing == script
    assert all("not the very file" not in notice.message for notice in made.notices)
    cited = [line for scene in script.scenes for line in scene.lines if line.cites]
    assert len([row for row in text.splitlines() if "# p. " in row]) >= len(cited) > 5
    assert text.count("        from:\n") == sum(bool(line.basis) for line in cited)
