# नेपाली
# Read by a native reader: no.

## हरेक पेजको घेरा

site-title = तपाईंको हराएको रेजिडेन्स कार्ड
site-skip = मुख्य भागमा जानुहोस्
site-languages = भाषा
site-unreviewed = यो अनुवाद नेपाली मातृभाषी व्यक्तिले अझै जाँचेका छैनन्। केही अस्पष्ट भए जापानी पाठ नै मान्य हुन्छ।
site-not-official = यो सरकारी पेज होइन।
site-nothing-kept = तपाईंले भरेको केही पनि राखिँदैन: त्यो यही पेजमा मात्र रहन्छ, र पेज बन्द गरेपछि मेटिन्छ।
site-help = सहायता
site-leave = सबै मेटाएर बाहिर जानुहोस्
site-left-title = सबै मेटियो
site-left-note = तपाईंका उत्तर त्यही पेजमा मात्र थिए। अरू कोही त्यहाँ फर्कन नसकोस् भन्नका लागि यो विन्डो पनि बन्द गर्नुहोस्। अरूले पनि चलाउने कम्प्युटर भए डाउनलोड गरेका फाइल पनि मेटाउनुहोस्।
site-again = फेरि सुरु गर्नुहोस्
site-back = पछाडि
site-next = अगाडि बढ्नुहोस्
site-optional = (ऐच्छिक)
site-yes = हो
site-no = होइन
site-year = वर्ष
site-month = महिना
site-day = दिन
site-newer = यो पेज JavaScript बिना पनि चल्छ।
site-go-by = { $date } सम्ममा जानुहोस्
site-error = गल्ती:
site-warning = हेर्नुहोस्:
site-note = जानकारी:

## पहिलो पेज

start-title = रेजिडेन्स कार्ड हरायो?
start-lead = नयाँ कार्ड पाइन्छ। यो पेजले एक-एक गरी प्रश्न सोध्छ, आवेदन फारम बनाउँछ र के के लैजाने बताउँछ।
start-button = फारम भर्नुहोस्
start-minutes = करिब 15 मिनेट लाग्छ। पासपोर्ट साथमा राख्नुहोस्, र पुरानो कार्डको फोटोकपी छ भने त्यो पनि।
start-continue-heading = सेभ गरेको फाइल छ भने
start-continue-note = पहिले यहीँ सेभ गरेको फाइल छान्नुहोस्। फाइल पढेर पेजमा देखाइन्छ, तर राखिँदैन।
start-continue-file = सेभ गरेको फाइल
start-continue-button = फाइलबाट अगाडि बढ्नुहोस्
start-office-heading = कम्पनी, विद्यालय र लेखापढी व्यवसायी (行政書士) का लागि
start-office-note = एउटै तालिकाबाट धेरै जनाका फारम एकैचोटि।
start-office-link = धेरै फारम बनाउनुहोस्
start-days-heading = आफ्नो अन्तिम दिन थाहा पाउनुहोस्
start-days-note = कार्ड हराएको थाहा पाएको दिन। विदेशमा थाहा पाएको भए: जापान फर्केको दिन।
start-days-button = अन्तिम दिन हेर्नुहोस्
start-days-today = आज
start-days-fourteenth = 14 औँ दिन
start-days-last = कानुनअनुसार अन्तिम दिन
start-guide-heading = के के चाहिन्छ
start-where-heading = कहाँ जाने
start-where-note = आफू बस्ने ठाउँ हेर्ने अध्यागमन कार्यालयमा, आफैँ गएर। आफ्नो प्रिफेक्चर खोज्नुहोस्।
start-where-prefecture = प्रिफेक्चर
start-where-office = कार्यालय

## समस्या

problem-heading = एउटा समस्या छ
problem-words = समस्याको विवरण फारमका नियमबाट आउँछ, र अङ्ग्रेजीमा लेखिएको छ।
problem-look-heading = यो फेरि एक पटक हेर्नुहोस्
problem-look-note = जस्तो छ त्यही ठीक हो भने फेरि “अगाडि बढ्नुहोस्” थिच्नुहोस्।
problem-use = “{ $value }” राख्नुहोस्
problem-why = यसको अर्थ के हो?
problem-elsewhere = फारमको अर्को ठाउँमा
rule-title = सन्देशको अर्थ
rule-asks = के मागिएको छ
rule-wrong = गलत
rule-right = सही
rule-rests-on = यसको आधार
rule-unsure = यो यकिन छैन। अध्यागमन कार्यालयमा सोध्नुहोस्।
rule-unknown = त्यस्तो सन्देश छैन।

## प्रश्नहरू

ask-kind = कार्ड के भयो?
ask-kind-lost = मबाट हरायो
ask-kind-stolen = चोरी भयो
ask-kind-destroyed = आगलागी, बाढी वा अन्य विपद्का कारण नष्ट भयो
ask-kind-other = अरू केही भयो
ask-kind-other-note = कार्ड तपाईंसँग नभएको हुनुपर्छ। कार्ड बिग्रेको वा साट्न चाहेको हो भने अर्कै फारम चाहिन्छ: अध्यागमन कार्यालयमा सोध्नुहोस्।
ask-known-on = कार्ड हराएको कुन दिन थाहा पाउनुभयो?
ask-known-on-hint = 14 दिन त्यसको भोलिपल्टदेखि गनिन्छ। उदाहरण: 2026 11 10
ask-abroad = थाहा पाउँदा तपाईं जापानबाहिर हुनुहुन्थ्यो?
ask-reentered-on = तपाईं कुन दिन जापान फर्कनुभयो?
ask-reentered-on-hint = पासपोर्टमा त्यसको छाप लागेको हुन्छ। उदाहरण: 2026 11 15
ask-place = कार्ड कहाँ हरायो?
ask-place-hint = थाहा भएसम्म ठ्याक्कै ठाउँ, जापानी वा रोमन अक्षरमा। थाहा छैन भने खाली छोड्नुहोस्। उदाहरण: JR新宿駅
ask-police = प्रहरीमा खबर दर्ता गराउनुभयो?
ask-police-hint = प्रहरीले दर्ता नम्बर (受理番号) दिएको हुन्छ, प्रायः सानो कार्ड वा कागजको टुक्रामा।
ask-police-where = अझै जानुभएको छैन भने, सकेसम्म पहिले प्रहरीकहाँ जानुहोस्। यो खाली छोडेर विवरण पत्रमा नम्बर हातले लेख्न पनि सकिन्छ।
ask-reason = कार्ड कसरी हरायो?
ask-reason-hint = एक-दुई वाक्यमा, जापानी वा रोमन अक्षरमा लेख्नुहोस्। यो फारममा छापिन्छ।
ask-reason-phrases = प्रयोग गर्न मिल्ने वाक्य
ask-reason-phrases-note = तपाईंको हकमा जुन साँचो हो, त्यही छान्नुहोस्। पछि बदल्न मिल्छ।
ask-late-reason = आवेदन किन ढिलो भयो?
ask-late-reason-hint = 14 दिन बितिसकेको छ। किन ढिलो भयो, छोटकरीमा जापानी वा रोमन अक्षरमा लेख्नुहोस्। यसैबाट पत्र बनाइन्छ।
ask-name = तपाईंको नाम के हो?
ask-name-hint = पासपोर्टमा जस्तै, ठूला रोमन अक्षरमा: फोटो भएको पानाको सबैभन्दा तलका दुई लाइनमा हेर्नुहोस्। अक्षरमा उच्चारण चिन्ह नराख्नुहोस् (Nguyễn होइन, NGUYEN)।
ask-name-where = कार्डमा नाम सबैभन्दा माथि हुन्छ। नाम एउटा मात्र छ भने अर्को कोठा खाली छोड्नुहोस्।
ask-name-check = पासपोर्टसँग भिडाउनुहोस् (ऐच्छिक)
ask-name-check-hint = पासपोर्टको फोटो भएको पानाको पुछारमा <<<< सहितका दुई लाइन हुन्छन्। ती जस्ताको तस्तै सार्नुहोस्। ती तपाईंको नामसँग भिडाइन्छन्, छापिँदैनन्।
ask-nationality = तपाईंको राष्ट्रियता वा क्षेत्र कुन हो?
ask-nationality-hint = पासपोर्टमा जस्तै।
ask-nationality-choose = छान्नुहोस्
ask-nationality-other = सूचीमा नभए लेख्नुहोस्
ask-birth-date = तपाईंको जन्ममिति के हो?
ask-birth-date-hint = उदाहरण: 1998 4 12
ask-sex = कार्डमा तपाईंको लिङ्ग के छ?
ask-sex-male = पुरुष (男)
ask-sex-female = महिला (女)
ask-address = जापानमा तपाईंको ठेगाना के हो?
ask-address-hint = दर्ता भएको ठेगाना, भवनको नाम र कोठा नम्बरसहित, सकेसम्म जापानी अक्षरमा। उदाहरण: 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = ठेगाना पुरानो कार्डको फोटोकपी, बसोबास प्रमाणपत्र (住民票), नगरपालिका कार्यालयको चिठी वा स्वास्थ्य बीमाका कागजमा हुन्छ। फोनमा फोटोबाट अक्षर कपी गर्न पनि सकिन्छ।
ask-card-number = हराएको कार्डको नम्बर के हो?
ask-card-number-hint = 2 अक्षर, 8 अङ्क, 2 अक्षर। उदाहरण: AB12345678CD
ask-card-number-where = कार्डको माथि दायाँपट्टि हुन्छ। पुराना फोटोकपीमा, नम्बर देखाउन भनेर लिएको बसोबास प्रमाणपत्र (住民票) मा, वा कम्पनी वा विद्यालयमा पनि भेटिन्छ।
ask-card-number-unknown = मलाई थाहा छैन
ask-permission = पार्टटाइम जस्ता अन्य काम गर्ने अनुमति लिनुभएको छ?
ask-permission-hint = जापानीमा 資格外活動許可 भनिन्छ। यसको छाप कार्डको पछाडि (तलतिर) लागेको हुन्छ, वा यो पासपोर्टमा टाँसिएको हुन्छ। पार्टटाइम काम गर्ने अधिकांश विद्यार्थीसँग यो हुन्छ। तपाईंको रेजिडेन्स स्टाटसमा जुनसुकै काम गर्न पाइन्छ भने उत्तर प्रायः “होइन” हुन्छ।
ask-phone = कार्यालयले तपाईंलाई कुन नम्बरमा सम्पर्क गर्न सक्छ?
ask-phone-hint = एउटा भए पुग्छ। उदाहरण: 090-1234-5678
ask-passport = काउन्टरमा पासपोर्ट देखाउन सक्नुहुन्छ?
ask-passport-reason = पासपोर्ट किन देखाउन सक्नुहुन्न?
ask-passport-reason-hint = छोटकरीमा, जापानी वा रोमन अक्षरमा लेख्नुहोस्। यसैबाट पत्र बनाइन्छ।
ask-who = आवेदन लिएर कार्यालयमा को जानुहुन्छ?
ask-who-applicant = कार्ड हराएको व्यक्ति (आवेदक)
ask-who-representative = आवेदकसँगै बस्ने नातेदार, जसले उनको सट्टा हस्ताक्षर गर्छन्
ask-who-representative-note = आवेदक 16 वर्षमुनिका वा बिरामी भए, वा आवेदकले अनुरोध गरेमा। नातेदार 16 वर्ष वा बढी उमेरका हुनुपर्छ।
ask-who-agent = प्रशासनिक लेखापढी व्यवसायी (行政書士), वकिल, वा कम्पनी वा विद्यालयका कर्मचारी
ask-who-agent-note = यसका लागि अध्यागमन कार्यालयको कार्ड पाएका व्यक्ति मात्र। फारममा हस्ताक्षर आवेदक आफैँले गर्नुपर्छ।
ask-who-both = A relative signs for them, and a scrivener, lawyer or staff carries the papers
ask-representative = आवेदन दिने नातेदार को हुनुहुन्छ?
ask-representative-hint = नाम ती व्यक्तिको कागजातमा जस्तै, रोमन वा जापानी अक्षरमा।
ask-ground-minor = आवेदक 16 वर्षमुनिका छन्
ask-ground-illness = आवेदक बिरामी छन्
ask-ground-request = आवेदकले अनुरोध गरेका छन्
ask-agent = कागजात बुझाउने व्यक्ति को हुनुहुन्छ?
ask-agent-hint = ती व्यक्तिले अध्यागमन कार्यालयबाट पाएको कार्डमा जस्तै।
ask-photo = तपाईंको फोटो
ask-photo-hint = { $months } महिनाभित्र, अगाडिबाट, टोपी नलगाई, सादा पृष्ठभूमिमा खिचेको। दिनको उज्यालोमा, सेतो भित्ताअगाडि, अरू कसैले खिचिदिएको भए फोनको फोटो पनि हुन्छ।
ask-photo-file = फोटो फाइल
ask-photo-camera = अहिले फोटो खिच्नुहोस्
ask-photo-print = फारममै छाप्ने
ask-photo-paste = 4 × 3 cm को फोटो म आफैँ हातले टाँस्छु
ask-photo-taken-on-hint = थाहा छैन भने खाली छोड्नुहोस्। उदाहरण: 2026 11 20

## घेराभित्रको फोटो

photo-title = तपाईंको फोटो ठीक ठाउँमा छ?
photo-alt = तपाईंको फोटो, छापिने रूपमा
photo-lines = अध्यागमन एजेन्सीले टाउको कहाँ हुनुपर्छ भनेको छ, रेखाले त्यही देखाउँछन्: टाउकोको टुप्पो माथिका दुई रेखाबीच, चिउँडो तलका दुई रेखाबीच, नाक बीचको रेखामा।
photo-untouched = फोटो काट्ने र सानो पार्ने मात्र गरिन्छ, अरू कुनै तरिकाले बदलिँदैन।
photo-up = काट्ने घेरा माथि सार्नुहोस्
photo-down = काट्ने घेरा तल सार्नुहोस्
photo-left = काट्ने घेरा बायाँ सार्नुहोस्
photo-right = काट्ने घेरा दायाँ सार्नुहोस्
photo-closer = नजिक
photo-wider = टाढा
photo-auto = अनुहार फेरि खोज्नुहोस्
photo-other = अर्को फोटो छान्नुहोस्
photo-fine = कुनै समस्या भेटिएन। आफैँ पनि हेर्नुहोस्: आँखा खुला हुनुपर्छ, अनुहारअगाडि केही हुनु हुँदैन।
photo-moved = काट्ने घेरा बदलियो।
photo-edge = योभन्दा पर जाँदैन: फोटो त्यहीँ सकिन्छ।
photo-keep = यही फोटो राख्नुहोस्
photo-have = तपाईंले फोटो छान्नुभएको छ।

## उत्तरहरू

check-title = आफ्ना उत्तर जाँच्नुहोस्
check-note = यहाँ जस्तो छ त्यस्तै छापिन्छ। पासपोर्ट र कार्डको फोटोकपीसँग भिडाउनुहोस्।
check-change = बदल्नुहोस्
check-change-what = बदल्नुहोस्: { $what }
check-empty = लेखिएको छैन
check-printed-as = छापिने रूप: { $value }
check-section-loss = हराएको विवरण
check-section-person = तपाईंबारे
check-section-contact = सम्पर्क र पासपोर्ट
check-section-filer = कार्यालयमा को जाने
check-section-photo = फोटो
check-make = फारम बनाउनुहोस्
check-save-heading = बाँकी पछि गर्ने भए
check-save-note = फाइलमा फोटोबाहेक तपाईंका उत्तर हुन्छन्। सुरक्षित ठाउँमा राख्नुहोस्: फाइल हात परेको जोसुकैले पढ्न सक्छ।
check-save-button = उत्तर सेभ गर्नुहोस्
check-photo-printed = फारममै छापिने
check-photo-pasted = हातले टाँस्ने

## तयार भएको फारम

made-title = तपाईंको फारम तयार छ
made-lead = सबै डाउनलोड गरेर प्रिन्ट गर्नुहोस् र हस्ताक्षर चाहिने ठाउँमा हस्ताक्षर गर्नुहोस्। हस्ताक्षर तपाईं आफ्नै हातले गर्नुहोस्; अरू कसैले गर्न पाउँदैन।
made-all = सबै कागजात डाउनलोड गर्नुहोस् (ZIP)
made-papers = कागजात एक-एक गरी
made-download = डाउनलोड: { $what }
made-preview = फारम
made-preview-alt = तयार फारमको पाना { $number }। हरेक कोठामा के लेखिएको छ, “आवेदन फारम बुझ्ने पाना” मा हेर्नुहोस्।
made-print-heading = प्रिन्ट
made-print-size = A4 मा, एकापट्टि मात्र, 100 % (“वास्तविक नाप”) मा। “पानाअनुसार मिलाउने” नछान्नुहोस्।
made-print-shop = प्रिन्टर छैन? कन्भिनियन्स स्टोरमा USB मेमोरी वा स्टोरको एपबाट प्रिन्ट गर्न सकिन्छ: A4 र “नाप नबदल्ने” छान्नुहोस्। पछि त्यहाँका फाइल मेटाउनुहोस्।
made-print-photo = सकेसम्म फोटो फोटोपेपरमा प्रिन्ट गर्नुहोस्, र कागजको फोटो पनि लिएर जानुहोस्।
made-print-sign = कलमले हस्ताक्षर गर्नुहोस्। मेट्न मिल्ने कलम प्रयोग नगर्नुहोस्।
made-next-heading = अब के गर्ने
made-change = उत्तर बदल्नुहोस्
paper-application = आवेदन फारम (在留カード再交付申請書)
paper-statement = हराएको विवरण पत्र (陳述書)
paper-late-reason = आवेदन किन ढिलो भयो (遅延理由書)
paper-passport-reason = पासपोर्ट किन देखाइँदैन (旅券を提示できない理由書)
paper-power-of-attorney = अख्तियारनामा (委任状)
paper-checklist = चेकलिस्ट: के लैजाने, कहाँ र कहिलेसम्म जाने
paper-key-sheet = आवेदन फारम बुझ्ने पाना, तपाईंको भाषामा

## उत्तरका नाम

item-nationality = राष्ट्रियता वा क्षेत्र
item-birth-date = जन्ममिति
item-name = नाम
item-family-name = थर
item-given-name = नाम (थरबाहेक)
item-kanji-name = कान्जीमा नाम
item-sex = लिङ्ग
item-address = जापानमा ठेगाना
item-card-number = हराएको कार्डको नम्बर
item-activity-permission = अन्य काम गर्ने अनुमति
item-loss-kind = के भयो
item-loss-reason = कसरी हरायो
item-loss-known-on = थाहा पाएको दिन
item-loss-abroad = विदेशमा थाहा पाएको
item-loss-reentered-on = जापान फर्केको दिन
item-loss-place = हराएको ठाउँ
item-loss-police-station = प्रहरी कार्यालय वा कोबान
item-loss-police-receipt-number = दर्ता नम्बर
item-loss-police-reported-on = दर्ता गराएको दिन
item-loss-late-reason = किन ढिलो भयो
item-representative-name = नातेदारको नाम
item-representative-relationship = आवेदकसँगको नाता
item-representative-address = नातेदारको ठेगाना
item-representative-birth-date = नातेदारको जन्ममिति
item-representative-cohabiting = आवेदकसँगै बस्छन्
item-representative-ground = नातेदारले किन आवेदन दिने
item-agent-name = कागजात बुझाउने व्यक्तिको नाम
item-agent-address = ती व्यक्तिको ठेगाना
item-agent-organization = कम्पनी, विद्यालय वा कार्यालय
item-agent-phone = ती व्यक्तिको फोन
item-agent-approval-number = अध्यागमन कार्यालयको कार्डको नम्बर
item-contact-phone = फोन
item-contact-mobile = मोबाइल
item-photo = फोटो
item-photo-taken-on = फोटो खिचेको दिन
item-signed-on = हस्ताक्षर छेउको मिति
item-passport-mrz = पासपोर्टका दुई लाइन
item-passport-available = पासपोर्ट देखाउन सकिन्छ
item-passport-unavailable-reason = पासपोर्ट किन देखाइँदैन
item-residence-status = रेजिडेन्स स्टाटस
item-period-of-stay = बसोबासको अवधि

## छान्न मिल्ने वाक्य; हरेक एउटा जापानी वाक्यको अर्थ हो

phrase-lost-train = मैले रेलमा कार्ड भएको पर्स हराएँ।
phrase-lost-out = बाहिर गएको बेला मैले कार्ड भएको पर्स खसालेँ।
phrase-lost-bag = कार्ड भएको झोला मैले कतै छुटाएँ, र त्यो भेटिएन।
phrase-lost-move = कार्ड घरमा राखेको थिएँ, बसाइँ सर्दा हराएँ।
phrase-lost-unknown = कार्ड पर्समा बोक्थेँ, कहिले वा कहाँ हरायो थाहा छैन।
phrase-stolen-bag = कार्ड भएको मेरो झोला चोरी भयो।
phrase-stolen-bicycle = साइकलको टोकरीमा राखेको मेरो झोला कार्डसहित चोरी भयो।
phrase-stolen-home = मेरो घरमा चोर पस्यो र कार्ड चोरी भयो।
phrase-destroyed-fire = मेरो घरमा आगलागी हुँदा कार्ड जल्यो।
phrase-destroyed-flood = मेरो घर डुबानमा पर्दा कार्ड बग्यो।
phrase-destroyed-quake = भूकम्पले मेरो घर भत्किँदा कार्ड हरायो।
phrase-other-rubbish = मैले गल्तीले कार्ड अरू कागजसँगै फालेँ।
phrase-late-unaware = 14 दिनभित्र आवेदन दिनुपर्छ भन्ने मलाई थाहा थिएन।
phrase-late-ill = म बिरामी थिएँ।
phrase-late-searching = म कार्ड खोज्दै थिएँ।
phrase-passport-lost = कार्डसँगै पासपोर्ट पनि हरायो।
phrase-passport-embassy = पासपोर्ट नवीकरणका लागि दूतावासमा छ।
phrase-father = बुबा
phrase-mother = आमा
phrase-husband = श्रीमान्
phrase-wife = श्रीमती
phrase-child = छोरा वा छोरी
phrase-sibling = दाजुभाइ वा दिदीबहिनी

## कम्पनी, विद्यालय र लेखापढी व्यवसायीका लागि

office-title = धेरै जनाका फारम
office-lead = सम्बन्धित व्यक्तिहरूको तालिका छान्नुहोस्। हरेक पङ्क्ति एक जनाको फारम जसरी नै जाँचिन्छ; गलत भएको कुरा यही पेजमा सच्याउनुहोस्, अनि सबै फारम एउटै फाइलमा लिनुहोस्।
office-table = तालिका (Excel वा CSV)
office-table-hint = पहिलो पङ्क्तिमा स्तम्भका नाम हुन्छन्, जापानी वा अङ्ग्रेजीमा।
office-template-xlsx = खाली तालिका (Excel)
office-template-csv = खाली तालिका (CSV)
office-photos = फोटो (ZIP)
office-photos-hint = हरेक फाइलको नाम कार्ड नम्बर, कर्मचारी नम्बर वा व्यक्तिको नाम हुनुपर्छ।
office-photos-paste = फोटो हातले टाँसिन्छ
office-agent-heading = कागजात बुझाउने व्यक्ति
office-agent-note = एक पटक भरे पुग्छ। अरू कसैको नाम नदिइएका सबै फारममा यही छापिन्छ।
office-check = तालिका जाँच्नुहोस्
office-rows-title = { $count ->
    [one] 1 जना
   *[other] { $count } जना
 }
office-ready = तयार: { $count }
office-refused = सच्याउनुपर्ने: { $count }
office-warned = हेर्नुपर्ने: { $count }
office-order = जसको अन्तिम दिन पहिले आउँछ, उहाँ सुरुमा हुनुहुन्छ।
office-row = पङ्क्ति { $row }
office-row-state = अवस्था
office-row-person = व्यक्ति
office-row-last = अन्तिम दिन
office-row-problems = समस्या
office-row-fine = तयार
office-row-look = हेर्नुपर्ने
office-row-bad = सच्याउनुपर्ने
office-row-mend = पङ्क्ति { $row } सच्याउनुहोस्
office-again = फेरि जाँच्नुहोस्
office-refused-download = सच्याउनुपर्ने पङ्क्ति डाउनलोड गर्नुहोस्
office-make-heading = फारम लिनुहोस्
office-make-merged = सबै फारमको एउटै PDF
office-make-zip = हरेक व्यक्तिको एउटा PDF भएको ZIP
office-make-packets = हरेक व्यक्तिका अरू सबै कागजातसहित
office-make-button = फारम बनाउनुहोस्
office-photos-again = फोटो राखिँदैनन्। तयार फारमका लागि ZIP फेरि छान्नुहोस्।
office-progress = { $total } मध्ये { $done } तयार
office-finished = सबै फारम तयार भए।
office-save = फाइल सेभ गर्नुहोस्
office-none = अहिलेसम्म कुनै पङ्क्ति तयार छैन।
office-table-problem = तालिका पढ्न सकिएन
office-empty = पहिले तालिका छान्नुहोस्।
office-crowded = The table has more than { $most } rows. Divide it, or use the command line (zairyu batch), which has no such limit.
office-photos-broken = The ZIP of photos cannot be read. It may be damaged, or hold two files of one name; pack the photos again.
office-photos-locked = The ZIP of photos is locked with a password. Pack the photos again without one.
office-photos-crowded = The ZIP has more than { $most } files. Pack only the photos of the people in the table.
office-first = Only the first { $count } of these rows are listed with boxes to type in. Check again for the next ones, or download the rows to be mended.

## केही गडबड हुँदा

wrong-title = काम भएन
wrong-not-found = त्यस्तो पेज छैन।
wrong-too-large = धेरै ठूलो भयो। फोटो { $photo } MB सम्म र फोटोसहितको तालिका { $office } MB सम्म हुन सक्छ।
wrong-too-slow = आइपुग्न धेरै समय लाग्यो।
wrong-busy = अहिले यहाँ धेरै जना हुनुहुन्छ। एक मिनेटपछि फेरि प्रयास गर्नुहोस्; तपाईंका उत्तर यसअघिको पेजमा अझै छन्।
wrong-broken = यो यस प्रोग्रामको गल्ती हो, तपाईंको होइन। केही पनि बनेको छैन।
wrong-foreign = यो अनुरोध अर्को साइटबाट आएकाले जवाफ दिइएन।
wrong-unreadable = आइपुगेको कुरा पढ्न सकिएन।
wrong-file = यो फाइल यहाँ सेभ गरिएको होइन।
wrong-no-picture = पहिले फोटो छान्नुहोस्।
wrong-back = ब्राउजरको “पछाडि” थिचेर फर्कनुहोस्; तपाईंका उत्तर त्यहीँ छन्।
