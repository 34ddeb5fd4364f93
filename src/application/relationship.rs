//! 本人との関係, and what kind of 取次者 somebody is: read from free text, only to tell who may act; printed as typed.

use std::sync::LazyLock;

use super::fold::folded;

/// 本人との関係, as the law parts those who may apply in the applicant's place
/// (Immigration Control Act, article 61-9-3, paragraph 2: spouse, child, parent, other relative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relationship {
    /// 配偶者
    Spouse,
    /// 子
    Child,
    /// 父又は母
    Parent,
    /// その他の親族
    OtherRelative,
    /// 親族でない者: friend, colleague, employer.
    NoRelative,
    /// 本人, who is in no relationship with themselves.
    Applicant,
    /// It cannot be told.
    Unknown,
}

/// 取次者の区分, as far as 所属機関等 tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgentKind {
    /// 弁護士
    Lawyer,
    /// 行政書士
    Scrivener,
    /// 司法書士、税理士、社会保険労務士、公認会計士: other professions, which may not file.
    OtherProfessional,
    /// 受入れ機関等の職員
    Staff,
    /// 親族, or somebody who is plainly none ([`Relationship::NoRelative`]: a friend, one who lives with the applicant).
    Relative(Relationship),
    /// 法定代理人
    LegalRepresentative,
    /// It cannot be told.
    Unknown,
}

impl Relationship {
    /// Reads a relationship in Japanese or English, and the plainest words of Vietnamese and Chinese.
    ///
    /// ```
    /// use zairyu::application::Relationship;
    ///
    /// assert_eq!(Relationship::of("本人の母"), Relationship::Parent);
    /// assert_eq!(Relationship::of("Husband"), Relationship::Spouse);
    /// assert_eq!(Relationship::of("勤務先の社長"), Relationship::NoRelative);
    /// ```
    pub fn of(text: &str) -> Self {
        // Folded, it would be the Vietnamese mẹ.
        if text.trim().eq_ignore_ascii_case("me") {
            return Self::Applicant;
        }
        let (outer, inner) = parted_by_brackets(text);
        let found = of_words(&folded(outer));
        // 夫（世帯主）, 親族（母）: whichever says more.
        match (found, inner.map(|it| of_words(&folded(it)))) {
            (Self::Unknown | Self::OtherRelative, Some(inner)) if inner != Self::Unknown => inner,
            _ => found,
        }
    }

    /// Whether it is a relative.
    pub fn is_relative(self) -> bool {
        matches!(self, Self::Spouse | Self::Child | Self::Parent | Self::OtherRelative)
    }
}

impl AgentKind {
    /// Reads what is written under 所属機関等.
    ///
    /// ```
    /// use zairyu::application::{AgentKind, Relationship};
    ///
    /// assert_eq!(AgentKind::of("行政書士法人みなと"), AgentKind::Scrivener);
    /// assert_eq!(AgentKind::of("㈱山田製作所"), AgentKind::Staff);
    /// assert_eq!(AgentKind::of("父"), AgentKind::Relative(Relationship::Parent));
    /// ```
    pub fn of(organization: &str) -> Self {
        let key = folded(organization);
        let has = |words: &[&str]| words.iter().any(|it| key.contains(it));
        if has(&["弁護士", "法律事務所", "attorney", "lawyer", "lawoffice", "lawfirm", "bengoshi"]) {
            Self::Lawyer
        } else if has(&["行政書士", "gyoseishoshi", "gyouseishoshi"]) || names_scrivener(&key) {
            Self::Scrivener
        } else if has(OTHER_PROFESSIONS) {
            Self::OtherProfessional
        } else if has(&["法定代理人", "親権者", "後見人", "legalrepresentative", "legalguardian", "guardian"])
        {
            Self::LegalRepresentative
        } else if let Some(relationship) = relative_before_brackets(organization) {
            Self::Relative(relationship)
        } else if is_organization(organization, &key) {
            Self::Staff
        } else {
            match Relationship::of(organization) {
                Relationship::Unknown | Relationship::Applicant => Self::Unknown,
                relationship => Self::Relative(relationship),
            }
        }
    }
}

/// Professions of their own, folded, whose members have no right to file for others at the counter.
const OTHER_PROFESSIONS: &[&str] = &[
    "司法書士",
    "税理士",
    "社会保険労務士",
    "社労士",
    "会計士",
    "judicialscrivener",
    "taxaccountant",
    "laborandsocialsecurityattorney",
];

/// Whether a scrivener other than a judicial one (司法書士) is named.
fn names_scrivener(key: &str) -> bool {
    key.contains("scrivener") && key.replace("judicialscrivener", "").contains("scrivener")
}

/// 父（会社員）: the brackets tell what the relative does, and the relative is no member of staff.
fn relative_before_brackets(text: &str) -> Option<Relationship> {
    let (outer, inner) = parted_by_brackets(text);
    inner?;
    Some(Relationship::of(outer)).filter(|it| it.is_relative())
}

/// Parts of the names of companies, schools and other bodies.
const ORGANIZATION_PARTS: &str = "会社 法人 大学 学校 学院 学園 組合 監理団体 支援機関 病院 クリニック 医院 財団 社団 機構 協会 製作所 研究所 工業 工場 商事 \
    建設 センター 市役所 保育園 事務所 カレッジ";
/// The same as words of their own: `inc` stands in Vincent, and `co` in Scott.
const ORGANIZATION_WORDS: &str = "inc incorporated co ltd limited llc kk corp corporation company gmbh plc university college school institute \
    academy hospital clinic cooperative association foundation organization agency office group";
/// Folding drops the brackets of (株), and 株 alone is a syllable of names.
const ORGANIZATION_MARKS: &str = "(株) （株） ㈱ (有) （有） ㈲ (同) （同） (資) （資） K.K.";

/// Whether a text names a company, a school or another body.
fn is_organization(text: &str, key: &str) -> bool {
    let is_word = |word: String| ORGANIZATION_WORDS.split_whitespace().any(|it| it == word);
    ORGANIZATION_PARTS.split_whitespace().any(|it| key.contains(it))
        || ORGANIZATION_MARKS.split_whitespace().any(|it| text.contains(it))
        || text.split(|it: char| !it.is_alphabetic()).any(|it| is_word(folded(it)))
}

/// 夫（世帯主） in two: what stands before the brackets, and in them.
fn parted_by_brackets(text: &str) -> (&str, Option<&str>) {
    match text.split_once(['(', '（', '〔', '[', '［']) {
        Some((outer, inner)) => (outer, Some(inner.trim_end_matches([')', '）', '〕', ']', '］']))),
        None => (text, None),
    }
}

fn of_words(key: &str) -> Relationship {
    let key = without_applicant(key);
    if let Some(found) = of_word(key) {
        return found;
    }
    // 妻の母, 友人の妹: a relative's relative is a relative, and nobody else's is.
    let possessives = key.split_once('ノ').or_else(|| english_possessive(key)).or_else(|| joined_by_of(key));
    let Some((owner, whose)) = possessives else { return Relationship::Unknown };
    match (of_words(owner), of_words(whose)) {
        (Relationship::NoRelative, _) | (_, Relationship::NoRelative) => Relationship::NoRelative,
        (owner, whose) if owner.is_relative() && whose.is_relative() => Relationship::OtherRelative,
        _ => Relationship::Unknown,
    }
}

/// `friendoffather`, the folded "friend of father", the owner first.
fn joined_by_of(key: &str) -> Option<(&str, &str)> {
    key.match_indices("of").find_map(|(index, _)| {
        let (whose, rest) = key.split_at_checked(index)?;
        of_word(whose)?;
        Some((rest.strip_prefix("of")?, whose))
    })
}

/// `wifesmother`, the folded "wife's mother".
fn english_possessive(key: &str) -> Option<(&str, &str)> {
    key.match_indices('s').find_map(|(index, _)| {
        let (owner, rest) = key.split_at_checked(index)?;
        of_word(owner)?;
        Some((owner, rest.strip_prefix('s')?))
    })
}

/// Without 本人の, "of the applicant" and the like; hiragana were folded into katakana.
fn without_applicant(key: &str) -> &str {
    const BEFORE: [&str; 21] = [
        "続柄",
        "申請人本人ノ",
        "申請者本人ノ",
        "本人ノ",
        "申請人ノ",
        "申請者ノ",
        "私ノ",
        "applicants",
        "myown",
        "my",
        "his",
        "her",
        "勤務先ノ",
        "会社ノ",
        "職場ノ",
        "学校ノ",
        "同居ノ",
        "同居スル",
        "同居シテイル",
        "父方ノ",
        "母方ノ",
    ];
    const AFTER: [&str; 10] = [
        "デス",
        "サン",
        "サマ",
        "様",
        "本人",
        "oftheapplicant",
        "ofapplicant",
        "totheapplicant",
        "oftheperson",
        "relationship",
    ];
    let mut rest = key.trim_start_matches([':', '：']);
    while let Some(shorter) = BEFORE.iter().find_map(|it| rest.strip_prefix(it)).filter(|it| !it.is_empty()) {
        rest = shorter.trim_start_matches([':', '：']);
    }
    // お母さん is a word of its own, and goes before its ending.
    if of_word(rest).is_some() {
        return rest;
    }
    AFTER.iter().find_map(|it| rest.strip_suffix(it)).filter(|it| !it.is_empty()).unwrap_or(rest)
}

fn of_word(key: &str) -> Option<Relationship> {
    static SORTED: LazyLock<Vec<(String, Relationship)>> = LazyLock::new(|| {
        let words = WORDS.iter().flat_map(|(found, words)| words.split_whitespace().map(|it| (folded(it), *found)));
        let mut sorted: Vec<_> = words.collect();
        sorted.sort();
        sorted
    });
    let place = SORTED.binary_search_by_key(&key, |(word, _)| word.as_str()).ok()?;
    SORTED.get(place).map(|(_, found)| *found)
}

/// Words for a relationship, parted by blanks; hyphens stand for blanks within a word.
const WORDS: &[(Relationship, &str)] = &[
    (
        Relationship::Spouse,
        "夫 妻 配偶者 主人 家内 奥さん 旦那 女房 嫁 つま おっと husband wife spouse 丈夫 太太 chồng vợ chồng-tôi vợ-tôi hubby",
    ),
    (
        Relationship::Child,
        "子 子供 子ども こども 実子 養子 長男 次男 二男 三男 四男 五男 長女 次女 二女 三女 四女 五女 息子 娘 養女 むすめ むすこ 一人息子 一人娘 child children \
         son daughter eldest-son eldest-daughter first-son second-son adopted-child adopted-son adopted-daughter 儿子 女儿 con-trai con-gái",
    ),
    (
        Relationship::Parent,
        "父 母 父親 母親 親 両親 親権者 保護者 父母 実父 実母 養父 養母 養父母 ちち はは お父さん お母さん おとうさん おかあさん 父さん 母さん パパ ママ father mother parent \
         parents dad mum mom daddy mommy adoptive-father adoptive-mother adoptive-parent 父亲 母亲 爸爸 妈妈 媽媽 cha-mẹ bố-mẹ bố mẹ",
    ),
    (
        Relationship::OtherRelative,
        "祖父 祖母 祖父母 おじいさん おばあさん 祖父さん 父方祖父 父方祖母 母方祖父 母方祖母 曾祖父 曾祖母 曽祖父 曽祖母 孫 孫娘 ひ孫 曾孫 曽孫 兄 弟 姉 妹 長兄 次兄 長姉 次姉 末弟 末妹 兄弟 姉妹 兄弟姉妹 実兄 実弟 実姉 実妹 お兄さん \
         お姉さん あに おとうと あね いもうと 叔父 伯父 叔母 伯母 大叔父 大伯父 大叔母 大伯母 おじ おば 叔父さん 叔母さん おじさん おばさん 甥 姪 おい めい 甥っ子 姪っ子 いとこ 従兄弟 従姉妹 \
         従兄 従弟 従姉 従妹 はとこ 義父 義母 義理の父 義理の母 義兄 義弟 義姉 義妹 義理の兄 義理の弟 義理の姉 義理の妹 義父母 義理の息子 義理の娘 舅 姑 婿 娘婿 \
         継父 継母 連れ子 継子 親戚 親族 親類 家族 身内 血族 姻族 同居の親族 同居親族 その他の親族 grandfather grandmother grandparent grandparents grandpa \
         grandma grandchild grandson granddaughter brother sister sibling siblings elder-brother older-brother younger-brother big-brother \
         little-brother elder-sister older-sister younger-sister big-sister little-sister uncle aunt auntie aunty nephew niece cousin \
         father-in-law mother-in-law parent-in-law parents-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepfather \
         stepmother stepson stepdaughter stepchild step-brother step-sister half-brother half-sister relative relatives family \
         family-member great-grandfather great-grandmother 爷爷 奶奶 外公 外婆 哥哥 弟弟 姐姐 妹妹 叔叔 阿姨 em-trai em-gái anh-trai chị-gái",
    ),
    (
        Relationship::NoRelative,
        "友人 友達 友だち ともだち 知人 知り合い 同僚 先輩 後輩 上司 部下 雇用主 雇い主 雇主 使用者 会社 会社員 社員 職員 従業員 社長 代表取締役 取締役 店長 担当者 人事 \
         人事担当 人事担当者 事業主 勤務先 受入機関 受入れ機関 実習先 監理団体 登録支援機関 所属機関 先生 教師 教員 教授 指導教員 担任 学校 大学 生徒 学生 大家 家主 管理人 \
         管理会社 隣人 近所 同居人 ルームメイト ルームメート 同級生 クラスメート 婚約者 恋人 彼氏 彼女 ボーイフレンド ガールフレンド 行政書士 弁護士 司法書士 税理士 \
         社会保険労務士 社労士 通訳 代行業者 業者 仲介業者 取次者 支援者 支援員 ボランティア 里親 ホストファミリー ホストファザー ホストマザー 施設長 施設職員 寮長 他人 第三者 親族以外 なし 無し friend friends acquaintance \
         colleague coworker co-worker workmate boss employer employee manager supervisor company staff teacher professor school \
         university landlord landlady neighbor neighbour roommate housemate flatmate classmate fiance fiancee boyfriend girlfriend \
         lawyer attorney scrivener administrative-scrivener interpreter broker agent volunteer senpai sponsor host-family host-father host-mother host-parent foster-parent foster-father foster-mother none no-relation unrelated \
         朋友 同事 老板 老师 同学 bạn bạn-bè đồng-nghiệp",
    ),
    (
        Relationship::Applicant,
        "本人 ご本人 御本人 本人自身 自分 自分自身 私 わたし 申請人 申請者 申請人本人 申請者本人 self oneself applicant the-applicant i-myself \
         applicant-self 我 tôi bản-thân",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: Relationship, texts: &str) {
        for text in texts.split('/') {
            assert_eq!(Relationship::of(text), expected, "{text}");
        }
    }

    #[test]
    fn relationships_are_read() {
        check(
            Relationship::Spouse,
            "夫/妻/配偶者/ 夫 /夫（世帯主）/本人の妻/申請人の夫/HUSBAND/Wife/ｗｉｆｅ/spouse of the applicant/My wife/Chồng/vợ/丈夫",
        );
        check(
            Relationship::Child,
            "子/長男/長女/息子/娘/養子/daughter/Eldest son/子ども/本人の子/applicant's son/儿子",
        );
        check(
            Relationship::Parent,
            "父/母/母親/本人の母/本人の母（同居）/Mother/mother of the applicant/applicant’s father/お母さん/続柄：母/親族（母）/父 親/両親/実母/爸爸/\
             bố/Mẹ/父（会社員）/同居の父/親権者/保護者/親権者（母）",
        );
        check(
            Relationship::OtherRelative,
            "祖父/祖母/兄/弟/姉/妹/叔父/伯母/甥/姪/いとこ/義父/義理の母/妻の母/夫の兄/母の妹/mother-in-law/Father in law/wife's mother/cousin/\
             brother/おじ/おばさん/親族/relative/同居の親族/孫/同居の叔父/同居している兄/mother of wife/\
             父方の祖母/母方の叔父/長兄/大叔父/同居の父方の祖父/父方祖母",
        );
        check(
            Relationship::NoRelative,
            "友人/知人/同僚/上司/雇用主/会社/社員/先生/大家/行政書士/弁護士/friend/Colleague/employer/boss/landlord/teacher/友人の母/母の友人/\
             社長の妻/勤務先の社長/会社の上司/同居人/co-worker/Friend of the applicant/朋友/婚約者/friend's mother/\
             friend of father/mother of friend/ホストファミリー/ホストファミリーの母/Host family/施設長/里親/同居の友人",
        );
        check(
            Relationship::Applicant,
            "本人/ご本人/申請人/申請人本人/self/Myself/Applicant/the applicant/me/私/（本人）/続柄：本人",
        );
        check(
            Relationship::Unknown,
            "/山田/世帯主/後見人/パートナー/内縁の妻/山田の妻/の/夫妻の/x/s/法定代理人/（/（）/guardian/妻子",
        );
    }

    #[test]
    fn no_word_stands_for_two_relationships() {
        let mut words: Vec<_> =
            WORDS.iter().flat_map(|it| it.1.split_whitespace().map(|word| (folded(word), it.0))).collect();
        words.sort();
        for pair in words.windows(2) {
            assert!(pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1, "{}", pair[0].0);
        }
    }

    #[track_caller]
    fn check_agent(expected: AgentKind, texts: &str) {
        for text in texts.split('/') {
            assert_eq!(AgentKind::of(text), expected, "{text}");
        }
    }

    #[test]
    fn kinds_of_agents_are_read() {
        check_agent(
            AgentKind::Lawyer,
            "弁護士/弁護士法人あおば/東京弁護士会/山田法律事務所/ABC Law Office/Attorney at law",
        );
        check_agent(
            AgentKind::Scrivener,
            "行政書士/行政書士法人みなと/東京都行政書士会/山田行政書士事務所/Gyosei-shoshi Yamada/Administrative Scrivener",
        );
        check_agent(
            AgentKind::Staff,
            "株式会社山田製作所/㈱山田/(株)山田/（有）山田/山田商店㈲/合同会社A/ABC Co., Ltd./ABC Inc./Sony Corporation/東京大学/ABC日本語学校/\
             ABC国際学院/○○協同組合/監理団体ABC/登録支援機関/山田病院/Tokyo University/ABC School/会社（父の勤務先）/夫の会社/社会福祉法人ABC/NPO法人ABC/Ａ　Ｃｏ．，Ｌｔｄ",
        );
        check_agent(
            AgentKind::OtherProfessional,
            "司法書士/司法書士法人みなと/山田税理士事務所/社会保険労務士/社労士法人ABC/公認会計士/Judicial scrivener",
        );
        check_agent(AgentKind::Lawyer, "弁護士・税理士/公認会計士 弁護士");
        check_agent(
            AgentKind::Scrivener,
            "行政書士・社会保険労務士事務所/司法書士・行政書士事務所/Judicial scrivener and administrative scrivener",
        );
        check_agent(
            AgentKind::LegalRepresentative,
            "法定代理人/親権者/法定代理人（母）/未成年後見人/Legal representative/guardian",
        );
        check_agent(AgentKind::Relative(Relationship::Parent), "父/本人の母/Mother/父（会社員）/母（ABC株式会社）");
        check_agent(AgentKind::Relative(Relationship::Spouse), "妻/夫（世帯主）");
        check_agent(AgentKind::Relative(Relationship::OtherRelative), "兄/親族/いとこ");
        check_agent(AgentKind::Relative(Relationship::NoRelative), "友人/同居人/friend");
        check_agent(AgentKind::Unknown, "/本人/山田/Vincent/Lincoln/Scott/ABC");
    }
}
