// What every walk through the page needs: a browser, the eyes of axe-core, and hands that answer questions.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The modules lie where the test says, since this project is no package of npm.
const require = createRequire(join(process.env.BROWSER_MODULES, "node_modules", "here.js"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const SITE = process.env.SITE;
export const SHOTS = process.env.SHOTS;
export const DATA = process.env.DATA;
mkdirSync(SHOTS, { recursive: true });

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

export function fail(text) {
  throw new Error(text);
}

// How far things moved by themselves while a page came up (layout shift).
const SHIFT = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const it of list.getEntries()) if (!it.hadRecentInput) sum += it.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 60);
})`;

export function check(is, text) {
  if (!is) fail(text);
}

// A window of its own; every request it makes must go to the site itself.
export async function open({ js = true, width = 1000, height = 900, scheme = "light" } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: js, viewport: { width, height }, acceptDownloads: true, colorScheme: scheme,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  // Whether a page that was turned may be lost.
  page.on("dialog", (it) => it.accept());
  const strange = [];
  page.on("request", (it) => {
    if (!it.url().startsWith(SITE) && !it.url().startsWith("data:") && !it.url().startsWith("blob:")) strange.push(it.url());
  });
  page.on("console", (it) => {
    if (it.type() === "error" && !/status of (4|5)\d\d/.test(it.text())) strange.push(it.text());
  });
  page.on("pageerror", (it) => strange.push(String(it)));
  return { context, page, strange, js, width };
}

export async function close(window) {
  check(window.strange.length === 0, `asked elsewhere, or broke: ${window.strange.join("; ")}`);
  await window.twin?.context().close();
  await window.context.close();
}

// Looks at a page as a person and as a machine: a picture, no violation, nothing wider than the window.
export async function look(window, name, { moved = false } = {}) {
  const { page, width } = window;
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const wide = await page.evaluate("document.documentElement.scrollWidth");
  check(wide <= width, `${name}: ${wide} px wide in a window of ${width}`);
  // A page that was turned within its document has taken the place of another, which is no shift.
  const is_turned = await page.evaluate("!!(history.state && history.state.entry > 0)");
  if (window.js && !moved && !is_turned) {
    const shift = await page.evaluate(SHIFT);
    check(shift < 0.02, `${name}: the page moves while it comes up (${shift})`);
  }
  const eyes = window.js ? page : await twin(window);
  await eyes.evaluate(AXE);
  const found = await eyes.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  const told = found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
  check(told.length === 0, `${name}: ${told.join("\n")}`);
  const small = await page.evaluate(`[...document.querySelectorAll("main button:not(.default):not(.link):not(.back)")]
    .map((it) => it.getBoundingClientRect()).filter((it) => it.width > 0 && it.height < 24).length`);
  check(small === 0, `${name}: ${small} buttons too small to hit`);
}

// The same page in a window that runs scripts, because axe-core is one.
async function twin(window) {
  window.twin ??= await (await browser.newContext({ viewport: { width: window.width, height: 900 } })).newPage();
  await window.twin.goto(`${SITE}/health`);
  await window.twin.setContent((await window.page.content()).replace(/<script[^>]*><\/script>/g, ""));
  return window.twin;
}

export function at(page) {
  return page.locator("input[name=at]").first().inputValue();
}

// Does what leads to another page, and waits for that: a new document, or a new page within one.
export async function turn(page, act) {
  await page.evaluate('document.getElementById("main").setAttribute("data-old", "")');
  await act();
  await page.waitForSelector("#main:not([data-old])", { state: "attached" });
  await page.waitForLoadState("load");
}

export async function press(page, go) {
  await turn(page, () => page.locator(`main button[name=go][value="${go}"]`).first().click());
}

// Answers what the page asks for, by the names of the boxes.
export async function answer(page, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name === "photo_file") {
      await page.locator("#photo-file").setInputFiles(value);
      continue;
    }
    const box = page.locator(`main [name="${name}"]`).first();
    const kind = await box.evaluate((it) => (it.tagName === "SELECT" ? "select" : it.type));
    if (kind === "radio") await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await box.setChecked(value);
    else if (kind === "select") await box.selectOption(value);
    else await box.fill(value);
  }
}

// Goes through the questions until all answers are shown; looks at each page the first time.
export async function walk(window, answers, name, looks = true) {
  const { page } = window;
  const seen = [];
  for (let step = 0; step < 60; step += 1) {
    const question = await at(page);
    if (question === "check") return seen;
    const is_review = await page.locator("#review").count();
    const label = is_review ? "review" : question;
    if (!seen.includes(label)) {
      seen.push(label);
      if (looks) await look(window, `${name}-${String(seen.length).padStart(2, "0")}-${label}`);
    }
    if (is_review) {
      await press(page, "photo:keep");
      continue;
    }
    await answer(page, answers[question] || {});
    await press(page, "next");
  }
  return fail(`${name}: the questions do not end`);
}

export async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await file.path());
}
