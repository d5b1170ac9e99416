"""A page from the web, when somebody asks for it; never one of this machine or of its network."""

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Found, Raw
from site_builder.model.issue import Checked, Issue, Spot

MOST_BYTES = 20_000_000
MOST_REDIRECTS = 5
SECONDS = 20.0
"""For the whole of it, redirects included."""

_ADVICE = "save the page in a browser, and import the file"
_ASKED = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.5", "User-Agent": "site-builder (an import)"}
_CHUNK = 65_536
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PUBLIC = ipaddress.IPv6Network("2000::/3")
"""All that is given out; other blocks stand for IPv4 or for networks nearby."""
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


class Unfetched(Exception):  # noqa: N818  told to a person, never raised past this folder
    """Why an address gave nothing."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, and to no machine or network nearby."""
    parsed = ipaddress.ip_address(address.split("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return is_public(str(parsed.ipv4_mapped))
        # Two of its blocks carry an IPv4 address inside, which may be one of a network nearby.
        if parsed.sixtofour or parsed.teredo or parsed not in _PUBLIC:
            return False
    return parsed.is_global and not parsed.is_multicast


@dataclass(frozen=True, slots=True)
class Web:
    """The network as this module sees it; tests bring one of their own."""

    is_allowed: Callable[[str], bool] = is_public
    """Whether an IP address may be called."""
    ports: Callable[[str, int], bool] = lambda scheme, port: port == _PORTS[scheme]
    """Whether a port of a scheme may be called."""
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES


def fetch(url: str, web: Web = Web()) -> Checked[Raw | None]:
    """What an address gives, as a file to import; or why it gives nothing.

    The name is looked up once for each step, every address that it has is checked, and the one that was
    checked is the one that is called, so that no second look-up can lead elsewhere.
    """
    deadline = time.monotonic() + web.seconds
    here = url
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _ask(here, web, deadline)
            if isinstance(answer, bytes):
                return Checked(Raw(url, answer, _told(here)))
            here = answer
    except Unfetched as why:
        return Checked(None, (_issue(url, str(why)),))
    except (OSError, http.client.HTTPException, UnicodeError, EOFError, zlib.error) as error:
        return Checked(None, (_issue(url, reason(error)),))
    return Checked(None, (_issue(url, f"it leads on more than {MOST_REDIRECTS} times"),))


def _ask(url: str, web: Web, deadline: float) -> bytes | str:
    """What a page holds, or the address that it leads on to."""
    scheme, host, port, target = parts_of(url, web)
    connection = connection_to(scheme, host, port, web, deadline)
    try:
        connection.request("GET", target, headers=_ASKED)
        response = connection.getresponse()
        if response.status in _REDIRECTS and response.getheader("Location"):
            return urljoin(url, str(response.getheader("Location")))
        if response.status != 200:
            raise Unfetched(f"it answers {response.status} {response.reason}".rstrip())
        return _unpacked(_body(response, web, deadline), response.getheader("Content-Encoding", ""), web)
    finally:
        connection.close()


def parts_of(url: str, web: Web) -> tuple[str, str, int, str]:
    """Scheme, host, port and target of an address that may be called. Raises Unfetched."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise Unfetched("this is no address of the web") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Unfetched(f"only http:// and https:// addresses are fetched, and this is {url[:80]!r}")
    if parts.username or parts.password:
        raise Unfetched("it holds a name or a password; those are sent to nobody")
    if not web.ports(parts.scheme, port):
        raise Unfetched(f"only the usual ports of the web are called, and this is {port}")
    target = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    return parts.scheme, parts.hostname, port, "".join(_quoted(letter) for letter in target)


def _quoted(letter: str) -> str:
    return letter if "!" <= letter <= "~" else "".join(f"%{byte:02X}" for byte in letter.encode())


def connection_to(scheme: str, host: str, port: int, web: Web, deadline: float) -> http.client.HTTPConnection:
    """A connection to an address that was looked at before it is called. Raises Unfetched and OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    inner = next((one for one in addresses if not web.is_allowed(one)), "")
    if inner:
        which = "this is" if inner == host else f"{host} is {inner},"
        raise Unfetched(f"{which} an address of this machine or of a network that is not public")
    left = _left(deadline)
    connection = http.client.HTTPConnection(host, port, timeout=left)
    sock = socket.create_connection((addresses[0], port), timeout=left)
    if scheme == "https":
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    connection.sock = sock
    return connection


def _body(response: http.client.HTTPResponse, web: Web, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        _left(deadline)
        size += len(chunk)
        if size > web.most_bytes:
            raise Unfetched(f"it gives more than {web.most_bytes // 1_000_000} MB")
        chunks.append(chunk)
    return b"".join(chunks)


def _unpacked(data: bytes, encoding: str, web: Web) -> bytes:
    encoding = encoding.strip().lower()
    if encoding not in _ENCODINGS:
        raise Unfetched(f"it answers in an encoding that was not asked for: {encoding[:40]}")
    if encoding in ("", "identity"):
        return data
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    unpacked = unpacker.decompress(data, web.most_bytes)
    if unpacker.unconsumed_tail:
        raise Unfetched(f"it unpacks to more than {web.most_bytes // 1_000_000} MB")
    return unpacked


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise Unfetched("it took too long")
    return left


def _told(url: str) -> tuple[Found, ...]:
    return (Found("source_url", url, 0, "it was fetched from this address"),)


def reason(error: Exception) -> str:
    """What a failure of the network is called in a sentence."""
    if isinstance(error, TimeoutError):
        return "it took too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted: {error.verify_message}"
    # A host of more than 63 letters is no name at all, and found so only when it is looked up.
    if isinstance(error, socket.gaierror | UnicodeError):
        return "there is no machine of that name"
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(said)[:160]


def _issue(url: str, why: str) -> Issue:
    return Issue("I30", f"this address gives nothing: {why}", Spot(url), _ADVICE)
