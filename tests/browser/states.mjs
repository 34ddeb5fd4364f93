// Pages on which something is wrong: what is said, where the focus goes, and that nothing is lost.

import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SITE, answer, at, check, close, download, look, open, press, walk, turn } from "./page.mjs";
import { PEOPLE } from "./people.mjs";

// For each question an answer that cannot stand, and a code of a rule that says so; none where an answer is missing.
const WRONG = {
  kind: [{}, null],
  "known-on": [{ "loss.known_on.year": "2026", "loss.known_on.month": "13", "loss.known_on.day": "1" }, "date-impossible"],
  abroad: [{}, null],
  reason: [{ "loss.reason": "" }, "missing"],
  name: [{ "name.family": "Nguyễn", "name.given": "Văn An" }, "name-accent"],
  nationality: [{ nationality: "" }, "missing"],
  "birth-date": [{ "birth_date.year": "2030", "birth_date.month": "1", "birth_date.day": "1" }, null],
  sex: [{}, "missing"],
  address: [{ address: "" }, "missing"],
  "card-number": [{ card_number: "AB1234567OCD" }, "card-number-character"],
  permission: [{}, "missing"],
  passport: [{}, null],
};

async function wrong_answers(js, width) {
  const window = await open({ js, width });
  const { page } = window;
  const name = `states-${js ? "script" : "plain"}-${width}`;
  await page.goto(`${SITE}/en/form`);
  for (let step = 0; step < 40; step += 1) {
    const question = await at(page);
    if (question === "check") break;
    if (await page.locator("#review").count()) { await press(page, "photo:keep"); continue; }
    const [values, code] = WRONG[question] || [];
    if (values) {
      await answer(page, values);
      await press(page, "next");
      check(await at(page) === question, `${name}: ${question} let it pass`);
      check(await page.locator("#summary").count() === 1, `${name}: ${question} says nothing above`);
      if (code) check(await page.locator(`main [data-code="${code}"]`).count() > 0, `${name}: ${question} does not say ${code}`);
      check(/^Error: /.test(await page.title()), `${name}: ${question} has no title that says so`);
      if (js) check(await page.evaluate('document.activeElement.id') === "summary", `${name}: ${question} leaves the focus elsewhere`);
      // What is said above leads to the box.
      const target = await page.locator("#summary a").first().getAttribute("href");
      check(await page.locator(`[id="${target.slice(1)}"]`).count() === 1, `${name}: ${question} leads nowhere (${target})`);
      await look(window, `${name}-${question}`);
    }
    await answer(page, PEOPLE.vi[question] || {});
    await press(page, "next");
  }
  check(await at(page) === "check", `${name}: the way does not end`);
  await close(window);
}

// A proposal is taken by its button, and the rules are asked while boxes are left.
async function while_typing() {
  const window = await open({});
  const { page } = window;
  await page.goto(`${SITE}/en/form`);
  const answers = { ...PEOPLE.vi };
  for (let step = 0; step < 40 && (await at(page)) !== "name"; step += 1) {
    await answer(page, answers[await at(page)] || {});
    await press(page, "next");
  }
  await page.locator('[name="name.family"]').fill("nguyễn");
  await page.locator('[name="name.given"]').focus();
  await page.waitForSelector("#p-f-name-family .error");
  check(await page.locator('[name="name.family"]').getAttribute("aria-invalid") === "true", "the box is not marked");
  await look(window, "states-while-typing");
  await turn(page, () => page.locator('#p-f-name-family button[name=use]').first().click());
  check(await page.locator('[name="name.family"]').inputValue() === "NGUYEN", "the proposal was not taken");
  check(await page.locator("#p-f-name-family .error").count() === 0, "the box is still wrong");
  await close(window);
}

// Another language in the middle, changing an answer, a file to go on with, and leaving.
async function on_the_way(js) {
  const window = await open({ js });
  const { page } = window;
  const name = js ? "script" : "plain";
  await page.goto(`${SITE}/en/form`);
  await walk(window, PEOPLE.vi, "way", false);
  if (js) {
    // The browser's own "back" leads to the page before, as it was left, and "forward" to the one after.
    await page.goBack();
    check(await at(page) === "photo" && await page.locator("#review").count() === 1, "back does not lead to the photo");
    await page.goBack();
    await page.goBack();
    check(await at(page) === "who", "back does not lead to the page before");
    await page.goBack();
    await page.goBack();
    check(await page.locator('[name="contact.mobile"]').inputValue() === "090-1234-5678", "back loses what was typed");
    await look(window, "states-back");
    for (let step = 0; step < 5; step += 1) await page.goForward();
    check(await at(page) === "check", "forward does not lead there again");
  }
  const change = (question) => turn(page, () => page.locator(`button[value="to:${question}"]`).first().click());
  await change("address");
  await page.locator("[name=address]").fill("東京都中野区中野一丁目2番3号");
  await page.locator(".languages summary").click();
  await turn(page, () => page.locator('.languages button[lang="ne"]').click());
  check(await page.locator("html").getAttribute("lang") === "ne", `${name}: the language does not change`);
  check(await page.locator("[name=address]").inputValue() === "東京都中野区中野一丁目2番3号", `${name}: what was typed is lost`);
  await press(page, "next");
  check(await at(page) === "check", `${name}: the way back from a change is long`);
  check((await page.locator("main").textContent()).includes("中野一丁目"), `${name}: the change is lost`);
  // Two questions follow from one answer.
  await change("who");
  await answer(page, { who: "both" });
  await press(page, "next");
  check(await at(page) === "representative", `${name}: nobody asks who signs`);
  await look(window, `states-representative-${name}`);
  await press(page, "back");
  await change("who");
  await answer(page, { who: "applicant" });
  await press(page, "next");
  const saved = await download(page, page.locator('button[formaction$="/answers.json"]'));
  const file = join(mkdtempSync(join(tmpdir(), "page-")), "answers.json");
  writeFileSync(file, saved);
  const shown = await page.content();
  await turn(page, () => page.locator("#leave").click());
  await look(window, `states-left-${name}`);
  if (js) {
    await page.goBack().catch(() => {});
    check(!(await page.content()).includes("中野一丁目"), "the answers come back after leaving");
  }
  check(shown.includes("中野一丁目"), "nothing was there to leave");
  await page.goto(`${SITE}/en/`);
  await page.locator("#record-file").setInputFiles(file);
  await turn(page, () => page.locator("#continue button").click());
  // All is there but the photo, which no file holds.
  check(await at(page) === "photo", `${name}: the file is not taken up where it was left`);
  await answer(page, PEOPLE.vi.photo);
  await press(page, "next");
  await press(page, "photo:keep");
  check((await page.locator("main").textContent()).includes("中野一丁目"), `${name}: the file lost something`);
  await page.goto(`${SITE}/en/`);
  const broken = join(mkdtempSync(join(tmpdir(), "page-")), "broken.json");
  writeFileSync(broken, '{"adress": "東京都", "loss": 5}');
  await page.locator("#record-file").setInputFiles(broken);
  await turn(page, () => page.locator("#continue button").click());
  await look(window, `states-file-${name}`);
  check(await page.locator("#continue [role=alert]").count() === 1, `${name}: a wrong file is not told`);
  await close(window);
}

export async function states() {
  await wrong_answers(true, 1000);
  await wrong_answers(false, 360);
  await while_typing();
  await on_the_way(true);
  await on_the_way(false);
}
