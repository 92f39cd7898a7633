package plain

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"baolan/editions/samples"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/cells"
	"baolan/ui/typeset"
)

// No line is wider than what was asked for, and nothing of an article is lost: of
// every sample and of every kind of paragraph, at every width from 10 to 250.
func TestPlain_Width(t *testing.T) {
	t.Parallel()
	ls, err := source.OpenFS(t.Context(), samples.FS(), ".", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages := []model.Page{kinds()}
	for _, l := range ls {
		pages = append(pages, l.Pages...)
	}
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		for _, justify := range []bool{false, true} {
			t.Run(fmt.Sprint(policy, justify), func(t *testing.T) {
				t.Parallel()
				ruler := cells.NewRuler(policy)
				for width := 10; width <= 250; width++ {
					p := New(Options{Width: width, Policy: policy, Level: typeset.LevelAuto, Justify: justify})
					for i := range pages {
						if testing.Short() && (width+i)%7 != 0 {
							continue
						}
						checkWidth(t, p, ruler, &pages[i], i, width)
					}
				}
			})
		}
	}
}

func checkWidth(t *testing.T, p *Plain, ruler cells.Ruler, page *model.Page, i, width int) {
	t.Helper()
	var b bytes.Buffer
	set := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	set(p.Edition(&b, "一份名字很长很长很长的报纸", model.Date{Year: 2020, Month: 12, Day: 29}))
	set(p.Page(&b, page, i, nil, nil))
	for j := range page.Articles {
		from := b.Len()
		set(p.Article(t.Context(), &b, &page.Articles[j]))
		got := squeeze(b.String()[from:])
		for _, para := range page.Articles[j].Paragraphs {
			if para.Markdown == "" && !strings.Contains(got, squeeze(cells.Fold(para.Text))) {
				t.Fatalf("%d cells: %q is not whole", width, para.Text)
			}
		}
	}
	set(p.Rest(&b, page))
	for _, line := range strings.Split(b.String(), "\n") {
		if w := ruler.Width(line); w > width {
			t.Fatalf("a line of %d cells in %d: %q", w, width, line)
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// kinds has a paragraph of every kind.
func kinds() model.Page {
	long := "12月28日，全长12.7公里的河道由DeepBlue公司与3个镇共同管护，水质达标率升至96.8%。"
	rows := [][]string{{"品名", "单价（元）", "涨跌"}, {"一种名字很长很长很长很长的大白菜", "1.25", "-3%"}, {"萝卜", "10.50", "0"}}
	table := "品名 单价（元） 涨跌\n一种名字很长很长很长很长的大白菜 1.25 -3%\n萝卜 10.50 0"
	return model.Page{Number: 1, Label: "A01", Name: "一个名字很长很长很长很长很长的版", Articles: []model.Article{{
		Kicker: "引题", Headline: []string{long, "第二行"}, Deck: long, Byline: "记者 周子墨", Dateline: "本报讯",
		Paragraphs: []model.Paragraph{
			{Text: long},
			{Text: "小标题", Kind: model.Subhead},
			{Text: long, Kind: model.Brief},
			{Text: long, Kind: model.Note},
			{Text: table, Rows: rows, Kind: model.Table},
			{Text: "白日依山尽，\n黄河入海流。\n" + long, Kind: model.Verse},
			{Text: "● " + long, Kind: model.Item},
			{Text: "1. " + long, Kind: model.Item},
			{Text: "问：" + long, Kind: model.Question},
			{Text: "答：" + long, Kind: model.Answer},
			{Text: long, Kind: model.Notice},
			{Text: long, Kind: model.Caption},
			{Text: "永康市水务局\n2020年12月28日", Kind: model.Signature},
		},
	}}}
}
