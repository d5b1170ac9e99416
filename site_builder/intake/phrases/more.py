"""More of the words around articles: of weblog systems and newsletters, and of languages further east."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here: these are the words of many languages.

from collections.abc import Mapping

from site_builder.intake.phrases.split import Phrases, split
from site_builder.model.draft import LineKind

MORE: Mapping[LineKind, Phrases] = {
    LineKind.ADVERT: split(
        {
            "ar": "محتوى مدفوع|",
            "be": "рэклама|; на правах рэкламы",
            "ja": "pr|",
            "zh": "推广|; 赞助内容|",
        }
    ),
    LineKind.COMMENT_FORM: split(
        {
            "ar": "اترك تعليق; أضف تعليق; التعليقات|; تعليقات|; # تعليق|",
            "be": "пакінуць каментар; каментары|; каментары (#)|; дадаць каментар; абмеркаваць|",
            "de": "kommentieren|; leserkommentare|; antworten|; # antworten|",
            "en": """
                discussion about this post; anonymous said...; reply with quote; post reply|;
                reply to this topic; write a comment...; sort by:; top comments|; newest first|;
                report comment|; reply|; # replies|; add to the conversation; what do you think?|;
                loading comments
            """,
            "es": "comentar|; añadir comentario; responder|",
            "fr": "réagir|; commenter|; réactions|; # réactions|; répondre|",
            "ja": "コメント|; コメントする|; コメントを書く|; コメントを残す|; コメント(#)|",
            "pl": "skomentuj|; komentuj|; zostaw komentarz; komentarze (#)|; odpowiedz|",
            "tr": "yorumlar|; yorum yap; yorum yaz; # yorum|",
            "uk": """
                залишити коментар; додати коментар; коментарі|; коментарі (#)|; # коментарів|;
                коментувати|; обговорити|; ваша e-mail адреса не оприлюднюватиметься
            """,
            "zh": "发表评论|; 网友评论|; 评论|; 我要评论|; 写评论|; 我有话说; 参与评论|; 發表評論|; 留言|",
        }
    ),
    LineKind.CONSENT: split(
        {
            "ar": "يستخدم هذا الموقع ملفات; نستخدم ملفات تعريف; قبول الكل|",
            "be": "сайт выкарыстоўвае cookie; мы выкарыстоўваем",
            "ja": "当サイトではcookie|; クッキーを使用しています|; 同意する|; すべて同意する|",
            "uk": """
                сайт використовує cookie; ми використовуємо cookie; ми використовуємо файли cookie;
                прийняти все|
            """,
            "zh": "接受所有|; 同意|; 接受cookie|",
        }
    ),
    LineKind.LEGAL: split(
        {
            "ar": "جميع الحقوق محفوظة; سياسة الخصوصية|; شروط الاستخدام|",
            "be": """
                меркаванне аўтара можа; думка аўтара можа; меркаванне рэдакцыі можа; усе правы абаронены;
                пры выкарыстанні матэрыялаў; перадрук матэрыялаў; выкарыстанне матэрыялаў
            """,
            "de": """
                dieser artikel erschien zuerst; dieser beitrag erschien zuerst; zuerst erschienen;
                dieses thema im programm; dieser text wurde automatisch;
                dieser artikel wurde automatisch; nachdruck; agb und; barrierefreiheit|; kontakt und
            """,
            "en": """
                our standards:; this page has been accessed; best viewed; you are visitor;
                visitors since; this article first appeared; this story first appeared;
                this piece first appeared; this article was first published;
                this story was first published; this post first appeared; this story originally appeared;
                this piece originally appeared; this post originally appeared;
                this article is republished; this story is republished;
                this article has been republished; this article has been automatically translated;
                this article was automatically translated; this text was automatically translated;
                this article was translated; republished with permission; reprinted with permission;
                proudly powered by; powered by; the opinions expressed; opinions expressed;
                the views expressed; any unauthorised; any unauthorized; terms & conditions|; terms|;
                privacy|; privacy ∙ terms; cookies|; accessibility|; content licensed;
                collection notice|; source link|
            """,
            "es": """
                este artículo se publicó originalmente; este artículo fue publicado; archivado en:;
                prohibida la reproducción
            """,
            "fr": """
                cet article a été publié; cet article a été traduit; plan du site|;
                conditions d'utilisation; reproduction interdite
            """,
            "ja": """
                無断転載|; 無断転載を禁じます|; 無断転載・複製を禁じます|; 著作権|; 利用規約|;
                プライバシーポリシー|; 記事・写真の無断転載を禁じます|
            """,
            "pl": """
                wszelkie prawa zastrzeżone; regulamin|; polityka prywatności|; kopiowanie; źródło tekstu
            """,
            "ru": """
                при использовании материалов; при цитировании; при перепечатке; перепечатка материалов;
                использование материалов; ссылка на материал:; прямая ссылка на материал;
                короткая ссылка:; все материалы сайта доступны; мнение редакции может не совпадать;
                редакция не несет ответственности; мнение автора может не совпадать;
                политика обработки персональных данных; свидетельство о регистрации
            """,
            "tr": "tüm hakları saklıdır; gizlilik politikası|; kaynak gösterilmeden",
            "uk": """
                усі права захищені; всі права захищені; при використанні матеріалів; передрук матеріалів;
                використання матеріалів; політика конфіденційності|
            """,
            "zh": """
                版权所有|; 版权声明|; 免责声明|; 备案号:; 备案号：; 主办：; 主办:; 承办：; 承办:;
                网站标识码：; 网站标识码:; 未经授权|; 转载请注明出处|; 未经许可不得转载|; 版權所有|;
                隐私政策|
            """,
        }
    ),
    LineKind.NAVIGATION: split(
        {
            "ar": """
                الرئيسية|; القائمة|; بحث|; تسجيل الدخول|; طباعة|; الوسوم:; كلمات مفتاحية:; الأقسام|;
                اتصل بنا|; من نحن|
            """,
            "be": """
                галоўная|; меню|; пошук|; увайсці|; тэгі:; рубрыкі:; версія для друку|; надрукаваць|;
                навіны|
            """,
            "de": """
                artikel drucken|; seite drucken|; e-paper|; kontakt|; zurück|; weiter|;
                zum seitenanfang|; abo|; newsticker|
            """,
            "en": """
                open in app|; write|; board index|; jump to|; quick links|; # followers|; # following|;
                following|; # responses|; # claps|; newer post|; older post|; newer posts|; older posts|;
                blog archive|; about me|; view my complete profile|; labels:; labels|;
                privacy & cookies|; today's paper|; e-paper|; print subscriptions|; search jobs|;
                international edition|; edition|; guestbook|; site search|; print page|; print version|;
                read in app|; back to article|; sections|; my profile|; sign out|; log out|
            """,
            "es": "portada|; archivado en|; más secciones|; volver arriba|; hemeroteca|",
            "fr": """
                plan du site|; envoyer par mail|; retour en haut|; à la une|; rubriques|;
                mot de passe oublié
            """,
            "it": "vai al menu; torna su|; argomenti:; home page|",
            "ja": """
                トップ|; トップページ|; ホーム|; 検索|; ログイン|; メニュー|; 印刷|; 次のページ|;
                前のページ|; 一覧へ戻る|; キーワード|; カテゴリ|; タグ|; 文字サイズ|; ページの先頭へ|
            """,
            "pl": """
                strona główna|; szukaj|; zaloguj się|; zaloguj|; tagi:; kategorie:; drukuj|;
                czas czytania; powrót do góry|; wstecz|; następny artykuł; poprzedni artykuł
            """,
            "ru": """
                печать|; на печать|; все новости|; поделиться новостью|; размер шрифта; архив|;
                читать далее|; подробнее|; подробнее >>|
            """,
            "tr": "anasayfa|; ana sayfa|; menü|; ara|; giriş yap|; etiketler:; etiketler|; yazdır|",
            "uk": """
                головна|; меню|; пошук|; увійти|; теги:; мітки:; рубрики:; час читання;
                версія для друку|; роздрукувати|; на головну|; вгору|
            """,
            "zh": """
                首页|; 返回首页|; 搜索|; 登录|; 注册|; 打印|; 关闭|; 关闭窗口|; 打印 关闭窗口|;
                返回顶部|; 上一篇; 下一篇; 当前位置：; 当前位置:; 您的位置：; 您现在的位置：; 位置：;
                责任编辑：; 责任编辑:; 编辑：; 编辑:; 责编：; 责编:; 审核：; 校对：; 关键词：; 关键字：;
                标签：; 字号：; 字体：; 首頁|; 上一頁|; 下一頁|; 扫一扫; 点击下载; 附件：; 附件:
            """,
        }
    ),
    LineKind.PROMPT: split(
        {
            "ar": "اشترك; اشتركوا; تابعنا; تابعونا; سجل الآن; انضم إلى",
            "be": "падпісвайцеся; падпішыцеся; падпісацца; чытайце нас; сачыце за",
            "de": """
                abo|; newsletter|; folgen sie uns; jetzt anmelden|; jetzt testen|; unterstütze uns;
                hat ihnen dieser artikel gefallen
            """,
            "en": """
                if you enjoyed this article; download our; if you enjoyed this; if you found this;
                please consider making a donation; please consider supporting; consider becoming;
                start your substack|; start writing today; is a reader-supported publication;
                type your email; sign up for more like this; get local news; get breaking news;
                delivered to your inbox; thanks for subscribing; upgrade to paid|;
                give a gift subscription; follow us; follow @; join our telegram; join our whatsapp;
                google news; set as preferred source; print subscriptions
            """,
            "es": "síguenos; suscribirse|; suscríbete|; apóyanos",
            "fr": "suivez-nous; s'inscrire à la newsletter; je m'abonne|; newsletter|; vous avez aimé",
            "it": "seguici; iscriviti|; sostieni",
            "ja": """
                会員登録|; 無料会員登録|; 続きを読む|; この記事は有料記事です|; 購読|; メルマガ登録|;
                フォローする|; 有料会員|
            """,
            "pl": "obserwuj nas; polub nas; newsletter|; zaprenumeruj; dołącz do; kup prenumeratę",
            "ru": """
                присоединяйтесь; оформите подписку; читайте нас; подпишись; наш telegram;
                узнавайте первыми
            """,
            "tr": "abone ol; bültenimize; bizi takip edin; takip et|",
            "uk": """
                підписуйтесь; підпишіться; підписатися; читайте нас; стежте за; приєднуйтесь;
                підтримайте; слідкуйте за
            """,
            "zh": "订阅|; 关注我们|; 扫码关注|; 下载app|; 下载客户端|; 登录后; 长按识别; 欢迎关注",
        }
    ),
    LineKind.RELATED: split(
        {
            "be": "яшчэ па тэме; іншыя навіны|; навіны па тэме|",
            "de": "weitere informationen|; weitere meldungen|; mehr nachrichten|; auch auf",
            "en": """
                more from the web|; recent stories; more from this issue;
                recommended from medium|; more like this|; keep reading|; read next|;
                see more recommendations|; explore more; other stories|; you might be interested
            """,
            "es": "lea además; en este artículo|; también en; otras noticias|",
            "fr": "à lire|; lire:; articles recommandés|; sur le même thème|; la rédaction vous conseille",
            "ja": """
                関連記事|; 関連ニュース|; あわせて読みたい|; 関連リンク|; おすすめ記事|;
                アクセスランキング|; 最新ニュース|; 注目の記事|
            """,
            "pl": """
                powiązane artykuły|; zobacz więcej; najnowsze|; najczęściej czytane|;
                więcej na ten temat; warto przeczytać
            """,
            "ru": "новости по теме|; другие новости|; материалы по теме|; еще по теме|; ещё по теме|",
            "uk": """
                читайте ще; новини за темою|; інші новини|; останні новини|; матеріали за темою|;
                вас може зацікавити
            """,
            "zh": "相关文章|; 延伸阅读|; 热门新闻|; 热门推荐|; 相关链接|; 相關新聞|; 猜你喜欢|; 精彩推荐|",
        }
    ),
    LineKind.SHARE: split(
        {
            "ar": "شارك|; مشاركة|; شارك المقال|; انشر|; شارك على; نسخ الرابط|",
            "be": "падзяліцца|; падзяліцца:; падзяліцца ў",
            "de": "teilen auf; per mail|; per e-mail|",
            "en": """
                # likes|; # restacks|; share this post; share this:; like loading...|;
                share this article; share this story; share or comment on; reuse this content|;
                thanks for reading
            """,
            "es": "compartir:; enviar por correo|; copiar enlace|",
            "fr": "partager:; envoyer par mail|; envoyer à un ami|",
            "ja": """
                シェア|; シェアする|; ツイート|; ツイートする|; ポスト|; ブックマーク|; list|; line|;
                はてなブックマーク|; この記事をシェア|; リンクをコピー|
            """,
            "pl": "podziel się|; kopiuj link|",
            "ru": "отправить другу|",
            "tr": "paylaş|; facebook'ta paylaş; twitter'da paylaş; bağlantıyı kopyala|",
            "uk": "поділитися|; поділитись|; поділитися:; поширити|; поширити у; скопіювати посилання|",
            "zh": "分享到：; 分享到:; 分享到|; 分享|; 转发|; 收藏|; 分享至; 微博|; 微信|; qq空间|",
        }
    ),
}
