package field

import (
	"math/rand/v2"
	"strings"
)

// Sentences with one thing that stands whole, which a line's end tears.
var wholeThings = [][3]string{
	{"项目概算为", "1,286.75万元", "，由县财政和企业按七比三分担，三年内付清"},
	{"发放补贴共计", "47,305,600元", "，惠及一万两千余户，比上年多出近两成"},
	{"报名截止到", "2026年11月5日17:30", "，逾期不再受理，已交材料概不退还"},
	{"详情见", "https://www.lingdong.example/notice/2026-11/bus-route-36.html", "，也可到各镇便民中心领取纸质表格"},
	{"咨询电话为", "0578-6612-8890", "，工作日上午八点半到下午五点有人接听"},
	{"群众可拨打", "400-820-8855", "反映问题，夜间由值班人员登记并在次日回复"},
	{"作品请发至", "xiangtu_fukan@lingdong-daily.example", "，文末注明姓名、地址、邮编和银行账号"},
	{"执行的是", "GB/T19001-2016", "标准，每季度由第三方机构抽检一次并公布结果"},
	{"手机号", "13800138000", "的机主打来电话说，他愿意把多领的钱如数退还"},
	{"汇率一度升至", "7.1026", "，随后回落，分析人士认为短期内仍将双向波动"},
	{"统一社会信用代码", "91331122MA2E0X1Q9K", "对应的企业已于上月注销，名下车辆同时过户"},
	{"全程用时", "2:08:36", "，比他自己三年前创造的赛会纪录快了将近一分钟"},
}

// wholeOverLine writes a page in which an amount, a date, an address or a number of a telephone
// goes on over a line's end.
func wholeOverLine(r *rand.Rand) made {
	w := oneOf(r, wholeThings...)
	return made{files: map[string][]byte{"page.txt": []byte(tornWhole(r, w))}, open: "page.txt", piped: true, holds: []string{w[0] + w[1] + w[2]}}
}

// tornWhole sets a page in lines of one width of which one ends inside of a whole.
func tornWhole(r *rand.Rand, w [3]string) string {
	han := 16 + r.IntN(10)
	at := 1 + r.IntN(min(len(w[1]), 2*han-8)-1)
	for w[1][at-1] >= 0x80 || w[1][at] >= 0x80 { // a line may end between two han anywhere
		at = 1 + r.IntN(min(len(w[1]), 2*han-8)-1)
	}
	before := lingdong.sentences[5] + lingdong.sentences[12]
	head := setLines(before, "　　", han)
	last := head[len(head)-1]
	// The line that ends inside of the whole is as full as the others.
	fill := []rune("记者随后又从县里的有关部门和几家企业了解到并且逐一作了核对的情况是这样的")
	rest := 2*han - cellsOf(last) - cellsOf(w[0]) - at
	for rest < 2 {
		rest += 2 * han
	}
	middle := last + string(fill[:min(rest/2, len(fill))]) + w[0] + w[1][:at]
	lines := append([]string{oneOf(r, lingdong.titles...), "本报记者 " + oneOf(r, lingdong.names...)}, head[:len(head)-1]...)
	set := setLines(middle, "", han)
	lines = append(lines, set...)
	lines = append(lines, cutLines(w[1][at:]+w[2]+"。", "", han)...)
	lines = append(lines, setLines(lingdong.sentences[6], "　　", han)...)
	end := oneOf(r, "\n", "\n", "\r\n", " \n")
	return strings.Join(lines, end) + end
}
