/* The contents show where the reader is; and make room for what was chosen in them. */

const contents = document.getElementById("contents");
const open = contents.querySelector("[aria-current]");

contents.scrollTop = open.offsetTop - contents.clientHeight / 3;
contents.addEventListener("click", event => {
  if (event.target.closest("a") !== null) {
    contents.hidePopover();
  }
});
