/* What a screen reader finds and says. It speaks when something has come to rest, and never with a frame. */

/** A picture has its lane's own words as its name. */
function nameCanvases({part}, {speech, t, mode, chosen}) {
  const {say} = speech;
  const name = part("h3").textContent;
  const counts = [...part(".counts").children].map(count => count.textContent).filter(Boolean).join(say("comma"));
  const who = part(".who").textContent;
  const isOfPage = mode === "watch" && chosen !== null;
  const text = [counts, isOfPage ? say("aloudOfPage", {page: chosen + 1, text: who}) : who];
  const fits = part(".fits b").textContent;
  const flow = [say("rulerOf", {name, at: clockText(speech, t)}), fits === "" ? "" : say("rulerFits", {n: fits})];
  part(".scene canvas").setAttribute("aria-label", say("sceneOf", {name, text: sentence(text, say)}));
  part(".ruler > canvas").setAttribute("aria-label", sentence(flow, say));
}

function sentence(parts, say) {
  return parts.filter(Boolean).join(say("semicolon"));
}

/**
 * The moment at which the clock stands, as exactly as it was recorded: from one event to the next it differs. And the page
 * that is looked at. A slider or a field says itself what it is set to.
 */
function sayAloud({part, speech, mode, clock, t, chosen}) {
  if (clock.isPlaying() || document.activeElement.matches("input")) {
    return;
  }
  const at = speech.say("seconds", {n: speech.number(t, 4)});
  const text = chosen === null ? at : speech.say("aloudOfPage", {page: chosen + 1, text: at});
  setText(part(".aloud"), mode === "watch" ? text : "");
}
