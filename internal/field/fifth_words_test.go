package field

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// What round 5 writes its articles of: names of several peoples, sentences with units,
// brackets and quotations inside of quotations.
var (
	fifthTitles = []string{
		"牧道修到了雪线下", "转场路上的流动诊所", "河湟谷地的第一茬蒜苗", "县里来了位“农机医生”", "两万棵胡杨有了户口", "毡房里的网课", "古城墙下的早点摊", "冰湖上的测量员",
		"“石榴籽”合唱团进京", "谁动了我的取暖费？", "盐湖变形记", "一条毛毯的旅行", "草场怎么分 大家坐下来谈", "乌兰河大桥昨夜合龙", "教室外的六千米跑道", "秋粮收购价每斤涨三分",
		"老邮路 新快递", "风电场里的女班长",
	}
	fifthKickers = []string{"行走边疆", "问计于民", "河西县破解冬季供暖难题", "高原手记"}
	fifthDecks   = []string{"牧民转场节省三天时间", "总投资2.4亿元，惠及九个乡镇", "——记河西县巡回医疗队", "十月底前全部兑付"}
	fifthNames   = []string{"扎西顿珠", "古丽娜尔·艾合买提", "其木格", "巴图孟克", "裘山岚", "端木晴", "郝一帆", "尼玛次仁", "常小河"}
	fifthPages   = []string{"头条", "县域", "牧区", "社会", "艺文", "体坛"}
	fifthPapers  = []string{"河西日报", "乌兰晚报", "雪原时报", "河湟都市报"}
	fifthBodies  = []string{
		"海拔四千一百米的垭口，风把经幡吹得笔直。推土机手常小河把发动机熄了火，听了听，说：“底下是实的。”",
		"这条牧道全长37.6公里，过去赶着三百只羊走一趟要四天四夜，现在两天就到夏牧场。",
		"流动诊所是一辆改装过的客车，车厢里有B超机、心电图机和两张折叠床，冰箱里存着十二种疫苗。",
		"“她说‘不疼’，我就知道是疼的。”医生裘山岚笑着收起听诊器，在本子上画了个圈。",
		"县财政局的报告写得明白：供暖补贴按建筑面积计算，每平方米每月1.85元，十月三十一日前打到卡上。",
		"胡杨的“户口本”上有编号、树高、胸径和照片，扫一扫挂牌上的二维码就能看到是谁在管护。",
		"合唱团的孩子来自七个民族，最大的十四岁，最小的才八岁半，排练时用三种话报数。",
		"到傍晚，气温降到零下十九摄氏度，测量员每隔五十米打一个冰孔，量出的冰厚写在袖口的胶布上。",
		"也有人不同意：草场一分，水源怎么办？会开到半夜，最后定下来，水井归大家，谁也不许围。",
		"合龙段长六米、重八十二吨，吊装误差不能超过三毫米（相当于两枚一角硬币叠在一起的厚度）。",
		"毛毯厂的订单排到了明年四月，其中六成发往中亚，走的是每周两班的铁路。",
		"老邮递员退休前骑坏过九辆自行车。如今他的侄子开着一辆电动三轮，一天送二百四十件。",
		"跑道是用旧轮胎碎末铺的，六千米，绕着学校和麦地转了一大圈，下课铃一响，尘土就扬起来了。",
		"收购点门口贴着价目：一等玉米每斤1.27元，二等1.24元，水分超过14%的要先晾晒。",
		"网课每天上午十点开始，信号不好的时候，老师就把题目念两遍，等毡房里的孩子抄完。",
		"女班长把安全帽摘下来，头发上结了一层白霜。她说，上到塔筒顶上，能看见两个县。",
	}
)

// fifthIssue makes an edition of so many pages, every article with a byline.
func fifthIssue(r *rand.Rand, pages, articles int) issue {
	i := issue{paper: oneOf(r, fifthPapers...), date: fmt.Sprintf("20%02d-%02d-%02d", 10+r.IntN(17), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, fifthTitles, len(fifthTitles)), some(r, fifthPages, len(fifthPages))
	for p := range pages {
		s := sheet{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, piece{title: titles[0], byline: oneOf(r, "", "本报记者 ", "记者 ") + oneOf(r, fifthNames...), paragraphs: some(r, fifthBodies, 3+r.IntN(4))})
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}

// fifthFlat is an edition of one page that is not asked for.
func fifthFlat(r *rand.Rand, articles int) issue {
	i := fifthIssue(r, 1, articles)
	i.pages[0].number, i.pages[0].name = 0, ""
	return i
}

// fifthMarked gives every article a byline that says 记者.
func fifthMarked(r *rand.Rand, i *issue) {
	for k := range i.pages {
		for n := range i.pages[k].articles {
			i.pages[k].articles[n].byline = oneOf(r, "本报记者 ", "记者 ") + oneOf(r, fifthNames...)
		}
	}
}

// inGBK is a text in GBK; what it lacks is written as HTML does.
func inGBK(s string) []byte {
	b, _ := encoding.HTMLEscapeUnsupported(simplifiedchinese.GBK.NewEncoder()).String(s)
	return []byte(b)
}

// compactDate is a date as 20261105.
func compactDate(iso string) string { return strings.ReplaceAll(iso, "-", "") }

// htmlParas sets paragraphs as elements.
func htmlParas(p *piece) string { return "<p>" + strings.Join(p.paragraphs, "</p>\n<p>") + "</p>" }
