"""What provokes each message of docs/messages.md: a command line, and the files where it runs."""

from tests.messages import (
    articles,
    baselines,
    checking,
    command_line,
    configuration,
    corpora,
    data,
    examples,
    extras,
    fields,
    fixes,
    git,
    house,
    init,
    interruptions,
    paths,
    schemas,
    writing,
)

#: The cases of all groups, in the order of the page.
CASES = (
    *command_line.CASES,
    *paths.CASES,
    *configuration.CASES,
    *data.CASES,
    *schemas.CASES,
    *house.CASES,
    *examples.CASES,
    *articles.CASES,
    *fields.CASES,
    *checking.CASES,
    *git.CASES,
    *baselines.CASES,
    *fixes.CASES,
    *init.CASES,
    *corpora.CASES,
    *extras.CASES,
    *interruptions.CASES,
    *writing.CASES,
)
