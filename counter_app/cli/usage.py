"""What `main.py --help` says."""

USAGE = """用法：python main.py [--base 目录] [命令 …]
  （无命令）        打开窗口；没有显示器时演示一天的办件
  check            核验：--catalogue FILE CASEFILE
  catalogue        事项目录：import FILE | list | calendar FILE | template FILE.xlsx | export FILE.xlsx | diff 旧版 新版
  demo             演示日：--out 目录
  journal          日志账：verify
  rebuild          由日志账重建投影
  epoch            开启新的编号段：--staff 工号 --reason 理由
  backup           备份到第二处：[--to 文件夹]，窗口开着也可以
  restore          从备份恢复：备份文件 --staff 工号 --reason 理由 [--newest 最近的编号]
                   [--sheet]（换密钥以前的备份，录入旧恢复页）
  keys             密钥：show-id | text --staff 工号 --reason 理由（抄录封存）| recover（录入恢复）
                   | rekey --staff 工号 --reason 理由 [--to 文件夹]（更换数据库密钥）
--base 目录：数据、见证、密钥和文书都放在该目录下（试用、演示、多窗口同机时用）"""
