/* Single keys. Where a key has a meaning already, it keeps that. */

const BUSY = "input, select, textarea, dialog, [popover]:popover-open, pre, .scroll";

const help = document.getElementById("keys");
const keys = {
  "/": () => document.dispatchEvent(new Event("open-search")),
  s: () => document.dispatchEvent(new Event("open-search")),
  c: () => contentsButton().click(),
  "?": () => help.showModal(),
  ArrowLeft: () => document.querySelector(".turn [rel=prev]")?.click(),
  ArrowRight: () => document.querySelector(".turn [rel=next]")?.click(),
};

/** One is for contents beside the text, one for contents above it. */
function contentsButton() {
  return [...document.querySelectorAll(".hide-contents, .to-contents")].find(button => button.checkVisibility());
}

/** With shift, an arrow selects; but on many keyboards / and ? are not to be had without it. */
function isOfTheBrowser({key, ctrlKey, metaKey, altKey, shiftKey}) {
  return ctrlKey || metaKey || altKey || (shiftKey && key.startsWith("Arrow"));
}

document.addEventListener("keydown", event => {
  const key = keys[event.key];
  if (key && !isOfTheBrowser(event) && !event.target.closest(BUSY)) {
    event.preventDefault();
    key();
  }
});

document.querySelector(".to-keys").addEventListener("click", () => help.showModal());
