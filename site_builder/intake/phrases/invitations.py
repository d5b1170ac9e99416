"""What websites ask readers to do: comment, subscribe, read on, share."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here: these are the words of many languages.

from site_builder.intake.phrases.split import Phrases, split

COMMENT_FORM: Phrases = split(
    {
        "en": """
            leave a reply; leave a comment; leave comments; leave your comment; post a comment; add a
            comment; comments|; comments (#)|; # comments|; # comment|; # thoughts on; one thought on; #
            responses to; # replies to; as you comment; blog comments powered; comment|; view comments|;
            show comments|; load comments|; comments are closed; comment now|; join the discussion; join
            the conversation; your email address will not be published; sign in to comment; log in to
            comment; write a comment; have your say|; cancel reply|; be the first
            to comment; no comments|; comments on this|; view all comments; your comment|; post
            comment|; submit comment|
        """,
        "de": """
            schreibe einen kommentar; kommentar schreiben; kommentar verfassen; kommentare|; kommentare
            (#)|; # kommentare|; # kommentar|; einen kommentar hinterlassen; hinterlasse einen
            kommentar; deine e-mail-adresse wird nicht veröffentlicht; ihre e-mail-adresse wird nicht
            veröffentlicht; diskutieren sie mit; antworten abbrechen|
        """,
        "es": """
            deja una respuesta; deja un comentario; dejar un comentario; comentarios|; comentarios (#)|;
            # comentarios|; tu dirección de correo electrónico no será publicada; cancelar la respuesta|
        """,
        "fr": """
            laisser un commentaire; laissez un commentaire; laisser une réponse; commentaires|;
            commentaires (#)|; # commentaires|; ajouter un commentaire; réagir à cet article; votre
            adresse e-mail ne sera pas publiée; votre adresse de messagerie ne sera pas publiée; annuler
            la réponse|
        """,
        "it": "lascia un commento; commenti|; commenti (#)|; # commenti|",
        "nl": "geef een reactie; reacties|; # reacties|",
        "pl": "dodaj komentarz; komentarze|; # komentarzy|",
        "pt": "deixe um comentário; deixe uma resposta; comentários|; # comentários|",
        "ru": """
            оставить комментарий; оставьте комментарий; добавить комментарий; комментарии|; комментарии
            (#)|; # комментариев|; # комментария|; комментировать|; ваш e-mail не будет опубликован; ваш
            адрес email не будет опубликован; отменить ответ|; обсудить|
        """,
    }
)

PROMPT: Phrases = split(
    {
        "en": """
            get the latest; get updates; get notified; get our; get push notifications; get access to;
            sign up for; sign up to; sign up now; sign up:; subscribe|; subscribe to; subscribe now;
            subscribe for; receive the latest; receive our; join our; join #; enter your email; email
            address|; your email|; want more; like this article?|; enjoyed this article; support
            independent; support our; support us|; donate|; donate now; become a member; become a
            subscriber; already a subscriber; to continue reading; download our app; download the app;
            get the app; allow notifications; turn on notifications; enable notifications; click here to
            subscribe; never miss; don't miss out; don't miss a; stay informed; stay up to date; stay on
            top of; start your free trial; free trial|; this article is for subscribers; welcome to our
            new article page; tell us what you think; have a tip; got a tip; got a news tip; send us a
            tip; newsletter|; newsletters|; listen to our; if you liked; if you like this; buy a
            subscription; you have # free articles; follow the latest; want to stay updated; we're
            hiring; take our survey; take this survey
        """,
        "de": """
            newsletter abonnieren; jetzt abonnieren; abonnieren sie; abonniere; melden sie sich an;
            jetzt newsletter; der newsletter; benachrichtigungen aktivieren; push-nachrichten; jetzt
            weiterlesen; weiterlesen mit; kostenlos testen|; jetzt registrieren; unterstützen sie uns;
            laden sie die app; dieser artikel ist nur für abonnenten; bleiben sie informiert; verpassen
            sie nichts
        """,
        "es": """
            suscríbete; suscríbase; recibe las últimas; recibe nuestras; regístrate; activa las
            notificaciones; boletín|; apoya el periodismo; hazte socio; descarga la app; no te pierdas;
            contenido exclusivo para
        """,
        "fr": """
            abonnez-vous; inscrivez-vous; recevez; s'abonner|; activer les notifications; soutenez;
            téléchargez l'application; cet article est réservé aux abonnés; il vous reste; ne manquez;
            déjà abonné; restez informé
        """,
        "it": "iscriviti; abbonati; ricevi le ultime; scarica l'app; attiva le notifiche",
        "nl": "schrijf je in; meld je aan voor; abonneer",
        "pl": "zapisz się; subskrybuj",
        "pt": "assine; inscreva-se; receba as; baixe o app; ative as notificações",
        "ru": """
            подписывайтесь; подпишитесь; подписаться; подписка|; получать уведомления; получайте;
            разрешить уведомления; установите приложение; скачайте приложение; поддержите нас;
            поддержать; читайте нас в; наш канал в; следите за
        """,
    }
)

RELATED: Phrases = split(
    {
        "en": """
            see also; see more:; read more; read also; read next; related:; related|; related articles;
            related stories; related story; related news; related posts; related links; related content;
            related topics; related coverage; related tags; related video; recommended|; recommended
            stories; recommended for you; recommends|; also on; also read; more on this; more on:; more
            from; more in|; more stories; more news|; more great; most popular|; most read|;
            most viewed|; most shared|; trending|; trending now|; trending stories; popular|; popular
            on; popular posts; top stories|; top news|; top video|; latest|; latest news|; latest
            stories; don't miss|; don't miss:; you may also like; you might also like; you may like; you
            might like; we recommend; editor's picks|; editors' picks|; up next|; next up|; watch:;
            video:; photos:; gallery:; must read|; must-read|; must reads|; breaking news|; around the
            web; more for you; in other news|; this article is related to; what to read next; further
            reading|; recent posts|; archives|; featured video|; most read in; popular articles|; you
            may also be; this week's most; the latest|; also see; here's more; in case you missed it;
            learn more|
        """,
        "de": """
            siehe auch; lesen sie auch; lesen sie hier; mehr zum thema; mehr dazu; mehr aus; auch
            interessant; das könnte sie auch interessieren; das könnte dich auch interessieren; lesen
            sie mehr; weiterlesen|; weitere artikel; verwandte artikel; verwandte beiträge; ähnliche
            artikel; ähnliche beiträge; meistgelesen|; passend zum thema; zum thema:; zum thema|;
            empfehlungen|; video:; neueste|
        """,
        "ar": """
            اقرأ أيضا; اقرأ أيضًا; اقرأ أيضاً; إقرأ أيضا; اقرأ المزيد; شاهد أيضا; مواضيع ذات صلة|; أخبار ذات
            صلة|
        """,
        "be": "чытайце таксама; чытайце яшчэ; глядзіце таксама; па тэме|",
        "es": """
            lea también; lee también; leer más; lea más; ver también; véase también; te puede interesar;
            le puede interesar; también te puede interesar; más información; más sobre; más noticias;
            noticias relacionadas; artículos relacionados; relacionado|; relacionadas|; relacionados|;
            lo más leído|; lo más visto|; últimas noticias|; mira también
        """,
        "fr": """
            lire aussi; à lire aussi; lire également; à lire également; voir aussi; sur le même sujet;
            lire la suite; lire plus; en savoir plus; articles similaires; articles liés; à voir aussi;
            les plus lus|; les plus lues|; vous aimerez aussi; dans la même rubrique; pour aller plus
            loin|; à découvrir; plus d'articles; dernières nouvelles|; notre sélection|
        """,
        "he": "קראו גם; קרא גם; ראו גם; כתבות נוספות|; עוד בנושא|",
        "it": """
            leggi anche; leggi di più; vedi anche; articoli correlati; potrebbe interessarti; i più
            letti|; (leggi anche; ultime notizie|
        """,
        "nl": "lees ook; lees meer; bekijk ook; gerelateerde artikelen",
        "pl": """
            czytaj też; czytaj także; czytaj również; przeczytaj też; przeczytaj także; przeczytaj
            również; zobacz też; zobacz także; zobacz również; czytaj więcej; polecamy|
        """,
        "pt": """
            leia também; leia mais; veja também; saiba mais; artigos relacionados; você pode gostar;
            mais lidas|; últimas notícias|
        """,
        "ru": """
            читайте также; читать также; см. также; смотрите также; смотри также; читать далее; читать
            дальше; подробнее|; похожие статьи; похожие материалы; по теме|; по теме:; материалы по
            теме; другие новости; ещё по теме; еще по теме; самое читаемое|; популярное|; главное|;
            новости партнеров; последние новости|; рекомендуем|; вам может быть интересно; это
            интересно|
        """,
        "tr": """
            ilgili haber; ilgili haberler; ayrıca okuyun; bunu da okuyun; bunlar da ilginizi çekebilir;
            ilginizi çekebilir; devamını oku|
        """,
        "uk": """
            читайте також; читати також; дивіться також; див. також; читати далі|; за темою|; матеріали
            за темою; схожі матеріали|; популярне|
        """,
        "zh": "相关新闻|; 相关阅读|; 延伸阅读; 推荐阅读|; 更多新闻|",
    }
)

SHARE: Phrases = split(
    {
        "en": """
            share|; share this; share on; share via; share article|; share tweet; share:; # shares|;
            shares|; shares #|; #shares|; tweet|; tweet this|; pin|; pin it|; email|; e-mail|; email
            this; whatsapp|; facebook|; twitter|; x|; linkedin|; reddit|; pinterest|; telegram|;
            messenger|; flipboard|; tumblr|; pocket|; buffer|; google+|; instagram|; youtube|; threads|;
            bluesky|; mastodon|; copy link|; copy url|; copied|; link copied; save|; save article|;
            bookmark|; like|; likes|; like this:; like loading; loading...|; follow us; follow @; follow
            the; follow|; click to share; click to email; click to print; facebook twitter; twitter
            facebook; give this article|; submit|; send|; rss|; stumbleupon|; vk|; line|; digg|;
            blogger|; sms|; skype|; viber|
        """,
        "de": """
            teilen|; artikel teilen; auf facebook teilen; auf twitter teilen; twittern|; per e-mail; per
            mail; beitrag teilen; link kopieren|; folgen sie uns; folgt uns; folge uns; seite teilen
        """,
        "es": """
            compartir|; comparte|; compartir en; comparte esto; compartir este; síguenos; síganos;
            tuitear|
        """,
        "fr": """
            partager|; partagez|; partager sur; partager cet article; partager :; suivez-nous; tweeter|;
            envoyer par e-mail; copier le lien|
        """,
        "it": "condividi|; condividi su; seguici",
        "nl": "delen|; deel dit",
        "pl": "udostępnij|; udostępnij na",
        "pt": "compartilhar|; compartilhe; partilhar|; siga-nos; baixar|",
        "ru": """
            поделиться|; поделиться:; поделитесь; поделиться в; вконтакте|; одноклассники|; твитнуть|;
            мы в соцсетях|; скопировать ссылку|
        """,
    }
)
