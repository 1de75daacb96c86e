"""People by what they are, and bodies, in the languages beside English: der Anwalt, la alcaldesa, 律师.

A quotation behind a sentence about such a person is theirs, as in “Für den Kapitän ist die Sache klar. „…“”.
Groups that nobody can ask (people, experts) are left out.
"""

from functools import cache
from re import Pattern, escape

from checker.text.patterns import compile_pattern

_ROLES = {
    "de": """
    abgeordnete abgeordneter bruder busfahrer ehefrau ehemann enkel enkelin gast gastgeber gärtner
    großmutter großvater imker kämmerer kandidat kellner koch küster landwirt mieter müller oma opa
    pächter postbote rentner schwester sohn tochter anwalt anwältin anwohner anwohnerin arzt ärztin
    augenzeuge augenzeugin autor autorin bäcker bäckerin bauer bäuerin besitzer besitzerin betreiber
    betreiberin bischof bürgermeister bürgermeisterin chef chefin dirigent direktor direktorin expertin
    feuerwehr fischer forscher forscherin förster gründer gründerin hafenmeister händler händlerin
    hausmeister inhaber inhaberin jägerin kanzler kanzlerin kapitän kapitänin kollege kollegin könig
    königin kommandant künstler künstlerin landrat landrätin lehrer lehrerin leiter leiterin minister
    ministerin mutter nachbar nachbarin opfer pfarrer pfarrerin polizei polizist polizistin präsident
    präsidentin professor professorin regisseur regisseurin rektor rektorin richter richterin sänger
    sängerin schauspieler schauspielerin schüler schülerin senator senatorin sprecher sprecherin
    staatsanwalt staatsanwältin student studentin torwart trainer trainerin unternehmer unternehmerin
    vater verteidiger verteidigerin vorsitzende vorsitzender vorstand wirt wirtin witwe zeuge zeugin
    """,
    "fr": """
    accusé actrice acteur apiculteur apicultrice bénévole buraliste cafetier candidat candidate chauffeur
    conseiller conseillère cousin cousine élu élue épouse époux facteur fils fonctionnaire frère interne
    locataire maraîcher militant militante ouvrier ouvrière passant passante psychologue sœur syndicaliste
    adjoint adjointe agriculteur agricultrice ambassadeur ambassadrice artiste auteur autrice avocat
    avocate boulanger boulangère capitaine chanteur chanteuse chef cheffe chercheur chercheuse collègue
    commandant commissaire curé dirigeant dirigeante directeur directrice député députée élève enseignant
    enseignante entraîneur entraîneuse étudiant étudiante évêque fondateur fondatrice fille gardien
    gardienne gérant gérante habitant habitante infirmier infirmière institutrice instituteur joueur
    joueuse juge maire médecin mère ministre patron patronne paysan pêcheur père policier policière
    pompier porte-parole préfet préfète président présidente procureur procureure professeur propriétaire
    réalisateur réalisatrice responsable retraité retraitée riverain riveraine sénateur sénatrice témoin
    veuve victime vigneron voisin voisine
    """,
    "es": """
    abogada abogado actor actriz albañil apicultor apicultora arquitecta arquitecto candidata candidato
    camarera camarero carnicero carpintero cartero chófer conductor conductora cocinera cocinero edil
    encargada encargado esposa esposo funcionaria funcionario ganadera ganadero gerente hermana hermano
    inquilina inquilino investigador investigadora jubilada jubilado nieta nieto obrero parlamentaria
    parlamentario pastor peluquera trabajadora trabajador voluntaria voluntario agricultor agricultora
    alcalde alcaldesa alumna alumno artista autor autora bombera bombero cantante capitán capitana
    catedrática catedrático cirujano comandante comisaria comisario compañera compañero concejal concejala
    consejera consejero cura defensora defensor delegada delegado diputada diputado directora director
    dueña dueño embajador embajadora empresaria empresario enfermera enfermero entrenador entrenadora
    escritor escritora estudiante exministro fiscal fundador fundadora gobernador gobernadora hija hijo
    jefa jefe juez jueza jugador jugadora madre maestra maestro médica médico ministra ministro obispo
    padre panadera panadero párroco pescador policía portavoz presidenta presidente profesor profesora
    propietaria propietario rector rectora responsable secretaria secretario senador senadora testigo
    tesorera tesorero vecina vecino víctima viuda
    """,
    "pt": """
    advogada advogado apicultor apicultora autarca arquiteta arquiteto candidata candidato camionista
    carteiro cozinheira cozinheiro encarregada encarregado esposa esposo funcionária funcionário inquilina
    inquilino investigador investigadora irmã irmão motorista neta neto operário pastor pesquisador
    pesquisadora reformada reformado sindicalista trabalhador trabalhadora voluntária voluntário
    agricultor agricultora aluna aluno artista ator atriz autor autora bispo bombeiro cantor cantora
    capitão chefe cientista colega comandante comerciante delegada delegado deputada deputado diretor
    diretora dona dono embaixador embaixadora empresária empresário enfermeira enfermeiro escritor
    escritora estudante filha filho fundador fundadora gerente governador governadora jogador jogadora
    juiz juíza mãe médica médico ministra ministro morador moradora padeiro padre pai pescador policial
    porta-voz prefeita prefeito presidente procurador procuradora professor professora promotor promotora
    proprietária proprietário reitor reitora responsável secretária secretário senador senadora técnico
    técnica testemunha tesoureiro treinador treinadora vereador vereadora vítima viúva vizinha vizinho
    """,
    "it": """
    agricoltore apicoltore architetta architetto autista badante barista bidello candidata candidato
    cameriera cameriere cugina cugino dirigente edicolante fratello gestore giardiniere guardia impiegata
    impiegato inquilina inquilino macellaio marito moglie nipote nonna nonno operaia operaio parlamentare
    pensionata pensionato postino sindacalista sorella volontaria volontario allenatore allenatrice alunna
    alunno ambasciatore ambasciatrice artista assessora assessore attore attrice autore autrice avvocata
    avvocato ballerina calciatore cantante capitana capitano capo collega comandante commissario
    consigliera consigliere cuoco deputata deputato difensore direttore direttrice figlia figlio fondatore
    fondatrice fornaio giocatore giocatrice giudice governatore imprenditore imprenditrice infermiera
    infermiere insegnante madre maestra maestro medico ministra ministro padre panettiere parroco
    pescatore poliziotta poliziotto portavoce preside presidente procuratore procuratrice professore
    professoressa proprietaria proprietario questore regista residente responsabile rettore rettrice
    ricercatore ricercatrice scrittore scrittrice segretaria segretario senatore senatrice sindaca sindaco
    studente studentessa tecnico tesoriere testimone titolare vedova vescovo vicina vicino vittima
    """,
    "nl": """
    acteur actrice advocaat arbeider broer buschauffeur chauffeur echtgenoot echtgenote gastvrouw huurder
    huurster kok monteur oma opa pachter pachtster postbode raadsman verhuurder vrijwilliger
    vrijwilligster wijkagent zus advocate ambassadeur auteur bakker bewoner bewoonster uitbater
    uitbaatster imker huisarts verpleegkundige conciërge raadslid fractievoorzitter bestuurder winkelier
    agent agente rechercheur bisschop boer boerin boswachter brandweer brandweerman burgemeester buurman
    buurvrouw coach collega commandant commissaris directeur directrice docent docente dokter dominee
    dochter eigenaar eigenares gedeputeerde getuige gouverneur hoogleraar kamerlid kapitein keeper
    kroegbaas kunstenaar leerling leraar lerares manager minister moeder ondernemer ondernemster
    onderzoeker onderzoekster oprichter oprichtster pastoor penningmeester politicus politie premier
    president rechter rector regisseur schipper schrijver schrijfster secretaris slachtoffer speler
    speelster staatssecretaris student studente trainer vader visser voorzitster voorzitter weduwe
    wethouder woordvoerder woordvoerster zanger zangeres zoon zuster
    """,
    "ru": """
    автор арендатор бабушка брат бригадир вахтер владелец владелица водитель воспитатель воспитательница
    внук внучка волонтер дворник доброволец журналист журналистка земляк кандидат крестьянин лесничий
    медсестра очевидец пасечник повар повариха почтальон продавщица рабочий рыбак сестра слесарь
    собеседник собеседница строитель сын уборщица фельдшер адвокат адвоката адвокату адвокатом академик
    актер актриса актрисы артист врач врача врачу вдова вдовы губернатор губернатора губернатору дедушка
    депутат депутата депутату директор директора директору доктор доктора дочь епископ жена жительница
    жительницы жительнице житель жителя защитник защитника игрок игрока инженер капитан капитана капитану
    коллега коллеги командир комиссар лесник лидер лидера мать матери мэр мэра мэру министр министра
    министру муж начальник начальника начальнику организатор основатель отец отца отцу пекарь пенсионер
    пенсионерка певец певица певицы писатель пожарный полицейский полиция помощник посол представитель
    представителя представителю представительница президент президента президенту премьер преподаватель
    продавец прокурор прокурора профессор профессора редактор режиссер режиссера ректор ректора
    руководитель руководителя священник сенатор секретарь сосед соседа соседка соседки студент студентка
    судья судьи судье тренер тренера тренеру ученый учитель учительница учительницы фермер хозяин хозяина
    хозяйка хозяйки художник чиновник чиновника эксперт
    """,
    "zh": """
    律师 律師 师傅 師傅 掌柜 房东 房客 承租人 继承人 候选人 创始人 受访者 代表 市长 市長 县长 县委书记
    镇长 村长 书记 局长 部长 部長 主任 主席 总统 總統 总理 总经理 经理 经理人 董事长 老板 老闆 负责人
    負責人 发言人 發言人 队长 隊長 教练 教練 球员 球員 医生 醫生 护士 护士长 教授 老师 老師 校长 校長 学生
    记者 作家 作者 导演 導演 演员 演員 歌手 艺术家 法官 检察官 检察长 警察 民警 消防员 消防員 神父 牧师
    牧師 主教 父亲 父親 母亲 母親 妈妈 爸爸 妻子 丈夫 儿子 女儿 邻居 鄰居 店主 摊主 村民 农民 渔民 渔夫
    船夫 司机 工人 职工 员工 议员 議員 大使 院长 院士 研究员 當事人 当事人 目击者 证人 受害者 遗孀 先生
    女士 同事
    """,
}

#: Bodies that speak as a person does.
_BODIES = {
    "de": """
    rathaus stadt gemeinde behörde behörden verwaltung ministerium firma unternehmen konzern verein
    verband gewerkschaft partei fraktion staatsanwaltschaft gericht klinik hochschule universität
    bürgerinitiative redaktion regierung stadtverwaltung landratsamt bank kirche
    """,
    "fr": """
    mairie municipalité préfecture entreprise société ministère parquet tribunal syndicat syndicats
    association fédération direction hôpital université gouvernement parti banque collectif rédaction
    gendarmerie
    """,
    "es": """
    ayuntamiento alcaldía empresa compañía ministerio fiscalía juzgado tribunal sindicato sindicatos
    asociación federación dirección hospital universidad gobierno partido banco plataforma redacción
    policía
    """,
    "pt": """
    prefeitura câmara empresa companhia ministério promotoria tribunal sindicato sindicatos associação
    federação direção hospital universidade governo partido banco redação polícia assessoria
    """,
    "it": """
    municipio comune azienda società ditta ministero procura tribunale sindacato sindacati associazione
    federazione direzione ospedale università governo partito banca comitato redazione polizia questura
    """,
    "nl": """
    stadhuis gemeente bedrijf onderneming ministerie rechtbank vakbond vakbonden vereniging bond directie
    ziekenhuis universiteit regering partij bank redactie politie
    """,
    "ru": """
    мэрия мэрии администрация администрации компания компании предприятие предприятии министерство
    министерстве прокуратура прокуратуре суд суде профсоюз профсоюзе ассоциация ассоциации больница
    больнице университет университете правительство правительстве партия партии банк банке редакция
    редакции ведомство ведомстве полиции пресс-служба
    """,
    "zh": """
    镇政府 市政府 县政府 省政府 政府 公司 企业 企業 法院 检察院 警方 校方 院方 厂方 工会 协会 協會 学会
    医院 编辑部 外交部 教育部 银行
    """,
}

#: Chinese nouns for people, most often several or any; a surname behind them makes them one.
_CHINESE_KINDS = """
    居民 市民 网友 游客 乘客 顾客 家长 教师 专家 学者 战士 群众 志愿者 干部 党员 支书 老人 大爷 大妈 阿姨
    小伙 姑娘 患者 病人 业主 商户 农户 蜂农 果农 菜农 茶农 牧民 店员 员工 站长 馆长 园长 所长 處長 处长
    科长 會長 会长 队员 隊員 运动员 選手 选手 设计师 工程师 厨师 摄影师 编剧 制片人 消费者 租户
"""
#: Surnames that begin few other words.
_CHINESE_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许邓韩冯曹彭曾肖"
    "田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢梅倪骆張劉陳楊黃趙吳孫羅鄭謝許"
)


@cache
def _role_pattern(language: str) -> Pattern[str]:
    roles = "|".join(map(escape, f"{_ROLES[language]} {_BODIES[language]}".split()))
    if language == "zh":
        return compile_pattern(f"{roles}|(?:{'|'.join(_CHINESE_KINDS.split())})(?=[{_CHINESE_SURNAMES}])")
    # German forms the woman's noun from the man's.
    women = r"|\b[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|or|är|ist|ent|ant|at|eur|ieur)in\b" if language == "de" else ""
    return compile_pattern(rf"\b(?i:{roles})\b{women}")


def names_role(text: str, language: str) -> bool:
    """Tell whether ``text`` names a person by a role, or a body; False in a language without a list."""
    return language in _ROLES and _role_pattern(language).search(text) is not None
