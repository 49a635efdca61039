// A draft on this device, only if asked for: kept until it is sent, thrown away, or a day old.
const DAY = 86_400_000;
const PREFIX = "utkast:";
const NEVER = ["at", "to", "code"]; // the way through the pages, and the receipt

const box = document.querySelector("[data-draft]");
const sent = document.querySelector("[data-draft-sent]");

for (const key of Object.keys(localStorage)) {
  if (key.startsWith(PREFIX) && kept(key).until < Date.now()) localStorage.removeItem(key);
}
if (sent) localStorage.removeItem(PREFIX + sent.dataset.draftSent);
if (box) offer(PREFIX + box.dataset.draft, box.querySelector("input"), box.querySelector("button"));

function kept(key) {
  return JSON.parse(localStorage.getItem(key));
}

function offer(key, wish, drop) {
  const form = document.querySelector("form[data-last]");
  const draft = kept(key);
  box.hidden = false;
  if (draft && !form.querySelector("[name=themes]:is(:checked, [type=hidden])")) fill(form, draft.answers);
  wished(draft !== null);
  wish.addEventListener("change", () => wished(wish.checked));
  drop.addEventListener("click", () => wished(false));
  form.addEventListener("input", save);
  form.addEventListener("submit", save);

  function wished(isWished) {
    wish.checked = isWished;
    drop.hidden = !isWished;
    if (isWished) save();
    else localStorage.removeItem(key);
  }

  function save() {
    if (!wish.checked) return;
    const answers = [...new FormData(form)].filter(([name]) => !NEVER.includes(name));
    localStorage.setItem(key, JSON.stringify({ until: Date.now() + DAY, answers }));
  }
}

function fill(form, answers) {
  for (const [name, value] of answers) {
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (field.type !== "checkbox") field.value = value;
      else if (field.value === value) field.checked = true;
    }
  }
  form.querySelector("details:has(:checked)")?.setAttribute("open", "");
}
