package raw

import (
	"strings"
	"unicode/utf8"
)

// surnames are the commonest family names of one character, simplified and
// traditional, about nine tenths of all bearers. Rare ones that are common
// words (区, 国, 来) would make names of the ends of headlines and are left out.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺闻厉伊仝郜阚花帅屠豆朴盖练廉禹井祖漆巴丰支卿狄索宣晋云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅於呼居干尉冶计宓裘钮荀羿邴糜隗郗钭韶蓟赖卓莘逄郦璩濮郏宦庾暨贝夔訾蒯竺桓檀阴昝智幸奉植衡富尧" +
	"張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧鐘譚陸範賈韋鄒鄔閻龍賀顧龔萬錢嚴湯溫齊喬龐顏倪莊聶魯詹歐關蘭單塗淩駱藍遊饒時農簡車項連麥婁竇黨宮費衛應閔邊師榮叢鞏邝談樂儲郟"

// compounds are the commonest family names of two characters.
var compounds = [...]string{"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "司空", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "长孙", "宇文", "轩辕", "夏侯", "端木", "南宫", "西门", "独孤", "申屠", "太史", "闻人", "百里", "钟离", "鍾離"}

// isName tells a line that is a person's name and nothing else: two or three
// characters the first of which is a surname.
func isName(s string) bool {
	if len(s) > 3*utf8.UTFMax {
		return false
	}
	n := 0
	for _, r := range s {
		if classOf(r) != ideograph {
			return false
		}
		n++
	}
	if (n == 3 || n == 4) && hasPrefixAny(s, compounds[:]...) {
		return true
	}
	return (n == 2 || n == 3) && !hasSuffixAny(s, "讯", "闻", "报", "评", "谈", "版", "观察") && traitOf(firstRune(s))&surname != 0
}

// signs tells a line that could be the author's: a name, or where the author
// works and the name.
func signs(s string) bool {
	if !hasGap(s) {
		return isName(s) || isSignature(s)
	}
	words := strings.FieldsFunc(tidyNames(s), isGap)
	if n := len(words); n == 3 && isPlace(words[0]) && isPlace(words[1]) {
		words = words[1:] // 港务新村 读者 宋安
	}
	switch len(words) {
	case 1:
		return isName(words[0])
	case 2:
		if utf8.RuneCountInString(words[0]) == 1 && utf8.RuneCountInString(words[1]) == 1 {
			return isName(words[0] + words[1])
		}
		return isName(words[1]) && utf8.RuneCountInString(words[0]) <= 8 && (isName(words[0]) || isPlace(words[0]))
	}
	return false
}

// isSignature tells 市中医院莫如海, as extractors give it that close the gap: an
// institution and a name, and no line of a headline.
func isSignature(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 5 || n > 13 {
		return false
	}
	at := len(s)
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
		if hasSuffixAny(s[:at], "医院", "法院", "小学", "中学", "大学", "学院", "学校", "居民", "读者", "律师", "公司", "研究院", "研究所", "保健院", "检察院", "图书馆", "文化馆", "博物馆", "法庭") && isName(s[at:]) {
			return true
		}
	}
	return false
}

// signsInBrackets tells （余晖） and （市妇幼保健院 宁馨）.
func signsInBrackets(s string) bool {
	inner, ok := cutBrackets(s)
	return ok && inRound(s) && signs(inner)
}

// inRound tells a text in the brackets of a signature at a body's end; those
// of a byline before a body are 【】 or 〔〕.
func inRound(s string) bool { return strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(") }

// isPlace tells where an author works or lives.
func isPlace(s string) bool {
	return hasSuffixAny(s, "馆", "站", "庭", "处", "科", "室", "园", "宫", "办", "店", "坊", "集团", "银行", "街道", "路", "巷", "小区", "职工", "干部", "校", "学", "院", "所", "局", "社", "厂", "村", "镇", "县", "市", "区", "部", "会", "公司", "中心", "居民", "读者", "网友", "作者", "先生", "女士", "教师", "医生", "医院", "台", "团", "队", "作家", "学生", "专家", "教授", "律师", "館", "學", "縣", "區", "會", "部長")
}

// cutSignature takes the author's line out of a head group: the last line of
// a group before a body, where it is a name and no headline. News with a
// dateline has reporters, and is signed by no bare name.
func (a *article) cutSignature(lines []line) {
	if a.signed() || len(a.head) < 2 {
		return
	}
	for k := len(a.head) - 1; k > 0; k-- {
		if signs(lines[a.head[k]].text) {
			a.byline = append(a.byline, a.head[k])
			a.head = append(a.head[:k:k], a.head[k+1:]...)
			return
		}
	}
}
