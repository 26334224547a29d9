"""打印预览: the dialog in front of every legal act. Ctrl+Enter does the act, Esc goes back, Enter does nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counter_app.services.checking import Act
from counter_app.ui import theme
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.paper_canvas import PaperCanvas, Thumbnails, picture
from counter_app.ui.front import PageImage
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button, PrimaryButton
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.layout import clear, column, frame, glyph, row, rule
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.scrolling import CalmArea
from counter_app.ui.widgets.text import Text
from counter_app.ui.workplace import Workplace
from printing.documents.papers import Document, OneTimeNotice
from printing.documents.sheet import EmptyField, Impression, MissingGlyph, PaperRefused

WIDTH, HEIGHT, SIDE, _DPI = 940, 732, 380, 110
Rendered = tuple[bytes, Sequence[PageImage]]


@dataclass(frozen=True, slots=True)
class About:
    """What the act is about: `subject` names applicant and matter, `then` the matter it leads on to.

    `lacking` is everything the act still lacks, None where nobody asked: then nothing is claimed of it.
    `button` and `happens` say what an act does that is none on a case.
    """

    subject: str
    then: str = ""
    lacking: tuple[str, ...] | None = None
    button: str = ""
    happens: str = ""


class PreviewDialog(QDialog):
    """`do` is called once, after the dialog is gone. Numbers and codes stand on the paper only after the act."""

    def __init__(
        self,
        at: Workplace,
        documents: Sequence[Document],
        act: Act | None,
        about: str | About,
        do: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("dialog")
        self.setModal(True)
        self._guiding = act is Act.GUIDE
        self.setWindowTitle(tr("打印预览"))
        self._at, self._documents, self._do = at, tuple(documents), do
        self._about = about if isinstance(about, About) else About(about)
        self._pdfs: list[bytes] = []
        self._refused = False
        self.canvas, self._thumbs = PaperCanvas(), Thumbnails()
        self.canvas.turned.connect(self._turned)
        self._thumbs.chosen.connect(self.canvas.turn_to)
        self._pages_words = Text("", "small", "ink-2")
        sheets = sum(len(d.head.copies) for d in documents)
        words = at.desk.wording.on_screen.word("act_button", act.value) if act else self._about.button
        self._act_words = tr("{words} {sheets} 张", words=words, sheets=sheets) if sheets else words
        self.primary = PrimaryButton(tr("正在排版"), "next", "hourglass")
        self.primary.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.primary.clicked.connect(self._act)
        self.back = Button(tr("返回修改"), cap="Esc", height=36, wide=True)
        self.back.clicked.connect(self.reject)
        self.save = Button(tr("另存 PDF"), cap="Ctrl+S", height=36, wide=True)
        self.save.clicked.connect(self._save)
        self._refusal = RefusalBox()
        self._checks = column(gap=6)
        self._build(self._about.subject)
        self._place(parent)
        self._render()

    def _build(self, subject: str) -> None:
        close = Button(tr("关闭"), "link", icon="x", height=30)
        close.clicked.connect(self.reject)
        head = frame(row(Text(self.windowTitle(), "cardtitle"), None, close, margins=(20, 7, 10, 7)))
        theme.sized(head, height=45)
        zoom = Button(tr("整页 / 放大"), "link", height=28, size=14)
        zoom.clicked.connect(lambda: self.canvas.show_whole(not self.canvas.whole))
        bar = row(None, self._pages_words, zoom, None, margins=(0, 4, 0, 0))
        paper = row(self._thumbs, gap=0)
        paper.addWidget(self.canvas, 1)
        desk = column(bar, gap=0)
        desk.addLayout(paper, 1)
        left = frame(desk, "desk")
        side = frame(self._side(subject))
        theme.sized(side, width=SIDE)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left, 1)
        body.addWidget(side)
        whole = column(head, rule(), gap=0, margins=(1, 1, 1, 1))
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _side(self, subject: str) -> QVBoxLayout:
        titles = "、".join(d.head.title for d in self._documents)
        printer = Paragraph(self._at.front.printer.name)
        parts = column(Paragraph(titles, "subtitle"), Paragraph(subject, "small", "ink-2"), gap=6)
        for part in (Text(tr("打印机"), "label"), printer, rule()):
            parts.addWidget(part)
        parts.addWidget(Text(tr("要打的纸"), "cardtitle"))
        number = 0
        for document in self._documents:
            if len(self._documents) > 1:
                parts.addWidget(Text(document.head.title, "label"))
            for copy in document.head.copies:
                number += 1
                chip = Chip(tr("未打印"), "mute", "circle-dashed")
                parts.addLayout(
                    row(Text(tr("第 {number} 张", number=number), "label"), Text(copy, "body"), None, chip)
                )
        parts.addWidget(rule())
        parts.addWidget(Text(tr("打印前核对"), "cardtitle"))
        parts.addLayout(self._checks)
        parts.addWidget(self._refusal)
        parts.addStretch(1)
        facts = scrolling(parts)
        info = Text(self._what_happens(), "small", wrap=True)
        line = row(glyph("info", 18, "brand"), gap=8, margins=(10, 8, 10, 8))
        line.addWidget(info, 1)
        self._info = frame(line, "info")
        side = column(gap=8, margins=(20, 16, 20, 16))
        side.addWidget(facts, 1)
        side.addWidget(self._info)
        side.addWidget(self.primary)
        side.addLayout(row(self.back, self.save, gap=8))
        return side

    def _what_happens(self) -> str:
        if self._about.happens:
            return self._about.happens
        if not self._guiding:
            return tr("按下即办理：取得编号、记入办件，再打印。打印失败不影响办件，可接着打。")
        said = tr("按下即登记一条咨询：取得咨询编号，再打印。不成件。")
        return (
            tr("{said}随后转到「{then}」，已填的申请人带过去。", said=said, then=self._about.then)
            if self._about.then
            else said
        )

    def _place(self, parent: QWidget) -> None:
        """In the middle of the window; over the whole of a small one."""
        window = parent.window()
        room = window.size() / theme.scale()
        small = room.width() < 980 or room.height() < 600
        self._info.setVisible(not small)
        width = window.width() if small else theme.px(WIDTH)
        height = window.height() if small else min(theme.px(HEIGHT), window.height() - theme.px(36))
        box = QRect(0, 0, width, height)
        box.moveCenter(window.geometry().center())
        self.setGeometry(box)

    # --- paper --------------------------------------------------------------------------------------------

    def _render(self) -> None:
        """Each paper in the PRESS lane, so that the first is seen at once."""
        ratio = QApplication.primaryScreen().devicePixelRatio() if QApplication.primaryScreen() else 1.0
        dpi = round(_DPI * max(1.0, ratio))
        renderer, rasterise = self._at.front.renderer, self._at.front.rasterise

        def work(document: Document) -> Callable[[], Rendered]:
            def render() -> Rendered:
                pdf = renderer(document, Impression(preview=True))
                return pdf, rasterise(pdf, dpi)

            return render

        for document in self._documents:
            self._at.lanes.submit(Lane.PRESS, work(document), self._rendered, self._not_rendered)

    def _rendered(self, rendered: Rendered) -> None:
        pdf, pages = rendered
        self._pdfs.append(pdf)
        pictures = [picture(p) for p in pages]
        self._thumbs.show_pages(pictures)
        self.canvas.add(pictures)
        if len(self._pdfs) == len(self._documents) and not self._refused:
            self._ready()

    def _not_rendered(self, error: Exception) -> None:
        """A paper that may not leave stops the act here, with what is missing on it."""
        self._refused = True
        self.primary.say(tr("返回修改"), "next", "arrow-left")
        if not isinstance(error, PaperRefused):
            self.reject()
            self._at.feedback.show(error)
            return
        self.canvas.say(tr("这张纸还不能出"))
        self._refusal.show_reason(self._why(error), tr("返回补上后再办，填过的都在。"))

    def _why(self, error: PaperRefused) -> str:
        if isinstance(error, MissingGlyph):
            said = "、".join(f"「{c}」U+{ord(c):04X}" for c in error.characters)
            return tr("{said} 没有字形，打不出来", said=said)
        field = error.field if isinstance(error, EmptyField) else ""
        names = self._at.desk.wording.on_screen.entry("papers", "what")
        return tr("依法应填的还空着：{get}", get=names.get(field, field))

    def _ready(self) -> None:
        """The act stands ready only where nothing is lacking for it."""
        clear(self._checks)
        for words in self._about.lacking or ():
            line = row(glyph("circle-alert", 18, "bad"), gap=8)
            line.addWidget(Text(words, "small", "bad", wrap=True), 1)
            self._checks.addLayout(line)
        if self._about.lacking:
            self._refused = True
            self.primary.say(tr("返回修改"), "next", "arrow-left")
            return
        for words in self._checked():
            self._checks.addLayout(row(glyph("circle-check", 18, "ok"), Text(words, "small"), None))
        self.primary.say(self._act_words, "primary", "printer")

    def _checked(self) -> list[str]:
        """Only what is true of these very papers."""
        checked = [tr("法定应填项齐全")] if self._about.lacking is not None else []
        checked.append(tr("用字都有字形，可以打印"))
        for document in self._documents:
            if isinstance(document, OneTimeNotice):
                checked.append(tr("全部 {n} 处问题都在纸上", n=len(document.rows)))
        return [*checked, tr("办理时取号，编号与条码随即印上")]

    def _turned(self, page: int) -> None:
        count = self.canvas.count
        self._pages_words.setText(tr("第 {n} 页，共 {count} 页", n=page + 1, count=count) if count else "")
        self._thumbs.mark(page)

    # --- keys ---------------------------------------------------------------------------------------------

    def _act(self) -> None:
        if self._refused:
            self.reject()
        elif self.primary.kind == "primary":
            self.accept()
            self._do()

    def _save(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("另存预览到")) if self._pdfs else ""
        if not folder:
            return
        try:
            for document, pdf in zip(self._documents, self._pdfs, strict=False):
                Path(folder, tr("预览 {title}.pdf", title=document.head.title)).write_bytes(pdf)
        except OSError:
            self._refusal.show_reason(tr("没有存下来：该文件夹不能写入"), tr("换一个文件夹再存。"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is never an act; Ctrl+Enter is, also where no key filter is installed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._act()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.canvas.setFocus()


def scrolling(parts: QVBoxLayout) -> QScrollArea:
    """`parts` below one another, as much of them as there is room for."""
    content = QWidget()
    content.setObjectName("white")
    content.setLayout(parts)
    area = CalmArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
