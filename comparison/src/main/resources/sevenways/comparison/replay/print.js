/* On paper: the cast, each lane at its fullest moment, and the end. No controls, and in light colours. */

const PAPER = [["cover", "printCover"], ["reveal", "printReveal"], ["watch", "printEnd"]];

function listenToPrinter(show) {
  addEventListener("beforeprint", () => {
    const before = {mode: show.mode, t: show.t, theme: show.theme, chosen: show.chosen};
    show.root.classList.add("drawn-for-paper");
    const sheets = PAPER.map(([mode, title]) => {
      Object.assign(show, {mode, theme: "light", t: show.times.whole, chosen: null});
      dress(show);
      return sheetOf(show, show.speech.say(title));
    });
    show.root.after(...sheets);
    show.root.classList.remove("drawn-for-paper");
    Object.assign(show, before);
    dress(show);
  });
  addEventListener("afterprint", () => document.querySelectorAll(".replay.printed").forEach(sheet => sheet.remove()));
}

/** A copy of what is shown, as it stands. */
function sheetOf({root, part}, title) {
  const sheet = root.cloneNode(false);
  sheet.classList.replace("drawn-for-paper", "printed");
  sheet.removeAttribute("aria-labelledby");
  const heading = document.createElement("h2");
  heading.textContent = part(".title").textContent + " – " + title;
  sheet.append(heading, ...[".caption", ".axis", ".lanes", ".recorded"].map(name => {
    const copy = part(name).cloneNode(true);
    const drawn = part(name).querySelectorAll("canvas");
    copy.querySelectorAll("canvas").forEach((canvas, index) => paintedLike(canvas, drawn[index]));
    return copy;
  }));
  return sheet;
}

function paintedLike(canvas, original) {
  if (original.width > 0 && original.height > 0) {
    canvas.getContext("2d").drawImage(original, 0, 0);
  }
}
