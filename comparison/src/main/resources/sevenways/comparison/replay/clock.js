/* Plays. The moment is read from the frames' own time since the play began and is never a sum of frames: a busy machine
   shows fewer of them, and the clock stays right. */

/** @param onMoment is called with each moment, and whether it is the last of this play */
function clockOf(onMoment) {
  let current = null;

  /** @param way {from, until, tempo}: from a moment to another, so many seconds of the run in a second */
  function play(way) {
    current = way;
    let began = null;
    const frame = stamp => {
      if (current !== way) {
        return;
      }
      began ??= stamp;
      const t = way.from + (stamp - began) / 1000 * way.tempo;
      if (t < way.until) {
        requestAnimationFrame(frame);
        onMoment(t, false);
      } else {
        current = null;
        onMoment(way.until, true);
      }
    };
    requestAnimationFrame(frame);
  }

  return {
    play,
    stop() {
      current = null;
    },
    isPlaying: () => current !== null,
  };
}
