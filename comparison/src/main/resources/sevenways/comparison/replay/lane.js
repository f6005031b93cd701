/* One lane in the page: its label, its scene and its rulers. */

function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function laneOf(template, flow) {
  const element = template.content.firstElementChild.cloneNode(true);
  const part = selector => element.querySelector(selector);
  element.dataset.lane = flow.lane.number;
  setText(part(".number"), flow.lane.number);
  return {element, flow, part, scene: null, ruler: null, rulers: null, film: null, drawnAt: 0};
}

/** Makes the canvases as large as they are shown, and draws once what each moment shows a part of. */
function fitLane(lane, times, ink, teeth) {
  const scene = fitted(lane.part(".scene canvas"));
  lane.scene = scene && {...scene, stage: stageOf(scene.width, scene.height, lane.flow.pages)};
  lane.ruler = fitted(lane.part(".ruler > canvas"));
  if (lane.ruler !== null) {
    const {width, height} = lane.ruler;
    lane.rulers = rulersOf(width, times);
    const {lens, whole} = lane.rulers;
    lane.film = filmOf(width, height, g => {
      if (lens !== null) {
        drawFlow(g, lane.flow, lens, height, ink, false);
        g.clearRect(lens.width, 0, width, height);
      }
      drawFlow(g, lane.flow, whole, height, ink, teeth);
    });
  }
}

function drawLaneAt(lane, show) {
  const {flow} = lane;
  const {t, times, ink, chosen} = show;
  const counts = countsAt(flow, t);
  if (lane.scene !== null) {
    const since = show.clock.isPlaying() ? lane.drawnAt : t;
    drawScene(lane.scene.g, lane.scene.stage, {flow, t, since, counts, chosen, still: show.still}, ink);
  }
  if (lane.ruler !== null) {
    drawRulers(lane, show);
  }
  lane.drawnAt = t;
  labelLane(lane, show, counts);
}

function drawRulers(lane, {t, times, ink, guesses}) {
  const {g, width, height} = lane.ruler;
  g.clearRect(0, 0, width, height);
  drawGround(g, lane.rulers, times, height, ink);
  for (const ruler of [lane.rulers.lens, lane.rulers.whole].filter(Boolean)) {
    showFilm(g, lane.film, ruler.left, onRuler(ruler, t));
  }
  const guess = guesses[lane.flow.lane.number];
  if (guess !== undefined) {
    drawGuess(g, lane.rulers, guess, height, ink);
  }
  drawCursor(g, lane.rulers, t, height, ink);
}

function labelLane(lane, {speech, run, places, t, chosen, again}, counts) {
  const {flow, part} = lane;
  const {say} = speech;
  setText(part(".counts .done"), counts.over && counts.failed === 0
    ? say("doneAt", {n: counts.done, at: speech.seconds(flow.end)})
    : say("done", {n: counts.done}));
  setText(part(".counts .failed"), counts.failed > 0 ? say("failed", {n: counts.failed}) : "");
  setText(part(".counts .waiting"), counts.over ? "" : say("waiting", {n: counts.waiting}));
  if (chosen === null) {
    setText(part(".who"), whoWaits(speech, flow, counts, t));
    placeInto(part(".place a"), undefined);
  } else {
    setText(part(".who"), pageText(speech, flow.lane, chosen, t));
    placeInto(part(".place a"), places[flow.lane.number][progressOf(flow.lane, chosen, t)]);
  }
  const times = again ? fits(flow, run, t) : null;
  setText(part(".fits b"), times === null ? "" : speech.ratio(fitsTold(times)));
  setText(part(".fits span"), times === null ? "" : say("times", {n: 2}));
}

function whoWaits(speech, flow, counts, t) {
  const {say} = speech;
  const who = whoWaitsNow(say, flow.lane, counts, t);
  return flow.lane.computed ? who + say("semicolon") + say("computed") : who;
}

function whoWaitsNow(say, {number, workers}, counts, t) {
  if (number === "03" && counts.begun === 0) {
    return say("starting", {n: workers.filter(process => formOf(process, t) === "starting").length});
  }
  if (counts.waiting > 0) {
    return say("waits-" + number, {n: number === "04" ? counts.left : counts.waiting});
  }
  return number === "04" && counts.left > 0 ? say("queue-04", {n: counts.left}) : say("nobody");
}

/** Who is there, and in the ruler's place the line of guesses. */
function drawLaneCovered(lane, show, scale) {
  const {flow, part} = lane;
  const {say} = show.speech;
  if (lane.scene !== null) {
    drawCast(lane.scene.g, lane.scene.stage, flow, show.ink);
  }
  for (const name of ["done", "failed", "waiting"]) {
    setText(part(".counts ." + name), "");
  }
  const {number, workers} = flow.lane;
  setText(part(".who"), say("cast-" + number, {n: number === "03" ? workers.length : flow.pages}));
  placeInto(part(".place a"), undefined);
  fillGuess(lane, show, scale, false);
}

/** Each lane at its own fullest moment, and how long it took. */
function drawLaneRevealed(lane, show, scale) {
  const {flow, part} = lane;
  const t = fullest(flow);
  const counts = countsAt(flow, t);
  if (lane.scene !== null) {
    drawScene(lane.scene.g, lane.scene.stage, {flow, t, since: t, counts, chosen: show.chosen, still: show.still}, show.ink);
  }
  labelLane(lane, {...show, t, again: false}, counts);
  setText(part(".counts .done"), "");
  setText(part(".counts .failed"), "");
  setText(part(".counts .waiting"), show.speech.say("waitingAt", {n: counts.waiting, at: show.speech.seconds(t)}));
  fillGuess(lane, show, scale, true);
}

function fillGuess(lane, {speech, guesses, times}, scale, isRevealed) {
  const {flow, part} = lane;
  const {number} = flow.lane;
  const guess = guesses[number];
  placeGuess(part, scale, flow, guess, isRevealed);
  const isFirst = number === FIRST;
  const handle = part(".handle");
  handle.setAttribute("aria-label", speech.say("guessOf", {lesson: number}));
  handle.setAttribute("aria-valuetext", guess === undefined ? speech.say("noGuess") : speech.seconds(guess));
  part(".hint").hidden = isRevealed || isFirst || guess !== undefined;
  part(".least").hidden = times.limit === null;
  part(".least").style.left = times.limit === null ? "0" : 100 * scale.share(times.limit) + "%";
  const verdict = part(".verdict");
  verdict.hidden = !isRevealed && !isFirst && guess === undefined;
  // A guess that is still made says itself.
  verdict.ariaHidden = !isRevealed && !isFirst;
  setText(verdict, isRevealed || isFirst ? verdictOf(speech, flow, guess) : guess === undefined ? "" : speech.seconds(guess));
  placeVerdict(verdict, isRevealed || isFirst ? scale.share(flow.end) : guess === undefined ? 0 : scale.share(guess));
}
