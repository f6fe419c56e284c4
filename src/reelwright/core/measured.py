"""What was measured of a film: facts without a verdict. All times are in ticks of the film."""

from reelwright.core.blob import Sha256
from reelwright.core.media import Size
from reelwright.core.noun import Noun
from reelwright.core.time import Rate, Span
from reelwright.core.timeline import Chapter


class VideoFacts(Noun):
    """A video stream as its container and headers state it; colour names as in ITU-T H.273, '' = not stated.

    `promised` is the number of frames in the container's index (0 = it has none).
    """

    codec: str
    profile: str
    pixels: str
    size: Size
    rate: Rate | None
    span: Span
    promised: int = 0
    primaries: str = ""
    transfer: str = ""
    matrix: str = ""
    full_range: bool | None = None


class AudioFacts(Noun):
    """A sound stream as its container and headers state it; `hertz` in samples a second."""

    codec: str
    profile: str
    hertz: int
    channels: int
    layout: str
    span: Span
    language: str = ""


class ShownText(Noun):
    """A caption of the film's own captions track."""

    span: Span
    text: str


class Labels(Noun):
    """What the container says of the film; '' = not stated."""

    title: str = ""
    artist: str = ""
    description: str = ""
    comment: str = ""
    copyright: str = ""


class Unsteady(Noun):
    """A frame (0-based, in order of showing) whose step to the next is `step`, not the film's usual one."""

    frame: int
    at: int
    step: int


class Packets(Noun):
    """Consecutive video packets: how many, and the SHA-256 of their sizes and payloads in coding order.

    `parameters` is the SHA-256 of the decoder's parameters (extradata). Equal Packets decode to equal frames
    when the first is a key frame of a closed GOP.
    """

    count: int
    digest: Sha256
    parameters: Sha256


class SoundPackets(Noun):
    """A sound stream's packets: how many, and the SHA-256 of their times (in ticks), sizes and payloads.

    `span` is the stream's, `parameters` the SHA-256 of the decoder's. Equal SoundPackets sound alike, at the
    same moment and for the same time.
    """

    count: int
    digest: Sha256
    parameters: Sha256
    span: Span


class PacketFacts(Noun):
    """A whole container, read packet by packet without decoding pictures or sound.

    `sound` are the packets of its first sound stream, None when it has none. `runs` are the video's packets
    cut at the frame counts that were asked for. `step` is the usual time between frames. `unsteady` are at
    most 200 of `unsteady_frames`. `broken` says why reading ended early ('' = it did not). `captions` is None
    when there is no captions track.
    """

    container: str
    index_first: bool | None
    length: int
    video: VideoFacts | None
    audio: AudioFacts | None
    labels: Labels
    chapters: tuple[Chapter, ...]
    captions: tuple[ShownText, ...] | None
    captions_language: str
    runs: tuple[Packets, ...]
    sound: SoundPackets | None = None
    frames: int
    step: int
    unsteady: tuple[Unsteady, ...]
    unsteady_frames: int
    broken: str = ""


class ElementPixels(Noun):
    """What the pixels say of one planned text of `scene` at `at`, a tick from the first frame.

    `contrast` is the WCAG 2.2 ratio between the ink and the ground found in its box (1 = no ink to be seen).
    `crossing` is how many pixels of one border of the box ink runs across, `stray` how many pixels of the
    same ink stand right of the box or below it, where nothing is planned.
    """

    scene: str
    id: str
    at: int
    contrast: float
    crossing: int
    stray: int = 0


class PictureFacts(Noun):
    """Every frame of a segment or film, decoded. Spans count from its first frame.

    `corrupt` frames were decoded with errors concealed. `black` are stretches of at least 0.2 s, `frozen` of
    at least a second. `packets` are those that the frames were decoded from.
    """

    size: Size
    frames: int
    corrupt: int
    packets: Packets
    black: tuple[Span, ...]
    frozen: tuple[Span, ...]
    elements: tuple[ElementPixels, ...]
    broken: str = ""


class SoundFacts(Noun):
    """A film's whole sound, decoded.

    `loudness` (LUFS, integrated) and `true_peak` (dBTP) by ITU-R BS.1770-5; -120 for silence. `clipped`
    counts samples at full scale or above, `clipped_at` is where the first stretches of them are.
    `flattened` is how much the samples heap up below the peaks: above 1.5 the peaks were cut off.
    `silences` are stretches of at least a second below -60 dBFS. `levels` is the mean level of each 10 ms
    in whole dBFS, -120 for silence. `packets` are those that it was decoded from, None when unknown.
    """

    hertz: int
    channels: int
    length: int
    loudness: float
    true_peak: float
    clipped: int
    clipped_at: tuple[int, ...]
    flattened: float = 0.0
    silences: tuple[Span, ...]
    levels: tuple[int, ...]
    packets: SoundPackets | None = None
    broken: str = ""


class Measured(Noun):
    """All that the gate judges a film by.

    `pictures` stand in the film's order: one for each board that was proven identical to a segment already
    measured, or a single one for the whole film. `proven` frames were not decoded again.
    """

    packets: PacketFacts
    pictures: tuple[PictureFacts, ...]
    sound: SoundFacts | None
    proven: int = 0
