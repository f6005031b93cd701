/* Where a search has led, its words stand out on this one page. */

const NAME = "sought";

function mark(words) {
  const ranges = words.length === 0 ? [] : places(words);
  CSS.highlights?.set(NAME, new Highlight(...ranges));
}

function places(words) {
  const found = [];
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const text = plain(node.data);
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        found.push(new StaticRange({
          startContainer: node, startOffset: at, endContainer: node, endOffset: at + word.length,
        }));
      }
    }
  }
  return found;
}

// A result in this page, and one that led here.
document.addEventListener(NAME, event => mark(event.detail));
mark(JSON.parse(kept.get(NAME) ?? "[]"));
kept.set(NAME, "[]");
