# やさしい日本語《にほんご》
# Read by a native reader: no.

## すべての画面《がめん》

site-title = 在留《ざいりゅう》カードをなくしたとき
site-skip = ページの内容《ないよう》へ行《い》く
site-languages = ことば
site-unreviewed = この文《ぶん》は、まだ専門家《せんもんか》（よく知《し》っている人《ひと》）が確認《かくにん》していません。わかりにくいところは、もとの日本語《にほんご》が正《ただ》しいです。
site-not-official = ここは、国《くに》や市《し》などのページではありません。
site-nothing-kept = 書《か》いたことは、保存《ほぞん》しません（残《のこ》しません）。この画面《がめん》の中《なか》だけにあります。画面《がめん》を閉《と》じると、消《き》えます。
site-help = 説明《せつめい》
site-leave = 全部《ぜんぶ》消《け》して終《お》わる
site-left-title = 全部《ぜんぶ》消《け》しました
site-left-note = 答《こた》えは、前《まえ》の画面《がめん》の中《なか》だけにありました。ほかの人《ひと》が前《まえ》の画面《がめん》に戻《もど》ることができないように、この画面《がめん》（ウィンドウ）も閉《と》じてください。みんなで使《つか》うパソコンでは、ダウンロードしたファイルも消《け》してください。
site-again = もう一度《いちど》始《はじ》める
site-back = 戻《もど》る
site-next = 次《つぎ》へ
site-optional = （書《か》かなくてもいい）
site-yes = はい
site-no = いいえ
site-year = 年《ねん》
site-month = 月《つき》
site-day = 日《ひ》
site-newer = JavaScript がなくても使《つか》えます。
site-go-by = { $date }までに行《い》ってください
site-error = エラー:
site-warning = 確認《かくにん》してください:
site-note = お知《し》らせ:

## 最初《さいしょ》の画面《がめん》

start-title = 在留《ざいりゅう》カードをなくしましたか
start-lead = 新《あたら》しいカードをもらうことができます。このページで、順番《じゅんばん》に質問《しつもん》に答《こた》えてください。申請書《しんせいしょ》（申《もう》し込《こ》みの紙《かみ》）ができます。持《も》って行《い》くものもわかります。
start-button = 申請書《しんせいしょ》を作《つく》る
start-minutes = 15｜分《ふん》ぐらいかかります。パスポートを用意《ようい》してください。古《ふる》いカードのコピーがある人《ひと》は、コピーも用意《ようい》してください。
start-continue-heading = 保存《ほぞん》したファイルがあるとき
start-continue-note = 前《まえ》にここで保存《ほぞん》したファイルを選《えら》んでください。ファイルを読《よ》んで、画面《がめん》に出《だ》します。ファイルは保存《ほぞん》しません（残《のこ》しません）。
start-continue-file = 保存《ほぞん》したファイル
start-continue-button = ファイルから続《つづ》ける
start-office-heading = 会社《かいしゃ》・学校《がっこう》・行政書士《ぎょうせいしょし》（書類《しょるい》の専門家《せんもんか》）の人《ひと》へ
start-office-note = 表《ひょう》から、たくさんの人《ひと》の申請書《しんせいしょ》を一度《いちど》に作《つく》ります。
start-office-link = たくさんの申請書《しんせいしょ》を作《つく》る
start-days-heading = いつまでに行《い》くか調《しら》べる
start-days-note = カードがなくなったことを知《し》った日《ひ》。外国《がいこく》で知《し》ったときは、日本《にほん》に戻《もど》った日《ひ》。
start-days-button = 最後《さいご》の日《ひ》を見《み》る
start-days-today = 今日《きょう》
start-days-fourteenth = ｜14日目《じゅうよっかめ》
start-days-last = 法律《ほうりつ》の最後《さいご》の日《ひ》
start-guide-heading = 必要《ひつよう》なもの
start-where-heading = 行《い》くところ
start-where-note = あなたが住《す》んでいるところの入管《にゅうかん》（出入国在留管理局《しゅつにゅうこくざいりゅうかんりきょく》）の窓口《まどぐち》へ行《い》って、申請《しんせい》（申《もう》し込《こ》み）します。あなたの都道府県《とどうふけん》を探《さが》してください。
start-where-prefecture = 都道府県《とどうふけん》
start-where-office = 入管《にゅうかん》

## 問題《もんだい》

problem-heading = 直《なお》すところがあります
problem-words = 詳《くわ》しい説明《せつめい》は、申請書《しんせいしょ》のルールからとりました。ふつうの日本語《にほんご》で書《か》いてあります。
problem-look-heading = もう一度《いちど》確認《かくにん》してください
problem-look-note = このままで正《ただ》しいときは、もう一度《いちど》「次《つぎ》へ」を押《お》してください。
problem-use = 「{ $value }」にする
problem-why = どんな意味《いみ》ですか
problem-elsewhere = ほかのところ
rule-title = メッセージの意味《いみ》
rule-asks = 必要《ひつよう》なこと
rule-wrong = まちがっている例《れい》
rule-right = 正《ただ》しい例《れい》
rule-rests-on = もとになる情報《じょうほう》
rule-unsure = はっきりわかりません。入管《にゅうかん》に聞《き》いてください。
rule-unknown = そのメッセージはありません。

## 質問《しつもん》

ask-kind = カードはどうなりましたか
ask-kind-lost = なくした
ask-kind-stolen = 盗《ぬす》まれた
ask-kind-destroyed = 火事《かじ》、洪水《こうずい》（たくさんの水《みず》）などの災害《さいがい》でなくなった
ask-kind-other = ほかの理由《りゆう》
ask-kind-other-note = カードがもうないときだけです。壊《こわ》れたカードや、交換《こうかん》したい（取《と》りかえたい）カードは、ほかの申請書《しんせいしょ》が必要《ひつよう》です。入管《にゅうかん》に聞《き》いてください。
ask-known-on = カードがなくなったことを、いつ知《し》りましたか
ask-known-on-hint = 例《れい》: 2026 11 10。この次《つぎ》の日《ひ》から数《かぞ》えて｜14日《じゅうよっか》です。
ask-abroad = 知《し》ったとき、外国《がいこく》にいましたか
ask-reentered-on = いつ日本《にほん》に戻《もど》りましたか
ask-reentered-on-hint = 例《れい》: 2026 11 15。パスポートにスタンプがあります。
ask-place = どこでなくしましたか
ask-place-hint = 知《し》っていることを、できるだけ詳《くわ》しく、日本語《にほんご》かローマ字《じ》で書《か》いてください。例《れい》: JR新宿駅《しんじゅくえき》。わからないときは、書《か》かなくてもいいです。
ask-police = 警察《けいさつ》に届《とど》けましたか（知《し》らせましたか）
ask-police-hint = 警察《けいさつ》が受理番号《じゅりばんごう》（届《とど》けたときの番号《ばんごう》）をくれます。小《ちい》さいカードや紙《かみ》に書《か》いてあることが多《おお》いです。
ask-police-where = まだ行《い》っていない人《ひと》は、できれば先《さき》に警察《けいさつ》へ行《い》ってください。ここは書《か》かなくてもいいです。後《あと》で、陳述書《ちんじゅつしょ》（なくしたときのことを説明《せつめい》する紙《かみ》）に、番号《ばんごう》を手《て》で書《か》くことができます。
ask-reason = どのようにカードをなくしましたか
ask-reason-hint = 一《ひと》つか二《ふた》つの文《ぶん》を、日本語《にほんご》かローマ字《じ》で書《か》いてください。申請書《しんせいしょ》に印刷《いんさつ》します。
ask-reason-phrases = 使《つか》える文《ぶん》
ask-reason-phrases-note = 本当《ほんとう》のことが書《か》いてある文《ぶん》を選《えら》んでください。後《あと》で変《か》えることができます。
ask-late-reason = どうして申請《しんせい》（申《もう》し込《こ》み）が遅《おく》れましたか
ask-late-reason-hint = ｜14日《じゅうよっか》を過《す》ぎました。理由《りゆう》を短《みじか》く、日本語《にほんご》かローマ字《じ》で書《か》いてください。その文《ぶん》で、遅《おく》れた理由《りゆう》の紙《かみ》を作《つく》ります。
ask-name = 名前《なまえ》は何《なん》ですか
ask-name-hint = パスポートと同《おな》じ名前《なまえ》を、ローマ字《じ》の大文字《おおもじ》で書《か》きます。パスポートの写真《しゃしん》のページの、いちばん下《した》の2｜行《ぎょう》にあります。文字《もじ》の上《うえ》や下《した》のしるし（アクセント）は書《か》きません。例《れい》: Nguyễn ではなく、NGUYEN。
ask-name-where = カードでは、いちばん上《うえ》にあります。名前《なまえ》が一《ひと》つだけの人《ひと》は、もう一《ひと》つの欄《らん》には書《か》かないでください。
ask-name-check = パスポートと比《くら》べる（書《か》かなくてもいい）
ask-name-check-hint = パスポートの写真《しゃしん》のページの下《した》に、<<<< がある2｜行《ぎょう》があります。同《おな》じように書《か》いてください。あなたの名前《なまえ》と比《くら》べます。印刷《いんさつ》はしません。
ask-nationality = 国籍《こくせき》（どこの国《くに》の人《ひと》か）・地域《ちいき》はどこですか
ask-nationality-hint = パスポートと同《おな》じにしてください。
ask-nationality-choose = えらんでください
ask-nationality-other = リストにないときは、書《か》いてください
ask-birth-date = いつ生《う》まれましたか
ask-birth-date-hint = 例《れい》: 1998 4 12
ask-sex = カードの性別《せいべつ》（男《おとこ》か女《おんな》か）はどちらですか
ask-sex-male = 男《おとこ》
ask-sex-female = 女《おんな》
ask-address = 日本《にほん》の住所《じゅうしょ》はどこですか
ask-address-hint = 届《とど》けてある住所《じゅうしょ》を、できれば日本語《にほんご》で書《か》いてください。建物《たてもの》の名前《なまえ》と部屋《へや》の番号《ばんごう》も書《か》きます。例《れい》: 東京都《とうきょうと》新宿区《しんじゅくく》西新宿《にししんじゅく》二丁目《にちょうめ》8｜番《ばん》1｜号《ごう》 新宿《しんじゅく》ハイツ203
ask-address-where = 古《ふる》いカードのコピー、住民票《じゅうみんひょう》（住所《じゅうしょ》がわかる、市役所《しやくしょ》などの紙《かみ》）、市役所《しやくしょ》などからの手紙《てがみ》、健康保険《けんこうほけん》の書類《しょるい》に書《か》いてあります。スマートフォンで写真《しゃしん》を撮《と》って、写真《しゃしん》から文字《もじ》をコピーすることもできます。
ask-card-number = なくしたカードの番号《ばんごう》は何《なん》ですか
ask-card-number-hint = アルファベット2｜文字《もじ》、数字《すうじ》8｜文字《もじ》、アルファベット2｜文字《もじ》です。例《れい》: AB12345678CD。
ask-card-number-where = カードの右上《みぎうえ》にあります。古《ふる》いコピーや、番号《ばんごう》も書《か》いてもらった住民票《じゅうみんひょう》でわかります。会社《かいしゃ》や学校《がっこう》でわかることもあります。
ask-card-number-unknown = わからない
ask-permission = アルバイトなどの許可《きょか》がありますか
ask-permission-hint = 資格外活動許可《しかくがいかつどうきょか》のことです。カードの裏《うら》の下《した》のほうにスタンプがあるか、パスポートに貼《は》ってあります。アルバイトをする学生《がくせい》は、ほとんどの人《ひと》が持《も》っています。どんな仕事《しごと》もできる在留資格《ざいりゅうしかく》（日本《にほん》に住《す》む資格《しかく》）の人《ひと》は、ふつう「いいえ」です。
ask-phone = 入管《にゅうかん》があなたに電話《でんわ》できる番号《ばんごう》は何番《なんばん》ですか
ask-phone-hint = どちらか一《ひと》つでいいです。例《れい》: 090-1234-5678。
ask-passport = 窓口《まどぐち》でパスポートを見《み》せることができますか
ask-passport-reason = どうしてパスポートを見《み》せることができませんか
ask-passport-reason-hint = 短《みじか》く、日本語《にほんご》かローマ字《じ》で書《か》いてください。その文《ぶん》で、理由《りゆう》の紙《かみ》を作《つく》ります。
ask-who = だれが申請書《しんせいしょ》を入管《にゅうかん》へ持《も》って行《い》きますか
ask-who-applicant = 本人《ほんにん》（カードをなくした人《ひと》）
ask-who-representative = 代理人《だいりにん》: いっしょに住《す》んでいる親族《しんぞく》（家族《かぞく》など）。本人《ほんにん》の代《か》わりに署名《しょめい》（サイン）します
ask-who-representative-note = 本人《ほんにん》が16｜歳《さい》より小《ちい》さい子《こ》どものとき、病気《びょうき》のとき、本人《ほんにん》が頼《たの》んだときです。代理人《だいりにん》は、16｜歳《さい》以上《いじょう》の人《ひと》だけです。
ask-who-agent = 取次者《とりつぎしゃ》: 書類《しょるい》を持《も》って行《い》く人《ひと》（行政書士《ぎょうせいしょし》、弁護士《べんごし》、会社《かいしゃ》や学校《がっこう》の人《ひと》）
ask-who-agent-note = 取次者《とりつぎしゃ》のための入管《にゅうかん》の証明書《しょうめいしょ》を持《も》っている人《ひと》だけです。申請書《しんせいしょ》には、本人《ほんにん》が署名《しょめい》（サイン）します。
ask-who-both = A relative signs for them, and a scrivener, lawyer or staff carries the papers
ask-representative = 代理人《だいりにん》（代《か》わりに申請《しんせい》する親族《しんぞく》）はだれですか
ask-representative-hint = 名前《なまえ》は、その人《ひと》の身分証明書《みぶんしょうめいしょ》などと同《おな》じように、ローマ字《じ》か日本語《にほんご》で書《か》いてください。
ask-ground-minor = 本人《ほんにん》が16｜歳《さい》より小《ちい》さい
ask-ground-illness = 本人《ほんにん》が病気《びょうき》
ask-ground-request = 本人《ほんにん》が頼《たの》んだ
ask-agent = 取次者《とりつぎしゃ》（書類《しょるい》を持《も》って行《い》く人《ひと》）はだれですか
ask-agent-hint = 取次者《とりつぎしゃ》のための入管《にゅうかん》の証明書《しょうめいしょ》と同《おな》じように書《か》いてください。
ask-photo = あなたの写真《しゃしん》
ask-photo-hint = { $months }か月《げつ》以内《いない》に、前《まえ》から撮《と》った写真《しゃしん》。帽子《ぼうし》はかぶりません。後《うし》ろに何《なに》もない写真《しゃしん》。スマートフォンの写真《しゃしん》も使《つか》えます。昼《ひる》の光《ひかり》で、白《しろ》い壁《かべ》の前《まえ》で、ほかの人《ひと》に撮《と》ってもらってください。
ask-photo-file = 写真《しゃしん》のファイル
ask-photo-camera = 今《いま》、写真《しゃしん》を撮《と》る
ask-photo-print = 申請書《しんせいしょ》に印刷《いんさつ》する
ask-photo-paste = 縦《たて》4cm×横《よこ》3cmの写真《しゃしん》を手《て》で貼《は》る
ask-photo-taken-on-hint = 例《れい》: 2026 11 20。わからないときは、書《か》かなくてもいいです。

## 枠《わく》に入《い》れた写真《しゃしん》

photo-title = 写真《しゃしん》の場所《ばしょ》は正《ただ》しいですか
photo-alt = いんさつする あなたの しゃしん
photo-lines = 線《せん》は、入管《にゅうかん》が決《き》めた、頭《あたま》の場所《ばしょ》です。頭《あたま》のいちばん上《うえ》は、上《うえ》の2｜本《ほん》の線《せん》の間《あいだ》です。あごは、下《した》の2｜本《ほん》の線《せん》の間《あいだ》です。鼻《はな》は、真《ま》ん中《なか》の線《せん》のところです。
photo-untouched = 写真《しゃしん》は、切《き》って小《ちい》さくするだけです。ほかのことは何《なに》も変《か》えません。
photo-up = 切《き》るところを上《うえ》へ
photo-down = 切《き》るところを下《した》へ
photo-left = 切《き》るところを左《ひだり》へ
photo-right = 切《き》るところを右《みぎ》へ
photo-closer = 大《おお》きく
photo-wider = 小《ちい》さく
photo-auto = もう一度《いちど》顔《かお》を探《さが》す
photo-other = ほかの写真《しゃしん》を選《えら》ぶ
photo-fine = 悪《わる》いところは見《み》つかりませんでした。あなたも見《み》て、確認《かくにん》してください。目《め》が開《あ》いていますか。顔《かお》の前《まえ》に何《なに》もありませんか。
photo-moved = 切《き》るところを変《か》えました。
photo-edge = これより先《さき》へは動《うご》きません。写真《しゃしん》はここまでです。
photo-keep = この写真《しゃしん》を使《つか》う
photo-have = 写真《しゃしん》は、もう選《えら》んであります。

## 答《こた》えの確認《かくにん》

check-title = 答《こた》えを確認《かくにん》してください
check-note = ここに書《か》いてあるとおりに印刷《いんさつ》します。パスポートと比《くら》べてください。カードのコピーがあれば、コピーとも比《くら》べてください。
check-change = 変《か》える
check-change-what = 変《か》える: { $what }
check-empty = 書《か》いていません
check-printed-as = 印刷《いんさつ》は { $value }
check-section-loss = なくしたときのこと
check-section-person = 本人《ほんにん》（カードをなくした人《ひと》）
check-section-contact = 連絡先《れんらくさき》（電話《でんわ》）とパスポート
check-section-filer = 入管《にゅうかん》へ行《い》く人《ひと》
check-section-photo = 写真《しゃしん》
check-make = 申請書《しんせいしょ》を作《つく》る
check-save-heading = 後《あと》で続《つづ》ける
check-save-note = あなたの答《こた》えをファイルに保存《ほぞん》します。写真《しゃしん》は入《はい》りません。このファイルを持《も》っている人《ひと》は、だれでも読《よ》むことができます。大切《たいせつ》にしまっておいてください。
check-save-button = 答《こた》えを保存《ほぞん》する
check-photo-printed = 申請書《しんせいしょ》に印刷《いんさつ》する
check-photo-pasted = 手《て》で貼《は》る

## できた申請書《しんせいしょ》

made-title = 申請書《しんせいしょ》ができました
made-lead = 全部《ぜんぶ》ダウンロードして、印刷《いんさつ》してください。そして、署名《しょめい》（サイン）のところに署名《しょめい》してください。自分《じぶん》の手《て》で書《か》きます。ほかの人《ひと》は署名《しょめい》できません。
made-all = 全部《ぜんぶ》の書類《しょるい》をダウンロードする（ZIP）
made-papers = 書類《しょるい》を一《ひと》つずつ
made-download = ダウンロード: { $what }
made-preview = 申請書《しんせいしょ》
made-preview-alt = できた 申請書（しんせいしょ）の { $number }ページめ。どの らんに なにが かいてあるかは、「申請書（しんせいしょ）の せつめい」に あります。
made-print-heading = 印刷《いんさつ》
made-print-size = A4の紙《かみ》の片面《かためん》（表《おもて》だけ）に、100%（「実際《じっさい》のサイズ」）で印刷《いんさつ》します。「用紙《ようし》に合《あ》わせる」は選《えら》びません。
made-print-shop = プリンターがない人《ひと》は、コンビニで印刷《いんさつ》できます。USBメモリーか、コンビニのアプリを使《つか》います。A4と「拡大《かくだい》・縮小《しゅくしょう》なし」（大《おお》きさを変《か》えない）を選《えら》んでください。終《お》わったら、そこにあるファイルを消《け》してください。
made-print-photo = できれば、写真《しゃしん》は写真用《しゃしんよう》の紙《かみ》に印刷《いんさつ》してください。紙《かみ》の写真《しゃしん》も持《も》って行《い》ってください。
made-print-sign = 署名《しょめい》（サイン）は、ペンで書《か》いてください。消《け》すことができるペンは使《つか》わないでください。
made-next-heading = これからすること
made-change = 答《こた》えを変《か》える
paper-application = 在留《ざいりゅう》カード再交付申請書《さいこうふしんせいしょ》（新《あたら》しいカードをもらうための紙《かみ》）
paper-statement = 陳述書《ちんじゅつしょ》（なくしたときのことを説明《せつめい》する紙《かみ》）
paper-late-reason = 遅延理由書《ちえんりゆうしょ》（遅《おく》れた理由《りゆう》の紙《かみ》）
paper-passport-reason = 旅券《りょけん》を提示《ていじ》できない理由書《りゆうしょ》（パスポートを見《み》せることができない理由《りゆう》の紙《かみ》）
paper-power-of-attorney = 委任状《いにんじょう》（ほかの人《ひと》に頼《たの》むための紙《かみ》）
paper-checklist = 持《も》って行《い》くもの・行《い》くところ・いつまで
paper-key-sheet = 申請書《しんせいしょ》の説明《せつめい》（やさしい日本語《にほんご》）

## 答《こた》えの名前《なまえ》

item-nationality = 国籍《こくせき》・地域《ちいき》
item-birth-date = 生《う》まれた日《ひ》
item-name = 名前《なまえ》
item-family-name = 名字《みょうじ》（Family name）
item-given-name = 下《した》の名前《なまえ》（Given names）
item-kanji-name = 漢字《かんじ》の名前《なまえ》
item-sex = 性別《せいべつ》
item-address = 日本《にほん》の住所《じゅうしょ》
item-card-number = なくしたカードの番号《ばんごう》
item-activity-permission = アルバイトなどの許可《きょか》
item-loss-kind = カードがどうなったか
item-loss-reason = どのようになくしたか
item-loss-known-on = なくなったことを知《し》った日《ひ》
item-loss-abroad = 外国《がいこく》で知《し》った
item-loss-reentered-on = 日本《にほん》に戻《もど》った日《ひ》
item-loss-place = なくした場所《ばしょ》
item-loss-police-station = 警察署《けいさつしょ》か交番《こうばん》
item-loss-police-receipt-number = 受理番号《じゅりばんごう》
item-loss-police-reported-on = 警察《けいさつ》に届《とど》けた日《ひ》
item-loss-late-reason = 遅《おく》れた理由《りゆう》
item-representative-name = 代理人《だいりにん》の名前《なまえ》
item-representative-relationship = 本人《ほんにん》との関係《かんけい》
item-representative-address = 代理人《だいりにん》の住所《じゅうしょ》
item-representative-birth-date = 代理人《だいりにん》の生《う》まれた日《ひ》
item-representative-cohabiting = いっしょに住《す》んでいる
item-representative-ground = 代《か》わりに申請《しんせい》する理由《りゆう》
item-agent-name = 取次者《とりつぎしゃ》の名前《なまえ》
item-agent-address = 取次者《とりつぎしゃ》の住所《じゅうしょ》
item-agent-organization = 会社《かいしゃ》、学校《がっこう》、事務所《じむしょ》
item-agent-phone = 取次者《とりつぎしゃ》の電話番号《でんわばんごう》
item-agent-approval-number = 入管《にゅうかん》の証明書《しょうめいしょ》の番号《ばんごう》
item-contact-phone = 電話番号《でんわばんごう》
item-contact-mobile = 携帯電話《けいたいでんわ》の番号《ばんごう》
item-photo = 写真《しゃしん》
item-photo-taken-on = 写真《しゃしん》を撮《と》った日《ひ》
item-signed-on = 署名《しょめい》（サイン）の横《よこ》の日付《ひづけ》
item-passport-mrz = パスポートの下《した》の2｜行《ぎょう》
item-passport-available = パスポートを見《み》せることができる
item-passport-unavailable-reason = パスポートを見《み》せることができない理由《りゆう》
item-residence-status = 在留資格《ざいりゅうしかく》（日本《にほん》に住《す》む資格《しかく》）
item-period-of-stay = 在留期間《ざいりゅうきかん》（日本《にほん》に住《す》むことができる期間《きかん》）

## 選《えら》ぶ文《ぶん》。日本語《にほんご》の文《ぶん》の意味《いみ》

phrase-lost-train = でんしゃの なかで、カードを いれた さいふを なくしました。
phrase-lost-out = でかけて いる ときに、カードを いれた さいふを おとしました。
phrase-lost-bag = カードを いれた かばんを どこかに わすれました。かばんは みつかりませんでした。
phrase-lost-move = いえに おいて いました。ひっこしの ときに、なくしました。
phrase-lost-unknown = さいふに いれて、もって いました。いつ、どこで なくしたか、わかりません。
phrase-stolen-bag = カードを いれた かばんを ぬすまれました。
phrase-stolen-bicycle = じてんしゃの かごに いれた かばんを ぬすまれました。カードも その かばんの なかに ありました。
phrase-stolen-home = いえに どろぼうが はいって、カードを ぬすまれました。
phrase-destroyed-fire = いえが かじに なって、カードが もえました。
phrase-destroyed-flood = いえに みずが はいって、カードが ながれて いきました。
phrase-destroyed-quake = じしんで いえが こわれて、カードが なくなりました。
phrase-other-rubbish = ほかの しょるいと いっしょに、カードを まちがえて すてました。
phrase-late-unaware = 14日（じゅうよっか） いないに 申請（しんせい）しなければ ならない ことを、しりませんでした。
phrase-late-ill = びょうきでした。
phrase-late-searching = カードを さがして いました。
phrase-passport-lost = カードと いっしょに、パスポートも なくしました。
phrase-passport-embassy = パスポートは、あたらしく する ために、大使館（たいしかん）に あります。
phrase-father = 父（ちち）
phrase-mother = 母（はは）
phrase-husband = 夫（おっと）
phrase-wife = 妻（つま）
phrase-child = 子ども（こども）
phrase-sibling = きょうだい（あに、あね、おとうと、いもうと）

## 会社《かいしゃ》・学校《がっこう》・行政書士《ぎょうせいしょし》の人《ひと》へ

office-title = たくさんの人《ひと》の申請書《しんせいしょ》
office-lead = 申請《しんせい》する人《ひと》たちの表《ひょう》を選《えら》んでください。1｜行《ぎょう》ずつ、一人《ひとり》の申請書《しんせいしょ》と同《おな》じように確認《かくにん》します。まちがいは、この画面《がめん》で直《なお》してください。それから、全部《ぜんぶ》の申請書《しんせいしょ》を一《ひと》つのファイルでもらえます。
office-table = 表《ひょう》（Excel か CSV）
office-table-hint = ｜1行目《いちぎょうめ》に、列《れつ》の名前《なまえ》を、日本語《にほんご》か英語《えいご》で書《か》いてください。
office-template-xlsx = 何《なに》も書《か》いていない表《ひょう》（Excel）
office-template-csv = 何《なに》も書《か》いていない表《ひょう》（CSV）
office-photos = 写真《しゃしん》（ZIP）
office-photos-hint = ファイルの名前《なまえ》は、在留《ざいりゅう》カードの番号《ばんごう》、社員番号《しゃいんばんごう》（会社《かいしゃ》の人《ひと》の番号《ばんごう》）、人《ひと》の名前《なまえ》のどれかにしてください。
office-photos-paste = 写真《しゃしん》は手《て》で貼《は》る
office-agent-heading = 取次者《とりつぎしゃ》（書類《しょるい》を持《も》って行《い》く人《ひと》）
office-agent-note = 一度《いちど》だけ書《か》きます。表《ひょう》にほかの取次者《とりつぎしゃ》が書《か》いていない申請書《しんせいしょ》には、全部《ぜんぶ》、この人《ひと》を印刷《いんさつ》します。
office-check = 表《ひょう》を確認《かくにん》する
office-rows-title = { $count ->
    [1] ｜1人《ひとり》
    [2] ｜2人《ふたり》
   *[other] { $count }｜人《にん》
 }
office-ready = 作《つく》れる: { $count }
office-refused = 直《なお》すところがある: { $count }
office-warned = 確認《かくにん》が必要《ひつよう》: { $count }
office-order = 最後《さいご》の日《ひ》が早《はや》い人《ひと》から、順番《じゅんばん》に並《なら》んでいます。
office-row = { $row }｜行目《ぎょうめ》
office-row-state = 結果《けっか》
office-row-person = 名前《なまえ》
office-row-last = 最後《さいご》の日《ひ》
office-row-problems = 問題《もんだい》
office-row-fine = 作《つく》れる
office-row-look = 確認《かくにん》が必要《ひつよう》
office-row-bad = 直《なお》すところがある
office-row-mend = { $row }｜行目《ぎょうめ》を直《なお》す
office-again = もう一度《いちど》確認《かくにん》する
office-refused-download = 直《なお》す行《ぎょう》をダウンロードする
office-make-heading = 申請書《しんせいしょ》をもらう
office-make-merged = 全部《ぜんぶ》の申請書《しんせいしょ》を一《ひと》つの PDF にする
office-make-zip = 一人《ひとり》に一《ひと》つの PDF を作《つく》って、ZIP にする
office-make-packets = 一人《ひとり》ずつ、ほかの書類《しょるい》も全部《ぜんぶ》作《つく》る
office-make-button = 申請書《しんせいしょ》を作《つく》る
office-photos-again = 写真《しゃしん》は保存《ほぞん》していません（残《のこ》っていません）。申請書《しんせいしょ》に使《つか》う ZIP を、もう一度《いちど》選《えら》んでください。
office-progress = { $total }のうち、{ $done }ができました
office-finished = 全部《ぜんぶ》の申請書《しんせいしょ》ができました。
office-save = ファイルを保存《ほぞん》する
office-none = 申請書《しんせいしょ》を作《つく》ることができる行《ぎょう》は、まだありません。
office-table-problem = 表《ひょう》を読《よ》むことができません
office-empty = 先《さき》に表《ひょう》を選《えら》んでください。
office-crowded = The table has more than { $most } rows. Divide it, or use the command line (zairyu batch), which has no such limit.
office-photos-broken = The ZIP of photos cannot be read. It may be damaged, or hold two files of one name; pack the photos again.
office-photos-locked = The ZIP of photos is locked with a password. Pack the photos again without one.
office-photos-crowded = The ZIP has more than { $most } files. Pack only the photos of the people in the table.
office-first = Only the first { $count } of these rows are listed with boxes to type in. Check again for the next ones, or download the rows to be mended.

## うまくいかないとき

wrong-title = うまくいきませんでした
wrong-not-found = そのページはありません。
wrong-too-large = 大《おお》きすぎます。写真《しゃしん》は{ $photo } MB、表《ひょう》と写真《しゃしん》は全部《ぜんぶ》で{ $office } MBまでです。
wrong-too-slow = 届《とど》くまでに、時間《じかん》がかかりすぎました。
wrong-busy = 今《いま》、使《つか》っている人《ひと》が多《おお》すぎます。｜1分《いっぷん》ぐらい待《ま》って、もう一度《いちど》してください。あなたの答《こた》えは、前《まえ》の画面《がめん》に残《のこ》っています。
wrong-broken = これは、このプログラムのまちがいです。あなたのまちがいではありません。何《なに》も作《つく》っていません。
wrong-foreign = これは、ほかのサイトから来《き》ました。だから、答《こた》えませんでした。
wrong-unreadable = 届《とど》いたものを読《よ》むことができませんでした。
wrong-file = これは、ここで保存《ほぞん》したファイルではありません。
wrong-no-picture = 先《さき》に写真《しゃしん》を選《えら》んでください。
wrong-back = ブラウザーの「戻《もど》る」で、前《まえ》の画面《がめん》に戻《もど》ってください。あなたの答《こた》えは残《のこ》っています。
