package field

import (
	"strings"
)

// What round 3 writes its articles of. Titles have numbers, quotations, marks, Latin
// words, one or two clauses; among the sentences are questions and answers, lists and
// quotations that begin a paragraph.
var (
	thirdTitles = []string{
		"雾港轮渡恢复夜航", "4.2万只候鸟飞抵青苇荡", "灯塔下的读书会", "谁在凌晨三点修路？", "“老字号”开出新店", "AI助手走进乡镇卫生院", "稻草换化肥，一年省八万",
		"雾港港口吞吐量首破3000万吨", "把菜园搬上屋顶", "一座桥的七十年", "县城里的24小时书房", "“村BA”裁判老宋：哨声一响，六亲不认", "守滩人", "从渔网到互联网",
		"盐田变花田 游客来踏浪", "修缮后的钟楼今起开放", "青苇荡湿地：水退了，鸟来了", "社区食堂如何不亏本", "记一次停电的夜晚", "十年磨一“荐”",
	}
	thirdKickers = []string{"雾港市打通便民“最后一百米”", "沿着海岸看变化", "党的二十大精神在基层", "冬日暖阳", "新农人故事"}
	thirdDecks   = []string{"首航载客二百余人", "湿地修复三年见成效", "——雾港市首届读书节侧记", "两年间服务群众五万人次", "工程总投资1.8亿元，工期十个月"}
	thirdNames   = []string{"温以宁", "顾北辰", "阮青", "欧阳思远", "车晓蓝", "宋知夏"}
	thirdPages   = []string{"要闻", "本地新闻", "文化", "财经", "体育", "副刊·潮声"}
	thirdPapers  = []string{"雾港日报", "青苇晚报", "东海时报", "盐城早报"}
	thirdBodies  = []string{
		"傍晚六点，最后一缕阳光从码头的吊臂间落下去，轮渡的探照灯亮了。船长温以宁看了看表，对着话筒说了一声：“起航。”",
		"夜航停了整整十一年。2015年大桥通车后，坐船的人一天比一天少，航运公司只好把末班船提前到下午五点半。",
		"“桥上堵车的时候，两公里要走四十分钟，坐船只要七分钟。”在对岸上班的顾北辰算过一笔账，他每个月能省下十二个小时。",
		"据市交通运输局介绍，恢复夜航后每晚增开9班，票价仍为2元，学生和60岁以上老人半价，现役军人免票。",
		"问：夜航会不会影响候鸟？",
		"答：航线避开了核心区，船上的灯加装了遮光罩，汽笛改用低频，环保部门每周监测一次。",
		"记者在候船室看到，墙上贴着新的时刻表，旁边是一张旧照片，照片上的人穿着蓝布工装，背后写着“1956年冬”。",
		"青苇荡湿地管理站站长阮青说，今年飞来的候鸟有76种，其中国家一级保护动物5种，比去年多了2种。",
		"水是怎么干净的？站里的人说法很朴素：关了十七家小作坊，退了三千亩鱼塘，剩下的交给时间。",
		"不过，也有人担心游客多了会惊扰鸟群。管理站为此把观鸟台往后挪了150米，并把每天的预约人数限制在300人以内。",
		"“来的都是客，可鸟也是客。”车晓蓝是第一批志愿讲解员，退休前教了三十四年生物课。",
		"按照规划，到2028年，雾港市将建成沿海步道46.5公里，串起8个渔村、3处湿地和1座灯塔。",
		"夜里十点二十分，最后一班船靠岸。宋知夏把缆绳绕了三圈，打了个结，朝岸上挥了挥手。",
		"他不太会说漂亮话，只是反复讲：“灯亮着，路就在。”",
		"这笔钱从哪里来？财政拿一点，企业出一点，村民筹一点，三方凑了86.4万元，账目每月贴在村口的公示栏上。",
		"第二天一早，雾还没散，码头上已经排起了队，有人提着菜篮，有人推着自行车，还有两个孩子抱着一只足球。",
	}
	thirdSubheads = []string{"停了十一年的夜航", "鸟来了，人退了", "一本公开的账", "从七分钟说起", "“客人”的规矩"}
)

var (
	third = vocabulary{
		papers: thirdPapers, pages: thirdPages, titles: thirdTitles, bodies: thirdBodies,
		firstYear: 2008, years: 19, least: 4, span: 4,
	}
	thirdWithSubheads = func() vocabulary { v := third; v.subheads = thirdSubheads; return v }()
)

// parted gives a date's year, month and day.
func parted(iso string) (y, m, d string) { return iso[:4], iso[5:7], iso[8:] }

// inHan writes a date as 2026年11月5日.
func inHan(iso string) string {
	y, m, d := parted(iso)
	return y + "年" + strings.TrimLeft(m, "0") + "月" + strings.TrimLeft(d, "0") + "日"
}
