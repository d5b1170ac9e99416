"""The commonest little words of languages, and the letters that one language has almost to itself."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Mapping

LITTLE_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "be": """
            і ў што на не з да як у для гэта яго за ад пра якія быў было але таксама паводле гэтым якая каб
            яны толькі пасля яе ці быць якога год
        """,
        "bg": """
            и на да се не от в за е са с по като това че ще но при или до той беше след които бъде има вече
            още само както към през който
        """,
        "cs": """
            a se na je v že s z do o i to jako by za pro ale po jsou od které když také který byl která jeho
            ve bude jen už nebo jsme podle při
        """,
        "da": """
            og at det i er en til på som af med for ikke den der har et de var blev men fra efter han vil
            hvor også kan ved sig eller nu meget mere om noget være
        """,
        "de": """
            der die das und ist nicht ein eine zu den mit von auf für dem des sich im auch als wird sind hat
            bei es an er wie aus werden nach einer noch war sie dass
        """,
        "en": """
            the of and to in that is was for it with as his on be at by he had not are but from they this
            have which you we an or has been will would their its there
        """,
        "es": """
            de la que el en y los se del las un por con no una su para es al lo como más pero sus le ha este
            fue son entre está desde cuando también hasta hay
        """,
        "fi": """
            ja on ei että oli se joka myös hän kun mutta ovat tai mukaan kuin ole jo vain sen olla niin sekä
            ollut voi nyt jos mitä mukana vielä jonka kanssa
        """,
        "fr": """
            de la le et les des en un du une que est pour qui dans par sur au plus pas ne ce il sont avec
            aux été se cette mais son ont ou elle nous leur à
        """,
        "hu": """
            a az és hogy nem is egy volt meg ez de csak már mint még van amely azt szerint után pedig kell
            ami lesz vagy el ki fel ha két minden
        """,
        "id": """
            yang dan di untuk dengan dari pada ini itu tidak dalam akan adalah ke oleh juga sebagai bisa ada
            telah mereka karena lebih kami saat para tersebut
        """,
        "it": """
            di e il la che in un per del è non con una i le da dei si della al alla ha gli anche nel sono ma
            come dal lo più questo essere stato o
        """,
        "nl": """
            de het een van en in is dat op te zijn voor met niet die aan er ook als bij door maar naar heeft
            wordt om uit nog over dan was ze hij worden
        """,
        "no": """
            og i det er på som en til for av at med ikke har de den et var ble fra om han men etter seg vil
            hvor også kan sier ved mer noe nå være blir mange
        """,
        "pl": """
            w i na z nie się do to że jest o jak po co ale od za dla przez są był tym tego oraz który także
            czy już tylko jego które roku może
        """,
        "pt": """
            de a que e o do da em um para com não uma os no se na por mais as dos como mas foi ao ele das é
            são à pelo pela também seu sua até está
        """,
        "ro": """
            și de la în a cu pe nu o că din care este un pentru să mai au fost ce sunt dar prin după între
            acest această ar fi cele lui al sau
        """,
        "ru": """
            в и на не с что по как к из он за от для о но его это у же было также который после был при года
            бы они так все или только мы её ещё до
        """,
        "sk": """
            a sa na je v že s z do o aj to ako by za pre ale po sú od ktoré keď tiež ktorý bol ktorá jeho vo
            bude len už alebo sme podľa pri
        """,
        "sv": """
            och att det i på är som en för av med den till inte har om ett de han men från vid kan var när
            också efter blir under så där eller nu skulle
        """,
        "tr": """
            ve bir bu da de için ile olarak daha çok olan gibi en ne kadar sonra var ama o her ki göre değil
            olduğu ise ya şu tarafından yeni oldu
        """,
        "uk": """
            і в на не з що у до як за від для про та його але це є або після був також які бути при року й
            він вона вони щоб який цього під час
        """,
    }.items()
}
"""Language → its words."""

LETTERS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),
    ("fa", re.compile("[پچژگ]"), 0.03),
    ("ar", re.compile("[ةىيك]"), 0.03),
    ("el", re.compile("[\u0370-\u03ff]"), 0.3),
    ("he", re.compile("[\u0590-\u05ff]"), 0.3),
    ("hi", re.compile("[\u0900-\u097f]"), 0.3),
    ("hy", re.compile("[\u0530-\u058f]"), 0.3),
    ("ka", re.compile("[\u10a0-\u10ff]"), 0.3),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
)
"""Language, its letters, and their share of a text; Japanese is first, for it has Chinese ones too."""
