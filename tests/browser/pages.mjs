// The pages that hold nothing, in every language, small and dark; and one whole way in the languages that have no other.

import { SITE, at, check, close, look, open, press, walk, turn } from "./page.mjs";
import { PEOPLE } from "./people.mjs";

const LANGUAGES = ["ja", "ja-easy", "en", "vi", "zh-Hans", "ne", "id", "pt-BR"];

export async function pages() {
  for (const language of LANGUAGES) {
    const small = await open({ width: 320 });
    await small.page.goto(`${SITE}/${language}/`);
    await look(small, `pages-${language}-closed-320`);
    await small.page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    await look(small, `pages-${language}-start-320`, { moved: true });
    await small.page.goto(`${SITE}/${language}/no-such-page`);
    await look(small, `pages-${language}-missing-320`);
    await close(small);
    const dark = await open({ scheme: "dark" });
    await dark.page.goto(`${SITE}/${language}/`);
    for (const [part, value] of [["year", "2026"], ["month", "11"], ["day", "1"]]) {
      await dark.page.locator(`[name="loss.known_on.${part}"]`).fill(value);
    }
    await turn(dark.page, () => dark.page.locator("#days button").click());
    await look(dark, `pages-${language}-days-dark`);
    await close(dark);
  }
  for (const language of ["ja", "ja-easy", "pt-BR"]) {
    const window = await open({ width: 320 });
    await window.page.goto(`${SITE}/${language}/form`);
    await walk(window, PEOPLE.vi, `pages-${language}`);
    await look(window, `pages-${language}-90-check`);
    await press(window.page, "make");
    check(await at(window.page) === "made", `${language}: no form`);
    await look(window, `pages-${language}-91-made`);
    await close(window);
  }
}
