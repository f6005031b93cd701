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
      sections = bookSections.map(section => ({
        ...section,
        head: plain(section.heading),
        all: plain(section.heading) + "\n" + plain(section.text),
      }));
      find();
    });
    document.head.append(script);
  }
}

/** What stands in quotation marks is one word, and they are no part of it. */
function words() {
  const parts = plain(field.value).matchAll(/["“”]([^"“”]+)["“”]?|[^\s"“”]+/g);
  return [...parts].map(([word, quoted]) => quoted?.trim() ?? word).filter(word => word !== "");
}

function find() {
  const wanted = words();
  list.replaceChildren();
  if (wanted.length === 0 || sections === null) {
    status.textContent = status.dataset.hint;
    return;
  }
  const found = sections.filter(section => wanted.every(word => section.all.includes(word)));
  status.textContent = found.length === 0
    ? dialog.dataset.none
    : dialog.dataset.found.replace("{0}", found.length) + (found.length > MOST ? " " + dialog.dataset.many : "");
  list.append(...best(found, wanted).slice(0, MOST).map(section => result(section, wanted)));
}

/** First those with the words in their heading, and whole words before parts of others; what weighs the same, as in the book. */
function best(found, wanted) {
  const begun = wanted.map(word => new RegExp("(?<![\\p{L}\\p{N}])" + literally(word), "u"));
  const weight = ({head, all}) =>
    2 * wanted.filter(word => head.includes(word)).length
    + begun.filter(word => word.test(all)).length
    + (all.includes(wanted.join(" ")) ? 1 : 0);
  return found
    .map(section => ({section, weight: weight(section)}))
    .sort((one, other) => other.weight - one.weight)
    .map(({section}) => section);
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

/** The part of the text with the first of the words in it. Where there are spaces between words, it cuts none. */
function around(text, wanted) {
  const places = wanted.map(word => plain(text).indexOf(word)).filter(place => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const near = Math.max(0, first - BEFORE);
  const from = near === 0 ? 0 : near + text.slice(near, first).indexOf(" ") + 1;
  const part = text.slice(from, from + LENGTH);
  return (from > 0 ? "… " : "") + (from + LENGTH < text.length ? part.replace(/ \S{0,20}$/, "") + " …" : part);
}

/** A pattern that matches the word, whatever signs are in it. */
function literally(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’]");
}

/** As text, whatever it says, and the words in it marked. */
function marked(text, wanted) {
  return text.split(new RegExp("(" + wanted.map(literally).join("|") + ")", "i")).map((part, index) => {
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
  if (event.isComposing) {
    // The keys choose the characters of a word, as Chinese is typed.
    return;
  }
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
