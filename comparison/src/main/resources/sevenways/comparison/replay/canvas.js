/* Canvases that are sharp on every screen, and the colours that they are drawn in. */

const COLOURS = ["ground", "tint", "ink", "soft", "fresh", "waiting", "done", "failed", "person"];

/** The colours of the hour, as the style sheet has them. */
function inkOf(element) {
  const style = getComputedStyle(element);
  const ink = Object.fromEntries(COLOURS.map(name => [name, style.getPropertyValue("--replay-" + name).trim()]));
  return {...ink, teeth: Number(style.getPropertyValue("--replay-teeth"))};
}

/** Makes a canvas as large as it is shown; @returns what draws on it, in CSS pixels, and its size, or null if hidden */
function fitted(canvas) {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0 || height === 0) {
    return null;
  }
  return sized(canvas, width, height);
}

function sized(canvas, width, height) {
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const g = canvas.getContext("2d");
  g.setTransform(scale, 0, 0, scale, 0, 0);
  return {g, width, height, scale, canvas};
}

/** A drawing that is made once and shown in part, many times. */
function filmOf(width, height, draw) {
  const film = sized(document.createElement("canvas"), width, height);
  draw(film.g);
  return film;
}

/** Shows a film from one x to another. */
function showFilm(g, film, from, to) {
  const wide = Math.min(film.width, to) - from;
  if (wide > 0) {
    g.drawImage(film.canvas, from * film.scale, 0, wide * film.scale, film.canvas.height, from, 0, wide, film.height);
  }
}
