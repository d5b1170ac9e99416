"""The words of bylines in many languages: what announces an author, what announces somebody else, offices."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from site_builder.intake.patterns import either, words

_KINDS = either(
    r"""words|story|stories|text|texts|article|essay|guest\s(?:essay|post|column|commentary|article|blog)
    |opinion|analysis
    |commentary|column|comment|review|report|reporting|writing|interview|feature|dispatch|post|blog
    |perspective|op-ed
    |text\sand\s(?:photos?|photographs|pictures|images)|photos?\sand\stext|words\sand\s(?:photos?|pictures
    |images)
    |reporting\sand\swriting|research"""
)
_GERMAN_KINDS = either(
    r"""(?:Gast)?[Kk]ommentar|Analyse|(?:Gast)?[Bb]eitrag|Essay|Bericht|Reportage|Kolumne|Interview|Glosse
    |Porträt
    |Rezension|Leitartikel|Gastkommentar|Meinungsbeitrag|Text|Artikel|Nachruf|Kritik|Protokoll
    |Hintergrund"""
)
_LATIN_KINDS = either(
    r"""textos?|entrevista|reportaje|reportagem|crónica|crônica|análisis|análise|opinión|opinião|artículo
    |artigo
    |testo|testi|intervista|reportage|servizio|articolo|analisi|commento|opinione|un\sarticle|une\sanalyse
    |un\stexte
    |une?\sentretien|une?\stribune|une?\sreportage|tribune|chronique"""
)
_SLAVIC_VERBS = either(
    r"""беседовала?|разговаривала?|подготовила?|записала?|спрашивала?|интервью\s(?:вёл|вел|вела)
    |расспрашивала?|опросила?
    |спілкувал(?:ася|ась|ося|ся)|спілкувався|розмовляла|розмовляв|підготувала|підготував|записав|записала
    |бесідувал[аи]|розпитував|розпитувала
    |гутарыла|гутарыў|размаўляла|размаўляў|падрыхтавала|падрыхтаваў|запісала|запісаў
    |rozmawiał[ai]?|rozmawiali|przygotowała?|opracowała?|oprac\.|spisała?|wysłuchała?|notowała?|relacjonuje
    |připravil[ai]?|rozmlouval[ai]?|zpracoval[ai]?|napsal[ai]?|pripravil[ai]?|ptal(?:a\sse|\sse)"""
)
AUTHOR = either(
    rf"""(?:(?:an?|the)\s)?{_KINDS}(?:\s*[:：]\s*|\s+by\s*:?\s+)
    |(?:written|reported|posted|contributed|compiled|published|submitted|authored)\s+by\s*:?\s+
    |as\stold\sto:?\s+|interviewed\sby:?\s+
    |(?:about\sthe\s)?authors?\s*[:：]\s*|reporter\s*:\s*
    |(?:(?:ein|eine|einem|einer)\s)?{_GERMAN_KINDS}\s(?:von|aus\s[^\W\d_]+\svon)\s+|(?:text|interview
    |autor(?:in|en)?|bericht|redaktion|reportage|protokoll)\s*:\s*
    |aus\s[^\W\d_][\w-]+\sberichte[nt]\s+
    |aus\s(?-i:[^\W\d_a-z])[\w-]+\s+(?=(?-i:[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z]))|(?:das\s)?(?:interview
    |gespräch)\sführten?\s+|die\sfragen\sstellten?\s+|(?:mit|z|ze|с|со|з)\s[^.!?]{{3,60}}?
    \s(?:sprach|spricht|sprachen|rozmawiał[ai]?
    |rozmawiali|rozmawia|беседовала?|беседует|разговаривала?|гутарыла?|гутарыў
    |размаўляла?|розмовля[вл]а?|спілкува(?:вся|лася))\s+
    |aufgezeichnet\svon\s+|(?:geschrieben|verfasst|veröffentlicht|erstellt|protokolliert)\svon:?\s+
    |(?:текст|автор(?:ы|ка)?|журналист(?:ка)?|корр(?:еспондент)?\.?|спецкор|обозреватель|беседу\s(?:вёл
    |вел|вела)|тэкст|аўтар(?:ка|ы)?|матеріал|материал|рэпартаж|репортаж)\s*[:：—–]\s*
    |(?:материал\s|беседу\s|интервью\s|матеріал\s|інтерв['’]ю\s|матэрыял\s)?{_SLAVIC_VERBS}\s*:?\s+
    |специально\sдля\s[«"][^«»"]{{2,40}}[»"]\s*,?\s*
    |propos\srecueillis\spar\s+|entretien\sréalisé\spar\s+|recueilli\spar\s+|(?:écrit|rédigé|publié|posté
    |réalisé)\spar\s*:?\s+|texte\s?:\s*|auteur(?:e|s|es)?\s?:\s*
    |{_LATIN_KINDS}\s*(?::\s*|\s(?:de|di|por|par|d['’]))\s*|(?:escrito|publicado|redactado|escrita
    |elaborado)\spor\s*:?\s+|autora?\s?:\s*|redactora?\s?:\s*
    |(?:scritto|pubblicato|realizzato)\sda\s*:?\s+|a\scura\sdi\s+|autore\s?:\s*|autrice\s?:\s*
    |intervista\sdi\s+
    |(?:textos?|testi|testo|texte)\s+(?=(?-i:[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z]))
    |(?:te[kx]sty?|texto|testo|texte|текст)\s(?:i|and|und|e|y|et|en|och|и|і|&|/)\s?(?:zdjęcia|foto\w*|photos?|bild\w*|beeld|фото)
    \s*[:：]?\s+|skr[ei]v[ei][nt]\s(?:av|af)\s*:?\s+|tekst(?:en|y|ai)?\s?:?\s+|autor(?:ka|zy|ky)?\s?:\s*|rozmowa\s:\s*|geschreven\sdoor\s+|auteurs?\s?:\s*
    |door\s?:\s*
    |yazan\s?:\s*|yazar\s?:\s*|haber\s?:\s*|röportaj\s?:\s*|muhabir\s?:\s*|kaleme\salan\s?:\s*
    |(?:بقلم|كتبها|كتب|كتبت|الكاتبة?|تقرير|حوار|حاورها|حاوره|أجرى\sالحوار|إعداد|تحقيق|المحرر)(?:\s*[:：]\s*
    |\s+)
    |(?:取材|文|撰文|采访|採訪|作者|记者|記者)\s*[・·]\s*(?:文|取材|構成|写真)?\s*[:：]?\s*"""
)
FIELD = either(
    r"""(?:[^\W\d]+\s)?affairs|arts|business|city|courts?|crime|culture|data|defen[cs]e|economics?|education|environment
    |europe|features|finance|foreign|health|home|investigations?|investigative|legal|lifestyle|media|money|music|national
    |night|opinion|parliament|picture|political|politics|regional|religion|science|security|social|sports?|tech|technology
    |transport|travel|weather|white\shouse|world"""
)
"""What a post is about, in English: “Investigations Editor”."""
OPENERS = r"(?:by|von|vom|par|por|di|door|from|av|af|przez)\s*:?\s+"
"""Little words that announce an author only where a line, or a part of it between bars, opens with them."""
CORRESPONDENT = either(
    r"""(?:(?:von|van|de|del|dal|dalla|do|da|od|from)\s)?(?:unser\w{0,2}|onze|ons|notre|nostr[oa]|nuestr[oa]|noss[oa]
    |наш\w{0,3}|our|vår|naš\w{0,3}|naszego|naszej)\s(?:(?-i:[a-zß-ÿа-яёіў])[\w’'-]{2,30}\s){0,2}
    (?:(?-i:[a-zß-ÿа-яёіў])[\w’'-]{3,30}|korrespondent\w*|redakteur\w*|mitarbeiter\w*|reporter\w*|correspondent\w*)
    (?:\s(?:à|en|in|a|au|aux|da|из|в|w|te|z)\s(?-i:[^\W\d_a-zа-яё])[\w’'-]+)?
    |(?:(?:dal|dalla|du|del|de\sla|vom|von\sder)\s)?(?:enviad[oa]\sespecial|envoyée?\sspéciale?|corresponsal
    |correspondante?|inviat[oa](?:\sspeciale)?|corrispondente)
    |(?:guest|staff|special)\s(?:columnist|contributor|correspondent|reporter|writer)(?=\s(?-i:[^\W\d_a-z]))
    |verslagge\w+|redact(?:eur|rice)|korespondent\w*|reporter\w*|korrespondent\w*
    |(?:спец)?корреспондент(?:ка)?|обозреватель(?:ница)?|журналист(?:ка)?|кореспондент(?:ка)?|карэспандэнт(?:ка)?
    |оглядач(?:ка)?"""
)
OTHER = either(
    r"""(?:edited|editing|translated|translation|adapted|additional\sreporting|photograph(?:s|y|ed)?
    |photos?|pictures?|images?|illustrat(?:ion|ions|ed)
    |video|graphics?|produced|fact-check(?:ed|ing)?|art|design|podcast|music|audio|filmed|reviewed
    |medically\sreviewed)\s+by\s*:?\s+
    |translated\sfrom\s[^.]{2,40}?\sby\s+|with\sfiles\sfrom\s+
    |(?:edit(?:or|ing)|translat(?:or|ion)|photo(?:s|graphs?|graphy|grapher)?|pictures?|images?
    |illustrations?|video|graphics?|art|producer)\s*[:：]\s*
    |(?:übersetzung|übersetzt|fotos?|bild(?:er)?|illustration(?:en)?|grafik(?:en)?|redaktion|kamera
    |schnitt|übersetzerin|übersetzer)\s*(?::|\svon)\s*
    |(?:übersetzt|ins\sdeutsche\sübertragen)\svon\s+|aus\sdem\s\S+\s(?:übersetzt\s)?von\s+
    |(?:фота?|фото|снимки|перевод(?:чик)?|переклад|пераклад|редактор|рэдактар|иллюстрации|иллюстрация
    |видео|відео|монтаж|корректор|оператор)\s*[:：]\s*
    |(?:перевод(?:ила|ил)?|перевела|перевёл|перевел|переклала|переклав|пераклала|пераклаў|фото
    |фота)\s+(?=(?-i:[^\W\d_a-zа-яё]))
    |traduit\s(?:de\s\S+\s)?par\s+|(?:traduction|photos?|vidéo|illustrations?|montage|images)\s?(?::|par
    |de)\s*
    |(?:traducción|traducido|tradução|traduzido|traduzione|tradotto|fotos?|fotografías?|fotografias?|foto
    |video|vídeo|ilustraci[oó]n|ilustração|imagen|imágenes|edición|edição|montaggio|illustrazioni)\s?(?::
    |\s(?:de|di|por|da))\s*
    |(?:fotografias?|fotografías?|fotos?|fotografie|imagen)\s+(?=(?-i:[^\W\d_a-z][\w.'’-]+\s[^\W\d_a-z]))
    |(?:tłumaczenie|tłumaczył[ai]?|przekład|przełożył[ai]?|zdjęcia|fot\.|foto|fotografie|redakcja|překlad
    |přeložil[ai]?|ilustracje|korekta|grafika)\s*:?\s+(?=(?-i:[^\W\d_a-z]))
    |(?:beeld|fotografie|foto['’]?s?|vertaling|vertaald\sdoor|illustraties?)\s*:?\s+(?=(?-i:[^\W\d_a-z]))
    |(?:çeviri|çeviren|fotoğraf(?:lar)?|editör|kamera)\s*:\s*
    |(?:ترجمة|تصوير|عدسة|تحرير|مونتاج|صور)\s*[:：]?\s*
    |(?:责任编辑|責任編輯|责编|编辑|編輯|編集|摄影|攝影|撮影|写真|翻译|翻譯|訳|校对|审核|图片|来源|來源|通讯员|通訊員|供图|監修)\s*[:：/・]?\s*"""
)
NOBODY = either(
    r"""(?:the\s)?(?:our\s|unser(?:em|er)?\s|nuestr[oa]\s|notre\s|нашего\s|наш\s|\S+\s)?(?:own\s|special\s
    |staff\s)?(?:staff|correspondents?|reporters?|writers?|newsroom|news\s?desk|web\s?desk|online\sdesk
    |agencies|wires?|editors?|editorial\s(?:board|team|staff)|contributors?)
    |(?:the\s)?(?:\S+\s){1,3}(?:editorial\sboard|newsroom|news\s?desk|staff|news\sagency|news\sservice)
    |staff\s(?:and|&)\sagencies|news\sagencies
    |(?:der\s|unserer\s|von\sder\s|onze\s|van\sonze\s|la\s|la\snostra\s|da\s|della\s|de\sla\s
    |наша\s)?(?:redaktion|rédaction|redacci[oó]n|redação|redazione|redactie|redakcja|redakce|redakcia
    |редакция|редакція|рэдакцыя)(?:\s\S+){0,2}
    |haber\smerkezi|dış\shaberler|編集部|本刊编辑部|本报编辑部|本社|新华社|هيئة\sالتحرير|التحرير|المحرر|соб\.?\s?(?:инф
    |корр)\.?|собственный\sкорреспондент|наш\sкорреспондент|пресс-служба(?:\s\S+){0,3}
    |прэс-служба(?:\s\S+){0,3}
    |(?:agencia|agência|agenzia|agence|agentur|агентство|агенцтва|агенція|agencja|wire|dpa
    |afp)(?:\s\S+){1,3}|(?:риа|иа|ria|ia)\s\S+
    |أ\s?ف\s?ب|وكالات|رويترز|وكالة(?:\s\S+){1,3}|admin|administrator|agencies|agenturen|agencias|agências
    |agenzie|agences"""
)
AGENCY = either(
    r"""(?:the\s)?associated\spress|agence\sfrance[\s-]presse|reuters|afp|ap|dpa|apa|ansa|efe|pap|čtk|ctk
    |anp|belga|lusa|upi|pti|ani|ians|aap|sid|kna|epd|tass|тасс|итар-тасс|итар|интерфакс
    |риа\sновости|ria\snovosti|interfax|belta|белта|xinhua|kyodo|yonhap|bloomberg|pa\smedia
    |press\sassociation|canadian\spress|укринформ|унн|унiан|unian|anadolu(?:\sajansı)?|aa|dha|iha|ritzau
    |tt|ntb|stt|keystone-sda|sda|ats|tanjug|hina|mti|bta|tasr"""
)
ROLE = either(
    r"""staff|senior|deputy|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing
    |producers?|journalist\w*|freelancer?|chief|author|redakteur\w*|korrespondent\w*|autorin|kolumnist\w*
    |rédact\w+|correspondante?|envoyée?|journaliste|corresponsal|enviad[oa]|periodista|redactora?
    |inviat[oa]|corrispondente|giornalista|verslaggever|redacteur|reporterin|redaktor\w*|dziennikar\w+|jornalista
    |repórter
    |собственный|собкор\w*|корреспондент\w*|обозревател\w*|журналист\w*|спецкор\w*|редактор\w*|кореспондент\w*
    |карэспандэнт\w*|muhabir\w*|special\sto|professor|lecturer|fellow|analyst|director|economist|historian
    |researcher|redação|redacción|rédaction|redazione|redaktion|redactie|redakcja|redakce|редакция"""
)
NO_PERSON = words(
    """
    times post herald courier tribune gazette journal examiner ledger observer chronicle mail telegraph
    mirror globe guardian independent sun star dispatch bulletin record register sentinel standard argus
    echo press media news radio tv television magazine review weekly daily digest agency agencies
    university college institute institut department ministry council school centre center foundation
    association society bureau service services office group desk board team zeitung tagblatt anzeiger
    rundschau presse kurier nachrichten blatt universität universidad université università courrier
    monde dépêche diario periódico agencia agência agenzia agence noticias jornal corriere gazzetta
    giornale газета вестник край новости агентство университет институт министерство служба редакция
    ведомости merkezi ajansı haber haberler gazetesi gazeta dziennik
    """
)
STOPS = words(
    """
    the a an this that these those his her its their our my your all any some no not of in on at to for
    from as is was were are be been it he she they we i and or but with without by about after before
    over under when where who what how why der die das dem den ein eine einer eines einem und oder mit
    ohne für im am zum zur bei nach vor über unter wie wer warum les des ces une un pour sans dans sur
    avec est sont qui que los las una unos con sin por para como más es son il gli uno per come non che
    het een met voor bij naar hoe wat jak dla przez się nie jest и в на не что как для из от о об за под
    над при і й у з що إلى من في على عن مع بعد قبل بين التي الذي أن لا هل كيف لماذا як від про ў што ад пра
    """
)
"""Words that stand in headlines and sentences and in nobody's name."""
PARTICLES = words(
    """
    de del della dello degli dei der den di du da das dos do la le van von vom zu zum zur al el bin ibn
    bint abu ben af av st ter ten te y e i op in 't 's ní ó o mac vander
    """
)
BEHIND = words(
    """
    in à au aux aus из у з в w z em te da a for für pour para per voor для dla and und et y e en och i и
    і ve with avec mit con com met special to the of at from der die das la il le
    reports reporting berichtet writes schreibt
    """
)
"""Little words that may stand behind the name of somebody who signs."""
NO_SIGNATURE = words(
    """
    affairs africa america american asia blog breaking business central city country county culture
    daily developing east eastern europe european exclusive features foreign fort great gulf hong
    interview international island islands lake latin local los middle mount national new news
    newsletter north northern opinion palace paris policy politics port region report republic saint san
    santa science security sea south southern special sports states story street technology today union
    united war west western world read more about click here home page contact us sign up previous next
    older newer comments reply share posted leave новости политика мир общество область регион
    республика
    """
)
"""Places, sections and kinds of text have capitals too."""
