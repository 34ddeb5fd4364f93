// What makes the page nicer where scripts run. Without this file everything works; nothing is kept here, and nothing is
// sent but what a button would send.
(() => {
  "use strict";
  const form = document.getElementById("form");

  // What needs mending is read out and reached first.
  const summary = document.getElementById("summary");
  if (summary) summary.focus();

  // The rules are asked when a box is left, once something stands in it.
  const language = () => location.pathname.split("/")[1];
  const answers = (extra) => {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && !name.startsWith("photo_")) sent.append(name, value);
    }
    for (const [name, value] of Object.entries(extra || {})) sent.append(name, value);
    return sent;
  };
  let asked = 0;
  const look = async () => {
    const turn = ++asked;
    try {
      const reply = await fetch(`/${language()}/look`, { method: "POST", body: answers() });
      if (!reply.ok || turn !== asked) return;
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
  let pressing = false;
  document.addEventListener("pointerdown", (event) => { pressing = !!event.target.closest("button, a, summary"); }, true);
  for (const end of ["pointercancel", "keydown"]) document.addEventListener(end, () => { pressing = false; }, true);
  const isBox = (it) => it.matches("input[type=text], textarea, select");
  if (form && form.elements.at && document.querySelector(".remarks")) {
    form.addEventListener("change", (event) => {
      if (pressing || !isBox(event.target) || !event.target.value.trim()) return;
      const date = event.target.closest(".date");
      if (date && [...date.querySelectorAll("input")].some((it) => !it.value.trim())) return;
      look();
    });
  }

  // The cut of the photo is moved without a new page, and the button stays under the finger.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-swap]");
    if (!button || !form) return;
    event.preventDefault();
    const sent = new FormData(form);
    sent.append(button.name, button.value);
    const place = document.getElementById(button.dataset.swap);
    try {
      const reply = await fetch(form.getAttribute("action"), { method: "POST", body: sent });
      const found = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById(place.id);
      if (!found) throw new Error("no such part");
      place.replaceChildren(...found.childNodes);
      const again = place.querySelector(`button[value="${button.value}"]`);
      if (again) again.focus();
    } catch {
      button.removeAttribute("data-swap");
      button.click();
    }
  });

  // A picture that was chosen last is the one that counts.
  const pictures = [...document.querySelectorAll("input[type=file][name=photo_file]")];
  for (const picture of pictures) {
    picture.addEventListener("change", () => pictures.filter((it) => it !== picture).forEach((it) => { it.value = ""; }));
  }

  // Leaving in a hurry: the page is emptied, and not in the way of the "back" button.
  const leave = document.getElementById("leave");
  const clear = () => {
    for (const each of document.forms) each.reset();
    document.body.replaceChildren();
  };
  if (leave) {
    leave.addEventListener("click", (event) => {
      event.preventDefault();
      const end = leave.href;
      clear();
      location.replace(end);
    });
  }
  // A page that comes back from the browser's memory after that is asked for anew.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && !document.body.childElementCount) location.replace(`/${language()}/`);
  });
})();
