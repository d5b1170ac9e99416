"""The language of a text, from its commonest little words and its letters."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections import Counter
from collections.abc import Mapping

_LITTLE_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "be": "і ў што на не з да як у для гэта яго за ад пра якія быў было але таксама паводле",
        "cs": """
            a se na je v že s z do o i to jako by za pro ale po jsou od které když také který byl
        """,
        "de": """
            der die das und ist nicht ein eine zu den mit von auf für dem des sich im auch als wird sind
            hat bei
        """,
        "en": """
            the of and to in that is was for it with as his on be at by he had not are but from they this
            have which
        """,
        "es": """
            de la que el en y los se del las un por con no una su para es al lo como más pero sus le ha
            este
        """,
        "fr": """
            de la le et les des en un du une que est pour qui dans par sur au plus pas ne ce il sont avec
            aux été
        """,
        "it": """
            di e il la che in un per del è non con una i le da dei si della al alla ha gli anche nel sono
            ma
        """,
        "nl": """
            de het een van en in is dat op te zijn voor met niet die aan er ook als bij door maar naar
            heeft wordt
        """,
        "pl": """
            w i na z nie się do to że jest o jak po co ale od za dla przez są był tym tego oraz który także
        """,
        "pt": """
            de a que e o do da em um para com não uma os no se na por mais as dos como mas foi ao ele das é
            são
        """,
        "ru": """
            в и на не с что по как к из он за от для о но его это у же было также который после был при
            года
        """,
        "sv": """
            och att det i på är som en för av med den till inte har om ett de han var men från vid kan
        """,
        "uk": """
            і в на не з що у до як за від для про та його але це є або після був також які бути при року
        """,
    }.items()
}
_LETTERS: Mapping[str, re.Pattern[str]] = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
}
"""Scripts that one language has almost to itself; Japanese before Chinese, for it uses both."""

_WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 20
_SHARE_OF_LITTLE_WORDS = 0.12
_LEAD = 1.25


def guess_language(text: str) -> str:
    """The BCP 47 tag of the text's language, or nothing where it is not clear."""
    words = _WORD.findall(text.casefold())
    by_letters = _by_letters(text)
    if by_letters:
        return by_letters
    if len(words) < FEWEST_WORDS:
        return ""
    counted = Counter(words)
    shares = {
        language: sum(counted[word] for word in little) / len(words)
        for language, little in _LITTLE_WORDS.items()
    }
    first, second = sorted(shares, key=lambda language: (-shares[language], language))[:2]
    is_clear = shares[first] >= _SHARE_OF_LITTLE_WORDS and shares[first] >= _LEAD * shares[second]
    return first if is_clear else ""


def _by_letters(text: str) -> str:
    letters = len(re.findall(r"[^\W\d_]", text))
    return next(
        (tag for tag, script in _LETTERS.items() if letters and len(script.findall(text)) > 0.3 * letters), ""
    )
