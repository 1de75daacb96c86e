"""Plants faults of titles, headings, metadata, brackets and percentages."""

import random
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from benchmarks.drafts import Draft, Planter
from benchmarks.marked_articles import mark

_PLACEHOLDERS = ("[insert name]", "TK", "Lorem ipsum dolor sit amet", "XXX", "[TO COME]", "TKTK")
#: The authors of a site, as quality.py tells the rule about them.
AUTHORS = ("Maja Lindqvist", "Rui Costa", "Edda Marlow", "Tor Aune", "José Álvarez", "Björn Öberg")
_HEADINGS = ("Why it matters", "What comes next", "The costs", "How it began", "Who pays")
_RESIDUES = ("date {day} {title}", "{title} | News", "Title: {title}", "{title} &amp; more")
_CORRECTIONS = (
    ("An earlier version of this article", " misstated the age of the pier. It was built in 1904."),
    ("Correction", ": The pier was built in 1904, not in 1940."),
    (
        "An earlier version of this story",
        " said that the pier was opened on 3 May 1904; it was opened a week later.",
    ),
    ("Editor’s note", ": The name of the engineer has been corrected."),
    ("This article has been corrected", " as to the age of the pier."),
    ("CORRECTION", ": The engineer’s name was misspelled in an earlier version."),
)
_SCENES = (
    ("Maja Lindqvist", "speaks to reporters"),
    ("Rui Costa", "shows the new crane to pupils"),
    ("Ada Moreau", "waits for the ferry"),
)
_FIGURE = '<figure><img src="scene.jpg" alt="The scene"><figcaption>{}</figcaption></figure>'
#: How long, in words, a sentence is that is cut off, and how much is left of it.
_FEWEST_WORDS_TO_CUT, _FEWEST_WORDS_KEPT = 12, 6


def _title_in_body(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    title = draft.title
    if re.search(r"[\\`*_<>#|\[\]]", title):
        return None
    if chance.random() < 0.5:
        return (
            draft.with_inserted(0, f"# {mark('title-repeated-in-body', title)}"),
            draft.with_inserted(0, f"## {chance.choice(_HEADINGS)}"),
        )
    return (
        draft.with_inserted(0, mark("title-repeated-in-body", title)),
        draft.with_inserted(0, f"The {title[0].lower()}{title[1:]} was the talk of the day in the region."),
    )


def _title_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    line = chance.choice(["title: ''", "title: Untitled", "title: ", "title: TODO"])
    faulty = replace(draft, title_line=line, as_a_whole=(mark("missing-title", ""),))
    index_page = replace(draft, title="", day=None, author="", file_name=f"{draft.name}/_index.md")
    return faulty, index_page


def _title_residue(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if "|" in draft.title or draft.day is None or ":" in draft.title:
        return None
    form = chance.choice(_RESIDUES)
    spoilt = form.format(day=draft.day.isoformat(), title=draft.title)
    right = chance.choice(("{} – what we know", "In brief: {}", "{} (updated)")).format(draft.title)
    return replace(draft, title=mark("title-residue", spoilt)), replace(draft, title=right)


def _byline_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.paragraphs[0].startswith(("By ", "(")) or " (" in draft.paragraphs[0][:60]:
        return None
    bare = replace(draft, author="")
    faulty = replace(bare, as_a_whole=(mark("missing-byline", ""),))
    return faulty, bare.with_inserted(0, f"By {chance.choice(('Maja Lindqvist', 'Rui Costa', 'Ada Moreau'))}")


def _field_twice(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    first, second = chance.sample(("Maja Lindqvist", "Rui Costa", "Ada Moreau", "Tor Aune"), 2)
    twice = (f"editor: {first}", f"{mark('duplicate-field', 'editor')}: {second}")
    nested = ("photo:", f"  editor: {first}", "sound:", f"  editor: {second}")
    return replace(draft, fields=twice), replace(draft, fields=nested)


def _author_misspelt(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    name = chance.choice(AUTHORS)
    place = chance.choice([at for at in range(1, len(name) - 1) if " " not in name[at - 1 : at + 2]])
    slip = chance.choice(("drop", "double", "swap", "accents"))
    if slip == "swap" and name[place] != name[place + 1]:
        spoilt = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    elif slip == "accents" and not name.isascii():
        spoilt = name.translate(str.maketrans("éÁöÖ", "eAoO"))
    elif slip == "drop":
        spoilt = name[:place] + name[place + 1 :]
    else:
        spoilt = name[:place] + name[place - 1] + name[place:]
    guest = chance.choice(("Ana Ruiz", "Maja Berg", "Nils Aune"))
    faulty = replace(draft, author="", fields=(f"author: {mark('unknown-author', spoilt)}",))
    return faulty, replace(draft, author=chance.choice((name, guest)))


def _dateline_spoilt(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    has_one = any(
        re.match(
            r"[A-Z]{3,}[\w., ]{0,40}(?:\(|--|[-–—―])|(?:[A-Z]\w+,? ){1,3}\(\w+\)|[A-Z]\w+, [A-Z]\w+\.? \d",
            text,
        )
        for text in draft.paragraphs
    )
    if draft.day is None or has_one:
        return None
    town = chance.choice(("PARIS", "LISBON", "NAIROBI", "DES MOINES, Iowa", "RABAT"))
    day, month = draft.day.day, draft.day.strftime("%B")
    misspelt = month if month == "May" else month[:2] + month[3] + month[2] + month[4:]
    right = f"{town}, {month} {day} (Reuters) - "
    found = {
        f"{town}, {month} {mark('dateline-form', f'{day}(')}Reuters) - ",
        f"{town}, {month} {day} (Reuters{mark('dateline-form', ')-')} ",
        f"{town}, {month} {day} (Reuters) {mark('dateline-form', '-')}",
        f"{town}, {month}{mark('dateline-form', ',')} {day} (Reuters) - ",
        f"{town}, {month} {day} {mark('dateline-form', '(Reuters')} - ",
        f"{town}, {mark('dateline-form', f'{draft.day.month}/{day}')} (Reuters) - ",
    }
    if misspelt != month:
        found.add(f"{town}, {mark('dateline-form', misspelt)} {day} - ")
    spoilt = chance.choice(sorted(found))
    styles = (right, f"{town} (Reuters) - ", f"{town}, {month} {day} (Xinhua) -- ", f"{town} (AP) — ")
    first = draft.paragraphs[0]
    return draft.with_paragraph(0, spoilt + first), draft.with_paragraph(0, chance.choice(styles) + first)


def _field_removed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Take away one of the fields that quality.py requires of these articles: title, author and date."""
    if draft.day is None or not draft.author or draft.paragraphs[0].startswith(("By ", "(")):
        return None
    bare = replace(draft, author="")
    name = chance.choice(AUTHORS)
    faulty = chance.choice(
        (
            replace(bare, as_a_whole=(mark("missing-field", ""),)),
            replace(bare, fields=(f"{mark('missing-field', 'author')}: ''",)),
            replace(bare, fields=(f"{mark('missing-field', 'auhtor')}: {name}",)),
            replace(draft, day=None, fields=(f"{mark('missing-field', 'date')}: ",)),
        )
    )
    right = chance.choice((f"authors: [{name}]", f"byline: {name}", f"author: {{name: {name}}}"))
    day = f"pubDate: {draft.day.isoformat()}"
    return faulty, replace(bare, day=None, fields=(right, day))


def _heading_twice(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    first, other = chance.sample(_HEADINGS, 2)
    middle = len(draft.paragraphs) // 2
    faulty = draft.with_inserted(middle, f"## {mark('duplicate-heading', first)}").with_inserted(
        1, f"## {first}"
    )
    right = draft.with_inserted(middle, f"## {other}").with_inserted(1, f"## {first}")
    return faulty, right


def _second_title(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    first, second = chance.sample(_HEADINGS, 2)
    bare = replace(draft, title="", title_line="category: news")
    middle = len(draft.paragraphs) // 2
    faulty = bare.with_inserted(middle, f"# {mark('multiple-titles', second)}").with_inserted(0, f"# {first}")
    return faulty, bare.with_inserted(middle, f"## {second}").with_inserted(0, f"# {first}")


def _lead_repeats_title(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    words = draft.title.split()
    if not 5 <= len(words) <= 12 or re.search(r"[\\`*_<>#|\[\]\"“”:?!]", draft.title):
        return None
    again = chance.choice(("{} on the day", "Now {}", "{} again")).format(draft.title)
    faulty = draft.with_inserted(0, mark("title-repeats-lead", f"{again}."))
    return faulty, draft


def _bracket_dropped(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    places = [
        (index, match.span())
        for index, text in enumerate(draft.paragraphs)
        for match in re.finditer(r"(?<= )\([A-Za-z][^()]{6,60}\)(?=[ .,;])", text)
        if text.count("(") == text.count(")")
    ]
    if not places:
        return None
    index, (start, end) = chance.choice(places)
    text = draft.paragraphs[index]
    inner = text[start + 1 : end - 1]
    if chance.random() < 0.5:
        spoilt = f"{mark('unbalanced-brackets', '(')}{inner}"
    else:
        spoilt = f"{inner}{mark('unbalanced-brackets', ')')}"
    faulty = draft.with_paragraph(index, f"{text[:start]}{spoilt}{text[end:]}")
    return faulty, draft.with_paragraph(index, f"{text[:start]}– {inner} –{text[end:]}")


def _paragraph_cut_off(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Plant a paragraph that stops at any word of its last sentence; in the twin it stops before that one."""
    places = [
        (index, ends[-1])
        for index, text in enumerate(draft.paragraphs[:-1])
        if (ends := [match.end() for match in re.finditer(r"\w{3,}[.!?][\"”]?(?= [A-Z])", text)])
        and text[-1] in ".!?"
        and len(text[ends[-1] :].split()) >= _FEWEST_WORDS_TO_CUT
    ]
    if not places:
        return None
    index, end = chance.choice(places)
    text = draft.paragraphs[index]
    words = [match.span() for match in re.finditer(r"\S+", text)]
    last = [span for span in words if span[0] > end]
    start, stop = chance.choice(last[_FEWEST_WORDS_KEPT - 1 : -2])
    if not text[stop - 1].isalpha() and text[stop - 1] != ",":
        return None
    faulty = draft.with_paragraph(index, f"{text[:start]}{mark('cut-off-paragraph', text[start:stop])}")
    return faulty, draft.with_paragraph(index, text[:end])


def _correction_undated(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Plant a correction without its date; in the twin the note or the article has one, or it is quoted."""
    if draft.day is None:
        return None
    start, rest = chance.choice(_CORRECTIONS)
    later = draft.day + timedelta(days=chance.randint(1, 9))
    written = f"{later.day} {later:%B %Y}"
    end = len(draft.paragraphs)
    faulty = draft.with_inserted(end, f"{mark('undated-correction', start)}{rest}")
    twins = (
        replace(draft.with_inserted(end, start + rest), fields=(f"lastmod: {later.isoformat()}",)),
        draft.with_inserted(end, f"{start}{rest} This was corrected on {written}."),
        draft.with_inserted(end, f"Correction, {written}: {start}{rest}"),
        draft.with_inserted(end, f"The newspaper then printed this note: “{start}{rest}”"),
    )
    return faulty, chance.choice(twins)


def _caption_without_day(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    """Plant a caption without its place or its day; the twin has both, or shows no event."""
    if draft.day is None:
        return None
    who, does = chance.choice(_SCENES)
    place, day = (
        chance.choice((" in Lyon", " near the harbour of Vigo")),
        f" on {draft.day.day} {draft.day:%B %Y}",
    )
    incomplete = f"{who} {does}{chance.choice(('', place, day))}."
    complete = chance.choice(
        (f"{who} {does}{place}{day}.", f"File photo: {incomplete}", f"{who}, head of the harbour board")
    )
    index = chance.randrange(1, len(draft.paragraphs))
    faulty, right = (
        draft.with_inserted(index, _FIGURE.format(caption))
        for caption in (mark("caption-incomplete", incomplete), complete)
    )
    return faulty, right


def _placeholder_left(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    index = chance.randrange(1, len(draft.paragraphs))
    placeholder = chance.choice(_PLACEHOLDERS)
    text = draft.paragraphs[index]
    written = placeholder.replace("[", "\\[").replace("]", "\\]")
    faulty = draft.with_paragraph(
        index, f"{text} The work will cost {mark('placeholder-text', written)} in all."
    )
    return faulty, draft.with_paragraph(index, f"{text} The form still said `{placeholder}` in that place.")


def _percent_changed(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    before = chance.randint(20, 400)
    percent = chance.randint(4, 60)
    after = round(before * (1 + percent / 100))
    true_percent = round(100 * (after - before) / before)
    wrong = true_percent + chance.choice([-7, -5, 5, 8, 12])
    if wrong <= 0:
        return None
    sentence = "Ticket prices rose from ${} to ${}, up {}, the operator said."
    faulty = sentence.format(before, after, mark("percent-change-mismatch", f"{wrong} percent"))
    right = sentence.format(before, after, f"{true_percent} percent")
    index = chance.randrange(1, len(draft.paragraphs))
    return draft.with_inserted(index, faulty), draft.with_inserted(index, right)


def _field_spoilt(draft: Draft, chance: random.Random) -> tuple[Draft, Draft] | None:
    if draft.day is None:
        return None
    day = draft.day
    kinds = (
        ("lastmod", f"{day.year}-{chance.randint(13, 29)}-{day.day:02}", f"{day.isoformat()} 09:30"),
        ("publishDate", f"{day.year}-0{chance.choice((4, 6, 9))}-31", f"{day.isoformat()}T09:30:00"),
        ("expiryDate", chance.choice(("TBD", "soon", "YYYY-MM-DD")), f"{day.year + 1}-03"),
        ("lastmod", f"{day.isoformat()}T{chance.randint(25, 60)}:00", f"{day.isoformat()}T24:00"),
        ("draft", chance.choice(("flase", "ture", "maybe")), chance.choice(("false", "no", "'false'"))),
        ("headline", f"[{chance.choice(_HEADINGS)}]", f"'[{chance.choice(_HEADINGS)}]'"),
        ("canonical", chance.choice(("htp://example.org/a", "https:/example.org/a")), "/news/a"),
        ("email", chance.choice(("desk@example", "desk@example,org")), "desk (at) example.org"),
        ("tags", "{news: true}", "news, market"),
    )
    name, wrong, right = chance.choice(kinds)
    faulty = replace(draft, fields=(f"{name}: {mark('invalid-field', wrong)}",))
    return faulty, replace(draft, fields=(f"{name}: {right}",))


PLANTERS: Mapping[str, tuple[str, Planter]] = {
    "title copied into the body": ("title-repeated-in-body", _title_in_body),
    "title removed": ("missing-title", _title_removed),
    "residue put on the title": ("title-residue", _title_residue),
    "byline removed": ("missing-byline", _byline_removed),
    "field given twice": ("duplicate-field", _field_twice),
    "field spoilt": ("invalid-field", _field_spoilt),
    "dateline spoilt": ("dateline-form", _dateline_spoilt),
    "field removed": ("missing-field", _field_removed),
    "author misspelt": ("unknown-author", _author_misspelt),
    "heading given twice": ("duplicate-heading", _heading_twice),
    "second title": ("multiple-titles", _second_title),
    "title repeated in the lead": ("title-repeats-lead", _lead_repeats_title),
    "bracket dropped": ("unbalanced-brackets", _bracket_dropped),
    "caption without its day": ("caption-incomplete", _caption_without_day),
    "correction without a date": ("undated-correction", _correction_undated),
    "paragraph cut off": ("cut-off-paragraph", _paragraph_cut_off),
    "placeholder left": ("placeholder-text", _placeholder_left),
    "percent changed": ("percent-change-mismatch", _percent_changed),
}
