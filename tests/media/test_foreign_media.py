"""Strangers' files: probed in a sandbox, named for what they are, and never followed elsewhere."""

import pytest

from conftest import SHARED
from reelwright.core.blob import Blob
from reelwright.core.errors import Damaged, NotFound, Unsupported
from reelwright.core.media import Size
from reelwright.core.time import SECOND, Rate
from reelwright.media import decode, foreign, packets
from reelwright.media.probe import probe

BLOB = Blob(sha256="0" * 64, media_type="video/mp4", size=1)
needs_data = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")


@needs_data
@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("playlist-local-and-http.mp4", Damaged),
        ("png-renamed.mp4", Unsupported),
        ("text-renamed.mp4", Damaged),
        ("zero-bytes.mp4", Damaged),
        ("no-text-blank.pdf", (Damaged, Unsupported)),
    ],
)
def test_what_is_no_film_is_refused(name, error):
    with pytest.raises(error) as caught:
        probe(BLOB, SHARED / "bad" / name, "holiday.mp4")
    assert caught.value.where == "holiday.mp4"
    assert caught.value.fix


@needs_data
def test_a_file_is_probed_in_a_sandbox():
    media = foreign.probe(BLOB, SHARED / "footage" / "motorway-60fps.mp4", "motorway.mp4")
    assert media.size == Size(width=960, height=540)
    assert media.rate == Rate(num=60000, den=1001)
    assert media.length == pytest.approx(29.513 * SECOND, rel=1e-3)
    with pytest.raises(Damaged) as caught:
        foreign.probe(BLOB, SHARED / "bad" / "text-renamed.mp4", "motorway.mp4")
    assert caught.value.where == "motorway.mp4"


def test_a_playlist_in_disguise_reads_nothing_else(tmp_path):
    """FFmpeg would follow each of these into the file that they name."""
    secret = tmp_path / "secret.mp4"
    secret.write_bytes(b"x" * 100)
    for text in (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{secret}\n#EXT-X-ENDLIST\n",
        f"ffconcat version 1.0\nfile '{secret}'\n",
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>\n',
        f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n{secret}",
    ):
        path = tmp_path / "film.mp4"
        path.write_text(text)
        with pytest.raises((Damaged, Unsupported)):
            probe(BLOB, path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(NotFound):
        probe(BLOB, tmp_path / "gone.mp4")


@needs_data
def test_sound_alone_is_audio():
    media = probe(BLOB, SHARED / "speech" / "narration-nasa.mp3")
    assert (media.kind, media.hertz, media.channels) == ("audio", 44_100, 2)
    heard = decode.sound(SHARED / "speech" / "narration-nasa.mp3")
    assert abs(len(heard.data) / heard.hertz - 13.0) < 0.1


@needs_data
@pytest.mark.parametrize(
    ("name", "frames", "broken"),
    [
        ("flower-timelapse.mp4", 150, False),
        ("10bit-vp9-roadtrip.webm", 72, False),
        ("derived-interlaced-480i.mpg", 240, False),
        ("synthetic-prores422-10bit.mov", 25, False),
        ("vertical-phone-hlg10-vfr.mp4", 77, False),
        ("corrupt-bitstream.webm", 0, True),
    ],
)
def test_every_frame_is_decoded_or_told(name, frames, broken):
    pictures = decode.Pictures(SHARED / "footage" / name)
    shapes = set()
    count = 0
    for planes in pictures:
        shapes.add((planes.y.shape, planes.u.shape))
        count += 1
    assert count == frames
    assert bool(pictures.broken) == broken
    assert len(shapes) <= 1
    for full, half in shapes:
        assert half == ((full[0] + 1) // 2, (full[1] + 1) // 2)


@needs_data
def test_frames_before_the_edit_list_are_not_counted():
    facts = packets.read(SHARED / "footage" / "vertical-phone-hlg10-vfr.mp4")
    assert facts.frames == 77
    assert sum(run.count for run in facts.runs) == 86


@needs_data
def test_captions_of_other_codecs_are_read():
    facts = packets.read(SHARED / "footage" / "lowlight-narrated-multistream_nasa.mp4")
    assert len(facts.captions) == 4
