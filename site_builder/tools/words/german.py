"""German words by which a sentence ages; a small table, to be added to as articles come in."""

from site_builder.tools.words.table import AgeingWords

_TITLE = (
    r"(?:(?:Vize)?[Pp]räsident(?:in|en)?|Ministerpräsident(?:in|en)?|Premierminister(?:in|s)?|"
    r"Bundeskanzler(?:in|s)?|"
    r"Kanzler(?:in|s)?|\w*[Mm]inister(?:in|s)?|Gouverneur(?:in|s)?|Bürgermeister(?:in|s)?|"
    r"Botschafter(?:in|s)?|"
    r"\w*[Ss]precher(?:in|s)?|Machthaber(?:in|s)?|Staatschef(?:in|s)?|Oppositionsführer(?:in|s)?|"
    r"Vorsitzende[rn]?)"
)
_NUMBER = r"(?:(?:etwa|rund|knapp|fast|mehr\s+als|über|bis\s+zu|mindestens|nur)\s+)*"

GERMAN = AgeingWords(
    plans=(
        r"\b(?:steht|stehen)\b(?=[^.;]*\b(?:an|bevor)\b)",
        r"\b(?:ist|sind|war|waren)\s+(?:für|auf)\b(?=[^.;]*\b(?:geplant|angesetzt|vorgesehen|anberaumt)\b)",
        r"\b(?:hat|haben|hatte)\s+vor\b|\bFrist\b|\bgeplant\s+(?:ist|war|sind)\b",
        r"\b(?:wird|werden)\b(?=[^.;]*\b\w+(?:en|ern|eln)\b)",
        r"\b(?:soll|sollen|sollte|sollten)\b",
        r"\b(?:will|wollen|plant|planen|beabsichtigt|verspricht|versprach|erwartet|erwarten|"
        r"kündigt\s+an)\b",
        r"\b(?:geplante|bevorstehende|kommende|angekündigte)[rnsm]?\s+\w+",
        r"\bbis\s+(?:Ende|Anfang|Mitte)\b|\bspätestens\b",
    ),
    guesses=(
        r"\b(?:könnte|könnten|dürfte|dürften|würde|würden|möglicherweise|voraussichtlich|wahrscheinlich|"
        r"vermutlich)\b",
    ),
    passing=(
        r"\bbis\s+heute\b|\binzwischen\b|\bmittlerweile\b|\bheutzutage\b|\bseither\b|\bim\s+Moment\b|"
        r"\bdie\s+(?:jüngste|neueste|letzte)\s+\w+",
        r"\bbisher\b|\bbislang\b|\bderzeit\b|\bzurzeit\b|\bgegenwärtig\b|\bmomentan\b|\baktuell\b|"
        r"\bvorerst\b",
        r"\bnoch\s+(?:nicht|immer|kein\w*)\b|\bimmer\s+noch\b|\bnicht\s+mehr\b|\bkürzlich\b|"
        r"\bjüngst\w*\b|\bneuerdings\b",
        r"\bweiterhin\b|\bnach\s+wie\s+vor\b|\bjetzt\b|\bnun\b",
    ),
    offices=(
        rf"(?-i:\b(?:[Dd](?:er|ie|em|en|es)\s+)?(?:(?:ehemalige|frühere|amtierende|scheidende|damalige|"
        rf"designierte)[nrsm]?\s+|"
        rf"Ex-|Alt)(?:\w+e[nrs]?\s+)?{_TITLE}(?:\s+[A-ZÄÖÜ]\w+){{0,2}})",
        r"(?-i:\b[Ee]in(?:e[mnrs]?)?\s+\w*[Ss]precher(?:in)?\s+(?:des|der|von)\s+\w+)",
        rf"(?-i:\b(?:[A-Z]\w+(?:er|e[rn]?)\s+)?{_TITLE}(?:\s+[A-ZÄÖÜ]\w+){{1,2}})",
        rf"(?-i:\b[Dd](?:er|ie|em|en|es)\s+(?:\w+e[rn]?\s+)?{_TITLE}\b)",
    ),
    firsts=(
        r"\b(?:zum|das)\s+(?:ersten|erste|zweiten|dritten|vierten|fünften|letzten)\s+Mal\b|\berstmals\b",
        r"\b(?:der|die|das)\s+(?:erste|zweite|dritte|fünfte|einzige|größte|kleinste|höchste|niedrigste|"
        r"älteste)\w*\b",
        r"\b(?:der|die|das|den|dem|des)\s+(?:welt\w+\s+)?(?:zweit|dritt)?(?!erst|letzt|nächst|jüngst|"
        r"neuest|meist)\w{3,}st(?:e[rnms]?)\s+(?-i:[A-ZÄÖÜ])\w+",
        r"\bniemals\b|\bnie\b|\bnoch\s+nie\b|\beinzig\w*\b|\bbeispiellos\w*\b|\bRekord\w*\b",
    ),
    counts=(
        rf"{_NUMBER}[$€£]\s?\d[\d.,]*(?:\s*(?:Millionen|Milliarden|Mio\.|Mrd\.))?|"
        rf"{_NUMBER}\d[\d.,]*\s?[€$£]",
        rf"{_NUMBER}(?<![\w.-])\d[\d.,]*\s*(?:%|Prozent\b|Euro\b|Dollar\b|Rubel\b|Millionen\b|"
        rf"Milliarden\b)(?:\s+\w+)?",
        rf"{_NUMBER}(?<![\w.-])\d{{1,3}}(?:\.\d{{3}})*\s+(?!Januar|Februar|März|April|Mai|Juni|Juli|"
        rf"August)[A-ZÄÖÜ]\w+",
        rf"{_NUMBER}\b(?:Hunderte|Tausende|Zehntausende|Hunderttausende|drei|vier|fünf|sechs|sieben|"
        rf"acht|neun|zehn|elf|zwölf|zwanzig|dreißig|Millionen|Milliarden)\s+(?-i:[A-ZÄÖÜ])\w+",
    ),
    not_claims=(
        r"\ber(?:st)?\s+einmal\b|\bin\s+erster\s+Linie\b|\bzunächst\b|\bam\s+(?:besten|meisten|liebsten)\b",
        r"\bzum\s+ersten\s+Mal\s+seit\s+langem\b",
    ),
)
