// What makes the pages nicer where scripts run. Without this file everything works; nothing is kept here beyond the page
// itself, and nothing is sent but what a button would send.
(() => {
  "use strict";
  const form = () => document.getElementById("form");
  const language = () => location.pathname.split("/")[1];

  // What needs mending is read out and reached first.
  const arrive = (start) => {
    const target = document.getElementById("summary") || start;
    if (!target) return;
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus();
  };
  arrive(null);

  // Pages of answers are turned within one document. So the browser's "back" shows the page before as it was left; a browser
  // alone would ask whether to send everything once more. The pages live as long as the document, and nowhere else.
  const pages = new Map();
  let entry = 0;
  let last = 0;
  let busy = false;
  let free = false;
  let pressing = false;
  const put = (nodes, title, tag) => {
    pages.set(entry, { nodes: [...document.body.childNodes], title: document.title, tag: document.documentElement.lang });
    document.body.replaceChildren(...nodes);
    pressing = false;
    document.title = title;
    document.documentElement.lang = tag;
    scrollTo({ top: 0, behavior: "instant" });
    arrive(document.querySelector("main h1"));
  };
  const turn = (reply, path) => {
    const found = new DOMParser().parseFromString(reply, "text/html");
    put([...found.body.childNodes], found.title, found.documentElement.lang);
    last = entry + 1;
    entry = last;
    history.pushState({ entry }, "", path);
  };
  if (form() && form().elements.at) {
    history.replaceState({ entry }, "");
    addEventListener("popstate", (event) => {
      const wanted = event.state && event.state.entry;
      if (wanted === entry) return;
      const kept = pages.get(wanted);
      if (!kept) { location.reload(); return; }
      put(kept.nodes, kept.title, kept.tag);
      entry = wanted;
    });
    // A page that was turned is lost when the document is loaded anew.
    addEventListener("beforeunload", (event) => { if (last > 0 && !free) event.preventDefault(); });
  }
  document.addEventListener("submit", async (event) => {
    const button = event.submitter;
    const path = new URL((button && button.getAttribute("formaction")) || event.target.getAttribute("action"), location.href).pathname;
    if (event.target !== form() || !/^\/[^/]+\/form$/.test(path)) {
      // A file to keep is no farewell.
      free = true;
      setTimeout(() => { free = false; }, 1000);
      return;
    }
    event.preventDefault();
    if (busy) return;
    busy = true;
    const main = document.getElementById("main");
    main.setAttribute("aria-busy", "true");
    const sent = new FormData(event.target, button);
    const is_text = event.target.enctype !== "multipart/form-data";
    try {
      const reply = await fetch(path, { method: "POST", body: is_text ? new URLSearchParams(sent) : sent });
      turn(await reply.text(), path);
    } catch {
      // The browser says better than we could what is wrong with the line.
      free = true;
      if (button && button.name) {
        const pressed = document.createElement("input");
        pressed.type = "hidden";
        [pressed.name, pressed.value] = [button.name, button.value];
        event.target.append(pressed);
      }
      event.target.action = path;
      event.target.submit();
    } finally {
      busy = false;
      main.removeAttribute("aria-busy");
    }
  });
  // Within a page, too: a link to a box is no new page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    const box = target.matches("input, select, textarea, [tabindex]") ? target : target.querySelector("input") || target;
    box.focus();
    target.scrollIntoView({ block: "center" });
  });

  // The rules are asked when a box is left, once something stands in it.
  const answers = () => {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form())) {
      if (typeof value === "string" && !name.startsWith("photo_")) sent.append(name, value);
    }
    return sent;
  };
  let asked = 0;
  const look = async () => {
    asked += 1;
    const [turned, page] = [asked, entry];
    try {
      const reply = await fetch(`/${language()}/look`, { method: "POST", body: answers() });
      if (!reply.ok || turned !== asked || page !== entry) return;
      const found = new DOMParser().parseFromString(await reply.text(), "text/html");
      for (const fresh of found.querySelectorAll(".remarks")) {
        const old = document.getElementById(fresh.id);
        if (!old || old.innerHTML === fresh.innerHTML) continue;
        old.setAttribute("aria-live", "polite");
        old.replaceChildren(...fresh.childNodes);
        const box = document.getElementById(fresh.id.replace(/^p-/, ""));
        const wrong = !!old.querySelector(".error");
        if (box && "value" in box) wrong ? box.setAttribute("aria-invalid", "true") : box.removeAttribute("aria-invalid");
      }
    } catch { /* The button asks again. */ }
  };
  // A box that is left because a button is being pressed is judged by that button; and the button must not move away.
  document.addEventListener("pointerdown", (event) => { pressing = !!event.target.closest("button, a, summary"); }, true);
  for (const end of ["pointercancel", "keydown"]) document.addEventListener(end, () => { pressing = false; }, true);
  document.addEventListener("change", (event) => {
    const box = event.target;
    // A picture that was chosen last is the one that counts.
    if (box.name === "photo_file") {
      for (const other of document.getElementsByName("photo_file")) if (other !== box) other.value = "";
    }
    const is_box = box.matches("input[type=text], textarea, select");
    if (pressing || !is_box || !box.value.trim() || !form() || !form().elements.at) return;
    const date = box.closest(".date");
    if (date && [...date.querySelectorAll("input")].some((it) => !it.value.trim())) return;
    look();
  });

  // The cut of the photo is moved without a new page, and the button stays under the finger.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-swap]");
    if (!button || !form()) return;
    event.preventDefault();
    const sent = new FormData(form(), button);
    const place = document.getElementById(button.dataset.swap);
    try {
      const reply = await fetch(form().getAttribute("action"), { method: "POST", body: sent });
      const found = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById(place.id);
      if (!found) throw new Error("no such part");
      place.replaceChildren(...found.childNodes);
      place.querySelector(`button[value="${button.value}"]`)?.focus();
    } catch {
      button.removeAttribute("data-swap");
      button.click();
    }
  });

  // Leaving in a hurry: every page is emptied, and none is in the way of the "back" button.
  document.addEventListener("click", (event) => {
    const leave = event.target.closest("#leave");
    if (!leave) return;
    event.preventDefault();
    const end = leave.href;
    free = true;
    pages.clear();
    for (const each of document.forms) each.reset();
    document.body.replaceChildren();
    location.replace(end);
  });
  // A page that comes back from the browser's memory after that is asked for anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted && !document.body.childElementCount) location.replace(`/${language()}/`);
  });
})();
