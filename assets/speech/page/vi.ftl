# Tiếng Việt
# Read by a native reader: no.

## Khung của mọi trang

site-title = Khi bạn mất thẻ lưu trú
site-skip = Chuyển đến nội dung chính
site-languages = Ngôn ngữ
site-unreviewed = Bản dịch này chưa được người bản ngữ đọc lại. Nếu có chỗ nào chưa rõ, xin lấy phần tiếng Nhật làm chuẩn.
site-not-official = Đây không phải là trang của cơ quan nhà nước.
site-nothing-kept = Những gì bạn nhập không được lưu lại: chúng chỉ nằm trong trang này và mất đi khi bạn đóng trang.
site-leave = Xóa tất cả và thoát
site-left-title = Đã xóa tất cả
site-left-note = Câu trả lời của bạn chỉ nằm trong trang đó. Hãy đóng cả cửa sổ này để không ai quay lại trang đó được. Nếu dùng máy tính chung, hãy xóa cả những tệp bạn đã tải xuống.
site-again = Bắt đầu lại
site-back = Quay lại
site-next = Tiếp tục
site-optional = (không bắt buộc)
site-yes = Có
site-no = Không
site-year = Năm
site-month = Tháng
site-day = Ngày
site-go-by = Đi nộp muộn nhất vào { $date }
site-error = Lỗi:
site-warning = Xin xem lại:
site-note = Lưu ý:

## Trang đầu

start-title = Bạn bị mất thẻ lưu trú?
start-lead = Bạn có thể làm lại thẻ mới. Trang này hướng dẫn bạn từng bước, làm đơn xin cấp lại thẻ và cho biết cần mang theo những gì, nộp ở đâu.
start-button = Điền đơn
start-minutes = Cần khoảng 15 phút. Hãy để sẵn bên mình hộ chiếu và, nếu có, bản sao thẻ cũ.
start-continue-heading = Nếu bạn có tệp đã lưu
start-continue-note = Hãy chọn tệp bạn đã lưu tại đây trước đó. Tệp được đọc và hiện lên trang, không được lưu lại.
start-continue-file = Tệp đã lưu
start-continue-button = Làm tiếp với tệp này
start-office-heading = Dành cho công ty, trường học và luật sư hành chính
start-office-note = Làm đơn cho nhiều người cùng lúc, từ một bảng.
start-office-link = Làm nhiều đơn
start-days-heading = Xem hạn cuối của bạn
start-days-note = Ngày bạn phát hiện mất thẻ. Nếu phát hiện ở nước ngoài: ngày bạn trở lại Nhật.
start-days-button = Xem hạn cuối
start-days-today = Hôm nay
start-days-fourteenth = Ngày thứ 14
start-days-last = Hạn cuối theo luật
start-guide-heading = Những thứ bạn cần
start-where-heading = Nơi nộp
start-where-note = Đích thân bạn đến Cục Xuất nhập cảnh phụ trách nơi bạn ở. Hãy tìm tỉnh của bạn.
start-where-prefecture = Tỉnh
start-where-office = Nơi nộp

## Khi có chỗ cần sửa

problem-heading = Có chỗ cần sửa
problem-words = Phần giải thích chi tiết lấy từ quy tắc của tờ đơn và được viết bằng tiếng Anh.
problem-look-heading = Xin xem lại chỗ này
problem-look-note = Nếu như vậy là đúng, hãy bấm “Tiếp tục” lần nữa.
problem-use = Dùng “{ $value }”
problem-why = Điều này nghĩa là gì?
problem-unanswered = Chưa có câu trả lời.
rule-unsure = Điều này chưa chắc chắn. Hãy hỏi Cục Xuất nhập cảnh.

## Các câu hỏi

ask-kind = Chuyện gì đã xảy ra với thẻ?
ask-kind-lost = Tôi làm mất
ask-kind-stolen = Thẻ bị lấy cắp
ask-kind-destroyed = Thẻ mất hẳn vì hỏa hoạn, lũ lụt hoặc thảm họa khác
ask-kind-other = Chuyện khác
ask-kind-other-note = Chỉ khi thẻ không còn nữa. Nếu thẻ bị hỏng hoặc bạn muốn đổi thẻ thì cần mẫu đơn khác: hãy hỏi Cục Xuất nhập cảnh.
ask-known-on = Bạn phát hiện mất thẻ vào ngày nào?
ask-known-on-hint = Ghi theo dương lịch, ví dụ 2026 11 10. Thời hạn 14 ngày tính từ ngày hôm sau.
ask-abroad = Khi phát hiện mất thẻ, bạn có đang ở ngoài nước Nhật không?
ask-reentered-on = Bạn trở lại Nhật vào ngày nào?
ask-reentered-on-hint = Ví dụ 2026 11 15. Trong hộ chiếu của bạn có thể có dấu ghi ngày này.
ask-place = Sự việc xảy ra ở đâu?
ask-place-hint = Biết đến đâu thì ghi rõ đến đó, bằng tiếng Nhật hoặc tiếng Anh. Ví dụ: JR新宿駅. Nếu không biết, hãy để trống.
ask-police = Bạn đã trình báo cảnh sát chưa?
ask-police-hint = Khi bạn trình báo, cảnh sát cấp số tiếp nhận (受理番号), thường ghi trên một tấm thẻ nhỏ hoặc mẩu giấy.
ask-police-where = Nếu bạn chưa trình báo: hãy đi báo trước nếu được. Bạn có thể để trống ô này và tự tay ghi số vào bản tường trình.
ask-reason = Sự việc xảy ra như thế nào?
ask-reason-hint = Một hoặc hai câu, bằng tiếng Nhật hoặc tiếng Anh. Nội dung này được in trên đơn.
ask-reason-phrases = Những câu bạn có thể dùng
ask-reason-phrases-note = Hãy chọn câu đúng với bạn. Sau đó bạn vẫn sửa được.
ask-late-reason = Vì sao bạn nộp đơn muộn?
ask-late-reason-hint = Đã quá 14 ngày. Hãy ghi ngắn gọn lý do, bằng tiếng Nhật hoặc tiếng Anh. Bản giải trình được làm từ nội dung này.
ask-name = Họ tên của bạn là gì?
ask-name-hint = Viết bằng chữ cái La-tinh in hoa, như trong hộ chiếu: xem hai dòng dưới cùng của trang có ảnh. Không ghi dấu: NGUYEN, không phải Nguyễn.
ask-name-where = Trên thẻ, họ tên nằm ở trên cùng. Nếu bạn chỉ có một tên, hãy để trống ô còn lại.
ask-name-check = Đối chiếu với hộ chiếu (không bắt buộc)
ask-name-check-hint = Chép lại hai dòng có <<<< ở cuối trang có ảnh của hộ chiếu. Hai dòng này được đối chiếu với họ tên và một số câu trả lời khác của bạn, không in ra.
ask-nationality = Quốc tịch hoặc khu vực của bạn là gì?
ask-nationality-hint = Như trong hộ chiếu của bạn.
ask-nationality-choose = Hãy chọn
ask-nationality-other = Không có trong danh sách: hãy tự ghi
ask-birth-date = Bạn sinh ngày nào?
ask-birth-date-hint = Ghi theo dương lịch, như trong hộ chiếu. Ví dụ 1998 4 12.
ask-sex = Giới tính của bạn ghi trên thẻ là gì?
ask-sex-male = Nam (男)
ask-sex-female = Nữ (女)
ask-address = Địa chỉ của bạn ở Nhật là gì?
ask-address-hint = Địa chỉ đã đăng ký, bằng tiếng Nhật nếu được, ghi cả tên tòa nhà và số phòng. Ví dụ: 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = Địa chỉ có trên bản sao thẻ cũ, giấy chứng nhận cư trú (住民票), thư của tòa thị chính hoặc giấy tờ bảo hiểm y tế. Bạn có thể dùng điện thoại sao chép chữ từ ảnh chụp.
ask-card-number = Số của thẻ bị mất là gì?
ask-card-number-hint = Hai chữ cái, tám chữ số, hai chữ cái. Ví dụ AB12345678CD.
ask-card-number-where = Ở góc trên bên phải của thẻ. Số này có trên bản sao cũ, trên giấy chứng nhận cư trú (住民票) nếu bạn đã xin ghi số thẻ, hoặc tại công ty hay trường bạn.
ask-card-number-unknown = Tôi không biết số thẻ
ask-permission = Bạn có giấy phép hoạt động ngoài tư cách (như làm thêm) không?
ask-permission-hint = 資格外活動許可. Giấy phép này được đóng dấu ở mặt sau thẻ (phía dưới) hoặc dán trong hộ chiếu. Phần lớn du học sinh đi làm thêm đều có. Nếu tư cách lưu trú của bạn cho phép làm mọi công việc thì câu trả lời thường là “Không”.
ask-phone = Cục Xuất nhập cảnh liên lạc với bạn qua số nào?
ask-phone-hint = Một số là đủ. Ví dụ 090-1234-5678.
ask-passport = Bạn có xuất trình được hộ chiếu tại quầy không?
ask-passport-reason = Vì sao bạn không xuất trình được hộ chiếu?
ask-passport-reason-hint = Ngắn gọn, bằng tiếng Nhật hoặc tiếng Anh. Bản giải trình được làm từ nội dung này.
ask-who = Ai mang đơn đến Cục Xuất nhập cảnh?
ask-who-applicant = Chính người bị mất thẻ
ask-who-representative = Người thân sống cùng và ký thay người đó
ask-who-representative-note = Khi người mất thẻ dưới 16 tuổi, bị bệnh, hoặc nhờ làm đơn thay. Người thân phải từ 16 tuổi trở lên.
ask-who-agent = Luật sư hành chính (行政書士), luật sư, hoặc nhân viên công ty hay trường
ask-who-agent-note = Chỉ người có thẻ của Cục Xuất nhập cảnh cho việc này. Người mất thẻ tự ký đơn.
ask-who-both = Người thân ký thay người đó; luật sư hành chính, luật sư hoặc nhân viên mang giấy tờ đi nộp
ask-representative = Người thân làm đơn là ai?
ask-representative-hint = Ghi họ tên bằng chữ cái La-tinh hoặc chữ Nhật, như trong giấy tờ của người đó.
ask-ground-minor = Người mất thẻ dưới 16 tuổi
ask-ground-illness = Người mất thẻ bị bệnh
ask-ground-request = Người mất thẻ nhờ làm đơn thay
ask-agent = Ai mang giấy tờ đi nộp?
ask-agent-hint = Như trên thẻ của Cục Xuất nhập cảnh mà người đó có.
ask-photo = Ảnh của bạn
ask-photo-hint = Chụp trong vòng { $months } tháng, chính diện, không đội mũ, nền trơn. Ảnh chụp bằng điện thoại cũng được nếu có người khác chụp cho bạn, dưới ánh sáng ban ngày, trước tường trắng.
ask-photo-file = Tệp ảnh
ask-photo-camera = Chụp ảnh ngay
ask-photo-print = In ảnh lên đơn
ask-photo-paste = Tôi tự dán ảnh cao 4 × rộng 3 cm
ask-photo-taken-on-hint = Ví dụ 2026 11 20. Nếu không biết, hãy để trống.

## Ảnh trong khung

photo-title = Ảnh của bạn đã đúng vị trí chưa?
photo-alt = Ảnh của bạn như khi được in
photo-lines = Các đường kẻ cho biết Cục Xuất nhập cảnh muốn đầu nằm ở đâu: đỉnh đầu giữa hai đường trên, cằm giữa hai đường dưới, mũi trên đường chính giữa.
photo-untouched = Ảnh chỉ được cắt và thu nhỏ, không bị chỉnh sửa gì khác.
photo-up = Dời khung cắt lên
photo-down = Dời khung cắt xuống
photo-left = Dời khung cắt sang trái
photo-right = Dời khung cắt sang phải
photo-closer = Phóng to
photo-wider = Thu nhỏ
photo-auto = Tìm lại khuôn mặt
photo-other = Chọn ảnh khác
photo-fine = Không phát hiện vấn đề gì. Bạn cũng hãy tự xem lại: mắt mở, không có gì che mặt.
photo-moved = Đã thay đổi khung cắt.
photo-edge = Không dời thêm được: đã đến mép ảnh.
photo-keep = Dùng ảnh này
photo-have = Bạn đã chọn ảnh.

## Các câu trả lời

check-title = Hãy kiểm tra câu trả lời
check-note = Nội dung sẽ được in đúng như dưới đây. Hãy đối chiếu với hộ chiếu và, nếu có, bản sao của thẻ.
check-change = Sửa
check-empty = Để trống
check-printed-as = in ra là { $value }
check-section-loss = Việc mất thẻ
check-section-person = Người bị mất thẻ
check-section-contact = Liên lạc và hộ chiếu
check-section-filer = Người đi nộp đơn
check-section-photo = Ảnh
check-make = Tạo đơn
check-save-heading = Để làm tiếp sau
check-save-note = Tệp này chứa các câu trả lời của bạn, không có ảnh. Hãy giữ cẩn thận: ai có tệp cũng đọc được.
check-save-photo = Việc ảnh được in hay dán cũng không có trong tệp: để làm cùng một đơn bằng dòng lệnh, hãy thêm --photo TỆP hoặc --no-photo.
check-save-button = Lưu câu trả lời
check-photo-printed = In trên đơn
check-photo-pasted = Tự dán bằng tay

## Đơn đã làm xong

made-title = Đơn của bạn đã xong
made-lead = Hãy tải tất cả xuống và in ra. Ở chỗ cần ký, người được nêu tại đó phải tự tay ký; không ai khác được ký thay.
made-all = Tải xuống mọi giấy tờ (ZIP)
made-papers = Tải từng giấy tờ
made-download = Tải xuống: { $what }
made-preview = Tờ đơn
made-preview-alt = Trang { $number } của đơn đã làm xong. Nội dung từng ô được ghi trong “Giải thích tờ đơn của bạn”.
made-print-heading = Cách in
made-print-size = Khổ A4, một mặt, tỷ lệ 100 % (“kích thước thực”, 実際のサイズ), không chọn “vừa với trang” (用紙に合わせる).
made-print-shop = Không có máy in? Bạn có thể in ở cửa hàng tiện lợi, từ USB hoặc ứng dụng của họ: chọn A4 và “không phóng to, thu nhỏ”. In xong hãy xóa tệp ở đó.
made-print-photo = Ảnh được in sẵn trên đơn. Hãy mang thêm một ảnh giấy cùng cỡ: chưa chắc nơi nào cũng nhận ảnh in sẵn.
made-print-sign = Ký bằng bút mực. Không dùng loại bút có thể tẩy xóa.
made-next-heading = Việc cần làm bây giờ
made-change = Sửa câu trả lời
paper-application = Đơn xin cấp lại thẻ (在留カード再交付申請書)
paper-statement = Bản tường trình mất thẻ (陳述書)
paper-late-reason = Giải trình lý do nộp đơn muộn (遅延理由書)
paper-passport-reason = Giải trình lý do không có hộ chiếu (旅券を提示できない理由書)
paper-power-of-attorney = Giấy ủy quyền (委任状)
paper-checklist = Danh sách: mang gì, nộp ở đâu, hạn đến khi nào
paper-key-sheet = Giải thích tờ đơn, bằng ngôn ngữ của bạn

## Tên các mục

item-nationality = Quốc tịch hoặc khu vực
item-birth-date = Ngày sinh
item-name = Họ tên
item-family-name = Họ
item-given-name = Tên đệm và tên
item-kanji-name = Họ tên bằng kanji
item-sex = Giới tính
item-address = Địa chỉ ở Nhật
item-card-number = Số của thẻ bị mất
item-activity-permission = Giấy phép hoạt động ngoài tư cách
item-loss-kind = Chuyện đã xảy ra
item-loss-reason = Mất như thế nào
item-loss-known-on = Ngày phát hiện
item-loss-abroad = Phát hiện ở nước ngoài
item-loss-reentered-on = Ngày trở lại Nhật
item-loss-place = Nơi mất
item-loss-police-station = Đồn cảnh sát hoặc koban
item-loss-police-receipt-number = Số tiếp nhận
item-loss-police-reported-on = Ngày trình báo
item-loss-late-reason = Lý do nộp muộn
item-representative-name = Họ tên người thân
item-representative-relationship = Quan hệ với người đứng đơn
item-representative-address = Địa chỉ người thân
item-representative-birth-date = Ngày sinh người thân
item-representative-cohabiting = Sống chung với nhau
item-representative-ground = Lý do người thân làm đơn
item-agent-name = Họ tên người mang giấy tờ
item-agent-address = Địa chỉ của người đó
item-agent-organization = Công ty, trường hoặc văn phòng
item-agent-phone = Điện thoại của người đó
item-agent-approval-number = Số trên thẻ của Cục Xuất nhập cảnh
item-contact-phone = Điện thoại
item-contact-mobile = Di động
item-photo = Ảnh
item-photo-taken-on = Ngày chụp ảnh
item-signed-on = Ngày ghi cạnh chữ ký
item-passport-mrz = Hai dòng của hộ chiếu
item-passport-available = Xuất trình được hộ chiếu
item-passport-unavailable-reason = Lý do không xuất trình hộ chiếu
item-residence-status = Tư cách lưu trú
item-period-of-stay = Thời hạn lưu trú

## Những câu để chọn; mỗi câu là nghĩa của một câu tiếng Nhật

phrase-lost-train = Tôi làm mất ví có thẻ bên trong trên tàu điện.
phrase-lost-out = Tôi đánh rơi ví có thẻ bên trong khi ra ngoài.
phrase-lost-bag = Tôi để quên túi có thẻ bên trong ở đâu đó và không tìm lại được.
phrase-lost-move = Tôi để thẻ ở nhà và làm mất khi chuyển nhà.
phrase-lost-unknown = Tôi để thẻ trong ví mang theo người và không biết đã mất khi nào, ở đâu.
phrase-stolen-bag = Tôi bị lấy cắp túi có thẻ bên trong.
phrase-stolen-bicycle = Tôi bị lấy cắp túi để trong giỏ xe đạp, bên trong có thẻ.
phrase-stolen-home = Kẻ trộm đột nhập vào nhà tôi và lấy mất thẻ.
phrase-destroyed-fire = Thẻ bị cháy trong vụ hỏa hoạn ở nhà tôi.
phrase-destroyed-flood = Nhà tôi bị ngập và thẻ bị nước cuốn trôi.
phrase-destroyed-quake = Nhà tôi bị sập do động đất và thẻ bị mất.
phrase-other-rubbish = Tôi vứt nhầm thẻ cùng với giấy tờ khác.
phrase-late-unaware = Tôi không biết là phải nộp đơn trong vòng 14 ngày.
phrase-late-ill = Tôi bị bệnh.
phrase-late-searching = Lúc đó tôi đang tìm thẻ.
phrase-passport-lost = Tôi bị mất hộ chiếu cùng với thẻ.
phrase-passport-embassy = Hộ chiếu đang ở đại sứ quán để đổi cuốn mới.
phrase-father = Cha
phrase-mother = Mẹ
phrase-husband = Chồng
phrase-wife = Vợ
phrase-child = Con
phrase-sibling = Anh, chị hoặc em

## Dành cho công ty, trường học và luật sư hành chính

office-title = Làm đơn cho nhiều người
office-lead = Hãy chọn bảng danh sách những người cần làm đơn. Mỗi dòng được kiểm tra như một đơn riêng; hãy sửa chỗ sai ngay trên trang, rồi nhận tất cả đơn trong một tệp.
office-table = Bảng (Excel hoặc CSV)
office-table-hint = Dòng đầu ghi tên các cột, bằng tiếng Nhật hoặc tiếng Anh.
office-template-xlsx = Bảng trống (Excel)
office-template-csv = Bảng trống (CSV)
office-photos = Ảnh (ZIP)
office-photos-hint = Tên mỗi tệp là số thẻ, mã số nhân viên hoặc họ tên của người đó.
office-photos-paste = Ảnh sẽ được dán bằng tay
office-agent-heading = Người mang giấy tờ đi nộp
office-agent-note = Chỉ điền một lần; được in trên mọi đơn không ghi tên người khác.
office-check = Kiểm tra bảng
office-rows-title = { $count } người
office-ready = Sẵn sàng: { $count }
office-refused = Cần sửa: { $count }
office-warned = Cần xem lại: { $count }
office-order = Người có hạn cuối sớm nhất đứng đầu.
office-row = Dòng { $row }
office-row-state = Trạng thái
office-row-person = Họ tên
office-row-last = Hạn cuối
office-row-problems = Vấn đề
office-row-fine = Sẵn sàng
office-row-look = Cần xem lại
office-row-bad = Cần sửa
office-row-mend = Sửa dòng { $row }
office-again = Kiểm tra lại
office-refused-download = Tải xuống các dòng cần sửa
office-make-heading = Nhận đơn
office-make-merged = Một tệp PDF gồm tất cả đơn
office-make-zip = Tệp ZIP, mỗi người một tệp PDF
office-make-packets = Kèm mọi giấy tờ khác của từng người
office-make-button = Tạo đơn
office-photos-again = Ảnh không được lưu lại. Hãy chọn lại tệp ZIP để làm đơn hoàn chỉnh.
office-progress = Đã xong { $done }/{ $total }
office-finished = Đã làm xong tất cả đơn.
office-save = Lưu tệp
office-missing = Những người sau không có đơn trong tệp này:
office-none = Chưa có dòng nào sẵn sàng.
office-table-problem = Không đọc được bảng
office-empty = Hãy chọn bảng trước.
office-crowded = Bảng có hơn { $most } dòng. Hãy chia bảng ra, hoặc dùng dòng lệnh (zairyu batch), cách này không có giới hạn đó.
office-photos-broken = Không đọc được tệp ZIP ảnh. Tệp ZIP có thể bị hỏng hoặc chứa hai tệp trùng tên; hãy nén lại ảnh.
office-photos-locked = Tệp ZIP ảnh bị khóa bằng mật khẩu. Hãy nén lại ảnh, không đặt mật khẩu.
office-photos-crowded = Tệp ZIP có hơn { $most } tệp. Hãy chỉ nén ảnh của những người có trong bảng.
office-first = Chỉ { $count } dòng đầu trong số này được hiện kèm ô nhập để sửa. Hãy kiểm tra lại để hiện các dòng tiếp theo, hoặc tải xuống các dòng cần sửa.

## Khi có trục trặc

wrong-title = Không thực hiện được
wrong-not-found = Không có trang này.
wrong-too-large = Dữ liệu quá lớn. Mỗi ảnh tối đa { $photo } MB, bảng kèm ảnh tối đa { $office } MB.
wrong-too-slow = Dữ liệu gửi đến mất quá nhiều thời gian.
wrong-busy = Hiện có quá nhiều người đang dùng trang này. Hãy thử lại sau một phút; câu trả lời của bạn vẫn còn ở trang trước.
wrong-broken = Đây là lỗi của chương trình, không phải lỗi của bạn. Chưa có gì được tạo ra.
wrong-foreign = Yêu cầu này đến từ một trang web khác nên không được trả lời.
wrong-unreadable = Không đọc được nội dung gửi đến.
wrong-file = Tệp này không phải là tệp đã lưu tại đây.
wrong-back = Hãy bấm nút “quay lại” của trình duyệt; câu trả lời của bạn vẫn còn đó.
