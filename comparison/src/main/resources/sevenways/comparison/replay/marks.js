/* What stands above the lanes: the legend, and the names of the moments on the rulers. */

/** What the name of the limit takes on an axis, and the width of a handle, of which half stands out at each end. */
const ROOM = 60;
const HANDLE = 22;

function span(text, className, left) {
  const mark = document.createElement("span");
  mark.textContent = text;
  mark.className = className;
  mark.style.left = left;
  return mark;
}

/** In shares of the width: on paper it may be another one. */
function inShares(marks, width) {
  for (const {style} of marks) {
    style.left = 100 * parseFloat(style.left) / width + "%";
    style.width = style.width && 100 * parseFloat(style.width) / width + "%";
  }
  return marks;
}

/** The names of the moments on the two rulers, above them. */
function rulerMarks(speech, rulers, times) {
  const pixels = ruler => t => onRuler(ruler, t) + "px";
  const marks = [];
  const {lens, whole} = rulers;
  const isNarrow = rulers.width < 400;
  if (lens !== null) {
    const tint = span("", "tinted", "0");
    tint.style.width = lens.width + "px";
    const sliver = span("", "tinted", whole.left + "px");
    sliver.style.width = onRuler(whole, lens.to) - whole.left + "px";
    const to = speech.round(times.lens);
    const named = isNarrow ? speech.say("lensShort", {to}) : speech.say("lens", {to, n: Math.round(lens.width / lens.to * whole.to / whole.width)});
    marks.push(tint, sliver, span(named, "named", "5px"));
  }
  const wholeLeft = lens === null ? 0 : onRuler(whole, lens.to) + 5;
  marks.push(span(speech.say(isNarrow || lens === null ? "wholeOnly" : "whole"), "named", wholeLeft + "px"));
  const close = lens ?? whole;
  const limit = times.limit !== null && times.limit <= close.to ? pixels(close)(times.limit) : null;
  if (limit !== null) {
    marks.push(span(speech.say("limitMark", {at: speech.seconds(times.limit)}), "tick", Math.max(parseFloat(limit), ROOM / 2 + 4) + "px"));
  }
  if (lens !== null) {
    marks.push(...ticksOf(lens.to, true)
      .filter(tick => limit === null || onRuler(lens, tick) - Math.max(parseFloat(limit), ROOM / 2)
        > (tick === lens.to ? 1.2 : 0.9) * ROOM)
      .map(tick => span(speech.round(tick), tick === lens.to ? "tick last" : "tick", pixels(lens)(tick))));
  }
  const from = lens === null && limit !== null ? parseFloat(limit) + ROOM : onRuler(whole, lens?.to ?? 0) + 18;
  marks.push(...ticksOf(whole.to, false)
    .filter(tick => onRuler(whole, tick) > from)
    .map(tick => span(speech.round(tick), "tick", pixels(whole)(tick))));
  return inShares(marks, rulers.width);
}

/** The names of the moments on the line of guesses. */
function guessMarks(speech, scale, times, width) {
  const place = t => HANDLE / 2 + scale.share(t) * (width - HANDLE) + "px";
  const ticks = guessTicks(scale, times.limit, ROOM / width, 2 * ROOM / width);
  return inShares([
    ...(times.limit === null ? [] : [span(speech.say("theLimit", {at: speech.seconds(times.limit)}), "tick beside", place(times.limit))]),
    ...ticks.map(tick => span(speech.round(tick), "tick", place(tick))),
  ], width);
}

const LEGEND = [
  ["legendThread", (g, ink) => drawPerson(g, 8, 15, 15, "awake", ink)],
  ["legendCard", (g, ink) => drawCard(g, 8, 3, 6, 11, ink.ink, ink.ground)],
  ["legendFresh", (g, ink) => bar(g, 10, 3, ink.fresh)],
  ["legendWaiting", (g, ink) => {
    bar(g, 1, 8, ink.waiting);
    g.fillRect(7.5, 9, 1, 7);
  }],
  ["legendDone", (g, ink) => bar(g, 2, 12, ink.done)],
  ["legendFailed", (g, ink) => drawCross(g, 8, 8, 10, ink)],
];

/** Covered, the legend names only what is in the picture. */
const COVERED_LEGEND = [LEGEND[0], LEGEND[1], ["legendPage", LEGEND[2][1]]];

function bar(g, top, tall, style) {
  g.fillStyle = style;
  g.fillRect(6.5, top, 3, tall);
}

function fillLegend(list, speech, ink, mode, perColumn) {
  const items = (mode === "cover" ? COVERED_LEGEND : LEGEND).map(([key, draw]) => {
    const item = document.createElement("li");
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    draw(sized(canvas, 16, 16).g, ink);
    item.append(canvas, speech.say(key));
    return item;
  });
  if (perColumn > 1) {
    items.push(note(speech.say("legendBin", {n: perColumn})));
  }
  if (mode === "reveal") {
    items.unshift(note(speech.say("eachFullest")));
  }
  list.replaceChildren(...items);
}

function note(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
