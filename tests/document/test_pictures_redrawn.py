"""Strangers' pictures are made anew: upright, sRGB, on white, of a sane size, or refused with a reason."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from reelwright.document import pictures
from reelwright.document.pictures import redraw
from reelwright.sandbox import call


def one(tmp_path: Path, data: bytes):
    (tmp_path / "given").write_bytes(data)
    (drawn,) = redraw((tmp_path / "given",), tmp_path)
    return drawn


def encoded(picture: Image.Image, kind: str, **options) -> bytes:
    packed = io.BytesIO()
    picture.save(packed, kind, **options)
    return packed.getvalue()


def colours(tmp_path: Path, drawn) -> np.ndarray:
    with Image.open(tmp_path / drawn.file) as picture:
        return np.asarray(picture.convert("RGB")).astype(int)


def test_transparent_parts_become_white(tmp_path):
    picture = Image.new("RGBA", (100, 60), (255, 0, 0, 0))
    picture.paste((0, 0, 255, 255), (0, 0, 50, 60))
    pixels = colours(tmp_path, one(tmp_path, encoded(picture, "PNG")))
    assert pixels[30, 10].tolist() == [0, 0, 255]
    assert pixels[30, 90].tolist() == [255, 255, 255]


def test_a_palette_with_a_transparent_colour_becomes_white_there(tmp_path):
    picture = Image.new("P", (100, 60), 1)
    picture.putpalette([10, 20, 30, 200, 0, 0])
    picture.paste(0, (0, 0, 50, 60))
    pixels = colours(tmp_path, one(tmp_path, encoded(picture, "GIF", transparency=0)))
    assert pixels[30, 10].tolist() == [255, 255, 255]
    assert pixels[30, 90].tolist() == [200, 0, 0]


def test_a_photo_is_turned_upright_and_stays_a_jpeg(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    drawn = one(tmp_path, encoded(Image.new("RGB", (120, 60), "green"), "JPEG", exif=exif))
    assert (drawn.width, drawn.height, drawn.media_type) == (60, 120, "image/jpeg")


def test_sixteen_bits_are_scaled_not_clipped(tmp_path):
    ramp = np.linspace(0, 65535, 100 * 60).reshape(60, 100).astype(np.uint16)
    pixels = colours(tmp_path, one(tmp_path, encoded(Image.fromarray(ramp), "PNG")))
    assert pixels[0, 0, 0] == 0
    assert pixels[-1, -1, 0] == 255
    assert abs(pixels[30, 0, 0] - 128) <= 2


def test_print_colours_and_profiles_become_srgb(tmp_path):
    pixels = colours(tmp_path, one(tmp_path, encoded(Image.new("CMYK", (64, 64), (0, 255, 255, 0)), "JPEG")))
    assert pixels[5, 5, 0] > 200
    assert pixels[5, 5, 1] < 60
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert one(tmp_path, encoded(Image.new("RGB", (64, 64), "red"), "PNG", icc_profile=profile)).file


def test_a_large_picture_is_made_smaller_and_a_small_one_left(tmp_path):
    drawn = one(tmp_path, encoded(Image.new("L", (5000, 1000), 128), "PNG"))
    assert (drawn.width, drawn.height) == (pictures.WIDEST, 480)
    drawn = one(tmp_path, encoded(Image.new("L", (300, 200), 128), "TIFF"))
    assert (drawn.width, drawn.height) == (300, 200)


def png_header(width: int, height: int) -> bytes:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    end = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + end


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (png_header(50_000, 50_000), "megapixels"),
        (png_header(9_000, 9_000), "megapixels"),
        (png_header(200, 200), "broken"),
        (encoded(Image.new("RGB", (200, 200), "red"), "PNG")[:200], "broken"),
        (encoded(Image.effect_noise((300, 200), 50), "JPEG")[:3000], "broken"),
        (encoded(Image.new("RGB", (20, 200), "red"), "PNG"), "smaller"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "not a PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'", "broken"),
        (b"%PDF-1.7 and no more", "broken"),
        (b"", "not a PNG"),
    ],
)
def test_what_cannot_be_drawn_is_told(data, why, tmp_path):
    drawn = one(tmp_path, data)
    assert why in drawn.why
    assert drawn.file == ""


SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
width="200" height="100"><rect width="100" height="100" fill="#ff0000"/>%s</svg>"""


def test_an_svg_is_drawn_on_white(tmp_path):
    drawn = one(tmp_path, SVG.replace("%s", "").encode())
    pixels = colours(tmp_path, drawn)
    assert (drawn.width, drawn.height) == (450, 225)
    assert pixels[100, 100].tolist() == [255, 0, 0]
    assert pixels[100, 400].tolist() == [255, 255, 255]


def test_what_an_svg_points_at_stays_unseen(tmp_path):
    (tmp_path / "secret.png").write_bytes(encoded(Image.new("RGB", (50, 50), "blue"), "PNG"))
    inside = '<image x="100" width="100" height="100" xlink:href="secret.png"/><script>1</script>'
    drawn = one(tmp_path, SVG.replace("%s", inside).encode())
    assert drawn.why or colours(tmp_path, drawn)[100, 340].tolist() == [255, 255, 255]
    entity = '<!DOCTYPE svg [<!ENTITY x SYSTEM "secret.png">]>' + SVG.replace("%s", "<text>&x;</text>")
    drawn = one(tmp_path, entity.encode())
    assert drawn.why or colours(tmp_path, drawn)[:, 230:].min() == 255


def test_a_pdf_figure_is_its_first_page(tmp_path):
    data = encoded(Image.new("RGB", (300, 150), "green"), "PDF", resolution=72)
    drawn = one(tmp_path, data)
    assert (drawn.width, drawn.height) == (900, 450)
    assert colours(tmp_path, drawn)[200, 400].tolist()[1] > 100


def test_one_bad_picture_spoils_no_other_and_none_is_drawn_here(tmp_path):
    good = tmp_path / "good"
    good.write_bytes(encoded(Image.new("RGB", (80, 80), "red"), "WEBP"))
    bad = tmp_path / "bad"
    bad.write_bytes(png_header(50_000, 50_000))
    folder = tmp_path / "out"
    folder.mkdir()
    drawn = call(
        "reelwright.document.pictures:redraw",
        (bad, good),
        folder,
        returns=tuple[pictures.Redrawn, ...],
        reads=[good, bad],
        writes=folder,
    )
    assert [bool(one.file) for one in drawn] == [False, True]
