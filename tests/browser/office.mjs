// The way of an office: two hundred people in a table, wrong rows mended in the page, all forms as one file.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SITE, check, close, look, open, turn } from "./page.mjs";

const ROWS = 200;
// Rows of the file that are wrong, the head line counted.
const WRONG = [5, 120, 201];

const FAMILIES = ["NGUYEN", "TRAN", "SHRESTHA", "GURUNG", "WANG", "LI", "SUHARTINI", "WIJAYA", "SILVA", "OLIVEIRA"];
const GIVEN = ["VAN AN", "THI BINH", "SITA KUMARI", "RAM BAHADUR", "XIAOMING", "NA", "DEWI", "BUDI", "MARIA", "JOAO PEDRO"];
const COUNTRIES = ["ベトナム", "ベトナム", "ネパール", "ネパール", "中国", "中国", "インドネシア", "インドネシア", "ブラジル", "ブラジル"];

function table() {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  const lines = ["国籍・地域,生年月日,氏名,性別,住居地,在留カード番号,資格外活動許可,紛失の区分,失った理由,知った日,国外で知ったか,届出警察署名,受理番号,届出日,Cellular phone no."];
  for (let number = 0; number < ROWS; number += 1) {
    const row = number + 2;
    const kind = number % 10;
    const two = (it) => String(it).padStart(2, "0");
    const card = `${letters[number % 24]}${letters[(number * 7) % 24]}${String(12345678 + number)}${letters[(number * 5) % 24]}D`;
    const born = WRONG.includes(row) ? "1998-02-30" : `${1970 + (number % 30)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`;
    const known = `2026-11-${two(10 + (number % 11))}`;
    lines.push([
      COUNTRIES[kind], born, `${FAMILIES[kind]} ${GIVEN[(number * 3) % 10]}`, kind % 2 ? "女" : "男",
      `東京都新宿区西新宿${1 + (number % 8)}丁目${1 + (number % 20)}番${1 + number}号`, card, "無", "遺失",
      "通勤途中の電車内で財布ごと紛失した。", known, "無", "新宿警察署", String(1000 + number), known,
      `090-${String(1000 + number)}-${String(5000 + number)}`,
    ].join(","));
  }
  return `${lines.join("\n")}\n`;
}

// What one press leads to: a new page, or new content where scripts run.
async function pressed(window, button, is_there) {
  const { page, js } = window;
  if (js) {
    await button.click();
    await page.waitForSelector(is_there, { timeout: 60_000, state: "attached" });
  } else {
    await turn(page, () => button.click());
    check(await page.locator(is_there).count() > 0, `no ${is_there}`);
  }
}

async function forms(window, kind) {
  const { page, js } = window;
  await page.locator(`#make-${kind}`).check();
  if (!js) {
    const [file] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), page.locator("#make").click()]);
    return readFileSync(await file.path());
  }
  await page.locator("#make").click();
  await page.waitForSelector("a.save-file", { timeout: 120_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("a.save-file").click()]);
  return readFileSync(await file.path());
}

async function office(js, width, folder) {
  const name = `office-${js ? "script" : "plain"}-${width}`;
  const window = await open({ js, width });
  const { page } = window;
  await page.goto(`${SITE}/ja/office`);
  await look(window, `${name}-1-empty`);
  const button = page.locator("main button.primary").first();
  await pressed(window, button, "#summary");
  await look(window, `${name}-2-no-table`);
  await page.locator("#table").setInputFiles(join(folder, "people.csv"));
  await page.locator("#paste").check();
  await page.locator('[name="agent.name"]').fill("山田 花子");
  await page.locator('[name="agent.organization"]').fill("株式会社例（職員）");
  await page.locator('[name="agent.address"]').fill("東京都千代田区丸の内一丁目1番1号");
  await page.locator('[name="agent.phone"]').fill("03-1234-5678");
  await pressed(window, page.locator("main button.primary").first(), "#row-5");
  check((await page.locator("tr[id^=row-]").count()) === ROWS, `${name}: not every row is there`);
  await look(window, `${name}-3-rows`);
  for (const row of WRONG) {
    const cell = page.locator(`#row-${row}`).locator("..").locator(`[name^="cell.${row}."]`).first();
    await cell.fill("1998-02-20");
  }
  await pressed(window, page.locator('main button[name=go][value=check]').first(), "#making");
  if (js) await page.waitForFunction(() => !document.querySelector("#summary"));
  check(await page.locator("#summary").count() === 0, `${name}: a row is still wrong`);
  await look(window, `${name}-4-mended`);
  const merged = await forms(window, "merged");
  const zip = await forms(window, "zip");
  check(merged.subarray(0, 5).toString() === "%PDF-" && zip.subarray(0, 2).toString() === "PK", `${name}: no files`);
  await look(window, `${name}-5-made`);
  await close(window);
  return { merged, zip };
}

export async function offices() {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  writeFileSync(join(folder, "people.csv"), table());
  const one = await office(true, 1000, folder);
  const other = await office(false, 360, folder);
  check(one.merged.equals(other.merged) && one.zip.equals(other.zip), "the files differ with and without scripts");
  // The command line makes the same papers of the mended table.
  writeFileSync(join(folder, "mended.csv"), table().replaceAll("1998-02-30", "1998-02-20"));
  const set = ["agent.name=山田 花子", "agent.organization=株式会社例（職員）", "agent.address=東京都千代田区丸の内一丁目1番1号", "agent.phone=03-1234-5678"];
  execFileSync(process.env.ZAIRYU, [
    "batch", join(folder, "mended.csv"), "-d", join(folder, "out"), "--photo-mode", "frame", "--today", process.env.TODAY, "--quiet",
    ...set.flatMap((it) => ["--set", it]),
  ], { stdio: "pipe" });
  for (const row of ["0002", "0005", "0201"]) {
    check(one.zip.includes(readFileSync(join(folder, "out", `${row}.pdf`))), `row ${row} is another form than that of the command line`);
  }
}
