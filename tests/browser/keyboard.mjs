// The whole way by keys alone.

import { check, close, look, open, at, SITE, turn } from "./page.mjs";
import { PEOPLE } from "./people.mjs";

const focused = (page) => page.evaluate(() => {
  const it = document.activeElement;
  return { tag: it.tagName, name: it.name || "", type: it.type || "", value: it.value || "", main: !!it.closest("main") };
});

// Goes on from key to key until the focus is where it should be.
async function to(page, is) {
  for (let step = 0; step < 80; step += 1) {
    const now = await focused(page);
    if (now.main && is(now)) return now;
    await page.keyboard.press("Tab");
  }
  throw new Error("the focus never comes there");
}

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    if (name === "photo_file") {
      // The window in which a file is chosen is the system's; that the keys lead to it is ours.
      await to(page, (it) => it.type === "file");
      await page.locator("#photo-file").setInputFiles(value);
      continue;
    }
    const box = await to(page, (it) => it.name === name);
    if (box.type === "radio") {
      for (let step = 0; step < 6; step += 1) {
        await page.keyboard.press(step === 0 ? "Space" : "ArrowDown");
        if ((await focused(page)).value === value) break;
      }
      check((await focused(page)).value === value, `${name}: ${value} cannot be chosen by keys`);
    } else if (box.type === "checkbox") await page.keyboard.press("Space");
    else if (box.tag === "SELECT") await page.keyboard.type("Việt Nam");
    else await page.keyboard.type(value);
  }
}

async function enter(page, go) {
  await to(page, (it) => it.type === "submit" && it.name === "go" && it.value === go);
  await turn(page, () => page.keyboard.press("Enter"));
}

export async function keyboard() {
  const window = await open({});
  const { page } = window;
  await page.goto(`${SITE}/vi/`);
  // The first key leads past what stands above every page.
  await page.keyboard.press("Tab");
  check(await page.evaluate('document.activeElement.classList.contains("skip")'), "no link past the head");
  await page.keyboard.press("Enter");
  await to(page, (it) => it.type === "submit");
  await turn(page, () => page.keyboard.press("Enter"));
  for (let step = 0; step < 40; step += 1) {
    const question = await at(page);
    if (question === "check") break;
    if (await page.locator("#review").count()) {
      // The cut is moved, the button keeps the focus, and what happened is said.
      const before = await page.locator(".frame img").getAttribute("src");
      await to(page, (it) => it.value === "photo:closer");
      await page.keyboard.press("Enter");
      await page.waitForFunction((old) => document.querySelector(".frame img").src !== old, before);
      check((await focused(page)).value === "photo:closer", "the focus is lost when the cut is moved");
      check((await page.locator(".moved").textContent()).trim() !== "", "nothing is said of the cut");
      await look(window, "keyboard-review");
      await enter(page, "photo:auto");
      await enter(page, "photo:keep");
      continue;
    }
    await fill(page, PEOPLE.vi[question] || {});
    // Enter in a box goes on, as the button does.
    const box = await focused(page);
    if (box.type === "text") await turn(page, () => page.keyboard.press("Enter"));
    else await enter(page, "next");
  }
  check(await at(page) === "check", "the way does not end");
  await enter(page, "make");
  check(await page.locator("img.sheet").count() > 0, "no form was made");
  await close(window);
}
