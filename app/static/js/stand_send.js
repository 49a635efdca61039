// What the stand has gathered goes in one batch when there is a network, and leaves the tablet
// when the server has it. Each has a key of its own, so that going twice is going once. What the
// server will not have stays, with its reason, until somebody throws it away.
const MOST = 200;
const PAUSE = 5000; // time to take back a press of the wrong tile

const form = document.querySelector("[data-stand]");
const said = document.querySelector("[data-stand-said]");
const undo = document.querySelector("[data-stand-undo]");
const discard = document.querySelector("[data-stand-discard]");
let timer = 0;
let isOnItsWay = false;
let refused = {};

document.addEventListener("queue", () => {
  tell();
  clearTimeout(timer);
  timer = setTimeout(send, PAUSE);
});
addEventListener("online", send);
discard.addEventListener("click", () => {
  leave(Object.keys(refused));
  refused = {};
  tell();
});
tell();
send();

function waiting() {
  return JSON.parse(localStorage.getItem("torget") ?? "[]");
}

function tell(words) {
  const { length } = waiting();
  said.textContent = words ?? (length ? said.dataset.waiting.replace("0", length) : said.dataset.sent);
  undo.hidden = !length || isOnItsWay;
  discard.hidden = !Object.keys(refused).length;
}

async function send() {
  const entries = waiting().slice(0, MOST);
  if (!entries.length || isOnItsWay) return;
  isOnItsWay = true;
  tell();
  const answer = await taken(entries);
  isOnItsWay = false;
  leave(answer.kept ?? []);
  refused = answer.refused ?? {};
  tell(answer.words ?? Object.values(refused)[0]);
}

function leave(tokens) {
  const left = waiting().filter(({ token }) => !tokens.includes(token));
  localStorage.setItem("torget", JSON.stringify(left));
}

async function taken(entries) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ entries });
  try {
    const answer = await fetch(form.dataset.batch, { method: "POST", headers, body });
    if (answer.ok) return answer.json();
    return { words: answer.status === 403 ? said.dataset.signIn : undefined };
  } catch {
    return {};
  }
}
