/* On paper nothing can be unfolded. */

let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  opened.forEach(details => details.open = true);
});

addEventListener("afterprint", () => opened.forEach(details => details.open = false));
