"""Makes the tables in this folder, with programs that are not ours.

    python3 -m venv venv && venv/bin/pip install openpyxl==3.1.5 xlsxwriter==3.3.1
    venv/bin/python make.py

All people are invented. The files are committed, because no two versions of those programs write the same bytes; what
is read of them is recorded beside each (`tests/tables.rs`).
"""

import csv
import datetime
import io
import pathlib
import zipfile

import openpyxl
import xlsxwriter

HERE = pathlib.Path(__file__).parent
DAY = datetime.date
CAPTIONS = ["国籍・地域", "生年月日", "氏名", "性別", "住居地", "在留カード番号", "資格外活動許可の有無",
            "在留カードの所持を失った理由", "その事実を知った日", "連絡先の携帯電話番号"]
NGUYEN = ["ベトナム", "1998-04-12", "NGUYEN VAN AN", "男", "東京都新宿区西新宿二丁目8番1号", "AB12345678CD", "無",
          "通勤途中の電車内で財布ごと紛失した。", "2026-11-10", "090-1234-5678"]
LI = ["中国", "1990年1月2日", "LI NA", "女", "大阪府大阪市北区梅田一丁目1番1号", "EF12345678GH", "有",
      "駅の改札を出た後、鞄ごと盗まれたことに気付いた。", "令和8年11月11日", "080-2345-6789"]
TAKAHASHI = ["ブラジル", "1985/12/31", "SILVA 髙﨑①㈱", "女", "静岡県浜松市中央区\n元城町103番地の2", "IJ12345678KL", "無",
             "自宅の引っ越しの際に紛失した。\"黒い財布\"の中", "2026/11/12", "070-3456-7890"]


def text(rows, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    return out.getvalue()


def encodings():
    rows = [CAPTIONS, NGUYEN, LI, TAKAHASHI]
    (HERE / "utf8-bom.csv").write_bytes(b"\xef\xbb\xbf" + text(rows).encode("utf-8"))
    (HERE / "shift-jis.csv").write_bytes(text(rows).encode("cp932"))
    (HERE / "utf16-tabs.csv").write_bytes(text(rows, delimiter="\t").encode("utf-16"))
    (HERE / "utf16be-semicolons.csv").write_bytes(
        b"\xfe\xff" + text(rows, delimiter=";", lineterminator="\n").encode("utf-16-be"))


def wrong_rows():
    title = [["社員一覧（2026年11月）"], [], ["社員番号", *CAPTIONS, "部署", "// 確認"]]
    good = [["0017", *NGUYEN, "総務", "済"], ["0018", *LI]]
    lines = text([*title, *good, [], ["0019", *TAKAHASHI, "総務", "", "余り"]])
    lines += '0020,"ベトナム"x,1998-04-12,TRAN THI B,女\r\n'
    lines += '0021,ベトナム,1998-04-12,"TRAN THI C,女\r\n'
    (HERE / "wrong-rows.csv").write_bytes(lines.encode("utf-8"))
    columns = [*CAPTIONS, "住所", "adress", "部署"]
    columns[1] = "生まれ"
    (HERE / "wrong-columns.csv").write_bytes(text([columns, [*NGUYEN, "", "", ""]]).encode("utf-8"))


def workbook():
    """As an office keeps it: a title, a second sheet in front, dates as dates, an agent merged over all rows."""
    book = openpyxl.Workbook()
    book.active.title = "はじめに"
    book.active["A1"] = "このブックについて"
    hidden = book.create_sheet("古い名簿")
    hidden.append(CAPTIONS)
    hidden.append(NGUYEN)
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("名簿")
    sheet.append(["社員一覧"])
    sheet.merge_cells("A1:D1")
    sheet.append(["社員番号", *CAPTIONS, "取次者氏名", "取次者住所", "所属機関等", "取次者電話番号", None])
    agent = ["行政 太郎", "東京都千代田区霞が関1-1-1", "見本行政書士事務所", "03-1234-5678"]
    first = list(NGUYEN)
    first[1], first[8] = DAY(1998, 4, 12), datetime.datetime(2026, 11, 10, 9, 30)
    sheet.append(["0017", *first, *agent])
    sheet["C3"].number_format = "[$-411]ge.m.d;@"
    second = list(LI)
    second[1], second[8] = DAY(1990, 1, 2), 46337  # a day in a cell without a date format
    sheet.append([18, *second])
    sheet.append([])
    third = list(TAKAHASHI)
    third[2], third[4], third[6], third[9] = "SILVA MARIA", DAY(2002, 8, 1), False, 7034567890
    sheet.append([19, *third, None, None, None, None, "メモ"])
    sheet.append([20, "#N/A", DAY(1998, 4, 12), '="TRAN "&"VAN"', "男", "京都市", 1234567890123456789, True,
                  "紛失", "2026-11-10", datetime.time(8, 30)])
    for column in "LMNO":
        sheet.merge_cells(f"{column}3:{column}8")
    sheet.row_dimensions[4].hidden = True
    book.save(HERE / "office.xlsx")


def workbook_1904():
    """By another writer: counted from 1904, rich text, formulas with the results that Excel would have saved."""
    book = xlsxwriter.Workbook(HERE / "mac-1904.xlsx", {"date_1904": True})
    book.set_properties({"created": datetime.datetime(2026, 11, 22)})
    sheet = book.add_worksheet("applicants")
    day, bold = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'}), book.add_format({"bold": True})
    for column, caption in enumerate(CAPTIONS):
        sheet.write(0, column, caption)
    for column, value in enumerate(NGUYEN):
        sheet.write(1, column, value)
    sheet.write_datetime(1, 1, datetime.datetime(1998, 4, 12), day)
    sheet.write_rich_string(1, 2, bold, "NGUYEN", " VAN AN")
    sheet.write_formula(1, 3, '=IF(1=1,"男","女")', None, "男")
    sheet.write_number(1, 8, 44874)  # 2026-11-10, without a date format
    book.close()


def with_readings():
    """Furigana of kanji, which Excel keeps in the text of a cell and nobody means to print; and a formula whose result is
    an empty text."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, CAPTIONS)
    row = list(NGUYEN)
    row[3], row[4] = "OTOKO", "ADDRESS"
    sheet.write_row(1, 0, row)
    sheet.write_formula(1, 9, '=IF(1=1,"","x")', None, "EMPTY")
    book.close()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(HERE / "readings.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8")
            content = content.replace("<t>OTOKO</t>", '<r><t>男</t></r><rPh sb="0" eb="1"><t>オトコ</t></rPh>')
            content = content.replace("<t>ADDRESS</t>", '<t>東京都新宿区</t><rPh sb="0" eb="3"><t>トウキョウト</t></rPh>')
            content = content.replace("<v>EMPTY</v>", "<v></v>")
            info = zipfile.ZipInfo(name, (2026, 11, 22, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)


def two_months():
    """A sheet a month, and one that explains them."""
    book = xlsxwriter.Workbook(HERE / "two-months.xlsx")
    book.set_properties({"created": datetime.datetime(2026, 11, 22)})
    for month, people in [("10月", [NGUYEN]), ("11月", [LI]), ("12月", [])]:
        sheet = book.add_worksheet(month)
        for line, row in enumerate([CAPTIONS] + people):
            sheet.write_row(line, 0, row)
    book.add_worksheet("説明").write_row(0, 0, ["項目", "説明"])
    book.close()


encodings()
wrong_rows()
workbook()
workbook_1904()
with_readings()
two_months()
