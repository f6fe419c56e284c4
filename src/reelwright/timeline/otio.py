"""A timeline as OpenTimelineIO, for any editor that reads it."""

import opentimelineio as otio

from reelwright.core.time import SECOND, Rate, Span, end, frame_at
from reelwright.core.timeline import Board, Clip, Footage, Timeline, Track


def export(timeline: Timeline, film: str) -> str:
    """OTIO JSON of `timeline`; its clips are stretches of the finished film at the relative path `film`.

    Times are whole frames of the timeline's rate for pictures, and ticks rounded to samples of 48 kHz for
    sound. Scenes, spoken lines and chapters keep their ids as metadata under 'reelwright'.
    """
    edit = otio.schema.Timeline(name=timeline.title)
    edit.metadata["reelwright"] = {"language": timeline.language}
    for track in timeline.tracks:
        edit.tracks.append(_track(track, timeline.rate, film))
    rate = timeline.rate.num / timeline.rate.den
    for chapter in timeline.chapters:
        place = otio.opentime.RationalTime(frame_at(chapter.start, timeline.rate), rate)
        edit.tracks.markers.append(
            otio.schema.Marker(
                name=chapter.title,
                marked_range=otio.opentime.TimeRange(place, otio.opentime.RationalTime(1, rate)),
                color=otio.schema.MarkerColor.GREEN,
            )
        )
    return str(otio.adapters.write_to_string(edit, "otio_json", indent=1)) + "\n"


def _track(track: Track, rate: Rate, film: str) -> otio.schema.Track:
    picture = track.kind == "picture"
    made = otio.schema.Track(
        name=track.kind,
        kind=otio.schema.TrackKind.Video if picture else otio.schema.TrackKind.Audio,
    )
    units = Rate(num=rate.num, den=rate.den) if picture else Rate(num=48_000)
    now = 0
    for clip in track.clips:
        if clip.span.start > now:
            gap = _range(Span(start=now, length=clip.span.start - now), units)
            made.append(otio.schema.Gap(duration=gap.duration))
        made.append(_clip(clip, units, film))
        now = end(clip.span)
    return made


def _clip(clip: Clip, units: Rate, film: str) -> otio.schema.Clip:
    place = _range(clip.span, units)
    made = otio.schema.Clip(name=_name(clip), source_range=place)
    if isinstance(clip.content, Board | Footage):
        made.media_reference = otio.schema.ExternalReference(target_url=film)
    else:
        made.media_reference = otio.schema.MissingReference(name=clip.content.name)
    if isinstance(clip.content, Board):
        board = clip.content
        made.metadata["reelwright"] = {"scene": board.scene, "shows": board.shows.kind, "page": board.page}
        if board.fade:
            made.metadata["reelwright"]["cross_fade_s"] = board.fade / SECOND
    return made


def _name(clip: Clip) -> str:
    match clip.content:
        case Board(heading=heading, scene=scene):
            return heading or scene
        case Footage(media=media):
            return media.kind
        case missing:
            return missing.name


def _range(span: Span, units: Rate) -> otio.opentime.TimeRange:
    rate = units.num / units.den
    start, stop = frame_at(span.start, units), frame_at(end(span), units)
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(stop - start, rate)
    )
