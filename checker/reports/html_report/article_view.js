// An article in the page: its text with the marked words, its findings as cards below their lines.

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
