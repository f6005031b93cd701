/* Remembers how far a reader has come, and offers to go on from there on the first page. */

const {page, heading} = document.body.dataset;
const first = "index.html";

function section() {
  const above = [...document.querySelectorAll("article h2, article h3")]
    .filter(title => title.getBoundingClientRect().top < innerHeight / 3);
  return above.at(-1) ?? null;
}

function keep() {
  const title = section();
  kept.set("place", JSON.stringify({
    page: page + (title === null ? "" : "#" + title.id),
    heading: heading + (title === null ? "" : " · " + title.textContent),
  }));
}

function offer() {
  const place = JSON.parse(kept.get("place") ?? "null");
  if (place !== null) {
    const line = document.querySelector(".place");
    const link = line.querySelector("a");
    link.href = place.page;
    link.textContent = place.heading;
    line.hidden = false;
  }
}

if (page === first) {
  offer();
} else {
  keep();
  addEventListener("scrollend", keep);
  addEventListener("pagehide", keep);
}
