package field

import (
	"fmt"
	"math/rand/v2"
)

// The second round has texts of its own: shorter paragraphs, verse, questions, amounts.
var (
	secondTitles = []string{
		"石臼坳的石磨又转起来了", "八旬老人捐出三十年日记", "社区食堂推出“半份菜”", "桐木关下的护林夫妻", "大桥限高，货车怎么走？", "一张车票 两代人的迁徙",
		"让盲道真正通起来", "冬修水利进行时", "菜价为何一夜翻番", "小剧场里的大热闹", "致远山", "关于开展电动自行车登记的公告",
	}
	secondBodies = []string{
		"磨坊开在村口老樟树下，两扇青石磨盘直径一米二，重三百多公斤。",
		"“推一圈磨，出半斤浆。”六十八岁的磨坊主人冉德全说。",
		"去年冬天，镇里拨款4.8万元修好了水渠，磨盘才重新转了起来。",
		"来磨豆浆的人排起了队，最远的从四十公里外的县城赶来。",
		"按照规定，逾期未登记的车辆自2024年3月1日起不得上路。",
		"食堂的菜单上，半份红烧肉标价8元，整份15元；半份青菜2元。",
		"她在日记里写道：“今天放大了老照片，挂在堂屋正中。”",
		"一位读者来信问：下一篇什么时候登？编辑部答复：每周三。",
		"护林点海拔一千六百米，冬天积雪没过膝盖，手机只有一格信号。",
		"工程分两段推进，东段3.2公里，西段2.7公里，预计五月底合龙。",
		"票根上印着“硬座”二字，日期是一九八九年二月三日。",
		"记者探访了五家市场，香菜每斤最高卖到25元，比上周涨了一倍多。",
	}
	secondNames  = []string{"冉德全", "蒋文澜", "费思远", "康如意", "孟小川", "薛定远"}
	secondPapers = []string{"石臼日报", "桐关晚报", "峡江时报"}
	secondPages  = []string{"头版", "综合新闻", "社会", "人文", "服务"}
)

func secondIssue(r *rand.Rand, pages, articles int) issue {
	i := issue{paper: oneOf(r, secondPapers...), date: fmt.Sprintf("20%02d-%02d-%02d", 8+r.IntN(18), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, secondTitles, len(secondTitles)), some(r, secondPages, len(secondPages))
	for p := range pages {
		s := sheet{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, piece{title: titles[0], paragraphs: some(r, secondBodies, 2+r.IntN(5))})
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}
