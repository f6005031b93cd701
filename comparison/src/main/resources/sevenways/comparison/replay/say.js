/* How a text of the table is said: with its values, and with numbers as the language writes them. */

const LOCALES = {en: "en-GB", zh: "zh-CN"};

function speaker(lang) {
  const locale = LOCALES[lang];
  const plural = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  const number = (value, digits = 0) =>
    value.toLocaleString(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});

  function say(key, values = {}) {
    const entry = LABELS[lang][key];
    return formOf(entry, values.n).replace(/\{(\w+)}/g, (_, name) =>
      typeof values[name] === "number" ? number(values[name]) : values[name]);
  }

  function formOf(entry, n) {
    if (typeof entry === "string") {
      return entry;
    }
    return (n === 0 && entry.zero) || (n === 1 && entry.one) || entry[plural.select(n ?? 0)] || entry.other;
  }

  /** As exact as one can see it: 0.14 s, 9.1 s, 103 s. */
  const seconds = value => say("seconds", {n: number(value, value < 0.995 ? 2 : value < 99.5 ? 1 : 0)});

  /** Of one page: in milliseconds up to a second. */
  const brief = value => value >= 1
    ? seconds(value)
    : say("millis", {n: number(value * 1000, value < 0.00995 ? 1 : 0)});

  /** Without digits that say nothing: 0.6 s, 5 s. */
  const round = value => say("seconds", {n: value.toLocaleString(locale, {maximumSignificantDigits: 2})});

  /** A count of times: 1.7, 26, 10,000. */
  const ratio = value => number(value, value < 9.95 ? 1 : 0);

  /** Between signs of Chinese and digits there is a space. */
  const list = items => lists.format(items).replace("和", " 和 ");

  return {lang, say, number, seconds, brief, round, ratio, list};
}
