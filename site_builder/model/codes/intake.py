"""Codes of importing (I)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "I01": Code(
        Severity.ERROR,
        "The file holds no words.",
        "An empty article would be published without anybody noticing.",
        "Paste the article's text into the file, save it and import it again.",
    ),
    "I02": Code(
        Severity.ERROR,
        "The file is not text: it holds characters that no text has.",
        "A document or a picture read as text would fill the archive with rubbish.",
        "Open the file in its own program, and paste its text into a `.txt` file.",
    ),
    "I03": Code(
        Severity.ERROR,
        "The text is not in UTF-8, nor in what its byte order mark says.",
        "Guessing an encoding turns letters into others, and quotes are then not found.",
        "Save the text as UTF-8; the message names what it seems to be.",
    ),
    "I04": Code(
        Severity.ERROR,
        "The file is larger than any article.",
        "It is probably a whole site, a book or an export, and would become one article.",
        "Cut the article out of it and save that as a file of its own.",
    ),
    "I05": Code(
        Severity.ERROR,
        "The file is of a kind that is known but cannot be read yet.",
        "Its markup taken for text would be published as the article's words.",
        "Open it and paste its text into a `.txt` file.",
    ),
    "I06": Code(
        Severity.ERROR,
        "The end of the file's name is not known.",
        "Only files that somebody meant as text are read as text.",
        "If it holds plain text, rename it so that it ends in `.txt`.",
    ),
    "I07": Code(
        Severity.WARNING,
        "No line of the text reads like a paragraph.",
        "The importer cannot tell the article from the page around it, so it cut only what is certain.",
        "Read the draft against the original, and take out what is not the article.",
    ),
    "I08": Code(
        Severity.WARNING,
        "Another article of the archive has the name that this one would get.",
        "It may be the same article again, pasted from another page.",
        "Compare the two; delete the draft if it is the same, or give it a better name.",
    ),
    "I09": Code(
        Severity.ERROR,
        "The file cannot be opened, or the archive cannot be written to.",
        "Nothing of it was imported.",
        "Check the path and the permissions, and import it again.",
    ),
    "I10": Code(
        Severity.ERROR,
        "A file of annotations, or one of them, is not as Hypothes.is writes it.",
        "Guessing would put words beside the wrong passage.",
        "Export the annotations again as JSON; the message says what was expected.",
    ),
    "I11": Code(
        Severity.WARNING,
        "An annotation cannot become a note: it answers another one, or its page is not in the archive.",
        "It was not imported; all it says stands in the message.",
        "Give the article the page's address as `source_url` and import the file again, or write the note.",
    ),
    "I12": Code(
        Severity.WARNING,
        "Some characters of a page are not in the encoding that the page is in.",
        "Words of the article are misspelt where they stand.",
        "Compare the draft with the page, and write the missing characters.",
    ),
    "I13": Code(
        Severity.ERROR,
        "The page holds no text: it is a frame, or a program loads its words when it is opened.",
        "An article without words would stand in the archive.",
        "Open the page in a browser, wait until its text is there, and save it again or paste its text.",
    ),
    "I14": Code(
        Severity.WARNING,
        "The page is a wall: it asks readers to sign in, to subscribe or to agree to cookies.",
        "What was imported is not the article, or only its beginning.",
        "Open the page in a browser, pass the wall, and save it again.",
    ),
    "I15": Code(
        Severity.WARNING,
        "The ways of finding an article on a page do not agree.",
        "Some of what was kept may not be the article, or some of the article may have been cut.",
        "Read the draft against the original; the blocks to look at are named.",
    ),
    "I16": Code(
        Severity.WARNING,
        "A link or a picture leads where no reader may be sent: to a program, or into the file itself.",
        "It stands in the article as its words alone.",
        "Give the link an address, or the archive the picture, if the article needs it.",
    ),
}
