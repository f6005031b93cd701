"use strict";

/* Puts the data into the page. */

const {comparison, pictures} = JSON.parse(document.getElementById("data").textContent);

function drawn(picture) {
  return picture.every === 1
    ? "All " + counted(picture.pages, "page") + " are drawn."
    : number(picture.lines.length) + " of " + number(picture.pages) + " pages are drawn, one of "
      + number(picture.every) + "; the curve counts all.";
}

function about(picture) {
  const share = picture.workMicros === null
    ? "How much of it was work is unknown. "
    : "Of the pages’ time, " + rounded(picture.workMicros / 10 / Math.max(1, picture.pagesMillis)) + " % was work. ";
  return counted(picture.workers, "worker") + ", " + time(picture.endMillis) + ". " + share + drawn(picture);
}

function reading(line) {
  return line === null || line === undefined
    ? "Point at a line to read it."
    : number(line.number) + ". " + line.name + ": " + time(line.startMillis) + " to " + time(line.endMillis) + ". "
      + (line.workMicros === null ? "" : work(line.workMicros) + " of it work. ") + line.outcome + ": " + (line.detail ?? line.title)
      + ". Waited for by " + line.worker + ".";
}

function head() {
  const {pages, delayMillis, limitMillis} = comparison;
  document.getElementById("lead").textContent = "Every lesson loads the same " + counted(pages, "page")
    + (limitMillis === null
      ? " of the web. How long each has to take, nobody knows."
      : " from the same slow site. Waiting for one page after the other takes about " + roundTime(pages * delayMillis)
        + "; waiting for all at once, " + roundTime(limitMillis) + ".")
    + " What differs is who waits.";
  const facts = {
    pages: number(pages),
    site: comparison.site,
    "mean delay": known(delayMillis, roundTime),
    "the limit": known(limitMillis, roundTime),
    rounds: number(comparison.rounds),
  };
  for (const [name, value] of Object.entries(facts)) {
    const fact = element("div", "");
    fact.append(element("dt", name), element("dd", value));
    document.getElementById("facts").append(fact);
  }
}

function bars() {
  const rows = comparison.rows.filter(row => row.elapsedPerLimit !== null);
  const target = document.getElementById("bars");
  target.setAttribute("aria-label", "Elapsed time divided by the limit: "
    + rows.map(row => row.lesson + " " + ratio(row.elapsedPerLimit)).join(", ") + ".");
  if (rows.length > 0) {
    limitBars(target, rows);
  } else if (comparison.limitMillis === null) {
    target.textContent = "The limit is unknown.";
  }
}

function table() {
  fillComparison(document.getElementById("comparison"), comparison);
  document.getElementById("notes").append(...comparison.rows
    .flatMap(notes)
    .map(note => element("li", note)));
}

/** Whatever went otherwise than a figure can tell. */
function notes(row) {
  const outcomes = Object.entries(row.outcomes).map(([outcome, pages]) => number(pages) + " " + outcome);
  return [
    ...(row.failures.length === 0 ? [] : [row.lesson + ": " + outcomes.join(", ")]),
    ...row.failures.map(kind => row.lesson + ": " + why(kind)),
    ...(row.note === null ? [] : [row.lesson + ": " + row.note]),
  ];
}

function why({outcome, pages, reason, pagesOfReason, example}) {
  const most = pagesOfReason === pages ? "" : ", " + number(pagesOfReason) + " of them";
  return number(pages) + " " + outcome + most + ": " + reason + "; for example " + example;
}

/** @returns the charts that share a time axis, if a reader wants that */
function timelineOf(picture) {
  const article = document.getElementById("timeline").content.cloneNode(true).firstElementChild;
  document.getElementById("timelines").append(article);
  const part = name => article.querySelector(name);
  part("h3").textContent = picture.lesson;
  part("h3").id = "timeline-" + picture.lesson;
  part("details .scroll").setAttribute("aria-labelledby", "timeline-" + picture.lesson);
  part(".about").textContent = about(picture);
  part(".reading").textContent = reading(null);
  part("details").addEventListener("toggle", () => fillLines(part("table"), picture), {once: true});
  const most = Math.max(...picture.inFlight.pages);
  part(".pages").setAttribute("aria-label", "Timeline of " + picture.lesson + ": " + about(picture));
  part(".in-flight").setAttribute("aria-label", "Pages in flight over time: at most " + number(most)
    + " at once, until " + time(picture.endMillis) + ".");
  if (picture.lines.length === 0) {
    return null;
  }
  return {
    picture,
    pages: timeline(part(".pages"), picture, comparison.limitMillis, line => part(".reading").textContent = reading(line)),
    curve: inFlight(part(".in-flight"), picture),
  };
}

function timelines() {
  document.getElementById("timelines-about").textContent = "A line is a page, in the order in which they began, from"
    + " above. Its colour is its worker’s; there are six colours, so many workers take them in turn. Below is how many"
    + " pages were in flight." + (comparison.rounds > 1 ? " Drawn is the last round." : "");
  const drawings = pictures.map(timelineOf).filter(drawing => drawing !== null);
  const longest = Math.max(...drawings.map(drawing => end(drawing.picture)));
  document.getElementById("same-axis").addEventListener("change", event => {
    for (const {picture, pages, curve} of drawings) {
      const scale = {min: 0, max: event.target.checked ? longest : end(picture)};
      pages.setScale("y", scale);
      curve.setScale("x", scale);
    }
  });
}

head();
bars();
table();
timelines();
