// Everything from articles goes into the page as text: nothing here parses markup.
const data = JSON.parse(document.getElementById("data").textContent);
const { articles, authors, findings, groups, rules } = data;
const PAGE = 50;
const PRINTED = 1000;
const byId = (id) => document.getElementById(id);
const words = byId("words"), rule = byId("rule"), author = byId("author"), list = byId("articles");
const earlier = byId("earlier"), more = byId("more"), help = byId("help"), keys = byId("keys"), theme = byId("theme");
const severities = [...document.querySelectorAll("input[name=severity]")];
const worst = { error: 3, warning: 2, info: 1 };
let matching = [];
// The page holds the matching findings from `begin` up to `shown`: all of thousands at once take seconds.
let begin = 0;
let shown = 0;
let current = -1;

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made && !key.startsWith("aria")) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
const counted = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
const isolated = (text) => element("bdi", {}, text);

findings.forEach((finding, number) => {
  finding.number = number;
  finding.sought = [articles[finding.article].path, rules[finding.rule], finding.message, finding.excerpt]
    .join("\n").toLowerCase();
});

// Filtering

function filter() {
  const sought = words.value.trim().toLowerCase();
  const levels = new Set(severities.filter((box) => box.checked).map((box) => box.value));
  const wanted = rule.value === "" ? -1 : rules.indexOf(rule.value);
  const writer = author.value === "" ? -1 : authors.indexOf(author.value);
  const place = placeFilter(words.value.trim());
  matching = findings.filter((finding) =>
    levels.has(finding.severity)
    && (place === null || place(articles[finding.article]))
    && (wanted < 0 || finding.rule === wanted)
    && (writer < 0 || finding.authors.includes(writer))
    && (sought === "" || place !== null || finding.sought.includes(sought)));
  current = -1;
  showFrom(0, PAGE);
  const places = new Set(matching.map((finding) => finding.article)).size;
  const all = matching.length === findings.length ? "" : ` of ${findings.length.toLocaleString("en")}`;
  byId("count").textContent = matching.length === 0 && findings.length > 0
    ? `No finding fits; ${counted(findings.length, "finding")} without the filters`
    : `${matching.length.toLocaleString("en")}${all} ${findings.length === 1 ? "finding" : "findings"}`
      + ` in ${counted(places, "article")}`;
}

// "in:" asks for a folder as the tables count it, for an article, or for all paths that begin so.
function placeFilter(sought) {
  if (!sought.startsWith("in:")) return null;
  const wanted = sought.slice(3);
  if (articles.some((article) => article.folder === wanted)) return (article) => article.folder === wanted;
  if (articles.some((article) => article.path === wanted)) return (article) => article.path === wanted;
  return (article) => article.path.startsWith(wanted);
}

function reset() {
  words.value = rule.value = author.value = "";
  severities.forEach((box) => { box.checked = true; });
}

function filterBy(name, value) {
  reset();
  if (name === "rule") rule.value = value;
  else if (name === "author") author.value = value;
  else words.value = `in:${value}`;
  filter();
  location.hash = "findings";
  view();
  byId("findings-title").focus();
}

// Articles and their findings

function showFrom(position, number) {
  begin = shown = position;
  list.replaceChildren();
  extend(number);
}

function extend(number) {
  const end = Math.min(matching.length, shown + number);
  let start = shown;
  shown = end;
  // An article that is shown in part is built anew with all that is shown of it.
  if (start > begin && start < end && matching[start].article === matching[start - 1].article) {
    const article = matching[start].article;
    list.lastElementChild.remove();
    while (start > begin && matching[start - 1].article === article) start -= 1;
  }
  while (start < end) {
    let next = start;
    while (next < end && matching[next].article === matching[start].article) next += 1;
    list.append(articleSection(matching[start].article, matching.slice(start, next)));
    start = next;
  }
  earlier.hidden = begin === 0;
  earlier.textContent = `Show ${Math.min(PAGE, begin)} earlier (${counted(begin, "finding")} before)`;
  more.hidden = shown >= matching.length;
  more.textContent = `Show ${Math.min(PAGE, matching.length - shown)} more`
    + ` (${counted(matching.length - shown, "finding")} left)`;
}

function extendBackwards() {
  const start = Math.max(0, begin - PAGE);
  showFrom(start, shown - start);
}

// Going from finding to finding

function jump(position) {
  if (position < 0 || position >= matching.length) {
    say(matching.length === 0 ? "No finding fits" : position < 0 ? "This is the first finding" : "This is the last finding");
    return;
  }
  show("findings");
  if (position === shown) extend(PAGE);
  else if (position === begin - 1) extendBackwards();
  else if (position < begin || position > shown) showFrom(position - position % PAGE, PAGE);
  for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
  current = position;
  const finding = matching[position];
  const box = byId(`finding-${finding.number}`);
  box.classList.add("current");
  for (const mark of box.closest(".article").querySelectorAll("mark"))
    if (mark.dataset.findings.split(" ").includes(String(finding.number))) mark.classList.add("current");
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
  history.replaceState(null, "", `#finding-${finding.number}`);
  say(`Finding ${position + 1} of ${matching.length}`);
}

function jumpTo(number) {
  let position = matching.findIndex((finding) => finding.number === number);
  if (position < 0) {
    reset();
    filter();
    position = number;
  }
  jump(position);
}

function toPlace(place) {
  const article = articles[place.article];
  let nearest = article.first;
  for (let number = article.first; number < findings.length; number += 1) {
    if (findings[number].article !== place.article) break;
    if (Math.abs(findings[number].line - place.line) < Math.abs(findings[nearest].line - place.line)) nearest = number;
  }
  jumpTo(nearest);
  const section = list.querySelector(`[data-article="${place.article}"]`);
  const at = [...section.querySelectorAll(".line")].find(
    (line) => line.firstElementChild.textContent === String(place.line));
  if (at) {
    at.classList.add("current");
    at.scrollIntoView({ block: "center" });
  }
}

function say(message) {
  byId("spoken").textContent = message;
}

// Duplicates

let groupsShown = 0;
function extendGroups(number) {
  const end = Math.min(groups.length, groupsShown + number);
  for (; groupsShown < end; groupsShown += 1) {
    const group = groups[groupsShown];
    const places = element("ol", {});
    group.members.forEach((member) => places.append(element("li", {}, placeLink(member))));
    if (group.size > group.members.length)
      places.append(element("li", {}, `and ${counted(group.size - group.members.length, "place")} more`));
    byId("groups").append(element("details", { className: "group" },
      element("summary", {}, element("strong", {}, counted(group.size, "place")), " ",
        element("span", { className: "rule" }, group.rule), " ",
        element("span", { className: "quoted", dir: "auto" }, group.text)), places));
  }
  const button = byId("more-groups");
  button.hidden = groupsShown >= groups.length;
  button.textContent = `Show ${Math.min(PAGE, groups.length - groupsShown)} more`;
}

// Views, theme, keys, print

const views = [...document.querySelectorAll(".view")];
function show(name) {
  for (const each of views) each.hidden = each.id !== name;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
function view() {
  const name = location.hash.slice(1);
  const number = /^finding-(\d+)$/.exec(name);
  if (number && Number(number[1]) < findings.length) jumpTo(Number(number[1]));
  else if (views.some((each) => each.id === name)) {
    show(name);
    window.scrollTo(0, 0);
  } else if (name === "") show("overview");
}

const dark = () => document.documentElement.dataset.theme
  ? document.documentElement.dataset.theme === "dark"
  : window.matchMedia("(prefers-color-scheme: dark)").matches;
function tellTheme() {
  theme.setAttribute("aria-pressed", String(dark()));
}
function remember(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(`copydesk-${key}`);
    localStorage.setItem(`copydesk-${key}`, value);
  } catch {
    // A browser may keep nothing for a local file: then it is asked anew each time.
  }
  return null;
}
function toggleTheme() {
  document.documentElement.dataset.theme = dark() ? "light" : "dark";
  remember("theme", document.documentElement.dataset.theme);
  tellTheme();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (event.key === "Escape" && typing) {
    event.target.blur();
    byId("findings-title").focus();
    return;
  }
  if (typing || !keys.checked) return;
  const does = {
    j: () => jump(current + 1),
    k: () => jump((current < 0 ? matching.length : current) - 1),
    "/": () => { show("findings"); words.focus(); words.select(); },
    "?": () => help.showModal(),
    t: toggleTheme,
  }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
});

document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-filter]");
  if (asked) filterBy(asked.dataset.filter, asked.dataset.value);
  const mark = event.target.closest("mark");
  if (mark) jumpTo(Number(mark.dataset.findings.split(" ")[0]));
});
if (map) {
  map.addEventListener("focus", () => chooseTile(map.querySelector(".current") || tiles[0]));
  map.addEventListener("keydown", moveOnMap);
}
list.addEventListener("focusin", (event) => {
  const box = event.target.closest(".card");
  if (box) current = matching.findIndex((finding) => finding.number === Number(box.dataset.finding));
});
let waiting = 0;
words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 80);
});
for (const control of [rule, author, ...severities]) control.addEventListener("change", filter);
byId("filters").addEventListener("submit", (event) => { event.preventDefault(); filter(); });
byId("filters").addEventListener("reset", (event) => { event.preventDefault(); reset(); filter(); });
earlier.addEventListener("click", () => {
  extendBackwards();
  byId(`finding-${matching[begin].number}`).focus();
});
more.addEventListener("click", () => {
  const position = shown;
  extend(PAGE);
  byId(`finding-${matching[position].number}`).focus();
});
byId("more-groups").addEventListener("click", () => extendGroups(PAGE));
byId("help-button").addEventListener("click", () => help.showModal());
keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));
theme.addEventListener("click", toggleTheme);
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tellTheme);
window.addEventListener("hashchange", view);
// What is folded on the screen is printed, and what is too much for paper is counted there.
let opened = [];
window.addEventListener("beforeprint", () => {
  if (begin > 0) showFrom(0, PAGE);
  if (shown < PRINTED) extend(PRINTED - shown);
  extendGroups(PRINTED - groupsShown);
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const each of opened) each.open = true;
  const left = (number, word) => number > 0 ? `${counted(number, word)} more in the page itself, not printed` : "";
  byId("unprinted").textContent = left(matching.length - shown, "finding");
  byId("unprinted-groups").textContent = left(groups.length - groupsShown, "group");
});
window.addEventListener("afterprint", () => {
  for (const each of opened) each.open = false;
  opened = [];
});

const kept = remember("theme");
if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
if (remember("keys") === "off") keys.checked = false;
tellTheme();
filter();
extendGroups(PAGE);
show("overview");
view();
