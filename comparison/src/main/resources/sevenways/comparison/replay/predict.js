/* Guess first. A guess is a ratio, and so here, and nowhere else, the axis is logarithmic. */

const STEPS = 250;
const AS_GOOD_AS_RIGHT = 1.25;

/** From below the limit, where nobody can be, to twice as long as the longest. */
function guessScale(times) {
  const least = (times.limit ?? times.quickEnd / 2) / 1.4;
  const most = 2 * times.whole;
  return {
    least,
    most,
    share: t => Math.log(t / least) / Math.log(most / least),
    at: share => least * (most / least) ** share,
  };
}

/** As exact as it is said; null at the left end: a handle that has not been moved is no guess. */
function guessAt(scale, step) {
  const guess = scale.at(step / STEPS);
  return step === 0 ? null : Number(guess.toFixed(guess < 0.995 ? 2 : 1));
}

function stepOf(scale, guess) {
  return Math.min(STEPS, Math.max(1, Math.round(scale.share(guess) * STEPS)));
}

/** Round moments on the axis that leave room, as a share of it, for each other and for the limit's name. */
function guessTicks(scale, limit, room, roomOfLimit) {
  const ticks = [];
  let before = limit === null ? -room : scale.share(limit) + roomOfLimit;
  for (let unit = 10 ** Math.floor(Math.log10(scale.least)); unit <= scale.most; unit *= 10) {
    for (const tick of [unit, 2 * unit, 5 * unit]) {
      const share = scale.share(tick);
      if (share >= before && share <= 1 - room / 3) {
        ticks.push(tick);
        before = share + room;
      }
    }
  }
  return ticks;
}

/** How far a guess is from what happened: how many times, and to which side. */
function gapOf(guess, took) {
  const times = Math.max(guess / took, took / guess);
  return {times, key: times <= AS_GOOD_AS_RIGHT ? "verdictRight" : guess < took ? "verdictShort" : "verdictLong"};
}

/** The lane whose guess is furthest off; null if none is wrong. */
function largestGap(flows, guesses) {
  return flows
    .filter(flow => guesses[flow.lane.number] !== undefined)
    .map(flow => ({lesson: flow.lane.number, ...gapOf(guesses[flow.lane.number], flow.end)}))
    .filter(gap => gap.key !== "verdictRight")
    .sort((one, other) => other.times - one.times)[0] ?? null;
}

function verdictOf(speech, flow, guess) {
  const took = speech.seconds(flow.end);
  if (flow.lane.number === FIRST) {
    return speech.say("given", {took});
  }
  if (guess === undefined) {
    return speech.say("onlyRun", {took});
  }
  const gap = gapOf(guess, flow.end);
  return speech.say(gap.key, {took, guess: speech.seconds(guess), ratio: speech.ratio(gap.times)});
}

/** Puts the handle, and after the reveal what happened, where they belong. */
function placeGuess(part, scale, flow, guess, isRevealed) {
  const percent = t => Math.min(100, Math.max(0, 100 * scale.share(t))) + "%";
  const isFirst = flow.lane.number === FIRST;
  part(".took").hidden = !isRevealed && !isFirst;
  part(".took").style.left = percent(flow.end);
  const gap = part(".gap");
  gap.hidden = !isRevealed || guess === undefined || isFirst;
  if (!gap.hidden) {
    gap.style.left = percent(Math.min(guess, flow.end));
    gap.style.right = (100 - parseFloat(percent(Math.max(guess, flow.end)))) + "%";
  }
  const handle = part(".handle");
  handle.hidden = isFirst || (isRevealed && guess === undefined);
  handle.disabled = isRevealed;
  // Left alone where it says the guess already: a key's small step would be rounded away.
  if (guessAt(scale, Number(handle.value)) !== (guess ?? null)) {
    handle.value = guess === undefined ? 0 : stepOf(scale, guess);
  }
}

/** A verdict stands above what it tells of, and within the ruler. */
function placeVerdict(verdict, share) {
  const inside = Math.min(1, Math.max(0, share));
  verdict.style.left = 100 * inside + "%";
  verdict.style.transform = "translateX(" + -100 * inside + "%)";
}
