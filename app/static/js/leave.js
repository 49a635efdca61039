// Whoever signs out leaves nothing of their logging in the browser: no kept page, and no words that
// wait. Nor does a kept page outlive that somebody else signs in; what waits stays, it is theirs.
const form = document.querySelector("[data-leave]");
const who = form.dataset.leave;

forget((name) => !name.startsWith(`logga:${who}:`));
form.addEventListener("submit", leave);

async function leave(event) {
  event.preventDefault();
  const waiting = JSON.parse(localStorage.getItem("logga") ?? "[]");
  const others = waiting.filter((each) => each.who !== who);
  const mine = waiting.length - others.length;
  if (mine && !confirm(form.dataset.ask.replace("0", mine))) return;
  const answer = await fetch(form.action, { method: "POST" }).catch(() => {});
  if (!answer?.ok) return form.submit();
  localStorage.setItem("logga", JSON.stringify(others));
  if (!others.length) localStorage.removeItem("logga");
  await forget(() => true);
  location.assign(answer.url);
}

async function forget(isOld) {
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (name.startsWith("logga:") && isOld(name)) await caches.delete(name);
  }
}
