package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Sentences with one thing that stands whole, as printed.
var wholeSigns = [][3]string{
	{"书号是", "978-7-02-016433-1", "，定价四十八元，各地书店有售"},
	{"这趟车的车次改为", "G1523", "，经停站由七个减到五个，全程快了十八分钟"},
	{"当天最低气温降到", "-3.5℃", "，港池里结了薄冰，渡轮晚开了一个小时"},
	{"水深在", "10.5—15.8米", "之间，大船要等涨潮才能进港，小船不受影响"},
	{"限速由", "60km/h", "调整为八十公里，早晚高峰仍按原来的办法管理"},
	{"软件升级到", "v2.3.10", "以后，老人也能用方言查船期了"},
	{"一张联票卖到", "￥1,280.50", "，比去年贵了近三成，游客仍然不少"},
	{"会议定在", "2026/11/05", "召开，各乡镇须在前一天把材料报齐"},
	{"空气里的", "PM2.5", "浓度连续三年下降，去年平均值为二十二微克"},
	{"误差控制在", "0.05%—0.12%", "以内，达到了同类工程里最好的水平"},
	{"讲座的时间是", "13:45—14:30", "，在图书馆二楼报告厅，不收门票"},
	{"灯塔位于北纬", "29°34′17″", "，离最近的渔村有六海里，补给船每周来一次"},
	{"读者群的号码是", "628-113-905", "，入群时请写明姓名和所在的乡镇"},
	{"公众号名为", "hekou_daily2025", "，每天早上七点推送潮汐和船期"},
	{"案号为", "（2025）浙0921民初1204号", "的判决上周生效，双方都没有上诉"},
	{"两队以", "103:98", "结束了比赛，这是主队本赛季的第十一场胜利"},
	{"全岛用电量为", "12 345.6万千瓦时", "，其中六成来自海上风电，比上年多了一成"},
	{"论文题为", "Tidal Records of Hekou Harbour", "，登在上个月出版的学报上，作者是两位中学老师"},
}

// signOverLine writes a text in which a number, a range, a sign or a word goes on over the end of
// a line or a sheet, or has a blank inside.
func signOverLine(r *rand.Rand) made {
	w := oneOf(r, wholeSigns...)
	return made{files: map[string][]byte{"page.txt": []byte(tornSign(r, w))}, open: "page.txt", piped: true, holds: []string{w[0] + w[1] + w[2]}}
}

// tornSign sets a text in which the whole is torn: at a line's end, at a sheet's end, or
// by a blank behind a sign inside of it.
func tornSign(r *rand.Rand, w [3]string) string {
	han := 17 + r.IntN(8)
	sheets := r.IntN(3) == 0
	if sheets {
		han = 30 + r.IntN(8)
	}
	whole, hasBlank := w[1], false
	if at := strings.IndexAny(whole, "-.:/"); !sheets && at > 0 && r.IntN(4) == 0 && !strings.Contains(whole, " ") {
		hasBlank = true
		whole = whole[:at+1] + " " + whole[at+1:]
	}
	at := 1 + r.IntN(len([]rune(whole))-1)
	c := []rune(whole)
	for c[at] == ' ' || c[at-1] == ' ' || strings.ContainsRune("）℃′″", c[at]) || c[at-1] == '（' {
		at = 1 + r.IntN(len(c)-1)
	}
	front, back := string(c[:at]), string(c[at:])
	lead := setLines(hekou.sentences[1]+hekou.sentences[4]+hekou.sentences[9], "　　", han)
	last := lead[len(lead)-1]
	fill := []rune("记者后来又到了岛上的几户人家逐一核对了一遍他们说的情况都是这样的没有什么出入")
	rest := 2*han - cellsOf(last) - cellsOf(w[0]) - cellsOf(front)
	for rest < 2 {
		rest += 2 * han
	}
	k := min(rest/2, len(fill))
	middle := setLines(last+string(fill[:k])+w[0]+front, "", han)
	tail := cutLines(back+w[2]+"。", "", han)
	if hasBlank { // the line holds it whole
		middle, tail = setLines(last+string(fill[:5])+w[0]+front+back+w[2]+"。", "", han), nil
	}
	top := []string{oneOf(r, hekou.titles...), "本报记者 " + oneOf(r, hekou.names...)}
	before := append(append(top, lead[:len(lead)-1]...), middle...)
	after := append(tail, setLines(hekou.sentences[5]+hekou.sentences[7], "　　", han)...)
	if !sheets {
		return strings.Join(append(before, after...), "\n") + "\n"
	}
	n, form := 3+r.IntN(40), oneOf(r, "· %d ·", "第%d页")
	foot := func(k int) string { return fmt.Sprintf(form, n+k) }
	lines := append(append(before, foot(0)+"\n\f"), after...)
	for k := range 2 {
		lines = append(lines, foot(k+1)+"\n\f")
		for _, q := range hekou.long(r, 5) {
			lines = append(lines, setLines(q, "　　", han)...)
		}
	}
	return strings.Join(append(lines, foot(3)), "\n") + "\n"
}
