/* In the contents stands out the section that is being read. */

const links = [...document.querySelectorAll("#contents ol ol a")];
const titles = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));

function mark() {
  const begun = titles.filter(title => title.getBoundingClientRect().top < innerHeight / 3).length;
  links.forEach((link, place) => {
    if (place === begun - 1) {
      link.setAttribute("aria-current", "location");
    } else {
      link.removeAttribute("aria-current");
    }
  });
}

mark();
addEventListener("scroll", mark, {passive: true});
