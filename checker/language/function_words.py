"""The commonest small words of languages, by which a text's language is told.

The words are articles, pronouns, prepositions, conjunctions and auxiliaries: they make up a
quarter to a half of running prose and hardly occur in another language's text. They were chosen by
hand from general knowledge of each language; words that neighbours share are kept, since sharing
lowers a word's weight by itself (see ``detection``).
"""

#: Languages in Latin script, by BCP 47 primary subtag.
LATIN: dict[str, str] = {
    "en": """
        the of and to in a is that for it was on are as with his they at be this from have or by had not
        but what were we when your can said says there an each which she do how their if will up other
        about out many then them these so some her would make like him into has more than been who its now
        did may after also over before between against under during while because through where being both
        first last new year years people he i you our us my me one two no could should must all any most
        such only very just still since until without within among several every never always those does
        doesn't don't it's i'm isn't won't didn't can't that's least another however according made take
        took told week month day government company here too own same off down again why am great good
        well back get got go help come came going look use want need part place city country countries
        group report called north south east west home old young big high low right left early late
        president minister percent million billion work public across toward along near
    """,
    "de": """
        der die das und in zu den mit ist von nicht ein eine einer einem einen eines auf für im dem sich
        des als auch es an werden wird wurde wurden hat haben aus er sie sind bei oder nach war waren wie
        über noch nur vor zur zum bis mehr durch man sein kann können aber unter wenn so gegen vom dass
        daß ich wir ihr ihre seine seinen diese dieser dieses diesem doch schon sagte sowie zwischen
        jedoch weil beim ohne nun seit soll sollen will uns was hier wieder worden
    """,
    "fr": """
        le la les de des du un une et est en que qui dans pour sur au aux avec par ce cette ces il elle
        ils elles ne pas plus se son sa ses leur leurs mais ou où été être sont était étaient a ont avait
        comme nous vous je tout tous sans après avant aussi entre fait deux si même très dont depuis c'est
        d'un d'une qu'il qu'un n'est selon chez encore sous contre sera seront pendant ainsi celui celle
        ceux toute toutes autres cela peut doit
    """,
    "es": """
        el la los las de del y en que un una unos unas es por para con no se su sus al lo como más pero
        fue ha han este esta estos estas son era entre cuando muy sin sobre también me ya hasta desde hay
        donde quien todo todos nos durante ni contra otros otra ese eso ante ellos e esto antes algunos
        qué según después tras él está están había ser porque le les o años dos aunque mientras además
        debe pueden puede sido será
    """,
    "pt": """
        o a os as de do da dos das e em no na nos nas que um uma é por para com não se seu sua seus suas
        ao aos à às como mais mas foi há este esta são era entre quando muito sem sobre também já até
        desde onde quem tudo pelo pela pelos pelas num numa isso ele ela eles elas segundo depois ainda
        ser está estão tem têm foram anos disse após ou você nós mesmo
    """,
    "it": """
        il lo la i gli le di del della dello dei degli delle e in che un una uno è per con non si al alla
        ai alle dal dalla dai nel nella nei nelle sul sulla come più ma sono era anche da ha hanno questo
        questa questi quando molto senza fra tra dopo prima ancora essere stato stata stati dove chi tutto
        tutti suo sua suoi loro lui lei ci ne se o ed però secondo anni due c'è dell l
    """,
    "nl": """
        de het een en van in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit naar
        door over ze hij zij wordt worden werd heeft hebben had kan nog wel geen deze dit wat was waren
        tot meer na onder of tegen hun hem haar we wij je jij ik u zich tussen omdat want moet moeten zal
        zou al heel veel volgens
    """,
    "sv": """
        och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så
        kan man när år säger under också efter eller nu sin där vid mot ska skulle kommer ut får finns
        vara hade alla andra mycket än här då blev mellan över hon hur sedan upp deras några detta dessa
        bara enligt
    """,
    "da": """
        og i at det som en på er af for med til den har de ikke om et han men var jeg sig fra vi så kan
        man når år siger under også efter eller nu sin der ved mod skal skulle kommer ud får være havde
        alle andre meget end her da blev mellem over hun hvordan siden op deres nogle dette disse kun
        ifølge hvor bliver ville noget
    """,
    "nb": """
        og i at det som en på er av for med til den har de ikke om et han men var jeg seg fra vi så kan
        man når år sier under også etter eller nå sin der ved mot skal skulle kommer ut får være hadde
        alle andre mye enn her da ble mellom over hun hvordan siden opp deres noen dette disse bare ifølge
        hvor blir ville noe å
    """,
    "fi": """
        ja on ei että se hän oli ovat olivat kun mutta myös niin kuin tai joka jotka mukaan sen siitä
        hänen olla ole vain jo nyt vielä sekä tämä tämän ne mitä jos koska kuitenkin ennen jälkeen kanssa
        kaikki minä sinä me te he ollut voi pitää sitä tässä siinä jonka joita jossa mikä eivät kuten yli
        noin
    """,
    "et": """
        ja on ei et see ta oli kui aga ka siis või mis kes oma seda selle ning nii veel juba ainult pärast
        enne koos kõik mina sina meie teie nad nende tema olid olnud pole saab tuleb üle kuid nagu sest
        kus siin mille tegi ütles välja üks kaks aasta aastal
    """,
    "lv": """
        un ir ka par no uz ar kas bet arī tas tā to kā pie lai vai jau vēl tikai pēc viņš viņa bija nav
        pirms līdz tiek tika kur kad šis šī būs būtu pret starp vairāk gan savu ko mēs jūs es tomēr kuru
        kuri gada
    """,
    "lt": """
        ir yra kad su į iš tai bet kaip už nuo po dėl jis ji buvo nėra ar taip pat jau dar tik prieš iki
        kur kai šis ši būtų bus tarp daugiau savo jo jos jų mes jūs aš tačiau kuris kurie metų metais apie
        per pagal
    """,
    "pl": """
        i w na z się nie do to że jest o po jak za od co ale przez dla są był była było były tym czy tylko
        jego jej ich oraz także być przed może już jeszcze kiedy który która które którzy pod ze bez nad
        tak ten ta te tego tej między wszystkich lub roku lat wynika ponieważ również aby żeby
    """,
    "cs": """
        a v na se je že s z do o k i ve za po ale jako pro by jsou byl byla bylo byli nebo jeho její
        jejich také být před už ještě když který která které kteří pod bez nad tak ten ta to té toho mezi
        všech či podle roku let jen aby proto při však kde více může není si od co
    """,
    "sk": """
        a v na sa je že s z do o k aj vo za po ale ako pre by sú bol bola bolo boli alebo jeho jej ich
        tiež byť pred už ešte keď ktorý ktorá ktoré ktorí pod bez nad tak ten tá to tej toho medzi
        všetkých či podľa roku rokov len aby preto pri však kde viac môže nie si od čo
    """,
    "sl": """
        in je v na se da za so z s ki po pa tudi ne bi kot ali od do pri ko še že bil bila bilo bili
        njegov njena njihov pred med lahko kjer kar ker več samo leta let vse ter tem ta to te iz ob nad
        pod bo bodo ni niso sem smo
    """,
    "hr": """
        i je u na se da za su s od o ne što bi kao ali ili do pri kada još već bio bila bilo bili njegov
        njena njihov prije između može gdje jer više samo godine godina sve te tim taj to ta iz nad pod će
        nije nisu sam smo koji koja koje nakon kako također ako
    """,
    "hu": """
        a az és hogy nem is egy ez meg csak de már volt van mint el ha azt még ki vagy után majd lesz
        minden pedig szerint ezt ő ők mi ti én kell lehet volna között alatt által ami aki amely azonban
        nagyon ezek azok így illetve voltak olyan arra
    """,
    "ro": """
        și şi de la în a al ale cu pe din că o un este sunt pentru nu se care mai ce fost au prin dar sau
        ca lui ei lor după când fi această acest aceasta aceste între fără până cum dacă doar unde iar ar
        va vor cel cea cei ani potrivit despre asupra
    """,
    "tr": """
        ve bir bu da de için ile olarak çok daha olan en gibi ama kadar sonra ne o var yok her değil oldu
        olduğu ise ki mi veya göre ancak şu biz siz onlar ben sen önce arasında tarafından üzerine kendi
        bütün edildi etti dedi yıl nasıl
    """,
    "ca": """
        el la els les de del dels i en que un una és per amb no es seu seva al als com més però ha han
        aquest aquesta aquests són era entre quan molt sense sobre també ja fins des hi on qui tot tots ni
        contra altres ser va van pel pels segons després anys dos li ho
    """,
    "gl": """
        o a os as de do da dos das e en no na nos nas que un unha é por para con non se seu súa ao aos á
        ás como máis pero foi hai este esta son era entre cando moito sen sobre tamén xa ata onde quen
        todo polo pola polos ser está teñen ten foron anos dixo
    """,
    "eu": """
        eta da ez bat ere du zen dira dute baina hau hori izan den dela bere beste egin zuen ziren egun
        baino arte bezala edo nahi behar gabe beti orain oso guztiak horrek
    """,
    "id": """
        yang dan di itu dengan untuk dari dalam tidak ini pada akan juga ke karena bahwa adalah sebagai
        oleh ada mereka telah bisa dapat kami kita saya dia atau lebih sudah tersebut saat seperti kepada
        anda antara hanya masih setelah namun menjadi harus tahun kata para secara
    """,
    "ms": """
        yang dan di itu dengan untuk dari dalam tidak ini pada akan juga ke kerana bahawa adalah sebagai
        oleh ada mereka telah boleh dapat kami kita saya dia atau lebih sudah tersebut ketika seperti
        kepada anda antara hanya masih selepas namun menjadi perlu tahun beliau ialah daripada para secara
    """,
    "af": """
        die en van in is wat nie het op te vir met dat sy hy was aan om ook as maar by uit na deur oor
        hulle word kan nog geen hierdie dit tot meer onder of teen hul hom haar ons ek jy sal sou al baie
        volgens
    """,
    "sq": """
        dhe në e të një për me nga që është i si por edhe nuk ka janë ishte më kjo ky tij saj kur ose pas
        para ndaj mund duhet do sipas gjatë vetëm shumë
    """,
    "is": """
        og að í á er sem það við um var til en ekki með fyrir af hann hún þau þeir þess eru voru hefur frá
        ég þetta svo eftir yfir sig upp vera hafa verið þegar
    """,
    "ga": """
        agus an na ar is ag i do bhí tá le go a sé sí siad níl mar ach nó leis don den faoi seo sin chun
    """,
    "cy": """
        y yr a yn o i ar mae ei bod wedi am gan oedd hyn sydd fod gyda nid ond hefyd fel cael eu roedd
        bydd
    """,
    "vi": """
        của và là có cho không được trong với các một những này đã người để khi từ về như cũng ra vào tại
        đó nhưng theo đến sẽ phải trên năm ông bà nhiều
    """,
    "sw": """
        ya na wa kwa ni katika za la cha kuwa hiyo huo hii alisema lakini pia kama baada yake wake kutoka
        hilo watu ambao ambayo
    """,
    "tl": """
        ang ng sa na mga ay at ni si kay para hindi ito siya sila kanyang din rin may mula nang ngunit
        dahil noong kung
    """,
    "eo": """
        la de kaj en estas al ne por ke kun mi vi li ŝi ĝi ili oni estis sed aŭ pri kiel ankaŭ kiu kiuj
        tiu ĉi ĉar
    """,
}

#: Languages in Cyrillic, Arabic and Devanagari script.
CYRILLIC: dict[str, str] = {
    "ru": """
        и в не на что с по как это он к из у за от так но для был была было были его её их о же мы вы я
        они она а бы до только или также во со при если уже когда чтобы после которые который году лет
    """,
    "uk": """
        і в не на що з по як це він до із у за від так але для був була було були його її їх про ж ми ви я
        вони вона а б лише або також та при якщо вже коли щоб після які який році років й
    """,
    "bg": """
        и в не на че с по как това той към из у за от така но е са беше бил била били му ги о ние вие аз
        те тя а би до само или също във със при ако вече когато след които който година години се да ще
        като през
    """,
    "sr": """
        и у не на да с по као то он ка из за од тако али је су био била било били његов му о ми ви ја они
        она а би до само или такође са при ако већ када после који која године година се ће није
    """,
    "mk": """
        и во не на дека со по како тоа тој кон од за така но е се беше бил била биле неговиот му го ги о
        ние вие јас тие таа а би до само или исто при ако веќе кога потоа кои кој година години да ќе
    """,
    "be": """
        і у не на што з па як гэта ён да для быў была было былі яго яе іх пра ж мы вы я яны яна а б толькі
        або таксама пры калі ўжо каб пасля якія які годзе гадоў
    """,
    "kk": """
        және бұл мен бір де да үшін бойынша деп болды болып туралы қазақстан оның ол осы сол кейін ғана
        емес
    """,
}

ARABIC: dict[str, str] = {
    "ar": """
        في من على إلى أن عن مع هذا هذه التي الذي كان كانت ما لا لم قد بعد قبل بين وقد وفي هو هي أو إن كما
        حيث
    """,
    "fa": """
        در و به از که این را با است برای آن یک می شد شده بود خود تا بر هم نیز ها های کرد اما یا
    """,
    "ur": """
        کے کی میں ہے اور سے کا کو نے پر یہ اس کہ ہیں بھی تھا تھی گیا لیے ایک وہ نہیں تو ہو کر
    """,
}

DEVANAGARI: dict[str, str] = {
    "hi": """
        है के में की और से का को ने पर यह इस कि हैं भी था थी गया लिए एक वह नहीं तो हो कर
    """,
    "mr": """
        आहे आणि या च्या ने की हे तर होते होता नाही मध्ये एक तो ती त्या करण्यात साठी म्हणून
    """,
    "ne": """
        छ र को मा ले हो पनि छन् यो त्यो गरेको भने एक थियो लागि बाट का गर्ने
    """,
}
