/* One sentence of what is to be seen now. Each figure in it comes from the run. */

function captionOf(speech, scene) {
  const {run, flows, times, t} = scene;
  const mark = times.bookmarks.find(bookmark => Math.abs(bookmark.at - t) < 1e-9)?.name;
  if (mark === "limit") {
    return limitCaption(speech, flows, t);
  }
  if (mark === "end") {
    return endCaption(speech, scene);
  }
  if (mark === "quick") {
    return quickCaption(speech, scene);
  }
  if (t === 0) {
    const limit = times.limit === null ? "–" : speech.seconds(times.limit);
    const key = run.kind === "good" ? "capStart" : "capStart-" + run.kind;
    return times.limit === null && run.kind === "good"
      ? speech.say("capNobodyOver")
      : speech.say(key, {limit, timeout: speech.round(run.timeout ?? 0)});
  }
  return onTheWay(speech, scene);
}

function limitCaption(speech, flows, t) {
  const counts = flows.map(flow => ({lesson: flow.lane.number, ...countsAt(flow, t)}));
  const over = counts.filter(count => count.over).map(count => count.lesson);
  const some = counts.filter(count => !count.over && count.done > 0)
    .map(count => speech.say("capHas", {lesson: count.lesson, n: count.done}));
  const head = over.length === 0 ? speech.say("capNobodyDone") : speech.say("capSomeDone", {some: speech.list(over)});
  return speech.say("capLimit", {at: speech.seconds(t), who: [head, ...some].join(speech.say("comma"))});
}

function quickCaption(speech, {run, flows, times, t, tempo}) {
  const first = flows.find(flow => flow.lane.number === FIRST);
  const on = speech.say("capOn", {n: tempo});
  return speech.say(run.kind === "good" ? "capQuick" : "capQuickNearly", {
    n: times.quick.length,
    at: speech.seconds(t),
    quick: speech.list(times.quick),
    first: first === undefined
      ? on
      : speech.say("capFirst", {n: countsAt(first, t).done, on}),
  });
}

function endCaption(speech, {run, flows, again}) {
  const first = flows.find(flow => flow.lane.number === FIRST);
  const best = flows.map(flow => ({flow, times: first === undefined ? null : fits(flow, run, first.end)}))
    .filter(fit => fit.times !== null)
    .sort((one, other) => other.times - one.times)[0];
  if (again && best !== undefined) {
    const n = fitsTold(best.times);
    return speech.say(first.lane.computed ? "capEndFitsComputed" : "capEndFits", {
      pages: speech.say("pagesValue", {n: run.pages}),
      best: best.flow.lane.number,
      n: speech.ratio(n),
      all: speech.say("pagesValue", {n: pagesFitted(n, run.pages)}),
    });
  }
  const end = Math.max(...flows.map(flow => flow.end));
  const last = flows.filter(flow => flow.end === end).map(flow => flow.lane.number);
  return speech.say("capEnd", {n: last.length, last: speech.list(last)});
}

/** It changes when a lane ends, and not with each frame: it is read out. */
function onTheWay(speech, {run, flows, times, t}) {
  const numbers = isOver => flows.filter(flow => (t >= flow.end) === isOver).map(flow => flow.lane.number);
  const nearly = flows.filter(flow => run.broken !== null && t >= flow.goodEnd && t < flow.end)
    .map(flow => flow.lane.number);
  if (nearly.length > 0) {
    return speech.say("capNearly", {n: nearly.length, some: speech.list(nearly), page: run.broken + 1});
  }
  const over = numbers(true);
  if (over.length > 0) {
    return speech.say("capOver", {n: over.length, over: speech.list(over), rest: speech.list(numbers(false))});
  }
  return times.limit !== null && t < times.limit
    ? speech.say(run.kind === "silent" ? "capBefore-silent" : "capBefore", {limit: speech.seconds(times.limit)})
    : speech.say("capNobodyOver");
}
