"""Looks at a finished paper, page by page, and can keep it as a PDF; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.front import PageImage, Rasteriser
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text

DPI = 110


def image_of(page: PageImage) -> QImage:
    """The page as an image that owns its bytes."""
    return QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888).copy()


class PaperView(QDialog):
    def __init__(self, title: str, pdf: bytes, rasterise: Rasteriser, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("white")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title, self._pdf = title, pdf
        pages = rasterise(pdf, DPI)
        self.area = CalmArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._sheets(pages))
        self.area.setAccessibleName(tr("{title}，共 {n} 页", title=title, n=len(pages)))
        save = Button(tr("另存 PDF"), cap="Ctrl+S", icon="save", height=36, size=14)
        save.clicked.connect(self._save)
        close = Button(tr("关闭"), cap="Esc", height=36, size=14)
        close.clicked.connect(self.reject)
        head = row(
            Text(title, "cardtitle"), Text(tr("共 {n} 页", n=len(pages)), "note"), None, save, close, gap=10
        )
        head.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        whole = column(head, gap=0)
        whole.addWidget(self.area, 1)
        self.setLayout(whole)
        room = parent.window().size()
        self.resize(min(room.width() - theme.px(80), theme.px(940)), room.height() - theme.px(40))
        self.area.setFocus()

    @staticmethod
    def _sheets(pages: Sequence[PageImage]) -> QWidget:
        stack = QVBoxLayout()
        stack.setSpacing(theme.px(12))
        for page in pages:
            sheet = QLabel()
            sheet.setPixmap(QPixmap.fromImage(image_of(page)))
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            stack.addWidget(sheet)
        stack.addStretch(1)
        return frame(stack, "desk")

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("另存 PDF"), f"{self._title}.pdf", "PDF (*.pdf)")
        if name:
            Path(name).write_bytes(self._pdf)
