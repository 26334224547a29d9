"""F1: the chapter of the manual about the screen one comes from, inside the window; Esc leads back there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from counter_app.settings import RESOURCES
from counter_app.ui import theme
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column

FOLDER = RESOURCES / "help"
CONTENTS = "index"
_WIDEST, _SIDE = 940, 28  # px of text: longer lines are hard to follow
_LEADING = 145.0  # percent of the size (screens.md §4 has 140 for single lines)


class ManualPage(Page):
    """Markdown of resources/help, a file a chapter; a link opens another one."""

    manual = CONTENTS

    def __init__(self) -> None:
        super().__init__()
        self._before: list[str] = []
        self.chapter = ""
        self.reader = Reader()
        self.reader.asked.connect(self.open_chapter)
        self.reader.back.connect(self._read_before)
        self.setLayout(column(self.reader, gap=0))

    def title(self) -> str:
        return tr("帮助：{heading}", heading=self.reader.heading)

    def open_chapter(self, chapter: str) -> None:
        """The contents where there is no such chapter."""
        known = chapter if chapter in {path.stem for path in FOLDER.glob("*.md")} else CONTENTS
        if self.chapter and known != self.chapter:
            self._before.append(self.chapter)
        self._show(known)

    def begin(self, chapter: str) -> None:
        """F1 on another page: whatever was read before is not what Backspace goes to."""
        self.chapter = ""
        self._before.clear()
        self.open_chapter(chapter)

    def _show(self, chapter: str) -> None:
        self.chapter = chapter
        self.reader.show_text((FOLDER / f"{chapter}.md").read_text("utf-8"))
        self.hints_changed.emit()

    def hints(self) -> Sequence[Hint]:
        back = (Hint(tr("退格"), tr("前一章")),) if self._before else ()
        return (
            Hint("↑ ↓", tr("滚动")),
            Hint("Tab", tr("下一个链接")),
            Hint("Enter", tr("打开链接")),
            *back,
            Hint("F1", tr("目录")),
            Hint("Esc", tr("回到刚才的地方")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.reader,)

    def _read_before(self) -> None:
        if self._before:
            self._show(self._before.pop())


class Reader(QTextBrowser):
    """Text of the type scale, in a column; pictures are never wider than it."""

    asked = Signal(str)
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("manual")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the column jumps
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Link, QColor(theme.TOKENS["brand"]))
        self.setPalette(colours)
        self.anchorClicked.connect(lambda url: self.asked.emit(url.fileName().removesuffix(".md")))
        self._text = ""

    @property
    def heading(self) -> str:
        """Of the chapter: its first line."""
        return self._text.partition("\n")[0].lstrip("# ")

    def show_text(self, markdown: str) -> None:
        self._text = markdown
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleName(tr("帮助：{heading}", heading=self.heading))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the folder, scaled down to the column; nothing from anywhere else."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(FOLDER / QUrl(name).fileName()))
        ratio = self.devicePixelRatioF()
        most = round(self._column() * ratio)
        if image.width() > most:
            image = image.scaledToWidth(most, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text and event.size().width() != event.oldSize().width():
            self._lay_out()

    def _column(self) -> float:
        return min(theme.px(_WIDEST), self.viewport().width() - 2 * theme.px(_SIDE))

    def _lay_out(self) -> None:
        document = self.document()
        font = self.font()
        font.setPixelSize(theme.px(16))
        document.setDefaultFont(font)
        self.setMarkdown(self._text)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(theme.px(_SIDE))
        frame.setTopMargin(theme.px(14))
        frame.setRightMargin(max(self.viewport().width() - self._column() - theme.px(_SIDE), 0))
        document.rootFrame().setFrameFormat(frame)
        self._space()

    def _space(self) -> None:
        """Lines apart, and tables with room in their cells."""
        block = self.document().begin()
        while block.isValid():
            spaced = block.blockFormat()
            spaced.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(block)
            if cursor.currentTable() is not None:
                spaced.setBottomMargin(0)
            cursor.setBlockFormat(spaced)
            block = block.next()
        for child in self.document().rootFrame().childFrames():
            if isinstance(child, QTextTable):
                form = child.format().toTableFormat()
                form.setCellPadding(theme.px(5))
                form.setBorderCollapse(True)
                child.setFormat(form)
