# Tiếng Việt
# Read by a native reader: no.

## Ngôn ngữ và cách ghi ngày

language-name = Tiếng Việt
unreviewed = Văn bản này chưa được người bản ngữ đọc lại. Nếu có chỗ nào chưa rõ, xin lấy phần tiếng Nhật làm chuẩn.
date = { weekday-name }, ngày { $day } { month-name } năm { $year }
month-name = tháng { $month }
weekday-name =
    { $weekday ->
        [1] thứ Hai
        [2] thứ Ba
        [3] thứ Tư
        [4] thứ Năm
        [5] thứ Sáu
        [6] thứ Bảy
       *[7] Chủ nhật
    }
weekday-short =
    { $weekday ->
        [1] T2
        [2] T3
        [3] T4
        [4] T5
        [5] T6
        [6] T7
       *[7] CN
    }

## Trang dán tường

checklist-title = Làm lại thẻ lưu trú
checklist-subtitle = Mang gì, nộp ở đâu, hạn đến khi nào
checklist-for = Dành cho { $name }
as-known-on = Thông tin tính đến { $date }. Quy định, nơi nộp có thể thay đổi: hãy kiểm tra trước khi đi.

calm = Theo chúng tôi được biết, bạn mất thẻ (在留カード) chứ không mất quyền sống ở Nhật. Hãy làm lần lượt các bước dưới đây.
free = Cấp lại thẻ do bị mất là miễn phí. Không ai được đòi bạn trả lệ phí tại quầy.

deadline-heading = Thời hạn
deadline-go-by = Hãy nộp đơn muộn nhất vào { $date }.
deadline-left =
    { $days ->
        [0] Hôm nay là ngày cuối cùng.
       *[other] Còn { $days } ngày.
    }
deadline-late = Bạn đã quá hạn { $days } ngày. Bạn vẫn phải nộp đơn. Hãy đi ngay và mang theo bản giải trình lý do.
deadline-counted = Thời hạn theo luật là 14 ngày kể từ ngày bạn phát hiện mất thẻ, tức { $start } (không tính ngày đó).
deadline-counted-abroad = Bạn phát hiện mất thẻ ở nước ngoài, nên thời hạn theo luật là 14 ngày kể từ ngày bạn trở lại Nhật, tức { $start } (không tính ngày đó).
deadline-moved = Ngày thứ 14 ({ $plain }) là ngày cơ quan nghỉ, nên theo luật ngày cuối cùng là { $last }. Đi trước ngày thứ 14 thì an toàn hơn.
deadline-not-moved = Ngày thứ 14 là { $plain }. Đó là ngày cuối cùng.
deadline-provisional = Ngày lễ quốc gia của thời gian đó chưa được công bố, nên ngày cuối cùng có thể thay đổi. Hãy hỏi Cục Xuất nhập cảnh.
deadline-unknown = Bạn có 14 ngày kể từ ngày phát hiện mất thẻ (nếu phát hiện ở nước ngoài thì kể từ ngày trở lại Nhật).
strip-start = phát hiện
strip-reentry = về Nhật
strip-today = hôm nay
strip-fourteenth = ngày thứ 14
strip-last = hạn cuối
strip-closed = màu xám: cơ quan nghỉ

steps-heading = Các bước cần làm
step-police = Báo cảnh sát trước
step-police-note = Trình báo mất thẻ tại đồn cảnh sát hoặc koban (交番) gần nhất, càng sớm càng tốt. Nói rõ mất khi nào, ở đâu và như thế nào. Giữ lại số tiếp nhận được cấp: bản tường trình cần số này.
step-police-theft-note = Trình báo bị mất cắp tại đồn cảnh sát hoặc koban (交番) gần nhất, càng sớm càng tốt. Nói rõ mất khi nào, ở đâu và như thế nào. Giữ lại số tiếp nhận được cấp: bản tường trình cần số này.
step-police-done-note = Bạn đã trình báo và số tiếp nhận đã có trong hồ sơ. Hãy giữ số này cho đến khi có thẻ mới.
step-disaster = Giấy chứng nhận thiệt hại
step-disaster-note = Xin giấy chứng nhận thiệt hại do thảm họa (り災証明書) tại tòa thị chính hoặc sở cứu hỏa nơi bạn ở.
step-abroad = Cảnh sát nước ngoài
step-abroad-note = Biên bản của cảnh sát ở nước nơi bạn mất thẻ, kèm bản dịch tiếng Nhật. Đại sứ quán Nhật Bản không cấp lại thẻ.
step-abroad-return-note = Để lên máy bay trở lại Nhật, có thể bạn cần giấy chứng nhận về giấy phép tái nhập cảnh (再入国許可期限証明願), do một người ở Nhật xin giúp bạn tại Cục Xuất nhập cảnh. Hãy hỏi Cục trước.
step-circumstances = Ghi lại sự việc
step-circumstances-note = Ghi lại thẻ bị mất khi nào, ở đâu và như thế nào, theo thứ tự thời gian. Cục sẽ hỏi đến nội dung này.
special-card-note = Nếu thẻ bị mất cũng là thẻ My Number (特定在留カード), hãy gọi ngay { $phone } để khóa thẻ.
step-papers = Giấy tờ và ảnh
step-papers-note = In giấy tờ trên khổ A4, một mặt, tỷ lệ 100 %. Ở chỗ cần ký, người được nêu tại đó phải tự tay ký. Không ai khác được ký thay.
step-office = Đến Cục Xuất nhập cảnh
step-office-note = Đích thân bạn đi, vào ngày thường, nếu được thì buổi sáng. Không thể nộp qua bưu điện hay qua mạng.
step-office-proxy-note = { $who } mang tất cả giấy tờ đến Cục. Không thể nộp qua bưu điện hay qua mạng.
step-card = Nhận thẻ mới
step-card-note = Thường nhận được ngay trong ngày. Kiểm tra họ tên, ngày sinh và địa chỉ trước khi rời quầy. Số thẻ là số mới.

bring-heading = Những thứ cần mang
bring-note = Đánh dấu từng thứ khi đã bỏ vào túi. Đây là những thứ cần cho trường hợp của bạn; Cục có thể yêu cầu thêm.
thing-printed = in kèm trang này

thing-form = Đơn xin cấp lại thẻ
thing-form-note = Đối chiếu từng mục với trang "Giải thích tờ đơn của bạn", rồi tự tay ký tên và ghi ngày.
thing-photo = Một ảnh, cao 4 × rộng 3 cm
thing-photo-note = Chụp trong vòng { $months } tháng, nền trơn, không đội mũ. Ghi tên ở mặt sau và dán vào khung.
thing-photo-printed-note = Ảnh đã in sẵn trên đơn. Hãy mang thêm một ảnh giấy cùng cỡ: chưa chắc nơi nào cũng nhận ảnh in sẵn.
thing-no-photo-note = Trẻ dưới { $age } tuổi vào ngày cấp thẻ thì không cần ảnh.
thing-statement = Bản tường trình mất thẻ
thing-statement-note = Điền chỗ còn trống, rồi ghi ngày và ký tên. Đây là mẫu của chúng tôi, không phải của Cục: Cục có thể yêu cầu bạn chép lại vào mẫu của họ.
thing-police-certificate = Giấy chứng nhận đã báo cảnh sát
thing-police-certificate-note = Xin tại đồn cảnh sát nơi bạn đã trình báo.
thing-disaster = Giấy chứng nhận thiệt hại
thing-disaster-note = Do tòa thị chính hoặc sở cứu hỏa cấp.
thing-abroad-report = Biên bản của cảnh sát nước ngoài
thing-abroad-report-note = Kèm bản dịch tiếng Nhật.
thing-circumstances = Bản kể lại sự việc
thing-circumstances-note = Khi nào, ở đâu và như thế nào, có chữ ký của bạn. Mang theo bằng chứng nếu có.
thing-passport = Hộ chiếu
thing-passport-note = Để xuất trình. Nếu đã đổi hộ chiếu, mang cả cuốn cũ.
thing-passport-reason = Giải trình lý do không có hộ chiếu
thing-passport-reason-note = Ghi ngày và ký tên.
thing-other-id = Giấy tờ tùy thân khác
thing-other-id-note = Có tên và ảnh của bạn, ví dụ bằng lái xe.
thing-activity-permit = Giấy phép hoạt động ngoài tư cách (làm thêm)
thing-activity-permit-note = Nếu giấy phép là một tờ giấy riêng, hãy mang theo để xuất trình.
thing-late-reason = Giải trình lý do nộp đơn muộn
thing-late-reason-note = Đọc kỹ, sửa bằng tay nếu cần, ghi ngày và ký tên.
thing-power-of-attorney = Giấy ủy quyền
thing-power-of-attorney-note = Người ủy quyền (委任者) tự tay ký.
thing-proxy-id = Giấy tờ tùy thân của người đi thay
thing-proxy-id-note = { $who }: thẻ lưu trú, bằng lái xe hoặc hộ chiếu.
thing-family-register = Giấy chứng nhận cư trú (住民票)
thing-family-register-note = Của cả hộ, để chứng minh việc sống chung và quan hệ với nhau. Xin tại tòa thị chính.
thing-relation = Giấy tờ chứng minh quan hệ
thing-relation-note = { $who }: sổ hộ tịch (戸籍), giấy chứng nhận cư trú hoặc giấy tờ tương tự cho thấy quan hệ với người đứng đơn.
thing-medical = Giấy chứng nhận của bác sĩ
thing-medical-note = Hoặc giấy tờ khác cho thấy vì sao người đứng đơn không đến được.
thing-agent-licence = Giấy chứng nhận đã khai báo
thing-agent-licence-note = Thẻ của chính người nộp thay (届出済証明書).
thing-agent-approval = Giấy chứng nhận chấp thuận
thing-agent-approval-note = Thẻ của chính người nộp thay, do Cục Xuất nhập cảnh cấp (申請等取次者証明書).
thing-kanji = Đơn xin ghi tên bằng chữ kanji
thing-kanji-note = Mẫu của Cục (漢字氏名表記申出書), kèm giấy tờ chứng minh chữ kanji. Phải nộp cùng với đơn xin cấp lại thẻ.

where-heading = Nơi nộp
where-phone = Điện thoại: { $phone }
where-hours = Giờ tiếp nhận: { $hours }
where-hours-unknown = Giờ tiếp nhận: chúng tôi không rõ
where-unsure = Chỉ biết từ một nguồn
where-unlisted = Chúng tôi không rõ địa chỉ: hãy hỏi tổng đài hoặc xem trên trang web của Cục.
where-branches = Chi nhánh gần hơn cũng có thể nhận đơn. Hãy hỏi trước: { $names }
where-unknown = Không xác định được tỉnh trong địa chỉ của bạn. Hãy hỏi tổng đài xem bạn nộp ở đâu.
where-not-city-hall = Tòa thị chính không nhận đơn này.
hotline = Tổng đài thông tin xuất nhập cảnh, nhiều ngôn ngữ
hotline-note = { $phone } (từ nước ngoài hoặc điện thoại IP: { $abroad }), ngày thường { $hours }

found-heading = Nếu tìm thấy thẻ cũ
found-note = Khi bạn đã có thẻ mới, thẻ cũ không còn giá trị. Hãy trả lại cho Cục Xuất nhập cảnh trong vòng 14 ngày.

## Tờ giải thích mẫu đơn

key-title = Giải thích tờ đơn của bạn
key-subtitle = Mỗi ô ghi gì và có nghĩa là gì
key-intro = Hãy đối chiếu với tờ đơn trước khi ký. Nếu có chỗ sai, hãy in lại đơn mới. Nếu đã ký rồi thì sửa bằng cách gạch hai đường lên chỗ sai và ký tên.
key-box = Ô trên đơn
key-written = Nội dung đã ghi
key-meaning = Ý nghĩa
key-blank = để trống
key-by-hand = viết tay
key-photo = Ảnh của bạn, cao 4 × rộng 3 cm.
key-nationality = Quốc tịch hoặc khu vực của bạn, như trên thẻ cũ.
key-birth-date = Ngày sinh của bạn: năm, tháng, ngày.
key-name = Họ tên bạn bằng chữ cái La-tinh in hoa, như trong hộ chiếu.
key-sex-male = Giới tính của bạn: đã khoanh nam (男).
key-sex-female = Giới tính của bạn: đã khoanh nữ (女).
key-address = Địa chỉ bạn đã đăng ký ở Nhật.
key-card-number = Số của thẻ bị mất.
key-card-number-blank = Số của thẻ bị mất. Không biết số này.
key-permission-yes = Bạn có giấy phép hoạt động ngoài tư cách (như làm thêm) hay không: đã khoanh có (有).
key-permission-no = Bạn có giấy phép hoạt động ngoài tư cách (như làm thêm) hay không: đã khoanh không (無).
key-loss-reason = Thẻ bị mất như thế nào.
key-loss-known-on = Ngày bạn phát hiện mất thẻ.
key-representative-name = Họ tên người thân làm đơn và ký thay người đứng đơn.
key-representative-relationship = Quan hệ của người thân đó với người đứng đơn.
key-representative-address = Địa chỉ của người thân đó.
key-representative-blank = Chỉ dùng khi người thân làm đơn và ký thay bạn. Để trống vì bạn tự làm đơn.
key-signature = Chữ ký: bạn tự tay ký ở đây.
key-signature-representative = Chữ ký: người đại diện tự tay ký ở đây.
key-signed-on = Ngày bạn điền đơn. Tự tay ghi khi ký.
key-agent-name = Họ tên người chỉ mang giấy tờ đến Cục.
key-agent-address = Địa chỉ của người đó.
key-agent-organization = Cơ quan, tổ chức của người đó, hoặc quan hệ với bạn.
key-agent-phone = Số điện thoại của người đó.
key-agent-blank = Chỉ dùng khi có người mang giấy tờ đi nộp thay bạn. Để trống vì bạn tự đi.
key-contact-phone = Số điện thoại của bạn.
key-contact-mobile = Số di động của bạn.

## Hướng dẫn khi chưa có hồ sơ

guide-title = Mất thẻ lưu trú: cần làm gì
guide-if-late = Nếu bạn bị quá hạn
guide-if-abroad = Nếu bạn phát hiện mất thẻ ở nước ngoài
guide-if-proxy = Nếu có người đi thay bạn
guide-if-proxy-note = Người thân từ 16 tuổi trở lên sống cùng bạn có thể làm đơn thay nếu bạn nhờ hoặc bị bệnh; với trẻ dưới 16 tuổi thì người thân đó phải làm đơn thay. Luật sư hay luật sư hành chính (行政書士) đã khai báo với Cục Xuất nhập cảnh, hoặc nhân viên công ty hay trường bạn được Cục chấp thuận, có thể mang giấy tờ đi nộp.
guide-if-no-passport = Nếu bạn không xuất trình được hộ chiếu
guide-if-permit = Nếu bạn có giấy phép hoạt động ngoài tư cách
guide-if-kanji = Nếu bạn muốn ghi tên bằng kanji trên thẻ
guide-form-note = Mẫu 29-11. Chương trình sẽ điền mẫu này: `zairyu fill`.
who-applicant = Người đứng đơn
who-representative = Người đại diện (代理人)
who-agent = Người nộp thay (取次者)
