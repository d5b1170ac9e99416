"""Words that deny and words that count, language by language; data for `critical`."""

# ruff: noqa: RUF001, SIM905 - many alphabets are what this is about, and words in a row are easier to read

NEGATIONS = frozenset(
    (
        # English
        "no not never none neither nor without nobody nothing nowhere non hardly barely scarcely "
        # German
        "nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo ohne weder nein kaum "
        "kein keine keinen keinem keiner keines keinerlei keinesfalls keineswegs "
        # French
        "ne pas jamais aucun aucune aucuns sans ni rien personne nul nulle nullement guère non "
        # Spanish
        "nunca jamás ningún ninguno ninguna ningunos ningunas nada nadie sin tampoco "
        # Italian
        "mai nessun nessuno nessuna niente nulla senza né neanche nemmeno neppure mica "
        # Polish
        "nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnego żadnej żadnych bez ani "
        "brak niczym nigdzie "
        # Russian
        "не ни нет никогда никто никого никому ничего ничто нигде никак никакой никакая никакие "
        "никаких никакого без нельзя вряд "
        # Ukrainian
        "ні нема немає ніколи ніхто нікого ніщо нічого ніде жоден жодна жодного жодної жодних "
        # Belarusian
        "няма ніколі ніхто нікога нішто нічога нідзе ніводзін ніводная ніводнага бяз нельга "
        # Portuguese, Romanian, Dutch, Swedish
        "não nem nenhum nenhuma ninguém nu nici niciodată nimeni nimic niciun nicio fără "
        "niet geen nooit niemand niets nergens noch zonder inte ej icke aldrig ingen inget inga "
        "ingenting utan varken knappast "
        # Greek, Hungarian, Finnish
        "δεν δε μη μην όχι ποτέ κανείς κανένας καμία κανένα τίποτα ούτε χωρίς "
        "nem ne sem se soha senki semmi sehol nélkül nincs nincsenek "
        "ei en et emme ette eivät älä älkää koskaan kukaan mitään ilman enkä eikä eivätkä "
        # Arabic, Hebrew, Korean
        "لا لم لن ليس ليست غير بدون بلا לא אין בלי אינו אינה אל 안 못 아니 없다 없는 없이 않다 않는 않았다 "
    ).split()
)

READ = frozenset("ar be de el en es fi fr he hu it iw ja ko nl pl pt ro ru sv th uk zh".split())
"""Languages whose negations are known here; in another, what denies and what does not look the same."""

RUN_TOGETHER = frozenset(
    (
        "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt "
        "werent wont wouldnt "
    ).split()
)
"""Negations typed without their apostrophe."""

NEGATING_STARTS = tuple(("un in im ir il dis non mis a miss des dés s nie не ня без бес ").split())
"""What makes a word its own opposite."""

COUNTED = frozenset(
    (
        # English
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
        "ninety hundred hundreds thousand thousands million millions billion billions trillion dozen "
        "dozens half third quarter first second fourth fifth sixth seventh eighth ninth tenth last "
        "once twice double triple "
        # German
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend "
        "million millionen milliarde milliarden erste ersten erster zweite zweiten dritte dritten "
        "letzte letzten halb hälfte "
        # French
        "deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent cents mille milliard "
        "milliards premier première deuxième troisième dernier dernière moitié "
        # Spanish
        "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento mil "
        "millón millones primer primero primera segundo segunda tercero tercera último última mitad "
        # Italian
        "due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila "
        "milione milioni miliardo miliardi primo prima secondo terzo terza ultimo ultima metà "
        # Polish
        "dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem "
        "dziewięć dziesięć sto tysiąc tysiące tysięcy milion milionów miliard miliardów pierwszy "
        "pierwsza drugi druga trzeci trzecia ostatni ostatnia połowa "
        # Russian
        "два две двух двум три трёх трех трем четыре четырёх четырех пять пяти шесть шести семь семи "
        "восемь восьми девять девяти десять десяти сто сотни тысяча тысячи тысяч миллион миллиона "
        "миллионов миллиард миллиарда миллиардов первый первая первого второй вторая второго третий "
        "третья третьего последний последняя последнего половина "
        # Ukrainian
        "дві двох трьох чотири чотирьох п'ять шість сім вісім дев'ять десять тисяча тисячі тисяч "
        "мільйон мільйонів мільярд мільярдів перший перша другий друга третій третя останній половина "
        # Belarusian
        "дзве двух тры трох чатыры пяць шэсць сем восем дзевяць дзесяць тысяча тысячы мільён мільёнаў "
        "мільярд мільярдаў першы першая другі другая трэці апошні палова "
    ).split()
)

CALENDAR = tuple(
    (
        # Russian
        r"январ феврал марта?\b апрел ма[йяе]\b июн июл август сентябр октябр ноябр декабр "
        r"понедельник вторник сред[ауые]\b четверг пятниц суббот воскресень "
        # Ukrainian
        r"січ[ен] лют(?:ий|ого)\b берез квіт трав[ен] черв лип(?:ень|ня)\b серп верес "
        r"жовт(?:ень|ня)\b листопад груд[ен] понеділ вівтор серед[аиу]\b четвер п'ятниц субот неділ "
        # Belarusian
        r"студзен лют(?:ы|ага)\b сакавік красавік чэрвен ліпен жні(?:вень|ўня)\b верас кастрычнік "
        r"лістапад снежа?н панядзел аўтор чацвер чацвяр пятніц нядзел "
        # Polish
        r"stycz lut(?:y|ego)\b mar(?:zec|ca)\b kwie maja?\b czerw lip(?:iec|ca)\b sierp wrze[sś] "
        r"październik listopad grud(?:zień|nia)\b poniedział wtor(?:ek|ku)\b środ[ayęo]\b czwart "
        r"piąt sobot niedziel "
        # French
        r"janvier février mars\b avril mai\b juin juillet août septembre octobre novembre décembre "
        r"lundi mardi mercredi jeudi vendredi samedi dimanche "
        # Spanish
        r"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        r"lunes martes miércoles jueves viernes sábado domingo "
        # Italian
        r"gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì "
        r"mercoledì giovedì venerdì sabato domenica "
    ).split()
)
"""How months and days of the week begin that their language writes small; parts of a pattern."""

UNSPACED = tuple(
    (
        "不 没 沒 無 无 非 未 别 別 莫 勿 否 ない なかった ません なく 〇 零 一 二 三 四 五 六 "
        "七 八 九 十 百 千 万 萬 億 亿 両 两 兩 半 없 않 ไม่ มิ "
    ).split()
)
"""Signs that deny or count in scripts without spaces, and in words that carry their denial with them."""

OUTER = "\"'.,;:!?¡¿()[]。、，；：！？（）"
"""Punctuation that a quote may have around it without being other words."""

FIGURES = "\\d²³¹¼-¾⁰-⁹₀-₉⅐-↉①-⒛⓪-⓿❶-➓"
"""Signs that are numbers or parts of one; a part of a pattern."""

MEASURES = "%‰°$€£¥₽₴₹₩"

NOT_NAMES = frozenset(
    (
        "a an and at das de dem den der des die dr du ein eine el for il in la las le les lo los mr "
        "mrs ms news of on post press st the times to un und une van vom von zu zum "
    ).split()
)
"""Parts of names that are words like others where a sentence begins."""

OPENERS = NOT_NAMES | frozenset(
    (
        # English
        "about according across after again against all almost already also although amid among another "
        "any are around as because been before besides between both but by can could did do does during "
        "each earlier either even every few finally first for from had has have he her here hers him his "
        "how however i if indeed instead is it its itself just last later let many maybe meanwhile more "
        "moreover most much must my neither never next no nobody none nor not now often once one only or "
        "other others our over perhaps several she should since so some sometimes soon still such than "
        "that their them then there these they this those though through throughout thus to today "
        "together tomorrow tonight too toward towards under unless until upon us was we were what "
        "whatever when where whether which while who why will with within without would yesterday yet you "
        "your "
        # German
        "aber alle als also am an auch auf aus außerdem bei beim bis dabei damit danach dann dennoch "
        "deshalb dies diese diesem diesen dieser dieses doch dort durch er es etwa für gegen gestern "
        "heute hier ich ihr ihre ihrem ihren ihrer im ist jede jeder jedes jedoch jetzt kein keine man "
        "mehr mein mit morgen nach nachdem nicht noch nun nur ob obwohl oder ohne schon sein seine seinem "
        "seinen seiner seit sich sie sind so sogar um und unser unter viele vom vor wann war waren warum "
        "was weil wenn wer wie wir wo während zudem zwischen über "
        # French, the letters before an apostrophe among them
        "ainsi alors après au aucun aussi aux avant avec c ce cela ces cet cette ceux chaque comme d dans "
        "depuis des donc dès elle elles en entre est et hier ici il ils j jamais je l leur leurs lors m "
        "mais malgré mon même n ne nos notre nous on ont ou où par pendant plus pour pourtant près puis "
        "qu quand que quelques qui s sa sans selon ses si son sont sous sur t tous tout toute toutefois "
        "toutes très vers votre vous y à "
        # Spanish
        "además ahora al algunos antes aquel aunque ayer cada como con cuando cuatro desde después donde "
        "durante ella ellas ellos entonces entre era es esa ese eso esta estas este esto estos está fue "
        "ha hace hacia han hasta hay hoy las los luego mañana mi mientras mucho muchos muy más nada ni "
        "ningún no nosotros nuestro o otra otro otros para pero poco por porque pues que quien quienes se "
        "según ser sin sino sobre solo son su sus sí también tampoco tan tanto toda todas todavía todo "
        "todos tras u una unas unos y ya yo "
        # Italian
        "agli ai alcuni alla alle allora anche ancora avanti che chi ci ciò come contro così cui da dal "
        "dalla degli dei del della delle dello di dopo dove e ecco ed egli era essa essi fra già gli ha "
        "hanno ieri infatti inoltre invece io lei loro ma malgrado mentre molti nei nel nella noi non "
        "nostro oggi ogni ora perché però più poi prima qualche quando questa queste questi questo qui "
        "quindi sarà secondo senza si sia sono sotto stato sua sue sugli sui sul sulla suo suoi tra tutti "
        "tutto voi "
        # Polish
        "a albo ale ani bez bo by być był była było były co czy dla dlatego do dziś gdy gdzie i ich ile "
        "inni ja jak jako jednak jego jej jest jeszcze jeśli już kiedy kto która które który lub ma mimo "
        "może my na nad natomiast niektórzy o obecnie od on ona one oni oraz po pod podczas ponieważ "
        "potem przed przez przy się są ta tak także tam te tego ten teraz to tylko tymczasem u w wczoraj "
        "we według wielu więc wszyscy wszystkie z za zaś ze że "
        # Russian
        "а без более был была были было в во вот все всё вчера вы где да даже для до его ее если есть еще "
        "ещё её же за затем здесь и из или им их к каждый как какой когда кто между мы на над нам наш не "
        "нет ни но о об однако он она они оно от перед по под позже пока после потом потому при про "
        "раньше с сегодня сейчас со среди так также там тем теперь то тогда того тоже только тот у уже "
        "хотя чем через что чтобы эта эти это этого этой этот я "
        # Ukrainian, Belarusian
        "або ад аднак але альбо був була були была былі быў в ви вона вони все всі вчора вы від він гэта "
        "гэтая гэты гэтыя да де дзе для до ж з за завтра зараз заўтра й його калі кожны коли ми мы між на "
        "над не ні однак па пад пасля перад потым потім пра при про проте пры під пізніше після раніше "
        "сьогодні сёння та тады так також таксама там таму те тепер тим тоді толькі тому у усі учора хоць "
        "хоча хто це цей ця цяпер ці через чи што що щоб яго яе як який якщо які яна яны ён і ў "
    ).split()
)
"""Words with which a sentence begins, and which are then written with a capital without being names."""
