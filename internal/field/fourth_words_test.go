package field

import (
	"fmt"
	"math/rand/v2"
)

// What round 4 writes its articles of: official papers, reports and columns, with sums of
// money, laws in their marks, dialects, names of four letters and titles of books.
var (
	fourthTitles = []string{
		"岭东县医保结算进村到户", "清明前后话新茶", "三问老小区加装电梯", "《岭东县志》续修工作启动", "一封迟到四十年的家书", "5G基站为何“装不进”小区", "从“等客来”到“请客来”",
		"古渡口又闻摆渡声", "豆腐西施的直播间", "别让“银发族”卡在扫码上", "雨夜里的三十六级台阶", "岭东至白沙高速公路全线贯通", "小满：万物至此小得盈满", "乡村医生老葛的药箱",
		"全县完成春播面积21.6万亩", "当好群众的“店小二”", "一碗米粉里的乡愁", "图书馆夜里十点还亮着灯",
	}
	fourthKickers = []string{"走基层", "一线见闻", "岭东县推进数字化改革", "“三农”观察"}
	fourthDecks   = []string{"村民办事平均少跑四趟", "全程117公里，设计时速100公里", "——访县医院退休医师葛怀仁", "今年首批补贴已发放"}
	fourthNames   = []string{"司马清和", "葛怀仁", "柳眉", "褚立新", "阿依古丽", "计海涛"}
	fourthPages   = []string{"时政", "民生", "深度", "理论", "乡土", "读者之声"}
	fourthPapers  = []string{"岭东日报", "白沙晚报", "岭南农村报", "东岭商报"}
	fourthBodies  = []string{
		"谷雨刚过，白沙镇的茶农柳眉天不亮就上了山。露水重，她在裤腿上绑了两圈塑料布。",
		"“一芽一叶，指甲不能掐，要往上提。”她一边说，一边把茶青拢进腰间的竹篓。",
		"县农业农村局的数据显示，全县现有茶园8.3万亩，去年产干茶4100吨，产值突破9亿元。",
		"《岭东县老旧小区改造实施办法》规定，三分之二以上业主同意即可启动加装程序。",
		"可是，同意书签到第三个年头，一楼的两户仍然没有点头。",
		"楼长褚立新跑了不下五十趟，鞋底磨穿了一双。他把每户的意见记在一个硬皮本上，红笔是反对，蓝笔是赞成。",
		"转机出现在去年十一月：设计院把连廊改成了半开放式，采光只少了百分之四。",
		"信是从一本旧字典里掉出来的。信封上的邮票面值八分，邮戳已经看不清了。",
		"“见字如面。家中一切都好，勿念。”开头这十一个字，葛怀仁读了好几遍，眼镜擦了又戴。",
		"贯通仪式没有剪彩，也没有讲话。九点整，第一辆货车从白沙收费站驶入，司机按了三声喇叭。",
		"有人算过，过去从岭东到白沙要翻两座山，走四个半小时；现在，一小时十分钟。",
		"当然，路通了，人才能不能留下，是另一道题。",
		"县委党校副教授计海涛认为，评价一项改革，不能只看盖了多少章，更要看少跑了多少腿。",
		"记者在村卫生室看到，老人把医保卡放上读卡器，二十秒后单据就打印出来：总额36.5元，自付5.48元。",
		"米粉要用隔年的晚籼米，浸足十二个小时，磨成浆，再上笼蒸到七成熟。",
		"夜里十点，闭馆的音乐响了。阿依古丽把最后一排椅子推回原位，关灯，锁门，雨还在下。",
	}
)

// fourthIssue makes an edition of so many pages.
func fourthIssue(r *rand.Rand, pages, articles int) issue {
	i := issue{paper: oneOf(r, fourthPapers...), date: fmt.Sprintf("20%02d-%02d-%02d", 9+r.IntN(18), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, fourthTitles, len(fourthTitles)), some(r, fourthPages, len(fourthPages))
	for p := range pages {
		s := sheet{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, piece{title: titles[0], paragraphs: some(r, fourthBodies, 3+r.IntN(5))})
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}

// fourthOne is an edition of one article on a page that is not asked for.
func fourthOne(r *rand.Rand) (issue, *piece) {
	i := fourthIssue(r, 1, 1)
	i.pages[0].number, i.pages[0].name = 0, ""
	return i, &i.pages[0].articles[0]
}

// fourthHash is a name as programs make them of addresses.
func fourthHash(r *rand.Rand) string { return fmt.Sprintf("%016x%016x", r.Uint64(), r.Uint64()) }
