// The map: one stop of the Tab key, in which arrows go from article to article and from folder to folder

const map = document.querySelector(".map svg");
const tiles = map ? [...map.querySelectorAll("[role=option]")] : [];
function chooseTile(tile) {
  for (const old of map.querySelectorAll(".current")) old.classList.remove("current");
  tile.classList.add("current");
  map.setAttribute("aria-activedescendant", tile.id);
  byId("map-place").textContent = tile.querySelector("title").textContent;
}
function moveOnMap(event) {
  const at = tiles.findIndex((tile) => tile.classList.contains("current"));
  const folders = [...new Set(tiles.map((tile) => tile.parentNode))];
  const folder = at < 0 ? 0 : folders.indexOf(tiles[at].parentNode);
  const inFolder = (number) => tiles.find((tile) => tile.parentNode === folders[number]);
  const chosen = {
    ArrowRight: () => tiles[at + 1],
    ArrowLeft: () => tiles[at - 1],
    ArrowDown: () => inFolder(folder + 1),
    ArrowUp: () => inFolder(folder - 1),
    Home: () => tiles[0],
    End: () => tiles[tiles.length - 1],
  }[event.key];
  if (event.key === "Enter" && at >= 0) filterBy(tiles[at].dataset.filter, tiles[at].dataset.value);
  else if (chosen) chooseTile(chosen() || tiles[Math.max(at, 0)]);
  else return;
  event.preventDefault();
}
