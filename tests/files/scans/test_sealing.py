"""What is sealed comes back byte for byte, and no byte of it can be changed, moved, cut or added."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.files.scans.sealing import CHUNK, MAGIC, SALT, TAG, SealBroken, opened, seal

KEY = bytes(range(32))
HEAD = len(MAGIC) + SALT
SIZES = st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])


def _sealed(data: bytes, address: bytes = b"a") -> bytes:
    return b"".join(seal(data, KEY, address))


def _open(sealed: bytes, key: bytes = KEY, address: bytes = b"a") -> bytes:
    return b"".join(opened(io.BytesIO(sealed), key, address))


@settings(max_examples=30, deadline=None)
@given(SIZES, st.binary(min_size=1, max_size=50))
def test_what_is_sealed_is_opened_again_byte_for_byte(size: int, pattern: bytes) -> None:
    data = (pattern * (size // len(pattern) + 1))[:size]
    sealed = _sealed(data)
    assert _open(sealed) == data
    assert len(sealed) == HEAD + size + TAG * max(1, -(-size // CHUNK))
    assert _sealed(data) != sealed  # never twice under one key and nonce


@settings(max_examples=60, deadline=None)
@given(SIZES, st.integers(0), st.integers(1, 255))
def test_any_changed_byte_is_refused(size: int, at: int, flip: int) -> None:
    sealed = bytearray(_sealed(bytes(size)))
    sealed[at % len(sealed)] ^= flip
    with pytest.raises(SealBroken):
        _open(bytes(sealed))


@settings(max_examples=60, deadline=None)
@given(SIZES, st.integers(0))
def test_anything_cut_off_is_refused(size: int, at: int) -> None:
    sealed = _sealed(bytes(size))
    with pytest.raises(SealBroken):
        _open(sealed[: at % len(sealed)])


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(4)))
def test_chunks_in_another_order_are_refused(order: list[int]) -> None:
    data = bytes(4 * CHUNK)
    sealed = _sealed(data)
    step = CHUNK + TAG
    chunks = [sealed[HEAD + n * step : HEAD + (n + 1) * step] for n in range(4)]
    moved = sealed[:HEAD] + b"".join(chunks[n] for n in order)
    if order == sorted(order):
        assert _open(moved) == data
    else:
        with pytest.raises(SealBroken):
            _open(moved)


def test_whole_chunks_cut_off_or_added_are_refused() -> None:
    sealed, step = _sealed(bytes(3 * CHUNK)), CHUNK + TAG
    for changed in (sealed[:-step], sealed + sealed[-step:], sealed + b"\0", sealed[:HEAD]):
        with pytest.raises(SealBroken):
            _open(changed)


def test_another_key_or_another_address_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        _open(_sealed(b"data"), key=bytes(32))
    with pytest.raises(SealBroken):
        _open(_sealed(b"data"), address=b"b")
