"""Names that wire text is recognised by: agencies, cities that stand alone, words of trades."""

from functools import cache

#: News agencies, papers and picture services by name; compared without case.
_AGENCY_LINES = """
xinhua|xinhua news agency|people's daily|people's daily online|people’s daily online|china daily
global times|cgtn|china news service|lusa|associated press|the associated press|reuters|reuter
thomson reuters foundation|agence france-presse|agence france presse|europa press|adnkronos
itar-tass|interfax|interfax-ukraine|ukrinform|unian|ria novosti|sputnik|kyodo|kyodo news
jiji press|yonhap|yonhap news|belga|ritzau|keystone-sda|tanjug|agerpres|mediafax|anadolu
anadolu agency|bernama|antara|canadian press|the canadian press|pa media|press association
télam|telam|agência brasil|agencia brasil|andina|prensa latina|notimex|bloomberg|bloomberg news
dow jones|dow jones newswires|bbc news|getty|getty images|picture alliance|imago|imago images
shutterstock|alamy|zuma press|business wire|pr newswire|globe newswire|united press international
deutsche presse-agentur|east news|scanpix|wikinews|magyar távirati iroda|novosti|agentur|handout
新华社|新华网|中新社|中新网|人民网|人民日报|央视|央视新闻|央视网|中国日报|环球时报|中国新闻社|本报
тасс|итар-тасс|риа новости|интерфакс|регнум|укрінформ|унін|共同通信|共同|時事通信|時事|연합뉴스|뉴시스
"""

#: Agencies known by letters; compared in the case in which they write themselves.
_AGENCY_LETTERS = """
AP|AFP|UPI|EFE|Efe|ANSA|Ansa|AGI|TASS|KYODO|JIJI|CNA|PTI|IANS|ANI|APA|dpa|DPA|sda|SDA|ats|ATS|afp
ANP|TT|NTB|STT|PAP|ČTK|CTK|TASR|MTI|HINA|STA|BTA|AMNA|AA|DHA|IRNA|ISNA|WAM|SPA|MENA|WAFA|SANA
NNA|KUNA|QNA|APS|MAP|TAP|NAN|GNA|SAPA|VNA|PNA|CP|AAP|PA|NYT|CNN|BBC|NPR|CCTV|ECNS|EPA|EPA-EFE
epd|KNA|dapd|LaPresse|SIPA|MTVA|RFE/RL|NTS|LUSA|XINHUA|REUTERS|UNIAN|AB|ABr
"""

#: Cities that a dateline names without state or country; those of the larger stylebooks.
_CITY_LINES = """
amsterdam|athens|atlanta|baghdad|baltimore|bangkok|barcelona|beijing|beirut|berlin|bogota|bonn
boston|brasilia|brussels|bucharest|budapest|buenos aires|cairo|cape town|caracas|chicago
cincinnati|cleveland|copenhagen|dallas|damascus|delhi|denver|detroit|djibouti|dubai|dublin
edinburgh|frankfurt|geneva|gibraltar|guatemala city|hamburg|hanoi|harare|havana|helsinki
hong kong|honolulu|houston|indianapolis|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul
karachi|khartoum|kiev|kyiv|kuala lumpur|kuwait|lagos|las vegas|lima|lisbon|london|los angeles
luxembourg|lyon|macau|madrid|manila|mexico city|miami|milan|milwaukee|minneapolis|monaco
montevideo|montreal|moscow|mumbai|munich|nairobi|new delhi|new orleans|new york|nicosia|oslo
ottawa|panama city|paris|philadelphia|phoenix|pittsburgh|prague|quebec city|quito|rangoon
rio de janeiro|riyadh|rome|salt lake city|san antonio|san diego|san francisco|santiago|sao paulo
são paulo|sarajevo|seattle|seoul|shanghai|singapore|sofia|stockholm|strasbourg|st. louis|sydney
taipei|tallinn|tashkent|tehran|tel aviv|the hague|tokyo|toronto|tripoli|tunis|united nations
vatican city|vienna|vilnius|warsaw|washington|yangon|yaounde|zagreb|zurich|wien|münchen|köln
bruxelles|genève|rom|roma|milano|lisboa|bogotá|méxico|москва|киев|київ|минск|санкт-петербург
"""

#: What a person does, not what a person is called: dropped from a byline.
_TRADES = frozenset(
    """writer writers sportswriter sportswriters reporter reporters correspondent correspondents
    staff editor editors photographer journalist journalists columnist contributor bureau chief
    senior special foreign our political business national sports science economics by and redakteur
    redakteurin korrespondent envoyé spécial correspondant correspondante redacción redação
    redazione inviato""".split()
)

#: Words that organisations have in their names and people hardly ever.
_ORGANISATION_WORDS = frozenset(
    """press news agency newspaper newspapers times post daily journal tribune herald gazette guardian
    magazine service network media broadcasting radio television tv online newsroom agence agentur
    agencia agência agenzia zeitung presse""".split()
)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_AGENCY_LINES.strip().replace("\n", "|").split("|"))


@cache
def _agency_letters() -> frozenset[str]:
    return frozenset(_AGENCY_LETTERS.strip().replace("\n", "|").split("|"))


@cache
def _cities() -> frozenset[str]:
    return frozenset(_CITY_LINES.strip().replace("\n", "|").split("|"))


def is_agency(text: str) -> bool:
    """Tell whether ``text`` names a news agency or picture service, alone."""
    text = text.strip()
    return text in _agency_letters() or text.casefold() in _agencies()


def is_city(text: str) -> bool:
    """Tell whether ``text`` is a city that datelines name without its country."""
    return text.strip().casefold() in _cities()


def is_trade(word: str) -> bool:
    """Tell whether ``word`` of a byline says what somebody does."""
    return word.casefold().strip(",.") in _TRADES


def is_organisation(text: str) -> bool:
    """Tell whether ``text`` of a byline is an agency, a paper or a desk, and no person."""
    if is_agency(text):
        return True
    return any(word in _ORGANISATION_WORDS for word in text.casefold().split())
