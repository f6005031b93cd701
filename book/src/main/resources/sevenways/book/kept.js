"use strict";

/* What a reader has set stays, where the browser keeps anything for a file; and how the page looks is settled before it is drawn. */

const kept = {
  get(name) {
    try {
      return localStorage.getItem("seven-ways-to-wait." + name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem("seven-ways-to-wait." + name, value);
    } catch {
      // Then it holds for this page only.
    }
  },
};

document.documentElement.dataset.colours = kept.get("colours") ?? "system";
document.documentElement.dataset.contents = kept.get("contents") ?? "shown";
document.documentElement.dataset.scripted = "";
