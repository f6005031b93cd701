/**
 * A text as it is typed: without capitals, with simple spaces, and with the apostrophe that is on a keyboard. One sign stays
 * one sign.
 */
function plain(text) {
  return text.toLowerCase().replace(/\s/g, " ").replaceAll("’", "'");
}
