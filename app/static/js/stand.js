// The stand: each press of a tile is one voice, put in the tablet's queue until it has been sent.
// stand_send.js empties the queue; the two speak by the event "queue" and the same storage.
const form = document.querySelector("[data-stand]");
const undo = document.querySelector("[data-stand-undo]");
const { body, on } = form.elements;

on.value = new Date().toLocaleDateString("sv-SE"); // the page may have been kept since yesterday
navigator.serviceWorker?.register(form.dataset.worker, { scope: location.pathname }).catch(() => {});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const theme = event.submitter.value;
  const token = crypto.randomUUID().replaceAll("-", "");
  put([...waiting(), { ...Object.fromEntries(new FormData(form)), token, themes: [theme] }]);
  count(theme, 1);
  body.value = "";
});

undo.addEventListener("click", () => {
  count(waiting().pop().themes[0], -1);
  put(waiting().slice(0, -1));
});

function waiting() {
  return JSON.parse(localStorage.getItem("torget") ?? "[]");
}

function put(entries) {
  localStorage.setItem("torget", JSON.stringify(entries));
  document.dispatchEvent(new Event("queue"));
}

function count(theme, more) {
  const tally = form.querySelector(`[value="${theme}"] [data-tally]`);
  tally.textContent = Math.max(0, Number(tally.textContent) + more);
}
