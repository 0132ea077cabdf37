// The pages of things and of claims: their styles, and the map of a state's agreements once a reader comes near it.
// Without this script the table says the same.
import "./entity.css";

const place = document.querySelector(".ties-map");
const table = document.querySelector("table[data-chart=ties]");
if (place && table) {
  const near = new IntersectionObserver(
    async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      const { drawTies } = await import("./drawing/ties.js");
      const small = drawTies(table, place, place.dataset.label);
      if (small.length > 0) place.nextElementSibling.append(` ${place.dataset.small} ${small.join(", ")}.`);
    },
    { rootMargin: "600px" },
  );
  near.observe(place);
}
