package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
)

// surnames is the commonest family names of one character. In a line about an article a word
// of two or three characters that begins with one is taken for its author.
const surnames = "仉酆贲殳厍佴郇郯谯笪缑逄王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉程蘇呂盧鍾譚陸範賈韋鄒龍陶賀顧龔邵萬錢嚴湯溫龐顏倪莊聶魯歐關蘭甯單紀滕"

// isName reports whether s is a person's name and nothing else.
func isName(s string) bool {
	if cue.IsTransliterated(s) {
		return true
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 4 || strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		return false
	}
	if cue.IsName(s) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(s)
	if n > 3 || !strings.ContainsRune(surnames, first) {
		return false
	}
	for _, end := range [...]string{"报", "版", "社", "网", "讯", "评", "闻", "刊", "台"} {
		if strings.HasSuffix(s, end) {
			return false
		}
	}
	return true
}
