# 简体中文
# Read by a native reader: no.

## 语言与日期

language-name = 简体中文
unreviewed = 本文尚未经母语人士审读。如有不清楚之处，以日语原词为准。
date = { $year }年{ $month }月{ $day }日（{ weekday-name }）
month-name = { $month }月
weekday-name = 星期{ weekday-short }
weekday-short =
    { $weekday ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[7] 日
    }

## 贴在墙上的一页

checklist-title = 补办在留卡
checklist-subtitle = 带什么、去哪里、最迟何时
checklist-for = { $name } 的清单
as-known-on = 信息截至{ $date }。规定和窗口可能有变，出门前请先确认。

calm = 您丢失的是卡。据我们所知，在留资格并没有因此失去。请按顺序办理下面的步骤。
free = 丢失后补发新卡是免费的。任何人都不得在窗口向您收取手续费。

deadline-heading = 期限
deadline-go-by = 最迟{ $date }前往。
deadline-left =
    { $days ->
        [0] 今天是最后一天。
       *[other] 还剩{ $days }天。
    }
deadline-late = 您已逾期{ $days }天，但仍然必须申请。请带上写明逾期原因的书面说明，马上前往。
deadline-counted = 法定期限为14天：您发现丢失的日子是{ $start }，从第二天开始计算。
deadline-counted-abroad = 您是在日本国外发现丢失的，因此法定期限为14天：您返回日本的日子是{ $start }，从第二天开始计算。
deadline-moved = 第14天是{ $plain }，当天机关不办公，因此法律上的最后一天是{ $last }。在第14天之前去更稳妥。
deadline-not-moved = 第14天是{ $plain }。这就是最后一天。
deadline-provisional = 那段时间的日本法定节假日尚未公布，因此最后一天可能变动。请向出入国在留管理局确认。
deadline-unknown = 期限为14天，从发现丢失的第二天（在日本国外发现的，从返回日本的第二天）开始计算。
strip-start = 发现日
strip-reentry = 入境日
strip-today = 今天
strip-fourteenth = 第14天
strip-last = 最后一天
strip-closed = 灰色：机关不办公

steps-heading = 办理步骤
step-police = 先去报警
step-police-note = 请尽快到附近的警察署或派出所（交番）报失，说明何时、何地、如何丢失。请保存好警察给您的受理编号：陈述书上要填写。
step-police-theft-note = 请尽快到附近的警察署或派出所（交番）报案，说明何时、何地、如何被盗。请保存好警察给您的受理编号：陈述书上要填写。
step-police-done-note = 您已经报过警，受理编号已写在您的材料里。领到新卡之前，请保存好这个编号。
step-disaster = 受灾证明
step-disaster-note = 请向市区町村政府或消防署申请受灾证明书（り災証明書）。
step-abroad = 国外警方
step-abroad-note = 准备丢失地所在国警方的报案材料，并附日语译文。日本大使馆不补发在留卡。
step-abroad-return-note = 搭乘返回日本的航班时，可能需要再入国许可的证明（再入国許可期限証明願），由在日本的人到出入国在留管理局替您办理。请先向该局咨询。
step-circumstances = 写下经过
step-circumstances-note = 请按时间顺序写明何时、何地、如何丢失。窗口会要求说明。
special-card-note = 如果丢失的卡（特定在留カード）同时也是个人编号卡（My Number卡），请马上致电 { $phone } 停用该卡。
step-papers = 材料和照片
step-papers-note = 请用A4纸、单面、按100%的比例打印。要求签名的地方，须由该处写明的人亲笔签名，其他人不得代签。
step-office = 前往出入国在留管理局
step-office-note = 请本人在工作日前往，最好上午去。不能邮寄，也不能在网上办理。
step-office-proxy-note = 由{ $who }带齐全部材料前往窗口。不能邮寄，也不能在网上办理。
step-card = 领取新卡
step-card-note = 通常当天就能领到。离开窗口前，请核对姓名、出生日期和住址。卡号是新的。

bring-heading = 要带的东西
bring-note = 每装好一样就打一个勾。以下是按您的情况需要的东西；窗口可能还会要求其他材料。
thing-printed = 与本页一起打印

thing-form = 补发申请书
thing-form-note = 请对照“申请书内容说明”核对每一项，然后亲笔签名并写上日期。
thing-photo = 照片1张，4×3厘米
thing-photo-note = { $months }个月以内拍摄，素色背景，不戴帽子。请在背面写上姓名，贴在框内。
thing-photo-printed-note = 照片已印在申请书上。请另带一张同样尺寸的纸质照片：我们无法确认每个窗口都接受印上去的照片。
thing-no-photo-note = 发卡当天未满{ $age }岁的孩子不需要照片。
thing-statement = 丢失情况陈述书
thing-statement-note = 请填好空白处，写上日期并签名。这是我们自己的格式，不是入管的：窗口可能会请您照抄到入管的表格上。
thing-police-certificate = 警方的报案证明
thing-police-certificate-note = 请到当时报案的警察署申请。
thing-disaster = 受灾证明书
thing-disaster-note = 由市区町村政府或消防署开具。
thing-abroad-report = 国外警方的报案材料
thing-abroad-report-note = 附日语译文。
thing-circumstances = 事情经过的书面说明
thing-circumstances-note = 写明何时、何地、如何丢失，并签名。如有证明材料，请一并带上。
thing-passport = 护照
thing-passport-note = 用于出示。如换过护照，旧护照也要带。
thing-passport-reason = 书面说明：为何没有护照
thing-passport-reason-note = 请写上日期并签名。
thing-other-id = 其他身份证件
thing-other-id-note = 有姓名和照片的证件，例如驾照。
thing-activity-permit = 资格外活动许可书（打工等）
thing-activity-permit-note = 如果您持有纸质许可书，请带去出示。
thing-late-reason = 书面说明：为何逾期申请
thing-late-reason-note = 请阅读，如有需要用笔改正，写上日期并签名。
thing-power-of-attorney = 委托书
thing-power-of-attorney-note = 由委托人（委任者）亲笔签名。
thing-proxy-id = 前往窗口者的身份证件
thing-proxy-id-note = { $who }的在留卡、驾照或护照。
thing-family-register = 住民票
thing-family-register-note = 须包括全体家庭成员，用来证明同住和亲属关系。在市区町村政府领取。
thing-relation = 与申请人关系的证明
thing-relation-note = 能看出{ $who }与申请人关系的文件，如户籍证明或住民票。
thing-medical = 医生诊断书
thing-medical-note = 或其他能说明申请人为何不能前来的材料。
thing-agent-licence = 已申报证明
thing-agent-licence-note = 递交人本人的证件（届出済証明書）。
thing-agent-approval = 批准证明
thing-agent-approval-note = 出入国在留管理局发给递交人本人的证件（申請等取次者証明書）。
thing-kanji = 标注汉字姓名的申请
thing-kanji-note = 入管的表格（漢字氏名表記申出書），附汉字姓名的证明材料。须与本申请一起提交。

where-heading = 地点
where-phone = 电话：{ $phone }
where-hours = 窗口时间：{ $hours }
where-hours-unknown = 窗口时间：我们尚不清楚
where-unsure = 仅来自一个信息来源
where-unlisted = 我们尚不清楚地址：请拨打咨询热线，或在出入国在留管理厅的网站上查询。
where-branches = 离您更近的分支机构也可能受理。请先询问：{ $names }
where-unknown = 无法判断您的住址属于哪个都道府县。请向咨询热线询问您该去哪个窗口。
where-not-city-hall = 市区町村政府不受理这项申请。
hotline = 外国人在留综合信息中心（多语种）
hotline-note = { $phone }（从国外或用IP电话请拨 { $abroad }），工作日 { $hours }

found-heading = 如果找到了旧卡
found-note = 领到新卡后，旧卡即失效。请在14天以内把旧卡交还出入国在留管理局。

## 申请书内容说明

key-title = 申请书内容说明
key-subtitle = 每一栏写了什么、是什么意思
key-intro = 签名之前，请与申请书对照。如有错误，请重新制作并打印一份。签名之后要改正时，请画两条线并签名。
key-box = 申请书的栏目
key-written = 所写内容
key-meaning = 意思
key-blank = 留空
key-by-hand = 亲笔
key-photo = 您的照片，4×3厘米。
key-nationality = 您的国籍或地区，与旧卡一致。
key-birth-date = 您的出生日期：年、月、日。
key-name = 您的姓名，用大写罗马字母书写，与护照一致。
key-sex-male = 您的性别：已圈选“男”。
key-sex-female = 您的性别：已圈选“女”。
key-address = 您在日本登记的住址。
key-card-number = 丢失的卡的号码。
key-card-number-blank = 丢失的卡的号码。号码不详。
key-permission-yes = 是否有打工等的许可（资格外活动许可）：已圈选“有”。
key-permission-no = 是否有打工等的许可（资格外活动许可）：已圈选“无”。
key-loss-reason = 卡是如何丢失的。
key-loss-known-on = 您发现丢失的日子。
key-representative-name = 代替申请人申请并签名的亲属的姓名。
key-representative-relationship = 该亲属与申请人的关系。
key-representative-address = 该亲属的住址。
key-representative-blank = 仅在亲属代您申请并签名时填写。您本人申请，因此留空。
key-signature = 签名：由您在此亲笔签名。
key-signature-representative = 签名：由代理人在此亲笔签名。
key-signed-on = 填写申请书的日期。请在签名时亲笔写上。
key-agent-name = 只负责把材料送到窗口的人的姓名。
key-agent-address = 该人的住址。
key-agent-organization = 该人所属的单位，或与您的关系。
key-agent-phone = 该人的电话号码。
key-agent-blank = 仅在别人替您递交材料时填写。您本人前往，因此留空。
key-contact-phone = 您的电话号码。
key-contact-mobile = 您的手机号码。

## 没有记录时的指南

guide-title = 在留卡丢了，该怎么办
guide-if-late = 如果已经逾期
guide-if-abroad = 如果是在日本国外发现丢失的
guide-if-proxy = 如果由别人替您去
guide-if-proxy-note = 与您同住的、年满16岁的亲属，在您委托或生病时可以代您申请；未满16岁的孩子则必须由这样的亲属申请。已向出入国在留管理局申报的律师、行政书士，或您的公司、学校中获得该局批准的职员，可以替您递交材料。
guide-if-no-passport = 如果不能出示护照
guide-if-permit = 如果有资格外活动许可
guide-if-kanji = 如果想在卡上标注汉字姓名
guide-form-note = 第29-11号表格。可由程序填写：`zairyu fill`。
who-applicant = 申请人
who-representative = 代理人
who-agent = 递交人（取次者）
