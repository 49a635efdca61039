// The list of what waits, and of what the server would not have, with the words kept.
const parts = (name, at = box) => at.querySelector(`[data-${name}]`);
const why = {}; // the server's reasons, by key, for as long as the page is open

function tell(words) {
  const own = mine();
  const still = own.filter(({ token }) => !why[token]).length;
  const { waiting: wait, refused } = parts("heading").dataset;
  parts("heading").textContent = (still ? wait : refused).replace("0", still || own.length);
  parts("list").replaceChildren(...own.map(line));
  parts("heading").hidden = parts("list").hidden = !own.length;
  parts("others").hidden = own.length === waiting().length;
  box.hidden = !waiting().length;
  parts("said", document).textContent = words ?? (own.length ? parts("heading").textContent : "");
}

function line({ token, what, fields, page }) {
  const row = parts("line").content.cloneNode(true);
  const words = fields.filter(([name, value]) => name !== "promises" && value);
  parts("what", row).textContent = what;
  parts("words", row).textContent = words.map(([, value]) => value).join(", ");
  parts("why", row).textContent = why[token];
  parts("why", row).hidden = parts("mend", row).hidden = !why[token];
  parts("mend", row).href = `${page}#${token}`;
  parts("drop", row).addEventListener("click", () => tell(drop(token) ?? box.dataset.dropped));
  return row;
}

// The sentence that a page of refusal says, or those of a form that came back.
function reason(page) {
  const read = new DOMParser().parseFromString(page, "text/html");
  const found = [...read.querySelectorAll("#errors li, .wrap--narrow .lede")];
  return found.map((each) => each.textContent.trim()).join(" ");
}
