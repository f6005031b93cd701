/* Two rulers of one run: the first moments through a lens, and the whole. On each a cumulative flow: above the pages
   begun, below the pages done. Its height is how many wait, its width how long, its area the waiting in all. */

const LENS_SHARE = 0.43;
const NARROWEST_TOOTH = 2;
const LEAST_STEP = 0.25;
const FOLD = 0.46;

/** Where the rulers stand in so many pixels. The lens is null where one ruler says it all. */
function rulersOf(width, times) {
  // For how often a run fits.
  const margin = 60;
  const gap = width < 400 ? 10 : 14;
  if (times.lens === null) {
    return {lens: null, whole: {left: 0, width: width - margin, to: times.whole}, gap, margin, width};
  }
  const lens = {left: 0, width: width * LENS_SHARE, to: times.lens};
  const left = lens.width + gap;
  return {lens, whole: {left, width: width - left - margin, to: times.whole}, gap, margin, width};
}

function onRuler(ruler, t) {
  return ruler.left + Math.min(1, t / ruler.to) * ruler.width;
}

/** The moment below a finger; beside the rulers that of the nearest end. */
function momentAt(rulers, x) {
  const {lens, whole, gap} = rulers;
  const ruler = lens !== null && x < lens.width + gap / 2 ? lens : whole;
  return Math.min(1, Math.max(0, (x - ruler.left) / ruler.width)) * ruler.to;
}

/** The slider is folded as the rulers are: the lens has its part of the way. */
function folded(times, t) {
  return times.lens === null
    ? t / times.whole
    : t <= times.lens ? FOLD * t / times.lens : FOLD + (1 - FOLD) * (t - times.lens) / (times.whole - times.lens);
}

function unfolded(times, share) {
  return times.lens === null
    ? share * times.whole
    : share <= FOLD
      ? share / FOLD * times.lens
      : times.lens + (share - FOLD) / (1 - FOLD) * (times.whole - times.lens);
}

/** Round moments on a ruler: two or three, the end of a lens among them. */
function ticksOf(to, isLens) {
  if (isLens) {
    return [to / 2, to];
  }
  const unit = 10 ** Math.floor(Math.log10(to));
  const step = [0.2, 0.5, 1, 2, 5].map(part => part * unit).find(part => to / part <= 4);
  return Array.from({length: Math.floor(to / step + 1e-9)}, (_, index) => step * (index + 1));
}

/**
 * The corners of a curve of steps: (x, count) each. Those closer than a quarter of a pixel are left out, so a curve has
 * no more of them than its ruler has room for, however many pages there are.
 */
function stepsOf(moments, ruler) {
  const corners = [];
  let x = -Infinity;
  for (let index = 0; index < moments.length && moments[index] <= ruler.to; index++) {
    const here = onRuler(ruler, moments[index]);
    if (here - x >= LEAST_STEP) {
      x = here;
      corners.push([x, index + 1]);
    } else {
      corners[corners.length - 1][1] = index + 1;
    }
  }
  return corners;
}

/** What lies below a curve of steps, up to a moment. */
function areaOf(corners, until, height, scale) {
  const path = new Path2D();
  if (corners.length > 0) {
    path.moveTo(corners[0][0], height);
    let level = 0;
    for (const [x, count] of corners) {
      path.lineTo(x, height - level * scale);
      path.lineTo(x, height - count * scale);
      level = count;
    }
    path.lineTo(until, height - level * scale);
    path.lineTo(until, height);
    path.closePath();
  }
  return path;
}

/** The three areas of a flow: begun, over, done. Each covers what has been drawn before it. */
function areasOf(flow, ruler, height) {
  const until = onRuler(ruler, flow.end);
  const scale = (height - 6) / flow.pages;
  const over = flow.failed.length === 0 ? flow.good : Float64Array.from([...flow.good, ...flow.failed]).sort();
  return [["waiting", flow.begins], ["failed", over], ["done", flow.good]]
    .map(([style, moments]) => ({style, path: areaOf(stepsOf(moments, ruler), until, height, scale)}));
}

function fillAreas(g, areas, ink) {
  for (const {style, path} of areas) {
    g.fillStyle = ink[style];
    g.fill(path);
  }
}

/** Solid; whoever shows them makes them pale, all at once, so that no area shines through another. */
function drawTeeth(g, areas, ruler, tooth, height, ink) {
  if (tooth < NARROWEST_TOOTH) {
    g.fillStyle = ink.waiting;
    g.fillRect(ruler.left + tooth, 6, ruler.width, height - 6);
    return;
  }
  for (let x = tooth; x < ruler.width; x += tooth) {
    g.translate(tooth, 0);
    fillAreas(g, areas, ink);
  }
}

/** The whole of a flow, and, where it is wanted, its teeth: the run set end to end, pale. */
function drawFlow(g, flow, ruler, height, ink, teeth) {
  const areas = areasOf(flow, ruler, height);
  if (teeth) {
    const row = filmOf(ruler.left + ruler.width, height, film =>
      drawTeeth(film, areas, ruler, ruler.width * flow.end / ruler.to, height, ink));
    g.globalAlpha = ink.teeth;
    showFilm(g, row, 0, row.width);
    g.globalAlpha = 1;
  }
  fillAreas(g, areas, ink);
  if (flow.lane.computed) {
    hatch(g, ruler.left, 0, ruler.width, height);
  }
}

/** Tints, the ground line and the limit: what does not move. */
function drawGround(g, rulers, times, height, ink) {
  g.fillStyle = ink.tint;
  if (rulers.lens !== null) {
    g.fillRect(0, 0, rulers.lens.width, height);
    g.fillRect(rulers.whole.left, 0, onRuler(rulers.whole, times.lens) - rulers.whole.left, height);
  }
  g.fillStyle = ink.fresh;
  for (const ruler of [rulers.lens, rulers.whole].filter(Boolean)) {
    g.fillRect(ruler.left, height - 1, ruler.width, 1);
  }
  const close = rulers.lens ?? rulers.whole;
  if (times.limit !== null && times.limit <= close.to) {
    g.strokeStyle = ink.soft;
    g.lineWidth = 1.5;
    g.setLineDash([1.5, 3]);
    g.beginPath();
    g.moveTo(onRuler(close, times.limit), 0);
    g.lineTo(onRuler(close, times.limit), height);
    g.stroke();
    g.setLineDash([]);
  }
}

function drawCursor(g, rulers, t, height, ink) {
  g.fillStyle = ink.ink;
  for (const ruler of [rulers.lens, rulers.whole].filter(Boolean)) {
    if (t <= ruler.to) {
      g.fillRect(onRuler(ruler, t) - 0.75, 0, 1.5, height);
    }
  }
}

/** A guess stays, while one watches: a small triangle where it stands. */
function drawGuess(g, rulers, guess, height, ink) {
  g.strokeStyle = ink.ink;
  g.fillStyle = ink.ground;
  g.lineWidth = 1.5;
  for (const ruler of [rulers.lens, rulers.whole].filter(Boolean).filter(ruler => guess <= ruler.to)) {
    const x = onRuler(ruler, guess);
    g.beginPath();
    g.moveTo(x - 5, height - 8);
    g.lineTo(x + 5, height - 8);
    g.lineTo(x, height - 1);
    g.closePath();
    g.fill();
    g.stroke();
  }
}
