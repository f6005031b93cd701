/* The four silhouettes in which a wait keeps somebody busy: one sleeper, a crowd, boxes, a sleeper with a queue. */

const FAINT = 0.3;

function drawSleeper(g, stage, x, moment, ink) {
  const awake = moment.counts.over || moment.counts.waiting === 0 || isAtWork(moment.flow, moment.since, moment.t);
  drawPerson(g, x, stage.bottom, stage.person, awake ? "awake" : "asleep", ink);
  if (!awake && !moment.still) {
    drawSleep(g, x, stage.bottom, stage.person, ink);
  }
}

/** Whoever has nobody left to wait for is pale. */
function paleWhenOver(g, moment, draw) {
  g.globalAlpha = moment.counts.over ? FAINT : 1;
  draw();
  g.globalAlpha = 1;
}

/** Who takes the pages one after the other stands below this one. */
function columnInTurn(stage, moment) {
  const waiting = moment.columns.findIndex(count => count[WAITING] > 0);
  return waiting >= 0 ? waiting : stage.columnOf(Math.min(stage.pages, Math.max(1, moment.counts.begun)) - 1);
}

function walk(g, stage, moment, ink) {
  const x = stage.walker(stage.x(columnInTurn(stage, moment)));
  drawWaits(g, stage, moment.columns, ink, () => ({x, y: stage.bottom - stage.person}));
  paleWhenOver(g, moment, () => drawSleeper(g, stage, x, moment, ink));
}

function alone(g, stage, flow, ink) {
  drawPerson(g, stage.middle, stage.bottom, stage.person, "awake", ink);
}

function aloneWithCards(g, stage, flow, ink) {
  for (let column = 0; column < stage.columns; column++) {
    drawCard(g, stage.x(column), cardsInQueue(stage), stage.card.wide, stage.card.tall, ink.ink, ink.ground);
  }
  alone(g, stage, flow, ink);
}

function cardsInQueue(stage) {
  return stage.bottom - stage.person - stage.card.tall - (stage.large ? 6 : 3);
}

const QUEUE = {
  introduce: aloneWithCards,
  play(g, stage, moment, ink) {
    const top = cardsInQueue(stage);
    walk(g, stage, moment, ink);
    moment.columns.forEach((count, column) => {
      if (count[FRESH] + count[WAITING] > 0) {
        const style = count[WAITING] > 0 ? ink.waiting : ink.ink;
        drawCard(g, stage.x(column), top, stage.card.wide, stage.card.tall, style, ink.ground);
      }
    });
  },
};

function crowdOf(stage) {
  const rows = stage.pitch < 10 ? 3 : 1;
  const size = Math.min(stage.person, Math.max(stage.large ? 12 : 11, stage.pitch * rows * 2));
  const step = rows === 1 ? 0 : (stage.large ? 10 : 7);
  const inside = x => Math.min(stage.width - size * 0.26, Math.max(size * 0.26, x));
  return {rows, size, x: column => inside(stage.x(column)), bottom: column => stage.bottom - (rows - 1 - column % rows) * step};
}

/** Few have faces, and many are a crowd. */
function drawCrowd(g, stage, columns, mood, ink) {
  const crowd = crowdOf(stage);
  for (let row = 0; row < crowd.rows; row++) {
    columns.filter(column => column % crowd.rows === row)
      .forEach(column => crowd.rows === 1
        ? drawPerson(g, crowd.x(column), crowd.bottom(column), crowd.size, mood, ink)
        : drawOneOfMany(g, crowd.x(column), crowd.bottom(column), crowd.size, ink));
  }
}

const CROWD = {
  introduce(g, stage, flow, ink) {
    drawCrowd(g, stage, [...Array(stage.columns).keys()], "awake", ink);
  },
  play(g, stage, moment, ink) {
    const crowd = crowdOf(stage);
    drawWaits(g, stage, moment.columns, ink, column =>
      ({x: stage.x(column), y: crowd.bottom(column) - crowd.size + 2}));
    drawCrowd(g, stage, waitingColumns(moment.columns).map(waiting => waiting.column), "asleep", ink);
  },
};

function boxesOf(stage, count) {
  const pitch = stage.width / count;
  const size = Math.min(stage.large ? 41 : 31, pitch * 0.8);
  return {size, x: box => (box + 0.5) * pitch, person: Math.min(stage.person, size * 0.75)};
}

function drawBox(g, stage, boxes, box, form, mood, ink) {
  if (form === "absent") {
    return;
  }
  drawProcess(g, boxes.x(box), stage.bottom, boxes.size, form, ink);
  if (form === "there") {
    drawPerson(g, boxes.x(box), stage.bottom - 2, boxes.person, mood, ink);
  }
}

/** How a process stands at a moment: it starts until its first page. What is unknown of it is NaN, and so never comes. */
function formOf({start, firstPage, end}, t) {
  if (t < start || t >= end) {
    return "absent";
  }
  return t >= firstPage ? "there" : "starting";
}

const BOXES = {
  introduce(g, stage, flow, ink) {
    const count = flow.lane.workers.length;
    const boxes = boxesOf(stage, count);
    for (let box = 0; box < count; box++) {
      drawBox(g, stage, boxes, box, "there", "awake", ink);
    }
  },
  play(g, stage, moment, ink) {
    const {lane} = moment.flow;
    const boxes = boxesOf(stage, lane.workers.length);
    const asleep = new Set();
    g.strokeStyle = ink.waiting;
    g.lineWidth = 1.5;
    for (const page of waitingPages(moment)) {
      const box = lane.worker[page];
      asleep.add(box);
      g.beginPath();
      g.moveTo(stage.x(stage.columnOf(page)), stage.foot);
      g.lineTo(boxes.x(box), stage.bottom - boxes.size);
      g.stroke();
    }
    paleWhenOver(g, moment, () => lane.workers.forEach((process, box) =>
      drawBox(g, stage, boxes, box, formOf(process, moment.t), asleep.has(box) ? "asleep" : "awake", ink)));
  },
};

function waitingPages(moment) {
  const pages = [];
  for (let page = 0; page < moment.flow.pages; page++) {
    if (stateAt(moment.flow.lane, page, moment.t) === WAITING) {
      pages.push(page);
    }
  }
  return pages;
}
