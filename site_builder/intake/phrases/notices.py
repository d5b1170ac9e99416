"""What websites tell readers: advertisements, cookies, rights, menus."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here: these are the words of many languages.

from site_builder.intake.phrases.split import Phrases, split

ADVERT: Phrases = split(
    {
        "en": """
            advertisement; advertising|; ad|; ads|; sponsored|; sponsored content; paid content|;
            promoted|; promoted content; supported by|; story continues below; article continues below;
            continue reading below; ad feedback|; report this ad|; from our partners|; paid post|
        """,
        "ar": "إعلان|; إعلانات|",
        "bg": "реклама|",
        "cs": "reklama|; inzerce|",
        "da": "annonce|; reklame|",
        "de": "anzeige|; werbung|; advertorial|; anzeige:; lesen sie nach der anzeige weiter",
        "el": "διαφήμιση|; διαφημιση|",
        "es": "publicidad|; anuncio|; contenido patrocinado",
        "fa": "تبلیغات|; آگهی|",
        "fi": "mainos|",
        "he": "פרסומת|",
        "hi": "विज्ञापन|",
        "hu": "hirdetés|",
        "id": "iklan|",
        "ja": "広告|; スポンサーリンク|",
        "ko": "광고|",
        "no": "annonse|",
        "ro": "publicitate|",
        "sv": "annons|",
        "vi": "quảng cáo|",
        "zh": "广告|; 廣告|",
        "fr": "publicité|; annonce|; contenu sponsorisé; la suite après cette publicité",
        "it": "pubblicità|",
        "nl": "advertentie|",
        "pl": """
            reklama|; materiał sponsorowany|; artykuł sponsorowany|; dalsza część tekstu pod; dalsza
            część artykułu pod
        """,
        "pt": "publicidade|; anúncio|; continua após a publicidade",
        "ru": "реклама|; на правах рекламы",
        "tr": "reklam|",
        "uk": "реклама|; на правах реклами",
    }
)

CONSENT: Phrases = split(
    {
        "en": """
            this website uses cookies; this site uses cookies; we use cookies; our website uses cookies;
            we and our partners; by continuing to use; by using this site; by continuing to browse;
            accept cookies; accept all|; accept all cookies; accept & close|; accept and close|;
            accept|; reject all|; cookie settings; cookie policy|; manage cookies; manage preferences|;
            your privacy|; we value your privacy; cookies help us; i accept|; got it|
        """,
        "de": """
            diese website verwendet cookies; diese webseite verwendet cookies; diese seite verwendet
            cookies; wir verwenden cookies; wir nutzen cookies; durch die weitere nutzung; cookies
            akzeptieren; alle akzeptieren|; cookie-einstellungen; wir und unsere partner; wir benötigen
            ihre zustimmung
        """,
        "es": """
            utilizamos cookies; usamos cookies; este sitio web utiliza cookies; este sitio utiliza
            cookies; esta web utiliza cookies; aceptar cookies; aceptar todo|; política de cookies|; si
            continúas navegando; al continuar navegando
        """,
        "fr": """
            ce site utilise des cookies; ce site web utilise des cookies; nous utilisons des cookies; en
            poursuivant votre navigation; en continuant à naviguer; accepter les cookies; tout
            accepter|; tout refuser|; continuer sans accepter; paramétrer les cookies; nous et nos
            partenaires
        """,
        "it": """
            questo sito utilizza cookie; questo sito utilizza i cookie; questo sito usa i cookie;
            utilizziamo i cookie; accetta tutti|
        """,
        "nl": "deze website gebruikt cookies; wij gebruiken cookies; we gebruiken cookies",
        "pl": """
            ta strona używa plików cookie; ta strona korzysta z plików cookie; używamy plików cookie
        """,
        "pt": "este site usa cookies; este site utiliza cookies; utilizamos cookies; usamos cookies",
        "ru": """
            сайт использует cookie; этот сайт использует; мы используем cookie; мы используем файлы
            cookie; на сайте используются cookie; продолжая использовать; принять все|; продолжая работу
            с сайтом
        """,
    }
)

LEGAL: Phrases = split(
    {
        "en": """
            ©; (c) #; copyright|; copyright ©; copyright (c); copyright #;
            all rights reserved; terms of use; terms of service; terms and
            conditions; privacy policy; privacy notice; this material may not be published; do not sell
            my; views expressed in this article are; the views expressed in this article are; we may
            earn a commission; we may earn commission; when you purchase through links; disclaimer|; if
            you buy something; this article originally appeared; this article was originally
        """,
        "de": """
            alle rechte vorbehalten; impressum|; datenschutz|; datenschutzerklärung|; agb|;
            nutzungsbedingungen
        """,
        "es": """
            todos los derechos reservados; aviso legal|; política de privacidad|; términos y
            condiciones|
        """,
        "fr": """
            tous droits réservés; mentions légales|; politique de confidentialité|; conditions
            d'utilisation|; conditions générales
        """,
        "it": "tutti i diritti riservati; riproduzione riservata; informativa sulla privacy|",
        "pt": "todos os direitos reservados; política de privacidade|; termos de uso|",
        "ru": """
            все права защищены; политика конфиденциальности|; пользовательское соглашение|; условия
            использования|
        """,
    }
)

NAVIGATION: Phrases = split(
    {
        "en": """
            skip to; menu|; home|; search|; close|; log in|; login|; sign in|; sign up|; register|;
            next|; previous|; prev|; next post|; previous post|; previous article; next article; back to
            top|; top|; continue reading the main story|; continue reading|; see all|; view all|; show
            more|; load more|; site index|; site map|; sitemap|; contact us|; about us|; contact|;
            help|; my account|; more|; skip ad|; image # of; photo # of; slide # of; # of #|; # / #|;
            back to gallery|; caption|; close modal|; view gallery|; open gallery|; hide caption|;
            toggle caption|; enlarge this image|; enlarge|; play video|; play|; video|; watch|; listen|;
            print|; print this article|; text size|; font size|; # min read|; # minute read|; # mins
            read|; # minutes read|; reading time; read time; listen to this article; filed under; filed
            to; tags:; tags|; tagged|; tag:; topics|; topics:; categories:; categories|; category:;
            posted in; in this article; report error|; report a typo; correction|; edit|; page #|; #|;
            buy now|; add to cart|; view on map|; by line|; get short url|; table of contents|;
            contents|; click to tweet; view this post; view more on
        """,
        "de": """
            zum inhalt springen; startseite|; menü|; suche|; suchen|; anmelden|; registrieren|; nächster
            artikel; vorheriger artikel; zur startseite; nach oben|; schlagworte:; schlagwörter:;
            themen|; themen:; kategorien:; lesezeit; drucken|; mehr|; schließen|; merken|; bild # von #
        """,
        "es": """
            saltar al contenido; ir al contenido; inicio|; menú|; buscar|; iniciar sesión|; etiquetas:;
            etiquetas|; categorías:; tiempo de lectura; imprimir|; siguiente|; anterior|; cerrar|
        """,
        "fr": """
            aller au contenu; accueil|; menu principal|; rechercher|; se connecter|; s'inscrire|;
            mots-clés; étiquettes; catégories; temps de lecture; imprimer|; suivant|; précédent|;
            fermer|; article suivant; article précédent; haut de page|
        """,
        "it": "vai al contenuto; cerca|; accedi|; tag:; stampa|; tempo di lettura",
        "pt": """
            pular para o conteúdo; ir para o conteúdo; início|; buscar|; entrar|; tags:; imprimir|
        """,
        "ru": """
            перейти к содержанию; перейти к содержимому; главная|; меню|; поиск|; войти|; регистрация|;
            теги:; теги|; метки:; рубрики:; темы:; время чтения; распечатать|; назад|; наверх|;
            закрыть|; далее|; следующая; предыдущая; версия для печати|
        """,
    }
)
