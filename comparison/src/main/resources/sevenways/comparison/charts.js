"use strict";

/* What uPlot is told to draw. Colours are asked for at each drawing, because light and dark may change meanwhile. */

const FONT = "12px system-ui, sans-serif";
const LEFT = 44;
const RIGHT = 16;
const WORKER_COLOURS = 6;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function axis(more) {
  return {
    font: FONT,
    stroke: () => colour("--quiet"),
    grid: {stroke: () => colour("--line"), width: 1},
    ticks: {show: false},
    ...more,
  };
}

/** A chart as wide as its element, now and later, and in the colours of the hour. */
function chart(target, height, options, data) {
  const plot = new uPlot({
    width: Math.max(1, target.clientWidth),
    height,
    legend: {show: false},
    padding: [8, RIGHT, 0, 0],
    ...options,
    cursor: {drag: {x: false, y: false}, points: {show: false}, ...options.cursor},
  }, data, target);
  new ResizeObserver(() => plot.setSize({width: Math.max(1, target.clientWidth), height})).observe(target);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot.redraw());
  return plot;
}

/** Bars from 1 to the right, a row each, on a logarithmic axis. */
function limitBars(target, rows) {
  const most = Math.max(...rows.map(row => row.elapsedPerLimit));
  const steps = u => most > 300 || u.width < 560 ? [1, 10, 100, 1e3, 1e4, 1e5] : [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const fill = row => colour(row.kind === "measured" ? "--bar" : "--bar-quiet");
  return chart(target, 44 + 28 * rows.length, {
    scales: {
      x: {ori: 1, dir: -1, time: false, range: [-0.5, rows.length - 0.5]},
      y: {ori: 0, distr: 3, range: [1, most * (most > 300 ? 6 : 2)]},
    },
    axes: [
      axis({scale: "x", side: 3, size: 172, gap: 10, grid: {show: false}, stroke: () => colour("--ink"),
        splits: () => rows.map((_, index) => index), values: () => rows.map(row => row.lesson)}),
      axis({scale: "y", side: 2, size: 28, splits: (u, index, least, greatest) => steps(u).filter(step => step <= greatest),
        filter: (u, splits) => splits, values: (u, splits) => splits.map(step => number(step))}),
    ],
    series: [{}, {
      width: 0,
      paths: uPlot.paths.bars({size: [0.7, 20], disp: {
        y0: {unit: 1, values: () => rows.map(() => 1)},
        y1: {unit: 1, values: () => rows.map(row => row.elapsedPerLimit)},
        fill: {unit: 3, values: () => rows.map(fill)},
      }}),
      points: {show: false},
    }],
    cursor: {show: false},
    hooks: {draw: [u => rows.forEach((row, index) => barText(u, row, index))]},
  }, [rows.map((_, index) => index), rows.map(row => row.elapsedPerLimit)]);
}

function barText(u, row, index) {
  const place = {x: u.valToPos(row.elapsedPerLimit, "y", true), y: u.valToPos(index, "x", true)};
  u.ctx.save();
  u.ctx.font = FONT.replace("12px", 12 * devicePixelRatio + "px");
  u.ctx.fillStyle = colour("--ink");
  u.ctx.textAlign = "left";
  u.ctx.textBaseline = "middle";
  u.ctx.fillText(ratio(row.elapsedPerLimit), place.x + 6 * devicePixelRatio, place.y);
  u.ctx.restore();
}

/** A line for each page, from above, and the work at its end in another colour. */
function timeline(target, picture, limit, onPoint) {
  const lines = picture.lines;
  const numbers = lines.map(line => line.number);
  const pixels = u => u.posToVal(1.5, "y") - u.posToVal(0, "y");
  const seen = (u, line) => Math.max((line.workMicros ?? 0) / 1000, Math.min(pixels(u), (line.endMillis - line.startMillis) / 4));
  const bars = disp => uPlot.paths.bars({size: [lines.length > 60 ? 1 : 0.8, 14, 1], disp});
  const many = Math.max(120, Math.min(360, 40 + lines.length * 12));
  return chart(target, many, {
    padding: [8, RIGHT, 8, 0],
    scales: {
      x: {ori: 1, dir: -1, time: false, range: [1 - picture.every / 2, numbers.at(-1) + picture.every / 2]},
      y: {ori: 0, auto: false, min: 0, max: end(picture)},
    },
    axes: [
      axis({scale: "x", side: 3, size: LEFT, grid: {show: false}, incrs: [1, 2, 5, 10, 20, 50, 100, 500, 1000, 2000, 5000]}),
      axis({scale: "y", side: 2, size: 0, space: 56, values: (u, splits) => splits.map(() => null)}),
    ],
    series: [{}, {
      width: 0,
      points: {show: false},
      paths: bars({
        y0: {unit: 1, values: () => lines.map(line => line.startMillis)},
        y1: {unit: 1, values: () => lines.map(line => line.endMillis)},
        fill: {unit: 3, values: () => lines.map(line => colour("--worker-" + line.workerNumber % WORKER_COLOURS))},
      }),
    }, {
      width: 0,
      points: {show: false},
      paths: bars({
        y0: {unit: 1, values: u => lines.map(line => line.endMillis - seen(u, line))},
        y1: {unit: 1, values: () => lines.map(line => line.endMillis)},
        fill: {unit: 3, values: () => lines.map(() => colour("--work"))},
      }),
    }],
    cursor: {x: true, y: false},
    hooks: {
      draw: limit === null ? [] : [u => limitLine(u, limit)],
      setCursor: [u => onPoint(u.cursor.left < 0 ? null : lines[u.cursor.idx])],
    },
  }, [numbers, lines.map(line => line.endMillis), lines.map(line => line.endMillis)]);
}

function inFlight(target, picture) {
  const {millis, pages} = picture.inFlight;
  return chart(target, 110, {
    scales: {x: {time: false, auto: false, min: 0, max: end(picture)}, y: {range: [0, Math.max(1, ...pages) * 1.1]}},
    axes: [
      axis({size: 26, gap: 4, space: 56, values: (u, splits) => splits.map(split => roundTime(split, splits.at(-1)))}),
      axis({size: LEFT, space: 24, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]}),
    ],
    series: [{}, {
      stroke: () => colour("--bar"),
      fill: () => colour("--bar-faint"),
      width: 1.5,
      points: {show: false},
      paths: uPlot.paths.stepped({align: 1}),
    }],
    cursor: {show: false},
  }, [millis, pages]);
}

function end(picture) {
  return Math.max(1, picture.endMillis);
}

function limitLine(u, limit) {
  const {left, top, width, height} = u.bbox;
  const x = u.valToPos(limit, "y", true);
  if (x <= left + width) {
    u.ctx.save();
    u.ctx.strokeStyle = colour("--limit");
    u.ctx.lineWidth = devicePixelRatio;
    u.ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
    u.ctx.beginPath();
    u.ctx.moveTo(x, top);
    u.ctx.lineTo(x, top + height);
    u.ctx.stroke();
    u.ctx.restore();
  }
}
