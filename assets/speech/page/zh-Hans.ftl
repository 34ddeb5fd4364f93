# 简体中文
# Read by a native reader: no.

## 各页面的框架

site-title = 在留卡丢失时
site-skip = 跳到正文
site-languages = 语言
site-unreviewed = 本译文尚未经母语人士审读。如有不清楚之处，以日语原文为准。
site-not-official = 这不是政府的网页。
site-nothing-kept = 您填写的内容不会被保存：只存在于这个页面里，关闭页面后即消失。
site-leave = 全部清除并离开
site-left-title = 已全部清除
site-left-note = 您的回答只存在于刚才的页面里。请把这个窗口也关掉，以免别人返回查看。如果是公用电脑，请把下载的文件也删掉。
site-again = 重新开始
site-back = 返回
site-next = 继续
site-optional = （选填）
site-yes = 是
site-no = 否
site-year = 年
site-month = 月
site-day = 日
site-go-by = 最迟{ $date }前往窗口
site-error = 错误：
site-warning = 请确认：
site-note = 说明：

## 首页

start-title = 在留卡丢了吗？
start-lead = 可以补办新卡。本页面会一步步引导您，为您制作申请书，并告诉您要带什么、去哪里办。
start-button = 填写申请书
start-minutes = 大约需要15分钟。请把护照放在手边；如有旧卡的复印件，也请备好。
start-continue-heading = 如有已保存的文件
start-continue-note = 请选择您以前在这里保存的文件。文件只会被读取并显示在页面上，不会被保存。
start-continue-file = 已保存的文件
start-continue-button = 用文件继续填写
start-office-heading = 公司、学校、行政书士请看这里
start-office-note = 用一张表格，一次为多人制作申请书。
start-office-link = 批量制作
start-days-heading = 查询您的期限
start-days-note = 您发现卡不见了的日子。在日本国外发现的，则为您返回日本的日子。
start-days-button = 查看期限
start-days-today = 今天
start-days-fourteenth = 第14天
start-days-last = 法律上的最后一天
start-guide-heading = 需要的东西
start-where-heading = 去哪里办
start-where-note = 请到管辖您居住地的出入国在留管理局窗口当面办理。请按都道府县查找。
start-where-prefecture = 都道府县
start-where-office = 窗口

## 问题

problem-heading = 有需要修改的地方
problem-words = 详细说明出自申请书的规则，用英语显示。
problem-look-heading = 请再确认一次
problem-look-note = 如果这样没有错，请再按一次“继续”。
problem-use = 改为“{ $value }”
problem-why = 这是什么意思？
problem-unanswered = 还没有回答。
rule-unsure = 这一点尚不确定。请向出入国在留管理局确认。

## 提问

ask-kind = 卡发生了什么情况？
ask-kind-lost = 丢失了
ask-kind-stolen = 被盗了
ask-kind-destroyed = 在火灾、水灾等灾害中毁掉了
ask-kind-other = 其他情况
ask-kind-other-note = 仅限卡已经不在的情况。卡有损坏或想换卡的，要用另一种申请书：请咨询出入国在留管理局。
ask-known-on = 您是哪一天发现卡不见了的？
ask-known-on-hint = 请按公历填写。例：2026 11 10。14天从第二天开始计算。
ask-abroad = 发现时，您在日本国外吗？
ask-reentered-on = 您是哪一天回到日本的？
ask-reentered-on-hint = 例：2026 11 15。护照上可能盖有这个日期。
ask-place = 事情发生在哪里？
ask-place-hint = 请用日语或英语，尽量写具体。例：JR新宿駅。不清楚的话请留空。
ask-police = 您报警了吗？
ask-police-hint = 警察会给您受理编号（受理番号），多写在小卡片或纸条上。
ask-police-where = 如果还没去，可以的话请先去报警。这里可以留空，之后再把编号手写到陈述书上。
ask-reason = 事情是怎么发生的？
ask-reason-hint = 请用日语或英语写一两句话。会印在申请书上。
ask-reason-phrases = 可以选用的句子
ask-reason-phrases-note = 请选择符合您实际情况的一句。之后还可以修改。
ask-late-reason = 您为什么逾期才申请？
ask-late-reason-hint = 14天已过。请用日语或英语简短写明原因。本页面会据此制作一份书面说明。
ask-name = 您的姓名是？
ask-name-hint = 请用大写罗马字母，与护照一致：见护照照片页最下面的两行。不加附加符号：写NGUYEN，不写Nguyễn。
ask-name-where = 在卡的最上方。如果您只有姓或只有名，另一栏请留空。
ask-name-check = 与护照核对（选填）
ask-name-check-hint = 请抄写护照照片页最下面带有<<<<的两行。只用来与您的姓名等几项回答核对，不会印出来。
ask-nationality = 您的国籍或地区是？
ask-nationality-hint = 与护照一致。
ask-nationality-choose = 请选择
ask-nationality-other = 列表中没有：请填写
ask-birth-date = 您的出生日期是？
ask-birth-date-hint = 请按公历填写，与护照一致。例：1998 4 12。
ask-sex = 卡上写的性别是？
ask-sex-male = 男性（男）
ask-sex-female = 女性（女）
ask-address = 您在日本的住址是？
ask-address-hint = 请写登记的住址，尽量用日语，并写明楼名和房间号。例：東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = 旧卡的复印件、住民票、市区町村政府的来信或健康保险的材料上写有住址。可以用手机从照片里复制文字。
ask-card-number = 丢失的卡的号码是？
ask-card-number-hint = 两个字母、八位数字、两个字母。例：AB12345678CD。
ask-card-number-where = 在卡的右上角。也可以看旧的复印件、申请时要求写明卡号的住民票，或者问公司、学校。
ask-card-number-unknown = 我不知道
ask-permission = 您有打工等的许可（资格外活动许可）吗？
ask-permission-hint = 日语是資格外活動許可，盖在卡的背面（下方）或贴在护照里。打工的留学生大多有这项许可。如果您的在留资格可以从事任何工作，一般选“否”。
ask-phone = 窗口可以打哪个电话联系您？
ask-phone-hint = 填一个就可以。例：090-1234-5678。
ask-passport = 您能在窗口出示护照吗？
ask-passport-reason = 您为什么不能出示护照？
ask-passport-reason-hint = 请用日语或英语简短填写。本页面会据此制作一份书面说明。
ask-who = 由谁把申请材料送到窗口？
ask-who-applicant = 丢失卡的本人
ask-who-representative = 与本人同住、代本人签名的亲属
ask-who-representative-note = 适用于本人未满16岁、生病或本人委托的情况。亲属须年满16岁。
ask-who-agent = 行政书士、律师，或公司、学校的职员
ask-who-agent-note = 仅限持有出入国在留管理局相应证件的人。申请书由本人亲自签名。
ask-who-both = 亲属代本人签名，由行政书士、律师或职员递交材料
ask-representative = 代为申请的亲属是谁？
ask-representative-hint = 姓名用罗马字母或日语填写，与该亲属的证件一致。
ask-ground-minor = 本人未满16岁
ask-ground-illness = 本人生病
ask-ground-request = 本人委托
ask-agent = 由谁递交材料？
ask-agent-hint = 与该人的出入国在留管理局证件一致。
ask-photo = 您的照片
ask-photo-hint = { $months }个月以内拍摄，正面，不戴帽子，素色背景。手机照片也可以，但要在白天的光线下、白墙前，请别人帮您拍。
ask-photo-file = 照片文件
ask-photo-camera = 现在拍照
ask-photo-print = 印在申请书上
ask-photo-paste = 自己贴上4×3厘米的照片
ask-photo-taken-on-hint = 例：2026 11 20。不清楚的话请留空。

## 框内的照片

photo-title = 照片的位置合适吗？
photo-alt = 将要印出的您的照片
photo-lines = 线条表示入管希望的头部位置：头顶在上面两条线之间，下巴在下面两条线之间，鼻子在中间的线上。
photo-untouched = 照片只会被裁切和缩小，不作任何其他改动。
photo-up = 裁切框上移
photo-down = 裁切框下移
photo-left = 裁切框左移
photo-right = 裁切框右移
photo-closer = 放大
photo-wider = 缩小
photo-auto = 重新对准脸部
photo-other = 换一张照片
photo-fine = 没有发现问题。也请您自己看一看：眼睛要睁开，脸前不能有遮挡。
photo-moved = 裁切范围已改变。
photo-edge = 不能再移了：已经到照片的边缘。
photo-keep = 使用这张照片
photo-have = 您已选好照片。

## 回答

check-title = 请核对您的回答
check-note = 内容会照这里的样子印出。请与护照对照；如有卡的复印件，也请与复印件对照。
check-change = 修改
check-empty = 未填写
check-printed-as = 印为{ $value }
check-section-loss = 丢失情况
check-section-person = 丢失卡的本人
check-section-contact = 联系方式和护照
check-section-filer = 去窗口的人
check-section-photo = 照片
check-make = 制作申请书
check-save-heading = 以后再继续
check-save-note = 文件里是您的回答，不含照片。请妥善保管：拿到文件的人都能看到内容。
check-save-photo = 照片是打印还是粘贴也不在文件里：用命令行制作同样的申请书时，请加上 --photo 文件 或 --no-photo。
check-save-button = 保存我的回答
check-photo-printed = 印在申请书上
check-photo-pasted = 自己贴

## 做好的申请书

made-title = 您的申请书已做好
made-lead = 请下载全部材料并打印。要求签名的地方，须由该处写明的人亲笔签名，其他人不得代签。
made-all = 下载全部材料（ZIP）
made-papers = 逐份下载
made-download = 下载：{ $what }
made-preview = 申请书
made-preview-alt = 做好的申请书第{ $number }页。各栏的内容见“申请书内容说明”。
made-print-heading = 打印
made-print-size = A4纸、单面、按100%（“实际大小”，実際のサイズ）打印，不要选“适合页面”（用紙に合わせる）。
made-print-shop = 没有打印机？便利店可以用U盘或便利店的应用打印：请选A4和“不缩放”。打印后请删除那里的文件。
made-print-photo = 照片会印在申请书上。请另带一张同样尺寸的纸质照片：我们无法确认每个窗口都接受印上去的照片。
made-print-sign = 请用圆珠笔等签名。不要用可以擦掉的笔。
made-next-heading = 接下来要做的事
made-change = 修改回答
paper-application = 补发申请书（在留カード再交付申請書）
paper-statement = 丢失情况陈述书（陳述書）
paper-late-reason = 书面说明：为何逾期申请（遅延理由書）
paper-passport-reason = 书面说明：为何不能出示护照（旅券を提示できない理由書）
paper-power-of-attorney = 委托书（委任状）
paper-checklist = 清单：带什么、去哪里、最迟何时
paper-key-sheet = 申请书内容说明（中文）

## 各项目的名称

item-nationality = 国籍或地区
item-birth-date = 出生日期
item-name = 姓名
item-family-name = 姓
item-given-name = 名
item-kanji-name = 汉字姓名
item-sex = 性别
item-address = 在日本的住址
item-card-number = 丢失的卡的号码
item-activity-permission = 打工等的许可（资格外活动许可）
item-loss-kind = 发生的情况
item-loss-reason = 如何丢失
item-loss-known-on = 发现丢失的日期
item-loss-abroad = 在日本国外发现
item-loss-reentered-on = 返回日本的日期
item-loss-place = 丢失的地点
item-loss-police-station = 警察署或派出所（交番）
item-loss-police-receipt-number = 受理编号
item-loss-police-reported-on = 报警日期
item-loss-late-reason = 逾期的原因
item-representative-name = 亲属的姓名
item-representative-relationship = 与申请人的关系
item-representative-address = 亲属的住址
item-representative-birth-date = 亲属的出生日期
item-representative-cohabiting = 与申请人同住
item-representative-ground = 由亲属申请的原因
item-agent-name = 递交人的姓名
item-agent-address = 递交人的住址
item-agent-organization = 公司、学校或事务所
item-agent-phone = 递交人的电话
item-agent-approval-number = 出入国在留管理局证件的编号
item-contact-phone = 电话
item-contact-mobile = 手机
item-photo = 照片
item-photo-taken-on = 照片拍摄日期
item-signed-on = 签名旁的日期
item-passport-mrz = 护照最下面的两行
item-passport-available = 可以出示护照
item-passport-unavailable-reason = 不能出示护照的原因
item-residence-status = 在留资格
item-period-of-stay = 在留期间

## 可以选用的句子：各自是一句日语的意思

phrase-lost-train = 我在电车上弄丢了装有在留卡的钱包。
phrase-lost-out = 我外出时把装有在留卡的钱包掉了。
phrase-lost-bag = 我把装有在留卡的包忘在了某处，没有找到。
phrase-lost-move = 我把卡放在家里，搬家时弄丢了。
phrase-lost-unknown = 我把卡放在钱包里随身携带，不知道是何时何地丢失的。
phrase-stolen-bag = 我装有在留卡的包被盗了。
phrase-stolen-bicycle = 我放在自行车筐里的包被盗了，在留卡就在包里。
phrase-stolen-home = 小偷闯入我家，偷走了在留卡。
phrase-destroyed-fire = 我家发生火灾，在留卡被烧毁了。
phrase-destroyed-flood = 我家被水淹，在留卡被冲走了。
phrase-destroyed-quake = 我家在地震中倒塌，在留卡因此丢失了。
phrase-other-rubbish = 我误把在留卡和其他文件一起扔掉了。
phrase-late-unaware = 我不知道必须在14天以内申请。
phrase-late-ill = 我当时生病了。
phrase-late-searching = 我一直在找卡。
phrase-passport-lost = 护照和在留卡一起丢失了。
phrase-passport-embassy = 护照正在大使馆办理换发。
phrase-father = 父亲
phrase-mother = 母亲
phrase-husband = 丈夫
phrase-wife = 妻子
phrase-child = 子女
phrase-sibling = 兄弟姐妹

## 公司、学校、行政书士

office-title = 为多人制作申请书
office-lead = 请选择您的人员表格。每一行都按单份申请书的规则检查；有误的地方在页面上修改，最后把全部申请书存为一个文件。
office-table = 表格（Excel或CSV）
office-table-hint = 第一行写各列的名称，用日语或英语。
office-template-xlsx = 空白表格（Excel）
office-template-csv = 空白表格（CSV）
office-photos = 照片（ZIP）
office-photos-hint = 请用卡号、员工编号或本人姓名作为每个文件的名称。
office-photos-paste = 照片自己贴
office-agent-heading = 递交材料的人
office-agent-note = 只需填写一次；表中没有另写递交人的申请书，都会印上此人。
office-check = 检查表格
office-rows-title = { $count }人
office-ready = 可以制作：{ $count }
office-refused = 需要修改：{ $count }
office-warned = 需要确认：{ $count }
office-order = 期限最早的排在最前面。
office-row = 第{ $row }行
office-row-state = 状态
office-row-person = 姓名
office-row-last = 最后一天
office-row-problems = 问题
office-row-fine = 可以制作
office-row-look = 需要确认
office-row-bad = 需要修改
office-row-mend = 修改第{ $row }行
office-again = 重新检查
office-refused-download = 下载需要修改的行
office-make-heading = 获取申请书
office-make-merged = 全部申请书合为一个PDF
office-make-zip = 每人一个PDF，打包为ZIP
office-make-packets = 每人另附其他全部材料
office-make-button = 制作申请书
office-photos-again = 照片没有保存。请重新选择ZIP文件，用于制作申请书。
office-progress = 共{ $total }份，已完成{ $done }份
office-finished = 全部申请书都已做好。
office-save = 保存文件
office-missing = 此文件中没有以下人员的申请书：
office-none = 还没有可以制作的行。
office-table-problem = 无法读取表格
office-empty = 请先选择表格。
office-crowded = 表格超过{ $most }行。请把表格分开，或使用没有行数限制的命令行（zairyu batch）。
office-photos-broken = 无法读取照片的ZIP文件。文件可能已损坏，或其中有两个同名文件。请重新打包照片。
office-photos-locked = 照片的ZIP文件设有密码。请重新打包，不要设密码。
office-photos-crowded = ZIP里的文件超过{ $most }个。请只放入表格中人员的照片。
office-first = 这些行中，只有前{ $count }行列出了输入栏。重新检查后会列出后面的行，也可以下载需要修改的行来修改。

## 出错时

wrong-title = 没有成功
wrong-not-found = 没有这个页面。
wrong-too-large = 太大了。照片最大{ $photo } MB，表格连同照片最大{ $office } MB。
wrong-too-slow = 传送时间太长。
wrong-busy = 现在使用的人太多。请过一分钟再试；您的回答还在前一个页面里。
wrong-broken = 这是本程序的错误，不是您的问题。没有制作任何文件。
wrong-foreign = 这个请求来自其他网站，未予处理。
wrong-unreadable = 无法读取收到的内容。
wrong-file = 这不是在这里保存的文件。
wrong-back = 请用浏览器的“后退”返回；您的回答还在。
