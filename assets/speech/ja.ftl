# 日本語
# 母語話者による確認: 未了

## 言語と日付

language-name = 日本語
unreviewed = この文章は、まだ専門家の確認を受けていません。
date = { $year }年{ $month }月{ $day }日（{ weekday-short }）
month-name = { $month }月
weekday-name = { weekday-short }曜日
weekday-short =
    { $weekday ->
        [1] 月
        [2] 火
        [3] 水
        [4] 木
        [5] 金
        [6] 土
       *[7] 日
    }

## 壁に貼る紙

checklist-title = 在留カードの再交付
checklist-subtitle = 持ち物・窓口・期限
checklist-for = { $name } さん
as-known-on = { $date }現在の情報です。制度や窓口は変わることがあります。出かける前に確かめてください。

calm = なくしたのはカードです。在留資格までなくなるわけではないと考えられています。次の手順を順番に進めてください。
free = 紛失などによる再交付は無料です。窓口で手数料を払う必要はありません。

deadline-heading = 期限
deadline-go-by = { $date }までに窓口へ
deadline-left =
    { $days ->
        [0] 今日が期限です。
       *[other] 残り{ $days }日です。
    }
deadline-late = 期限を{ $days }日過ぎています。それでも申請は必要です。遅れた理由の書面を持って、すぐに窓口へ行ってください。
deadline-counted = 法律の期限は、なくしたことを知った日（{ $start }）の翌日から数えて14日です。
deadline-counted-abroad = 国外で気づいたため、法律の期限は、日本に入国した日（{ $start }）の翌日から数えて14日です。
deadline-moved = 14日目の{ $plain }は閉庁日のため、法律上の最後の日は{ $last }です。14日目より前に行くほうが安全です。
deadline-not-moved = 14日目は{ $plain }です。これが最後の日です。
deadline-provisional = その時期の祝日はまだ公表されていないため、最後の日は変わることがあります。入管に確かめてください。
deadline-unknown = 期限は、なくしたことを知った日（国外で知ったときは入国した日）の翌日から数えて14日です。
strip-start = 知った日
strip-reentry = 入国日
strip-today = 今日
strip-fourteenth = 14日目
strip-last = 最後の日
strip-closed = 灰色は閉庁日

steps-heading = 手順
step-police = まず警察へ
step-police-note = できるだけ早く、近くの警察署か交番に遺失届を出します。いつ、どこで、どのようになくしたかを話し、受理番号を控えてください。陳述書に書きます。
step-police-theft-note = できるだけ早く、近くの警察署か交番に盗難届を出します。いつ、どこで、どのように盗まれたかを話し、受理番号を控えてください。陳述書に書きます。
step-police-done-note = 届出は済んでいて、受理番号は書類に入っています。新しいカードを受け取るまで、番号を控えておいてください。
step-disaster = り災証明書
step-disaster-note = 市区町村の役所か消防署で、り災証明書の交付を受けます。
step-abroad = 現地の警察
step-abroad-note = なくした国の警察の届出書類と、その日本語訳を用意します。日本の大使館では再交付できません。
step-abroad-return-note = 日本へ戻る便に乗るために、再入国許可期限証明願による証明が要ることがあります。日本にいる人が入管で受け取ります。先に入管に尋ねてください。
step-circumstances = 経緯を書く
step-circumstances-note = いつ、どこで、どのようになくしたかを、時間の順に書いておきます。窓口で尋ねられます。
special-card-note = マイナンバーカードと一体の特定在留カードだった場合は、すぐに { $phone } に電話して止めてください。
step-papers = 書類と写真
step-papers-note = 書類はA4・片面・100%で印刷し、署名欄には、そこに書かれた人が自筆で署名します。ほかの人が代わりに署名してはいけません。
step-office = 入管の窓口へ
step-office-note = 平日に、本人が行きます。できれば午前中がよいでしょう。郵送やオンラインではできません。
step-office-proxy-note = { $who }が、すべての書類を持って窓口へ行きます。郵送やオンラインではできません。
step-card = 新しいカード
step-card-note = ふつうはその日に受け取れます。窓口を離れる前に、氏名・生年月日・住居地を確かめてください。番号は新しくなります。

bring-heading = 持ち物
bring-note = かばんに入れたら印を付けてください。あなたの場合に要るものです。窓口でほかの書類を求められることもあります。
thing-printed = 一緒に印刷されます

thing-form = 在留カード再交付申請書
thing-form-note = 「申請書の記入内容」の紙と見比べて確かめ、署名と日付を自筆で書きます。
thing-photo = 写真1枚（縦4cm×横3cm）
thing-photo-note = 撮影から{ $months }か月以内、無背景、無帽。裏に氏名を書き、枠に貼ります。
thing-photo-printed-note = 申請書に印刷されています。印刷した写真をどの窓口でも受け付けるかは確認できていないため、同じ大きさの写真も持って行ってください。
thing-no-photo-note = 交付の日に{ $age }歳未満の子どもには要りません。
thing-statement = 紛失・盗難に係る陳述書
thing-statement-note = 空欄を埋め、日付を書いて署名します。入管の用紙ではなく任意の用紙なので、窓口で書き直しを求められることがあります。
thing-police-certificate = 警察の届出証明書
thing-police-certificate-note = 届け出た警察署で交付を受けます。
thing-disaster = り災証明書
thing-disaster-note = 市区町村の役所か消防署で交付を受けます。
thing-abroad-report = 現地の警察の届出書類
thing-abroad-report-note = 日本語訳を付けます。
thing-circumstances = 経緯を書いた書面
thing-circumstances-note = いつ、どこで、どのようになくしたかを書き、署名します。資料があれば添えます。
thing-passport = 旅券（パスポート）
thing-passport-note = 窓口で見せます。更新した人は古い旅券も持って行きます。
thing-passport-reason = 旅券を提示できない理由書
thing-passport-reason-note = 日付を書いて署名します。
thing-other-id = ほかの身分証明書
thing-other-id-note = 運転免許証など、氏名と写真のあるもの。
thing-activity-permit = 資格外活動許可書
thing-activity-permit-note = 許可書を受け取っている人は、窓口で見せます。
thing-late-reason = 遅延理由書
thing-late-reason-note = 内容を確かめ、違うところは手で直し、日付を書いて署名します。
thing-power-of-attorney = 委任状
thing-power-of-attorney-note = 委任者が自筆で署名します。
thing-proxy-id = 窓口へ行く人の身分証明書
thing-proxy-id-note = { $who }の在留カード、運転免許証、旅券など。
thing-family-register = 住民票
thing-family-register-note = 同居と続柄を示すため、世帯全員のもの。市区町村の役所で受け取ります。
thing-relation = 本人との関係を示す書類
thing-relation-note = 住民票、戸籍など、{ $who }と本人との関係が分かるもの。
thing-medical = 診断書
thing-medical-note = または、本人が行けないことを示すほかの書類。
thing-agent-licence = 届出済証明書
thing-agent-licence-note = 取次者本人のもの。
thing-agent-approval = 申請等取次者証明書
thing-agent-approval-note = 取次者本人のもの。
thing-kanji = 漢字氏名表記申出書
thing-kanji-note = 入管の用紙です。漢字を示す資料を付け、この申請と一緒に出します。

where-heading = 窓口
where-phone = 電話: { $phone }
where-hours = 受付時間: { $hours }
where-hours-unknown = 受付時間: 確認できていません
where-unsure = 一つの情報源だけによります
where-unlisted = 所在地は確認できていません。電話案内か入管庁のサイトで確かめてください。
where-branches = 近くの出張所で受け付けることもあります。先に尋ねてください: { $names }
where-unknown = 住所の都道府県が分かりません。どの窓口か、電話案内で尋ねてください。
where-not-city-hall = 市区町村の役所では受け付けていません。
hotline = 外国人在留総合インフォメーションセンター（多言語）
hotline-note = { $phone }（国外・IP電話から { $abroad }）平日 { $hours }

found-heading = 古いカードが見つかったら
found-note = 新しいカードを受け取った後は使えません。14日以内に入管へ返します。

## 記入内容の説明

key-title = 申請書の記入内容
key-subtitle = どの欄に何が書かれているか
key-intro = 署名する前に申請書と見比べてください。間違いがあれば、印刷し直してください。署名の後は、二重線と署名で直します。
key-box = 申請書の欄
key-written = 書かれていること
key-meaning = 意味
key-blank = 空欄
key-by-hand = 自筆
key-photo = あなたの写真（縦4cm×横3cm）。
key-nationality = 国籍・地域。古いカードのとおり。
key-birth-date = 生年月日（年・月・日）。
key-name = 氏名。旅券のとおり、ローマ字の大文字。
key-sex-male = 性別。「男」を丸で囲んでいます。
key-sex-female = 性別。「女」を丸で囲んでいます。
key-address = 届け出た住所。
key-card-number = なくしたカードの番号。
key-card-number-blank = なくしたカードの番号。分からないため空欄です。
key-permission-yes = アルバイトなどの許可（資格外活動許可）。「有」を丸で囲んでいます。
key-permission-no = アルバイトなどの許可（資格外活動許可）。「無」を丸で囲んでいます。
key-loss-reason = カードをなくした事情。
key-loss-known-on = なくしたことを知った日。
key-representative-name = 本人に代わって申請し、署名する親族の氏名。
key-representative-relationship = その親族と本人との関係。
key-representative-address = その親族の住所。
key-representative-blank = 親族が代わって申請し、署名するときだけの欄。本人が申請するため空欄です。
key-signature = 署名。本人が自筆で書きます。
key-signature-representative = 署名。代理人が自筆で書きます。
key-signed-on = 申請書を作成した日。署名するときに自筆で書きます。
key-agent-name = 書類を窓口へ届ける人（取次者）の氏名。
key-agent-address = その人の住所。
key-agent-organization = その人の所属、または本人との関係。
key-agent-phone = その人の電話番号。
key-agent-blank = ほかの人が書類を届けるときだけの欄。本人が行くため空欄です。
key-contact-phone = 電話番号。
key-contact-mobile = 携帯電話の番号。

## 記録なしの案内

guide-title = 在留カードをなくしたとき
guide-if-late = 期限を過ぎたとき
guide-if-abroad = 国外で気づいたとき
guide-if-proxy = ほかの人が窓口へ行くとき
guide-if-proxy-note = 同居する16歳以上の親族は、本人の依頼や病気のときに、本人に代わって申請できます。16歳未満の子どもは、同居する親族が申請します。届出をした弁護士や行政書士、会社や学校の職員で承認を受けた人は、書類を届けることができます。
guide-if-no-passport = 旅券を見せられないとき
guide-if-permit = 資格外活動許可があるとき
guide-if-kanji = カードに漢字の氏名も載せたいとき
guide-form-note = 別記第29号の11様式。`zairyu fill` で作成できます。
who-applicant = 本人
who-representative = 代理人
who-agent = 取次者
