/* Buttons, lists and sliders: what they are called, what they show, and what they do. */

const TROUBLES = ["good", "silent", "reset", "descriptors"];
const SPEEDS = {two: "speedTwo", life: "speedLife", slow: "speedSlow"};
const WAY = 10_000;

function option(value, text, isChosen) {
  const created = document.createElement("option");
  created.value = value;
  created.textContent = text;
  created.selected = isChosen;
  return created;
}

function fillSelect(select, values, textOf, chosen) {
  select.replaceChildren(...values.map(value => option(value, textOf(value), value === chosen)));
}

/** The runs in which nothing goes wrong, by their size. */
function goodRuns(runs) {
  return runs.filter(run => run.kind === "good").sort((one, other) => one.pages - other.pages);
}

/** What does not change with the clock. */
function dressControls(show) {
  const {part, speech, runs, recorded, flows} = show;
  const {say} = speech;
  const sizes = goodRuns(runs);
  const size = part("[data-set=size]");
  size.max = sizes.length - 1;
  size.value = Math.max(0, sizes.findIndex(run => run.pages === recorded.pages));
  size.setAttribute("aria-valuetext", say("pagesValue", {n: recorded.pages}));
  part(".sizes").hidden = sizes.length < 2;
  setText(part(".size"), speech.number(recorded.pages));
  const troubles = TROUBLES.filter(kind => runs.some(run => run.kind === kind));
  const trouble = part("[data-set=trouble]");
  trouble.hidden = troubles.length < 2;
  fillSelect(trouble, troubles, say, recorded.kind);
  fillSelect(part("[data-set=speed]"), Object.keys(SPEEDS), speed => say(SPEEDS[speed]), show.speed);
  part("[data-set=speed]").hidden = show.still;
  fillSelect(part("[data-set=lang]"), Object.keys(LABELS), lang => LABELS[lang].language, show.lang);
  const otherTheme = show.theme === "dark" ? "light" : "dark";
  setText(part("[data-do=theme]"), say(otherTheme));
  part("[data-do=theme]").setAttribute("aria-label", say(otherTheme + "Colours"));
  part("[data-do=again]").setAttribute("aria-pressed", show.again);
  part("[data-set=chosen]").max = recorded.pages;
  setText(part("[data-do=view]"), say(show.view === "who" ? "howLong" : "whoWaits"));
  part("[data-do=more]").setAttribute("aria-expanded", show.root.classList.contains("more"));
  part(".one span").textContent = flows.length === recorded.lanes.length ? say("one") : say("page");
  part(".bookmarks").replaceChildren(...show.times.bookmarks.map(({name, at}, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.bookmark = index;
    button.dataset.name = name;
    button.textContent = name === "start" || name === "end" ? say(name) : bookmarkText(speech, name, at);
    nameBookmark(button, show, button.textContent);
    return button;
  }));
}

function bookmarkText(speech, name, at) {
  return name === "later" ? speech.round(at) : speech.seconds(at);
}

/** Whoever does not see where on the rulers a moment is, hears what it is. */
function nameBookmark(button, {speech, times}, at) {
  if (button.dataset.name === "limit") {
    button.setAttribute("aria-label", speech.say("theLimit", {at}));
  } else if (button.dataset.name === "quick") {
    const quick = speech.list(times.quick);
    button.setAttribute("aria-label", speech.say("quickMark", {n: times.quick.length, at, quick}));
  }
}

/** What follows the clock. */
function drawControls(show) {
  const {part, speech, times, t} = show;
  setText(part("[data-do=play]"), speech.say(show.still ? "next" : show.clock.isPlaying() ? "pause" : "play"));
  const way = part("[data-set=t]");
  way.value = Math.round(folded(times, t) * WAY);
  // Read out whenever it changes: not with each frame.
  if (!show.clock.isPlaying()) {
    way.setAttribute("aria-valuetext", clockText(speech, t));
  }
  const chosen = part("[data-set=chosen]");
  const text = show.chosen === null ? "" : String(show.chosen + 1);
  if (chosen.value !== text) {
    chosen.value = text;
  }
  show.root.toggleAttribute("data-one", show.chosen !== null);
  for (const button of part(".bookmarks").children) {
    button.setAttribute("aria-current", times.bookmarks[button.dataset.bookmark].at === t);
  }
}

/** What a slider or a list is set to. */
function setControl(show, name, value) {
  switch (name) {
    case "t":
      return goTo(show, unfolded(show.times, value / WAY), false);
    case "chosen":
      return choose(show, value === "" ? null : Number(value) - 1);
    case "size":
      return changeRun(show, goodRuns(show.runs)[value].id);
    case "trouble":
      return changeRun(show, runOfTrouble(show, value).id);
    case "lang":
      return change(show, {lang: value});
    default:
      return change(show, {[name]: value});
  }
}

/** Back to the size from which one went to a failing run. */
function runOfTrouble({runs, usual, recorded}, kind) {
  return kind === "good"
    ? goodRuns(runs).find(run => run.pages === recorded.pages) ?? runs.find(run => run.id === usual.run)
    : runs.find(run => run.kind === kind);
}

function listen(show) {
  const {root} = show;
  root.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.do !== undefined) {
      DEEDS[button.dataset.do](show);
    } else if (button?.dataset.bookmark !== undefined) {
      goTo(show, show.times.bookmarks[button.dataset.bookmark].at);
    }
  });
  root.addEventListener("input", event => {
    const {set} = event.target.dataset;
    if (set !== undefined) {
      setControl(show, set, event.target.value);
    } else if (event.target.matches(".handle")) {
      guess(show, event.target.closest(".lane").dataset.lane, Number(event.target.value));
    }
  });
  root.addEventListener("change", () => settle(show));
  show.part(".tables").addEventListener("toggle", () => refillTables(show));
}

function refillTables({part, speech, recorded, flows, times}) {
  if (part(".tables").open) {
    fillTables(part(".tables .scroll"), speech, recorded, flows, times);
  }
}
