/* Finds parts of words in all chapters. The texts are loaded when they are asked for. */

const MOST = 60;
const BEFORE = 50;
const LENGTH = 180;

const dialog = document.getElementById("search");
const field = document.getElementById("words");
const status = document.getElementById("found");
const list = dialog.querySelector("ol");
let sections = null;

function load() {
  if (document.getElementById("search-index") === null) {
    const script = document.createElement("script");
    script.id = "search-index";
    script.src = "search-index.js";
    script.addEventListener("load", () => {
      sections = bookSections.map(section => ({...section, all: (section.heading + "\n" + section.text).toLowerCase()}));
      find();
    });
    document.head.append(script);
  }
}

function words() {
  return field.value.toLowerCase().split(/\s+/).filter(word => word !== "");
}

function find() {
  const wanted = words();
  list.replaceChildren();
  if (wanted.length === 0 || sections === null) {
    status.textContent = status.dataset.hint;
    return;
  }
  const found = sections.filter(section => wanted.every(word => section.all.includes(word)));
  const inHeading = section => wanted.some(word => section.heading.toLowerCase().includes(word));
  const best = [...found.filter(inHeading), ...found.filter(section => !inHeading(section))];
  status.textContent = found.length === 0 ? dialog.dataset.none : dialog.dataset.found + " " + found.length;
  list.append(...best.slice(0, MOST).map(section => result(section, wanted)));
}

function result(section, wanted) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const heading = document.createElement("strong");
  const title = document.createElement("small");
  const excerpt = document.createElement("span");
  link.href = section.page;
  heading.append(...marked(section.heading, wanted));
  title.textContent = section.title === section.heading ? "" : section.title;
  excerpt.append(...marked(around(section.text, wanted), wanted));
  link.append(heading, title, excerpt);
  item.append(link);
  return item;
}

/** The part of the text with the first of the words in it. */
function around(text, wanted) {
  const places = wanted.map(word => text.toLowerCase().indexOf(word)).filter(place => place >= 0);
  const begin = Math.max(0, Math.min(...places, text.length) - BEFORE);
  const from = places.length === 0 || begin === 0 ? 0 : begin;
  return (from > 0 ? "… " : "") + text.slice(from, from + LENGTH) + (from + LENGTH < text.length ? " …" : "");
}

/** As text, whatever it says, and the words in it marked. */
function marked(text, wanted) {
  const escaped = wanted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.split(new RegExp("(" + escaped.join("|") + ")", "i")).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

function open() {
  load();
  dialog.showModal();
  field.select();
}

function move(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step !== undefined) {
    const stops = [field, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next !== undefined) {
      next.focus();
      event.preventDefault();
    }
  } else if (event.key === "Enter" && document.activeElement === field) {
    list.querySelector("a")?.click();
    event.preventDefault();
  }
}

document.querySelector(".to-search").addEventListener("click", open);
document.addEventListener("open-search", open);
field.addEventListener("input", find);
dialog.addEventListener("keydown", move);
list.addEventListener("click", event => {
  if (event.target.closest("a")?.pathname === location.pathname) {
    document.dispatchEvent(new CustomEvent("sought", {detail: words()}));
    dialog.close();
  } else {
    kept.set("sought", JSON.stringify(words()));
  }
});
