"use strict";
(() => {
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

  function articleSection(number, some) {
    const article = articles[number];
    const heading = element("h3", { id: `article-${number}` }, isolated(article.path));
    const section = element("section", { className: "article", "aria-labelledby": heading.id }, heading);
    section.dataset.article = number;
    const names = [...new Set(some.flatMap((finding) => finding.authors))].map((each) => authors[each]).join(", ");
    section.append(element("p", { className: "by" }, `${counted(some.length, "finding")} shown · `, isolated(names)));
    const placed = new Map();
    const loose = [];
    for (const finding of some) {
      if (article.windows && article.windows[finding.number]) {
        // Findings stand under the last line of their span that is shown.
        const line = finding.end;
        if (!placed.has(line)) placed.set(line, []);
        placed.get(line).push(finding);
      } else loose.push(finding);
    }
    for (const finding of loose) section.append(card(finding, true));
    if (placed.size) section.append(text(number, some, placed));
    return section;
  }

  function text(number, some, placed) {
    const article = articles[number];
    const visible = new Set();
    for (const finding of some)
      for (const [first, last] of article.windows[finding.number] || [])
        for (let line = first; line <= last; line += 1) visible.add(line);
    const marked = new Set(some.map((finding) => finding.number));
    const box = element("div", { className: "text" });
    let before = 0;
    const gap = (count) => {
      if (count > 0) box.append(element("p", { className: "gap" }, `${counted(count, "line")} not in this report`));
    };
    for (const [first, lines] of article.text) {
      gap(first - before - 1);
      let hidden = [];
      const fold = () => {
        if (hidden.length) box.append(folded(hidden));
        hidden = [];
      };
      lines.forEach((runs, index) => {
        const line = first + index;
        if (!visible.has(line)) {
          hidden.push([line, runs]);
          return;
        }
        fold();
        box.append(row(line, runs, marked));
        for (const finding of placed.get(line) || []) box.append(card(finding, false));
      });
      fold();
      before = first + lines.length - 1;
    }
    gap(article.lines - before);
    return box;
  }

  function folded(hidden) {
    const first = hidden[0][0], last = hidden[hidden.length - 1][0];
    const label = first === last ? `Show line ${first}` : `Show lines ${first} to ${last}`;
    const button = element("button", { type: "button", className: "gap" }, label);
    button.addEventListener("click", () => {
      const rows = hidden.map(([line, runs]) => row(line, runs, new Set()));
      button.replaceWith(...rows);
      rows[0].tabIndex = -1;
      rows[0].focus();
    });
    return button;
  }

  function row(line, runs, marked) {
    const content = element("span", { className: "words", dir: "auto" });
    for (const run of runs) {
      const covering = typeof run === "string" ? [] : run.slice(1).filter((each) => marked.has(each));
      if (covering.length === 0) {
        content.append(typeof run === "string" ? run : run[0]);
        continue;
      }
      const level = covering.map((each) => findings[each].severity).sort((a, b) => worst[b] - worst[a])[0];
      const mark = element("mark", { className: level }, run[0]);
      mark.dataset.findings = covering.join(" ");
      mark.title = covering.map((each) => rules[findings[each].rule]).join(", ");
      content.append(mark);
    }
    return element("div", { className: "line" }, element("span", { className: "at" }, String(line)), content);
  }

  function card(finding, alone) {
    const heading = element("h4", { id: `about-${finding.number}` },
      element("span", { className: `severity ${finding.severity}` }, finding.severity), " ",
      element("span", { className: "rule" }, rules[finding.rule]), " ",
      element("span", { className: "place" }, `line ${finding.line}, column ${finding.column}`));
    const box = element("section", {
      className: `card ${finding.severity}`, id: `finding-${finding.number}`, tabIndex: -1,
      "aria-labelledby": heading.id,
    }, heading, element("p", { className: "message" }, isolated(finding.message)));
    box.dataset.finding = finding.number;
    if (alone && finding.excerpt) box.append(element("blockquote", { dir: "auto" }, finding.excerpt));
    for (const place of finding.related) box.append(related(place, finding));
    for (const fix of finding.fixes) box.append(fixed(fix));
    return box;
  }

  function placeLink(place) {
    const name = `${place.path}:${place.line}:${place.column}`;
    if (place.article < 0) return isolated(name);
    const button = element("button", { type: "button", className: "link" }, isolated(name));
    button.addEventListener("click", () => toPlace(place));
    return button;
  }

  function related(place, finding) {
    const box = element("div", { className: "related" });
    const line = element("p", {}, isolated(place.message));
    if (place.path !== undefined) line.append(place.message ? ": " : "", placeLink(place));
    box.append(line);
    if (place.copy) box.append(comparison(place, finding));
    else if (place.text) box.append(element("blockquote", { dir: "auto" }, place.text));
    return box;
  }

  function comparison(place, finding) {
    if (place.copy.every((piece) => typeof piece === "string"))
      return element("div", { className: "same" }, element("p", {}, "The same words in both places:"),
        element("blockquote", { dir: "auto" }, place.copy.join("")));
    const side = (index, name) => {
      const quoted = element("blockquote", { dir: "auto" });
      for (const piece of place.copy) {
        if (typeof piece === "string") quoted.append(piece);
        else if (piece[index]) quoted.append(element(index ? "ins" : "del", {}, piece[index]));
        else quoted.append(element("span", { className: "missing", title: "words of the other copy are missing here" }, "⁁"));
      }
      return element("div", {}, element("p", {}, isolated(name)), quoted);
    };
    return element("div", { className: "copies" },
      side(0, `Here, line ${finding.line}`), side(1, `${place.path}, line ${place.line}`));
  }

  function fixed(fix) {
    const line = element("p", { className: "fix" }, element("strong", {}, "Fix: "), isolated(fix.message));
    for (const [old, wanted] of fix.edits) {
      line.append(" ");
      if (old) line.append(element("del", {}, old));
      if (old && wanted) line.append(" → ");
      if (wanted) line.append(element("ins", {}, wanted));
    }
    return line;
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
})();
