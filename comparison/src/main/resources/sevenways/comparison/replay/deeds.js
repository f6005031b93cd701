/* All that a reader can do. The buttons, the keys and the pointer come here. */

function change(show, changes) {
  Object.assign(show, changes);
  dress(show);
  refillTables(show);
  settle(show);
}

/** Of a run in which one page is broken, that page is looked at. */
function changeRun(show, id) {
  show.clock.stop();
  const chosen = show.runs.find(run => run.id === id).broken ?? null;
  Object.assign(show, {run: id, t: 0, guesses: {}, chosen});
  openRun(show);
  refillTables(show);
  settle(show);
}

/** @param isFinal false while a handle is being dragged */
function goTo(show, t, isFinal = true) {
  show.clock.stop();
  show.t = Math.min(show.times.whole, Math.max(0, t));
  if (show.mode === "watch") {
    draw(show);
  } else {
    show.mode = "watch";
    fit(show);
  }
  if (isFinal) {
    settle(show);
  }
}

function choose(show, page) {
  show.chosen = page === null || !(page >= 0) ? null : Math.min(page, show.recorded.pages - 1);
  if (show.mode === "watch") {
    draw(show);
  }
}

/** The begin or the end of a page that comes next, in any lane. */
function step(show, direction) {
  show.events ??= eventsOf(show.flows);
  const {events, t} = show;
  const next = direction > 0
    ? events[countUpTo(events, t)]
    : events[countUpTo(events, t) - (events[countUpTo(events, t) - 1] === t ? 2 : 1)];
  goTo(show, next ?? (direction > 0 ? show.times.whole : 0));
}

function goToBookmark(show, index) {
  const bookmark = show.times.bookmarks[index];
  if (bookmark !== undefined) {
    goTo(show, bookmark.at);
  }
}

/** Without movement, playing is going on to the next bookmark. */
function play(show) {
  if (show.mode !== "watch") {
    show.mode = "watch";
    fit(show);
  }
  if (show.still) {
    const next = show.times.bookmarks.find(bookmark => bookmark.at > show.t);
    goTo(show, next?.at ?? 0);
  } else if (show.clock.isPlaying()) {
    show.clock.stop();
    draw(show);
    settle(show);
  } else {
    const way = leg(show.t, show.times, show.speed);
    show.clock.play(way);
    show.t = way.from;
    draw(show);
  }
}

function guess(show, lesson, handle) {
  const value = guessAt(show.scale, handle);
  if (value === null) {
    delete show.guesses[lesson];
  } else {
    show.guesses[lesson] = value;
  }
  draw(show);
}

function switchTo(show, mode, t) {
  show.clock.stop();
  show.mode = mode;
  show.t = t;
  fit(show);
  settle(show);
}

async function copyGuesses(show) {
  const button = show.part("[data-do=copy]");
  try {
    await navigator.clipboard.writeText(guessesText(show.guesses, " "));
    setText(button, show.speech.say("copied"));
  } catch {
    // Where a page may not write there, the guesses are shown, to be copied by hand.
    setText(button, guessesText(show.guesses, " "));
  }
  setText(show.part(".aloud"), button.textContent);
}

const DEEDS = {
  play,
  previous: show => step(show, -1),
  following: show => step(show, 1),
  reveal: show => switchTo(show, "reveal", 0),
  watch: show => {
    switchTo(show, "watch", 0);
    play(show);
  },
  cover: show => {
    show.guesses = {};
    switchTo(show, "cover", 0);
  },
  copy: copyGuesses,
  again: show => change(show, {again: !show.again}),
  theme: show => change(show, {theme: show.theme === "dark" ? "light" : "dark"}),
  view: show => change(show, {view: show.view === "who" ? "long" : "who"}),
  more: show => {
    show.root.classList.toggle("more");
    dressControls(show);
  },
};
