// What the stand has gathered goes in one batch when there is a network, and leaves the tablet
// when the server has it. Each has a key of its own, so that going twice is going once. What the
// server will not have stays, with its reason, until somebody throws it away.
const MOST = 200;
const PAUSE = 5000; // time to take back a press of the wrong tile

const find = (name) => document.querySelector(`[data-${name}]`);
const [form, said, undo] = ["stand", "stand-said", "stand-undo"].map(find);
const discard = find("stand-discard");
let [timer, isOnItsWay, refused] = [0, false, {}];

document.addEventListener("queue", () => {
  tell();
  clearTimeout(timer);
  timer = setTimeout(send, PAUSE);
});
discard.addEventListener("click", () => leave(Object.keys(refused), {}));
addEventListener("online", send);
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
  const { kept = [], refused = {}, words } = await taken(entries);
  isOnItsWay = false;
  leave(kept, refused, words ?? Object.values(refused)[0]);
}

function leave(tokens, reasons, words) {
  const left = waiting().filter(({ token }) => !tokens.includes(token));
  localStorage.setItem("torget", JSON.stringify(left));
  refused = reasons;
  tell(words);
}

async function taken(entries) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ entries });
  const answer = await fetch(form.dataset.batch, { method: "POST", headers, body }).catch(() => {});
  if (answer?.ok) return answer.json();
  return { words: answer?.status === 403 ? said.dataset.signIn : undefined };
}
