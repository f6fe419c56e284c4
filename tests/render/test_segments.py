"""Segments: exact in frames, time and colour, the same every time, faded in from where the last one ended."""

from itertools import pairwise

import av
import drawing_room as room
import numpy as np
import pytest

from reelwright.core.errors import Cancelled
from reelwright.core.media import Size
from reelwright.core.script import FigureCard, Statement, TitleCard
from reelwright.core.time import SECOND, Rate, Span
from reelwright.core.timeline import Caption
from reelwright.media.probe import probe
from reelwright.render import playing
from reelwright.render.layout import arrange
from reelwright.render.planes import Planes, yuv
from reelwright.render.playing import Playing
from reelwright.render.segment import segment, still
from reelwright.render.thumbnail import best_figure, short_title, thumbnail


@pytest.fixture
def bench(tmp_path):
    return room.Bench(tmp_path)


def decoded(bench, made):
    with av.open(str(bench.blobs.path(made.media.blob))) as file:
        return [frame.to_ndarray() for frame in file.decode(video=0)]


def statement(**rest):
    shows = Statement(bullets=room.bullets("One point", "Another point"))
    return room.board(shows, cues=(room.cue("bullet-1", 0.6),), **rest)


def test_every_frame_is_there_and_decodes(bench):
    made = segment(bench, statement(seconds=1.5), None, room.DARK, room.delivery(), ())
    assert made.frames == 45
    frames = decoded(bench, made)
    assert len(frames) == 45
    assert made.media.length == round(1.5 * SECOND)
    assert made.plan.span == Span(start=0, length=round(1.5 * SECOND))
    assert bench.said[0] == 0.0
    assert bench.said[-1] == 1.0


@pytest.mark.parametrize("rate", [Rate(num=25), Rate(num=30000, den=1001), Rate(num=60)])
def test_other_rates_are_exact_too(bench, rate):
    delivery = room.delivery().model_copy(update={"rate": rate})
    frames = 20
    length = frames * rate.den * SECOND // rate.num
    board = statement().model_copy(update={"length": length})
    made = segment(bench, board, None, room.LIGHT, delivery, ())
    assert made.frames == frames
    with av.open(str(bench.blobs.path(made.media.blob))) as file:
        stream = file.streams.video[0]
        stamps = sorted(packet.pts * stream.time_base for packet in file.demux(stream) if packet.size)
    step = 1 / (rate.num / rate.den)
    assert [float(stamp) for stamp in stamps] == pytest.approx([n * step for n in range(frames)])


def test_the_file_says_what_it_is(bench):
    made = segment(bench, statement(seconds=0.5), None, room.DARK, room.delivery(), ())
    media = probe(made.media.blob, bench.blobs.path(made.media.blob))
    assert media == made.media
    with av.open(str(bench.blobs.path(made.media.blob))) as file:
        context = file.streams.video[0].codec_context
        assert (context.profile, context.pix_fmt) == ("High", "yuv420p")
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert int(context.color_range) == 1


def test_the_same_board_gives_the_same_bytes(bench):
    board = statement(seconds=1, fade=SECOND // 5)
    before = room.board(TitleCard(title="Before", authors=""), seconds=1)
    first = segment(bench, board, before, room.DARK, room.delivery(), ())
    again = segment(bench, board, before, room.DARK, room.delivery(), ())
    assert first == again


def test_segments_of_unlike_scenes_share_their_parameters(bench):
    boards = room.every_kind(bench)
    headers = set()
    for name in ("title", "figure", "chart"):
        short = boards[name].model_copy(update={"length": SECOND // 2})
        made = segment(bench, short, None, room.DARK, room.delivery(), ())
        with av.open(str(bench.blobs.path(made.media.blob))) as file:
            headers.add(bytes(file.streams.video[0].codec_context.extradata))
    assert len(headers) == 1


def test_a_fade_starts_at_the_last_frame_before(bench):
    before = room.board(
        FigureCard(block="f", picture=room.plot(bench), label="Figure 1", caption="A plot."), seconds=1
    )
    after = statement(seconds=1, fade=SECOND // 2)
    delivery = room.delivery(crf=4)
    last = decoded(bench, segment(bench, before, None, room.DARK, delivery, ()))[-1].astype(int)
    frames = decoded(bench, segment(bench, after, before, room.DARK, delivery, ()))
    assert np.abs(frames[0].astype(int) - last).mean() < 0.6
    away = [np.abs(frame.astype(int) - last).mean() for frame in frames[:15]]
    assert all(later >= earlier - 0.05 for earlier, later in pairwise(away))
    assert away[-1] > 4
    plain = decoded(
        bench, segment(bench, after.model_copy(update={"fade": 0}), None, room.DARK, delivery, ())
    )
    assert np.abs(frames[-1].astype(int) - plain[-1]).mean() < 0.6


def test_a_known_colour_survives(bench):
    size = Size(width=320, height=240)
    planes = Planes(size)
    for colour, wanted in (
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 0), (16, 128, 128)),
        ((255, 0, 0), (63, 102, 240)),
    ):
        planes.put(np.full((240, 320, 3), colour, np.uint8), 0, 0)
        found = planes.y[9, 9], planes.u[9, 9], planes.v[9, 9]
        assert np.abs(np.array(found, int) - wanted).max() <= 1, colour
    made = segment(bench, statement(seconds=0.5), None, room.LIGHT, room.delivery(), ())
    frame = decoded(bench, made)[-1]
    flat = np.full((2, 2, 3), [int(room.LIGHT.paper[i : i + 2], 16) for i in (1, 3, 5)], np.uint8)
    luma, blue, red = (int(plane[0, 0]) for plane in yuv(flat))
    assert abs(int(frame[3, 3]) - luma) <= 2
    chroma = frame[270:].reshape(2, -1)
    assert abs(int(chroma[0, 300]) - blue) <= 2
    assert abs(int(chroma[1, 300]) - red) <= 2


def test_bullets_come_with_their_cues(bench):
    board = statement(seconds=2)
    made = segment(bench, board, None, room.DARK, room.delivery(), ())
    frames = decoded(bench, made)
    box = next(element.box for element in made.plan.elements if element.id == "bullet-1")
    ink = [int(frame[box.y0 : box.y1, box.x0 : box.x1].max()) for frame in frames]
    cue = round(0.6 * 30)
    assert max(ink[:cue]) < 60
    assert min(ink[cue + 15 :]) > 180


def test_a_zoom_is_slow_smooth_and_keeps_the_whole_figure(bench):
    picture = room.plot(bench, 900, 520)
    board = room.board(FigureCard(block="f", picture=picture, label="Figure 1", caption="A plot."), seconds=2)
    size = Size(width=960, height=540)
    delivery = room.delivery(size)
    ticks = [round(n * 2 * SECOND / 30) for n in range(30)]
    stills = [still(bench, board, room.DARK, delivery, tick).y.astype(int) for tick in ticks]
    steps = [np.abs(after - before).mean() for before, after in pairwise(stills)]
    assert max(steps) < 2.5
    middle = steps[8:22]
    assert max(middle) < 2.2 * min(middle)
    made = segment(bench, board, None, room.DARK, delivery, ())
    boxes = {element.id: element.box for element in made.plan.elements}
    assert boxes["figure"].x0 >= boxes["mat"].x0
    assert boxes["figure"].y1 <= boxes["mat"].y1
    # the mat's own border stays white from first to last: nothing of the figure leaves it
    mat = boxes["mat"]
    for frame in (stills[0], stills[-1]):
        inner = frame[mat.y0 + 14 : mat.y1 - 14, mat.x0 + 14 : mat.x1 - 14]
        edges = np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]])
        assert edges.min() > 225


def test_a_zoom_moves_in_steps_too_small_to_see(bench, monkeypatch):
    picture = room.plot(bench, 900, 520)
    board = room.board(FigureCard(block="f", picture=picture, label="Figure 1", caption="A plot."), seconds=8)
    made = arrange(board, Size(width=960, height=540), room.DARK)
    stepped = Playing(made, Size(width=960, height=540), room.DARK, bench.blobs)
    monkeypatch.setattr(playing, "_LEAST_MOVE", 1e-6)
    smooth = Playing(made, Size(width=960, height=540), room.DARK, bench.blobs)
    changes = 0
    for number in range(240):
        tick = round(number * SECOND / 30)
        changes += stepped.show(tick)
        smooth.show(tick)
        away = stepped.planes.y.astype(int) - smooth.planes.y
        assert (away**2).mean() < 1.5, number  # 46 dB
    assert 30 < changes < 120
    assert np.array_equal(stepped.planes.whole, smooth.planes.whole)


def test_captions_are_drawn_only_when_asked_for_and_only_in_their_time(bench):
    words = Caption(
        span=Span(start=SECOND, length=SECOND // 2), text="Spoken words\nin two lines", words=(), scene="s1"
    )
    board = statement(seconds=2)
    burnt = segment(bench, board, None, room.LIGHT, room.delivery(burn=True), (words,))
    box = next(element.box for element in burnt.plan.elements if element.role == "caption")
    frames = decoded(bench, burnt)
    dark = [np.median(frame[box.y0 : box.y1, box.x0 : box.x1]) < 80 for frame in frames]
    assert dark == [30 <= number < 45 for number in range(60)]
    plain = segment(bench, board, None, room.LIGHT, room.delivery(), (words,))
    assert not any(element.role == "caption" for element in plain.plan.elements)


def test_work_stops_when_it_is_cancelled(bench):
    class Stopped(room.Bench):
        @property
        def progress(self):
            def stop(_):
                raise Cancelled("stopped")

            return stop

    with pytest.raises(Cancelled):
        segment(Stopped(bench.scratch.parent), statement(), None, room.DARK, room.delivery(), ())


def test_an_equation_cut_from_a_page_takes_the_themes_ink(bench):
    board = room.every_kind(bench)["ink"]
    frame = still(bench, board, room.DARK, room.delivery(Size(width=960, height=540)), SECOND)
    made = segment(bench, board, None, room.DARK, room.delivery(Size(width=960, height=540)), ())
    box = next(element.box for element in made.plan.elements if element.role == "equation")
    part = frame.y[box.y0 : box.y1, box.x0 : box.x1]
    assert np.median(part) < 60
    assert part.max() > 200


def script(bench, title, *shows):
    from reelwright.core.script import Scene, Script

    scenes = tuple(Scene(id=f"s{n}", heading="", lines=(), shows=show) for n, show in enumerate(shows))
    return Script(
        title=title, language="en", source_name="p.pdf", source_sha256="0" * 64, scenes=scenes, authors=("A",)
    )


def test_a_thumbnail_is_a_small_png_of_the_right_size(bench):
    figure = FigureCard(block="f", picture=room.plot(bench), label="", caption="")
    for made in (script(bench, "Counterfactual Explanations", figure), script(bench, "No figure at all")):
        blob = thumbnail(bench, made, room.DARK)
        data = bench.blobs.get(blob)
        assert blob.media_type == "image/png"
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1280, 720)
        assert blob.size < 2_000_000
        assert thumbnail(bench, made, room.DARK) == blob


def test_a_long_title_is_shortened_where_it_pauses():
    assert short_title("Short") == "Short"
    long = "Deep Residual Learning: why very deep networks of many layers can still be trained well"
    assert short_title(long) == "Deep Residual Learning"


def test_a_thumbnail_takes_a_figure_that_can_be_seen(bench):
    tiny = FigureCard(block="f", picture=room.unseen(900, 60), label="", caption="")
    good = FigureCard(block="g", picture=room.unseen(900, 600), label="", caption="")
    assert best_figure(script(bench, "x", tiny)) is None
    assert best_figure(script(bench, "x", tiny, good)) == good.picture


def test_a_point_grows_quiet_on_screen_when_the_next_is_spoken(bench):
    board = room.board(
        Statement(bullets=room.bullets("One point", "Another point")),
        cues=(room.cue("bullet-0", 0.2), room.cue("bullet-1", 2)), seconds=4,
    )  # fmt: skip
    made = segment(bench, board, None, room.DARK, room.delivery(), ())
    frames = decoded(bench, made)
    boxes = {element.id: element.box for element in made.plan.elements}
    first, second = (
        [int(frame[box.y0 : box.y1, box.x0 : box.x1].max()) for frame in frames]
        for box in (boxes["bullet-0"], boxes["bullet-1"])
    )
    assert min(first[25:59]) > 190
    assert max(first[80:]) < 175
    assert min(second[80:]) > 190


def test_a_very_long_title_is_cut_between_words():
    made = short_title(
        "More than 75 percent decline over 27 years in total flying insect biomass in protected areas"
    )
    assert made == "More than 75 percent decline over 27 years in total flying insect biomass…"
