/* The three silhouettes in which few wait for many: a funnel, a funnel with cards, cards hung on a machine. */

/** The selector's list, filled as far as pages are in it. */
function plateOf(stage) {
  const wide = stage.large ? 120 : 100;
  return {wide, tall: stage.large ? 8 : 6, left: stage.middle - wide / 2, top: stage.bottom - stage.person - (stage.large ? 10 : 8)};
}

function drawPlate(g, stage, moment, ink) {
  const plate = plateOf(stage);
  g.fillStyle = ink.ground;
  g.strokeStyle = ink.person;
  g.lineWidth = 1.5;
  g.beginPath();
  g.roundRect(plate.left, plate.top, plate.wide, plate.tall, 3);
  g.fill();
  g.fillStyle = ink.waiting;
  g.fillRect(plate.left + 2, plate.top + 2, (plate.wide - 4) * moment.counts.waiting / moment.flow.pages, plate.tall - 4);
  g.stroke();
}

function drawSelector(g, stage, moment, ink, from) {
  const plate = plateOf(stage);
  drawWaits(g, stage, moment.columns, ink, column =>
    ({x: plate.left + (column + 0.5) * plate.wide / stage.columns, y: plate.top, from}));
  paleWhenOver(g, moment, () => {
    drawPlate(g, stage, moment, ink);
    drawSleeper(g, stage, stage.middle, moment, ink);
  });
}

const SELECTOR = {
  introduce: alone,
  play(g, stage, moment, ink) {
    drawSelector(g, stage, moment, ink);
  },
};

/** A card for each page that waits, close below it. */
function drawCards(g, stage, moment, top, ink) {
  for (const {column} of waitingColumns(moment.columns)) {
    drawCard(g, stage.x(column), top, stage.card.wide, stage.card.tall, ink.ink, ink.ground);
  }
}

const SHELF = {
  introduce: aloneWithCards,
  play(g, stage, moment, ink) {
    const top = stage.foot + (stage.large ? 3 : 1);
    const shelf = top + stage.card.tall + 1;
    drawSelector(g, stage, moment, ink, shelf);
    drawCards(g, stage, moment, top, ink);
    paleWhenOver(g, moment, () => {
      g.fillStyle = ink.person;
      g.fillRect(0, shelf, stage.width, 1.5);
    });
  },
};

function drawMachine(g, stage, flow, ink) {
  const tall = stage.large ? 30 : 22;
  g.fillStyle = ink.tint;
  g.strokeStyle = ink.person;
  g.lineWidth = 1.5;
  g.beginPath();
  g.roundRect(1, stage.bottom - tall, stage.width - 2, tall, 4);
  g.fill();
  g.stroke();
  const threads = (flow.lane.carriers ?? 0) + (flow.lane.pollers ?? 0);
  const size = tall - 8;
  for (let thread = 0; thread < threads; thread++) {
    // From the right: on the left it is told how many they are.
    const x = stage.width - size - thread * size * 1.2;
    drawPerson(g, x, stage.bottom - 3, size, "eyeless", {...ink, person: ink.soft});
  }
}

const MACHINE = {
  introduce(g, stage, flow, ink) {
    for (let column = 0; column < stage.columns; column++) {
      drawCard(g, stage.x(column), hanging(stage), stage.card.wide, stage.card.tall, ink.ink, ink.ground);
    }
    drawMachine(g, stage, flow, ink);
  },
  play(g, stage, moment, ink) {
    drawWaits(g, stage, moment.columns, ink, column => ({x: stage.x(column), y: stage.bottom - (stage.large ? 30 : 22)}));
    drawCards(g, stage, moment, hanging(stage), ink);
    paleWhenOver(g, moment, () => drawMachine(g, stage, moment.flow, ink));
  },
};

function hanging(stage) {
  return stage.foot + (stage.large ? 6 : 3);
}
