"""The papers of the desk, composed (fields: domain.md §3; zones: papers.md §7)."""

from __future__ import annotations

from counter_app.services.composing.acceptance_notice import acceptance_notice
from counter_app.services.composing.commitment_letter import commitment_letter
from counter_app.services.composing.consultation_notice import consultation_notice
from counter_app.services.composing.decline_notice import decline_notice
from counter_app.services.composing.deferral_notice import deferral_notice
from counter_app.services.composing.deferral_promise import deferral_promise
from counter_app.services.composing.material_receipt import material_receipt
from counter_app.services.composing.negative_report import negative_report
from counter_app.services.composing.one_time_notice import one_time_notice
from counter_app.services.composing.return_slip import return_slip

__all__ = [
    "acceptance_notice",
    "commitment_letter",
    "consultation_notice",
    "decline_notice",
    "deferral_notice",
    "deferral_promise",
    "material_receipt",
    "negative_report",
    "one_time_notice",
    "return_slip",
]
