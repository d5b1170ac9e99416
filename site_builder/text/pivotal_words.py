"""Words on which a claim turns, language by language; data for `critical`.

Order in time, amounts, direction, certainty, measures, and verbs with an opposite: whoever swaps one of these
says something else. An entry that ends in `*` is the beginning of words.
"""

# ruff: noqa: RUF001, SIM905 - many alphabets are what this is about, and words in a row are easier to read

import re
from collections.abc import Mapping
from functools import cache

_WORDS = {
    "English: time and order": """
        before after until till since from by already still yet now today tomorrow yesterday tonight
        next ago soon again earlier later early late always often sometimes rarely seldom usually
        ever current* former* previous* past future morning* evening* afternoon* night* dawn dusk
        noon midnight spring summer autumn winter begin* began begun start* finish* end ends ended
        ending stop* continu* resum* minute* hour* day days week* month* year* decade* centur*
    """,
    "English: amounts, places, measures": """
        more less fewer most least many few several some all every each any only almost nearly about
        around roughly approximately exactly over under above below up down percent* percentage cent
        cents point points kilomet* km mile miles metre* meter* cm mm foot feet inch* yard* hectare*
        acre* gram* kilogram* kg tonne* ton tons barrel* litre* liter* gallon* ounce* dollar* euro
        euros rouble* ruble* yen yuan hryvnia* zloty* franc francs degree* celsius fahrenheit north*
        south* east* west* inside outside majorit* minorit*
    """,
    "English: certainty and report": """
        will would shall should may might can could must ought likely possibl* possibilit* probabl*
        perhaps maybe certain* sure* alleged* reported* denied denies deny denying denial* confirm*
        refus* reject* accept* approv* oppos* support* against despite doubt* true false* right wrong*
        guilt* innocen*
    """,
    "English: what is done and what becomes of it": """
        win wins won winning winner* lose loses losing loser* lost loss losses victor* defeat* gain*
        rise rises rising risen climb* soar* sank sunk plung* grow* grew fall* fell drop* increas*
        decreas* declin* reduc* rais* lower* cut cuts buy* bought sell* sold lend* lent borrow* owe*
        own owns owned give* gave take* took receiv* allow* permit* forbid* forbad* ban bans banned
        prohibit* requir* arrest* detain* releas* freed jail* acquit* convict* imprison* dead die*
        dying alive kill* surviv* save saves saved saving join* leav* left enter* stay* remain*
        arriv* depart* attend* skip* open* clos* shut* sign* cancel* postpon* suspend* shelv* delay*
        elect* dismiss* appoint* resign* succe* fail* attack* defend* import* export* ally allies
        enem* friend* war wars peace*
    """,
    "English: size, worth, kin": """
        high* low lowest big* small* large* great* little long* short* strong* weak* rich* poor*
        better best worse worst good bad sharp* slight* wide* narrow* old* new* young* public*
        secret* private* foreign domestic he she him her his hers father* mother* brother* sister*
        son sons daughter* husband* wife wives man men woman women boy* girl* king queen
    """,
    "German": """
        vor nach bis seit ab von während bereits schon noch wieder jetzt nun heute gestern morgen
        übermorgen nächst* vorig* vergangen* kommend* früher* später* immer oft manchmal selten
        ehemalig* damalig* heutig* jetzig* mehr weniger meist* mindestens höchstens wenigstens rund
        etwa fast beinahe knapp über unter nur alle allen aller alles einige* manche* viele* wenige*
        jede* prozent* oben unten hinter innerhalb außerhalb außer nördlich* südlich* östlich*
        westlich* will wollen wollte* wird werden würde* wurde* soll* muss* müss* kann können könn*
        darf dürf* mag möglich* möchte* wahrscheinlich* vielleicht sicher* angeblich* gegen gewinn*
        gewann* gewonn* verlier* verlor* siegt* steig* stieg* gestiegen fiel* fallen gefallen sink*
        sank gesunken senk* gesenkt erhöh* wachs* wuchs* gewachsen kauf* gekauft verkauf* erlaub*
        gestatt* verbiet* verbot* bestreit* bestritt* bestätig* ablehn* abgelehnt lehnt* annehm*
        angenommen billig* gebilligt unterstütz* verhaftet* festgenommen freigelassen freigesprochen
        verurteilt* öffn* geöffnet schließ* schloss geschlossen begann* beginn* begonn* ende*
        beende* tot tote* lebt* lebendig* starb* gestorben getötet hoch* höher* höchst* niedrig*
        niedrigst* tief* groß* größ* klein* alt* neu* jung* besser* schlecht* gut* stark* schwach*
        richtig* falsch* wahr* schuldig* er ihm ihn
    """,
    "French": """
        avant après depuis jusqu plus moins presque environ tous toutes toujours souvent parfois
        déjà encore hier demain aujourd gagn* perd* augment* diminu* baiss* hauss* achet* vend*
        autoris* interdi* accept* refus* rejet* approuv* nie nié confirm* arrêt* libér* ouvert*
        ouvr* ferm* haut* bas basse* grand* petit* nouv* ancien* actuel* nord sud ouest contre
        minute* heure* jour* semaine* mois an ans année* siècle* peut peuvent pourrai* doit doivent
        devrai* probable* coupable* innocent* mort* vivant* mieux pire*
    """,
    "Spanish": """
        antes después desde hasta más menos casi todos todas siempre ya todavía ayer hoy mañana gan*
        perd* aument* disminu* baj* subió subieron sube suben subir* compr* vend* permit* prohib*
        prohíb* acept* rechaz* aprob* negó niega niegan negar* confirm* detenid* liberad* abiert*
        cerrad* alto* alta* pequeñ* nuev* antigu* actual* norte sur oeste contra minuto* hora* día*
        semana* mes meses año* siglo* puede* podría* debe* deberí* probable* culpable* inocente*
        mejor* peor*
    """,
    "Italian": """
        dopo fino più meno quasi circa tutti tutte sempre spesso già ancora ieri oggi domani vinc*
        vint* vins* perde* perso aument* diminu* cala calano calat* calo compr* permes* permett*
        viet* accett* rifiut* respin* approv* confermat* arrestat* liberat* apert* chius* piccol*
        nuov* vecchi* attual* nord sud ovest contro minut* ore ora giorn* settiman* mese mesi anno
        anni secol* può potrebb* deve dovrebb* probabil* colpevol* innocent* miglior* peggior*
    """,
    "Polish": """
        przed po od więcej mniej prawie około wszys* zawsze często już jeszcze wczoraj dziś jutro
        wygra* przegra* wzros* spad* kupi* sprzeda* pozwol* zakaz* popar* popier* odrzuc* zatwierdz*
        zaprzecz* potwierdz* areszt* zatrzym* zwolni* otwar* zamk* wysok* nisk* wyż* niż* duż* mał*
        now* star* były była obecn* północ* południ* wschod* zachod* przeciw* minut* godzin* dzień
        dni tydzień tygod* miesiąc* miesięc* rok* lat lata może mogą musi* powin* prawdopodob* winn*
        niewinn*
    """,
    "Russian": """
        до после перед с со от к более менее больше меньше почти около свыше лишь только все всех
        всегда часто иногда редко уже еще ещё снова теперь сейчас сегодня вчера завтра секунд*
        минут* час часа часов день дня дней недел* месяц* год года году годы лет утр* вечер* ноч*
        осен* весн* весен* зим* летом южн* северн* западн* восточн* выигр* проигр* побед* поражен*
        раст* рос вырос* упал* паден* сниз* сниж* повы* увелич* уменьш* купил* купи* прода* разреш*
        запре* поддерж* одобр* отклон* отверг* отриц* подтверд* отказ* соглас* задерж* освобо*
        арест* оправда* осужд* осуди* откры* закры* начал* начин* нача* конц* конец конч* законч*
        жив* мертв* мёртв* умер* погиб* убит* убил* вероятн* возможн* может могут мог могли должн*
        будет будут против высок* низк* выше ниже больш* мал* нов* стар* бывш* нынешн* лучш* худш*
        правд* лож* виновн* невинов* процент* рубл* доллар* евро грив* юан* километр* миль мили
        метр* тонн* баррел* он она его ее её ему ей
    """,
    "Ukrainian": """
        після перед від більш* менш* майже близько лише тільки всі завжди часто іноді рідко вже ще
        знову тепер зараз сьогодні вчора завтра хвилин* годин* день дні днів тиж* місяц* рік року
        років південн* північн* західн* східн* вигра* програ* перем* пораз* зріс* зрос* впа* зниз*
        підвищ* збільш* зменш* купи* прода* дозвол* заборон* підтрим* схвал* відхил* запереч*
        підтверд* відмов* затрим* звільн* арешт* відкри* закри* почат* почал* кінц* кінець жив*
        помер* загин* ймовірн* можлив* може можуть повинн* буде будуть проти висок* низьк* вищ*
        нижч* велик* нов* стар* колишн* нинішн* відсотк* долар* кілометр* він вона його її
    """,
    "Belarusian": """
        пасля перад ад больш* менш* амаль каля толькі усе заўсёды часта рэдка ужо ўжо яшчэ зноў
        цяпер зараз сёння учора заўтра хвілін* гадзін* дзень дні дзён тыдз* тыдн* месяц* год года
        гадоў паўднёв* паўночн* заходн* усходн* выйгра* прайгра* перамо* паражэн* вырас* упа* знізі*
        павысі* павяліч* паменш* купі* прада* дазвол* забара* падтрым* ухвал* адхіл* абверг*
        пацвердз* адмов* затрым* вызвал* арышт* адкры* закры* пачат* пача* канц* канец жыв* памёр*
        загіну* верагодн* магчым* можа могуць павін* будзе будуць супраць высок* нізк* вышэй ніжэй
        вялік* нов* стар* былы былая цяперашн* працэнт* долар* кіламетр* ён яна яго яе
    """,
    "Dutch, Portuguese, Swedish": """
        voor na meer minder bijna altijd vaak al nu gisteren vandaag morgen wint won wonnen verlies*
        verloor stijg* steeg daal* daalde koop* verkoop* zal zou kan moet tegen depois mais menos
        quase sempre ontem hoje amanhã ganh* perde* perdi* aument* diminu* pode deve contra före
        efter mer mindre nästan alltid ofta redan idag igår vinn* vann förlor* steg sjönk ska skulle
        mot
    """,
}
"""By language, the larger ones by subject."""

_UNSPACED = """
    前 后 後 增 减 減 升 降 胜 败 勝 敗 赢 输 以上 以下 이상 이하 증가 감소
    قبل بعد أكثر أقل לפני אחרי יותר פחות
""".split()

_COUNTED = {
    "Russian, Ukrainian, Belarusian": """
        один* одна одного одной одну одним полтор* двадцат* тридцат* сорок* пятьдесят* пятидесят*
        шестьдесят* шестидесят* семьдесят* семидесят* восемьдесят* восьмидесят* девяност* двест*
        двухсот* трист* трёхсот* трехсот* четырест* четырёхсот* пятьсот* пятисот* шестьсот* семьсот*
        восемьсот* девятьсот* одиннадцат* двенадцат* тринадцат* четырнадцат* пятнадцат* шестнадцат*
        семнадцат* восемнадцат* девятнадцат* дюжин* десятк* обоих двумя тремя четверт* треть* седьм*
        восьм* півтор* двадцят* тридцят* п'ятдесят* шістдесят* сімдесят* вісімдесят* дев'яност*
        двісті чотирист* п'ятсот* одинадцят* дванадцят* тринадцят* чотирнадцят* п'ятнадцят*
        шістнадцят* сімнадцят* вісімнадцят* дев'ятнадцят* паўтар* дваццац* трыццац* сорак*
        пяцьдзясят* шэсцьдзясят* семдзесят* восемдзесят* дзевяност* дзвесце трыста чатырыста
        пяцьсот* адзінаццац* дванаццац* трынаццац* чатырнаццац* пятнаццац* шаснаццац* сямнаццац*
        васямнаццац* дзевятнаццац* адзін* адна
    """,
    "French, Spanish, Italian, Polish": """
        treize quatorze quinze seize quarante cinquante soixante trece catorce quince dieci* veinti*
        cuarenta cincuenta sesenta setenta ochenta noventa doscient* trescient* quinient* tredici
        quattordici quindici sedici dicia* diciotto venti* trent* quarant* cinquant* sessant*
        settant* ottant* novant* duecento trecento cinquecento jedenast* jedenaście dwanaście
        trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście
        dwadzieścia trzydzieści czterdzieści pięćdziesiąt* sześćdziesiąt* siedemdziesiąt*
        osiemdziesiąt* dziewięćdziesiąt* dwieście trzysta czterysta pięćset półtor*
    """,
    "Dutch, Portuguese, Swedish": """
        twee drie vier vijf zes zeven negen tien twaalf twintig dertig veertig vijftig dois duas
        três quatro cinco sete oito nove dez doze vinte quarenta cinquenta två tre fyra fem sju åtta
        nio tio tolv tjugo trettio fyrtio femtio
    """,
}

_COMPOUND = (
    r"\w*(?:zehn|zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)\w*|"
    r"anderthalb\w*|eineinhalb\w*|dutzend\w*|\w+teenth|\w+tieth"
)
"""German writes a number as one word, however long."""


def _pattern(groups: Mapping[str, str]) -> str:
    words = [word for group in groups.values() for word in group.casefold().split()]
    whole = (re.escape(word) + r"\b" for word in words if not word.endswith("*"))
    # Of two beginnings the longer one is meant.
    starts = sorted(
        (re.escape(word[:-1]) for word in words if word.endswith("*")), key=lambda word: -len(word)
    )
    return rf"\b(?:{'|'.join((*whole, *starts))})"


SAME_TURN = {"would": "will", "could": "can", "might": "may"}
"""Forms of one word, which the time of the telling asks for."""


@cache
def pivotal() -> re.Pattern[str]:
    """Finds these words; made when it is asked for, which takes a twentieth of a second and is seldom."""
    return re.compile(f"{_pattern(_WORDS)}|{'|'.join(_UNSPACED)}", re.IGNORECASE)


@cache
def numerals() -> re.Pattern[str]:
    """Finds numbers that are written as words."""
    return re.compile(rf"\b(?:{_COMPOUND})|{_pattern(_COUNTED)}", re.IGNORECASE)
