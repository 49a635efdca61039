// A lost connection loses no words: the form stays as it is, and goes once there is a connection.
// The receipt code in the form is its key on the server, so that going twice is going once.
const form = document.querySelector("form[data-last]");
const status = document.querySelector("[data-said]");
let waiting = null; // the button that was pressed
let isOnItsWay = false;

form.addEventListener("submit", (event) => {
  const button = event.submitter;
  const isLast = button?.value === form.dataset.last;
  if (!button || (navigator.onLine && !isLast)) return;
  event.preventDefault();
  if (navigator.onLine) send(button);
  else wait(button);
});

addEventListener("online", () => waiting && form.requestSubmit(waiting));

function wait(button) {
  waiting = button;
  status.textContent = navigator.onLine ? status.dataset.failed : status.dataset.offline;
}

async function send(button) {
  if (isOnItsWay) return;
  isOnItsWay = true;
  status.textContent = status.dataset.sending;
  try {
    const body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.status >= 500) throw new Error(answer.statusText);
    show(await answer.text());
  } catch {
    wait(button);
  } finally {
    isOnItsWay = false;
  }
}

function show(page) {
  document.open();
  document.write(page);
  document.close();
  scrollTo(0, 0);
}
