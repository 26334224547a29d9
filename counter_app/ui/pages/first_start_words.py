"""What the first-start assistant asks, step by step."""

from __future__ import annotations

from counter_app.ui.tr import tr

STEPS = (
    (
        tr("大厅与窗口"),
        tr("这是哪个大厅的哪个窗口？"),
        tr("大厅资料由主管部门下发；没有的，可以先用样例大厅试用。"),
    ),
    (tr("工作人员"), tr("谁来用这个窗口？"), tr("值班长和窗口工作人员各一个，以后可以在「设置」里添加。")),
    (tr("打印机"), tr("用哪台打印机出文书？"), tr("文书为 A4 纸。没有打印机也能开始，文书先存成 PDF。")),
    (
        tr("核对并开始"),
        tr("这个窗口以前发过编号吗？"),
        tr("发过的，照最近一张纸填办件编号，新的编号不会与旧的重复；没有发过的留空。"),
    ),
)

LABEL = 92
"""Width of the labels of facts and fields alike: they stand in one column."""

LOST = tr(
    "这台电脑以前办理过业务，现在的数据库却是空的。请按 Alt+F 从备份恢复；"
    "确实没有备份的，再往下设置，新的编号不会与旧的重复。"
)
