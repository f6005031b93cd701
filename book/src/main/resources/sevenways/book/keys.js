/* Single keys: / and s search, the arrows turn the page. Where a key has a meaning already, it keeps that. */

const BUSY = "input, select, textarea, dialog, [popover]:popover-open, pre, .scroll";

const keys = {
  "/": () => document.dispatchEvent(new Event("open-search")),
  s: () => document.dispatchEvent(new Event("open-search")),
  ArrowLeft: () => document.querySelector(".turn [rel=prev]")?.click(),
  ArrowRight: () => document.querySelector(".turn [rel=next]")?.click(),
};

document.addEventListener("keydown", event => {
  const key = keys[event.key];
  if (key && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.target.closest(BUSY)) {
    event.preventDefault();
    key();
  }
});
