/* The alphabet of the scene. Dear things are solid and have a body, cheap things are paper. */

const FULL_TURN = 2 * Math.PI;

/**
 * A thread of the system, standing at (x, bottom).
 *
 * @param mood "asleep", "awake" or, where nobody knows, "eyeless"
 */
function drawPerson(g, x, bottom, size, mood, ink) {
  const radius = size * 0.25;
  const head = bottom - size * 0.7;
  g.fillStyle = ink.person;
  g.beginPath();
  g.roundRect(x - size * 0.29, bottom - size * 0.4, size * 0.58, size * 0.4, [size * 0.2, size * 0.2, size * 0.05, size * 0.05]);
  g.fill();
  if (mood === "eyeless") {
    disc(g, x, head, radius, ink.person);
    return;
  }
  disc(g, x, head, radius + size * 0.04, ink.person);
  disc(g, x, head, radius - size * 0.025, ink.ground);
  g.strokeStyle = ink.person;
  g.fillStyle = ink.person;
  for (const side of [-1, 1]) {
    const eye = x + side * radius * 0.42;
    if (mood === "asleep") {
      g.lineWidth = Math.max(1, size * 0.045);
      g.beginPath();
      g.arc(eye, head - radius * 0.05, radius * 0.28, 0.15 * Math.PI, 0.85 * Math.PI);
      g.stroke();
    } else {
      disc(g, eye, head, Math.max(0.9, size * 0.045), ink.person);
    }
  }
}

function disc(g, x, y, radius, style) {
  g.fillStyle = style;
  g.beginPath();
  g.arc(x, y, radius, 0, FULL_TURN);
  g.fill();
}

function drawSleep(g, x, bottom, size, ink) {
  g.strokeStyle = ink.soft;
  g.lineWidth = Math.max(1, size * 0.05);
  for (const [dx, dy, wide] of [[0.44, 0.66, 0.18], [0.68, 0.9, 0.14]]) {
    const left = x + size * dx;
    const top = bottom - size * dy;
    g.beginPath();
    g.moveTo(left, top);
    g.lineTo(left + size * wide, top);
    g.lineTo(left, top + size * wide);
    g.lineTo(left + size * wide, top + size * wide);
    g.stroke();
  }
}

/** One of a crowd: small, and with a rim, so that a crowd is no black bar. */
function drawOneOfMany(g, x, bottom, size, ink) {
  const wide = size * 0.46;
  const radius = size * 0.2;
  for (const [rim, style] of [[1, ink.ground], [0, ink.person]]) {
    g.fillStyle = style;
    g.beginPath();
    g.roundRect(x - wide / 2 - rim, bottom - size * 0.56 - rim, wide + 2 * rim, size * 0.56 + rim, [wide / 2, wide / 2, 1, 1]);
    g.fill();
    disc(g, x, bottom - size * 0.74, radius + rim, style);
  }
}

/** A tasklet, a green or a virtual thread. */
function drawCard(g, x, top, wide, tall, style, ground) {
  g.fillStyle = ground;
  g.fillRect(x - wide / 2, top, wide, tall);
  g.lineWidth = Math.min(1, wide * 0.3);
  g.strokeStyle = style;
  g.strokeRect(x - wide / 2 + g.lineWidth / 2, top + 0.5, wide - g.lineWidth, tall - 1);
}

/** @param form "starting" or "there" */
function drawProcess(g, x, bottom, size, form, ink) {
  g.strokeStyle = ink.person;
  g.lineWidth = Math.max(1.5, size * 0.06);
  g.setLineDash(form === "starting" ? [4, 3] : []);
  g.strokeRect(x - size / 2 + 1, bottom - size + 1, size - 2, size - 2);
  g.setLineDash([]);
}

function drawCross(g, x, y, wide, ink) {
  g.strokeStyle = ink.failed;
  g.lineWidth = 2;
  g.beginPath();
  g.moveTo(x - wide / 2, y - wide / 2);
  g.lineTo(x + wide / 2, y + wide / 2);
  g.moveTo(x + wide / 2, y - wide / 2);
  g.lineTo(x - wide / 2, y + wide / 2);
  g.stroke();
}

/** What was computed and not measured is cut by slanted lines. */
function hatch(g, x, y, wide, tall) {
  g.save();
  g.beginPath();
  g.rect(x, y, wide, tall);
  g.clip();
  g.globalCompositeOperation = "destination-out";
  g.lineWidth = 1.5;
  g.beginPath();
  for (let left = x - tall; left < x + wide; left += 6) {
    g.moveTo(left, y + tall);
    g.lineTo(left + tall, y);
  }
  g.stroke();
  g.restore();
}
