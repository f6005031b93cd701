/* A scene: above the pages, in the order of the list and in the same columns in all lanes; below who waits for them. */

const MOST_COLUMNS = 150;
const LARGE_SCENE = 70;

/** Where things stand in a scene of so many pixels. */
function stageOf(width, height, pages) {
  const large = height >= LARGE_SCENE;
  const columns = Math.min(pages, MOST_COLUMNS);
  const pitch = width / columns;
  const top = large ? 3 : 1;
  const tall = large ? 13 : 9;
  return {
    width,
    height,
    large,
    pages,
    columns,
    pitch,
    top,
    tall,
    foot: top + tall,
    bottom: height - 1,
    column: Math.min(14, Math.max(1.2, pitch * 0.72)),
    card: {wide: Math.min(9, Math.max(1.6, pitch * 0.8)), tall: large ? 11 : 7},
    person: large ? 29 : 20,
    middle: width / 2,
    x: column => (column + 0.5) * pitch,
    columnOf: page => Math.floor(page * columns / pages),
    /** A figure that walks below the pages and stays in the picture. */
    walker: x => Math.min(width - (large ? 30 : 20), Math.max(large ? 11 : 8, x)),
  };
}

/** Which page stands at x; null beside them. */
function pageAt(stage, x) {
  const page = Math.floor(x / stage.width * stage.pages);
  return page >= 0 && page < stage.pages ? page : null;
}

/**
 * @param counts of each column: how many pages are fresh, wait, are done, have failed
 */
function drawPages(g, stage, counts, ink) {
  counts.forEach((count, column) => {
    const all = count[FRESH] + count[WAITING] + count[DONE] + count[FAILED];
    const left = stage.x(column) - stage.column / 2;
    let foot = stage.foot;
    for (const [state, style] of [[DONE, ink.done], [WAITING, ink.waiting]]) {
      const share = stage.tall * count[state] / all;
      g.fillStyle = style;
      g.fillRect(left, foot - share, stage.column, share);
      foot -= share;
    }
    if (count[FRESH] === all) {
      g.fillStyle = ink.fresh;
      g.fillRect(left, stage.foot - 3, stage.column, 3);
    } else if (count[FRESH] > 0) {
      const share = stage.tall * count[FRESH] / all;
      g.fillStyle = ink.fresh;
      g.fillRect(left, foot - share, stage.column, share);
    }
  });
  counts.forEach((count, column) => {
    if (count[FAILED] > 0) {
      drawCross(g, stage.x(column), stage.top + stage.tall / 2, stage.large ? 10 : 7, ink);
    }
  });
}

/** The columns in which somebody waits, each with its share. */
function waitingColumns(counts) {
  return counts.flatMap((count, column) => count[WAITING] === 0
    ? []
    : [{column, share: count[WAITING] / (count[FRESH] + count[WAITING] + count[DONE] + count[FAILED])}]);
}

/** A line for each wait. In a bin it is as strong as the share of its pages that wait. */
function drawWaits(g, stage, counts, ink, target) {
  g.strokeStyle = ink.waiting;
  g.lineWidth = stage.pitch < 3 ? 0.7 : stage.pitch < 8 ? 1 : 1.5;
  for (const {column, share} of waitingColumns(counts)) {
    const {x, y, from = stage.foot} = target(column);
    g.globalAlpha = 0.25 + 0.75 * share;
    g.beginPath();
    g.moveTo(stage.x(column), from);
    g.lineTo(x, y);
    g.stroke();
  }
  g.globalAlpha = 1;
}

/** The page that a reader has chosen. */
function framePage(g, stage, page, ink) {
  const wide = Math.max(6, stage.pitch + 2);
  g.strokeStyle = ink.ink;
  g.lineWidth = 1.5;
  g.strokeRect(stage.x(stage.columnOf(page)) - wide / 2, 0.75, wide, stage.foot + 2);
}

/**
 * One lane at one moment.
 *
 * @param moment {flow, t, since, counts, chosen, still} since: when the picture before was drawn; still: no movement is
 *     wanted
 */
function drawScene(g, stage, moment, ink) {
  g.clearRect(0, 0, stage.width, stage.height);
  const {lane} = moment.flow;
  const columns = columnsAt(lane, moment.t, stage.columns);
  CASTS[lane.number].play(g, stage, {...moment, columns}, ink);
  drawPages(g, stage, columns, ink);
  if (lane.computed) {
    hatch(g, 0, stage.top, stage.width, stage.tall);
  }
  if (moment.chosen !== null) {
    framePage(g, stage, moment.chosen, ink);
  }
}

/** Before anything is known: who is there, everybody awake. */
function drawCast(g, stage, flow, ink) {
  g.clearRect(0, 0, stage.width, stage.height);
  drawPages(g, stage, Array.from({length: stage.columns}, () => [1, 0, 0, 0]), ink);
  CASTS[flow.lane.number].introduce(g, stage, flow, ink);
}

/** Who waits in which lesson. introduce() draws who is there, play() who waits for whom at a moment. */
const CASTS = {
  "01": {introduce: alone, play: walk},
  "02": CROWD,
  "03": BOXES,
  "04": QUEUE,
  "05": SELECTOR,
  "06": SHELF,
  "07": MACHINE,
};
