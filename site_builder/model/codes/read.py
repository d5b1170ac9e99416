"""Codes of reading files (R)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "R01": Code(
        Severity.ERROR,
        "A file is not UTF-8 text.",
        "Read in the wrong encoding, names and quotations turn into other letters without anybody noticing.",
        "Convert the file to UTF-8; the help names the encoding it seems to be in.",
    ),
    "R02": Code(
        Severity.ERROR,
        "A file holds or spells a control character, such as NUL.",
        "It cannot be shown, breaks feeds and search, and is usually the trace of a bad copy.",
        "Delete the character at the place named.",
    ),
    "R03": Code(
        Severity.ERROR,
        "A file is empty.",
        "It would give a page with nothing on it, or silently none.",
        "Write it, or delete it.",
    ),
    "R04": Code(
        Severity.ERROR,
        "A file, folder or link lies where nothing of its kind is read.",
        "It would be left out of the site without a word.",
        "Move or rename it as the help says.",
    ),
    "R05": Code(
        Severity.ERROR,
        "A name cannot be an id: ids are lower-case letters of any script, digits and hyphens.",
        "The id is the address of the page; it has to be the same on every disk and in every browser.",
        "Rename it as the help proposes, and the references to it.",
    ),
    "R06": Code(
        Severity.ERROR,
        "Two files have names that are the same on disks that ignore case or the form of accents.",
        "On such a disk one of them replaces the other, and their pages would share an address.",
        "Rename one of the two.",
    ),
    "R07": Code(
        Severity.ERROR,
        "A name is kept for devices by Windows, or longer than 120 bytes.",
        "The archive could not be checked out, or its page not written, on every system.",
        "Choose another or a shorter name.",
    ),
    "R08": Code(
        Severity.ERROR,
        "A link in the archive leads outside it, to a folder, or nowhere; or stands in the theme.",
        "What it leads to is not part of the archive, may be private, and is not there for others.",
        "Replace the link by a copy of the file.",
    ),
    "R09": Code(
        Severity.ERROR,
        "A file does not begin with front matter between two `---` lines.",
        "Without it there is no title, no date and no source.",
        "Begin the file with `---`, the keys, and `---`.",
    ),
    "R10": Code(
        Severity.ERROR,
        "The YAML cannot be read.",
        "Nothing after the mistake can be trusted to mean what it says.",
        "Mend the place named; most often a value needs quotation marks.",
    ),
    "R11": Code(
        Severity.ERROR,
        "The YAML uses an anchor, an alias, a tag, a merge, a complex key or a second document.",
        "These make a file mean something other than what it shows, and can hide very much in very little.",
        "Write the value out.",
    ),
    "R12": Code(
        Severity.ERROR,
        "A key is given twice in one mapping.",
        "One of the two values would be lost without a word.",
        "Keep one of them.",
    ),
    "R13": Code(
        Severity.ERROR,
        "A file, its front matter or its nesting is larger than anything written by hand.",
        "Reading it would take very long; most often it is the wrong file.",
        "Move long text out of the YAML, or split the file.",
    ),
    "R14": Code(
        Severity.ERROR,
        "A key that this kind of record does not have.",
        "What it says would be ignored; most often it is misspelt.",
        "Use the key that the help proposes, or delete it.",
    ),
    "R15": Code(
        Severity.ERROR,
        "A required key is missing.",
        "The page cannot be made without it.",
        "Add the key.",
    ),
    "R16": Code(
        Severity.ERROR,
        "A value is of the wrong kind: text where a list belongs, a list where text belongs.",
        "It cannot be understood as what it was meant for.",
        "Write it as the help shows.",
    ),
    "R17": Code(
        Severity.ERROR,
        "A value is not one of the words that this key allows.",
        "Readers, filters and checks rely on these words.",
        "Use one of the words named.",
    ),
    "R18": Code(
        Severity.ERROR,
        "A date that does not exist, or is not written as a date.",
        "Dates order the archive and decide what was known when.",
        "Write `2007-12-13`, `2007-12`, `2007`, `2007~` or a stretch `2007-12-13/2007-12-14`.",
    ),
    "R19": Code(
        Severity.ERROR,
        "An address that is not http, https or mailto, or is not an address.",
        "Anything else may run a program in the reader's browser, or lead nowhere.",
        "Give the full address, beginning with https:// or http://.",
    ),
    "R20": Code(
        Severity.ERROR,
        "A required text is empty.",
        "The page or the source would have no name.",
        "Write it.",
    ),
    "R21": Code(
        Severity.ERROR,
        "A key that is not written by hand, such as `id` or `body`.",
        "The file's name is the id, what follows the front matter the body; two places could disagree.",
        "Delete the key; rename the file to change the id.",
    ),
    "R22": Code(
        Severity.ERROR,
        "A notes file names another article than its own name does.",
        "It would not be clear on which article the notes stand.",
        "Rename the file, or correct `article`.",
    ),
    "R23": Code(
        Severity.WARNING,
        "A text holds the replacement character �.",
        "It stands where a letter was lost when the text was converted some time ago.",
        "Look the letter up in the original and put it back.",
    ),
    "R24": Code(
        Severity.ERROR,
        "A file or folder cannot be opened.",
        "What it says would be missing from the site.",
        "Check its permissions.",
    ),
    "R25": Code(
        Severity.ERROR,
        "A text holds what looks like a private key, a token or a password.",
        "Published once, it is known for good, and whoever finds it can use it.",
        "Take it out and make it invalid; where it is none, set `R25: warning` in archive.yaml.",
        least=Severity.WARNING,
    ),
    "R26": Code(
        Severity.WARNING,
        "A text holds a path on somebody's machine, or its provenance an e-mail address.",
        "It tells readers who prepared the archive, and how their machine is laid out.",
        "Write paths from the archive's folder on; take addresses out that are not meant to be published.",
    ),
    "R27": Code(
        Severity.WARNING,
        "An unseen mark turns the words after it round, and is not closed on its line.",
        "A title or a name could read otherwise than it is written, and turn the words beside it too.",
        "Delete the mark, or close it after the words that it is meant for.",
    ),
}
