// A press is kept, sent at once, and answered with the new number; without coverage it waits. Two
// presses of one thumb are one. A form goes like that too, and comes back with what is wrong in it.
const [PAUSE, AGAIN] = [1_500, 15_000];
const { home, worker } = box.dataset;
const isHome = location.pathname === home;
const held = new Set();
let [isOnItsWay, timer] = [false, 0];

async function press(event) {
  const form = event.target;
  if (form.matches("[data-undo]") && !navigator.onLine) tell(box.dataset.noUndo);
  else if (!form.dataset.log) return;
  event.preventDefault();
  if (!form.dataset.log || held.has(form.dataset.log)) return;
  held.add(form.dataset.log);
  setTimeout(() => held.delete(form.dataset.log), PAUSE);
  const entry = written(form);
  put([...waiting(), entry]);
  drop(location.hash.slice(1)); // what is mended
  await (isHome ? send() : go(entry));
}

function written(form) {
  const { log: action, form: page, what } = form.dataset;
  const told = [...new FormData(form)].filter(([name]) => name !== "token");
  const ticked = [...form.querySelectorAll(":checked")].map((each) => each.parentElement.textContent.trim());
  const fields = isHome ? [["done_on", today()]] : told;
  const token = crypto.randomUUID().replaceAll("-", "");
  return { token, who, action, page, what: what ?? ticked.join(", "), fields };
}

async function send() {
  if (isOnItsWay) return;
  isOnItsWay = true;
  clearTimeout(timer);
  let [answer, fresh, entry] = [];
  while (!answer?.isWaiting && (entry = mine().find(({ token }) => !why[token]))) {
    answer = await sent(entry);
    if (answer.isLogged) fresh = answer.page;
    else if (!answer.isWaiting) why[entry.token] = reason(answer.page);
  }
  isOnItsWay = false;
  const { isWaiting, isSignedOut } = answer ?? {};
  if (fresh) show(fresh);
  parts("sign-in").hidden = !isSignedOut;
  if (isWaiting && !isSignedOut) timer = setTimeout(send, AGAIN);
  tell(fresh && !mine().length ? parts("logged", document)?.textContent : undefined);
}

async function go(entry) {
  const answer = await sent(entry);
  if (answer.isLogged || !answer.page?.includes("data-street-page")) return location.assign(home);
  drop(entry.token);
  show(answer.page);
}
