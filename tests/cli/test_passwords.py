"""A paper's password opens it and is kept nowhere."""

from pathlib import Path

import pytest
from films import SMALL, at, call, disturbed, events, kill, ran, runs

from conftest import SHARED
from reelwright.core.blob import Blob
from reelwright.core.brief import Brief, ExplainOrder, RenderOrder
from reelwright.core.calling import pack
from reelwright.core.media import VoiceChoice
from reelwright.core.noun import save
from reelwright.render.presets import delivery

LOCKED = SHARED / "bad" / "encrypted-userpw-aes256.pdf"
SECRET = "dev-secret"


@pytest.mark.parametrize("kind", [ExplainOrder, RenderOrder])
def test_an_order_is_saved_without_its_password(kind: type[ExplainOrder | RenderOrder]) -> None:
    brief = Brief(voice=VoiceChoice(engine="flite", speaker="rms"), delivery=delivery())
    source = Blob(sha256="0" * 64, media_type="application/pdf", size=1)
    more = {} if kind is ExplainOrder else {"text": "", "script_name": "script.yaml"}
    order = kind(source=source, name="paper.pdf", brief=brief, password=SECRET, out="film.mp4", **more)
    assert order.password == SECRET
    for kept in (save(order), repr(order), pack((order,)).decode()):
        assert SECRET not in kept
        assert "paper.pdf" in kept


@pytest.mark.skipif(not LOCKED.is_file(), reason="the shared test data is not here")
def test_nothing_in_the_home_holds_it_and_resuming_asks_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    words = ("explain", LOCKED, "-o", "film.mp4", *SMALL, "--password", SECRET)
    disturbed(home, tmp_path, *words, when=at("finished", "document.read"), how=kill)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert "runs.sqlite" in {path.name for path in files}
    holding = [path.name for path in files if SECRET.encode() in path.read_bytes()]
    assert holding == []
    (run,) = runs(home)
    refused = call(home, tmp_path, "runs", "resume", run.id)
    assert refused.code == 2
    assert "--password" in refused.err
    again = ("runs", "resume", run.id, "--password", SECRET)
    disturbed(home, tmp_path, *again, when=at("finished", "script.write"), how=kill)
    told = events(home, run.id)
    assert ran(told).count("document.read") == 1
    assert "document.read" in ran(told, "remembered")
