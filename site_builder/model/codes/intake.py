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
    "I17": Code(
        Severity.ERROR,
        "The page is a wall and no more: it asks readers to sign in, to subscribe or to agree to cookies.",
        "What the archive would hold is not the article.",
        "Open the page in a browser, pass the wall, and save it again; or paste the article's text.",
    ),
    "I20": Code(
        Severity.ERROR,
        "A library is not installed that reading this kind of file needs.",
        "The file was not read; pasted text is read without any library.",
        "Run `make import`, or `pip install 'site-builder[import]'`, and import the file again.",
    ),
    "I21": Code(
        Severity.ERROR,
        "The file, or a file in it, asks for a password.",
        "Nothing of it can be read.",
        "Open it with its password, print it into a new PDF or save it without one, and import that.",
    ),
    "I22": Code(
        Severity.ERROR,
        "The document has pages, but no text: they are pictures of text.",
        "An article without words would stand in the archive.",
        "Read it with a program for text recognition first, and import what that program makes.",
    ),
    "I23": Code(
        Severity.ERROR,
        "The file is of a known kind, and it is damaged or cut off.",
        "Half of an article, taken for the whole, would say something else.",
        "Get the file again; of a packed file the other members were imported all the same.",
    ),
    "I24": Code(
        Severity.ERROR,
        "A packed file holds more than any archive of articles does.",
        "A file of some kilobytes can be made to unpack to more than a disk holds.",
        "If you trust it, unpack it yourself and import the files that you want.",
    ),
    "I25": Code(
        Severity.ERROR,
        "A member of a packed file is a link or a device, or its name leads outside.",
        "Unpacking it would write or read where nobody asked for it.",
        "If you trust it, unpack it yourself and import the files in it.",
    ),
    "I26": Code(
        Severity.ERROR,
        "A list or an export does not hold what its kind holds: columns have moved, an address is missing.",
        "Its titles would stand as addresses, its tags as titles.",
        "Export it again and leave it as it comes; the entries that are whole were imported all the same.",
    ),
    "I27": Code(
        Severity.ERROR,
        "The file holds annotations and no article.",
        "They become notes on articles that are in the archive.",
        "Import the articles first, then the annotations by `site-builder import-notes`.",
    ),
    "I28": Code(
        Severity.WARNING,
        "The front matter of a Markdown file cannot be read as a whole.",
        "It was read line by line; a value over several lines may be cut short.",
        "Compare the fields of the draft with the file.",
    ),
    "I29": Code(
        Severity.WARNING,
        "Some pages of a PDF hold no text.",
        "They may be pictures of text that is missing in the draft.",
        "Look at these pages; a program for text recognition makes text of them.",
    ),
    "I30": Code(
        Severity.ERROR,
        "An address gives no page.",
        "There is nothing to import; addresses of this machine and of networks nearby are never called.",
        "Save the page in a browser, and import the file.",
    ),
    "I31": Code(
        Severity.ERROR,
        "Reading a file took too long, too much memory, or ended the program that read it.",
        "It may be damaged or made to do so; the other files were imported all the same.",
        "Save the article's text as `.txt` and import that.",
    ),
    "I32": Code(
        Severity.WARNING,
        "Much of an imported text stands in another article, word for word.",
        "It may be the same article published again.",
        "Say how they are related, or delete the draft.",
    ),
    "I33": Code(
        Severity.WARNING,
        "What the archive keeps of an import does not prove that an article's text is as it was imported.",
        "Its page would say that no word has been changed since, and the source would say otherwise.",
        "Put back the file under `content/originals/` as it was, or import the source again.",
    ),
    "I34": Code(
        Severity.WARNING,
        "A saved page breaks off before its end.",
        "Half of an article reads like a whole one, and may say something else.",
        "Save the page again and import it, or say in the article that its end is missing.",
    ),
}
