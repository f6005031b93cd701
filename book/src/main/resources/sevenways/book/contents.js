/* The contents show where the reader is; make room for what was chosen in them; and on a wide screen, for the text. */

const contents = document.getElementById("contents");
const open = contents.querySelector("[aria-current]");
const hide = document.querySelector(".hide-contents");
const {dataset} = document.documentElement;

function scroll() {
  contents.scrollTop = open.offsetTop - contents.clientHeight / 3;
}

function tell() {
  hide.setAttribute("aria-expanded", dataset.contents === "shown");
}

tell();
scroll();
contents.addEventListener("toggle", scroll);
contents.addEventListener("click", event => {
  if (event.target.closest("a") !== null) {
    contents.hidePopover();
  }
});
hide.addEventListener("click", () => {
  dataset.contents = dataset.contents === "shown" ? "hidden" : "shown";
  kept.set("contents", dataset.contents);
  tell();
  scroll();
});
