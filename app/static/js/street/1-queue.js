// What is logged in the street lies on the phone until the server has it. Each entry has a key of
// its own, so that going twice is going once, and goes in the name of who pressed or not at all.
const PATIENCE = 10_000; // after that there is no coverage worth the name

const box = document.querySelector("[data-street]");
const who = box.dataset.street;
const waiting = () => JSON.parse(localStorage.getItem("logga") ?? "[]");
const mine = () => waiting().filter((entry) => entry.who === who);
const put = (entries) => localStorage.setItem("logga", JSON.stringify(entries));
const drop = (token) => put(waiting().filter((entry) => entry.token !== token));

// What became of it: it waits still, or the page that answered.
async function sent({ action, token, fields }) {
  const body = new URLSearchParams([...fields, ["token", token]]);
  const headers = { "Loggat-Av": who };
  const signal = globalThis.AbortSignal?.timeout?.(PATIENCE);
  try {
    const answer = await fetch(action, { method: "POST", body, headers, signal });
    const isSignedOut = answer.status === 403;
    if (answer.status >= 500 || isSignedOut) return { isWaiting: true, isSignedOut };
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
