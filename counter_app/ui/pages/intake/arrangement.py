"""Where the zones stand: three columns, two with tabs, or one zone at a time (screens.md §3, §10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.models.verdict_lines import VerdictLines
from counter_app.ui.pages.intake.applicant_panel import ApplicantPanel
from counter_app.ui.pages.intake.materials_panel import MaterialsPanel
from counter_app.ui.pages.intake.situation_panel import SituationPanel
from counter_app.ui.pages.intake.verdict_panel import VerdictPanel
from counter_app.ui.pages.intake.verdict_parts import BandView
from counter_app.ui.pages.intake.zone_tabs import ZoneTab, ZoneTabs
from counter_app.ui.widgets.button import PrimaryButton
from counter_app.ui.widgets.layout import frame, row
from counter_app.ui.widgets.scrolling import CalmArea

SITUATION, MATERIALS, APPLICANT, VERDICT = "situation", "materials", "applicant", "verdict"
ZONES = (SITUATION, MATERIALS, APPLICANT, VERDICT)
_WIDE, _FULL, _TWO, _LOW = 1600, 1340, 900, 600
_THREE = 1180


class Board(QWidget):
    """The four panels. Keys, tab order and words are the same in every arrangement."""

    def __init__(
        self,
        situation: SituationPanel,
        materials: MaterialsPanel,
        applicant: ApplicantPanel,
        verdict: VerdictPanel,
        pressed: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._panels: dict[str, QWidget] = {
            SITUATION: situation, MATERIALS: materials, APPLICANT: applicant, VERDICT: verdict,
        }  # fmt: skip
        self._materials, self._verdict = materials, verdict
        self._zone = SITUATION
        self._mode = ""
        self._tabs: tuple[ZoneTab, ...] = ()
        self._lead = ""
        self.zone_tabs, self._side_tabs = ZoneTabs(), ZoneTabs()
        for tabs in (self.zone_tabs, self._side_tabs):
            tabs.chosen.connect(self.show_zone)
        self._left = _left_column(situation, applicant)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._side_tabs)
        side.addWidget(self._left, 1)
        self.bottom_band = BandView(small=True)
        self.bottom_button = PrimaryButton()
        self.bottom_button.clicked.connect(pressed)
        theme.sized(self.bottom_button, height=42)
        self._bottom = _bottom_bar(self.bottom_band, self.bottom_button)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._side)
        self._columns.addWidget(materials, 1)
        self._columns.addWidget(verdict)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.zone_tabs)
        whole.addLayout(self._columns, 1)
        whole.addWidget(self._bottom)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def compact(self) -> bool:
        return self._mode == "one"

    def arrange(self, width: float, height: float) -> None:
        """`width` and `height` of the window in design pixels."""
        if width < _TWO or height < _LOW:
            self._mode = "one"
        else:
            self._mode = "two" if width < _THREE else "three"
        self._materials.compact(self.compact)
        self._verdict.compact(self.compact)
        self._bottom.setVisible(self.compact)
        self.zone_tabs.setVisible(self.compact)
        self._side_tabs.setVisible(self._mode == "two")
        margin = 0 if self.compact else 1
        self._columns.setContentsMargins(*(theme.px(m * margin) for m in (12, 10, 12, 10)))
        self._columns.setSpacing(theme.px(10 * margin))
        left, right = _widths(width)
        _set_width(self._side, None if self.compact else left)
        _set_width(self._verdict, None if self.compact else right)
        self._show_zone()

    def show_zone(self, zone: str) -> None:
        """Bring a zone to the front where not all are to be seen."""
        self._zone = zone
        self._show_zone()

    def show_tabs(self, lead: str, tabs: Sequence[ZoneTab], lines: VerdictLines) -> None:
        self._lead, self._tabs = lead, tuple(tabs)
        self.bottom_band.show_band(lines.band)
        VerdictPanel.show_step(self.bottom_button, lines.step)
        self._paint_tabs()

    def _paint_tabs(self) -> None:
        self.zone_tabs.show_tabs(self._tabs, self._zone, self._lead)
        side = [t for t in self._tabs if t.zone in (SITUATION, APPLICANT)]
        self._side_tabs.show_tabs(side, self._zone if self._zone == APPLICANT else SITUATION)

    def _show_zone(self) -> None:
        """Of what shares a place only the zone in work is shown."""
        one = self._mode == "one"
        on_left = self._zone in (SITUATION, APPLICANT)
        self._side.setVisible(not one or on_left)
        self._materials.setVisible(not one or self._zone == MATERIALS)
        self._verdict.setVisible(not one or self._zone == VERDICT)
        shared = self._mode != "three"
        at_applicant = self._zone == APPLICANT
        self._panels[SITUATION].setVisible(not shared or not at_applicant)
        self._panels[APPLICANT].setVisible(not shared or at_applicant)
        self._paint_tabs()

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """The zone with the focus is the one in work; its field is scrolled into view."""
        if now is None or not self.isAncestorOf(now):
            return
        for zone, panel in self._panels.items():
            if panel is now or panel.isAncestorOf(now):
                self._zone = zone
                self._paint_tabs()
        if self._left.isAncestorOf(now):
            self._left.ensureWidgetVisible(now, 0, theme.px(40))
            self._left.horizontalScrollBar().setValue(0)


def _widths(width: float) -> tuple[int, int]:
    """(left, right) column in design pixels."""
    if width >= _WIDE:
        return 340, 420
    if width >= _FULL:
        return 312, 366
    return (290, 344) if width >= _THREE else (256, 320)


def _set_width(widget: QWidget, width: int | None) -> None:
    if width is None:
        widget.setMinimumWidth(0)
        widget.setMaximumWidth(16_777_215)
    else:
        widget.setFixedWidth(theme.px(width))


def _left_column(situation: QWidget, applicant: QWidget) -> QScrollArea:
    content = QWidget()
    content.setObjectName("page")
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(10))
    layout.addWidget(situation)
    layout.addWidget(applicant)
    layout.addStretch(1)
    area = CalmArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def _bottom_bar(band: BandView, button: PrimaryButton) -> QFrame:
    line = row(gap=0)
    line.addWidget(band, 1)
    holder = frame(row(button, margins=(8, 6, 12, 6)), "bottomact")
    line.addWidget(holder)
    made = frame(line)
    theme.sized(made, height=56)
    return made
