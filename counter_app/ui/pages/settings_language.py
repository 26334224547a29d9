"""界面语言 / Language: of the window from its next start on. Papers are Chinese whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.settings import save
from counter_app.ui.tr import CHINESE, ENGLISH, spoken, tr
from counter_app.ui.widgets.layout import Card
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

NAMES = (("zh", "中文"), (ENGLISH, "English"))
_LATER = {"zh": "关闭程序再打开后换成中文。", ENGLISH: "English from the next start on."}
"""Each in its own words: who cannot read the one finds the other."""


class LanguageCard(Card):
    def __init__(self, at: Workplace) -> None:
        self._at = at
        self.languages = Segmented(NAMES, tr("界面语言"))
        self.languages.choose(at.settings.language or NAMES[0][0])
        self._note = Text(tr("文书总是中文。"), "hint", wrap=True)
        super().__init__(Text("界面语言 / Language", "cardtitle"), self.languages, self._note, gap=8)
        self.languages.chosen.connect(self._use)

    def _use(self, value: str) -> None:
        language = "" if value == NAMES[0][0] else value
        self._at.settings = save(self._at.settings, {"language": language})
        if language != spoken():
            self._note.setText(
                "关闭程序再打开后换成中文。" if language == CHINESE else "English from the next start on."
            )
