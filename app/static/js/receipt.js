// A code after # in the address, as the QR has it, goes into the field and out of the address bar.
// What stands after # is never sent to a server.
const field = document.querySelector("[name=code]");

function move() {
  if (location.hash.length < 2) return;
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
}

addEventListener("hashchange", move);
move();
