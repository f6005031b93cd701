/* What is wider than its place is in reach of the keyboard, and nothing else of its kind is. */

const boxes = document.querySelectorAll("pre, .scroll");
const observer = new ResizeObserver(entries => {
  for (const {target} of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
    } else {
      target.removeAttribute("tabindex");
    }
  }
});
boxes.forEach(box => observer.observe(box));
