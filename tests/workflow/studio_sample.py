"""A main process to be killed: python studio_sample.py HOME POOL RECIPE ARGUMENTS (JSON)."""

import json
import sys
from pathlib import Path

import workflow_samples

from reelwright.core.errors import ReelwrightError
from reelwright.store import Folder, SqlLedger
from reelwright.workflow import Inline, Processes, run


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main() -> int:
    home = Path(sys.argv[1])
    arguments = tuple(tuple(each) if isinstance(each, list) else each for each in json.loads(sys.argv[4]))
    blobs, ledger = Folder(home / "blobs"), SqlLedger(home / "runs.db")
    inline = sys.argv[2] == "inline"
    pool = Inline(blobs, home / "scratch") if inline else Processes(2, home / "scratch", home / "blobs")
    try:
        result = run(
            getattr(workflow_samples, sys.argv[3]),
            arguments,
            name=sys.argv[3],
            ledger=ledger,
            blobs=blobs,
            pool=pool,
            listener=lambda event: say(event.kind, event.step),
        )
    except ReelwrightError as error:
        say(error)
        return error.exit_code
    finally:
        pool.close()
    say("result", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
