# English
# Read by a native reader: no.

## The frame of every page

site-title = Your lost residence card
site-skip = Skip to the main content
site-languages = Language
site-unreviewed = This translation has not yet been checked by a native reader. If anything is unclear, the Japanese text counts.
site-not-official = This is not a page of the government.
site-nothing-kept = Nothing you enter is kept: it lives in this page only, and goes when you close it.
site-leave = Clear everything and leave
site-left-title = Everything was cleared
site-left-note = Your answers were in that page only. Close this window too, so that nobody can go back to it. On a shared computer, also delete the files you downloaded.
site-again = Start again
site-back = Back
site-next = Continue
site-optional = (optional)
site-yes = Yes
site-no = No
site-year = Year
site-month = Month
site-day = Day
site-go-by = Go by { $date }
site-error = Error:
site-warning = Please look:
site-note = Note:

## The first page

start-title = Lost your residence card?
start-lead = You can have a new one. This page takes you through it, makes the application form, and tells you what to bring and where to go.
start-button = Fill in the form
start-minutes = It takes about 15 minutes. Have your passport at hand and, if you have one, a copy of the old card.
start-continue-heading = You have a saved file
start-continue-note = Choose the file you saved here earlier. It is read, shown in the page, and not kept.
start-continue-file = Saved file
start-continue-button = Go on with the file
start-office-heading = For companies, schools and scriveners
start-office-note = Forms for many people at once, from a table.
start-office-link = Prepare many forms
start-days-heading = Find out your last day
start-days-note = The day you noticed that the card was gone. If you noticed abroad: the day you came back to Japan.
start-days-button = Show my last day
start-days-today = Today
start-days-fourteenth = Day 14
start-days-last = Last day in law
start-guide-heading = What you will need
start-where-heading = Where to go
start-where-note = In person, at the immigration office for the place where you live. Look for your prefecture.
start-where-prefecture = Prefecture
start-where-office = Office

## Problems

problem-heading = There is a problem
problem-words = The details come from the rules of the form and are in English.
problem-look-heading = Please look at this once more
problem-look-note = If it is right as it is, press “Continue” again.
problem-use = Use “{ $value }”
problem-why = What does this mean?
problem-unanswered = This is not answered yet.
rule-unsure = This is not known for sure. Ask the immigration office.

## The questions

ask-kind = What happened to the card?
ask-kind-lost = I lost it
ask-kind-stolen = It was stolen
ask-kind-destroyed = It was destroyed in a fire, flood or other disaster
ask-kind-other = Something else
ask-kind-other-note = It must be gone. A card that is damaged, or that you want to exchange, needs another form: ask the immigration office.
ask-known-on = On which day did you notice that it was gone?
ask-known-on-hint = By the Western calendar, for example 2026 11 10. The 14 days are counted from the day after.
ask-abroad = Were you outside Japan when you noticed?
ask-reentered-on = On which day did you come back to Japan?
ask-reentered-on-hint = For example 2026 11 15. It may be stamped in your passport.
ask-place = Where did it happen?
ask-place-hint = As exactly as you know, in Japanese or English. For example: JR新宿駅. Leave it empty if you do not know.
ask-police = Have you reported it to the police?
ask-police-hint = The police give you a receipt number (受理番号), often on a small card or slip.
ask-police-where = If you have not been there yet: go first if you can. You may leave this empty and write the number on the statement by hand.
ask-reason = How did it happen?
ask-reason-hint = One or two sentences, in Japanese or English. It is printed on the form.
ask-reason-phrases = Sentences you can use
ask-reason-phrases-note = Choose the one that is true for you. You can change it afterwards.
ask-late-reason = Why is the application late?
ask-late-reason-hint = The 14 days have passed. Say briefly why, in Japanese or English. A letter is made from it.
ask-name = What is your name?
ask-name-hint = In Roman capitals, as in the passport: the lowest two lines of the photo page show it. No accents: NGUYEN, not Nguyễn.
ask-name-where = On the card it stands at the top. If you have only one name, leave the other box empty.
ask-name-check = Compare with the passport (optional)
ask-name-check-hint = Copy the two lines with <<<< at the bottom of the passport’s photo page. They are compared with your name and some other answers, not printed.
ask-nationality = What is your nationality or region?
ask-nationality-hint = As in your passport.
ask-nationality-choose = Choose
ask-nationality-other = Not in the list: write it
ask-birth-date = When were you born?
ask-birth-date-hint = By the Western calendar, as in the passport. For example 1998 4 12.
ask-sex = What is your sex, as on the card?
ask-sex-male = Male (男)
ask-sex-female = Female (女)
ask-address = What is your address in Japan?
ask-address-hint = The registered address, in Japanese if you can, with the name of the building and the room. For example: 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = It stands on a copy of the old card, on the certificate of residence (住民票), on a letter from the city hall or on your health insurance papers. You can copy it from a photo with your phone.
ask-card-number = What is the number of the lost card?
ask-card-number-hint = Two letters, eight digits, two letters. For example AB12345678CD.
ask-card-number-where = At the top right of the card. On old copies, on the certificate of residence (住民票) if you asked for the number to be shown, or at your company or school.
ask-card-number-unknown = I do not know it
ask-permission = Do you have a permit for other activities, such as part-time work?
ask-permission-hint = 資格外活動許可. It is stamped on the back of the card (at the bottom) or stuck in the passport. Most students who work part-time have it. If your status allows any work, the answer is usually no.
ask-phone = At which number can the office reach you?
ask-phone-hint = One is enough. For example 090-1234-5678.
ask-passport = Can you show your passport at the counter?
ask-passport-reason = Why can you not show the passport?
ask-passport-reason-hint = Briefly, in Japanese or English. A letter is made from it.
ask-who = Who takes the application to the office?
ask-who-applicant = The person whose card was lost
ask-who-representative = A relative who lives with them, and signs for them
ask-who-representative-note = For children under 16, for the ill, or at the person’s request. The relative must be 16 or older.
ask-who-agent = A scrivener, a lawyer, or staff of the company or school
ask-who-agent-note = Only somebody with a card of the immigration office for it. The person signs the form themselves.
ask-who-both = A relative signs for them, and a scrivener, lawyer or staff carries the papers
ask-representative = Who is the relative who applies?
ask-representative-hint = Names in Roman letters or Japanese, as in that person’s documents.
ask-ground-minor = The person is under 16
ask-ground-illness = The person is ill
ask-ground-request = The person asked them to
ask-agent = Who carries the papers?
ask-agent-hint = As on that person’s card of the immigration office.
ask-photo = Your photo
ask-photo-hint = Taken in the last { $months } months, from the front, without a hat, plain background. A photo from a phone will do if somebody else takes it by daylight before a white wall.
ask-photo-file = Picture
ask-photo-camera = Take a picture now
ask-photo-print = Print it on the form
ask-photo-paste = I paste a photo of 4 × 3 cm on by hand
ask-photo-taken-on-hint = For example 2026 11 20. Leave it empty if you do not know.

## The photo in its frame

photo-title = Does your photo sit right?
photo-alt = Your photo as it will be printed
photo-lines = The lines show where the agency wants the head: the crown between the upper two, the chin between the lower two, the nose on the middle line.
photo-untouched = The picture is cut and made smaller, never changed in any other way.
photo-up = Move the cut up
photo-down = Move the cut down
photo-left = Move the cut left
photo-right = Move the cut right
photo-closer = Closer
photo-wider = Wider
photo-auto = Find the face again
photo-other = Choose another picture
photo-fine = No objections were found. Look at it yourself too: eyes open, nothing in front of the face.
photo-moved = The cut was changed.
photo-edge = It goes no further: the picture ends there.
photo-keep = Use this photo
photo-have = You have chosen a photo.

## The answers

check-title = Check your answers
check-note = They are printed as they stand here. Compare with your passport and, if you have one, a copy of the card.
check-change = Change
check-empty = Not given
check-printed-as = printed as { $value }
check-section-loss = The loss
check-section-person = The person whose card was lost
check-section-contact = Contact and passport
check-section-filer = Who goes to the office
check-section-photo = Photo
check-make = Make the form
check-save-heading = Go on later
check-save-note = The file holds your answers without the photo. Keep it safe: anyone who has it can read it.
check-save-photo = Whether the photo is printed or pasted is not in it either: the command line makes the same form from it with --photo FILE, or with --no-photo.
check-save-button = Save my answers
check-photo-printed = Printed on the form
check-photo-pasted = Pasted on by hand

## The finished form

made-title = Your form is ready
made-lead = Download everything and print it. Where a signature is asked for, the person named there signs by hand; nobody else may.
made-all = Download all papers (ZIP)
made-papers = The papers one by one
made-download = Download: { $what }
made-preview = The form
made-preview-alt = Page { $number } of the finished form. The key to the form lists what stands in each box.
made-print-heading = Printing
made-print-size = A4, one side, at 100 % (“actual size”, 実際のサイズ), not “fit to page” (用紙に合わせる).
made-print-shop = No printer? Convenience stores print from a USB stick or their app: choose A4 and “no scaling”. Delete the files there afterwards.
made-print-photo = The photo is printed with the form. Bring a paper photo of the same size too: not every office is known to accept a printed one.
made-print-sign = Sign with a pen. Do not use a pen that can be erased.
made-next-heading = What to do now
made-change = Change an answer
paper-application = Application form (在留カード再交付申請書)
paper-statement = Statement of the loss (陳述書)
paper-late-reason = Why the application is late (遅延理由書)
paper-passport-reason = Why no passport is shown (旅券を提示できない理由書)
paper-power-of-attorney = Power of attorney (委任状)
paper-checklist = Checklist: what to bring, where and by when
paper-key-sheet = Key to the form, in your language

## The names of the answers

item-nationality = Nationality or region
item-birth-date = Date of birth
item-name = Name
item-family-name = Family name
item-given-name = Given names
item-kanji-name = Name in kanji
item-sex = Sex
item-address = Address in Japan
item-card-number = Number of the lost card
item-activity-permission = Permit for other activities
item-loss-kind = What happened
item-loss-reason = How it was lost
item-loss-known-on = Noticed on
item-loss-abroad = Noticed abroad
item-loss-reentered-on = Came back to Japan on
item-loss-place = Where it was lost
item-loss-police-station = Police station or koban
item-loss-police-receipt-number = Receipt number
item-loss-police-reported-on = Reported on
item-loss-late-reason = Why it is late
item-representative-name = Name of the relative
item-representative-relationship = Relationship with the applicant
item-representative-address = Address of the relative
item-representative-birth-date = Date of birth of the relative
item-representative-cohabiting = They live together
item-representative-ground = Why the relative applies
item-agent-name = Name of the person who carries the papers
item-agent-address = Address of that person
item-agent-organization = Company, school or office
item-agent-phone = Telephone of that person
item-agent-approval-number = Number on the card of the immigration office
item-contact-phone = Telephone
item-contact-mobile = Mobile phone
item-photo = Photo
item-photo-taken-on = Photo taken on
item-signed-on = Date beside the signature
item-passport-mrz = The two lines of the passport
item-passport-available = Passport can be shown
item-passport-unavailable-reason = Why no passport is shown
item-residence-status = Status of residence
item-period-of-stay = Period of stay

## Sentences to choose from; each is the meaning of a Japanese one

phrase-lost-train = I lost the wallet with the card in it on a train.
phrase-lost-out = I dropped the wallet with the card in it while I was out.
phrase-lost-bag = I left the bag with the card in it somewhere, and it was not found.
phrase-lost-move = I kept it at home and lost it when I moved.
phrase-lost-unknown = I carried it in my wallet and do not know when or where I lost it.
phrase-stolen-bag = The bag with the card in it was stolen.
phrase-stolen-bicycle = The bag in the basket of my bicycle was stolen, with the card in it.
phrase-stolen-home = A thief broke into my home and stole the card.
phrase-destroyed-fire = The card burnt in a fire in my home.
phrase-destroyed-flood = The card was washed away when my home was flooded.
phrase-destroyed-quake = The card was lost when my home collapsed in an earthquake.
phrase-other-rubbish = I threw the card away with other papers by mistake.
phrase-late-unaware = I did not know that I had to apply within 14 days.
phrase-late-ill = I was ill.
phrase-late-searching = I was looking for the card.
phrase-passport-lost = The passport was lost together with the card.
phrase-passport-embassy = The passport is at the embassy to be renewed.
phrase-father = Father
phrase-mother = Mother
phrase-husband = Husband
phrase-wife = Wife
phrase-child = Child
phrase-sibling = Brother or sister

## For companies, schools and scriveners

office-title = Forms for many people
office-lead = Choose a table of your people. Each row is checked as a single form is; mend what is wrong in the page, then take all forms as one file.
office-table = Table (Excel or CSV)
office-table-hint = The first row names the columns, in Japanese or English.
office-template-xlsx = Empty table (Excel)
office-template-csv = Empty table (CSV)
office-photos = Photos (ZIP)
office-photos-hint = Each file is called by the card number, the employee number or the name of the person.
office-photos-paste = Photos are pasted on by hand
office-agent-heading = Who carries the papers
office-agent-note = Filled in once, and printed on every form that names nobody else.
office-check = Check the table
office-rows-title = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
office-ready = Ready: { $count }
office-refused = To be mended: { $count }
office-warned = To be looked at: { $count }
office-order = The one whose last day comes first stands first.
office-row = Row { $row }
office-row-state = State
office-row-person = Person
office-row-last = Last day
office-row-problems = Problems
office-row-fine = Ready
office-row-look = Look at it
office-row-bad = To be mended
office-row-mend = Mend row { $row }
office-again = Check again
office-refused-download = Download the rows to be mended
office-make-heading = Take the forms
office-make-merged = One PDF with all forms
office-make-zip = ZIP with one PDF for each person
office-make-packets = With all other papers for each person
office-make-button = Make the forms
office-photos-again = The photos are not kept. Choose the ZIP again for the finished forms.
office-progress = { $done } of { $total } done
office-finished = All forms are made.
office-save = Save the file
office-missing = These people have no form in this file:
office-none = No row is ready yet.
office-table-problem = The table cannot be read
office-empty = Choose a table first.
office-crowded = The table has more than { $most } rows. Divide it, or use the command line (zairyu batch), which has no such limit.
office-photos-broken = The ZIP of photos cannot be read. It may be damaged, or hold two files of one name; pack the photos again.
office-photos-locked = The ZIP of photos is locked with a password. Pack the photos again without one.
office-photos-crowded = The ZIP has more than { $most } files. Pack only the photos of the people in the table.
office-first = Only the first { $count } of these rows are listed with boxes to type in. Check again for the next ones, or download the rows to be mended.

## When something goes wrong

wrong-title = That did not work
wrong-not-found = There is no such page.
wrong-too-large = That was too large. A picture may have { $photo } MB, a table with its photos { $office } MB.
wrong-too-slow = It took too long to arrive.
wrong-busy = Too many people are here just now. Try again in a minute; your answers are still in the page before this one.
wrong-broken = That is a fault of this program, not yours. Nothing was made.
wrong-foreign = This request came from another site and was not answered.
wrong-unreadable = What arrived could not be read.
wrong-file = This file is not one that was saved here.
wrong-back = Go back with the “back” of your browser; your answers are still there.
