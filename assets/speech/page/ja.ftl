# 日本語
# 母語話者による確認: 未了

## すべての画面の枠

site-title = 在留カードをなくしたとき
site-skip = 本文へ移る
site-languages = 言語
site-unreviewed = この文章は、まだ専門家の確認を受けていません。
site-not-official = ここは行政機関のサイトではありません。
site-nothing-kept = 入力した内容は保存されません。この画面の中だけにあり、閉じると消えます。
site-leave = すべて消して終わる
site-left-title = すべて消しました
site-left-note = 回答は、その画面の中だけにありました。誰かが前の画面に戻らないよう、このウィンドウも閉じてください。共用のパソコンでは、ダウンロードしたファイルも消してください。
site-again = もう一度始める
site-back = 戻る
site-next = 次へ
site-optional = （任意）
site-yes = はい
site-no = いいえ
site-year = 年
site-month = 月
site-day = 日
site-go-by = { $date }までに窓口へ
site-error = エラー:
site-warning = 確認:
site-note = 参考:

## 最初の画面

start-title = 在留カードをなくしましたか
start-lead = 再交付を受けられます。順番に質問に答えると、申請書ができ、持ち物と窓口が分かります。
start-button = 申請書を作る
start-minutes = 15分ほどかかります。旅券（パスポート）と、あれば前のカードのコピーを手元に置いてください。
start-continue-heading = 保存したファイルがあるとき
start-continue-note = 前にここで保存したファイルを選んでください。読み込んで画面に出すだけで、保存はしません。
start-continue-file = 保存したファイル
start-continue-button = ファイルから続ける
start-office-heading = 会社・学校・行政書士の方へ
start-office-note = 表から、多くの人の申請書をまとめて作ります。
start-office-link = まとめて作る
start-days-heading = 期限を調べる
start-days-note = なくしたことに気づいた日。国外で気づいたときは、日本に入国した日。
start-days-button = 期限を見る
start-days-today = 今日
start-days-fourteenth = 14日目
start-days-last = 法律上の最後の日
start-guide-heading = 必要なもの
start-where-heading = 窓口
start-where-note = 住んでいる所を担当する入管の窓口へ、直接行きます。都道府県から探してください。
start-where-prefecture = 都道府県
start-where-office = 窓口

## 問題

problem-heading = 直すところがあります
problem-words = 説明は申請書の規則によるもので、ふつうの日本語で書いてあります。
problem-look-heading = もう一度確かめてください
problem-look-note = このままで正しければ、もう一度「次へ」を押してください。
problem-use = 「{ $value }」にする
problem-why = 詳しい説明
problem-unanswered = まだ答えがありません。
rule-unsure = 確かではありません。入管に確かめてください。

## 質問

ask-kind = カードはどうなりましたか
ask-kind-lost = なくした（遺失）
ask-kind-stolen = 盗まれた（盗難）
ask-kind-destroyed = 火事や水害などでなくなった（滅失）
ask-kind-other = そのほか
ask-kind-other-note = カードが手元にない場合です。傷んだカードや交換したいカードは、別の申請書を使います。入管に聞いてください。
ask-known-on = なくなったことに気づいたのはいつですか
ask-known-on-hint = 西暦で書きます。例 2026 11 10。この翌日から14日を数えます。
ask-abroad = 気づいたとき、日本の外にいましたか
ask-reentered-on = 日本に入国したのはいつですか
ask-reentered-on-hint = 例 2026 11 15。旅券に証印があることがあります。
ask-place = どこで失いましたか
ask-place-hint = 分かるだけ詳しく、日本語か英語で書いてください。例 JR新宿駅。分からなければ空けておいてください。
ask-police = 警察に届け出ましたか
ask-police-hint = 警察から受理番号を知らされます。小さな紙やカードに書いてあることが多いです。
ask-police-where = まだなら、できれば先に届け出てください。空けておいて、あとで陳述書に手で書くこともできます。
ask-reason = どのようにカードを失いましたか
ask-reason-hint = 日本語か英語で、1、2文で書いてください。申請書に印刷されます。
ask-reason-phrases = 使える文
ask-reason-phrases-note = 本当のことを表す文を選んでください。あとから直せます。
ask-late-reason = 申請が遅れた理由は何ですか
ask-late-reason-hint = 14日を過ぎています。理由を日本語か英語で短く書いてください。理由書を作ります。
ask-name = 氏名は何ですか
ask-name-hint = 旅券のとおり、ローマ字の大文字で書きます。旅券の写真のページの一番下の2行に出ています。アクセント記号は付けません（例 NGUYEN）。
ask-name-where = カードでは一番上にあります。名前が一つだけの人は、もう一方を空けておいてください。
ask-name-check = 旅券と照らし合わせる（任意）
ask-name-check-hint = 旅券の写真のページの下にある、<<<< の入った2行を写してください。氏名などと比べるだけで、印刷しません。
ask-nationality = 国籍・地域はどこですか
ask-nationality-hint = 旅券のとおり。
ask-nationality-choose = 選んでください
ask-nationality-other = 一覧にないとき
ask-birth-date = 生年月日はいつですか
ask-birth-date-hint = 旅券のとおり、西暦で書きます。例 1998 4 12
ask-sex = カードの性別はどちらですか
ask-sex-male = 男
ask-sex-female = 女
ask-address = 日本の住居地はどこですか
ask-address-hint = 届け出た住所を、建物の名前と部屋の番号まで書きます。例 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = 前のカードのコピー、住民票、役所からの手紙、健康保険の書類などにあります。
ask-card-number = 失ったカードの番号は何ですか
ask-card-number-hint = 英字2つ、数字8つ、英字2つ。例 AB12345678CD
ask-card-number-where = カードの右上にあります。前のコピー、番号を載せた住民票、会社や学校の記録でも分かります。
ask-card-number-unknown = 分からない
ask-permission = 資格外活動許可を受けていますか
ask-permission-hint = アルバイトなどの許可です。カードの裏の下のほう、または旅券に記載があります。留学生でアルバイトをする人の多くは「はい」です。働くことに制限のない在留資格なら、普通は「いいえ」です。
ask-phone = 連絡先の電話番号は何ですか
ask-phone-hint = どちらか一つでかまいません。例 090-1234-5678
ask-passport = 窓口で旅券を提示できますか
ask-passport-reason = 旅券を提示できない理由は何ですか
ask-passport-reason-hint = 日本語か英語で短く書いてください。理由書を作ります。
ask-who = 窓口へは誰が行きますか
ask-who-applicant = カードを失った本人
ask-who-representative = 同居の親族（代理人）。本人の代わりに署名する
ask-who-representative-note = 本人が16歳未満のとき、病気のとき、本人の依頼によるとき。代理人は16歳以上に限ります。
ask-who-agent = 行政書士・弁護士、または会社や学校の職員（取次者）
ask-who-agent-note = 届出済証明書か承認の証明書を持つ人に限ります。申請書には本人が署名します。
ask-who-both = 親族（代理人）が署名し、行政書士・弁護士・職員（取次者）が書類を運ぶ
ask-representative = 代理人は誰ですか
ask-representative-hint = 氏名は、その人の身分証のとおりに書きます。
ask-ground-minor = 本人が16歳未満
ask-ground-illness = 本人が病気
ask-ground-request = 本人の依頼
ask-agent = 取次者は誰ですか
ask-agent-hint = 届出済証明書か承認の証明書のとおりに書きます。
ask-photo = 写真
ask-photo-hint = { $months }か月以内に撮影したもの。正面、無帽、無背景。白い壁の前で、昼間の光で、誰かに撮ってもらえば、スマートフォンの写真も使えます。
ask-photo-file = 写真のファイル
ask-photo-camera = 今すぐ撮る
ask-photo-print = 申請書に印刷する
ask-photo-paste = 縦4センチ・横3センチの写真を自分で貼る
ask-photo-taken-on-hint = 例 2026 11 20。分からなければ空けておいてください。

## 枠に入れた写真

photo-title = 写真の位置は合っていますか
photo-alt = 印刷される写真
photo-lines = 線は、入管の見本で頭がある位置です。頭頂は上の2本の間、顎は下の2本の間、鼻は中央の線の上に来ます。
photo-untouched = 写真は切り抜いて縮めるだけで、ほかの加工はしません。
photo-up = 切り抜きを上へ
photo-down = 切り抜きを下へ
photo-left = 切り抜きを左へ
photo-right = 切り抜きを右へ
photo-closer = 大きく
photo-wider = 小さく
photo-auto = 顔に合わせる
photo-other = 別の写真を選ぶ
photo-fine = 問題は見つかりませんでした。目が開いているか、顔の前に何もないか、自分の目でも確かめてください。
photo-moved = 切り抜きを変えました。
photo-edge = これ以上は動きません。写真の端です。
photo-keep = この写真を使う
photo-have = 写真を選んであります。

## 回答の確認

check-title = 回答を確かめてください
check-note = このとおりに印刷します。旅券と、カードのコピーがあればそれと見比べてください。
check-change = 変更
check-empty = 記入なし
check-printed-as = 印刷は { $value }
check-section-loss = 失ったときのこと
check-section-person = 本人
check-section-contact = 連絡先と旅券
check-section-filer = 窓口へ行く人
check-section-photo = 写真
check-make = 申請書を作る
check-save-heading = あとで続ける
check-save-note = 写真を除く回答をファイルに保存します。誰でも読めるファイルなので、大切に保管してください。
check-save-photo = 写真を印刷するか貼るかの選択も入りません。コマンドラインで同じ申請書を作るときは --photo ファイル か --no-photo を付けてください。
check-save-button = 回答を保存
check-photo-printed = 申請書に印刷する
check-photo-pasted = 自分で貼る

## できあがった申請書

made-title = 申請書ができました
made-lead = すべてをダウンロードして印刷してください。署名欄には、そこに名前のある人が自筆で署名します。ほかの人は署名できません。
made-all = すべての書類をダウンロード（ZIP）
made-papers = 書類を一つずつ
made-download = ダウンロード: { $what }
made-preview = 申請書
made-preview-alt = できあがった申請書の{ $number }ページ目。各欄の内容は「申請書の記入内容の説明」にあります。
made-print-heading = 印刷
made-print-size = A4、片面、100%（実際のサイズ）。「用紙に合わせる」は使いません。
made-print-shop = プリンターがなければ、コンビニでUSBメモリーやアプリから印刷できます。A4で、拡大縮小なしを選びます。終わったらファイルを消してください。
made-print-photo = 写真は申請書に印刷されます。印刷した写真を受け付けない窓口があるかもしれないため、同じ大きさの紙の写真も持って行ってください。
made-print-sign = 署名はペンでします。消せるペンは使わないでください。
made-next-heading = これからすること
made-change = 回答を変更
paper-application = 在留カード再交付申請書
paper-statement = 陳述書
paper-late-reason = 遅延理由書
paper-passport-reason = 旅券を提示できない理由書
paper-power-of-attorney = 委任状
paper-checklist = 持ち物・窓口・期限
paper-key-sheet = 申請書の記入内容の説明

## 項目の名前

item-nationality = 国籍・地域
item-birth-date = 生年月日
item-name = 氏名
item-family-name = 氏
item-given-name = 名
item-kanji-name = 漢字氏名
item-sex = 性別
item-address = 住居地
item-card-number = 在留カード番号
item-activity-permission = 資格外活動許可の有無
item-loss-kind = 喪失の区分
item-loss-reason = 在留カードの所持を失った理由
item-loss-known-on = 失ったことを知った日
item-loss-abroad = 国外で知った
item-loss-reentered-on = その後最初に入国した日
item-loss-place = 失った場所
item-loss-police-station = 届出警察署
item-loss-police-receipt-number = 受理番号
item-loss-police-reported-on = 警察への届出日
item-loss-late-reason = 遅れた理由
item-representative-name = 代理人の氏名
item-representative-relationship = 本人との関係
item-representative-address = 代理人の住所
item-representative-birth-date = 代理人の生年月日
item-representative-cohabiting = 本人と同居している
item-representative-ground = 代理の理由
item-agent-name = 取次者の氏名
item-agent-address = 取次者の住所
item-agent-organization = 所属機関等
item-agent-phone = 取次者の電話番号
item-agent-approval-number = 証明書の番号
item-contact-phone = 電話番号
item-contact-mobile = 携帯電話番号
item-photo = 写真
item-photo-taken-on = 写真の撮影日
item-signed-on = 署名の横の日付
item-passport-mrz = 旅券の下の2行
item-passport-available = 旅券を提示できる
item-passport-unavailable-reason = 旅券を提示できない理由
item-residence-status = 在留資格
item-period-of-stay = 在留期間

## 選べる文。それぞれ日本語の文の意味

phrase-lost-train = 電車の中で、カードの入った財布をなくした。
phrase-lost-out = 外出中に、カードの入った財布を落とした。
phrase-lost-bag = カードの入ったかばんを置き忘れ、見つからなかった。
phrase-lost-move = 家に置いていて、引っ越しのときになくした。
phrase-lost-unknown = 財布に入れていたが、いつどこでなくしたか分からない。
phrase-stolen-bag = カードの入ったかばんを盗まれた。
phrase-stolen-bicycle = 自転車のかごに入れていたかばんを、カードごと盗まれた。
phrase-stolen-home = 家に泥棒が入り、カードを盗まれた。
phrase-destroyed-fire = 家の火事で、カードが燃えた。
phrase-destroyed-flood = 家が浸水し、カードが流された。
phrase-destroyed-quake = 地震で家が壊れ、カードを失った。
phrase-other-rubbish = ほかの書類と一緒に、誤って捨てた。
phrase-late-unaware = 14日以内の申請が必要だと知らなかった。
phrase-late-ill = 病気だった。
phrase-late-searching = カードを探していた。
phrase-passport-lost = カードと一緒に旅券もなくした。
phrase-passport-embassy = 旅券は更新のため大使館にある。
phrase-father = 父
phrase-mother = 母
phrase-husband = 夫
phrase-wife = 妻
phrase-child = 子
phrase-sibling = 兄弟姉妹

## 会社・学校・行政書士の方へ

office-title = まとめて作る
office-lead = 対象者の表を選んでください。一行ずつ、一人の申請書と同じ規則で確かめます。誤りは画面で直し、最後にすべての申請書を一つのファイルで受け取ります。
office-table = 表（Excel または CSV）
office-table-hint = 一行目に、日本語か英語の見出しが要ります。
office-template-xlsx = 空の表（Excel）
office-template-csv = 空の表（CSV）
office-photos = 写真（ZIP）
office-photos-hint = ファイル名は、在留カード番号・社員番号・氏名のどれかにしてください。
office-photos-paste = 写真は自分で貼る
office-agent-heading = 取次者
office-agent-note = 一度だけ記入します。表にほかの取次者がなければ、すべての申請書に印刷します。
office-check = 表を確かめる
office-rows-title = { $count }人
office-ready = 作成できる: { $count }
office-refused = 直す必要がある: { $count }
office-warned = 確認する: { $count }
office-order = 期限の早い順に並べています。
office-row = { $row }行目
office-row-state = 状態
office-row-person = 氏名
office-row-last = 期限
office-row-problems = 問題
office-row-fine = 作成できる
office-row-look = 要確認
office-row-bad = 要修正
office-row-mend = { $row }行目を直す
office-again = もう一度確かめる
office-refused-download = 直す行をダウンロード
office-make-heading = 申請書を受け取る
office-make-merged = すべてを一つの PDF に
office-make-zip = 一人ずつの PDF を ZIP に
office-make-packets = 一人ずつ、ほかの書類も全部
office-make-button = 申請書を作る
office-photos-again = 写真は保存していません。申請書に使う ZIP をもう一度選んでください。
office-progress = { $total }件のうち{ $done }件が完了
office-finished = すべての申請書ができました。
office-save = ファイルを保存
office-missing = 次の人の申請書は、このファイルに入っていません:
office-none = 作成できる行がまだありません。
office-table-problem = 表を読めません
office-empty = 先に表を選んでください。
office-crowded = 表が{ $most }行を超えています。表を分けるか、件数に限りのないコマンド（zairyu batch）を使ってください。
office-photos-broken = 写真の ZIP を読めません。壊れているか、同じ名前のファイルが二つあります。写真をもう一度 ZIP にまとめてください。
office-photos-locked = 写真の ZIP にパスワードが掛かっています。パスワードなしの ZIP にしてください。
office-photos-crowded = ZIP のファイルが{ $most }個を超えています。表にある人の写真だけを入れてください。
office-first = 入力欄を出すのは、このうち初めの{ $count }行だけです。もう一度確かめると続きを出します。直す行をダウンロードして直すこともできます。

## うまくいかないとき

wrong-title = うまくいきませんでした
wrong-not-found = その画面はありません。
wrong-too-large = 大きすぎます。写真は{ $photo } MB、表と写真は合わせて{ $office } MBまでです。
wrong-too-slow = 届くまでに時間がかかりすぎました。
wrong-busy = 今は利用者が多すぎます。1分ほど待ってやり直してください。回答は前の画面に残っています。
wrong-broken = これはプログラムの誤りで、あなたのせいではありません。何も作られていません。
wrong-foreign = ほかのサイトからの要求のため、答えませんでした。
wrong-unreadable = 届いた内容を読めませんでした。
wrong-file = ここで保存したファイルではありません。
wrong-back = ブラウザーの「戻る」で戻ってください。回答は残っています。
