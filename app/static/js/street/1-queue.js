// What is logged in the street lies on the phone until the server has it. Each entry has the key of
// its form, so that going twice is going once, and goes in the name of who pressed or not at all.
const PATIENCE = 10_000; // after that there is no coverage worth the name

const box = document.querySelector("[data-street]");
const who = box.dataset.street;

function waiting() {
  return JSON.parse(localStorage.getItem("logga") ?? "[]");
}

function mine() {
  return waiting().filter((entry) => entry.who === who);
}

function put(entry) {
  localStorage.setItem("logga", JSON.stringify([...waiting(), entry]));
}

function drop(token) {
  const left = waiting().filter((entry) => entry.token !== token);
  if (left.length) localStorage.setItem("logga", JSON.stringify(left));
  else localStorage.removeItem("logga");
}

function key() {
  return crypto.randomUUID().replaceAll("-", "");
}

// What became of it: it waits still, or the page that answered.
async function sent({ action, token, fields }) {
  const body = new URLSearchParams([...fields, ["token", token]]);
  const headers = { "Loggat-Av": who };
  const signal = globalThis.AbortSignal?.timeout?.(PATIENCE);
  try {
    const answer = await fetch(action, { method: "POST", body, headers, signal });
    if (answer.status >= 500) return { isWaiting: true };
    if (answer.status === 403) return { isWaiting: true, isSignedOut: true };
    const page = await answer.text();
    if (answer.redirected) await logged(token, new Response(page, answer));
    return { isLogged: answer.redirected, page };
  } catch {
    return { isWaiting: true };
  }
}

async function logged(token, page) {
  drop(token);
  const cache = await globalThis.caches?.open(`logga:${who}:${box.dataset.home}`);
  await cache?.put(box.dataset.home, page);
}
