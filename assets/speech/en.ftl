# English
# Read by a native reader: no.

## The language and its dates

language-name = English
unreviewed = This text has not yet been checked by an outside reader. If anything is unclear, the Japanese words count.
date = { $day } { month-name } { $year } ({ weekday-name })
month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
weekday-name =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
weekday-short =
    { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }

## The page for the wall

checklist-title = A new residence card
checklist-subtitle = What to bring, where and by when
checklist-for = For { $name }
as-known-on = As known on { $date }. Rules and offices change: check before you go.

calm = You lost the card, not your right to live here, as far as we know. Do the steps below in order.
free = A new card after a loss is free of charge. Nobody may ask you for a fee at the counter.

deadline-heading = By when
deadline-go-by = Go by { $date }.
deadline-left =
    { $days ->
        [0] Today is the last day.
        [one] 1 day is left.
       *[other] { $days } days are left.
    }
deadline-late =
    { $days ->
        [one] You are 1 day late. You must still apply. Go at once, with the letter that says why.
       *[other] You are { $days } days late. You must still apply. Go at once, with the letter that says why.
    }
deadline-counted = The law gives 14 days from the day you noticed the loss, { $start }, itself not counted.
deadline-counted-abroad = You noticed the loss abroad, so the law gives 14 days from the day you came back to Japan, { $start }, itself not counted.
deadline-moved = Day 14, { $plain }, is a day on which the offices are closed, so the last day in law is { $last }. Going before day 14 is safer.
deadline-not-moved = Day 14 is { $plain }. That is the last day.
deadline-provisional = The national holidays of that time have not been published yet, so the last day may move. Ask the immigration office.
deadline-unknown = You have 14 days from the day you noticed the loss (from the day you came back to Japan, if you noticed it abroad).
strip-start = noticed
strip-reentry = came back
strip-today = today
strip-fourteenth = day 14
strip-last = last day
strip-closed = grey: offices closed

steps-heading = Step by step
step-police = Police first
step-police-note = Report the loss at the nearest police station or koban, as soon as you can. Say when, where and how. Keep the receipt number they give you: the statement needs it.
step-police-theft-note = Report the theft at the nearest police station or koban, as soon as you can. Say when, where and how. Keep the receipt number they give you: the statement needs it.
step-police-done-note = You reported it, and the receipt number is in your papers. Keep the number until you have the new card.
step-disaster = Certificate of the disaster
step-disaster-note = Ask your city hall or fire station for a disaster victim certificate (り災証明書).
step-abroad = Police abroad
step-abroad-note = The report of the police in the country where you lost it, with a Japanese translation. Japanese embassies do not re-issue the card.
step-abroad-return-note = To board a flight back you may need a certificate of your re-entry permit (再入国許可期限証明願), which somebody in Japan gets for you at the immigration office. Ask there first.
step-circumstances = Write down what happened
step-circumstances-note = Write when, where and how the card was lost, in order of time. The office will ask for it.
special-card-note = If the lost card is also your My Number card (特定在留カード), call { $phone } at once to have it stopped.
step-papers = Papers and photo
step-papers-note = Print the papers on A4, one side, at 100 %. Where a signature is asked for, the person named there signs by hand. Nobody else may sign for them.
step-office = Go to the immigration office
step-office-note = Go in person, on a weekday, in the morning if you can. It cannot be done by post or online.
step-office-proxy-note = { $who } goes to the office with all papers. It cannot be done by post or online.
step-card = The new card
step-card-note = You usually get it the same day. Check name, date of birth and address before you leave the counter. The number is a new one.

bring-heading = What to bring
bring-note = Tick each as you pack it. These are the things for your case; the office may ask for more.
thing-printed = printed with this page

thing-form = Application form
thing-form-note = Check every answer with the key sheet, then sign and write the date by hand.
thing-photo = One photo, 4 × 3 cm
thing-photo-note = Not older than { $months } months, plain background, no hat. Write your name on the back and paste it into the frame.
thing-photo-printed-note = It is printed on the form. Bring a paper photo of the same size too: not every office is known to accept a printed one.
thing-no-photo-note = No photo is needed for a child under { $age } on the day of issue.
thing-statement = Statement of the loss
thing-statement-note = Fill in what is left blank, then date and sign it. It is our own sheet, not the agency's: the office may ask you to copy it onto theirs.
thing-police-certificate = Police certificate of the report
thing-police-certificate-note = Ask for it at the police station where you reported the loss.
thing-disaster = Disaster victim certificate
thing-disaster-note = From your city hall or fire station.
thing-abroad-report = Report of the police abroad
thing-abroad-report-note = With a translation into Japanese.
thing-circumstances = A sheet that says what happened
thing-circumstances-note = When, where and how, with your signature. Bring any proof that you have.
thing-passport = Passport
thing-passport-note = To show. If it was renewed, the old one too.
thing-passport-reason = Letter: why there is no passport
thing-passport-reason-note = Date and sign it.
thing-other-id = Another identity document
thing-other-id-note = With your name and photo, such as a driving licence.
thing-activity-permit = Permit for other activities (part-time work)
thing-activity-permit-note = If you have it as a sheet of paper, bring it to show.
thing-late-reason = Letter: why the application is late
thing-late-reason-note = Read it, correct it by hand if needed, date and sign it.
thing-power-of-attorney = Power of attorney
thing-power-of-attorney-note = The person who asks (委任者) signs it by hand.
thing-proxy-id = Identity document of the person who goes
thing-proxy-id-note = { $who }: residence card, driving licence or passport.
thing-family-register = Certificate of residence (住民票)
thing-family-register-note = Of the whole household, to show that you live together and how you are related. From the city hall.
thing-relation = Proof of the relationship
thing-relation-note = { $who }: a family register, a certificate of residence or the like that shows the relationship with the applicant.
thing-medical = Doctor's certificate
thing-medical-note = Or another paper that shows why the applicant cannot come.
thing-agent-licence = Proof of notification
thing-agent-licence-note = The agent's own card (届出済証明書).
thing-agent-approval = Proof of approval
thing-agent-approval-note = The agent's own card from the immigration office (申請等取次者証明書).
thing-kanji = Request to show the name in kanji
thing-kanji-note = A form of the agency (漢字氏名表記申出書), with proof of the kanji. It has to be handed in together with this application.

where-heading = Where
where-phone = Telephone: { $phone }
where-hours = Counter hours: { $hours }
where-hours-unknown = Counter hours: not known to us
where-unsure = Known from one source only
where-unlisted = Address not known to us: ask the hotline or look it up on the agency's site.
where-branches = Nearer branch offices may take the application, too. Ask first: { $names }
where-unknown = The prefecture of your address could not be told. Ask the hotline which office is yours.
where-not-city-hall = City halls do not take this application.
hotline = Immigration information centre, in many languages
hotline-note = { $phone } (from abroad or IP telephones { $abroad }), weekdays { $hours }

found-heading = If the old card turns up
found-note = It is no longer valid once you have the new one. Give it back to the immigration office within 14 days.

## The key to the form

key-title = Key to your application form
key-subtitle = What stands in each box, and what it means
key-intro = Compare it with the form before you sign. If anything is wrong, have a new form printed. After signing, correct with two lines and your signature.
key-box = Box on the form
key-written = What is written
key-meaning = What it means
key-blank = left blank
key-by-hand = by hand
key-photo = Your photo, 4 × 3 cm.
key-nationality = Your nationality or region, as on the old card.
key-birth-date = Your date of birth: year, month, day.
key-name = Your name in Roman capitals, as in the passport.
key-sex-male = Your sex: male is circled.
key-sex-female = Your sex: female is circled.
key-address = Your registered address in Japan.
key-card-number = The number of the lost card.
key-card-number-blank = The number of the lost card. It is not known.
key-permission-yes = Whether you have a permit for other activities, such as part-time work: yes is circled.
key-permission-no = Whether you have a permit for other activities, such as part-time work: no is circled.
key-loss-reason = How the card was lost.
key-loss-known-on = The day you noticed the loss.
key-representative-name = Name of the relative who applies and signs for the applicant.
key-representative-relationship = How that relative is related to the applicant.
key-representative-address = Address of that relative.
key-representative-blank = Only for a relative who applies and signs for you. Blank, because you apply yourself.
key-signature = Signature: you sign here by hand.
key-signature-representative = Signature: the representative signs here by hand.
key-signed-on = The date you fill in the form. Write it by hand when you sign.
key-agent-name = Name of the person who only carries the papers to the office.
key-agent-address = Address of that person.
key-agent-organization = Organisation of that person, or the relationship with you.
key-agent-phone = Telephone number of that person.
key-agent-blank = Only for somebody who carries the papers for you. Blank, because you go yourself.
key-contact-phone = Your telephone number.
key-contact-mobile = Your mobile number.

## The guide without a record

guide-title = You lost your residence card: what to do
guide-if-late = If you are late
guide-if-abroad = If you noticed the loss abroad
guide-if-proxy = If somebody goes for you
guide-if-proxy-note = A relative of 16 or more who lives with you may apply for you if you ask or are ill, and must for a child under 16. A lawyer or an administrative scrivener who has notified the immigration office, or staff of your company or school whom it has approved, may carry the papers.
guide-if-no-passport = If you cannot show your passport
guide-if-permit = If you have a permit for other activities
guide-if-kanji = If you want your name in kanji on the card
guide-form-note = Form 29-11. The program fills it: `zairyu fill`.
who-applicant = The applicant
who-representative = The representative (代理人)
who-agent = The agent (取次者)
