"""The names of months, as the dates of web pages write them, in many languages."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re

_NAMES = (
    """jan january januar jänner janvier janv enero ene gennaio gen janeiro stycznia styczeń januari
    tammikuuta tammikuu ledna leden ocak ianuarie januára január января январь янв січня січень студзеня
    януари ιανουαρίου ιανουάριος ιαν ינואר يناير كانون\\sالثاني""",
    """feb february februar februari février fevrier févr fevr febrero febbraio fevereiro fev lutego luty
    helmikuuta helmikuu února únor şubat februarie februára február февраля февраль фев лютого лютий
    лютага февруари φεβρουαρίου φεβρουάριος φεβ פברואר فبراير شباط""",
    """mar march märz mrz mars marzo março marca marzec maart marts maaliskuuta maaliskuu března březen
    mart martie március марта март мар березня березень сакавіка март μαρτίου μάρτιος μαρ מרץ مارس آذار""",
    """apr april avril avr abril abr aprile kwietnia kwiecień huhtikuuta huhtikuu dubna duben nisan aprilie
    apríla április апреля апрель апр квітня квітень красавіка април απριλίου απρίλιος απρ אפריל أبريل
    ابريل نيسان""",
    """may mai mayo maggio mag maio maja maj mei toukokuuta toukokuu května květen mayıs mája május мая май
    травня травень траўня мая μαΐου μαϊου μάιος μαϊ מאי مايو أيار""",
    """jun june juni juin junio giugno giu junho czerwca czerwiec kesäkuuta kesäkuu června červen haziran
    iunie júna június июня июнь июн червня червень чэрвеня юни ιουνίου ιούνιος ιουν יוני يونيو حزيران""",
    """jul july juli juillet juil julio luglio lug julho lipca lipiec heinäkuuta heinäkuu července červenec
    temmuz iulie júla július июля июль июл липня липень ліпеня юли ιουλίου ιούλιος ιουλ יולי يوليو تموز""",
    """aug august août aout agosto ago sierpnia sierpień augustus augusti elokuuta elokuu srpna srpen
    ağustos augusta augusztus августа август авг серпня серпень жніўня αυγούστου αύγουστος αυγ אוגוסט
    أغسطس آب""",
    """sep sept september septembre septiembre settembre set setembro września wrzesień syyskuuta syyskuu
    září eylül septembrie septembra szeptember сентября сентябрь сен сент вересня вересень верасня
    септември σεπτεμβρίου σεπτέμβριος σεπ ספטמבר سبتمبر أيلول""",
    """oct october okt oktober oktobra octobre octubre ottobre ott outubro out października październik
    lokakuuta lokakuu října říjen ekim octombrie október октября октябрь окт жовтня жовтень кастрычніка
    октомври οκτωβρίου οκτώβριος οκτ אוקטובר أكتوبر اكتوبر""",
    """nov november novembre noviembre novembro listopada listopad marraskuuta marraskuu listopadu kasım
    noiembrie novembra ноября ноябрь ноя листопада листопад лістапада ноември νοεμβρίου νοέμβριος νοε
    נובמבר نوفمبر""",
    """dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro desember des grudnia
    grudzień joulukuuta joulukuu prosince prosinec aralık decembrie decembra декабря декабрь дек грудня
    грудень снежня декември δεκεμβρίου δεκέμβριος δεκ דצמבר ديسمبر""",
)
NUMBER = {
    name.replace("\\s", " "): number for number, names in enumerate(_NAMES, 1) for name in names.split()
}
"""A month's name in small letters → its number."""

NAMED = rf"(?P<month>{'|'.join(sorted(map(re.escape, NUMBER), key=len, reverse=True))})\.?"
"""Any month's name as a pattern, with its group."""

ANY = NAMED.replace("?P<month>", "?:")
"""The same without a group."""
