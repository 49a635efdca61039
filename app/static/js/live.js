// Live figures: a pause beside them (WCAG 2.2.2), and for screen readers one sentence at most every 30 s.
const QUIET = 30_000;
const TYPING = "input, textarea, select, [contenteditable]";

const controls = document.querySelector("[data-live-controls]");
if (controls && document.querySelector("[data-live]")) {
  controls.hidden = false;
  pausing(controls.querySelector("[data-live-pause]"));
  telling(controls.querySelector("[data-live-said]"));
}

function pausing(button) {
  // Remembered with this page in the history, so through a reload, and stored nowhere else.
  let paused = false;
  const missed = new Set(); // streams that sent something while we were paused
  function turn() {
    paused = !paused;
    history.replaceState({ ...history.state, paused }, "");
    [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    if (paused) return;
    for (const stream of missed) {
      stream.lastEventId = ""; // start afresh: the first thing sent is how it stands now
      stream.reader?.cancel();
    }
    missed.clear();
  }
  button.addEventListener("click", turn);
  if (history.state?.paused) turn();
  document.addEventListener("htmx:sse:before:message", ({ detail }) => {
    if (!paused) return;
    detail.cancelled = true;
    missed.add(detail.connection);
  });
}

function telling(status) {
  const words = (each) => [each.dataset.liveSentence, each.textContent.trim()].filter(Boolean).join(": ");
  const sentences = () => [...document.querySelectorAll("[data-live-sentence]")].map(words);
  let said = sentences();
  let [next, timer] = [0, 0];
  function tell() {
    timer = 0;
    const news = sentences().find((each) => !said.includes(each));
    if (document.activeElement?.matches(TYPING) || Date.now() < next) {
      timer = setTimeout(tell, Math.max(next - Date.now(), 1000));
    } else if (news) {
      status.textContent = news;
      said = sentences();
      next = Date.now() + QUIET;
    }
  }
  document.addEventListener("htmx:after:swap", () => timer || tell());
}
