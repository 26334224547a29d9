<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
 <context>
  <name>ui</name>
  <message>
   <location filename="counter_app/ui/arrivals.py" />
   <source>目录里没有的事项，请引导到本大厅总咨询台{called}。</source>
   <translation>For matters not in the catalogue, send people to the main desk of this hall{called}.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/arrivals.py" />
   <source>，电话 {phone}</source>
   <translation>, phone {phone}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/arrivals.py" />
   <source>{total} 个事项</source>
   <translation>Matters: {total}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/arrivals.py" />
   <source>没有找到相符的事项或办件。</source>
   <translation>No matching matter or case.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/asking.py" />
   <source>没有写明办理时限的事项按它计算，印在受理通知书上。</source>
   <translation>Used for matters that state no time limit; printed on the acceptance notice.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/behind.py" />
   <source>程序出错了，报告已存好。</source>
   <translation>Program error. The report is saved.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/behind.py" />
   <source>目录 {id} 版，{n} 个事项</source>
   <translation>Catalogue release {id}, matters: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/behind.py" />
   <source>文书：{printer_words}</source>
   <translation>Papers: {printer_words}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/behind.py" />
   <source>本机办理，不需要网络</source>
   <translation>Works offline on this PC</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>添加工作人员</source>
   <translation>Add staff</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>工号不能与已有的相同；密码至少 8 位。</source>
   <translation>The staff no. must be new; the password needs at least 8 characters.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>角色</source>
   <translation>Role</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>工号</source>
   <translation>Staff no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>姓名</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>密码</source>
   <translation>Password</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>再输一次</source>
   <translation>Repeat</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/account.py" />
   <source>两次输入的密码不一样。</source>
   <translation>The two passwords differ.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/form.py" />
   <source>返回</source>
   <translation>Back</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>两人当面清点。在办的件、没打完的纸和草稿由程序一并记下。</source>
   <translation>Count together in person. Open cases, unprinted papers and drafts are recorded by the program.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>交接班</source>
   <translation>Hand-over</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>确认交接并打印</source>
   <translation>Hand over and print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>留存原件</source>
   <translation>Originals kept</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>空白凭证</source>
   <translation>Blank vouchers</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>印章</source>
   <translation>Seals</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>设备</source>
   <translation>Equipment</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>其他</source>
   <translation>Other</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>请写留存原件几份，没有写 0。</source>
   <translation>Enter how many originals are kept; 0 if none.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>几份，没有写 0</source>
   <translation>How many; 0 if none</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>起止号、张数，可不填</source>
   <translation>Numbers, sheets; optional</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>几枚，可不填</source>
   <translation>How many; optional</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>有毛病的写明，可不填</source>
   <translation>Note faults; optional</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>可不填</source>
   <translation>Optional</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/handover.py" />
   <source>接班人</source>
   <translation>Taken over by</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>时限</source>
   <translation>Time limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>时限单位</source>
   <translation>Limit unit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>设定默认时限</source>
   <translation>Set default limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>如 20</source>
   <translation>e.g. 20</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>时限是 1 到 {most} 的整数。</source>
   <translation>The limit is a whole number from 1 to {most}.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>时限的单位没有选。</source>
   <translation>No unit chosen for the limit.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/limit.py" />
   <source>按数字键或左右键选。</source>
   <translation>Choose with digit or left/right keys.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_canvas.py" />
   <source>正在排版</source>
   <translation>Laying out</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_canvas.py" />
   <source>纸面预览</source>
   <translation>Paper preview</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_canvas.py" />
   <source>第 {at} 页，共 {n} 页</source>
   <translation>Page {at} of {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_view.py" />
   <source>{title}，共 {n} 页</source>
   <translation>{title}, pages: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_view.py" />
   <source>另存 PDF</source>
   <translation>Save as PDF</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_view.py" />
   <source>关闭</source>
   <translation>Close</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/paper_view.py" />
   <source>共 {n} 页</source>
   <translation>Pages: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>按下即登记一条咨询：取得咨询编号，再打印。不成件。</source>
   <translation>This records a consultation: it gets a consultation number, then prints. No case is opened.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>依法应填的还空着：{get}</source>
   <translation>Required by law but still empty: {get}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>打印预览</source>
   <translation>Print preview</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>{words} {sheets} 张</source>
   <translation>{words} x {sheets}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>返回修改</source>
   <translation>Back to edit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>整页 / 放大</source>
   <translation>Fit / zoom</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>按下即办理：取得编号、记入办件，再打印。打印失败不影响办件，可接着打。</source>
   <translation>This carries it out: takes a number, records the case, then prints. If printing fails, the case stands; print later.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>{said}随后转到「{then}」，已填的申请人带过去。</source>
   <translation>{said} Then goes on to "{then}"; the applicant entered is carried over.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>这张纸还不能出</source>
   <translation>This paper cannot be issued yet</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>返回补上后再办，填过的都在。</source>
   <translation>Go back, complete it, then issue. All entries are kept.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>{said} 没有字形，打不出来</source>
   <translation>No glyph for {said}; cannot print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>用字都有字形，可以打印</source>
   <translation>All characters have glyphs; ready to print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>办理时取号，编号与条码随即印上</source>
   <translation>Number and barcode are added on issue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>打印机</source>
   <translation>Printer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>要打的纸</source>
   <translation>To print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>打印前核对</source>
   <translation>Check before printing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>法定应填项齐全</source>
   <translation>Required items complete</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>第 {n} 页，共 {count} 页</source>
   <translation>Page {n} of {count}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>另存预览到</source>
   <translation>Save preview to</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>未打印</source>
   <translation>Not printed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>全部 {n} 处问题都在纸上</source>
   <translation>All {n} problems are on paper</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>没有存下来：该文件夹不能写入</source>
   <translation>Not saved: the folder is not writable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>换一个文件夹再存。</source>
   <translation>Choose another folder.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>第 {number} 张</source>
   <translation>Sheet {number}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/preview.py" />
   <source>预览 {title}.pdf</source>
   <translation>Preview {title}.pdf</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/reason.py" />
   <source>理由</source>
   <translation>Reason</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/reason.py" />
   <source>注明并继续</source>
   <translation>Note and continue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/reason.py" />
   <source>写明实际情况，会记入办件经过</source>
   <translation>State the facts; kept in the case history</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/reason.py" />
   <source>理由没有写。</source>
   <translation>No reason given.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/reason.py" />
   <source>写明实际情况后再继续。</source>
   <translation>State the facts, then continue.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/supervisor.py" />
   <source>须值班长登录</source>
   <translation>Supervisor must sign in</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/supervisor.py" />
   <source>值班长同意</source>
   <translation>Supervisor approves</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/supervisor.py" />
   <source>写明实际情况，会记下来</source>
   <translation>State the facts; they are recorded</translation>
  </message>
  <message>
   <location filename="counter_app/ui/dialogs/supervisor.py" />
   <source>值班长</source>
   <translation>Supervisor</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>一窗受理</source>
   <translation>One window</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>退出</source>
   <translation>Exit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>程序出错了</source>
   <translation>Program error</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>程序出错了，办件没有受影响</source>
   <translation>Program error; cases not affected</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>已经办结的都已存好，没填完的留作草稿。
报告已存到：{path}
请把它交给维护人员。</source>
   <translation>Finished work is saved; unfinished entries are kept as drafts.
Report saved to: {path}
Please give it to maintenance.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>继续工作</source>
   <translation>Keep working</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>退出程序</source>
   <translation>Exit program</translation>
  </message>
  <message>
   <location filename="counter_app/ui/feedback.py" />
   <source>再试一次</source>
   <translation>Try again</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>红牌</source>
   <translation>Red card</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>黄牌</source>
   <translation>Yellow card</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>预警</source>
   <translation>Warning</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>正常</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>过了 {n} 个工作日</source>
   <translation>Working days over: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>还剩 {left} 个工作日</source>
   <translation>Working days left: {left}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>申请人</source>
   <translation>Applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>窗口</source>
   <translation>Counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>今天</source>
   <translation>Today</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>已评价</source>
   <translation>Rated</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>未评价</source>
   <translation>Not rated</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>异常</source>
   <translation>Exceptions</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>以前的日子都已日结</source>
   <translation>Earlier days closed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>草稿清完</source>
   <translation>No drafts left</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>材料、印章交接</source>
   <translation>Materials, seals handed over</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>纸都打完</source>
   <translation>All papers printed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>编号都有着落</source>
   <translation>All numbers accounted for</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>已打印</source>
   <translation>Printed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>作废</source>
   <translation>Void</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>等打印</source>
   <translation>To print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>无着落</source>
   <translation>Unaccounted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>{over}，没有补来</source>
   <translation>{over}, not supplied</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>日结之后</source>
   <translation>After closing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>今日数字</source>
   <translation>Today's figures</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>没有欠着的</source>
   <translation>None open</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>还有 {drafts} 份</source>
   <translation>{drafts} left</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>0 份</source>
   <translation>0</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>已交接</source>
   <translation>Handed over</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>没有登记交接班</source>
   <translation>No hand-over recorded</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>还有 {waiting} 个号没打完</source>
   <translation>Numbers to print: {waiting}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>都打完了</source>
   <translation>All printed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>{lost} 个没有着落</source>
   <translation>Unaccounted: {lost}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>{issued} 个都有着落</source>
   <translation>All {issued} accounted for</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>下一步：先日结 {day_decided}</source>
   <translation>Next: close {day_decided} first</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>日志和交接班记录</source>
   <translation>Log and hand-over record</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>下一步：打印 {first}</source>
   <translation>Next: print {first}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>值班长说明理由并日结</source>
   <translation>Supervisor explains, closes the day</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>已日结，无新记录</source>
   <translation>Closed, nothing new</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>日结后发号</source>
   <translation>Issued after closing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>今日发号</source>
   <translation>Issued today</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>无纸</source>
   <translation>Paperless</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>收件</source>
   <translation>Received</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>受理（含即办）</source>
   <translation>Accepted (incl. on the spot)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>容缺受理</source>
   <translation>Accepted with deferral</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>待补正</source>
   <translation>To supplement</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>不予受理</source>
   <translation>Refused</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>撤回</source>
   <translation>Withdrawn</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>收件待核</source>
   <translation>Received, to check</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>咨询</source>
   <translation>Consultation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>第二次告知</source>
   <translation>Second notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>超出第一次告知</source>
   <translation>Beyond first notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>提示注明理由放行</source>
   <translation>Hints passed with reason</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>补打</source>
   <translation>Reprint</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>作废纸张</source>
   <translation>Sheets voided</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>异常记录</source>
   <translation>Exceptions recorded</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>出补充页并打印</source>
   <translation>Issue, print extra page</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>日结并打印日志</source>
   <translation>Close the day, print log</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/board_lines.py" />
   <source>好差评</source>
   <translation>Ratings</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_gaps.py" />
   <source>还没有看过</source>
   <translation>Not yet looked at</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>全部</source>
   <translation>All</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>受理</source>
   <translation>Accept</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>草稿</source>
   <translation>Draft</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>纸未打完</source>
   <translation>Unprinted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>补至 {day}</source>
   <translation>Supply by {day}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>答复 {day}</source>
   <translation>Reply by {day}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>（未填申请人）</source>
   <translation>(no applicant yet)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>{waiting} 张未打</source>
   <translation>Unprinted: {waiting}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/case_lines.py" />
   <source>（估）</source>
   <translation> (est.)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/compared_lines.py" />
   <source>{normalise} {copies} 份</source>
   <translation>{normalise} x {copies}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/compared_lines.py" />
   <source> 已过期</source>
   <translation> expired</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/compared_lines.py" />
   <source>没有交过</source>
   <translation>Never handed in</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/compared_lines.py" />
   <source>不要</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>已取消：{of}</source>
   <translation>Undone: {of}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>已记：{of}</source>
   <translation>Noted: {of}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>份数改为 {copies}</source>
   <translation>Copies: {copies}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>形式改为{normalise}</source>
   <translation>Form: {normalise}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>备注已改</source>
   <translation>Remark changed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/mark_changes.py" />
   <source>备注已删</source>
   <translation>Remark deleted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>未看</source>
   <translation>Not seen</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>收到且符合</source>
   <translation>Received, in order</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>收到有问题</source>
   <translation>Received, faulty</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>未交</source>
   <translation>Missing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>替代</source>
   <translation>Substitute</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>容缺</source>
   <translation>Deferred</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>第 {number} 份</source>
   <translation>Material {number}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>第 {number} 条不符：{text}</source>
   <translation>Point {number} not met: {text}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>实 {given} 份</source>
   <translation>, given {given}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>应 {asked} 份{given}</source>
   <translation>copies required {asked}{given}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>{of}替代</source>
   <translation>{of} instead</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>可容缺</source>
   <translation>Deferrable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/material_rows.py" />
   <source>要交的情形：{when_text}</source>
   <translation>Required when: {when_text}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/printer_choices.py" />
   <source>只存 PDF</source>
   <translation>PDF only</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/printer_choices.py" />
   <source>存到 {folder}</source>
   <translation>Save to {folder}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/printer_choices.py" />
   <source>就绪</source>
   <translation>Ready</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{month} 月 {day} 日 周{weekday}{mark}</source>
   <translation>{month}-{day} {weekday}{mark}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{source} {limit_text}；今日受理，应于 {day}前办结</source>
   <translation>{source} {limit_text}; accepted today, due by {day}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>自 {month} 月 {day} 日起 {limit}，{count}</source>
   <translation>{limit} from {month}-{day}, {count}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>一 二 三 四 五 六 日</source>
   <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>，有效期 {normalise}</source>
   <translation>, valid until {normalise}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>收件当日计入</source>
   <translation>day of receipt counted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>收件当日不计</source>
   <translation>day of receipt not counted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>办理时限</source>
   <translation>Time limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>收费</source>
   <translation>Fee</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>提示</source>
   <translation>Hint</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>未载明</source>
   <translation>Not stated</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>受理条件</source>
   <translation>Conditions</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>办理结果</source>
   <translation>Result</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>依据</source>
   <translation>Legal basis</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>承诺补齐</source>
   <translation>Promised by</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>到期没有补齐的，依法处理</source>
   <translation>If missed, handled by law</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{n} 份</source>
   <translation>{n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{names}，由申请人选择替代</source>
   <translation>{names}, substitute chosen by applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>法定办结</source>
   <translation>Statutory due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>承诺办结</source>
   <translation>Promised due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>目录未载明</source>
   <translation>Not in catalogue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>办结时限</source>
   <translation>Due date</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>生僻字</source>
   <translation>Rare character</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{character} 没有字形</source>
   <translation>{character} has no glyph</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{code}，受理前须处理</source>
   <translation>{code}, resolve before acceptance</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{character} 可打印</source>
   <translation>{character} prints</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_facts.py" />
   <source>{code}，纸面与屏幕一致</source>
   <translation>{code}, same on paper and screen</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>已看 {seen}/{required}</source>
   <translation>Seen {seen}/{required}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>多半是：{of}</source>
   <translation>Likely: {of}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>选申请人种类</source>
   <translation>Choose applicant type</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填申请人姓名</source>
   <translation>Enter applicant name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填申请人证件</source>
   <translation>Enter applicant ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填联系电话</source>
   <translation>Enter phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填法定代表人</source>
   <translation>Enter legal rep.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填联系人</source>
   <translation>Enter contact</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填代理人姓名</source>
   <translation>Enter agent name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填代理人证件</source>
   <translation>Enter agent ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填代理关系</source>
   <translation>Enter agent relation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填授权材料</source>
   <translation>Enter authorisation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>选领取方式</source>
   <translation>Choose collection</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填邮寄地址</source>
   <translation>Enter postal address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>选收件方式</source>
   <translation>Choose channel</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填代理人电话</source>
   <translation>Enter agent phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>填联系地址</source>
   <translation>Enter address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>签容缺承诺</source>
   <translation>Sign deferral promise</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>定补齐日期</source>
   <translation>Set promised date</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>换能办的窗口</source>
   <translation>Use another counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>设办理时限</source>
   <translation>Set time limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>申请人姓名</source>
   <translation>Applicant name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>申请人证件</source>
   <translation>Applicant ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>联系电话</source>
   <translation>Phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>申请人种类</source>
   <translation>Applicant type</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>代理人姓名</source>
   <translation>Agent name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>代理人证件</source>
   <translation>Agent ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>代理人电话</source>
   <translation>Agent phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>可受理</source>
   <translation>Acceptable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>需告知</source>
   <translation>Notice needed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>可更正</source>
   <translation>Correctable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>不需办理</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>办备案</source>
   <translation>Record filing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>不属本机关</source>
   <translation>Other authority</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>不在窗口</source>
   <translation>Not at counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>改办</source>
   <translation>Redirect</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>材料可以受理</source>
   <translation>Materials acceptable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>{why}还有 {n} 问，答完才算数</source>
   <translation>{why} Questions left: {n}; final once all are answered</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>看清情形</source>
   <translation>Clarify situation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>看第 {n} 份材料</source>
   <translation>Look at material {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>核对{what}</source>
   <translation>Check {what}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>补上所缺的一项</source>
   <translation>Fill what is missing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>情形未答完，尚无结论</source>
   <translation>Situation incomplete, no result yet</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>情形未答，材料未看，尚无结论</source>
   <translation>Situation and materials open, no result yet</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>{gaps} 处问题一次说全{also}</source>
   <translation>Tell all problems at once: {gaps}{also}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>还差 {left} 项：{split}</source>
   <translation>Lacking {left}: {split}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>{rows} 份材料齐全、符合法定形式</source>
   <translation>All {rows} materials complete, in legal form</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>先答情形</source>
   <translation>Situation first</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>，{faulty} 份有问题</source>
   <translation>, faulty: {faulty}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>继续看材料</source>
   <translation>Go on with materials</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>先看材料</source>
   <translation>Look at materials</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>{looked}{found}，尚无结论</source>
   <translation>{looked}{found}, no result yet</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>下一步：{leads_to}</source>
   <translation>Next: {leads_to}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>回答「{button_label}」</source>
   <translation>Answer "{button_label}"</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>回答情形</source>
   <translation>Answer situation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>，另 {good} 份符合</source>
   <translation>, in order: {good}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/models/verdict_lines.py" />
   <source>当场更正</source>
   <translation>Correct on the spot</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>日结后当天不再改动；之后的记录另打补充页。</source>
   <translation>A closed day stays unchanged; later records go on an extra page.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>登记异常</source>
   <translation>Record exception</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>预览日志</source>
   <translation>Preview log</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>编号对账</source>
   <translation>Number check</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>收班</source>
   <translation>End of day</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>{spans} 连续</source>
   <translation>{spans} unbroken</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>已日结</source>
   <translation>Day closed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/day.py" />
   <source>补充页 {n}</source>
   <translation>Extra page {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>按下即日结：取得日志号，签名，冻结，再打印。之后的记录另打补充页。</source>
   <translation>This closes the day: takes a log number, signs, freezes, then prints. Later records go on an extra page.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>请写明情况</source>
   <translation>State the facts</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>{day_decided}有编号没有着落。值班长写明原因后可以日结，日志会逐一列出。</source>
   <translation>{day_decided} has numbers unaccounted for. Once the supervisor gives the reason, the day can be closed; the log lists each one.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>日结并打印</source>
   <translation>Close the day and print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>如 10:15-11:40 主干断开，照常受理</source>
   <translation>e.g. 10:15-11:40 backbone down, accepting as usual</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/deeds.py" />
   <source>登记</source>
   <translation>Record</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>过了法定的日子，立即处理</source>
   <translation>Past the statutory day: act now</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>过了承诺的日子，须反馈</source>
   <translation>Past the promised day: report back</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>今天、明天到期，或等申请人过期</source>
   <translation>Due today or tomorrow, or applicant overdue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>都还来得及</source>
   <translation>Still in time</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>灯</source>
   <translation>Light</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>流水号</source>
   <translation>Serial no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>事项</source>
   <translation>Matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>状态</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>等谁</source>
   <translation>Waits for</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>到期</source>
   <translation>Due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>还剩</source>
   <translation>Left</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>办件编号</source>
   <translation>Case number</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>{word} {count} 件</source>
   <translation>{word}: {count}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>等着办的件</source>
   <translation>Waiting cases</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>没有等着办的件。</source>
   <translation>No waiting cases.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/lights.py" />
   <source>共 {n} 件在本窗口等着；已受理交部门的不在其中</source>
   <translation>Waiting at this counter: {n}; accepted cases with departments not included</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>日结</source>
   <translation>Close the day</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>看板</source>
   <translation>Board</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>办件清单 {today}</source>
   <translation>Case list {today}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>选办件</source>
   <translation>Choose case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>打开</source>
   <translation>Open</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>导出清单</source>
   <translation>Export list</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>回上一页</source>
   <translation>Previous page</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>在办 {today}</source>
   <translation>In hand {today}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>看每个号</source>
   <translation>See each number</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/board/page.py" />
   <source>回看板</source>
   <translation>Back to board</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/columns.py" />
   <source>材料与经过</source>
   <translation>Materials and history</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/columns.py" />
   <source>办件</source>
   <translation>Case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/columns.py" />
   <source>文书</source>
   <translation>Papers</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>本事项不分情形</source>
   <translation>No situations for this matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>情形</source>
   <translation>Situation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>期限</source>
   <translation>Due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>证件</source>
   <translation>ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>电话</source>
   <translation>Phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>经办</source>
   <translation>Clerk</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>目录</source>
   <translation>Catalogue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>{release} 版</source>
   <translation>Release {release}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>五日内答复</source>
   <translation>Reply within 5 days</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>一次告知</source>
   <translation>One-time notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>补正期限</source>
   <translation>Supply by</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>同一申请人另有 {n} 件未办完</source>
   <translation>Same applicant, other open cases: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>代理人</source>
   <translation>Agent</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>收件方式</source>
   <translation>Channel</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>领取</source>
   <translation>Pick-up</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>原办件</source>
   <translation>Original case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>已告知</source>
   <translation>Told</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/facts.py" />
   <source>{notices} 次</source>
   <translation>Times: {notices}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps.py" />
   <source>未补</source>
   <translation>Absent</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps.py" />
   <source>已补</source>
   <translation>Supplied</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps.py" />
   <source>有问题</source>
   <translation>Faulty</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps.py" />
   <source>{problem}
现在：{words}</source>
   <translation>{problem}
Now: {words}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps.py" />
   <source>第 {n} 份，{name}，{said}，{problem}</source>
   <translation>Material {n}, {name}, {said}, {problem}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/gaps_head.py" />
   <source>{gaps_title}　{count} 份</source>
   <translation>{gaps_title}  {count}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>空格</source>
   <translation>Space</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>勾补来的</source>
   <translation>Tick supplied</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>补来有问题</source>
   <translation>Supplied, faulty</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>该条不符</source>
   <translation>Point not met</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>预览</source>
   <translation>Preview</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>登记签收</source>
   <translation>Record signing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>扫描件</source>
   <translation>Scan</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>换区</source>
   <translation>Switch area</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>复制编号</source>
   <translation>Copy number</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/hints.py" />
   <source>小键盘给申请人评价</source>
   <translation>Applicant rates</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>小票</source>
   <translation>Slip</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>袋标签</source>
   <translation>Bag label</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>已送打印机</source>
   <translation>Sent to printer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>没有打出来</source>
   <translation>Did not print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>大字版</source>
   <translation>Large print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>第 {get} 张</source>
   <translation>, sheet {get}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>签收</source>
   <translation>Sign for</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>加打{get}，不是凭证</source>
   <translation>Extra print: {get}, not a voucher</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>纸已在手</source>
   <translation>Paper in hand</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>拒收，留置送达</source>
   <translation>Refused; left as served</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{when}，{reason}；见证人 {join}</source>
   <translation>{when}, {reason}; witnesses {join}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>经办 {clerk}，交来 {given} 份</source>
   <translation>Clerk {clerk}, handed in: {given}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{n} 处已更正</source>
   <translation>Corrected: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>出具补正告知书</source>
   <translation>Issue one-time notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>第 {ordinal} 次出具补正告知书</source>
   <translation>Issue one-time notice no. {ordinal}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>，超出第一次告知，{approved_by} 同意：{reason}</source>
   <translation>, beyond the first notice, approved by {approved_by}: {reason}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>告知 {n} 处问题{wider}</source>
   <translation>Problems told: {n}{wider}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>登记补正材料</source>
   <translation>Record supplement</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>收到 {n} 份</source>
   <translation>Received: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{n} 处后补，承诺 {by} 前补齐</source>
   <translation>To follow: {n}, promised by {by}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{due} 前办结</source>
   <translation>Due by {due}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>否定报备</source>
   <translation>Refusal report</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{approved_by} 审批：{opinion}</source>
   <translation>Approved by {approved_by}: {opinion}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>，材料退给 {name}</source>
   <translation>, materials returned to {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>逾期退件</source>
   <translation>Returned, overdue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>申请人撤回</source>
   <translation>Withdraw</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>核对材料</source>
   <translation>Check materials</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>看过 {n} 份</source>
   <translation>Looked at: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>挂失补发</source>
   <translation>Report lost, replace</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{name}，{reason}；原来的一张作废</source>
   <translation>{name}, {reason}; the earlier sheet is void</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>收回凭证</source>
   <translation>Redeem receipt</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{returned_by} 交来</source>
   <translation>Brought by {returned_by}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>加扫描件</source>
   <translation>Add scan</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>{at_place}，{pages} 页</source>
   <translation>{at_place}, pages: {pages}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>移除扫描件</source>
   <translation>Remove scan</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>注明理由继续</source>
   <translation>Continue with reason</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>登记作废</source>
   <translation>Record void</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>加印</source>
   <translation>Extra print</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>申请人已评价</source>
   <translation>Rated by applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/history.py" />
   <source>申请人未评价</source>
   <translation>Not rated by applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/ledger.py" />
   <source>{what}原因：{reason}</source>
   <translation>{what} because: {reason}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/ledger.py" />
   <source>补发</source>
   <translation>Replacement</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/page.py" />
   <source>办件 {name}</source>
   <translation>Case {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/page.py" />
   <source>{n} 张未打</source>
   <translation>Unprinted: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/page.py" />
   <source>经过</source>
   <translation>History</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>{n} 份文书　{sheets} 张</source>
   <translation>Papers: {n}  Sheets: {sheets}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>补打：{title}第 {copy} 张</source>
   <translation>Reprint: {title}, sheet {copy}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>纸面会标明「补打 {next_reprint}」，原来的一张仍留在账上。</source>
   <translation>The paper is marked "Reprint {next_reprint}"; the earlier sheet stays on record.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>登记作废：{title}第 {copy} 张</source>
   <translation>Record void: {title}, sheet {copy}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>作废的一张留在账上，须另行补打。</source>
   <translation>The void sheet stays on record; reprint it separately.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>接着打印</source>
   <translation>Go on printing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/sheets.py" />
   <source>文书与打印</source>
   <translation>Papers and printing</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/side_buttons.py" />
   <source>再出告知书</source>
   <translation>Another notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/side_buttons.py" />
   <source>不签，出告知书</source>
   <translation>Not signed: issue notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>拒收</source>
   <translation>Refused</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>已签收</source>
   <translation>Signed for</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>回执上的签收日期、签收人</source>
   <translation>Date and signer on return slip</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>请写{title}</source>
   <translation>Enter: {title}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>已收回 {moment_in_list}</source>
   <translation>Redeemed {moment_in_list}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>申请人本人　{name}</source>
   <translation>Applicant in person  {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>他人代收</source>
   <translation>Taken by another</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>邮寄，有签收回执</source>
   <translation>By post, with return slip</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>拒绝签收，留置送达</source>
   <translation>Refuses; left as served</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>签收：{title}</source>
   <translation>Sign for: {title}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>代收人姓名，与申请人的关系</source>
   <translation>Recipient's name, relation to applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>如 王小梅 女儿</source>
   <translation>e.g. Wang, daughter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>请写回执上的签收日期和签收人，如 2026-11-26 陈某</source>
   <translation>Enter date and signer on the return slip, e.g. 2026-11-26 Chen</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>如 2026-11-26 陈某</source>
   <translation>e.g. 2026-11-26 Chen</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>拒收的事由，照他说的写</source>
   <translation>Reason for refusing, in their words</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>如 认为材料已经齐全</source>
   <translation>e.g. thinks materials complete</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>代理人　{name}</source>
   <translation>Agent  {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>见证人，几个人用顿号隔开</source>
   <translation>Witnesses, separated by commas</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/signing.py" />
   <source>如 桂园社区 赵某、钱某</source>
   <translation>e.g. Guiyuan community Zhao, Qian</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>申请人已签字：容缺受理</source>
   <translation>Applicant signed: accept with deferral</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：等申请人补来</source>
   <translation>Next: wait for applicant to supply</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>改承诺日期</source>
   <translation>Change promised date</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>接着办{unfinished}</source>
   <translation>Resume {unfinished}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>受理下一位</source>
   <translation>Serve next applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：{onward}</source>
   <translation>Next: {onward}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：{step}</source>
   <translation>Next: {step}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>出具受理通知书</source>
   <translation>Issue acceptance notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：重新申请</source>
   <translation>Next: apply again</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：勾补来的材料</source>
   <translation>Next: tick supplied materials</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：再出告知书，或不予受理</source>
   <translation>Next: another notice, or refuse</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：设定默认时限</source>
   <translation>Next: set default limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/steps.py" />
   <source>下一步：核对材料，还有 {unsaid} 份没看</source>
   <translation>Next: check materials, unseen: {unsaid}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>日期不对，请按 年-月-日 填写，如 2026-12-10</source>
   <translation>Wrong date. Enter year-month-day, e.g. 2026-12-10</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>受理时由申请人决定</source>
   <translation>Applicant decides on acceptance</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>领取方式</source>
   <translation>Collection</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>邮寄地址</source>
   <translation>Postal address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>省、市、区、街道、门牌</source>
   <translation>Province, city, district, street, no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/terms.py" />
   <source>签了容缺承诺书的，填日期</source>
   <translation>Date, if promise signed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>补来的材料仍不合格。申请人当场换好的，按空格勾选后受理；还可以再补的，按 Alt+G 再出告知书，只写首次告知过的问题；不再补的，按 Alt+B 不予受理，理由为补正后仍不齐全。</source>
   <translation>The supplied materials still fail. If the applicant replaces them on the spot, tick with Space, then accept; if more can be supplied, press Alt+G for another notice, with only problems told the first time; if not, press Alt+B to refuse, on the ground of still incomplete after supplement.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>容缺后补</source>
   <translation>Deferred, to follow</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>待核对</source>
   <translation>To check</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>{count} 份都已勾</source>
   <translation>All {count} ticked</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>{lacking}，补至 {notice_due}</source>
   <translation>{lacking}, supply by {notice_due}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>{lacking}，承诺 {promised_by} 前</source>
   <translation>{lacking}, promised by {promised_by}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>还差 {absent} 份</source>
   <translation>Lacking: {absent}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case/waiting.py" />
   <source>{wrong} 份有问题</source>
   <translation>Faulty: {wrong}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>证件尾号</source>
   <translation>ID ending</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>查件</source>
   <translation>Find case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>查找</source>
   <translation>Find</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>查到的办件</source>
   <translation>Cases found</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>查件 {today}</source>
   <translation>Case search {today}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>最近的 {} 件，可能还有：多输几位</source>
   <translation>Latest {}, maybe more: type more</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>{} 件</source>
   <translation>Cases: {}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>打开办件</source>
   <translation>Open case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>编号、姓名片段、证件后四位、电话</source>
   <translation>Number, part of name, last 4 of ID, phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>清空条件</source>
   <translation>Clear</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>没有编号、姓名、证件、电话相符的办件。</source>
   <translation>No case with this number, name, ID or phone.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>输入编号、姓名、证件后四位或电话。</source>
   <translation>Enter a number, name, last 4 of ID, or phone.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>编号</source>
   <translation>Number</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>任填一项，边输边查；扫码直接打开该件</source>
   <translation>Fill any one; searches as you type; a scanned code opens the case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/case_search.py" />
   <source>待补正 {gaps} 处</source>
   <translation>To supplement: {gaps}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>本次要的材料</source>
   <translation>Needed this time</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>本次</source>
   <translation>This time</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>以往哪一件</source>
   <translation>Earlier case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>当时</source>
   <translation>Back then</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>形式、份数</source>
   <translation>Form, copies</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>有效期至</source>
   <translation>Valid until</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>以往材料</source>
   <translation>Earlier materials</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>只供对照：以往的纸不能当作这次交了。</source>
   <translation>For comparison only: earlier papers do not count as handed in now.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>选材料</source>
   <translation>Choose material</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>打开那一件</source>
   <translation>Open that case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/earlier_materials.py" />
   <source>回受理</source>
   <translation>Back to acceptance</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>上一步</source>
   <translation>Previous</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>继续</source>
   <translation>Continue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>读入大厅资料</source>
   <translation>Load hall data</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>26 位，没有发过的留空</source>
   <translation>26 characters; blank if none</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>第 {at} 步，共 {n} 步　{title}</source>
   <translation>Step {at} of {n}  {title}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>样例大厅，纸面印「样例」</source>
   <translation>Sample hall; papers are marked "Sample"</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>行政区划 {region}</source>
   <translation>Region {region}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>{name}　{told}（{told2}）
值班长 {told3}（{told4}），窗口工作人员 {told5}（{told6}）
文书：{printer}</source>
   <translation>{name}  {told} ({told2})
Supervisor {told3} ({told4}), clerk {told5} ({told6})
Papers: {printer}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>窗口工作人员</source>
   <translation>Clerk</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>开始使用</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>大厅</source>
   <translation>Hall</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>地区</source>
   <translation>Region</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>地址</source>
   <translation>Address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>时间</source>
   <translation>Time</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>机关</source>
   <translation>Authority</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>{n} 个</source>
   <translation>{n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>窗口编号</source>
   <translation>Counter no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>三位数字，如 003</source>
   <translation>3 digits, e.g. 003</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>窗口名称</source>
   <translation>Counter name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>如 03号窗口</source>
   <translation>e.g. Counter 03</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>窗口电话</source>
   <translation>Counter phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>至少 8 位</source>
   <translation>At least 8 characters</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>这个文件读不出来。请重新拷贝一份再试。</source>
   <translation>This file cannot be read. Copy it again and retry.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start.py" />
   <source>JSON 文件，含机关、印章名称、复议机关和法院</source>
   <translation>JSON file with authorities, seal names, review bodies and courts</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_checks.py" />
   <source>这一项要填。</source>
   <translation>This is required.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_checks.py" />
   <source>窗口编号是三位数字。</source>
   <translation>The counter no. has three digits.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_checks.py" />
   <source>如 003；它印在每个编号里，同一大厅的窗口不能相同。</source>
   <translation>e.g. 003; it is part of every number, so no two counters of a hall may share it.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_checks.py" />
   <source>与值班长的工号相同。</source>
   <translation>Same as the supervisor's staff no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_checks.py" />
   <source>两个人各用各的工号。</source>
   <translation>Each person uses their own staff no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>这台电脑以前办理过业务，现在的数据库却是空的。请按 Alt+F 从备份恢复；确实没有备份的，再往下设置，新的编号不会与旧的重复。</source>
   <translation>This PC has handled cases before, but the database is empty now. Press Alt+F to restore from backup; if there is no backup, go on: new numbers will not repeat old ones.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>大厅与窗口</source>
   <translation>Hall and counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>这是哪个大厅的哪个窗口？</source>
   <translation>Which counter of which hall?</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>大厅资料由主管部门下发；没有的，可以先用样例大厅试用。</source>
   <translation>Hall data come from the authority in charge; without them, try the sample hall first.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>工作人员</source>
   <translation>Staff</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>谁来用这个窗口？</source>
   <translation>Who uses this counter?</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>值班长和窗口工作人员各一个，以后可以在「设置」里添加。</source>
   <translation>One supervisor and one clerk; add more later in "Settings".</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>用哪台打印机出文书？</source>
   <translation>Which printer prints papers?</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>文书为 A4 纸。没有打印机也能开始，文书先存成 PDF。</source>
   <translation>Papers are A4. You can start without a printer; papers are saved as PDF first.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>核对并开始</source>
   <translation>Check and start</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>这个窗口以前发过编号吗？</source>
   <translation>Has this counter issued numbers before?</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/first_start_words.py" />
   <source>发过的，照最近一张纸填办件编号，新的编号不会与旧的重复；没有发过的留空。</source>
   <translation>If so, enter the case number on the latest paper, so new numbers will not repeat old ones; if not, leave blank.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>有代理人</source>
   <translation>Has agent</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>更多项</source>
   <translation>More fields</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>证件种类</source>
   <translation>ID type</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>自然人</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>单位</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>单位名称</source>
   <translation>Organisation name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>换成此种</source>
   <translation>Use this type</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>选此项</source>
   <translation>Choose this</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>与证件一致</source>
   <translation>As on the ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>申请人证件号码</source>
   <translation>Applicant ID no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>负责人</source>
   <translation>Head</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>法定代表人或负责人</source>
   <translation>Legal rep. or head</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>联系人</source>
   <translation>Contact</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>代理人证件号码</source>
   <translation>Agent ID no.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>与申请人</source>
   <translation>Relation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>授权材料</source>
   <translation>Authorisation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>代理电话</source>
   <translation>Agent phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>联系地址</source>
   <translation>Address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>手机或固话</source>
   <translation>Mobile or landline</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>关系，如 女儿、员工</source>
   <translation>e.g. daughter, employee</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/applicant_panel.py" />
   <source>如 授权委托书</source>
   <translation>e.g. power of attorney</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/choice_grid.py" />
   <source>未选</source>
   <translation>Not chosen</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>请选择</source>
   <translation>Please choose</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>看不予受理通知书</source>
   <translation>View refusal notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>不予受理的情形</source>
   <translation>Ground for refusal</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>理由，印在通知书上</source>
   <translation>Reason, printed on notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>应当向哪个机关申请</source>
   <translation>Competent authority</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>该机关地址</source>
   <translation>Its address</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>该机关电话</source>
   <translation>Its phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>打几个字，从中选；没有的照填</source>
   <translation>Type, then choose; else write in</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>Esc 返回</source>
   <translation>Esc back</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/decline_popup.py" />
   <source>此项印在通知书上，不能空着</source>
   <translation>Printed on the notice; must not be empty</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/entry_popup.py" />
   <source>记下</source>
   <translation>Save</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/entry_popup.py" />
   <source>选择</source>
   <translation>Choose</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/entry_popup.py" />
   <source>Esc 不记</source>
   <translation>Esc discard</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>撤销</source>
   <translation>Undo</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>下一步</source>
   <translation>Next</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>找事项</source>
   <translation>Find matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>常办事项</source>
   <translation>Frequent matters</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>在搜索栏里选常办</source>
   <translation>Pick frequent in search bar</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>选</source>
   <translation>Pick</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>接着办</source>
   <translation>Resume</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>记问题</source>
   <translation>Mark problem</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>形式</source>
   <translation>Form</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>份数</source>
   <translation>Copies</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>下一格</source>
   <translation>Next field</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>不记</source>
   <translation>Don't mark</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>下一项</source>
   <translation>Next item</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>看通知书</source>
   <translation>View notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>返回，填过的都在</source>
   <translation>Back, entries kept</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>改答案</source>
   <translation>Change answers</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>换事项</source>
   <translation>Change matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>咨询告知单</source>
   <translation>Consultation notice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>先放下，下一位</source>
   <translation>Set aside, next person</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>先收件</source>
   <translation>Receive first</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>先放下</source>
   <translation>Set aside</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>选答案</source>
   <translation>Pick answer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>上下</source>
   <translation>Up/down</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>退格</source>
   <translation>Backspace</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>上一问</source>
   <translation>Previous question</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/hints.py" />
   <source>编码变字</source>
   <translation>Code to character</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_delegate.py" />
   <source>核验原件</source>
   <translation>Check original</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_delegate.py" />
   <source>{form}，核验原件</source>
   <translation>{form}, check original</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_heads.py" />
   <source>收到</source>
   <translation>Received</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_heads.py" />
   <source>什么情形下要交</source>
   <translation>When required</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_heads.py" />
   <source>实/应份</source>
   <translation>Got/due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_heads.py" />
   <source>材料·受理标准·问题</source>
   <translation>Material / standard / problem</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_heads.py" />
   <source>材料</source>
   <translation>Material</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_view.py" />
   <source>情形已答完，刚才的数字没有记到材料上</source>
   <translation>Situation is answered; the digit just typed was not recorded on a material</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/material_view.py" />
   <source>这里的字母是按键，刚才打的字没有记。填申请人按 F6</source>
   <translation>Letters are keys here; what you typed was not recorded. Press F6 for the applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>应交 {n} 份</source>
   <translation>{n} due</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source> · 全部符合</source>
   <translation> - all met</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>非必要材料 {optional} 份</source>
   <translation>Optional materials: {optional}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>上面还有 {n} 份</source>
   <translation>{n} more above</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>算当场更正：请申请人当面改好</source>
   <translation>Fix on the spot: ask the applicant to correct it now</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>不算当场更正了：写进告知书，再按 Alt+G 改回来</source>
   <translation>No longer fixed on the spot: goes into the notice; Alt+G to change back</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>第 {n} 份：{why}</source>
   <translation>Material {n}: {why}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>可能用到 {n} 份，答完情形只留这位申请人应交的</source>
   <translation>Up to {n} may apply; once the situation is answered only those due remain</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source> · {faulty} 份有问题</source>
   <translation> - {faulty} with problems</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>已看 {seen}/{n}{tail}</source>
   <translation>Checked {seen}/{n}{tail}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>，其中 {missing} 份未交</source>
   <translation>, {missing} not submitted</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>没有第 {n} 条标准</source>
   <translation>No standard {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>第 {n} 份：{said}</source>
   <translation>Material {n}: {said}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>没有承诺、共享等替代方式</source>
   <translation>No substitute (commitment, data sharing)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/materials_panel.py" />
   <source>本情形不能容缺</source>
   <translation>No deferral in this situation</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/matter_head.py" />
   <source>草稿已保存 {astimezone}</source>
   <translation>Draft saved {astimezone}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/matter_head.py" />
   <source>法定时限</source>
   <translation>Statutory limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/matter_head.py" />
   <source>见结论栏</source>
   <translation>See conclusion</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/open_intake.py" />
   <source>本情形不看材料，见结论</source>
   <translation>No materials here, see conclusion</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/open_intake.py" />
   <source>，随后转到「{normalise}」</source>
   <translation>, then go to "{normalise}"</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/open_intake.py" />
   <source>{title} {copies} 张</source>
   <translation>{title} x{copies}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/open_intake.py" />
   <source>登记一条咨询，打印指引单{then}</source>
   <translation>Record a consultation and print directions{then}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/open_intake.py" />
   <source>一次告知：以后只能就这 {n} 处再提</source>
   <translation>One-time notice: only these {n} points may be raised later</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/option_list.py" />
   <source>{name}，{n} 个选项，第 {at} 个，{words}</source>
   <translation>{name}, option {at} of {n}, {words}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>打开看</source>
   <translation>Open</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>{month} 月 {day} 日</source>
   <translation>{month}/{day}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>同一证件号码，{on}的办件写的是「{applicant}」。请对照证件核对姓名和号码</source>
   <translation>Same ID number: the case of {on} has "{applicant}". Check name and number against the ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>同一申请人同一事项 {on}已有 {n} 件（{status}）。打开看，或仍然新办</source>
   <translation>Same applicant and matter: {n} on {on} ({status}). Open, or start a new one</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>申请人另有未办完的办件，{said}</source>
   <translation>Applicant has an unfinished case, {said}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/other_cases.py" />
   <source>，共 {n} 件</source>
   <translation>, {n} in total</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/page.py" />
   <source>草稿已存</source>
   <translation>Draft saved</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/page.py" />
   <source>还没填，先放下</source>
   <translation>Nothing entered, set aside</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/page.py" />
   <source>再按 F3 回到它；要受理下一位，扫码或输入事项</source>
   <translation>Press F3 to return; for the next person, scan or enter a matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/page.py" />
   <source>受理 {name}</source>
   <translation>Accept {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/page.py" />
   <source>这一件还没办完。按 F3 先放下、接待下一位；看别的页按 F4、F7、F9。</source>
   <translation>This case is unfinished. F3 sets it aside for the next person; F4, F7, F9 open other pages.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>身份证</source>
   <translation>ID card</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>居住证</source>
   <translation>Residence permit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>永居证</source>
   <translation>PR card</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>通行证</source>
   <translation>Travel permit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>台胞证</source>
   <translation>Taiwan permit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>护照</source>
   <translation>Passport</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>军官证</source>
   <translation>Officer ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>信用代码</source>
   <translation>Credit code</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>其他证件</source>
   <translation>Other ID</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>换证件种类（Alt+↓）</source>
   <translation>Change ID type (Alt+↓)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>证件种类，{full}</source>
   <translation>ID type, {full}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>最多 {longest} 个字，多出的 {left_out} 个字没有收进来</source>
   <translation>Max {longest} characters; {left_out} extra left out</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>读证或输入</source>
   <translation>Read card or type</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/person_fields.py" />
   <source>Alt+X 前先打这个字的编码，如 20BB7 或 U+20BB7</source>
   <translation>Before Alt+X type the character's code, e.g. 20BB7 or U+20BB7</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>申请人能当场更正</source>
   <translation>Applicant can fix now</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>申请人选择用什么替代</source>
   <translation>Substitute chosen by applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>容缺：申请人承诺补齐的日期</source>
   <translation>Deferral: date promised by applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>备注，印在纸面上</source>
   <translation>Note, printed on paper</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>说明，可不填；已过期的填到期日</source>
   <translation>Optional note; if expired, the expiry date</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>申请人选此项</source>
   <translation>Applicant's choice</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>日期不对，请按 年-月-日 填写，如 {example}</source>
   <translation>Wrong date; enter year-month-day, e.g. {example}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>不能晚于办结期限，最晚 {isoformat}</source>
   <translation>Not after the completion limit, {isoformat} at the latest</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>承诺补齐的日期已经过去，请重新约定</source>
   <translation>The promised date has passed; agree a new one</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>如 {example}</source>
   <translation>E.g. {example}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>记下承诺</source>
   <translation>Record commitment</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>对这份材料的说明</source>
   <translation>Note on this material</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>请填申请人承诺补齐的日期；不承诺的，按 Esc</source>
   <translation>Enter the date promised by the applicant; Esc if none</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>须不晚于 {isoformat}（办结期限）</source>
   <translation>Must be no later than {isoformat} (completion limit)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>该条符合，撤销「{of}」</source>
   <translation>Standard met; clear "{of}"</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>承诺书已由申请人签字</source>
   <translation>Applicant signed the commitment</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/row_questions.py" />
   <source>申请人有未修复的失信记录</source>
   <translation>Applicant has an unrepaired dishonesty record</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>视上题</source>
   <translation>Depends on above</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>待答</source>
   <translation>To answer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>改</source>
   <translation>Change</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>按数字选</source>
   <translation>Pick by number</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>{done}/{asked} 已答</source>
   <translation>{done}/{asked} answered</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>第 1 问</source>
   <translation>Question 1</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/situation_panel.py" />
   <source>另有 {rest} 问，视上题</source>
   <translation>{rest} more, depending on above</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>{name}·{who}·{month} 月 {day} 日 {at}</source>
   <translation>{name} / {who} / {month}/{day} {at}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>常办</source>
   <translation>Frequent</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>扫码，或在上面输入事项名称、拼音首字母、事项编码。选中事项就开始受理。</source>
   <translation>Scan, or type the matter's name, pinyin initials or code above. Picking a matter starts acceptance.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>没办完的草稿</source>
   <translation>Unfinished drafts</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>没办完的草稿 {n} 份</source>
   <translation>Unfinished drafts: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>未填申请人</source>
   <translation>No applicant</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/start.py" />
   <source>开始受理</source>
   <translation>Start acceptance</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>先收件之前：{lack}</source>
   <translation>Before receiving: {lack}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>要不予受理，先补这一项：{lack}。补好再按 Alt+B</source>
   <translation>To refuse, first complete: {lack}. Then press Alt+B again</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>要登记咨询，先补这一项：{lack}</source>
   <translation>To record a consultation, first complete: {lack}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>{split}。继续的理由</source>
   <translation>{split}. Reason to continue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>先在材料中选中有问题的一份，再按 Alt+G</source>
   <translation>Pick a faulty material first, then press Alt+G</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>如：证件原件即如此，已核对</source>
   <translation>E.g. ID reads so, checked against original</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/steps.py" />
   <source>请写明理由</source>
   <translation>Enter the reason</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/tab_states.py" />
   <source>{n} 处问题</source>
   <translation>Problems: {n}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/tab_states.py" />
   <source>结论</source>
   <translation>Conclusion</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/tab_states.py" />
   <source>已看完</source>
   <translation>Checked</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/tab_states.py" />
   <source>差 {left} 项</source>
   <translation>{left} left</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/tab_states.py" />
   <source>已填</source>
   <translation>Filled</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/verdict_panel.py" />
   <source>窗口口径</source>
   <translation>Counter guidance</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/verdict_panel.py" />
   <source>不在本事项受理的情形</source>
   <translation>Situations not accepted here</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/verdict_parts.py" />
   <source>第 {number} 处，{material}，{kind}，{text}，补：{fix}</source>
   <translation>Problem {number}, {material}, {kind}, {text}, supply: {fix}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/verdict_parts.py" />
   <source>补：{fix}</source>
   <translation>Supply: {fix}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/verdict_parts.py" />
   <source>依据：{basis}</source>
   <translation>Basis: {basis}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/walk.py" />
   <source>改哪一问</source>
   <translation>Question to change</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/walk.py" />
   <source>改这一问</source>
   <translation>Change this one</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/intake/zone_tabs.py" />
   <source>当前：{title} {state}</source>
   <translation>Current: {title} {state}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>帮助：{heading}</source>
   <translation>Help: {heading}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>滚动</source>
   <translation>Scroll</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>下一个链接</source>
   <translation>Next link</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>打开链接</source>
   <translation>Open link</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>回到刚才的地方</source>
   <translation>Go back</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/manual.py" />
   <source>前一章</source>
   <translation>Previous chapter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>选扫描件</source>
   <translation>Pick scans</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>看</source>
   <translation>View</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>选文件</source>
   <translation>Pick files</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>回办件</source>
   <translation>Back to case</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>翻页</source>
   <translation>Turn page</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>大小</source>
   <translation>Size</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>移除</source>
   <translation>Remove</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>回清单</source>
   <translation>Back to list</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>放到这里</source>
   <translation>Put here</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/scans/page.py" />
   <source>不要新到的</source>
   <translation>Ignore new</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>先看再办</source>
   <translation>Preview first</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>直接办</source>
   <translation>Direct</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>设置</source>
   <translation>Settings</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>文书打印机</source>
   <translation>Document printer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>办理前预览文书</source>
   <translation>Preview documents first</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>现在：{printer_words}</source>
   <translation>Now: {printer_words}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>关掉后按 Ctrl+Enter 直接办理并打印。</source>
   <translation>When off, Ctrl+Enter completes and prints at once.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>文字大小</source>
   <translation>Text size</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>Ctrl+= 放大，Ctrl+- 缩小，Ctrl+0 还原；下次启动照旧。</source>
   <translation>Ctrl+= larger, Ctrl+- smaller, Ctrl+0 reset; kept at next start.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>重设密码</source>
   <translation>Reset password</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>停用</source>
   <translation>Disable</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>大厅资料</source>
   <translation>Hall details</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>事项目录</source>
   <translation>Matter catalogue</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>日历</source>
   <translation>Calendar</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings.py" />
   <source>改动即时生效</source>
   <translation>Changes apply at once</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_backup.py" />
   <source>选备份文件夹</source>
   <translation>Pick backup folder</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_backup.py" />
   <source>现在备份</source>
   <translation>Back up now</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_backup.py" />
   <source>备份</source>
   <translation>Backup</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>该窗口最近的办件编号</source>
   <translation>Latest case number of this counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>26 位；从没发过的留空</source>
   <translation>26 digits; blank if none was ever issued</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>换大厅资料</source>
   <translation>Change hall details</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>默认时限</source>
   <translation>Default time limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>读入日历</source>
   <translation>Read calendar</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>未设定</source>
   <translation>Not set</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>读入{what}</source>
   <translation>Read {what}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>把大厅资料换成 {name}。已办的件不受影响。</source>
   <translation>Replace hall details with {name}. Finished cases are not affected.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>读入日历 {name}。已印出的日期不变。</source>
   <translation>Read calendar {name}. Dates already printed do not change.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>读入文件和设定时限须值班长登录，记入日志账。</source>
   <translation>Reading files and setting time limits needs the supervisor's login and is recorded in the journal.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>办公时间</source>
   <translation>Office hours</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>落款机关</source>
   <translation>Issuing authority</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>{id} 版，读入和对照按 Alt+M</source>
   <translation>Release {id}; Alt+M to read or compare</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>文书用语</source>
   <translation>Document wording</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>窗口换成 {name}（{code}）。</source>
   <translation>Counter becomes {name} ({code}).</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>已读入日历 {name}，从现在起按它计算日期。</source>
   <translation>Calendar {name} read; dates are reckoned by it from now on.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>大厅资料已换成 {name}，从现在起用。</source>
   <translation>Hall details replaced with {name}, in use from now on.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>大厅资料已存好。窗口的编号代码变了，关闭程序再打开后生效。</source>
   <translation>Hall details saved. The counter code changed; it takes effect after restarting the program.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_data.py" />
   <source>，样例</source>
   <translation>, sample</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_language.py" />
   <source>界面语言</source>
   <translation>Interface language</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_language.py" />
   <source>文书总是中文。</source>
   <translation>Papers are always Chinese.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>已添加 {name}，锁定后即可用工号 {staff_no} 登录。</source>
   <translation>{name} added; after locking, log in with staff no. {staff_no}.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>由 {name} 本人输入新密码，至少 8 位。</source>
   <translation>{name} types the new password in person, at least 8 characters.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>停用后 {name} 不能再登录本窗口；办过的件照旧记在名下。</source>
   <translation>Once disabled, {name} cannot log in at this counter; past cases stay under the name.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>新密码</source>
   <translation>New password</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>添加、重设、停用须值班长登录。密码由本人当面输入。</source>
   <translation>Adding, resetting and disabling need the supervisor's login. Passwords are typed in person.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>工号 {staff_no}　{words}</source>
   <translation>Staff no. {staff_no}  {words}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>还没有选工作人员。</source>
   <translation>No staff member picked.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>用上下键或数字键选一人，再按一次。</source>
   <translation>Pick one with arrows or digits, then press again.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>添加工作人员须值班长同意。</source>
   <translation>Adding staff needs the supervisor's consent.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>已重设 {name} 的密码。</source>
   <translation>Password of {name} reset.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>密码至少 {least} 位。</source>
   <translation>Password needs at least {least} characters.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_people.py" />
   <source>已停用 {name}。</source>
   <translation>{name} disabled.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/settings_restore.py" />
   <source>备份 (*.backup.db);;所有文件 (*)</source>
   <translation>Backups (*.backup.db);;All files (*)</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>登录本窗口</source>
   <translation>Log in to this counter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>已锁定</source>
   <translation>Locked</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>{clerk} 输入密码，回车，接着办。换人用 ↑ ↓。</source>
   <translation>{clerk}: type password, Enter, resume. ↑ ↓ to change person.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>已锁定，草稿已存</source>
   <translation>Locked, draft saved</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>↑ ↓ 选人，输入密码，回车。</source>
   <translation>↑ ↓ pick person, type password, Enter.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>输入工号和密码，回车。</source>
   <translation>Type staff no. and password, Enter.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>星期{weekday}</source>
   <translation>{weekday}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>先输入工号和密码。</source>
   <translation>Enter staff no. and password first.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>先输入密码。</source>
   <translation>Enter password first.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>忘记密码的，请值班长重设，不影响已存的办件。</source>
   <translation>Forgot it? Ask the supervisor to reset; saved cases are not affected.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/sign_in.py" />
   <source>退出程序 Alt+F4</source>
   <translation>Exit program Alt+F4</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/step_rail.py" />
   <source>工作人员和打印机以后可以在「设置」里改。</source>
   <translation>Staff and printer can be changed later in "Settings".</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/step_rail.py" />
   <source>首次启动</source>
   <translation>First start</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>纸</source>
   <translation>Paper</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>今日办件</source>
   <translation>Today's cases</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>{words} {count} 件</source>
   <translation>{words}: {count}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>今天还没有办件。按 F3 开始受理。</source>
   <translation>No cases today. Press F3 to start.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>今日办件 {today}{narrowed}</source>
   <translation>Today's cases {today}{narrowed}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>共 {counts} 件，显示 {n} 件</source>
   <translation>{counts} in total, {n} shown</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>按状态筛</source>
   <translation>Filter by status</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>没有「{status}」的办件。按 Alt+1 看全部。</source>
   <translation>No "{status}" cases. Press Alt+1 for all.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/pages/today.py" />
   <source>「估」表示该年节假日尚未公布，日期为估算</source>
   <translation>"est." means that year's holidays are not yet published; the date is estimated</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>{title}第 {copy} 张</source>
   <translation>{title} sheet {copy}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>打印机没有打完</source>
   <translation>Printer did not finish</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>，另有 {n} 张也没有打出来</source>
   <translation>, and {n} more not printed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>这张文书排不出来：有必填项空着，或有字没有字形。</source>
   <translation>This document cannot be laid out: a required field is empty or a character has no glyph.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>办件已成立。请告诉维护人员，改好后在办件里接着打印。</source>
   <translation>The case stands. Tell maintenance; once fixed, resume printing in the case.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>{reason}，{title}还没有打出来</source>
   <translation>{reason}, {title} not printed yet</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>办件已成立。把打印机弄好后会自己接着打，不会重号。</source>
   <translation>The case stands. Fix the printer and printing resumes by itself; no number is repeated.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>{reason}，{title}没有打出来{more}</source>
   <translation>{reason}, {title} not printed{more}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>办件已成立。把打印机弄好后接着打，不会重号。</source>
   <translation>The case stands. Fix the printer and resume printing; no number is repeated.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/print_run.py" />
   <source>换打印机</source>
   <translation>Change printer</translation>
  </message>
  <message>
   <location filename="counter_app/ui/rail.py" />
   <source>今日</source>
   <translation>Today</translation>
  </message>
  <message>
   <location filename="counter_app/ui/rail.py" />
   <source>登记簿</source>
   <translation>Registers</translation>
  </message>
  <message>
   <location filename="counter_app/ui/rail.py" />
   <source>，{badge} 件等着</source>
   <translation>, {badge} waiting</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>可按 Alt+C 在办件中找。{way_on}</source>
   <translation>Press Alt+C to search cases. {way_on}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>在办件中找「{text}」</source>
   <translation>Search cases for "{text}"</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>第 {n} 个，{name}</source>
   <translation>No. {n}, {name}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>没有相符的事项</source>
   <translation>No matching matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>在办件中找</source>
   <translation>Search cases</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>{total} 个</source>
   <translation>{total} found</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>另有 {more} 个，再输几个字就看得到</source>
   <translation>{more} more; type more to see them</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>实施部门</source>
   <translation>Department</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>服务对象</source>
   <translation>Open to</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>承诺时限</source>
   <translation>Promised limit</translation>
  </message>
  <message>
   <location filename="counter_app/ui/search_popup.py" />
   <source>不在本窗口办理</source>
   <translation>Not handled here</translation>
  </message>
  <message>
   <location filename="counter_app/ui/sheet_words.py" />
   <source>存成 PDF</source>
   <translation>Save as PDF</translation>
  </message>
  <message>
   <location filename="counter_app/ui/sheet_words.py" />
   <source>第 {copy} 张</source>
   <translation>Copy {copy}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell.py" />
   <source>{title}　一窗受理</source>
   <translation>{title}  One window</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>选事项</source>
   <translation>Pick matter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>直接选</source>
   <translation>Pick directly</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>当编号、姓名查</source>
   <translation>Search as no. or name</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>锁定　Ctrl+L</source>
   <translation>Lock  Ctrl+L</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>找输入的</source>
   <translation>Find entry</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>锁定</source>
   <translation>Lock</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>到常办和草稿</source>
   <translation>To frequent and drafts</translation>
  </message>
  <message>
   <location filename="counter_app/ui/shell_chords.py" />
   <source>到页面</source>
   <translation>To page</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>扫码，或输入事项、首字母、编号、证件后四位、电话</source>
   <translation>Scan, or type matter, initials, number, last 4 of ID, phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>扫码，或输入事项、首字母、编号、电话</source>
   <translation>Scan, or type matter, initials, number, phone</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>扫码或搜索</source>
   <translation>Scan or search</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>菜单</source>
   <translation>Menu</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>办件都存在本机，不需要网络</source>
   <translation>Cases are stored on this computer; no network needed</translation>
  </message>
  <message>
   <location filename="counter_app/ui/top_bar.py" />
   <source>本机办理</source>
   <translation>Local mode</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>电脑时间现在是 {now}。不对的，请先校准电脑；对的，说明上一次办理时电脑快了，由值班长确认后继续。</source>
   <translation>Computer time is now {now}. If wrong, correct the clock first; if right, the clock was fast at the last case: the supervisor confirms, then continue.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>本窗口最近一张纸上的办件编号</source>
   <translation>Case number on this counter's latest paper</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>26 位；只有这台电脑办过、没有别处的一份，可以留空</source>
   <translation>26 digits; blank if only this computer was used and no other copy exists</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>启用新的期号</source>
   <translation>Start new epoch</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>请先找出本窗口最近一张纸，不论是在哪台电脑、哪个文件夹里办的。启用新的期号后，新的编号与发过的都不会重复。</source>
   <translation>First find this counter's latest paper, whatever computer or folder it was made on. After the new epoch starts, new numbers never repeat issued ones.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>值班长确认时间</source>
   <translation>Supervisor confirms time</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>已启用期号 {epoch:02}，可以继续办理。</source>
   <translation>Epoch {epoch:02} started; you can continue.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>刚才没有办成的一步，请再按一次。</source>
   <translation>Please repeat the step that did not go through.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/ways_out.py" />
   <source>已确认电脑时间，可以继续办理。</source>
   <translation>Computer time confirmed; you can continue.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/clerk_cards.py" />
   <source>工号 {staff_no}　{role}</source>
   <translation>Staff no. {staff_no}  {role}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/field.py" />
   <source>{join} 不是字，没有收进来，其余照原样。</source>
   <translation>{join}: not a character, left out; the rest is unchanged.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/field.py" />
   <source>请对照证件重新输入该字。</source>
   <translation>Retype that character from the ID.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/hints.py" />
   <source>F1 本页帮助</source>
   <translation>F1 Page help</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/sign_in_button.py" />
   <source>登录 Enter</source>
   <translation>Log in Enter</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/sign_in_button.py" />
   <source>登录</source>
   <translation>Log in</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/strip.py" />
   <source>知道了</source>
   <translation>OK</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/strip.py" />
   <source>稍后</source>
   <translation>Later</translation>
  </message>
  <message>
   <location filename="counter_app/ui/widgets/strip.py" />
   <source>另有 {n} 条</source>
   <translation>{n} more</translation>
  </message>
  <message>
   <location filename="counter_app/ui/window.py" />
   <source>正在核对密码。</source>
   <translation>Checking password.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/window.py" />
   <source>正在打开本窗口，打开后自动登录。</source>
   <translation>Opening this counter; login follows automatically.</translation>
  </message>
  <message>
   <location filename="counter_app/ui/words.py" />
   <source>{day} 周{weekday}{mark}</source>
   <translation>{day} {weekday}{mark}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/words.py" />
   <source>咨 {digits}</source>
   <translation>C {digits}</translation>
  </message>
  <message>
   <location filename="counter_app/ui/words.py" />
   <source> 估</source>
   <translation> est.</translation>
  </message>
 </context>
</TS>
