"""Pictures for models that see: small enough, in a format that every server reads, inside the question."""

import base64
import io

from PIL import Image

from reelwright.core.blob import Blob
from reelwright.core.errors import BrokenPromise, Damaged
from reelwright.core.protocols import Blobs

_LARGEST = 100_000_000  # pixels of a picture that is opened at all
_SMALL = 400_000  # bytes of a PNG, above which a picture goes as JPEG


def data_url(blobs: Blobs | None, picture: Blob, most: int) -> str:
    """`picture` as a data URL (RFC 2397) of at most `most` pixels: PNG, or JPEG where that is much smaller.

    Raises Damaged when it is no picture.
    """
    if blobs is None:
        raise BrokenPromise("a question with pictures was put without a store to take them from.")
    try:
        with Image.open(io.BytesIO(blobs.get(picture))) as opened:
            if opened.width * opened.height > _LARGEST:
                raise Damaged("the picture is too large to be shown to a model.")
            shown = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Damaged(f"the picture cannot be shown to a model: {error}") from error
    # what shines through is paper
    flat = Image.alpha_composite(Image.new("RGBA", shown.size, "white"), shown).convert("RGB")
    scale = (most / (flat.width * flat.height)) ** 0.5
    if scale < 1.0:
        size = (max(1, int(flat.width * scale)), max(1, int(flat.height * scale)))
        flat = flat.resize(size, Image.Resampling.LANCZOS)
    raw, kind = _encoded(flat, "PNG"), "png"
    if len(raw) > _SMALL:
        raw, kind = _encoded(flat, "JPEG"), "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(raw).decode()}"


def _encoded(image: Image.Image, form: str) -> bytes:
    file = io.BytesIO()
    image.save(file, form, quality=88)
    return file.getvalue()
