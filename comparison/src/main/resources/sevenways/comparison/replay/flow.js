/* What is counted in a recorded lane. Nothing here knows of a picture. */

/** The moments of a lane, sorted, so that a count is one search. */
function flowOf(lane) {
  const begins = sorted(lane.begin, () => true);
  const good = sorted(lane.end, index => lane.outcome[index] === "OK");
  const failed = sorted(lane.end, index => lane.outcome[index] !== "OK");
  return {
    lane,
    pages: lane.begin.length,
    begins,
    good,
    failed,
    work: workOf(lane),
    end: Math.max(last(good), last(failed)),
    goodEnd: good.length > 0 ? last(good) : last(failed),
  };
}

function sorted(moments, isWanted) {
  return moments.filter((moment, index) => !Number.isNaN(moment) && isWanted(index)).sort();
}

function last(moments) {
  return moments.length === 0 ? 0 : moments[moments.length - 1];
}

/** How many of the sorted moments have come by then. */
function countUpTo(moments, t) {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle] <= t) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function countsAt(flow, t) {
  const begun = countUpTo(flow.begins, t);
  const done = countUpTo(flow.good, t);
  const failed = countUpTo(flow.failed, t);
  return {begun, done, failed, waiting: begun - done - failed, left: flow.pages - begun, over: t >= flow.end};
}

/**
 * When most pages wait, in the middle of that time. Where that is so again and again, as in lesson 01, the middle one
 * of these times.
 */
function fullest(flow) {
  const ends = Float64Array.from([...flow.good, ...flow.failed]).sort();
  let most = 0;
  let times = [];
  let gone = 0;
  flow.begins.forEach((begin, index) => {
    while (gone < ends.length && ends[gone] <= begin) {
      gone++;
    }
    const waiting = index + 1 - gone;
    const until = Math.min(ends[gone], flow.begins[index + 1] ?? Infinity);
    if (waiting > most) {
      most = waiting;
      times = [];
    }
    if (waiting === most && until > begin) {
      times.push((begin + until) / 2);
    }
  });
  return times[times.length >> 1] ?? 0;
}

/** When the lane worked: after a page's last byte, or, where that is unknown, for as long as it worked, at its end. */
function workOf(lane) {
  const spans = [];
  lane.end.forEach((end, index) => {
    const from = Number.isNaN(lane.last[index]) ? end - (lane.work[index] || 0) : lane.last[index];
    if (end > from) {
      spans.push({from, to: end});
    }
  });
  spans.sort((one, other) => one.from - other.from);
  return {from: Float64Array.from(spans, span => span.from), to: Float64Array.from(spans, span => span.to)};
}

/** Whether one who does all of it has worked since then. */
function isAtWork(flow, since, t) {
  const index = countUpTo(flow.work.from, t) - 1;
  return index >= 0 && flow.work.to[index] > since;
}

const FRESH = 0;
const WAITING = 1;
const DONE = 2;
const FAILED = 3;

function stateAt(lane, index, t) {
  if (t >= lane.end[index]) {
    return lane.outcome[index] === "OK" ? DONE : FAILED;
  }
  return t >= lane.begin[index] ? WAITING : FRESH;
}

/** Pages in columns, in the order of the list: of each column how many are in each of the four states. */
function columnsAt(lane, t, columns) {
  const pages = lane.begin.length;
  const counts = Array.from({length: columns}, () => [0, 0, 0, 0]);
  for (let index = 0; index < pages; index++) {
    counts[Math.floor(index * columns / pages)][stateAt(lane, index, t)]++;
  }
  return counts;
}
