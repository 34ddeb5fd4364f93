// What makes the pages of an office nicer where scripts run: the photos stay chosen from page to page, and it shows how far
// the forms have come. Without this file everything works. Nothing is kept but the file that the user chose.
(() => {
  "use strict";
  const form = document.getElementById("form");
  if (!form) return;
  const own = location.pathname.split("/").slice(0, 2).join("/") + "/office";
  let photos = null;
  let saved = null;
  let busy = false;

  // The ZIP that was chosen is put into the box of the new page.
  const keep = () => {
    const box = form.querySelector("input[name=photos]");
    if (box && box.files.length) photos = box.files[0];
  };
  const give = () => {
    const box = form.querySelector("input[name=photos]");
    if (!box || !photos || box.files.length) return;
    try {
      const held = new DataTransfer();
      held.items.add(photos);
      box.files = held.files;
    } catch { return; }
    for (const told of form.querySelectorAll(".again")) told.remove();
  };

  const show = (text) => {
    const found = new DOMParser().parseFromString(text, "text/html");
    const fresh = found.getElementById("form");
    if (fresh) form.replaceChildren(...fresh.childNodes);
    else form.querySelector("main").replaceChildren(...found.getElementById("main").childNodes);
    document.title = found.title;
    give();
    const target = form.querySelector("#summary") || form.querySelector("main");
    target.focus();
    target.scrollIntoView();
  };

  const send = async (action, button, extra) => {
    const sent = new FormData(form);
    if (button && button.name) sent.append(button.name, button.value);
    for (const [name, value] of Object.entries(extra || {})) sent.append(name, value);
    return fetch(action, { method: "POST", body: sent });
  };

  // How far it has come: lines of JSON, then the bytes of a file, or of a page.
  const follow = async (reply, place, bar) => {
    const status = place.querySelector("[role=status]");
    const reader = reply.body.getReader();
    let rest = new Uint8Array(0);
    let file = null;
    let pieces = [];
    let told = 0;
    const tell = (line) => {
      const word = JSON.parse(line);
      if (word.wrong) throw new Error("broken off");
      if (word.file || word.page) { file = word; return; }
      const text = place.dataset.progress.replace("#done#", word.done).replace("#total#", word.of);
      bar.max = Math.max(1, word.of);
      bar.value = word.done;
      bar.setAttribute("aria-label", text);
      // Not each one is read out.
      if (Date.now() - told > 1500) { told = Date.now(); status.textContent = text; }
    };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (file) { pieces.push(value); continue; }
      const joined = new Uint8Array(rest.length + value.length);
      joined.set(rest);
      joined.set(value, rest.length);
      rest = joined;
      while (!file) {
        const end = rest.indexOf(10);
        if (end < 0) break;
        tell(new TextDecoder().decode(rest.subarray(0, end)));
        rest = rest.slice(end + 1);
      }
      if (file) pieces = [rest];
    }
    const blob = file ? new Blob(pieces, { type: file.type }) : null;
    if (!blob || blob.size !== file.bytes) throw new Error("broken off");
    if (file.page) return show(await blob.text());
    bar.max = 1;
    bar.value = 1;
    status.textContent = place.dataset.finished;
    if (saved) URL.revokeObjectURL(saved);
    saved = URL.createObjectURL(blob);
    const link = document.createElement("a");
    link.href = saved;
    link.download = file.file;
    link.className = "primary save-file";
    link.textContent = place.dataset.save;
    place.append(link);
    link.focus();
  };

  const make = async (action, button) => {
    const place = document.getElementById("making");
    for (const old of place.querySelectorAll("progress, a")) old.remove();
    place.querySelector("[role=status]").textContent = "";
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", button.textContent);
    place.prepend(bar);
    const reply = await send(action, button, { progress: "1" });
    if ((reply.headers.get("content-type") || "").startsWith("text/html")) return show(await reply.text());
    try {
      await follow(reply, place, bar);
    } catch {
      for (const old of place.querySelectorAll("progress")) old.remove();
      place.querySelector("[role=status]").textContent = place.dataset.broken;
    }
  };

  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => {
    keep();
    const button = event.submitter;
    const action = new URL((button && button.getAttribute("formaction")) || form.getAttribute("action"), location.href).pathname;
    if (action !== own && action !== own + "/forms") return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.setAttribute("aria-busy", "true");
    const work = action === own ? send(action, button).then((it) => it.text()).then(show) : make(action, button);
    work.catch(() => {
      // The browser asks by itself, and says what is wrong.
      form.submit();
    }).finally(() => { busy = false; form.removeAttribute("aria-busy"); });
  });
  window.addEventListener("pagehide", () => { if (saved) URL.revokeObjectURL(saved); });
})();
