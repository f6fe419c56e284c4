"""What a child may use, and what a program leaves behind."""

from pydantic import Field

from reelwright.core.noun import Noun

MIB = 1 << 20


class Limits(Noun):
    """Ceilings for one child.

    `seconds` is wall time; CPU time may be `threads` times that. `memory` is address space, `written` the
    size of each file it writes, `output` what it may answer (and each of its output streams), all in
    bytes; `files` is open files; `threads` is what numeric libraries are told to use.
    """

    seconds: float = Field(default=60.0, gt=0)
    memory: int = Field(default=2048 * MIB, gt=0)
    written: int = Field(default=1024 * MIB, ge=0)
    output: int = Field(default=64 * MIB, gt=0)
    files: int = Field(default=256, gt=8)
    threads: int = Field(default=1, ge=1)


USUAL = Limits()


class Finished(Noun):
    """A program that ended by itself: its exit status and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes
