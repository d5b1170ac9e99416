"""More of the words around articles: of consent walls, players, error forms and signs-in."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here: these are the words of many languages.

from collections.abc import Mapping

from site_builder.intake.phrases.split import Phrases, split
from site_builder.model.draft import LineKind

FURTHER: Mapping[LineKind, Phrases] = {
    LineKind.ADVERT: split(
        {
            "be": "на правах рэкламы; партнёрскі матэрыял|",
            "de": "werbung –; der artikel geht unter der anzeige weiter; bezahlter inhalt|; sponsored post|",
            "en": "article continues after advertisement; content continues below; remove ads|",
            "es": "continúa debajo; publicidad –; la noticia continúa después",
            "it": "contenuto sponsorizzato|; continua dopo la pubblicità",
            "nl": "tekst gaat verder onder; artikel gaat verder onder; lees verder na de advertentie",
            "pt": "conteúdo patrocinado|; continua depois da publicidade",
            "ru": "партнерский материал|; партнёрский материал|; спецпроект|; продолжение после рекламы",
        }
    ),
    LineKind.COMMENT_FORM: split(
        {
            "ar": "أضف تعليقا; أضف تعليقك; اكتب تعليق; التعليقات (#)|; شارك برأيك|",
            "be": """
                знайшлі памылку; заўважылі памылку; калі вы заўважылі; каб пакінуць каментар; # каментароў|;
                напісаць каментар
            """,
            "de": """
                fehler gefunden; fehler melden|; fehler im text; ihr kommentar|; jetzt kommentieren|; bitte
                melden sie sich an, um; kommentare anzeigen|; alle kommentare
            """,
            "en": """
                you must be logged in to; log in to leave a comment; login to comment; please log in to;
                spotted an error; spotted a mistake; found a mistake; found an error; notice an error; see
                an error; report an error; # comments on this; show # comments; read # comments; comment on
                this story
            """,
            "es": """
                inicia sesión para comentar; inicie sesión para; sé el primero en; añade un comentario; ver
                comentarios|; has visto un error; reportar un error|
            """,
            "fr": """
                connectez-vous pour; vos commentaires|; votre commentaire|; soyez le premier à; signaler une
                erreur; une erreur dans l'article; voir les commentaires; poster un commentaire
            """,
            "it": "commenta|; i commenti|; scrivi un commento; accedi per commentare; tutti i commenti|",
            "nl": "log in om; plaats een reactie|; reageer|; bekijk alle reacties",
            "pl": """
                zaloguj się, aby; zaloguj się, by; napisz komentarz; zgłoś błąd; wypowiedz się; widzisz
                błąd; zauważyłeś błąd; zobacz komentarze
            """,
            "pt": "faça login para; seja o primeiro a; comentar|; ver comentários|; encontrou um erro",
            "ru": """
                чтобы оставить комментарий; чтобы оставлять комментарии; нашли ошибку; заметили ошибку;
                нашли опечатку; увидели ошибку; если вы нашли ошибку; если вы заметили; сообщить об ошибке;
                написать комментарий; авторизуйтесь; войдите, чтобы; показать комментарии; комментарии
                отключены; # комментарий|; комментариев:; ваш комментарий|
            """,
            "uk": """
                знайшли помилку; помітили помилку; якщо ви знайшли; якщо ви помітили; щоб залишити коментар;
                написати коментар; авторизуйтесь; повідомити про помилку; # коментарі|; ваш коментар|
            """,
            "zh": "登录后发表; 发表您的评论; 文明上网; 最新评论|; 热门评论|; 查看全部评论|; 条评论|",
        }
    ),
    LineKind.CONSENT: split(
        {
            "be": "прыняць усе|; гэты сайт выкарыстоўвае",
            "de": """
                wir und unsere #; alle ablehnen|; nur notwendige; einstellungen verwalten|; zustimmen und
                weiter; akzeptieren und weiter; privatsphäre-einstellungen|; mit werbung weiterlesen
            """,
            "en": """
                we and our #; we use cookies and; do not consent|; allow all|; allow all cookies|; necessary
                only|; only necessary cookies|; reject non-essential; manage options|; manage consent|;
                privacy preference cent; cookie preferences|; cookie notice|; agree and close|; agree &
                continue|; this website stores; we care about your privacy
            """,
            "es": """
                nosotros y nuestros #; rechazar todo|; aceptar y continuar|; aceptar todas; configurar
                cookies|; nosotros y nuestros socios; gestionar cookies|
            """,
            "fr": """
                nous et nos #; accepter et continuer|; accepter et fermer|; personnaliser mes choix|; gérer
                les cookies|; gérer mes préférences
            """,
            "it": """
                noi e i nostri; accetta e continua|; rifiuta tutti|; gestisci i cookie|; accetta e chiudi|;
                preferenze cookie|; utilizziamo cookie
            """,
            "nl": "wij en onze partners; alles accepteren|; alle cookies accepteren; alles weigeren|",
            "pl": """
                my i nasi; akceptuję|; akceptuj wszystkie; zaakceptuj wszystko; odrzuć wszystkie|;
                ustawienia cookies; przejdź do serwisu|; w ramach naszej witryny stosujemy; serwis korzysta
                z plików
            """,
            "pt": """
                nós e os nossos; aceitar todos|; aceitar tudo|; rejeitar todos|; aceitar e fechar|; gerir
                cookies|; este site utiliza
            """,
            "ru": """
                мы и наши партнеры; принять и закрыть|; мы используем куки; сайт использует файлы; на сайте
                используются файлы; оставаясь на сайте; используя сайт
            """,
            "uk": "цей сайт використовує; на сайті використовуються; прийняти всі|",
            "zh": "我们使用cookie; 本网站使用; 全部接受|",
        }
    ),
    LineKind.LEGAL: split(
        {
            "be": "правілы выкарыстання; палітыка прыватнасці|; пра нас|",
            "fr": "© reproduction; crédits|; politique des cookies|; gestion des cookies|",
            "it": "© riproduzione; note legali|; cookie policy|; privacy policy|; p.iva",
            "nl": "alle rechten voorbehouden; privacybeleid|; algemene voorwaarden|; colofon|",
            "pl": "© wszelkie; polityka cookies|; nota prawna|; zakaz kopiowania",
            "ru": """
                сетевое издание; учредитель:; учредитель —; свидетельство сми; зарегистрировано роскомнадзор
            """,
            "uk": "правила користування|; редакційна політика|; при цитуванні; матеріали з позначкою",
            "zh": "未经授权，; 未经书面授权; 违法和不良信息举报; 增值电信业务; 京公网安备; 本文来源：",
        }
    ),
    LineKind.NAVIGATION: split(
        {
            "ar": "استمع للخبر|; حجم الخط|; عدد المشاهدات; الكلمات الدالة; آخر الأخبار|",
            "be": "на галоўную|; праслухаць|; # праглядаў|; праглядаў:; падзяліцца навіной|",
            "de": """
                artikel anhören; artikel vorlesen; beitrag anhören; anhören|; vorlesen|; später lesen|;
                älterer beitrag|; neuerer beitrag|; ältere beiträge|; zum
                thema hinzufügen|; artikel speichern|; aus dem archiv|; lesedauer; # min. lesezeit
            """,
            "en": """
                listen to article|; listen to this story; save for later|; read later|; gift this article|;
                text resize|; resize text|; increase font|; decrease font|; view comments (#)|; print page|;
                # views|; views: #; audio by; open navigation; open menu; close menu; toggle navigation;
                toggle menu; main menu|; main navigation|; user account menu|; breadcrumb|; you are here:
            """,
            "es": """
                escuchar|; escuchar artículo; escuchar noticia; guardar|; # min de lectura; # minutos de
                lectura; archivado en; más información|; tamaño de letra; ir a la portada|; abrir menú|
            """,
            "fr": """
                écouter l'article; écouter|; lecture # min; temps de lecture; ajouter à mes favoris; lire
                plus tard|; offrir cet article|; réservé aux abonnés|; accéder au menu; accéder à la
                recherche; lecture :; # min de lecture|; taille du texte
            """,
            "it": """
                ascolta|; ascolta l'articolo; # minuti di lettura|; # min di lettura|; salva|; leggi dopo|;
                ingrandisci|; argomenti:; argomenti|; torna su|
            """,
            "nl": "hoofdmenu|; menu openen; leestijd; # min leestijd|; bewaar artikel|; naar hoofdinhoud",
            "pl": """
                posłuchaj|; posłuchaj artykułu; słuchaj|; wersja do druku|; na skróty|; przejdź do głównej
                treści; przejdź do treści; # wyświetleń|; wyświetleń:; słowa kluczowe:; # min czytania
            """,
            "pt": "ouvir|; ouvir artigo; tempo de leitura; # min de leitura|; guardar|; tópicos:",
            "ru": """
                слушать|; прослушать|; прослушать новость; на главную|; версия для слабовидящих|;
                просмотров:; # просмотров|; # просмотра|; прочитали:; время прочтения; сохранить в
                закладки|; в закладки|; в избранное|; ключевые слова:; показать ещё|; показать еще|;
                загрузить ещё|
            """,
            "uk": """
                слухати|; прослухати|; # переглядів|; переглядів:; час прочитання; ключові слова:; показати
                ще|; у закладки|; перейти до основного
            """,
            "zh": """
                听新闻|; 阅读 #; 阅读：#; 浏览：#; 浏览量：; 字体大小; 大 中 小|;
                打开app; 查看更多|; 展开全文|
            """,
        }
    ),
    LineKind.PROMPT: split(
        {
            "be": "падтрымайце; падтрымаць нас|; далучайцеся да; наш telegram; мы ў telegram",
            "de": """
                folgen sie uns; unser newsletter; zum newsletter; jetzt mit abo; exklusiv für abonnenten|;
                hier abonnieren
            """,
            "es": "recibe en tu correo; síguenos en; newsletter|; suscríbete a",
            "fr": """
                recevez notre; déjà abonné; découvrez nos offres; la newsletter; rejoignez-nous; offre
                spéciale; pour lire la suite; il vous reste
            """,
            "it": "sostieni; registrati|; abbonati per; contenuto riservato; ricevi; unisciti al nostro",
            "nl": """
                blijf op de hoogte; word lid; word abonnee; volg ons; nieuwsbrief|; download de app; steun ons
            """,
            "pl": """
                wesprzyj; wspieraj; subskrybuj|; dołącz; pobierz aplikację; bądź na bieżąco; kup subskrypcję
            """,
            "pt": "siga-nos no; subscreva; receba no seu; torne-se assinante",
            "ru": """
                поддержите; помогите нам; больше новостей; подпишитесь на; чтобы не пропустить; мы в
                telegram
            """,
            "uk": "підтримати|; долучайтесь; долучайтеся; більше новин; наш телеграм; наш telegram",
        }
    ),
    LineKind.RELATED: split(
        {
            "ar": "قد يهمك أيضا; موضوعات متعلقة; المزيد من; الأكثر قراءة|; مقالات ذات صلة|",
            "be": "чытайце па тэме; таксама чытайце; вам можа быць цікава; апошнія навіны|",
            "de": "lesen sie dazu; lesetipp:; lesetipps|; dazu passend|; auch lesen",
            "es": """
                leer también; en vídeo:; te recomendamos; recomendados|; otras noticias; noticia relacionada
            """,
            "fr": """
                lire notre; à suivre|; articles les plus lus|; nos autres articles; lire sur le sujet; sur
                ce sujet|
            """,
            "it": """
                leggi tutto; approfondisci|; ti potrebbe interessare; potrebbero interessarti; in evidenza|;
                i più visti|
            """,
            "nl": "meer over; meer nieuws|; ook interessant|; meest gelezen|; lees verder|",
            "pl": """
                zobacz:; czytaj:; przeczytaj:; może cię zainteresować; podobne artykuły|; polecane|; więcej:
            """,
            "pt": """
                ver também; leia ainda; relacionadas|; notícias relacionadas|; mais notícias|; recomendado|;
                a não perder|
            """,
            "ru": """
                лента новостей|; главные новости|; ранее по теме; также по теме|; читайте по теме; другие
                материалы
            """,
            "uk": """
                стрічка новин|; вам може бути цікаво; читайте за темою; більше за темою; популярні новини|
            """,
            "zh": "推荐|; 相关推荐|; 相关报道|; 更多阅读|; 热点新闻|; 精彩推荐|; 延伸阅读：; 更多：",
        }
    ),
    LineKind.SHARE: split(
        {
            "de": "teilen:; diesen artikel teilen; mailen|; verschicken|; whatsappen|",
            "en": "share article via; share story|; print this|; email this|; share this interview",
            "es": "compartir noticia|; enviar por email|; enlace copiado|",
            "fr": "partager l'article; partager ce; partage|; enregistrer|",
            "it": "condividi:; condividi l'articolo; invia per email|; copia link|; copia il link|",
            "nl": "deel:; deel artikel|; deel via; kopieer link|",
            "pl": "udostępnij:; udostępnij artykuł; podziel się:; wyślij|; tweetnij|; skopiuj link|",
            "pt": "partilhar:; compartilhar:; partilhe; partilhar no; copiar link|; enviar por e-mail|",
            "ru": "поделиться ссылкой|; отправить|; репост|; поделиться с друзьями; расскажите друзьям",
            "uk": "поділитися в; поділіться; розповісти друзям; копіювати посилання|",
        }
    ),
}
