/* The moments that matter in a run. None is written down: all are computed from what was recorded. */

const FIRST = "01";
const QUICK = ["05", "06", "07"];
const LONGEST_SLOW_PART = 6;
const LONGEST_REST = 30;
const TEMPOS = [1, 2, 5, 10, 20, 50, 100, 200];
/** Both rulers are drawn only where the one shows something that the other cannot. */
const LENS_WORTH = 3;

/** @param flows of all lanes; @param shown the numbers of those in the page */
function timesOf(run, flows, shown) {
  const inView = flows.filter(flow => shown.includes(flow.lane.number));
  const quick = quickOf(inView);
  const quickEnd = Math.max(...quick.map(flow => flow.goodEnd));
  const whole = Math.max(...inView.map(flow => flow.end));
  const wide = roundUp(Math.max(...lensOf(flows).map(flow => flow.goodEnd)));
  const lens = whole >= LENS_WORTH * wide ? wide : null;
  // Of a site that holds nothing back, nobody can be too quick.
  const limit = run.limit > 0 ? run.limit : null;
  return {
    limit,
    quick: quick.map(flow => flow.lane.number),
    quickEnd,
    whole,
    lens,
    slower: slowest(quickEnd),
    faster: fastEnough(whole - quickEnd),
    bookmarks: bookmarksOf(limit, quickEnd, whole),
  };
}

/** Those that wait for all pages at once and with few threads; where none of them is shown, whatever is not lesson 01. */
function quickOf(flows) {
  const others = flows.filter(flow => flow.lane.number !== FIRST);
  const quick = flows.filter(flow => QUICK.includes(flow.lane.number));
  return quick.length > 0 ? quick : others.length > 0 ? others : flows;
}

/** The left ruler is as long as lesson 02. */
function lensOf(flows) {
  const threads = flows.filter(flow => flow.lane.number === "02");
  return threads.length > 0 ? threads : quickOf(flows);
}

function bookmarksOf(limit, quickEnd, whole) {
  const marks = [{name: "start", at: 0}];
  if (limit !== null && limit < quickEnd) {
    marks.push({name: "limit", at: limit});
  }
  marks.push({name: "quick", at: quickEnd});
  const later = middle(quickEnd, whole);
  if (later !== null) {
    marks.push({name: "later", at: later});
  }
  marks.push({name: "end", at: whole});
  return marks.filter((mark, index) => index === 0 || mark.at > marks[index - 1].at);
}

/** A round time in a third of what is left, if something is. */
function middle(quickEnd, whole) {
  const third = roundDown(whole / 3);
  return third > 1.5 * quickEnd ? third : null;
}

function roundDown(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return [5, 2, 1].find(step => step * unit <= value) * unit;
}

/** To one digit, and below 3 to a half. */
function roundUp(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = value / unit < 3 ? unit / 2 : unit;
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(6));
}

function slowest(duration) {
  return TEMPOS.findLast(tempo => tempo * duration <= LONGEST_SLOW_PART) ?? 1;
}

function fastEnough(duration) {
  return TEMPOS.find(tempo => duration / tempo <= LONGEST_REST) ?? TEMPOS.at(-1);
}

/** How far the next play goes, and how many seconds of the run it shows in a second. */
function leg(t, times, speed) {
  const from = t >= times.whole ? 0 : t;
  if (speed === "slow") {
    return {from, until: times.whole, tempo: 1 / times.slower};
  }
  if (speed === "life") {
    return {from, until: times.whole, tempo: 1};
  }
  return from < times.quickEnd
    ? {from, until: times.quickEnd, tempo: 1 / times.slower}
    : {from, until: times.whole, tempo: times.faster};
}

/** All begins and ends, each once. */
function eventsOf(flows) {
  const moments = Float64Array.from(flows.flatMap(flow => [...flow.begins, ...flow.good, ...flow.failed])).sort();
  return moments.filter((moment, index) => index === 0 || moment > moments[index - 1]);
}

/** How often a run fits into so much time; null where that says nothing. */
function fits(flow, run, t) {
  const times = t / flow.end;
  return run.kind === "good" && !flow.lane.computed && t >= flow.end && times >= 1.5 ? times : null;
}

/** The figure that is shown: what has fitted whole, below ten to a tenth. */
function fitsTold(times) {
  return times < 10 ? Math.floor(times * 10) / 10 : Math.floor(times);
}

/** The whole pages of so many fits, as these are told; in tenths, which are exact. */
function pagesFitted(told, pages) {
  return Math.floor(Math.round(told * 10) * pages / 10);
}
