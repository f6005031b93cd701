/* Where the course explains a lesson's time. */

const CHAPTERS = {
  "02": {file: "02-threads", anchor: "what-you-see", en: "What you see", zh: "看到什么"},
  "03": {file: "03-processes", anchor: "what-a-start-costs-and-what-takes-off-it",
    en: "What a start costs, and what takes off it", zh: "启动的代价，以及如何降低"},
  "04": {file: "04-blocking-coroutine", anchor: "what-blocked", en: "What blocked", zh: "是什么阻塞了"},
  "05": {file: "05-readiness", anchor: "the-three-system-calls", en: "The three system calls", zh: "三个系统调用"},
  "06": {file: "06-manual-continuations", anchor: "what-we-had-to-build", en: "What we had to build", zh: "我们不得不造的东西"},
  "07": {file: "07-virtual-threads", anchor: "why-it-works", en: "Why it works", zh: "它为什么行得通"},
};

/** To where in the book one came from; within a chapter, one is there already. */
function wayBackInto(link, {say}, from, folder) {
  link.hidden = folder === undefined || window !== window.top;
  if (!link.hidden) {
    link.textContent = say(from === null ? "toBook" : "toChapter");
    link.href = folder + (from ?? "index.html");
  }
}

/** A link where the chapters are beside this page, else text. */
function chapterInto(link, speech, lesson, folder) {
  const chapter = CHAPTERS[lesson];
  link.textContent = speech.say("chapter", {lesson, title: chapter[speech.lang]});
  if (folder !== undefined) {
    link.href = folder + chapter.file + ".html#" + chapter.anchor;
  }
}
