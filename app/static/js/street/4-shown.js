// The page changes where it stands: to the server's newest, and to the words that are to be mended.
const shown = () => document.querySelector("[data-street-page]");
const isOld = () => shown().querySelector("[data-kept]:not([hidden])");

function show(text) {
  const read = new DOMParser().parseFromString(text, "text/html");
  const fresh = read.querySelector("[data-street-page]");
  const at = document.activeElement?.closest("form")?.getAttribute("action");
  document.title = read.title;
  shown().replaceWith(fresh);
  (fresh.querySelector("#errors") ?? fresh.querySelector(`form[action="${at}"] button`))?.focus();
}

function today() {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
}

function fill(form, { fields }) {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (field.type !== "checkbox") field.value = value;
      else field.checked ||= field.value === value;
    }
  }
}

async function back() {
  await send();
  const answer = isOld() ? await fetch(home).catch(() => {}) : null;
  if (answer?.ok) show(await answer.text());
}

const form = isHome ? null : shown().querySelector("form[data-log]");
const mended = mine().find(({ token }) => token === location.hash.slice(1));
if (form && isOld()) form.elements.done_on.value = today();
if (form && mended) fill(form, mended);

const scope = new URL("lo", new URL(home, location)); // /internt/logga and /internt/loften/…
navigator.serviceWorker?.register(worker, { scope }).catch(() => {});
document.addEventListener("submit", press);
if (isHome) addEventListener("online", back);
tell();
if (isHome) send();
