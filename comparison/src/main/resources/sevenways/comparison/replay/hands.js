/* Keys and pointers. */

const KEYS = {
  " ": play,
  ArrowRight: DEEDS.following,
  ArrowLeft: DEEDS.previous,
  Home: show => goTo(show, 0),
  End: show => goTo(show, show.times.whole),
  ArrowDown: show => pickPage(show, (show.chosen ?? -1) + 1),
  ArrowUp: show => pickPage(show, (show.chosen ?? show.recorded.pages) - 1),
  Escape: show => pickPage(show, null),
  l: DEEDS.again,
  d: DEEDS.theme,
  ...Object.fromEntries([1, 2, 3, 4, 5].map(digit => [String(digit), show => goToBookmark(show, digit - 1)])),
};

function pickPage(show, page) {
  if (page === null || (page >= 0 && page < show.recorded.pages)) {
    choose(show, page);
    settle(show);
  }
}

/** A control that has the focus keeps the keys that it knows itself. */
function isTaken(event) {
  const {target, key} = event;
  return target.closest?.("input, select, textarea")
    || (key === " " && target.closest?.("button, summary, a"))
    || ((key === "ArrowUp" || key === "ArrowDown") && target.closest?.(".scroll"));
}

/** @param place where keys are heard: all of a page that holds nothing else, or the replay in a larger one */
function listenToKeys(show, place) {
  place.addEventListener("keydown", event => {
    const deed = KEYS[event.key];
    if (deed !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey && !isTaken(event)) {
      event.preventDefault();
      deed(show);
    }
  });
}

function within(element, event) {
  return event.clientX - element.getBoundingClientRect().left;
}

/** Dragging on a ruler moves the clock, with a mouse or a finger. */
function listenToRulers(show) {
  const lanes = show.part(".lanes");
  const move = event => {
    const canvas = event.target;
    goTo(show, momentAt(rulersOf(canvas.clientWidth, show.times), within(canvas, event)), false);
  };
  lanes.addEventListener("pointerdown", event => {
    if (event.target.matches(".ruler > canvas") && event.button === 0) {
      event.target.setPointerCapture(event.pointerId);
      move(event);
    }
  });
  lanes.addEventListener("pointermove", event => {
    if (event.target.matches(".ruler > canvas") && event.target.hasPointerCapture(event.pointerId)) {
      move(event);
    }
  });
  lanes.addEventListener("pointerup", event => {
    if (event.target.matches(".ruler > canvas")) {
      settle(show);
    }
  });
}

/** Pointing at a column shows its page in all lanes; pressing keeps it. */
function listenToScenes(show) {
  const lanes = show.part(".lanes");
  let kept = null;
  const pageBelow = event => {
    const lane = show.rows.find(row => row.element === event.target.closest(".lane"));
    return lane?.scene ? pageAt(lane.scene.stage, within(event.target, event)) : null;
  };
  const isScene = event => show.mode === "watch" && event.target.matches(".scene canvas");
  lanes.addEventListener("pointermove", event => {
    if (isScene(event) && event.pointerType === "mouse") {
      choose(show, pageBelow(event));
    }
  });
  lanes.addEventListener("pointerout", event => {
    if (isScene(event) && event.pointerType === "mouse") {
      choose(show, kept);
    }
  });
  lanes.addEventListener("click", event => {
    if (isScene(event)) {
      const page = pageBelow(event);
      kept = kept === page ? null : page;
      pickPage(show, kept);
    }
  });
}
