// The page changes where it stands: to the server's newest, and to the words that are to be mended.
const isOld = () => document.querySelector("[data-kept]:not([hidden])");

function show(text) {
  const read = new DOMParser().parseFromString(text, "text/html");
  const fresh = parts("street-page", read);
  const at = document.activeElement?.closest("form")?.getAttribute("action");
  document.title = read.title;
  parts("street-page", document).replaceWith(fresh);
  (fresh.querySelector("#errors") ?? fresh.querySelector(`form[action="${at}"] button`))?.focus();
}

const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });

function fill(form, { fields }) {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (field.type !== "checkbox") field.value = value;
      else field.checked ||= field.value === value;
    }
  }
}

const form = parts("log", document);
const mended = mine().find(({ token }) => token === location.hash.slice(1));
if (!isHome && isOld()) form.elements.done_on.value = today();
if (!isHome && mended) fill(form, mended);
// Its scope is /internt/lo, for /internt/logga and /internt/loften/…
navigator.serviceWorker?.register(worker, { scope: new URL("lo", location.origin + home) }).catch(() => {});
if (crypto.randomUUID) document.addEventListener("submit", press); // not over plain http, nor long ago
const newest = () => fetch(home).then((answer) => answer.ok && answer.text().then(show));
if (isHome) addEventListener("online", () => send().then(() => isOld() && newest()).catch(() => {}));
isHome ? send() : tell();
