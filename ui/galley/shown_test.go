package galley

import (
	"strings"
	"testing"

	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// article has a paragraph of every shape, with words that change in length.
var article = model.Article{
	Kicker: "两会看台", Headline: []string{"软件和头发，饕餮盛宴"}, Deck: "皇后发展之路", Byline: "记者 周子墨", Dateline: "本报讯",
	Paragraphs: []model.Paragraph{
		{Text: "他说：“U盘和打印机在重庆银行，长大的孩子头发白了，发展很快。”" + strings.Repeat("郫县的饕餮之徒都说装卸长江。", 9)},
		{Text: "小标题", Kind: model.Subhead},
		{Text: "品名 单价\n头发 1.25", Rows: [][]string{{"品名", "单价"}, {"头发", "1.25"}}, Kind: model.Table},
		{Text: "白日依山尽，\n黄河入海流。", Kind: model.Verse},
		{Text: "● 信息网络 12.5%", Kind: model.Item},
		{Text: "永康市水务局\n2020年12月28日", Kind: model.Signature},
	},
}

func shown(to script.Script, m pinyin.Mode) []Part {
	var st theme.Styles
	parts := PartsOf(&article, catalog.Chinese, &st)
	InScript(parts, to)
	WithPinyin(parts, m)
	return parts
}

// A place goes from the printed text to the one that is shown and back, and stays
// at the beginning of a character.
func TestInScript_Places(t *testing.T) {
	t.Parallel()
	for _, to := range []script.Script{script.Printed, script.Simplified, script.Taiwan, script.HongKong} {
		for i, p := range shown(to, pinyin.Off) {
			last := 0
			for at := range p.Printed() {
				s := p.ToShown(at)
				if s < last || s > len(p.Text) || s < len(p.Text) && p.Text[s]&0xC0 == 0x80 {
					t.Fatalf("%v, part %d: byte %d of %q is %d of %q", to, i, at, p.Printed(), s, p.Text)
				}
				last = s
			}
			if p.ToShown(len(p.Printed())) != len(p.Text) {
				t.Errorf("%v, part %d: the ends do not meet", to, i)
			}
			if p.Shape == Table && tableText(p.Rows) != p.Text {
				t.Errorf("%v: the cells %q are not the text %q", to, p.Rows, p.Text)
			}
		}
	}
}

// In every script, over every measure and under every policy no row is too wide,
// the text is whole, every line keeps its Pinyin over it, and each syllable stands
// there once, in its order.
func TestPinyin_Rows(t *testing.T) {
	t.Parallel()
	for _, to := range []script.Script{script.Printed, script.Taiwan} {
		for _, mode := range []pinyin.Mode{pinyin.Off, pinyin.Rare, pinyin.All} {
			parts := shown(to, mode)
			var text, spoken string
			for _, p := range parts {
				text += strings.Join(strings.Fields(p.Lead+p.Text), "")
				for _, s := range p.spoken {
					spoken += s.Text
				}
			}
			for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
				for measure := 12; measure <= 90; measure++ {
					checkRows(t, New(parts, Setting{Measure: measure, Ruler: cells.NewRuler(policy), Gutter: true}), text, spoken)
				}
			}
		}
	}
}

func checkRows(t *testing.T, g Galley, text, spoken string) {
	t.Helper()
	var st theme.Styles
	var lines, over strings.Builder
	for i, r := range g.rows {
		out := row.New(g.set.Ruler, g.set.Measure+1)
		g.Paint(out, i, &st, nil)
		got := strings.TrimRight(out.Text(), " ")
		if w := g.set.Ruler.Width(got); w > g.set.Measure+1 || r.over && w > g.set.Measure {
			t.Fatalf("a row of %d cells in %d: %q", w, g.set.Measure, got)
		}
		switch {
		case r.over:
			over.WriteString(strings.ReplaceAll(got, " ", ""))
			if !g.IsUnder(i + 1) {
				t.Fatalf("the Pinyin %q is over nothing", got)
			}
		default:
			lines.WriteString(strings.ReplaceAll(strings.ReplaceAll(got, " ", ""), "　", ""))
		}
		if p := g.PlaceOf(i); r.part >= 0 && !g.IsUnder(i) && i > 0 && g.RowOf(p) != i && r.line.Start > 0 {
			t.Fatalf("row %d begins at %v, which is in row %d", i, p, g.RowOf(p))
		}
	}
	var want strings.Builder
	for _, p := range g.Parts {
		want.WriteString(strings.Join(strings.Fields(p.Lead+p.Text), ""))
	}
	if lines.String() != want.String() {
		t.Fatalf("in %d cells the text is\n%s\nnot\n%s", g.set.Measure, lines.String(), want.String())
	}
	if over.String() != spoken {
		t.Fatalf("in %d cells the Pinyin is\n%s\nnot\n%s", g.set.Measure, over.String(), spoken)
	}
}

// Syllables stand over the middle of their characters, and two never touch.
func TestPinyin_Looks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text    string
		mode    pinyin.Mode
		measure int
		want    string
	}{
		{"一场饕餮之宴", pinyin.Rare, 20, "    tāo tiè\n一场饕  餮 之宴\n"},
		{"装卸", pinyin.All, 20, "zhuāng xiè\n  装   卸\n"},
		{"（郫县）", pinyin.Rare, 8, "  pí\n（郫县）\n"},
		{"长江，霜", pinyin.All, 20, "cháng jiāng  shuāng\n 长    江  ，  霜\n"},
	} {
		parts := []Part{{Look: theme.Body, Text: c.text, Shape: Verse}}
		parts[0].Shape, parts[0].Lead = Flat, ""
		WithPinyin(parts, c.mode)
		g := New(parts, Setting{Measure: c.measure, Ruler: cells.NewRuler(cells.Narrow), Level: typeset.LevelAuto})
		var st theme.Styles
		var b strings.Builder
		for i := range g.Len() {
			out := row.New(g.set.Ruler, c.measure)
			g.Paint(out, i, &st, nil)
			b.WriteString(strings.TrimRight(out.Text(), " ") + "\n")
		}
		if b.String() != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.text, b.String(), c.want)
		}
	}
}
