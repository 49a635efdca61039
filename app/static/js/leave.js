// Whoever signs out leaves nothing of their logging in the browser: no kept page, and no words that
// wait. Nor does a kept page outlive that somebody else signs in; what waits stays, it is theirs.
const form = document.querySelector("[data-leave]");
const who = form.dataset.leave;
forget((name) => !name.startsWith(`logga:${who}:`));
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const waiting = JSON.parse(localStorage.getItem("logga") ?? "[]");
  const others = waiting.filter((each) => each.who !== who);
  const mine = waiting.length - others.length;
  if (mine && !confirm(form.dataset.ask.replace("0", mine))) return;
  const answer = await fetch(form.action, { method: "POST" }).catch(() => {});
  if (!answer?.ok) return form.submit();
  if (mine) localStorage.setItem("logga", JSON.stringify(others));
  await forget(() => true);
  location.assign(answer.url);
});

async function forget(isOld) {
  const names = (await globalThis.caches?.keys()) ?? [];
  const old = names.filter((name) => name.startsWith("logga:") && isOld(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
