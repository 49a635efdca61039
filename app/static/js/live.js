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
  let paused = false;
  const missed = new Set(); // streams that sent something while we were paused

  button.addEventListener("click", () => {
    paused = !paused;
    [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    if (paused) return;
    for (const stream of missed) {
      stream.lastEventId = ""; // start afresh: the first thing sent is how it stands now
      stream.reader?.cancel();
    }
    missed.clear();
  });

  document.addEventListener("htmx:sse:before:message", ({ detail }) => {
    if (!paused) return;
    detail.cancelled = true;
    missed.add(detail.connection);
  });
}

function telling(status) {
  const sentence = () => document.querySelector("[data-live-sentence]")?.textContent.trim() ?? "";
  let said = sentence();
  let next = 0;
  let timer = 0;

  function tell() {
    timer = 0;
    if (document.activeElement?.matches(TYPING) || Date.now() < next) {
      timer = setTimeout(tell, Math.max(next - Date.now(), 1000));
    } else if (sentence() !== said) {
      status.textContent = said = sentence();
      next = Date.now() + QUIET;
    }
  }

  document.addEventListener("htmx:after:swap", () => timer || tell());
}
