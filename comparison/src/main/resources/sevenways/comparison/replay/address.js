/* What the page shows stands in its address, so that a teacher can link a moment and a chapter can embed one:
   #m=cover, #t=0.14&p=75&g=04:0.3&run=150&lanes=01,05&theme=dark&lang=zh&from=08-comparison.html */

const MODES = ["cover", "reveal", "watch"];
const THEMES = ["light", "dark"];

/** What an address says; whatever it does not say, or says wrongly, is not in it. */
function stateOf(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const state = {};
  const take = (name, key, parse) => {
    const value = said.has(name) ? parse(said.get(name)) : undefined;
    if (value !== undefined) {
      state[key] = value;
    }
  };
  take("m", "mode", oneOf(MODES));
  take("t", "t", text => notNegative(Number(text)));
  take("p", "chosen", text => /^[1-9][0-9]*$/.test(text) ? Number(text) - 1 : undefined);
  take("g", "guesses", guessesIn);
  take("run", "run", text => text);
  take("lanes", "lanes", text => text.split(",").filter(lane => /^0[1-7]$/.test(lane)));
  take("theme", "theme", oneOf(THEMES));
  take("lang", "lang", oneOf(Object.keys(LABELS)));
  take("from", "from", text => /^[\w-]+\.html$/.test(text) ? text : undefined);
  if (state.t !== undefined && state.mode === undefined) {
    state.mode = "watch";
  }
  return state;
}

function oneOf(values) {
  return text => values.find(value => value === text);
}

function notNegative(value) {
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** "02:0.40 03:1.60", between anything that is no digit. */
function guessesIn(text) {
  return Object.fromEntries([...text.matchAll(/\b(0[2-7]):(\d+(?:\.\d+)?)/g)]
    .map(([, lesson, guess]) => [lesson, Number(guess)])
    .filter(([, guess]) => guess > 0));
}

function guessesText(guesses, between) {
  return Object.keys(guesses).sort().map(lesson => lesson + ":" + guesses[lesson].toFixed(2)).join(between);
}

/** The address of what is shown, without what a page shows anyway. */
function addressOf(state, usual) {
  const parts = [];
  if (state.mode === "watch") {
    parts.push("t=" + Number(state.t.toFixed(4)));
  } else {
    parts.push("m=" + state.mode);
  }
  if (state.chosen !== null) {
    parts.push("p=" + (state.chosen + 1));
  }
  if (Object.keys(state.guesses).length > 0) {
    parts.push("g=" + guessesText(state.guesses, ","));
  }
  if (state.lanes !== null) {
    parts.push("lanes=" + state.lanes.join(","));
  }
  for (const name of ["run", "theme", "lang"]) {
    if (state[name] !== usual[name]) {
      parts.push(name + "=" + state[name]);
    }
  }
  if (state.from !== null) {
    parts.push("from=" + state.from);
  }
  return "#" + parts.join("&");
}
