/* One page, seven ways: what it is doing at a moment, in the lesson's own terms, and where in the sources that is. */

/** How far a page has come: by the four instants, as far as they are known. What has come last decides. */
function progressOf(lane, page, t) {
  if (t >= lane.end[page]) {
    return "over";
  }
  if (!(t >= lane.begin[page])) {
    return "fresh";
  }
  if (t >= lane.last[page]) {
    return "works";
  }
  if (t >= lane.sent[page]) {
    return "read";
  }
  if (t >= lane.connected[page]) {
    return "sends";
  }
  return Number.isNaN(lane.connected[page]) && Number.isNaN(lane.sent[page]) ? "waitsFor" : "connect";
}

/** In these, a page of one lesson does something else than a page of another. */
const OF_THE_LESSON = ["fresh", "connect", "read"];

/** @returns one sentence */
function pageText(speech, lane, page, t) {
  const {say, seconds, brief} = speech;
  const begin = lane.begin[page];
  const end = lane.end[page];
  const progress = progressOf(lane, page, t);
  if (progress === "over") {
    return lane.outcome[page] === "OK"
      ? say("pageDone", {at: seconds(end), took: brief(end - begin), work: brief(lane.work[page] || 0)})
      : say("pageFailed", {at: seconds(end), outcome: lane.outcome[page]});
  }
  const key = OF_THE_LESSON.includes(progress) ? progress + "-" + lane.number : progress;
  return say(key, {for: brief(t - begin)});
}

/** @param place undefined if no line of the sources is about it any more, or nobody knows which */
function placeInto(link, place) {
  const text = place === undefined ? "" : place.file.replace(/.*\/|\.java$/g, "") + ": " + place.region;
  if (link.textContent !== text) {
    link.textContent = text;
    link.title = place === undefined ? "" : place.file + ", region:" + place.region;
    if (place?.page) {
      link.href = place.page;
    } else {
      link.removeAttribute("href");
    }
  }
}

/** The page's own name: the last part of its address. */
function nameOfPage(run, page) {
  const url = run.urls[page % run.urls.length];
  return url.replace(/[?#].*$/, "").replace(/\/$/, "").split("/").at(-1).replace(/\.html$/, "");
}
