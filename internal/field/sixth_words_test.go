package field

import "math/rand/v2"

// What round 6 writes its articles of: essays and reports from a harbour, with ages, sums,
// titles in marks, and sentences that end in questions, dots and quotations.
var (
	sixthTitles = []string{
		"海水退到第三级石阶", "一张船票的下落", "灯塔守到第四代", "“慢递”局里的四千封信", "谁来给老码头算账？", "咸水歌还能唱多久", "母亲的账本", "鱼汛之前", "从渔网到琴弦", "台风夜的二十一个电话",
		"河口县试点“海上菜篮”", "两座灯塔之间", "补网人", "盐田改种向日葵以后", "“海漂垃圾”去了哪里", "半座岛的学校", "一艘木船要刷几遍桐油", "潮汐表是怎样编成的", "外婆的虾酱", "冬至前的最后一班渡轮",
	}
	sixthKickers = []string{"潮间带", "河口县推进海岸整治", "记者再走海岛", "老物件新故事"}
	sixthDecks   = []string{"三年清出废网七百吨", "——一个海岛小学的四十年", "受益渔民1.2万户", "专家建议：先算生态账"}
	sixthNames   = []string{"鲍望舒", "荆楚", "欧阳渡", "明月梅", "阮三江", "詹大年", "易水寒"}
	sixthPages   = []string{"要情", "海岛", "世相", "人物", "随笔", "旧闻"}
	sixthPapers  = []string{"河口日报", "海湾晚报", "望潮时报", "南屿新报"}
	sixthBodies  = []string{
		"退潮要到下午三点。詹大年把胶鞋倒过来磕了磕，先掉出来的是沙，后掉出来的是一只小蟹。",
		"石阶一共十一级，老人们说，早年间海水只漫到第六级；如今一到大潮，第三级也湿了。",
		"“你问我记不记得那张票？”她把抽屉拉开，又推回去，“记得，三角五分，靠窗。”",
		"灯塔的灯每六秒闪一次，从1953年亮到现在，只在一场台风里灭过四十分钟……",
		"县海洋局去年十月组织清点，近岸三公里以内的废弃渔网有七百一十二吨，占海漂垃圾的六成以上。",
		"慢递局其实只有一间房，九个木柜，每个柜子四百多格。信最长的要等二十年。",
		"账本上写着：“四月初七，卖蛏子，得六元二角；买盐，付一元一角；给老三交学费，付四元。”",
		"荆楚在岛上教了四十年书，最多的时候有九十三个学生，最少的一年只有两个，还是一对双胞胎。",
		"咸水歌没有谱子，全靠嘴传，一个人起头，隔着水，另一条船上的人来接。",
		"桐油要刷七遍，头三遍薄，后四遍厚，每一遍都要等太阳晒透了才能刷下一遍。",
		"《潮汐表》的编者只有三个人，其中一个明年就要退休，接班的人还没有找到。",
		"有人说盐田改种向日葵是胡闹，可是第二年夏天，来看花的人比全岛的人还多两倍。",
		"那天夜里，值班室的电话响了二十一次，第二十一次打来的，是他自己的女儿。",
		"虾酱要用清明前后的小虾，一斤虾三两盐，早晚各翻一次，晒到第四十天才有香味。",
		"渡轮停航的通告贴在候船室的玻璃上，下面有人用铅笔写了一行字：再见，老伙计！",
		"问起将来怎么办，阮三江想了很久：“海还在，人就得学着跟它商量。”",
		"向日葵地的尽头立着一块牌子，写着每年的最高潮位：2019年5.12米，2021年5.33米，2024年5.41米。",
		"补网的梭子是竹子削的，用得久了，发红，发亮，像一件小小的玉器。",
	}
	sixthSubheads = []string{"石阶上的刻度", "一封信等了二十年", "海上的菜篮子", "最后一班船"}
)

var sixth = vocabulary{
	papers: sixthPapers, pages: sixthPages, titles: sixthTitles, bodies: sixthBodies,
	firstYear: 2010, years: 16, least: 3, span: 5,
}

var sixthWithSubheads = vocabulary{
	papers: sixthPapers, pages: sixthPages, titles: sixthTitles, bodies: sixthBodies, subheads: sixthSubheads,
	firstYear: 2010, years: 16, least: 3, span: 5,
}

// sixthLong are paragraphs of one to three sentences.
func sixthLong(r *rand.Rand, n int) (all []string) {
	for range n {
		s := ""
		for _, q := range some(r, sixthBodies, 1+r.IntN(3)) {
			s += q
		}
		all = append(all, s)
	}
	return all
}
