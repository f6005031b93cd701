/* Light, dark, or as the system has it. */

const select = document.querySelector(".colours select");
const frames = [...document.querySelectorAll(".replay iframe")].map(frame => ({frame, address: frame.getAttribute("src")}));

/** A page within the page asks the system, unless it is told otherwise. */
function tellFrames() {
  const colours = select.value;
  frames.forEach(({frame, address}) => frame.src = address + (colours === "system" ? "" : "&theme=" + colours));
}

select.value = document.documentElement.dataset.colours;
select.addEventListener("change", () => {
  document.documentElement.dataset.colours = select.value;
  kept.set("colours", select.value);
  tellFrames();
});
if (select.value !== "system") {
  tellFrames();
}
