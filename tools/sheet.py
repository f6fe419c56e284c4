"""Looks at a film: a contact sheet of evenly spaced frames, or a small animated picture of it.

python tools/sheet.py film.mp4 -o sheet.png [--frames 16] [--columns 4] [--width 480]
python tools/sheet.py film.mp4 -o film.webp [--frames 14] [--width 640]
"""

import argparse
from pathlib import Path

import av
from PIL import Image


def frames(film: Path, count: int, width: int) -> list[Image.Image]:
    """`count` pictures, each from the middle of an equal part of the film, `width` pixels wide."""
    found = []
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        length = float(container.duration or 0) / av.time_base
        for part in range(count):
            second = length * (part + 0.5) / count
            container.seek(int(second * av.time_base))
            for frame in container.decode(stream):
                if frame.time is not None and frame.time >= second:
                    picture = frame.to_image()
                    found.append(picture.resize((width, round(width * picture.height / picture.width))))
                    break
    return found


def sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """The pictures side by side, `columns` in a row."""
    wide, high = pictures[0].size
    rows = -(-len(pictures) // columns)
    made = Image.new("RGB", (columns * (wide + 6) + 6, rows * (high + 6) + 6), "#444444")
    for place, picture in enumerate(pictures):
        made.paste(picture, (6 + place % columns * (wide + 6), 6 + place // columns * (high + 6)))
    return made


def main() -> None:
    """Write a sheet, or an animation when the output ends in .webp."""
    parser = argparse.ArgumentParser()
    parser.add_argument("film", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--frames", type=int, default=16)
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--width", type=int, default=480)
    options = parser.parse_args()
    pictures = frames(options.film, options.frames, options.width)
    if options.out.suffix == ".webp":
        first, *rest = pictures
        first.save(
            options.out, save_all=True, append_images=rest, duration=1600, loop=0, quality=72, method=6
        )
    else:
        sheet(pictures, options.columns).save(options.out)


if __name__ == "__main__":
    main()
