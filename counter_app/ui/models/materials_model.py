"""The materials table's item model: MaterialRow lines in, dataChanged only for the rows that differ."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counter_app.ui.models.material_rows import MaterialRow

ROW_ROLE = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MaterialsModel(QAbstractListModel):
    """Read only: the keys of the view edit the intake, and the rows come back from it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MaterialRow, ...] = ()

    @property
    def rows(self) -> tuple[MaterialRow, ...]:
        return self._rows

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        return None

    def show_rows(self, rows: tuple[MaterialRow, ...]) -> bool:
        """Take over the rows; True when other materials stand in the table than before."""
        if [(r.id, bool(r.when_text)) for r in rows] != [(r.id, bool(r.when_text)) for r in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        changed = [i for i, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for i in changed:
            self.dataChanged.emit(self.index(i), self.index(i))
        return False

    def position(self, material: str) -> int:
        """Row of the material, -1 where it is not in the table."""
        return next((i for i, row in enumerate(self._rows) if row.id == material), -1)
