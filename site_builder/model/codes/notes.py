"""Codes of notes as records (N05 and on)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "N05": Code(
        Severity.ERROR,
        "A note's kind contradicts its verdicts or its outcome.",
        "The label that readers see would say one thing and the finding another.",
        "Choose the kind that fits the verdicts, or correct them.",
        least=Severity.OFF,
    ),
    "N06": Code(
        Severity.ERROR,
        "A note lacks something its kind requires, such as sources.",
        "A finding that cannot be checked is only another claim.",
        "Add the field that the message names.",
        least=Severity.OFF,
    ),
    "N07": Code(
        Severity.ERROR,
        "A note's dates contradict each other or the article's, or lie in the future.",
        "The order of events is what most findings rest on.",
        "Correct the date that is wrong.",
        least=Severity.OFF,
    ),
    "N08": Code(
        Severity.WARNING,
        "A note's review is overdue, by 90 days at most; `--strict` leaves this a warning.",
        "The finding may itself have been overtaken.",
        "Look again, then set `as_of` and `review_by`; or `review_by: never` if it cannot change.",
        waits=True,
    ),
    "N09": Code(
        Severity.WARNING,
        "A source does not say when it was read, or quotes what its article in this archive does not say.",
        "Pages change and vanish; the date says which was meant. Words that are not there prove nothing.",
        "Add `accessed`, and an archived copy in `archive_url` if there is one; or copy the words again.",
    ),
    "N10": Code(
        Severity.WARNING,
        "A note's summary is longer than 200 characters, or says today, now, currently or recently.",
        "Long summaries are not read beside a text, and such words are wrong as soon as time passes.",
        "Shorten it, move the rest into `body`, or name the date.",
    ),
    "N11": Code(
        Severity.ERROR,
        "Two notes have the same id.",
        "The id is the note's permalink; one of the two would be lost.",
        "Give one of them another id; an id is never used again.",
    ),
    "N12": Code(
        Severity.WARNING,
        "A note's finding, verdict, quote or sources are not what they were, and `history` does not say so.",
        "Whoever read or cited the note must be able to see what it said, and why it no longer does. A note "
        "is settled at the end of the day it is `created`, and of the day of each entry in its history; git "
        "is asked what it said then. White space, and the shape of quotation marks and dashes, do not count.",
        "Add an entry with `date`, `change` and `reason` to `history`; withdraw a note, never delete it.",
    ),
    "N13": Code(
        Severity.WARNING,
        "A note that assesses a claim cites only the article that makes it.",
        "An article cannot be evidence for or against itself.",
        "Add a source that is independent of it.",
    ),
    "N14": Code(
        Severity.ERROR,
        "A note quotes nothing and is not about a part of the article that needs no quote.",
        "It would stand beside no words.",
        "Add `quote`, or set `scope`: article, headline, byline, dateline, caption or metadata.",
    ),
    "N15": Code(
        Severity.ERROR,
        "A quote is longer than 2,000 characters.",
        "A note on whole pages does not say what it is about, and is lost with every change of the text.",
        "Quote the claim itself, or use ` … ` for a gap.",
    ),
    "N19": Code(
        Severity.ERROR,
        "A note asks to be published as a claim review and does not meet every condition for one.",
        "Programs repeat a claim review without the article; a careless one calls somebody a liar.",
        "Meet the condition that the message names, or delete `claim_review`.",
    ),
    "N20": Code(
        Severity.ERROR,
        "A note quotes words, and its `scope` is a part of the article where no quote is looked for.",
        "The words of such a note are not looked for, so a reader could be shown words that are not there.",
        "Delete `scope` to mean the words, write `scope: block` to mean the block, or delete the quote.",
    ),
    "N21": Code(
        Severity.WARNING,
        "A summary or a label of ours opens with a publisher's word: correction, update, clarification.",
        "A reader would take our note for the newspaper's own notice.",
        "Say what is so instead; what the publisher did goes into `publisher_action`.",
    ),
    "N22": Code(
        Severity.WARNING,
        "A note that replaces another one leaves out an article on which the other stood.",
        "The finding vanishes from that article without a word.",
        "Add the article to `also`, or to the claim's `appearances`.",
        least=Severity.WARNING,
    ),
    "N23": Code(
        Severity.WARNING,
        "A note's review is overdue by more than 90 days.",
        "The finding may itself have been overtaken, and nobody has looked for a long time.",
        "Look again, then set `as_of` and `review_by`; or `review_by: never` if it cannot change.",
    ),
    "N24": Code(
        Severity.OFF,
        "A source on the web has no archived copy; `checks: {N24: warning}` turns this on.",
        "When the page is gone, nobody can check the finding.",
        "Have the page archived, and give the copy's address in `archive_url`.",
    ),
    "N25": Code(
        Severity.WARNING,
        "A note is checked by the one who wrote it.",
        "Readers take `reviewed_by` for a second pair of eyes.",
        "Name somebody else, or leave `reviewed_by` out.",
    ),
    "N26": Code(
        Severity.ERROR,
        "A withdrawn note does not say why it was withdrawn.",
        "Its page stays, and a reader who comes to it must learn what was wrong.",
        "End `history` with an entry that has a `reason`.",
    ),
    "N27": Code(
        Severity.ERROR,
        "A published note still says what its stub said, such as “Say in one sentence …”.",
        "Readers would be shown an instruction to the author as a finding.",
        "Write the finding, then delete `status: draft`; of a draft this is a warning, as all is.",
        least=Severity.OFF,
    ),
    "N28": Code(
        Severity.OFF,
        "This copy of the repository has no earlier commits; `checks: {N28: warning}` turns this on.",
        "Whether notes changed without a word (N12) cannot be seen where the past was not fetched.",
        "Fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` where a workflow checks it out.",
    ),
}
