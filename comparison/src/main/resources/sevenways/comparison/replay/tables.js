/* The same as tables: for whoever does not look at pictures, or wants the figures. */

const MOST_ROWS = 1000;

function cell(name, text, scope) {
  const created = document.createElement(name);
  created.textContent = text;
  if (scope !== undefined) {
    created.scope = scope;
  }
  return created;
}

function tableOf(caption, heads, rows) {
  const table = document.createElement("table");
  const head = document.createElement("tr");
  head.append(...heads.map(text => cell("th", text, "col")));
  const headPart = document.createElement("thead");
  headPart.append(head);
  const body = document.createElement("tbody");
  body.append(...rows.map(([first, ...others]) => {
    const row = document.createElement("tr");
    row.append(cell("th", first, "row"), ...others.map(text => cell("td", text)));
    return row;
  }));
  table.append(cell("caption", caption), headPart, body);
  return table;
}

/** What the parent saw of a lane last before a moment; null if nothing was recorded. */
function sampleAt(lane, t) {
  return lane.samples?.findLast(sample => sample.at <= t) ?? null;
}

function momentsTable(speech, flows, times) {
  const {say, number} = speech;
  const known = (value, text) => value === null || value === undefined ? "–" : text(value);
  const rows = times.bookmarks.flatMap(({at}) => flows.map(flow => {
    const counts = countsAt(flow, at);
    const sample = sampleAt(flow.lane, Math.min(at, flow.end));
    return [
      speech.seconds(at),
      flow.lane.number + " " + say("name-" + flow.lane.number, {n: nameCount(flow)}),
      ...[counts.done, counts.waiting, counts.failed].map(count => number(count)),
      known(sample?.threads, number),
      known(sample?.rssKiB, kib => say("mebibytes", {n: Math.round(kib / 1024)})),
      known(sample?.cpuMillis, millis => speech.brief(millis / 1000)),
    ];
  }));
  const heads = ["colAt", "lesson", "colDone", "colWaiting", "colFailed", "colThreads", "colMemory", "colCpu"];
  return tableOf(say("tableMoments"), heads.map(key => say(key)), rows);
}

function pagesTable(speech, run, flows) {
  const step = Math.ceil(run.pages / MOST_ROWS);
  const rows = [];
  for (let page = 0; page < run.pages; page += step) {
    rows.push([
      speech.number(page + 1) + " " + nameOfPage(run, page),
      ...flows.map(({lane}) => spanText(speech, lane, page)),
    ]);
  }
  return tableOf(speech.say("tablePages", {n: step}), [speech.say("page"), ...flows.map(flow => flow.lane.number)], rows);
}

function spanText(speech, lane, page) {
  const at = value => speech.number(value, 4);
  const text = at(lane.begin[page]) + " – " + at(lane.end[page]);
  const outcome = lane.outcome[page];
  return outcome === "OK" ? text : text + " " + outcome;
}

function fillTables(target, speech, run, flows, times) {
  target.replaceChildren(momentsTable(speech, flows, times), pagesTable(speech, run, flows));
}

/** What the name of a lane counts: processes in 03, pages in all others. */
function nameCount(flow) {
  return flow.lane.number === "03" ? flow.lane.workers.length : flow.pages;
}
