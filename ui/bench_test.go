package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/cells"
)

// One key and its frame at 120×40: three panes of Chinese.
func BenchmarkKey(b *testing.B) {
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		b.Run(policy.String(), func(b *testing.B) {
			m := testReader(policy)
			send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
			press(m, "enter")
			b.ReportAllocs()
			for i := range b.N {
				m.Update(keyMsg([]string{"j", "k"}[i%2]))
				_ = m.View()
			}
		})
	}
}

// A resize sets an article of 1 MB anew.
func BenchmarkResize1MB(b *testing.B) {
	p := strings.Repeat("沿河而居的人们说，水清了，鱼回来了——这是去年以来最大的变化。全长12.7公里的河道由DeepBlue公司与3个镇共同管护。", 8)
	var a model.Article
	for n := 0; n < 1<<20; n += len(p) {
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: p})
	}
	m := New(Options{Editions: held([]model.Edition{{Pages: []model.Page{{Articles: []model.Article{a}}}}})})
	b.SetBytes(1 << 20)
	for i := range b.N {
		m.Update(tea.WindowSizeMsg{Width: 100 + i%2*20, Height: 40})
		_ = m.View()
	}
}
