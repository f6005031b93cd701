/* Commands to the clipboard; where the browser denies that to a file, by the way of a selection. */

const MILLIS = 2000;

async function copy(button) {
  const code = button.parentElement.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent.trim());
  } catch {
    getSelection().selectAllChildren(code);
    if (!document.execCommand("copy")) {
      return;
    }
  }
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => button.textContent = label, MILLIS);
}

document.querySelectorAll(".copy").forEach(button => button.addEventListener("click", () => copy(button)));
