"""Words around and inside names: titles before them, particles, suffixes, and what makes them no person's.

Words are compared in lower case without a final stop. The lists are English with the commonest words of
German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian languages.
"""

from functools import cache

#: Titles that stand before the name of a person, and before nothing else.
PERSONAL_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof sir dame madam madame mme mlle monsieur m. herr frau fräulein señor señora
    sr sra doña senhor senhora dona signor signora signore mevrouw meneer dhr mevr fru hr senator
    congressman congresswoman representative governor lieutenant colonel major captain commander admiral
    sergeant corporal reverend rabbi imam bishop archbishop cardinal professor doctor ambassador
    councilman councilwoman councilmember assemblyman assemblywoman alderman detective inspector
    constable sheriff judge justice magistrate chancellor coach господин госпожа
    """.split()
)

#: Short forms of titles that are words or names as well: they count with their stop alone.
ABBREVIATED_TITLES = frozenset(
    """
    sen. sens. rep. reps. gov. govs. gen. lt. col. maj. capt. cmdr. adm. sgt. cpl. pvt. rev. hon. msgr.
    brig. supt. det. insp. atty. pres. amb. ald. fr. br.
    """.split()
)

#: Titles and ranks that are also parts of other names and may stand far from a name: they mark a name only
#: where they touch it.
ROLE_TITLES = frozenset(
    """
    president vice prime minister premier secretary mayor chairman chairwoman chair chief director
    deputy assistant acting interim former late general attorney speaker leader commissioner
    superintendent treasurer delegate officer executive spokesman spokeswoman spokesperson editor
    analyst economist author actor actress singer candidate nominee lawyer officer police lead senior
    junior first lady king queen prince princess undersecretary envoy counsel manager strategist
    pollster historian researcher bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
    bürgermeister bürgermeisterin oberbürgermeister präsident präsidentin professorin sprecher
    sprecherin président présidente ministre maire presidente ministro ministra alcalde alcaldesa
    sindaco burgemeester président directeur directora президент министр премьер-министр губернатор мэр
    депутат глава председатель
    """.split()
)

#: Titles after which one name alone is how the person is called.
MONONYM_TITLES = frozenset(
    """
    pope king queen prince princess emperor empress saint st sister brother father mother sultan sheikh
    sheik emir shah tsar czar lord lady sir dame baron baroness count countess duke duchess imam
    ayatollah mullah cardinal rabbi lama swami maharaja papst papa papa rey reina roi reine könig
    königin
    """.split()
)

#: What may stand between given name and surname, and belongs to the latter.
PARTICLES = frozenset(
    """
    von vom zu zur van der den ter ten te de da do dos das del della dei di du des la le los las y e bin
    ibn bint abu al el ul af av zum
    """.split()
)

SUFFIXES = frozenset("jr sr ii iii iv phd md esq obe mbe mp".split())

#: Words that no person is called, in names of bodies, places, things and days.
_NO_PERSON = """
    inc corp co company companies ltd llc plc gmbh ag sa spa nv group holdings holding industries
    international bank banks trust fund funds capital partners securities insurance mutual financial
    associates brothers motors motor airlines airways air electric energy oil gas steel chemical
    pharmaceuticals technologies technology systems software networks network media press news newspaper
    newspapers times post journal tribune herald gazette guardian globe magazine radio television tv
    studios pictures records entertainment university college school academy institute institution
    institutes foundation society association union federation league club party committee commission
    council board bureau agency department ministry office service services administration authority
    court house senate congress parliament assembly government state states army navy force forces guard
    police corps regiment brigade division hospital clinic church cathedral mosque temple museum library
    gallery theatre theater hall center centre building tower bridge road street avenue boulevard lane
    drive square plaza park garden gardens river lake mountain mountains mount island islands bay beach
    coast ocean sea valley county city town village district province republic kingdom empire north
    south east west northern southern eastern western central new united national federal royal american
    british french german chinese russian european african asian arab jewish christian catholic muslim
    islamic democratic republican democrats republicans democrat liberal conservative labour labor
    communist socialist green award awards prize cup open championship championships games olympics
    series festival conference summit act bill law amendment treaty agreement accord report project
    program programme plan policy initiative campaign administration doctrine war wars battle day week
    month year january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan airport station
    stadium arena hotel restaurant cafe mall market markets stores store line lines railway rail high
    middle elementary primary secondary supreme district circuit avenue tea white black street wall
    world cup super bowl security defense defence affairs health human rights research science sciences
    technology index average exchange stock bond bonds dow nasdaq journal review daily weekly evening
    morning sunday dispatch street's family estate presidency ticket supporters voters rally center
    caucus primary debate direction directorate poll polls survey memorial monument cemetery prison jail
    fort port harbor harbour team fc united islamic brotherhood front movement coalition alliance
    network brigades airlines springs falls heights hills beach rapids grove creek forest zeitung stadt
    straße universität bundestag bundesrat partei gesellschaft verein institut ministerium université
    ville rue banque société assemblée conseil universidad banco ciudad calle partido gobierno
    universidade governo università banca partito governo universiteit
    """

#: Names of two or more words that read like a person's and are a company's or a brand's.
_BRANDS = """
    merrill lynch|morgan stanley|philip morris|arthur andersen|louis vuitton|christian dior
    harley davidson|aston martin|oscar mayer|perry ellis|eddie bauer|walter reed|uncle sam|santa claus
    ernst young|charles schwab|johns hopkins|john hancock|john deere|martin marietta|calvin klein
    ralph lauren|tommy hilfiger|jack daniel|jack daniels|jim beam|johnnie walker|dean witter
    smith barney|paine webber|standard poor|ben jerry|marks spencer|goldman sachs|bear stearns
    lehman brothers|saint laurent|laura ashley|estee lauder|estée lauder|elizabeth arden|mary kay
    victoria secret|trader joe|papa john|dow jones|rolls royce|alfa romeo|mercedes benz|hugo boss
    red cross|san francisco|san diego|san jose|san antonio|san juan|los angeles|las vegas|santa monica
    saint petersburg|tel aviv|el salvador|el paso|la paz|abu dhabi|abu ghraib|st louis|st paul
    fort worth|baton rouge|des moines|buenos aires|rio janeiro|sao paulo|são paulo|costa rica
    puerto rico|sri lanka|hong kong|kuala lumpur|phnom penh|al qaeda|al jazeera|al shabab|al arabiya
    boko haram|al gore|jim crow|dear john|john doe|jane doe|joe sixpack
"""

#: Heads of state and of government, others whom news names by one name alone, and companies that are
#: called by a surname; as of 2026.
_WELL_KNOWN = """
    trump obama biden clinton bush reagan carter nixon kennedy johnson ford eisenhower truman roosevelt
    lincoln washington jefferson harris pence cheney gore hillary putin medvedev yeltsin gorbachev
    brezhnev khrushchev stalin lenin zelensky zelenskyy zelenskiy poroshenko yanukovych lukashenko blair
    brown cameron may sunak starmer johnson thatcher major churchill merkel kohl schroeder schröder
    scholz merz adenauer brandt hitler macron hollande sarkozy chirac mitterrand berlusconi prodi renzi
    draghi meloni mussolini zapatero rajoy sanchez sánchez aznar franco barroso juncker tusk orban orbán
    erdogan erdoğan atatürk netanyahu rabin peres sharon barak olmert lapid arafat abbas mubarak sadat
    nasser morsi sisi assad saddam hussein khomeini khamenei ahmadinejad rouhani raisi gaddafi gadhafi
    qaddafi karzai ghani musharraf bhutto sharif khan modi gandhi nehru singh vajpayee mao deng xi jiang
    hu wen abe koizumi kishida suharto sukarno sukarnoputri yudhoyono jokowi widodo marcos aquino
    estrada duterte mahathir thaksin mandela mbeki zuma ramaphosa mugabe castro chavez chávez maduro
    lula bolsonaro rousseff cardoso menem kirchner macri milei fujimori pinochet allende peron perón
    milosevic milošević tito walesa wałęsa havel ceausescu ceaușescu trudeau harper chretien chrétien
    mulroney carney howard rudd gillard abbott turnbull morrison albanese ardern annan guterres ban kim
    bin-laden laden osama beyonce beyoncé madonna prince cher adele pelé pele ronaldo ronaldinho neymar
    messi kaka rihanna shakira drake eminem bono sting banksy voltaire molière shakespeare mozart
    beethoven bach einstein darwin newton freud marx plato socrates aristotle jesus christ moses
    muhammad buddha confucius napoleon caesar cleopatra picasso michelangelo leonardo galileo oprah
    björk zendaya zico socrates sócrates garrincha romario romário rivaldo bebeto dunga cafu xavi raul
    raúl hulk prachanda suu bloomberg forbes reuters nielsen gallup moody fitch morningstar disney
    boeing dell ford zogby rasmussen usher nelly moby seal enya dante homer путин медведев ельцин
    горбачёв горбачев сталин ленин зеленский трамп байден обама
    """


#: Words of the list above that are surnames as well: behind a given name, alone, they are one.
_SURNAMES_TOO = frozenset(
    """
    white black green french english german west north east south lane may march day law price wall
    street park hall bay bond field fields hill hills press august bank banks field guard summit war
    house
    """.split()
)


@cache
def no_person_words() -> frozenset[str]:
    """Return the words that no person is called, in lower case."""
    return frozenset(_NO_PERSON.split())


@cache
def _brands() -> frozenset[str]:
    return frozenset(_BRANDS.strip().replace("\n    ", "|").split("|"))


@cache
def _well_known() -> frozenset[str]:
    return frozenset(_WELL_KNOWN.split())


def is_no_person(words: list[str]) -> bool:
    """Tell whether a name of these words is a body's, a place's or a day's."""
    return not no_person_words().isdisjoint(word.lower().rstrip(".") for word in words)


def is_surname_too(word: str) -> bool:
    """Tell whether a word that is mostly no person's may be the surname behind a given name: “Ana Park”."""
    return word.lower() in _SURNAMES_TOO


def is_brand(words: list[str]) -> bool:
    """Tell whether a name of these words reads like a person's and is a company's, a brand's or a city's."""
    return " ".join(word.lower().rstrip(".") for word in words) in _brands()


def is_well_known(surname: str) -> bool:
    """Tell whether news gives the surname alone: heads of state and government, and mononyms."""
    return surname.lower() in _well_known()
