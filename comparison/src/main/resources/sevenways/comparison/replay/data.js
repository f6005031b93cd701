'use strict';

/**
 * Recorded runs as the page draws them, from the JSON that ReplayRun.java writes. Times are seconds from the start of the
 * lane; NaN where something never happened or is not known.
 */
async function replayRuns(data) {
  const TENTHS_OF_A_MILLISECOND = 1e4;
  const MILLISECONDS = 1e3;
  const MICROSECONDS = 1e6;

  /** The bytes of a packed column, see Packed.java. */
  async function inflated(packed) {
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
    const inflating = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(inflating).arrayBuffer());
  }

  async function lines(packed) {
    const text = new TextDecoder().decode(await inflated(packed));
    return text === '' ? [] : text.split('\n');
  }

  /** No bitwise operators: they would cut a number to 32 bits. */
  async function numbers(packed) {
    const known = [];
    let number = 0;
    let unit = 1;
    for (const byte of await inflated(packed)) {
      number += (byte & 127) * unit;
      unit *= 128;
      if (byte < 128) {
        known.push(number === 0 ? NaN : number % 2 === 1 ? (number - 1) / 2 : -number / 2);
        number = 0;
        unit = 1;
      }
    }
    return known;
  }

  async function sums(packed) {
    let sum = 0;
    return (await numbers(packed)).map(difference => sum += difference);
  }

  const seconds = (values, unit) => Float64Array.from(values, value => value / unit);

  /** Each moment is stored as its distance from the last one of its page that is known. */
  async function moments(columns) {
    const last = await sums(columns.begin);
    const moments = {begin: seconds(last, TENTHS_OF_A_MILLISECOND)};
    for (const name of ['connected', 'sent', 'first', 'last', 'end']) {
      const distances = await numbers(columns[name]);
      const values = distances.map((distance, page) => last[page] + distance);
      values.forEach((value, page) => last[page] = Number.isNaN(value) ? last[page] : value);
      moments[name] = seconds(values, TENTHS_OF_A_MILLISECOND);
    }
    return moments;
  }

  async function workers(columns, worker, begin) {
    const start = seconds(await numbers(columns.start), TENTHS_OF_A_MILLISECOND);
    const end = seconds(await numbers(columns.end), TENTHS_OF_A_MILLISECOND);
    const all = (await lines(columns.names))
      .map((name, place) => ({name, start: start[place], firstPage: NaN, end: end[place]}));
    worker.forEach((place, page) => {
      const earlier = all[place].firstPage;
      all[place].firstPage = earlier <= begin[page] ? earlier : begin[page];
    });
    return all;
  }

  async function samples(columns) {
    const [at, threads, rssKiB, cpuMillis] =
      await Promise.all([columns.at, columns.threads, columns.rssKiB, columns.cpuMillis].map(sums));
    return at.map((tenths, place) => ({
      at: tenths / TENTHS_OF_A_MILLISECOND,
      threads: threads[place],
      rssKiB: rssKiB[place],
      cpuMillis: cpuMillis[place],
    }));
  }

  async function lane(stored) {
    const {columns} = stored;
    const times = await moments(columns);
    const worker = await sums(columns.worker);
    return {
      lesson: stored.lesson,
      number: stored.lesson.slice(0, 2),
      computed: stored.computed,
      elapsed: stored.elapsedMillis / MILLISECONDS,
      round: stored.round,
      peakInFlight: stored.peakInFlight,
      peakThreads: stored.peakThreads,
      cpuMillis: stored.cpuMillis,
      peakRssKiB: stored.peakRssKiB,
      carriers: stored.carriers,
      pollers: stored.pollers,
      ...times,
      work: seconds(await numbers(columns.work), MICROSECONDS),
      outcome: (await numbers(columns.outcome)).map(place => columns.outcomes[place]),
      worker,
      workers: await workers(stored.workers, worker, times.begin),
      samples: stored.samples && await samples(stored.samples),
    };
  }

  return Promise.all(data.map(async run => ({
    id: run.id,
    kind: run.kind,
    pages: run.pages,
    broken: run.broken,
    urls: run.urls,
    delay: run.delayMillis / MILLISECONDS,
    limit: run.limitMillis / MILLISECONDS,
    timeout: run.timeoutMillis / MILLISECONDS,
    date: run.date,
    machine: run.machine,
    rounds: run.rounds,
    lanes: await Promise.all(run.lanes.map(lane)),
  })));
}
