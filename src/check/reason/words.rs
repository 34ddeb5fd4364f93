//! The words that a reason is searched for, in lower case.

/// A card that is gone, however people put it.
#[rustfmt::skip]
pub(super) const LOSS: &[&str] = &[
    "紛失", "遺失", "喪失", "失く", "失っ", "失い", "消失", "焼失", "流失", "見失", "落と", "落ち", "落し", "おとし", "なくし", "がなくな",
    "はなくな", "もなくな", "てなくな", "探し", "探す", "捜し", "無くし", "無くな", "亡くし", "盗", "掏", "すられ", "ひったく", "奪", "取られ", "抜かれ", "抜き取", "持ち去",
    "持って行かれ", "持っていかれ", "荒らし", "置き引き", "空き巣", "置き忘", "置いてき", "置いて来", "忘れ", "見当た", "見つか", "見付か",
    "行方", "所在", "気づ", "気付", "気が付", "気がつ", "なかった", "無かった", "ありませんでした", "カードがありません", "カードが見えなくな", "カードがない",
    "カードがなく", "カードはない", "カードもない", "カードが無", "カードは無", "カードも無", "財布がな", "財布が無", "財布がありません", "持っていな",
    "持っていませ", "持ってな", "持っておら", "入っていな", "入っていませ", "入ってな", "入っておら", "残っていな", "残っていませ",
    "手元にな", "手元に無", "手元にありません", "手もとにな", "手許にな", "どこにも", "どこかへ", "どこかに行", "どこかにいっ", "どこかに置",
    "どこかに消", "どこに行", "どこにいっ", "どこにある", "どこへ", "どっか", "流さ", "流れ", "海に", "川に", "池に", "側溝", "排水", "下水", "線路",
    "沈ん", "沈み", "燃え", "焼け", "火事", "火災", "津波", "地震", "災害", "洪水", "倒壊", "埋ま", "埋も", "飛ばさ", "吹き飛", "飲み込",
    "食べてしま", "食べられ", "食べた", "捨て", "棄", "処分", "シュレッダー", "裁断", "ごみ", "ゴミ", "塵", "回収", "手放", "返納", "返却", "返還", "渡し", "預け", "郵送",
    "提出", "返した", "返しま", "渡った", "送った", "送りま", "送付", "届かな", "届いていな", "投げ", "放り", "飛んだ", "飛んで", "飛び出", "抜け落",
    "抜け出", "こぼれ落", "滑り", "紛れ", "散乱", "隠さ", "隠し", "くわえ", "さらわ", "持ったまま", "置いたまま", "貸し", "拾", "没収", "取り上げ", "出てこな", "出て来な",
    "出てきませ", "分からな", "分かりませ", "わからな", "思い出せ", "取り出せ", "取り戻", "戻ってこ", "戻って来", "返ってこ", "返って来", "消え", "丢", "遗", "偷", "lost", "lose", "losing", "loss",
    "missing", "stole", "theft", "thief", "robb", "snatch", "pickpocket", "burgl", "mugg", "broken into", "broke into", "break-in",
    "break in", "dropped", "drop ", "fell", "forgot", "left ", "mislaid", "misplace", "burn", "fire", "flood", "tsunami", "earthquake",
    "disappear", "vanish", "whereabouts", "thrown", "threw", "throw", "discard", "dispos", "garbage", "trash", "rubbish", "dustbin", "the bin", "nothing is left", "nothing left",
    "waste", "shredd", "swallow", "ate it", "eaten", "washed away", "swept", "blown", "took my", "took the", "took it", "taken away",
    "been taken", "was taken", "were taken", "find", "found", "notice", "realiz", "realis", "not in", "n't in", "gone", "slip", "confiscat", "seized", "sent ", "mailed", "lent ", "locate", "no longer have",
    "n't have", "not have", "nowhere", "returned it", "gave it", "handed", "mất", "trộm", "móc túi", "rơi", "cướp", "hilang", "dicuri",
    "nawala",
];
/// Words of loss in phrases that speak of none.
#[rustfmt::skip]
pub(super) const NO_LOSS: &[&str] = &[
    "字が消え", "字も消え", "字等が消え", "字などが消え", "印刷が消え", "印刷も消え", "写真が消え", "写真も消え", "表示が消え",
    "番号が消え", "紛失ではな", "紛失したのではな", "紛失したわけではな", "紛失していませ", "紛失していな", "遺失ではな",
    "なくしたのではな", "なくしたわけではな", "電流が流れ", "日焼け", "書きが消え", "left corner", "left side", "left edge", "left half", "left part", "fell apart",
    "close", "not in good", "not in a good", "使えなかった", "使用できなかった", "読めなかった", "読み取れなかった", "見えなかった",
    "反応しなかった", "認識しなかった", "認識されなかった", "not lost", "n't lost", "not stolen", "n't stolen",
];
/// The card, or what is on it.
#[rustfmt::skip]
pub(super) const CARD: &[&str] =
    &["カード", "icチップ", "ｉｃチップ", "写真", "印字", "券面", "裏書き", "チップが読", "card", "chip", "photo", "thẻ"];
#[rustfmt::skip]
pub(super) const DAMAGE: &[&str] = &[
    "破損", "汚損", "毀損", "き損", "損傷", "劣化", "摩耗", "磨耗", "割れ", "割った", "割って", "折れ", "折った", "折って", "曲が", "曲げ",
    "欠け", "破れ", "破って", "破いて", "壊れ", "壊し", "汚れ", "汚し", "よごれ", "よごし", "ひび", "剥が", "剥げ", "はがれ", "はげ", "色あせ", "退色", "変色", "変形",
    "噛", "穴が", "濡れ", "洗濯", "洗って", "溶け", "傷が", "傷を", "傷つ", "傷付", "傷だらけ", "キズ", "薄くな", "薄れ", "かすれ", "擦れ",
    "こすれ", "にじ", "滲", "字が消え", "字も消え", "印刷が消え", "写真が消え", "故障", "反応しな", "反応しませ", "認識し", "認識され", "読み取れ", "読み取り", "読取り",
    "読み込め", "読込め", "読めな", "読めませ", "読めず", "字が見え", "番号が見え", "写真が見え", "見えにく", "読みにく", "チップ不良", "磁気不良", "接触不良", "書きが消え", "をこぼし", "穴を", "傷ん", "痛ん", "落書き",
    "カードが使え", "カードが使用でき", "チップが使え", "damage", "broke", "crack", "bent", "dirty", "soiled",
    "stain", "torn", "chew", "peel", "spill", "drew on", "scratch", "faded", "fading", "worn", "wet", "snapped", "split", "melted", "unreadable", "not readable", "illegible", "not work",
    "n't work", "no longer work", "stopped work", "not be read", "n't be read", "malfunction", "bị hỏng",
];
/// Damage that is said of papers and cards, and hardly of anything else.
#[rustfmt::skip]
pub(super) const PLAIN_DAMAGE: &[&str] = &[
    "破損", "汚損", "毀損", "き損", "損傷", "劣化", "摩耗", "磨耗", "傷がつ", "傷が付", "傷だらけ", "キズがつ", "薄くな", "かすれ",
    "字が消え", "汚してしま", "汚した", "汚しま", "汚れて", "汚れま", "汚れたため", "変形", "読み取れ", "読み取り", "れて使え", "れて使用でき", "れて読め", "れ、使え",
    "れ、読め", "して使え", "して使用でき", "damaged", "worn out", "worn-out", "got wet", "scratched", "unreadable", "illegible",
];
/// What else may be broken, bent or wet: where one of these is named, it is not the card that must be meant.
#[rustfmt::skip]
pub(super) const OTHER_THINGS: &[&str] = &[
    "財布", "鞄", "かばん", "カバン", "バッグ", "バック", "リュック", "ポーチ", "ポケット", "ケース", "パス入", "定期入", "ストラップ", "紐",
    "ひも", "チェーン", "チャック", "ファスナー", "ジッパー", "ボタン", "ズボン", "服", "上着", "コート", "ジャケット", "袋", "箱",
    "ロッカー", "机", "棚", "引き出し", "金庫", "鍵", "錠", "ドア", "窓", "ガラス", "家が", "家屋", "壁", "車の", "車が", "自転車", "作業着", "手を", "皿", "意識", "記憶", "角を曲", "右に", "左に", "時間を", "クレジットカード", "キャッシュカード", "ポイントカード", "銀行", "suica", "保険証", "免許",
    "バイク", "スマホ",
    "携帯", "電話", "パソコン", "傘", "靴", "旅券", "パスポート", "書類", "骨", "足を", "足の", "足首", "腕", "手首", "指を", "指の", "歯が",
    "歯を", "頭", "顔", "腰", "膝", "怪我", "けが", "事故", "病", "入院", "wallet", "purse", "bag", "pocket", "case", "holder", "strap",
    "zip", "button", "trousers", "jeans", "coat", "jacket", "box", "locker", "drawer", "key", "door", "window", "house", " car ",
    "bike", "bicycle", "phone", "passport", "broke up", "broke down", "bent down", "bent over", "split up", "my leg", "my arm", "bone", "head", "injur", "an accident", "car accident", "traffic accident", "hospital", "heart",
];
/// How another thing is named where it is only the place: 財布の中で, in my pocket.
pub(super) const PLACES: &[(&str, &str)] =
    &[("", "の中"), ("", "に入れ"), ("", "内で"), ("in my ", ""), ("in the ", ""), ("in a ", "")];
#[rustfmt::skip]
pub(super) const EXCHANGE: &[&str] = &[
    "交換したい", "交換希望", "交換を希望", "取り替えたい", "切り替えたい", "切替えたい", "切替たい", "切り替えを希望", "切替を希望",
    "切替希望", "新しいカードがほし", "新しいカードが欲し", "新しくしたい", "更新したい", "更新をしたい", "作り直したい", "写真を変え", "写真を変更", "写真の変更",
    "写真変更", "有効期限", "期限が切れ", "期限切れ", "氏名が変わ", "名前が変わ", "名字が変わ", "苗字が変わ", "姓が変わ", "住所が変わ", "国籍が変わ", "写真が古", "新しいカードにし", "カードのデザイン", "デザインが変", "一体化", "特定在留カードに切", "特定在留カードへの切", "特定在留カードの交付",
    "特定在留カードを希望", "特定在留カードにした", "有効期間",
    "exchange my card", "exchange the card", "exchange of my card", "want a new card", "would like a new card",
    "change the photo", "change my photo", "changed my name", "my name changed", "card expired", "card has expired", "card expires", "card will expire", "renew my card", "renew the card", "new photo",
    "change my name", "new type of card", "specified residence card",
];
/// How a reason ends that is nothing but a wish; at its beginning they tell where somebody was going.
#[rustfmt::skip]
pub(super) const WISHES: &[&str] = &[
    "更新のため", "変更のため", "切替のため", "切り替えのため", "切替えのため", "カード交換のため", "カードの交換のため", "カード更新",
    "カードの更新", "期間更新", "期間の更新", "カードの切替", "カードの切り替え", "氏名変更", "氏名の変更", "変更により", "変更による",
    "変更したため", "許可申請のため", "改姓のため", "改名のため", "card renewal", "renewal of my card", "renewal of the card", "name change",
    "change of name", "change of address",
];
#[rustfmt::skip]
pub(super) const THEFT: &[&str] = &[
    "盗まれ", "盗られ", "窃盗", "盗難に", "盗難の被害", "盗難被害", "盗難。", "掏られ", "をすられ", "にすられ", "スリに", "スリの",
    "ひったく", "奪われ", "強奪", "強盗", "置き引き", "空き巣", "車上荒らし", "車上あらし", "車上ねらい", "車上狙い", "荒らされ", "を抜かれ",
    "から抜かれ", "抜き取られ", "持ち去られ", "被偷", "stole", "theft", "thief", "robb", "snatch", "pickpocket", "burgl", "mugged",
    "mugging", "broken into", "broke into", "trộm", "móc túi", "cướp", "dicuri",
];
/// Whoever writes so does not say that it was a theft.
#[rustfmt::skip]
pub(super) const DOUBT: &[&str] = &[
    "ではなく", "でなく", "かどうか", "か不明", "かもしれ", "可能性", "分から", "わから", "疑い", "not sure", "whether", "maybe",
    "perhaps", "possibly", "might", "not stolen", "n't stolen", "not a theft",
];
/// How something is mislaid.
#[rustfmt::skip]
pub(super) const DEED: &[&str] = &[
    "落と", "落し", "置き忘", "忘れ", "dropped", "forgot", "left my", "left the", "left it", "mislaid", "misplace",
];
/// Words that say as well that something was mislaid as that it is gone.
#[rustfmt::skip]
pub(super) const MISLAYING: &[&str] = &["紛失", "なくし", "失くし", "i lost", "lost my", "lost the", "lost it"];
/// Whoever writes so does not say that it was mislaid.
#[rustfmt::skip]
pub(super) const TAKING: &[&str] =
    &["盗", "持ち去", "took", "taken", "gone", "disappear", "robb", "mugg", "broken into", "broke into"];
#[rustfmt::skip]
pub(super) const DISASTER: &[&str] = &[
    "火事", "火災", "全焼", "焼失", "津波", "地震", "洪水", "水害", "土砂", "台風", "burned down", "burnt down",
    "house fire", "apartment fire", "flood", "tsunami", "earthquake",
];
/// What follows a disaster that is named as the cause.
pub(super) const BECAUSE: &[&str] = &["により", "による", "によって", "で", "のため", "に遭", "にあ", "が原因"];
/// What stands before it in English.
#[rustfmt::skip]
pub(super) const BECAUSE_OF: &[&str] = &[
    "in the ", "in a ", "in an ", "by the ", "by a ", "by an ", "due to ", "due to the ", "due to a ", "due to an ", "because of the ", "because of a ", "from the ",
];
/// A disaster that has not come, or is over, or from which somebody is on the run.
#[rustfmt::skip]
pub(super) const BESIDE_DISASTER: &[&str] = &["訓練", "ボランティア", "避難", "drill", "volunteer", "evacuat", "shelter"];
/// Other ways in which a card comes to nothing.
#[rustfmt::skip]
pub(super) const DESTRUCTION: &[&str] =
    &["燃", "焼", "シュレッダー", "捨て", "廃棄", "破棄", "処分", "溶け", "破", "災", "burn", "fire", "shred", "destroy", "threw", "thrown"];

/// What stands in a reason that says no more than that the card is gone, or nothing at all; the longer first where one begins
/// with another.
#[rustfmt::skip]
pub(super) const BARE: &[&str] = &[
    "在留カード", "カード", "私", "自分", "紛失", "遺失", "喪失", "盗難", "窃盗", "なくし", "無くし", "失くし", "亡くし", "なくな", "無くな",
    "落とし", "落し", "おとし", "置き忘れ", "置忘れ", "忘れ", "盗まれ", "盗られ", "見つから", "見つかり", "見当たら", "見当たり", "行方不明",
    "所在不明", "どこかで", "どこかに", "どこか", "いつの間にか", "不注意", "うっかり", "気がついたら", "気づいたら", "気付いたら", "再交付", "再発行", "申請", "同上", "上記", "前記", "別紙", "別添", "添付", "陳述書", "書類", "資料",
    "のとおり", "の通り", "とおり", "通り", "参照", "記載", "しまいました", "しまった", "しまい", "致しました", "いたしました", "致し", "いたし", "ました",
    "ません", "でした", "なかった", "なくなった", "ない", "なった", "った", "って", "いました", "いた", "します", "希望", "なりました", "に遭いました", "に遭った", "に遭い", "にあいました", "にあった", "にあい",
    "であること", "である", "です", "による", "により", "によって", "されました", "された", "しました", "した", "して", "たため", "ため", "ので", "から", "こと",
    "を", "が", "は", "も", "の", "に", "で", "て", "た", "し", "、", "。", "，", "．", ",", ".", "・", "（", "）", "(", ")",
];
#[rustfmt::skip]
pub(super) const BARE_WORDS: &[&str] = &[
    "i", "my", "the", "a", "it", "was", "is", "have", "has", "been", "had", "residence", "zairyu", "card", "lost", "lose", "loss", "theft", "stolen",
    "somewhere", "missing", "dropped", "misplaced", "mislaid", "gone", "of", "to", "due", "because", "accidentally", "cannot",
    "can", "t", "not", "find", "found", "be", "as", "see", "attached", "attachment", "separate", "sheet", "same", "above", "ditto", "document", "statement", "please",
];

/// Damage in a reason that says nothing else.
#[rustfmt::skip]
pub(super) const BARE_DAMAGE: &[&str] = &[
    "割れ", "折れ", "曲がっ", "曲がり", "破れ", "壊れ", "欠け", "ひび", "濡れ", "汚れ", "溶け", "り", "broken", "bent", "cracked", "torn", "wet",
    "dirty", "faded", "melted", "worn", "out", "got", "in", "two", "half",
];
/// How a card is called that has come to harm, where something else is told of it.
#[rustfmt::skip]
pub(super) const HARMED_CARDS: &[&str] = &[
    "たカード", "た在留カード", "いるカード", "いる在留カード", "だカード", "だ在留カード", "damaged card", "cracked card", "broken card", "bent card", "torn card", "wet card",
    "dirty card", "scratched card", "damaged residence card", "broken residence card", "cracked residence card",
];
/// What is said of a card that is still there.
pub(super) const USE: &[&str] = &[
    "使え",
    "使用",
    "読め",
    "です",
    "交換",
    "取り替",
    "再交付",
    "再発行",
    "新し",
    "ほし",
    "欲し",
    "use",
    "work",
    "replace",
    "exchange",
    "new",
];
