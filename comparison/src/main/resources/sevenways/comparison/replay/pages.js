/* One page, seven ways: what it is doing at a moment, in the lesson's own terms. */

/** @returns one sentence */
function pageText(speech, flow, page, t) {
  const {lane} = flow;
  const {say, seconds, brief} = speech;
  const begin = lane.begin[page];
  const end = lane.end[page];
  if (t >= end) {
    return lane.outcome[page] === "OK"
      ? say("pageDone", {at: seconds(end), took: brief(end - begin), work: brief(lane.work[page] || 0)})
      : say("pageFailed", {at: seconds(end), outcome: lane.outcome[page]});
  }
  if (!(t >= begin)) {
    return say("fresh-" + lane.number);
  }
  return say(stageKey(lane, page, t), {for: brief(t - begin)});
}

/** By the four instants, as far as they are known: what has come last decides. */
function stageKey(lane, page, t) {
  if (t >= lane.last[page]) {
    return "works";
  }
  if (t >= lane.sent[page]) {
    return "read-" + lane.number;
  }
  if (t >= lane.connected[page]) {
    return "sends";
  }
  return Number.isNaN(lane.connected[page]) && Number.isNaN(lane.sent[page]) ? "waitsFor" : "connect-" + lane.number;
}

/** The page's own name: the last part of its address. */
function nameOfPage(run, page) {
  const url = run.urls[page % run.urls.length];
  return url.replace(/[?#].*$/, "").replace(/\/$/, "").split("/").at(-1).replace(/\.html$/, "");
}
