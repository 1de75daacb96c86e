"""Surnames in Han characters, and the words that begin like them.

The hundred commonest surnames are those of China's household register as the Ministry of Public Security
counted them in 2007, in that order; left out are seven that are common words or numbers before all
else (于 金 方 白 万 覃 向). Behind them stand further ones of the news and the traditional forms.
"""

#: Surnames of one character.
CHINESE_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔汤"
    "习温梅倪骆庄尤葛章殷柯凌颜柳俞褚阮聂冉祝"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭習湯"
)

#: Surnames of two characters.
CHINESE_DOUBLE_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "歐陽", "司馬", "諸葛")

#: Words that begin with a character of a surname and are nobody's name.
CHINESE_WORDS = frozenset(
    """
    马上 马路 高度 高级 高等 高校 高中 高层 高管 高官 高法 高院 高手 何时 何人 任何 任务 江苏 江西 江南 石油
    夏天 夏季 龙头 程序 余下 严重 严格 武汉 武警 武装 武术 史上 毛利 钱款 段时 温度 陆续 陆军 范围 雷达 曾经
    周边 周围 周末 胡同 林业 田间 韩国 叶片 秦皇 黄河 黄金 唐代 宋代 任意 习惯 温馨 汤圆 曾多 曾公 韩方 严肃
    严正 范畴 钟头 付出 付款 付费 孔子 孟子 董事 董事会 庄严 章程 柳州 凌晨 石家
    """.split()
)
