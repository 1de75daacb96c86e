"""What tells of words set off from a text whose they are: signatures, lead-ins, the house's own voice."""

from functools import cache
from re import Pattern

from checker.text.patterns import compile_pattern


@cache
def notice_pattern() -> Pattern[str]:
    """Match the beginning of a note, a warning or a summary: words of the house."""
    return compile_pattern(
        r"(?i)\W{0,4}(?:note|notes|nb|n\.b|warning|tip|tips|hint|important|caution|danger|info|information"
        r"|update|updated"
        r"|edit|edited|editor[’']s note|editors[’'] note|disclaimer|correction|tl;?dr|summary|example"
        r"|question|answer|q|a"
        r"|remember|attention|see also|read more|related|learn more|definition|fun fact|pro tip"
        r"|key takeaways?"
        r"|takeaway|todo|done|problem|solution|hinweis|achtung|wichtig|tipp|anmerkung|remarque|attention"
        r"|astuce"
        r"|note de la rédaction|nota|aviso|importante|consejo|dica|avviso|attenzione|opmerking|let op|"
        r"примечание|внимание|важно|注意|提示|说明|警告|注)\b\W{0,3}(?:[:：—–-]|\Z|this\b|that\b|the\b|if\b|\n|(?-i:[A-Z]))"
    )


@cache
def group_pattern() -> Pattern[str]:
    """Find a sentence that says of which people the words that follow are, though none has a name.

    People who are there or do something are no speakers; they answer, comment or say.
    """
    people = (
        r"(?:users?|people|respondents?|participants?|customers?|readers?|members?|developers?|attendees|residents"
        r"|visitors|students|colleagues|employees|teachers|parents|neighbou?rs|fans|critics|others|some|many|one)"
    )
    speech = (
        r"(?:said|says?|saying|told|tells?|telling|wrote|writes?|writing|asked|asks?|asking|shared?|sharing|added"
        r"|think|thinks|thought|feel|felt|put|answered|replied|explained|described?|mentioned|noted|reported|argued"
        r"|complained|suggested|tweeted|posted|recalled|express(?:ed)?)"
    )
    return compile_pattern(
        r"(?i)\b(?:commenters?|feedback|comments?|commented|answers|responses|heard|quotes?|testimonials?|reviews?)\b"
        rf"|\b{people}\b[^.!?;]{{0,80}}\b{speech}\b|\b{speech}\b[^.!?;]{{0,40}}\b{people}\b"
    )


@cache
def points_back_pattern() -> Pattern[str]:
    """Find what refers, below words that are set off, to these words: “So wrote …”, “this passage”."""
    texts = (
        r"(?:quot\w+|words|passage|excerpt|paragraph|lines?|text|letter|statement|comments?|remarks?|message|e-?mail"
        r"|post|tweet|speech|essay|article|poem|song|verses?|saying|sentences?|definition|description|advice"
        r"|answer|response|question|report|book|observation|point|argument|conclusion)"
    )
    return compile_pattern(
        r"(?i)\A\W*(?:so|thus|that|this|these|those|such|as|it|from|with|here"
        r"|in (?:his|her|their|its|the|a|an|other)"
        r"|said|says|wrote|writes|according|quoted|adds?|added|the (?:above|preceding))\b"
        rf"|\b(?:this|that|these|those|such|(?:the|his|her|their|its|my) (?:above |preceding )?)\s?{texts}\b"
        rf"|\b(?:above|cited|quoted)\b"
    )


@cache
def signature_pattern() -> Pattern[str]:
    """Find a line that says whose words stand above it: a dash and a name, “Source: …”."""
    return compile_pattern(
        r"(?:\A|\s)(?:—|–|―|--|-|~|⸺|&mdash;)\s{0,2}[\"“*_]{0,2}[^\W\d_][^\n]{1,120}\Z"
        r"|(?i:\b(?:source|from|via|quelle|aus|fuente|fonte|bron|источник|来源|出处)\s?[:：])"
        r"|[(（][^()（）\n]{2,80}[)）]\W{0,2}\Z"
    )


@cache
def mail_pattern() -> Pattern[str]:
    """Find the line above a reply to a message, or the head of one that is passed on."""
    return compile_pattern(
        r"(?i)\b(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escreveu|ha scritto|schreef|пишет"
        r"|写道)\s?[:：]"
        r"|^(?:from|to|subject|date|sent): \S"
    )


@cache
def own_voice_pattern() -> Pattern[str]:
    """Find what an article says to its readers itself: advice, asides, a label before a colon."""
    return compile_pattern(
        r"(?i)\b(?:you|your|yours|yourself|we|us|our|must|should|let[’']s|du|sie sollten|vous|votre|usted"
        r"|você|вы|ваш\w*)\b"
        r"|\A(?:in fact|so|however|but|and|or|also|therefore|thus|besides|of course|side note|here[’']s"
        r"|here is"
        r"|this (?:is|means|post|article)|these|that is|that means|in other words|in short|we will"
        r"|we[’']ll)\b"
        r"|\A[^\W\d_][\w’'-]*(?: [\w’'-]+){0,4} ?[:：] "
        r"|[你您]"
    )


@cache
def about_words_pattern() -> Pattern[str]:
    """Find a sentence that says of words whose they are or where they stand."""
    return compile_pattern(
        r"(?i)\b(?:quot(?:e|ed|es|ing|ation)|words|passage|excerpt|paragraph|wrote|written|writes|writing"
        r"|reads?|text|letter"
        r"|statement|comments?|email|e-mail|post|posted|tweet|message|speech|essay|article|book|according to"
        r"|poem|song|lyrics|verse|proverb|saying|described?|describes|summari[sz]\w+|put it|definition"
        r"|defines?|defined"
        r"|zitat|worte|schrieb|schreibt|citation|mots|écrit|cita|palabras|escribió|palavras|parole|citaat"
        r"|woorden"
        r"|цитат\w*|слова\w*|пишет|писал\w*)\b|(?:写道|说|指出|引用)"
    )


@cache
def introduces_pattern() -> Pattern[str]:
    """Match words that open with a name and come to what the person says: “Ana Ruiz, a baker, argues, …”."""
    return compile_pattern(
        r"\W{0,3}[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][^.!?]{0,160}?\b(?:says|said|told|tells|suggests|suggested"
        r"|argues|argued"
        r"|writes|wrote"
        r"|explains|explained|notes|noted|adds|added|believes|recalls|recalled)\b"
    )
