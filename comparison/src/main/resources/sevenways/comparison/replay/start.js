/* Begins. */

async function start() {
  const root = document.querySelector(".replay");
  const {runs, places} = JSON.parse(document.getElementById("replay").textContent);
  const show = showOf(root, await replayRuns(runs), places);
  show.clock = clockOf((t, isLast) => {
    show.t = t;
    draw(show);
    if (isLast) {
      settle(show);
    }
  });
  Object.assign(show, stateOf(location.hash));
  openRun(show);
  settle(show);
  listen(show);
  listenToKeys(show, root.dataset.alone === undefined ? root : document);
  listenToRulers(show);
  listenToScenes(show);
  listenToPrinter(show);
  listenToSurroundings(show);
  root.dataset.ready = "";
}

/** The address, the size of the screen, its colours, and whether anybody looks. */
function listenToSurroundings(show) {
  addEventListener("hashchange", () => {
    show.clock.stop();
    Object.assign(show, initialState(show.usual), stateOf(location.hash));
    openRun(show);
    settle(show);
  });
  let width = show.root.clientWidth;
  new ResizeObserver(() => {
    if (show.root.clientWidth !== width) {
      width = show.root.clientWidth;
      dress(show);
    }
  }).observe(show.root);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", event => {
    const isUsual = show.theme === show.usual.theme;
    show.usual.theme = event.matches ? "dark" : "light";
    if (isUsual) {
      change(show, {theme: show.usual.theme});
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && show.clock.isPlaying()) {
      play(show);
    }
  });
}

start().catch(error => {
  const {lang} = document.querySelector(".replay").dataset;
  document.querySelector(".replay .sentence").textContent = speaker(lang ?? "en").say("cannotRead", {reason: error.message});
  throw error;
});
