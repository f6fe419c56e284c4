"""A language model of a few thousand random weights, as a GGUF file (ggml's docs/gguf.md, version 3).

It knows letters, speaks nonsense, and is loaded by llama.cpp like any other: that its answers have a form is
the server's doing alone.
"""

import struct
from pathlib import Path

import numpy as np

WIDTH, HEADS, LAYERS, WIDE, CONTEXT = 64, 4, 1, 128, 16384
ALIGNED = 32
_UINT32, _FLOAT32, _STRING, _ARRAY, _INT32 = 4, 6, 8, 9, 5
_NORMAL, _UNKNOWN, _CONTROL, _BYTE = 1, 2, 3, 6


def _text(value: str) -> bytes:
    raw = value.encode()
    return struct.pack("<Q", len(raw)) + raw


def _value(kind: int, value: object) -> bytes:
    if kind == _STRING:
        return _text(str(value))
    return struct.pack({_UINT32: "<I", _INT32: "<i", _FLOAT32: "<f"}[kind], value)


def _pair(key: str, kind: int, value: object) -> bytes:
    return _text(key) + struct.pack("<I", kind) + _value(kind, value)


def _list(key: str, kind: int, values: list[object]) -> bytes:
    body = b"".join(_value(kind, value) for value in values)
    return _text(key) + struct.pack("<IIQ", _ARRAY, kind, len(values)) + body


def _vocabulary() -> tuple[list[str], list[int]]:
    letters = [chr(code) for code in range(0x21, 0x7F)]
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), "▁", *letters]
    kinds = [_UNKNOWN, _CONTROL, _CONTROL, *[_BYTE] * 256, *[_NORMAL] * (1 + len(letters))]
    return tokens, kinds


def _tensors(vocabulary: int) -> dict[str, tuple[int, ...]]:
    """Names and shapes, the dimension that runs fastest first."""
    made: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (WIDTH, vocabulary),
        "output_norm.weight": (WIDTH,),
        "output.weight": (WIDTH, vocabulary),
    }
    for layer in range(LAYERS):
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            made[f"blk.{layer}.{name}.weight"] = (WIDTH, WIDTH)
        made[f"blk.{layer}.attn_norm.weight"] = (WIDTH,)
        made[f"blk.{layer}.ffn_norm.weight"] = (WIDTH,)
        made[f"blk.{layer}.ffn_gate.weight"] = (WIDTH, WIDE)
        made[f"blk.{layer}.ffn_up.weight"] = (WIDTH, WIDE)
        made[f"blk.{layer}.ffn_down.weight"] = (WIDE, WIDTH)
    return made


def write(path: Path, seed: int = 1) -> Path:
    """Write the model to `path` (about 0.4 MB)."""
    tokens, kinds = _vocabulary()
    facts = [
        _pair("general.architecture", _STRING, "llama"),
        _pair("general.name", _STRING, "tiny"),
        _pair("llama.context_length", _UINT32, CONTEXT),
        _pair("llama.embedding_length", _UINT32, WIDTH),
        _pair("llama.block_count", _UINT32, LAYERS),
        _pair("llama.feed_forward_length", _UINT32, WIDE),
        _pair("llama.attention.head_count", _UINT32, HEADS),
        _pair("llama.attention.head_count_kv", _UINT32, HEADS),
        _pair("llama.attention.layer_norm_rms_epsilon", _FLOAT32, 1e-5),
        _pair("llama.rope.dimension_count", _UINT32, WIDTH // HEADS),
        _pair("llama.vocab_size", _UINT32, len(tokens)),
        _pair("tokenizer.ggml.model", _STRING, "llama"),
        _list("tokenizer.ggml.tokens", _STRING, list(tokens)),
        _list("tokenizer.ggml.scores", _FLOAT32, [0.0] * len(tokens)),
        _list("tokenizer.ggml.token_type", _INT32, list(kinds)),
        _pair("tokenizer.ggml.bos_token_id", _UINT32, 1),
        _pair("tokenizer.ggml.eos_token_id", _UINT32, 2),
    ]
    random = np.random.default_rng(seed)
    heads, bodies, offset = [], [], 0
    for name, shape in _tensors(len(tokens)).items():
        ones = len(shape) == 1
        weights = np.ones(shape) if ones else random.normal(0.0, 0.3, shape[::-1])
        body = weights.astype("<f4").tobytes()
        heads.append(
            _text(name)
            + struct.pack("<I", len(shape))
            + struct.pack(f"<{len(shape)}Q", *shape)
            + struct.pack("<IQ", 0, offset)
        )
        body += b"\0" * (-len(body) % ALIGNED)
        bodies.append(body)
        offset += len(body)
    head = b"GGUF" + struct.pack("<IQQ", 3, len(heads), len(facts)) + b"".join(facts) + b"".join(heads)
    path.write_bytes(head + b"\0" * (-len(head) % ALIGNED) + b"".join(bodies))
    return path
