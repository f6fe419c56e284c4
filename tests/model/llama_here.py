"""A real llama.cpp on this machine, when there is one, with a model of random weights.

It is looked for as the package `xllamacpp` (MIT, llama.cpp's server in a wheel) or as `llama-server` on the
path; nothing is downloaded, for the model is made here. The package may lie elsewhere:
`python -m venv /tmp/llama && /tmp/llama/bin/pip install xllamacpp`, then
`PYTHONPATH=$(echo /tmp/llama/lib/python3*/site-packages) pytest tests/model tests/ask -k llama`.
"""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from tiny_gguf import write

from reelwright import asking
from reelwright.settings import Settings

HOW = (
    "no llama.cpp is here. Get it with: pip install xllamacpp (a wheel, MIT), or put llama-server on the "
    "path; tests/model/llama_here.py says how to keep it apart."
)
_IN_A_WHEEL = """
import sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.warmup = sys.argv[1], False
params.n_ctx, params.n_parallel = int(sys.argv[2]), int(sys.argv[3])
params.cpuparams.n_threads, params.chat_template = 1, "chatml"
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


@contextmanager
def serving(folder: Path, context: int, at_once: int) -> Iterator[str]:
    """Where llama.cpp serves the tiny model, `context` tokens for `at_once` questions together."""
    model = write(folder / "tiny.gguf")
    if find_spec("xllamacpp"):
        words = [sys.executable, "-c", _IN_A_WHEEL, str(model), str(context), str(at_once)]
    elif binary := shutil.which("llama-server"):
        words = _command(binary, model, context, at_once)
    else:
        pytest.skip(HOW)
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        try:
            told = f"http://127.0.0.1:{words[-1]}" if "--port" in words else running.stdout.readline().strip()
            _wait_for(told)
            yield told
        finally:
            running.stdin.close()
            running.terminate()


def _command(binary: str, model: Path, context: int, at_once: int) -> list[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    plain = [binary, "-m", str(model), "-c", str(context), "-np", str(at_once), "-t", "1", "--no-warmup"]
    return [*plain, "--chat-template", "chatml", "--host", "127.0.0.1", "--port", str(port)]


def _wait_for(url: str) -> None:
    until = time.monotonic() + 30
    while not asking.servers(Settings(model_url=url)):
        assert time.monotonic() < until, "llama.cpp did not start"
        time.sleep(0.1)
