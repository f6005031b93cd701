/* Light, dark, or as the system has it. */

const select = document.querySelector(".colours select");
select.value = document.documentElement.dataset.colours;
select.addEventListener("change", () => {
  document.documentElement.dataset.colours = select.value;
  kept.set("colours", select.value);
});
