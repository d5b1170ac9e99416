"""Whatever changes in texts, rights, quotations and files: a proof that remembers is as a new one."""

import gzip
import random
from dataclasses import dataclass, field
from hashlib import sha256

import pytest

from site_builder.cache import Cache
from site_builder.disclose.proof import Secret, find
from site_builder.disclosing import Proof, proved
from site_builder.model.ids import ArticleId
from site_builder.model.page import Output

ROUNDS, EDITS = 12, 25
FEW, SIGNS = ("toll", "mill", "boat", "ford", "reed", "crow", "duke"), "橋河米船水木石火土金日月山田"
WRAPS = (
    str.encode,
    lambda text: gzip.compress(text.encode(), mtime=0),
    lambda text: "".join(f"\\u{ord(one):04x}" for one in text).encode(),
    lambda text: f"<p>{text.replace(' ', ' <em>', 1)}</em></p>".encode(),
)


@dataclass
class World:
    """Texts of which some are not shown, what is quoted of them, and the files of a site."""

    dice: random.Random
    texts: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    quoted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def secret(self) -> Secret:
        texts = {ArticleId(id): (self.texts[id],) for id in sorted(self.hidden) if id in self.texts}
        files = {sha256(ones[0].encode()).hexdigest(): id for id, ones in texts.items()}
        gone = frozenset(f"articles/{id}" for id in texts if not self.quoted.get(id))
        return Secret(texts, {id: self.quoted.get(id, ()) for id in texts}, files, gone)

    def outputs(self) -> list[Output]:
        return [Output(path, data) for path, data in self.files.items()]

    def change(self) -> None:
        """One of all that may happen between two builds."""
        self.dice.choice((self.write, self.decide, self.quote, self.publish, self.publish, self.remove))()

    def write(self) -> None:
        words = self.dice.choices(FEW, k=self.dice.randrange(4, 40))
        words[3::9] = [f"{word}." for word in words[3::9]]
        text = "".join(self.dice.choices(SIGNS, k=60)) if self.dice.random() < 0.2 else " ".join(words)
        self.texts[self.name()] = text

    def decide(self) -> None:
        self.hidden ^= {self.name()}

    def quote(self) -> None:
        name = self.name()
        self.quoted[name] = (self.piece(self.texts.get(name, ""), 12),) if self.dice.random() < 0.7 else ()

    def publish(self) -> None:
        pieces = [self.piece(self.dice.choice([*self.texts.values(), "boat"]), 14) for _ in range(2)]
        words = " and so ".join((*pieces, f"articles/{self.name()}"))
        said = self.dice.choice([*self.texts.values(), words, words, words])
        self.files[self.dice.choice("abc")] = self.dice.choice(WRAPS)(said)

    def remove(self) -> None:
        self.files.pop(self.dice.choice("abc"), None)

    def name(self) -> str:
        return self.dice.choice(("bridge", "ferry", "weir"))

    def piece(self, text: str, most: int) -> str:
        parts, between = (text.split(), " ") if " " in text else (list(text), "")
        start = self.dice.randrange(len(parts) + 1)
        return between.join(parts[start : start + self.dice.randrange(most + 8 * (not between))])


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_proof_with_a_memory_is_that_of_one_without(seed: int) -> None:
    world, memory = World(random.Random(seed)), Cache()
    for _ in range(EDITS):
        world.change()
        memory, secret = memory.next(), world.secret()

        told = proved(world.outputs(), Proof(secret), memory)

        assert told == proved(world.outputs(), Proof(secret), Cache())
        assert bool(told) == any(find(output, secret) for output in world.outputs())


def test_a_leak_is_told_when_it_comes_and_when_it_comes_again_and_not_when_it_is_gone() -> None:
    text = "Nobody may cross the old bridge without paying, the clerk warned, and the ferryman laughed."
    secret = Secret({ArticleId("bridge"): (text,)})
    leak, clean = [Output("a", text.encode())], [Output("a", b"nothing of the kind")]
    memory = Cache()
    told = []

    for outputs, kept in ((clean, secret), (leak, secret), (clean, secret), (leak, Secret()), (leak, secret)):
        memory = memory.next()
        told.append(bool(proved(outputs, Proof(kept), memory)))

    assert told == [False, True, False, False, True]


def test_what_was_found_in_a_file_is_remembered_while_it_and_the_texts_it_shares_words_with_stay() -> None:
    text = "Nobody may cross the old bridge without paying the clerk."
    secret = Secret({ArticleId("bridge"): (text,)})
    other = Secret(
        {**secret.texts, ArticleId("weir"): ("The weir broke in the night and nobody knew of it.",)}
    )
    memory = Cache()

    proved([Output("a", text.encode()), Output("b", b"two")], Proof(secret), memory)
    later = memory.next()
    proved([Output("a", text.encode()), Output("b", b"three")], Proof(other), later)

    made = {name.split(":")[0]: 0 for name in kept(later)}
    for name in kept(later) - kept(memory):
        made[name.split(":")[0]] += 1
    assert made == {"marks": 1, "proof": 0, "sought": 1}


def kept(memory: Cache) -> set[str]:
    return {*memory.next()._before}
