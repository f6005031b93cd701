"use strict";

/* Numbers as the page says them. What is unknown is a dash. */

const UNKNOWN = "–";

function number(value, digits = 0) {
  return value.toLocaleString("en", {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/** As short as it is exact enough. */
function rounded(value) {
  return value.toLocaleString("en", {maximumSignificantDigits: 2});
}

function known(value, text) {
  return value === null || value === undefined ? UNKNOWN : text(value);
}

function ratio(value) {
  return number(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

function seconds(millis) {
  return number(millis / 1000, millis < 1e6 ? 2 : 0) + "\u00a0s";
}

/** In the unit in which the number is easiest to read. */
function time(millis) {
  return millis < 1000 ? number(millis) + "\u00a0ms" : seconds(millis);
}

/** As one sets it, or reads it off an axis: without digits that say nothing. */
function roundTime(millis, unit = millis) {
  return unit < 1000 ? number(millis) + "\u00a0ms" : (millis / 1000).toLocaleString("en") + "\u00a0s";
}

function work(micros) {
  return micros < 1000 ? number(micros) + "\u00a0µs" : number(micros / 1000, 1) + "\u00a0ms";
}

function mebibytes(kibibytes) {
  return number(kibibytes / 1024) + "\u00a0MiB";
}

function counted(count, thing) {
  return number(count) + " " + thing + (count === 1 ? "" : "s");
}

/** All text enters the page here: as text, whatever it says. */
function element(name, text, attributes = {}) {
  const created = document.createElement(name);
  created.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, value);
  }
  return created;
}
