"""Checks of the container: is it whole, and is it what a player and a video site expect."""

from collections.abc import Iterator

from reelwright.check.case import NO_PLAN, Case, check, delivery, fault, not_checked, pictures
from reelwright.core.report import Check, Figure, Finding
from reelwright.core.time import SECOND, seconds, timecode
from reelwright.media.language import three_letters


def container(case: Case) -> Check:
    """A whole file with a picture and a sound that decode without errors."""
    return check("container", _container(case), [Figure(name="length", value=_length(case), unit="s")])


def _container(case: Case) -> Iterator[Finding]:
    packets, sound = case.measured.packets, case.measured.sound
    if case.plan is not None and "mp4" not in packets.container:
        yield Finding(
            check="container", level="error", message=f"the container is {packets.container}, not MP4"
        )
    if packets.broken:
        yield Finding(check="truncated", level="error", message=f"reading breaks off: {packets.broken}")
    if packets.video is None:
        yield Finding(check="no_video", level="error", message="there is no picture")
    elif _coded(case) < packets.video.promised and "mp4" in packets.container:
        yield Finding(
            check="truncated",
            level="error",
            message=f"the index promises {packets.video.promised} frames; the file holds {_coded(case)}",
        )
    if packets.audio is None:
        yield fault(case, "no_audio", "there is no sound")
    for _, facts in pictures(case):
        if facts.broken or facts.corrupt:
            why = facts.broken or f"{facts.corrupt} frames"
            yield Finding(check="damaged_frames", level="error", message=f"pictures do not decode: {why}")
    if sound is not None and sound.broken:
        yield Finding(
            check="damaged_sound", level="error", message=f"the sound does not decode: {sound.broken}"
        )


def _coded(case: Case) -> int:
    return sum(run.count for run in case.measured.packets.runs)


def _length(case: Case) -> float:
    return round(seconds(case.measured.packets.length), 3)


def video_codec(case: Case) -> Check:
    """H.264 High, 4:2:0, and the size and frame rate of the plan."""
    video = case.measured.packets.video
    if video is None:
        return not_checked("video_codec", "there is no picture")
    figures = [
        Figure(name="width", value=video.size.width, unit="px"),
        Figure(name="height", value=video.size.height, unit="px"),
        Figure(name="frame_rate", value=round(_rate(case), 3), unit="1/s"),
    ]
    return check("video_codec", _video_codec(case), figures, f"{video.codec} {video.profile}, {video.pixels}")


def _video_codec(case: Case) -> Iterator[Finding]:
    video = case.measured.packets.video
    if video is None:
        return
    if video.codec != "h264" or video.profile != "High":
        told = f"{video.codec} {video.profile}".strip()
        yield fault(case, "video_codec", f"coded as {told}, not H.264 High")
    if video.pixels != "yuv420p":
        yield fault(case, "pixel_format", f"pixels are {video.pixels}, not yuv420p")
    if case.plan is not None and video.size != case.plan.size:
        wanted = f"{case.plan.size.width} x {case.plan.size.height}"
        found = f"{video.size.width} x {video.size.height}"
        yield fault(case, "wrong_size", f"{found} pixels; planned {wanted}")
    if case.timeline is not None:
        wanted_rate = case.timeline.rate.num / case.timeline.rate.den
        if abs(_rate(case) - wanted_rate) > 0.001:
            told = f"{_rate(case):.3f} frames a second; planned {wanted_rate:.3f}"
            yield fault(case, "wrong_frame_rate", told)


def _rate(case: Case) -> float:
    step = case.measured.packets.step
    return SECOND / step if step else 0.0


def audio_codec(case: Case) -> Check:
    """AAC-LC, stereo, at the planned sample rate."""
    audio = case.measured.packets.audio
    if audio is None:
        return not_checked("audio_codec", "there is no sound")
    wish = delivery(case)
    hertz = (wish.audio_hertz,) if wish is not None else (48_000, 44_100)
    rates = " or ".join(map(str, hertz))
    findings = []
    if audio.codec != "aac":
        findings.append(fault(case, "audio_codec", f"coded as {audio.codec}, not AAC"))
    if audio.hertz not in hertz:
        findings.append(fault(case, "sample_rate", f"{audio.hertz} samples a second; wanted {rates}"))
    if audio.channels != 2:
        findings.append(fault(case, "channels", f"{audio.channels} channels, not stereo"))
    figures = [
        Figure(name="sample_rate", value=audio.hertz, unit="Hz", limit=rates),
        Figure(name="channels", value=audio.channels, unit="", limit="2"),
    ]
    return check("audio_codec", findings, figures, f"{audio.codec} {audio.profile}")


def colour_tags(case: Case) -> Check:
    """BT.709 primaries, transfer and matrix, limited range, stated in the stream."""
    video = case.measured.packets.video
    if video is None:
        return not_checked("colour_tags", "there is no picture")
    found = {"primaries": video.primaries, "transfer": video.transfer, "matrix": video.matrix}
    findings = [
        fault(case, "colour_tags", f"{name}: {value or 'not stated'}, not bt709")
        for name, value in found.items()
        if value != "bt709"
    ]
    if video.full_range:
        findings.append(fault(case, "colour_range", "full range, not limited"))
    return check("colour_tags", findings)


def faststart(case: Case) -> Check:
    """The index stands before the media, so that playing starts at once."""
    first = case.measured.packets.index_first
    if first is None:
        return not_checked("faststart", "not an MP4 file with an index")
    late = fault(case, "faststart", "the index stands behind the media")
    return check("faststart", () if first else (late,))


def chapters(case: Case) -> Check:
    """The planned chapters, by title and time."""
    found = case.measured.packets.chapters
    figures = [Figure(name="chapters", value=len(found), unit="")]
    if case.timeline is None:
        return check("chapters", (), figures)
    wanted = case.timeline.chapters
    if len(found) < len(wanted):
        told = f"{len(found)} chapters; planned {len(wanted)}"
        return check("chapters", [fault(case, "missing_chapters", told)], figures)
    findings = []
    for one, other in zip(wanted, found, strict=False):
        if one.title != other.title:
            told = f"{other.title!r} at {timecode(other.start)}; planned {one.title!r}"
            findings.append(fault(case, "chapter_title", told))
        if abs(one.start - other.start) > SECOND // 20:
            told = f"{one.title!r} at {timecode(other.start)}; planned {timecode(one.start)}"
            findings.append(fault(case, "chapter_time", told))
    return check("chapters", findings, figures)


def metadata(case: Case) -> Check:
    """Title, language, and the disclosure of the synthetic voice."""
    if case.plan is None or case.timeline is None:
        return not_checked("metadata", NO_PLAN)
    labels, audio = case.measured.packets.labels, case.measured.packets.audio
    findings = []
    if labels.title != case.timeline.title:
        told = repr(labels.title) if labels.title else "missing"
        findings.append(fault(case, "title", f"the title is {told}; planned {case.timeline.title!r}"))
    if case.plan.disclosure and case.plan.disclosure not in f"{labels.comment} {labels.description}":
        findings.append(fault(case, "disclosure", "the synthetic voice is not disclosed in the metadata"))
    wanted = three_letters(case.timeline.language)
    if audio is not None and (audio.language or "und") != wanted:
        told = f"the sound's language is {audio.language or 'und'!r}; planned {wanted!r}"
        findings.append(fault(case, "language", told))
    return check("metadata", findings)
