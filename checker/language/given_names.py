"""Given names that tell a person from a place or a company, and surnames that come first.

The lists hold the commoner names of the countries that news tells of. Names that are as often a place,
a month, a surname or a plain word (Austin, Virginia, June, Grant, Will) are left out: other signs must
tell those. Cyrillic names stand in the nominative.
"""

from functools import cache

_ENGLISH = """
    aaron abigail abraham adam adrian agnes aidan alan albert alec alex alexander alexandra alexis
    alfred alice alicia alison allan allen allison alyssa amanda amber amelia amy andrea andrew andy
    angela anita ann anna anne annette annie anthony antonia archibald arnold arthur ashley audrey
    barack barbara barry beatrice becky ben benedict benjamin bernadette bernard bernie bert bertha beth
    bethany betsy betty beverly bill billy bob bobby bonnie brad bradley brandon brenda brendan brent
    brett brian brianna bridget brittany bruce bryan caitlin calvin cameron candace carl carla carlton
    carly carmen carol caroline carolyn carrie casey cassandra catherine cathy cecil cecilia cedric
    charlene charles charlie cheryl chloe chris christina christine christopher chuck cindy claire clara
    clarence claude claudia clifford clint clive clyde colin colleen connie constance corey cory craig
    crystal curtis cynthia daisy dale dan dana daniel danielle danny daphne darlene darrell darren dave
    david dawn dean deanna deborah debra debbie denis denise dennis derek derrick diana diane dolores
    dominic don donald donna dora doris dorothy doug douglas duane duncan dwayne dwight dylan earl ed
    eddie edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah
    elizabeth ella ellen ellie elliot elliott elsie emily emma eric erica erik erika erin ernest ernie
    esther ethan eugene eva evan evelyn ezra faye felicia felix fiona frances francis frank franklin
    fred frederick gabriel gail gareth garrett gary gavin gene geoff geoffrey george gerald geraldine
    gerard gertrude gilbert gina ginger glen glenn gloria gordon grace graham greg gregg gregory greta
    gus guy gwen hannah harold harriet harry harvey hazel heather heidi helen henry herbert herman
    hilary hillary holly horace howard hubert hugh hugo ian ida imogen ingrid ira irene iris irving
    isaac isabel isabella isaiah ivan ivy jack jackie jacob jacqueline jake james jamie jan jane janet
    janice jared jasmine jason jay jean jeanette jeanne jeb jeff jeffery jeffrey jen jennifer jenny
    jeremiah jeremy jerome jerry jesse jessica jessie jill jim jimmy joan joann joanna joanne jodi jody
    joe joel joey johanna john johnny jon jonah jonathan joseph josephine josh joshua joy joyce juan
    juanita judith judy julia julian julie juliet justin karen karl kate katherine kathleen kathryn
    kathy katie katrina kay keith kellie kelly ken kenneth kenny kerry kevin kimberly kirk kirsten
    kristen kristin kristina kurt kyle lance larry laura lauren laurence laurie lawrence leah lee leigh
    leo leon leonard leroy leslie lester lewis lillian lily linda lindsay lindsey lisa lloyd lois
    lorenzo loretta lori lorraine lou louis louise lucas lucille lucy luke luther lydia lynn mabel
    mackenzie maggie malcolm mandy manuel marc marcia marcus margaret marge margie maria marian marianne
    marie marilyn marion marjorie mark marlene martha martin marvin mary matt matthew maureen maurice
    max maxine megan meghan melanie melinda melissa melvin meredith michael michele michelle mick mike
    mildred miles milton mindy miranda miriam mitch mitchell molly monica monique muriel myra myrtle
    nancy naomi natalie natasha nathan nathaniel neal ned neil nelson newt nicholas nick nicola nicole
    nigel nikki noah noel nora norma norman olive oliver olivia oscar otto owen pam pamela patricia
    patrick patsy patty paul paula pauline pearl peggy penelope penny percy pete peter phil philip
    phillip phoebe phyllis polly priscilla rachel ralph ramona randall randy raphael ray raymond rebecca
    regina reginald renee rex rhonda richard rick ricky rita robbie robert roberta robin rochelle rod
    roderick rodney roger roland ron ronald ronnie rosa rosalind rose rosemary rosie roxanne roy ruby
    rudolph rudy rufus rupert russ russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara
    sarah saul scott sean sebastian seth shane shannon sharon shaun shawn sheila shelby sheldon shelley
    sherry shirley sidney silvia simon sonia sonya sophia sophie spencer stacey stacy stan stanley
    stella stephanie stephen steve steven stewart stuart sue susan susanna susanne suzanne sylvia
    tabitha tamara tammy tanya tara ted terence teresa terrance terrence terri terry thelma theodore
    theresa thomas tiffany tim timothy tina todd tom tommy toni tony tonya tracey traci tracy travis
    trent trevor trey tricia trudy tyler tyrone ursula valerie vanessa velma vera vernon veronica vicki
    vicky victor vincent viola violet vivian wallace walt walter wanda warren wayne wendell wendy wesley
    whitney wilbur wilfred willard william willie wilma winifred winston yolanda yvette yvonne zachary
    zoe
"""

_EUROPEAN = """
    achim adalbert agnieszka albrecht aldo aleksandar aleksander alessandra alessandro alessia alexandre
    alfonso alfredo alvaro álvaro amélie ana anabel anders andré andrea andreas andrés andrzej ángel
    ángela angelo angelika anja anke anneliese annegret annalena antje antoine antónio antonio antonella
    antonín apolline armando armin arnaud arne arturo astrid aurélie axel barbro bartosz beate beatriz
    beatrix benita benito benoît bernd bernhard bertrand birgit birgitta bjarne björn bo bogdan bożena
    brigitte bruno camille carlo carlos carlota carsten cátia cecília chiara christa christel christian
    christoph christophe claudio clemens clémentine concha constanze corinna corinne cornelia cristian
    cristiano cristina cyril damien damir daniela daniele dariusz delphine detlef diego dieter dietmar
    dimitri dimitris dirk dmitri dominik dominique donatella dorota dragan dušan eberhard edith edouard
    édouard egon ekkehard elisabeth elisabetta elise élise élodie elke elli emanuele emil emilia emilie
    émilie emilio emmanuel emmanuelle enrico enrique erich ernesto erwin estelle esteban étienne etienne
    eugen eusebio ewa fabian fabien fabio fabrice federica federico felipe ferdinand fernanda fernando
    filip filippo flavia flavio florian francesca francesco francisca francisco franco françois
    françoise franz frédéric fredrik friedrich friedrike gaëlle gaspard geert georg georges gerd gérard
    gerhard giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giulio giuseppe gonçalo
    gonzalo göran gottfried grzegorz gudrun guido guilherme guillaume guillermo günter günther gunnar
    gustav gustavo håkan hanna hannelore hans harald hector héctor heike heiko heiner heinrich heinz
    helene helga helge hélène helmut hendrik henri henrik henryk herve hervé hildegard holger horst
    hubertus ignacio igor ilse inès inés ines inge ingeborg inka iñigo irena irina irmgard isabelle
    ismael iwan jacek jacques jaime jakob jakub jan jana janez janina jaroslav jasper javier jean-claude
    jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jens jérémie jérôme jerzy jesper
    jesús jiří joachim joão joaquín joaquim jochen johan johann johannes jonas jordi jörg jorge jørgen
    josé josef joschka josefina juliane julien juliette julio jürgen jutta kai kaja karel karin karla
    karl-heinz karoline karsten katarina katarzyna katharina kathrin katja katrin kerstin kirsten klaus
    knut konrad krzysztof lars laurent léa leif leila lene lennart leonardo leopold léon letizia liane
    lidia lina lionel lisbeth loïc lorena lothar louisa luc luca lucia lucía luciana luciano lúcia
    ludwig luigi luís luis luisa luiz luka lukas łukasz lutz maciej madeleine magda magdalena magnus
    maja małgorzata manfred manon manuela marcel marcelo marcin marco marcos marek margarida margarita
    margarete margit margot margrethe mariana marianna mariano mariella marija marina mario mário marisa
    marisol marius marlies mart marta martina martine massimo mateusz mateo mathias mathieu mathilde
    matteo mattia matthias maurizio mauro mauricio maximilian mercedes michał michaela michel michèle
    mihai miguel mikael mikhail milan milena miloš mireille mirjam mirko miroslav mogens moritz muriel
    nadia nadine natalia nathalie niccolò nicolás nicolas nicolae nicolò nicoletta niels nikola nikolaus
    nikos nils norbert nuno odile olaf olav ole oleg olga olivier oriol ottavio ottmar otmar pablo
    paloma paola paolo pascal patrice patrik patrizia patrycja paulina paulo pavel paweł pedro peer per
    petr petra philippe pía pierre piet pieter pietro pilar piotr ragnar raffaele rafael rafał raimund
    rainer ralf ramón raoul raúl régis reiner reinhard reinhold renata renate renato rené renzo ricardo
    riccardo rikke rocío rodolfo rodrigo rolf romain romano rosario rosalía rubén rüdiger rui sabine
    salvador salvatore sandrine sandro sascha sébastien sergio sérgio serge siegfried sigmar sigrid
    silke silvana silvio simona simone slavoj slobodan sofia sofía solveig soledad sonja søren stanislav
    stefan stefania stefanie stefano steffen stéphane stéphanie susana susann svein sven svenja svetlana
    sylvain sylvie tadeusz tania tatjana teodoro theo theodor thérèse thibault thierry thilo thorsten
    tiago tilman tobias tomás tomáš tomasz tommaso tor tore torsten uwe udo ulf ulla ulrich ulrike
    umberto ute václav valentina valérie valerio vasco vincenzo vincente vicente vítor vittorio viktor
    viktoria virginie vladimir vojtěch volker waltraud walther werner wiebke wilfried wilhelm willem wim
    winfried wojciech wolfgang wolfram xavier ximena yann yannick yves zbigniew zdeněk zoltán
"""

_FURTHER = """
    abdel abdul abdulaziz abdullah abdulrahman abiola adebayo ahmad ahmed aisha ajay akbar akihiro akio
    akira akshay alejandra alejandro ali alireza amadou amal amina amir amit amitabh anand anatoly
    andrei anil anjali antonina anwar arjun arkady arun aruna aryeh asad asha ashok ashraf asif avi
    aviva ayman aziz babajide babatunde bashar bashir benazir binyamin benjamín bilal boris boutros
    chanda chiamaka chidi chinua chukwuma dalia deepak denys dilip dmitry dmytro ehud ehsan emeka emre
    erdal fadi faisal farah farid fatima fatou fawzi fidel funke gamal gaurav gennady geeta ghassan
    grigory gurpreet habib hadi hafez haider hamid hamza hana hanan haruki hasan hassan hassan hideo
    hiroshi hirofumi hosni hossein huda hussein hiroko ibrahim ichiro ikram ilham ilya imran indira
    isabela ismail itzhak jamal jamila javad jawaharlal jelena junichiro jusuf kamal kamala karim kazuo
    keiko kemal kenji khadija khaled khalid khalil kofi kwame lakshmi lalit latifa layla leyla lubna
    luiza madhu mahathir mahmoud mahmud mahendra majid malala malik mamadou manmohan manish manoj mariam
    marwan masao masoud maxim mayumi mehmet meena mehdi mohamed mohammad mohammed moncef moshe mostafa
    muammar muhammad muhammadu mukesh mustafa nabil nadeem nadezhda najib narendra naser nasser natalya
    navi nawaz neha ngozi nguyễn nikita nikolai nikolay ninoy nizar noor nouri nursultan nurul obafemi
    oleksandr oleksiy olena olusegun olumide omar osama osamu petro prakash pranab pranav priya priyanka
    qasim rachid rafiq raila raj rajesh rajiv rakesh ramesh rami ramzi rania ravi recep reza riad rohit
    roza sachin sadiq saeed said sakura salah saleh salim salman salma samir sanjay sanjeev santosh sara
    satoshi selim sergei sergey shashi shimon shinzo shigeru shinji shirin shreya siddharth sinan sohail
    sonia sunil suresh swati syed taha takashi takeshi tariq tarek taro tatiana tatyana tayyip tetsuya
    tomoko toshio toshiro tzipi uhuru umar usman valentin valery vasily vijay vikram vinod viktor vitaly
    vitali vladislav volodymyr vyacheslav waleed walid wangari wole yaser yasir yasser yasuo yegor
    yevgeny yehuda yitzhak yoko yoshihiko yoshihide yoshiro youssef yousef yukio yulia yuri yusuf zahid
    zainab zaid zeynep ziad zviad
"""

_CYRILLIC = """
    александр александра алексей алексеи алла анатолий андрей анна антон антонина аркадий артём артем
    борис вадим валентин валентина валерий василий вера виктор виктория виталий владимир владислав
    вячеслав галина геннадий георгий григорий дарья денис дмитрий евгений евгения егор екатерина елена
    елизавета иван игорь илья инна ирина кирилл константин ксения лариса лев леонид лидия людмила
    маргарита марина мария максим михаил надежда наталия наталья никита николай нина оксана олег ольга
    павел пётр петр полина роман руслан светлана сергей софья станислав степан тамара татьяна тимур
    фёдор федор юлия юрий яна ярослав олександр андрій володимир микола сергій дмитро петро юлія олена
    тарас богдан василь
"""

#: Hungarian given names, which come second in Hungarian.
_HUNGARIAN = """
    ádám ágnes andrás anikó anna antal árpád attila balázs bálint béla bence csaba dániel dávid dénes
    dóra endre erika erzsébet eszter éva ferenc gábor géza györgy gyula ildikó ilona imre istván jános
    judit józsef júlia kálmán károly kata katalin klára krisztina lajos lászló levente magda mária márta
    márton máté mátyás mihály miklós miksa mónika nóra orsolya pál péter piroska réka róbert sándor
    szilvia tamás tibor tímea vera viktor viktória vilmos zoltán zsolt zsófia zsuzsa zsuzsanna
"""

#: Chinese surnames in Pinyin: in “Wang Yi” the surname comes first.
_CHINESE_SURNAMES = """
    bai cai cao chen cheng cui deng ding dong du fan fang feng fu gao ge gong gu guo han hao he hou hu
    huang jia jiang jin kong lai lei li liang liao lin liu long lu luo lü lyu ma mao meng mo pan peng qi
    qian qiao qin qiu qu ren shao shen shi song su sun tan tang tao tian wan wang wei wen wu xi xia
    xiang xiao xie xing xiong xu xue yan yang yao ye yi yin you yu yuan zeng zhai zhan zhang zhao zheng
    zhong zhou zhu zou zuo ouyang sima zhuge
"""

#: Korean surnames in Latin script: in “Park Geun-hye” the surname comes first.
_KOREAN_SURNAMES = """
    kim lee park choi chung jung jeong kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon
    hwang ahn an song ryu yoo yu hong moon yang son bae baek heo nam sim noh roh ha kwak sung cha joo
    woo koo ban ri pak
"""


@cache
def _given_names() -> frozenset[str]:
    return frozenset("".join((_ENGLISH, _EUROPEAN, _FURTHER, _CYRILLIC, _HUNGARIAN)).split())


@cache
def _surnames_in_front() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_CHINESE_SURNAMES.split()), frozenset(_KOREAN_SURNAMES.split())


@cache
def _hungarian_given_names() -> frozenset[str]:
    return frozenset(_HUNGARIAN.split())


def is_given_name(word: str) -> bool:
    """Tell whether ``word`` is a given name of the lists, or two of them joined by a hyphen."""
    names = _given_names()
    lowered = word.lower()
    if lowered in names:
        return True
    first, hyphen, second = lowered.partition("-")
    return bool(hyphen) and first in names and second in names


def is_hungarian_given_name(word: str) -> bool:
    """Tell whether ``word`` is a given name that Hungarian puts behind the surname."""
    return word.lower() in _hungarian_given_names()


def has_surname_in_front(first: str, second: str) -> bool:
    """Tell whether ``first`` is a Chinese or Korean surname before the given name ``second``.

    Chinese given names are one word of one or two syllables, Korean ones two syllables, mostly joined by
    a hyphen; a second word that is a Western given name or has no such form tells otherwise.
    """
    chinese, korean = _surnames_in_front()
    lowered = first.lower()
    if lowered in korean and second.count("-") == 1:
        return True
    return lowered in chinese and reads_as_pinyin(second.lower())


#: Initials and finals of Pinyin's syllables, as Hanyu Pinyin (ISO 7098) has them.
_INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw", "")
_FINALS = frozenset(
    """a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un
    uo ü üe v""".split()
)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(initial + final for initial in _INITIALS for final in _FINALS)


def reads_as_pinyin(word: str) -> bool:
    """Tell whether ``word`` is one or two syllables of Pinyin."""
    parts = word.split("-")
    if len(parts) > 2:  # noqa: PLR2004 - a given name has two syllables at most
        return False
    syllables = _syllables()
    if len(parts) == 2:  # noqa: PLR2004
        return parts[0] in syllables and parts[1] in syllables
    return word in syllables or any(
        word[:cut] in syllables and word[cut:] in syllables for cut in range(1, len(word))
    )
