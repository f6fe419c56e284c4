"""Write the lock of steps: python -m reelwright.workflow reelwright.studio:STEPS tests/steps.lock"""

import sys
from importlib import import_module
from pathlib import Path

from reelwright.workflow import lock


def main(steps: str, target: str) -> None:
    """Write the lock of the steps at 'package.module:NAME', and say what changed."""
    module, _, name = steps.partition(":")
    path, now = Path(target), lock.lock_of(getattr(import_module(module), name))
    for line in lock.drift(lock.read(path), now) if path.exists() else ():
        sys.stdout.write(f"{line}\n")
    lock.write(now, path)


if __name__ == "__main__":
    main(*sys.argv[1:])
