// Every walk, or those named; says what it did, and ends with 1 where something is wrong.

import { browser } from "./page.mjs";
import { keyboard } from "./keyboard.mjs";
import { offices } from "./office.mjs";
import { one_person } from "./one_person.mjs";
import { pages } from "./pages.mjs";
import { states } from "./states.mjs";

const WALKS = [
  ["vi-script-1000", () => one_person("vi", { js: true, width: 1000 })],
  ["vi-plain-360", () => one_person("vi", { js: false, width: 360 })],
  ["ne-script-360", () => one_person("ne", { js: true, width: 360 })],
  ["ne-plain-1000", () => one_person("ne", { js: false, width: 1000 })],
  ["zh-Hans-script-360", () => one_person("zh-Hans", { js: true, width: 360 })],
  ["zh-Hans-plain-1000", () => one_person("zh-Hans", { js: false, width: 1000 })],
  ["id-script-1000", () => one_person("id", { js: true, width: 1000 })],
  ["id-plain-360", () => one_person("id", { js: false, width: 360 })],
  ["keyboard", keyboard],
  ["states", states],
  ["pages", pages],
  ["office", offices],
];

// A page that never comes is a failure too.
const patience = () => new Promise((_, late) => { setTimeout(() => late(new Error("no end after ten minutes")), 600_000).unref(); });

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, walk] of WALKS) {
  if (wanted.length > 0 && !wanted.some((it) => name.startsWith(it))) continue;
  try {
    await Promise.race([walk(), patience()]);
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}: ${error.stack}`);
  }
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
