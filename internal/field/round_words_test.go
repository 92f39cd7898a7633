package field

import (
	"math/rand/v2"
	"strings"
)

// Of these the rounds write their articles. Sentences hold words that stand in the
// furniture of web pages, numbers, quotations and marks at their ends.
var (
	roundTitles = []string{
		"溪口村的柚子装上了“身份证”", "老渡口重新开船 两岸少绕十八里", "一碗米粉里的三代人", "县医院把门诊开到晚上九点", "三百盏路灯换上太阳能",
		"“小修小补”回到家门口", "修表匠留下的四本账", "浒塘试种水稻亩产过七百公斤", "谁来给古树挂吊瓶？", "旧厂房里办起了夜校", "二十四节气走进课堂",
		"山里娃的第一堂游泳课", "关于城东片区停水的通告", "老街的茶馆不打烊", "从“等车”到“约车”", "沙洲岛上的守塔人",
	}
	roundKickers = []string{"浒塘县推进农产品溯源", "民生一线", "秋收时节看乡村", "走进基层", "新春里的守望", "便民服务再升级"}
	roundDecks   = []string{"一年省下三十万度电", "三十六名志愿者轮流值守", "每周二、周四晚上开课", "预计明年五月完工，惠及十二个村", "半数学员是返乡青年"}
	roundNames   = []string{"陶望舒", "裴小满", "葛长河", "祝明远", "闵之遥", "戴青禾", "岑一鸣"}
	roundPages   = []string{"要闻", "民生", "副刊", "经济", "文体", "综合"}
	roundPapers  = []string{"浒塘日报", "沙洲晚报", "临溪时报", "岚城商报"}
	roundBodies  = []string{
		"清早五点半，渡口的汽笛响了三声，第一班船载着菜筐和学生离岸。船票两元，六十五岁以上免票。",
		"“以前过一趟河要半个钟头，现在八分钟。”卖豆腐的葛长河把担子放稳，擦了一把汗。",
		"记者在现场看到，新码头用了防滑石板，雨棚下装了八盏灯，扶手漆成了黄色。",
		"据县交通局统计，开航头一个月运送旅客1.26万人次，比预计多出三成。",
		"镇里的干部说，下一步还要把末班船推迟到晚上八点，方便在县城上夜班的人。",
		"有人提出，能不能把船上的广播放大一点声音，耳朵不好的老人也能听见到站。",
		"他翻到账本的上一篇，那里记着1987年的价钱：擦油泥八角，换游丝两元四角。",
		"店主说，照片的版权所有者是他的外公，谁要用，打个招呼就行。",
		"专家提醒，柚子采收后要阴凉存放，不能紧挨着水泥地面，否则容易回潮、变软。",
		"这件事后来写进了村志，只有短短一句：“甲辰年冬，夜校开课。”",
		"到十月底，全县共改造路灯3,128盏，其中背街小巷占62.5%，每年可省电约30万度。",
		"孩子们围着水池坐成一圈，教练先讲怎样呼吸，再讲怎样呼救，最后才让他们下水。",
		"问起为什么坚持，她想了想，说：“总得有人把灯亮着。”",
		"整个工程分三期：一期修码头，二期接公路，三期建候船室（含公共厕所和哺乳室）。",
		"今年九月以来，志愿队已上门修好轮椅17辆、电扇43台、收音机9部，分文未取。",
	}
)

var first = vocabulary{
	papers: roundPapers, pages: roundPages, titles: roundTitles, bodies: roundBodies,
	firstYear: 2010, years: 17, least: 3, span: 4,
}

// signed gives a byline as papers print it.
func signed(r *rand.Rand) string {
	n := some(r, roundNames, 3)
	return oneOf(r, "本报记者 "+n[0], "记者 "+n[0]+" 通讯员 "+n[1], n[0], "本报记者 "+n[0]+" "+n[1])
}

// dated writes a date in one of the forms of crawlers and pages.
func dated(r *rand.Rand, iso string) string {
	y, m, d := iso[:4], iso[5:7], iso[8:]
	return oneOf(r, iso, iso+" 06:30", iso+" 06:30:15", y+"年"+m+"月"+d+"日", y+"年"+strings.TrimLeft(m, "0")+"月"+strings.TrimLeft(d, "0")+"日", y+"/"+m+"/"+d, y+"."+m+"."+d)
}
