package join

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func linesOf(texts ...string) []Line {
	lines := make([]Line, len(texts))
	for i, t := range texts {
		lines[i] = Line{Text: t, Stretched: Stretched(t)}
	}
	return lines
}

func joined(texts ...string) string {
	lines := linesOf(texts...)
	return New(slices.Values(lines)).Paragraph(lines...)
}

func TestParagraph(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lines, want string }{
		{"旅游总收入47|5.6亿元，其中", "旅游总收入475.6亿元，其中"},
		{"镇里新添了1|20个停车位", "镇里新添了120个停车位"},
		{"接待游客3|402.1万人次", "接待游客3402.1万人次"},
		{"接待游客3402|.1万人次", "接待游客3402.1万人次"},
		{"接待游客3402.|1万人次", "接待游客3402.1万人次"},
		{"共1,|234人", "共1,234人"},
		{"共1,234,|567人", "共1,234,567人"},
		{"占2|5%以上", "占25%以上"},
		{"占25|%以上", "占25%以上"},
		{"上午8:|30开门", "上午8:30开门"},
		{"手机138000|01111打来", "手机13800001111打来"},
		{"电话86123456|86123457转", "电话86123456 86123457转"},
		{"2026.1|1.05出版", "2026.11.05出版"},
		{"占2 5%以上", "占25%以上"},
		{"有200 0余人", "有2000余人"},
		{"收入47 5.6亿元", "收入475.6亿元"},
		{"收入475 .6亿元", "收入475.6亿元"},
		{"增长87.3 %，", "增长87.3%，"},
		{"17 18日有雨", "17 18日有雨"},
		{"拨打0571 8612345咨询", "拨打0571 8612345咨询"},
		{"豆腐 3.50 3.40", "豆腐3.50 3.40"},
		{"25 21 25 18", "25 21 25 18"},
		{"25 21|25 18", "25 21 25 18"},
		{"开 通 了 1 2 0 个 新 的 车 位", "开通了120个新的车位"},
		{"电话是0 5 7 9 - 8 7 1 2 3 4 5 6，有事", "电话是0579-87123456，有事"},
		{"这一天是2 0 2 6年1 1月5日", "这一天是2026年11月5日"},
		{"一共来了1 2 8 6人", "一共来了1286人"},
		{"电话是8 7 1 2 3 4 5 6", "电话是87123456"},
		{"第1 2 3 4期", "第1 2 3 4期"},
		{"第一队 3 2 1 6", "第一队3 2 1 6"},
		{"官网是www.wen|qu.example，投稿", "官网是www.wenqu.example，投稿"},
		{"邮箱是forum@wenqu.exam|ple，欢迎", "邮箱是forum@wenqu.example，欢迎"},
		{"邮箱是forum|@wenqu.example，欢迎", "邮箱是forum@wenqu.example，欢迎"},
		{"见https://wenqu.example/ne|ws/1.html。", "见https://wenqu.example/news/1.html。"},
		{"见 www. wenqu. example 。", "见www.wenqu.example。"},
		{"写信到 forum @ wenqu.example 。", "写信到forum@wenqu.example。"},
		{"论坛（Inter-|national Youth|Forum）在", "论坛（Inter-national Youth Forum）在"},
		{"铺设了Wi-|Fi 7网络", "铺设了Wi-Fi 7网络"},
		{"和COVID-|19时期", "和COVID-19时期"},
		{"用上了5|G网络", "用上了5G网络"},
		{"长20|km的路", "长20km的路"},
		{"出席G|20峰会", "出席G20峰会"},
		{"new|line of words", "new line of words"},
		{"看见For|um是好的", "看见For um是好的"},
		{"看Forum 的International 年会，Interna|tional是好的", "看Forum的International年会，International是好的"},
		{"代码91331122MA|2E0X1Q9K对应", "代码91331122MA2E0X1Q9K对应"},
		{"看到iPhone|15手机", "看到iPhone 15手机"},
		{"铺设5G|LTE网络", "铺设5G LTE网络"},
		{"升级到v|2.3.10以后", "升级到v2.3.10以后"},
		{"升级到v2. 3.10以后", "升级到v2.3.10以后"},
		{"北纬29°|34′17″", "北纬29°34′17″"},
		{"发至xiangtu_f|ukan@wenqu.example，", "发至xiangtu_fukan@wenqu.example，"},
		{"请发Email|forum@wenqu.example，", "请发Email forum@wenqu.example，"},
		{"概算为1,|286.75万元", "概算为1,286.75万元"},
		{"时间是13: 45，地点", "时间是13:45，地点"},
		{"书号978- 7-02，定价", "书号978-7-02，定价"},
		{"热线0519-8 866-1 234每天", "热线0519-8866-1234每天"},
		{"那是20 0 8年的事", "那是2008年的事"},
		{"第3 4 5期", "第3 4 5期"},
		{"2024—20 25学年", "2024—2025学年"},
		{"12 月 28 日", "12月28日"},
		{"整体智治 云上永康", "整体智治 云上永康"},
	} {
		if got := joined(strings.Split(c.lines, "|")...); got != c.want {
			t.Errorf("%s: got %s, want %s", c.lines, got, c.want)
		}
	}
}

// A number in prose is whole again wherever the line broke in it, and wherever
// an extractor put one space into it.
func TestParagraph_NumbersWhole(t *testing.T) {
	t.Parallel()
	for _, number := range []string{"475.6", "1234", "3402.1", "12,345", "1,234,567", "87.35", "13800001111", "2000", "25%", "0.8%"} {
		text := "今年收入" + number + "亿元，比去年多。"
		if strings.HasSuffix(number, "%") {
			text = "今年增长" + number + "以上，比去年多。"
		}
		from := strings.Index(text, number)
		for at := from + 1; at < from+len(number); at++ {
			if got := joined(text[:at], text[at:]); got != text {
				t.Errorf("broken: %s|%s gives %s", text[:at], text[at:], got)
			}
		}
	}
}

// Two numbers that are two stay two, in rows and in lists of telephones.
func TestParagraph_NumbersApart(t *testing.T) {
	t.Parallel()
	for a := range 30 {
		for b := range 30 {
			for _, form := range []string{"豆腐 %d %d", "%d %d 3", "%d.5 %d.5", "第一队 %d %d %[1]d"} {
				s := fmt.Sprintf(form, a, b)
				i := strings.LastIndex(s, fmt.Sprint(b))
				if got := joined(s); !strings.Contains(got, " ") {
					t.Errorf("%s became %s (%d)", s, got, i)
				}
			}
		}
	}
}

// Nothing but spaces goes or comes, whatever the lines.
func FuzzParagraph(f *testing.F) {
	for _, s := range []string{"47|5.6亿", "www. a. cn b|c", "1 2 3|4", "a@ b. c|d", "，|。", "１ ２"} {
		f.Add(s)
	}
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if IsGap(r) || r == '|' || unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		if got := joined(strings.Split(s, "|")...); bare(got) != bare(s) {
			t.Errorf("%q became %q", s, got)
		}
		if got := Headline(s); bare(got) != bare(s) {
			t.Errorf("%q became %q as a headline", s, got)
		}
	})
}

func TestHeadline(t *testing.T) {
	t.Parallel()
	for _, c := range [...]struct{ in, want string }{
		{"看竹编 到山湾", "看竹编 到山湾"},
		{"老 桥 合 龙", "老桥合龙"},
		{"主体工程已完成9. 6% 预计年底投用", "主体工程已完成9.6% 预计年底投用"},
		{"经费9亿1701 万元 分五期施工", "经费9亿1701万元 分五期施工"},
		{"开出 17 路公交 直达医院", "开出17路公交 直达医院"},
		{"4. 9万人同场竞技", "4.9万人同场竞技"},
		{"参赛者 60岁 最小 10岁", "参赛者 60岁 最小 10岁"},
		{"17 18日有雨", "17 18日有雨"},
		{"AI 医生上岗 三甲医院试点", "AI 医生上岗 三甲医院试点"},
		{"甲队 88 65 72", "甲队 88 65 72"},
	} {
		if got := Headline(c.in); got != c.want {
			t.Errorf("Headline(%q) = %q, want %q", c.in, got, c.want)
		}
		if a, b := strings.Join(strings.Fields(c.in), ""), strings.Join(strings.Fields(Headline(c.in)), ""); a != b {
			t.Errorf("Headline(%q) changes characters: %q", c.in, b)
		}
	}
}

// Gaps that stand inside of words all over a page mean nothing; those between names and between
// the halves of lines do.
func TestNew_LooseGaps(t *testing.T) {
	t.Parallel()
	loose := strings.Split("清晨 六点 ，省 邮|政管 理局 宣布 ，三|处站 点全 部达 标。|大坝 并网 发电 ，工|程进 展顺 利， 投资|减少 产出 增加 ，秘|密就 在于 精细 管理|气象 员说 得更 直接|没有 管理 就没 有今|天的 大坝 。记 者走|进了 邮政 管理 局 ，|问起 投资 和产 出 。", "|")
	names := strings.Split("参加 会议 的有|程 龙 潘俊强|李 非 黄 婧|春风 又绿 江南岸|明月 何时 照我还|全长百米 工期两年|老城石桥 修缮完工|昨天上午重新通行|市民 游客 都说好|周 洲 王 海", "|")
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{slices.Repeat(loose, 3), "政管理局宣布，三处站点全部达标。"},
		{names, "程 龙 潘俊强李 非 黄 婧"},
	} {
		all := make([]Line, len(c.lines))
		for i, s := range c.lines {
			all[i].Text = s
		}
		if got := New(slices.Values(all)).Paragraph(all[1], all[2]); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
