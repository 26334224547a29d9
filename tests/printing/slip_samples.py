"""The slip of the picture, invented throughout, and slips that strain it."""

from __future__ import annotations

from printing.documents.parts import AnswerRow, Fact
from printing.documents.queue_slip import QueueSlip
from tests.printing.samples import head

CAUTION = "本小票仅供查询，不是收件凭证。以加盖专用章的纸质凭证为准。热敏纸会褪色，请勿久存。"


def queue_slip(
    matter: str = "最低生活保障审核确认",
    number: str = "10000000010032611230100447",
    *,
    name: str = "顾＊＊",
    limit: str = "11月30日（周一）17:30",
    body: str = "临江区政务服务中心",
    **changes: object,
) -> QueueSlip:
    """`limit` "" for a case without a date to watch."""
    return QueueSlip(
        head=head("收件小票", "", number, issuing_body=body, copies=("小票",), **changes),
        facts=(
            Fact("事项", matter),
            Fact("申请人", name),
            Fact("收件", "2026-11-23 11:51"),
            Fact("窗口", "03号窗口　工号0312"),
        ),
        limits=(AnswerRow("最迟答复", limit),) if limit else (),
        asks=(Fact("查询电话", "0199-555 0100"), Fact("查询码", "4729"), Fact("监督", "12345")),
        caution=CAUTION,
    )


def strained_slips() -> dict[str, QueueSlip]:
    """As in the picture; the longest matter; rare characters; no date; a number that begins a kind of its own."""
    return {
        "slip": queue_slip(),
        "slip of a long matter": queue_slip("场所内部结构平面图及各包厢包间面积位置说明" * 15),
        "slip of rare characters": queue_slip(name="𬱖＊＊", body="㛃塘镇便民服务中心"),
        "slip without a date": queue_slip(limit=""),
        "slip without a code": queue_slip(slip=""),
        "slip of a long hall": queue_slip(
            body="青禾市临江区政务服务和数据管理局政务服务中心柳岸街道便民服务分中心"
        ),
        "slip of a real hall": queue_slip(sample=False),
    }
