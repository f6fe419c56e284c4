"""Reads spoilt papers for as long as is wanted, and prints each that breaks our word, with its seed.

    python bench/spoilt_papers.py --seconds 300 --kinds xml,docx --seed 1 [--only NAME] [--keep FOLDER]

Mutations and what counts as a fault are those of tests/reading_safety. Exit 1 when there was a fault.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests" / "reading_safety"), str(ROOT / "tests")]

from mutating import mutated  # noqa: E402
from trying import attempt, sources, unfenced  # noqa: E402


def told(line: str) -> None:
    """A line, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Try until the time is up."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--kinds", default="", help="endings, with commas between; all by default")
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--only", default="", help="part of a paper's name")
    asked.add_argument("--keep", type=Path, help="folder for the files that broke our word")
    given = asked.parse_args()
    kinds = frozenset(filter(None, given.kinds.split(",")))
    papers = [one for one in sources(kinds) if given.only in one.name]
    with unfenced():
        pass  # loads all, so that a fork has it
    chance = Random(given.seed)  # noqa: S311 - repeatable, not secret
    counted, most = Counter[str](), dict[str, float]()
    until, faults = time.monotonic() + given.seconds, 0
    while time.monotonic() < until:
        path, seed = chance.choice(papers), chance.randrange(1 << 30)
        data, how = mutated(path.read_bytes(), path.name, seed)
        made = attempt(data, path.name, written=chance.random() < 0.25)
        counted[f"{path.suffix} {made.kind}"] += 1
        for stage, seconds in (made.seconds | {"memory, MB": made.memory / 1e6}).items():
            most[stage] = max(most.get(stage, 0.0), round(seconds, 1))
        for fault in made.faults:
            faults += 1
            told(f"{path.name} seed {seed} ({how}): {fault}")
            if given.keep:
                (given.keep / f"{seed}-{path.name}").write_bytes(data)
    told(f"{sum(counted.values())} tried, {faults} faults")
    told(str(dict(sorted(counted.items()))))
    told(f"at most, s of processor: {most}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
