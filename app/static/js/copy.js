// A button that copies a receipt code. Without this script it stays hidden: the code can be read anyway.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const status = button.parentElement.querySelector("[role=status]");
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = "";
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = button.dataset.said;
  });
}
