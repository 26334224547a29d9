"""dump() and load(): a frozen paper as text and back; old versions always load.

The text is canonical JSON, {"fields": {…}, "kind": "OneTimeNotice@1"}: sorted keys, no spaces.
Fields that hold their default are written too: what a reprint shows depends on the text alone.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from functools import cache
from operator import attrgetter

from printing.documents.bag_label import BagLabel
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.day_log import DayLog
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.negative_report import NegativeReport
from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
)
from printing.documents.queue_slip import QueueSlip
from printing.documents.return_slip import ReturnSlip
from printing.documents.service_guide import ServiceGuide
from printing.documents.shift_record import ShiftRecord

_KINDS: Mapping[str, type[Document]] = {
    kind.KIND: kind
    for kind in (
        *(OneTimeNotice, MaterialReceipt, AcceptanceNotice, DeclineNotice),
        *(ConsultationNotice, DeferralPromise, DeferralNotice, CommitmentLetter, ServiceGuide),
        *(DayLog, ShiftRecord, ReturnSlip, NegativeReport, QueueSlip, BagLabel),
    )
}


def dump(document: Document) -> str:
    """Canonical JSON with its `kind@version`; equal documents give equal text."""
    return _CANONICAL.encode({"kind": document.KIND, "fields": document})


def _fields(part: object) -> dict[str, object]:
    """A part of a paper as JSON takes it; `dataclasses.asdict` copies every text and is three times slower."""
    kind: object = type(part)
    names, values = _reader(kind)
    return dict(zip(names, values(part), strict=True))


@cache
def _reader(kind: object) -> tuple[tuple[str, ...], attrgetter[tuple[object, ...]]]:
    """Names in the order they are written, and what reads them all at once (every part has two or more)."""
    names = tuple(sorted(_annotations(kind)))
    return names, attrgetter(*names)


# Made once: json.dumps would make one for every paper. Frozen parts hold no circle to look for.
_CANONICAL = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    sort_keys=True,
    separators=(",", ":"),
    default=_fields,
    allow_nan=False,
)


def load(text: str) -> Document:
    """The document; raises ValueError naming the kind or field that is not as it should be."""
    whole = json.loads(text)
    if not isinstance(whole, dict) or not isinstance(whole.get("kind"), str):
        raise ValueError("a paper without a kind")
    kind = _KINDS.get(whole["kind"])
    if kind is None:
        raise ValueError(f"unknown kind of paper: {whole['kind']}")
    return typing.cast(Document, _read(kind, whole.get("fields"), whole["kind"]))


def _read(wanted: object, value: object, path: str) -> object:
    """`value` of JSON as an instance of the annotation `wanted`; ValueError names `path`."""
    if dataclasses.is_dataclass(wanted) and isinstance(wanted, type):
        return _read_fields(wanted, value, path)
    if typing.get_origin(wanted) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{path}: a list is wanted")
        item = typing.get_args(wanted)[0]
        return tuple(_read(item, each, f"{path}[{n}]") for n, each in enumerate(value))
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:
        raise ValueError(f"{path}: {getattr(wanted, '__name__', wanted)} is wanted")
    return value


def _read_fields(wanted: type, value: object, path: str) -> object:
    if not isinstance(value, dict):
        raise ValueError(f"{path}: an object is wanted")
    known = _annotations(wanted)
    for name in value:
        if name not in known:
            raise ValueError(f"{path}.{name}: no such field")
    given = {name: _read(known[name], each, f"{path}.{name}") for name, each in value.items()}
    try:
        return wanted(**given)
    except TypeError as lacking:
        raise ValueError(f"{path}: {lacking}") from None


@cache
def _annotations(wanted: type) -> Mapping[str, object]:
    hints = typing.get_type_hints(wanted)
    return types.MappingProxyType({field.name: hints[field.name] for field in dataclasses.fields(wanted)})
