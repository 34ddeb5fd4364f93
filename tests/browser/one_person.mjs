// The whole way of one person: from the first page to the printed form, and the same form from the command line.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATA, SITE, check, close, download, look, open, press, walk, turn } from "./page.mjs";
import { PEOPLE } from "./people.mjs";

// What the page made must be what the command line makes of the answers that were saved.
function same_as_the_command_line(pdf, saved, is_pasted, name) {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(folder, "answers.json"), saved);
  copyFileSync(join(DATA, "nguyen.jpg"), join(folder, "nguyen.jpg"));
  const mode = is_pasted ? ["--photo-mode", "frame"] : [];
  const out = join(folder, "form.pdf");
  execFileSync(process.env.ZAIRYU, ["fill", join(folder, "answers.json"), "-o", out, "--today", process.env.TODAY, "--quiet", ...mode], { stdio: "pipe" });
  check(readFileSync(out).equals(pdf), `${name}: the page's form is not the one of the command line`);
}

export async function one_person(language, { js, width }) {
  const name = `${language}-${js ? "script" : "plain"}-${width}`;
  const window = await open({ js, width });
  const { page } = window;
  await page.goto(`${SITE}/${language}/`);
  await look(window, `${name}-00-start`);
  await turn(page, () => page.locator("button.start").click());
  const seen = await walk(window, PEOPLE[language], name);
  await look(window, `${name}-90-check`);
  const saved = await download(page, page.locator('button[formaction$="/answers.json"]'));
  await press(page, "make");
  await look(window, `${name}-91-made`);
  const pdf = await download(page, page.locator('button[formaction$="/papers/application.pdf"]'));
  check(pdf.subarray(0, 5).toString() === "%PDF-", `${name}: no PDF`);
  same_as_the_command_line(pdf, saved, PEOPLE[language].photo.photo_plan === "paste", name);
  const zip = await download(page, page.locator('button[formaction$="/papers/packet.zip"]'));
  check(zip.subarray(0, 2).toString() === "PK", `${name}: no ZIP`);
  check(zip.includes(pdf), `${name}: the form in the ZIP is another one`);
  check(await page.locator("img.sheet").count() > 0, `${name}: the form is not shown`);
  await close(window);
  return seen;
}
