"use strict";

/* The table: a column is a name, what it takes from a row, and how it says it. */

const GROUPS = [
  {name: "Time", columns: [
    {name: "elapsed", value: row => row.elapsedMillis, text: seconds},
    {name: "elapsed / limit", value: row => row.elapsedPerLimit, text: ratio, spread: row => row.elapsedPerLimitSpread},
    {name: "times faster than 01", value: row => row.timesFasterThanFirst, text: ratio, spread: row => row.timesFasterSpread},
  ]},
  {name: "Waiting", columns: [
    {name: "peak in flight", value: row => row.peakInFlight, text: number},
    {name: "OS threads added", value: row => row.peakThreads, text: number},
    {name: "voluntary switches", value: row => row.voluntarySwitches, text: number},
  ]},
  {name: "What it takes", columns: [
    {name: "CPU time", value: row => row.cpuMillis, text: seconds},
    {name: "above empty", value: row => row.cpuAboveEmptyMillis, text: seconds},
    {name: "peak memory", value: row => row.peakRssKiB, text: mebibytes},
    {name: "above empty", value: row => row.peakRssAboveEmptyKiB, text: mebibytes},
  ]},
  {name: "The article, 2012", columns: [
    {name: "elapsed", value: row => row.articleSeconds, text: value => number(value) + "\u00a0s"},
    {name: "times faster", value: row => row.articleTimesFaster, text: ratio},
  ]},
];

const KINDS = {measured: "", computed: "computed, not run", reference: "for reference"};

function fillComparison(table, comparison) {
  table.append(element("caption", comparison.rounds > 1
    ? "Medians of the rounds but the first, which is dropped; the least and the greatest value in small print."
    : "One round: each figure is that of a single run."));
  const groups = element("tr", "");
  const names = element("tr", "");
  groups.append(element("th", "lesson", {scope: "col", rowspan: 2}));
  for (const group of GROUPS) {
    groups.append(element("th", group.name, {scope: "colgroup", colspan: group.columns.length, class: "first"}));
    group.columns.forEach((column, index) =>
      names.append(element("th", column.name, {scope: "col", class: index === 0 ? "first" : ""})));
  }
  const head = element("thead", "");
  head.append(groups, names);
  const body = element("tbody", "");
  body.append(...comparison.rows.map(comparisonRow));
  table.append(head, body);
}

function comparisonRow(row) {
  const line = element("tr", "", {class: row.kind});
  const name = element("th", row.lesson, {scope: "row"});
  if (KINDS[row.kind]) {
    name.append(element("small", KINDS[row.kind]));
  }
  line.append(name);
  for (const group of GROUPS) {
    group.columns.forEach((column, index) => line.append(figure(column, row, index === 0 ? "first" : "")));
  }
  return line;
}

/** The value itself goes along with its text, for whoever reads the page by program. */
function figure(column, row, place) {
  const cell = element("td", "", {class: place});
  const value = column.value(row);
  cell.append(value === null ? UNKNOWN : element("data", column.text(value), {value}));
  const spread = column.spread?.(row);
  if (spread) {
    cell.append(element("small", column.text(spread.least) + " to " + column.text(spread.greatest)));
  }
  return cell;
}

const LINE_COLUMNS = [
  ["page", line => number(line.number)],
  ["name", line => line.name],
  ["outcome", line => line.outcome],
  ["title, or what went wrong", line => line.detail ?? line.title],
  ["began", line => time(line.startMillis)],
  ["ended", line => time(line.endMillis)],
  ["of which work", line => known(line.workMicros, work)],
  ["waited for by", line => line.worker],
];

function fillLines(table, picture) {
  const head = element("tr", "");
  head.append(...LINE_COLUMNS.map(([name]) => element("th", name, {scope: "col"})));
  table.append(element("caption", drawn(picture)), head);
  for (const line of picture.lines) {
    const row = element("tr", "");
    row.append(...LINE_COLUMNS.map(([, text]) => element("td", text(line))));
    table.append(row);
  }
}
