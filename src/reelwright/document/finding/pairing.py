"""The child that puts a paper's PDF beside its LaTeX source, so that the reader knows its pages."""

import zipfile
from pathlib import Path, PurePosixPath

from reelwright.document.latex.project import Project
from reelwright.document.unpacking import unpack


def paired(source: Path, pdf: Path, folder: Path, pair: str) -> bool:
    """Whether `folder` now has the ZIP `pair`: the archive's members, and `pdf` named as its main file.

    Not when the archive holds its own PDF, or members that may not be unpacked: the reader must tell of them.
    The same files give the same bytes. Raises Damaged, TooLarge, Unsupported as `unpack` does.
    """
    place = folder / "members"
    place.mkdir()
    found = unpack(source, place, "main.tex")
    if found.left_out:
        return False
    own = str(PurePosixPath(Project(found.files).main()).with_suffix(".pdf"))
    if own in found.files:
        return False
    files = {**found.files, own: pdf}
    with zipfile.ZipFile(folder / pair, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, files[name].read_bytes())
    return True
