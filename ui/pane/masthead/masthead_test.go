package masthead

import (
	"image"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/layout"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// In an edition of ten thousand pages there are tabs of the pages near the open one, and
// a click on a tab finds its page.
func TestTabs_Many(t *testing.T) {
	t.Parallel()
	s := session.New(catalog.Chinese, cells.Narrow, typeset.LevelGB, theme.Paper())
	e := model.Edition{Paper: "清河日报", Pages: make([]model.Page, 10_000)}
	for i := range e.Pages {
		e.Pages[i].Number = i + 1
	}
	lay := layout.New(120, 30, layout.Request{})
	for _, page := range []int{0, 1, 5000, 9999} {
		var m Pane
		m.Layout(&s, &lay, Content{Edition: &e, Page: page})
		if len(m.tabs.Shown) > 40 {
			t.Errorf("page %d: %d tabs", page, len(m.tabs.Shown))
		}
		found := false
		for x := range 120 {
			found = found || m.Hit(image.Pt(x, lay.Tabs.Min.Y)) == page
		}
		if !found {
			t.Errorf("page %d has no tab among %v", page, m.tabs)
		}
	}
}
