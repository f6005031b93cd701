/* What is shown, and the ways to change it. Whoever changes the state says how much of the page follows from it: a new
   run (openRun), other words or colours (dress), another size (fit), another moment (draw). */

/** Which lessons have the same cast: that they differ so much is what a class should wonder about. */
const SAME_CASTS = [["01", "05"], ["04", "06"]];
const USUAL_RUN = "150";

/** @param places where in the sources a page is: of each lesson, by how far the page has come */
function showOf(root, runs, places) {
  const usual = {
    run: (runs.find(run => run.id === USUAL_RUN) ?? runs[0]).id,
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    lang: navigator.language.startsWith("zh") ? "zh" : "en",
  };
  return {
    root,
    runs,
    places,
    usual,
    part: selector => root.querySelector(selector),
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    ...initialState(usual),
  };
}

function initialState(usual) {
  return {mode: "cover", t: 0, chosen: null, guesses: {}, lanes: null, again: true, speed: "two", view: "who", from: null, ...usual};
}

/** Takes another run, or other lanes of it. */
function openRun(show) {
  const run = show.runs.find(one => one.id === show.run) ?? show.runs[0];
  const all = run.lanes.map(flowOf);
  const wanted = all.filter(flow => show.lanes === null || show.lanes.includes(flow.lane.number));
  show.flows = wanted.length > 0 ? wanted : all;
  show.recorded = run;
  show.run = run.id;
  show.times = timesOf(run, all, show.flows.map(flow => flow.lane.number));
  show.scale = guessScale(show.times);
  show.events = null;
  show.t = Math.min(show.t, show.times.whole);
  show.chosen = show.chosen === null ? null : Math.min(show.chosen, run.pages - 1);
  const template = show.part("template");
  show.rows = show.flows.map(flow => laneOf(template, flow));
  show.part(".lanes").replaceChildren(...show.rows.map(lane => lane.element));
  dress(show);
}

/** Says all that does not change with the clock. */
function dress(show) {
  show.speech = speaker(show.lang);
  show.root.lang = LOCALES[show.lang];
  show.root.classList.toggle("narrow", isNarrow(show.root));
  show.root.dataset.theme = show.theme;
  const {say} = show.speech;
  for (const element of show.root.querySelectorAll("[data-say]")) {
    setText(element, say(element.dataset.say));
  }
  for (const element of show.root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  wayBackInto(show.part(".back"), show.speech, show.from, show.root.dataset.chapters);
  if (show.root.dataset.alone !== undefined) {
    document.documentElement.lang = show.root.lang;
    document.title = say("replay");
    setText(document.querySelector("h1"), document.title);
  }
  const isWhole = show.flows.length === show.recorded.lanes.length;
  setText(show.part(".title"), say(isWhole ? "title" : "titleOfSome", {n: show.recorded.pages}));
  setText(show.part(".recorded"), recordedText(show.speech, show.recorded));
  for (const lane of show.rows) {
    setText(lane.part(".name"), say("name-" + lane.flow.lane.number, {n: nameCount(lane.flow)}));
    setText(lane.part(".machine"), lane.flow.lane.number === "07" ? machineText(show) : "");
  }
  dressControls(show);
  fit(show);
}

function isNarrow(root) {
  return matchMedia("(max-width: 760px)").matches && !root.classList.contains("drawn-for-paper");
}

function machineText({speech, root, flows}) {
  const {carriers, pollers} = flows.find(flow => flow.lane.number === "07").lane;
  return isNarrow(root)
    ? speech.say("machineShort")
    : carriers === null || pollers === null
      ? speech.say("machineUnknown")
      : speech.say("machine", {carriers, pollers});
}

function recordedText({say, brief, round}, {date, machine, delay}) {
  const known = (value, text) => value === null || value === undefined ? say("unknown") : text(value);
  return say("recorded", {
    date,
    cores: known(machine?.cores, cores => cores),
    memory: known(machine?.memoryMiB, mebibytes => say("mebibytes", {n: mebibytes})),
    os: known(machine?.os, os => os),
    jdk: known(machine?.jdk, jdk => jdk),
    delay: known(delay, seconds => seconds < 1 ? brief(seconds) : round(seconds)),
  });
}

/** Follows the size of the screen and the colours. */
function fit(show) {
  show.root.dataset.mode = show.mode;
  show.root.dataset.view = show.view;
  keepFocus(show);
  show.ink = inkOf(show.root);
  for (const lane of show.rows) {
    fitLane(lane, show.times, show.ink, show.again && fits(lane.flow, show.recorded, show.times.whole) !== null);
  }
  const marks = show.part(".marks");
  marks.replaceChildren(...(show.mode === "watch"
    ? rulerMarks(show.speech, rulersOf(marks.clientWidth, show.times), show.times)
    : guessMarks(show.speech, show.scale, show.times, marks.clientWidth)));
  const perColumn = Math.ceil(show.recorded.pages / MOST_COLUMNS);
  fillLegend(show.part(".legend"), show.speech, show.ink, show.mode, perColumn);
  draw(show);
}

/** A button that has been pressed may be gone: whoever has no mouse goes on at the one that stands in its place. */
function keepFocus({root, part, mode}) {
  const {activeElement} = document;
  if (root.contains(activeElement) && activeElement.getClientRects().length === 0) {
    part(".when-" + mode + " .main").focus();
  }
}

/** Shows the moment. */
function draw(show) {
  const moment = {...show, run: show.recorded};
  for (const lane of show.rows) {
    if (show.mode === "watch") {
      drawLaneAt(lane, moment);
    } else if (show.mode === "cover") {
      drawLaneCovered(lane, moment, show.scale);
    } else {
      drawLaneRevealed(lane, {...moment, chosen: null}, show.scale);
    }
  }
  if (show.mode === "watch") {
    caption(show, captionOf(show.speech, {...moment, tempo: show.times.faster}), null);
    setText(show.part(".moment"), clockText(show.speech, show.t));
    setText(show.part(".tempo"), tempoText(show));
    drawControls(show);
  } else if (show.mode === "cover") {
    caption(show, coverCaption(show.speech, show.flows), null);
  } else {
    revealCaption(show);
  }
}

function clockText({say, number}, t) {
  return say("seconds", {n: number(t, t < 10 ? 3 : 2)});
}

function tempoText({speech, still, speed, t, times}) {
  if (still) {
    return speech.say("steps");
  }
  const {tempo} = leg(Math.min(t, times.whole * (1 - 1e-9)), times, speed);
  return tempo < 1 ? speech.say("slower", {n: Math.round(1 / tempo)}) : speech.say("faster", {n: tempo});
}

function coverCaption(speech, flows) {
  const numbers = flows.map(flow => flow.lane.number);
  const [some, others] = SAME_CASTS.filter(pair => pair.every(lesson => numbers.includes(lesson))).map(speech.list);
  const first = flows.find(flow => flow.lane.number === FIRST);
  return [
    speech.say("coverAsk"),
    some === undefined ? "" : speech.say(others === undefined ? "coverSame" : "coverSameTwice", {some, others}),
    first === undefined ? "" : speech.say("coverGiven", {took: speech.seconds(first.end)}),
  ].filter(Boolean).join(speech.lang === "zh" ? "" : " ");
}

function revealCaption(show) {
  const gap = largestGap(show.flows, show.guesses);
  if (gap === null) {
    caption(show, show.speech.say(Object.keys(show.guesses).length > 0 ? "allRight" : "noGuesses"), null);
  } else {
    const {lesson, times} = gap;
    caption(show, show.speech.say("gap", {lesson, ratio: show.speech.ratio(times)}), lesson);
  }
}

/** @param lesson whose chapter explains it, or null */
function caption(show, sentence, lesson) {
  setText(show.part(".sentence"), sentence);
  const link = show.part(".chapter");
  link.hidden = lesson === null;
  if (lesson !== null) {
    chapterInto(link, show.speech, lesson, show.root.dataset.chapters);
  }
}

/** When nothing moves any more: what a screen reader finds, and the address. */
function settle(show) {
  for (const lane of show.rows) {
    nameCanvases(lane, show);
  }
  sayAloud(show);
  history.replaceState(null, "", addressOf(show, show.usual));
}
