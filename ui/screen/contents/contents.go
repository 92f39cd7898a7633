// Package contents is the screen of all headlines of an edition, by page (要目).
package contents

import (
	"image"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Screen shows the headlines.
type Screen struct {
	s       *session.Session
	panel   layout.Panel
	pages   []*model.Page // as much of each as is known
	menu    menu.Menu
	targets []screen.OpenHere // of each item
	begin   int               // the item to begin at
}

// New shows an edition's headlines with the choice on the open article.
func New(pages []*model.Page, page, article int) *Screen {
	c := &Screen{pages: pages}
	for i, p := range pages {
		if len(p.Articles) == 0 {
			c.targets = append(c.targets, screen.OpenHere{Page: i})
		}
		for j := range p.Articles {
			if i == page && j == article {
				c.begin = len(c.targets)
			}
			c.targets = append(c.targets, screen.OpenHere{Page: i, Article: j})
		}
	}
	return c
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnContents }

// Layout implements screen.Screen.
func (c *Screen) Layout(s *session.Session, p layout.Panel) {
	first := c.s == nil
	c.s, c.panel = s, p
	var items []menu.Item
	for i, page := range c.pages {
		name := menu.Line{Runs: []menu.Run{{Style: s.Of(theme.Strong), Text: s.PageName(page, i)}}}
		if len(page.Articles) == 0 {
			items = append(items, menu.Item{Rows: []menu.Line{name}})
		}
		for j := range page.Articles {
			it := menu.Item{Rows: []menu.Line{{Runs: c.line(&page.Articles[j])}}}
			if j == 0 {
				it.Above = []menu.Line{name}
				if i > 0 {
					it.Above = []menu.Line{{}, name}
				}
			}
			items = append(items, it)
		}
	}
	c.menu.Layout(s, p, menu.Content{Title: s.Say(catalog.ContentsTitle, len(c.targets)), Items: items, Empty: s.Say(catalog.NoArticles), Dense: true})
	if first {
		c.menu.Choose(c.begin)
	}
}

// line is an article's headline with its 字数.
func (c *Screen) line(a *model.Article) []menu.Run {
	s, title := c.s, c.s.Shown(a.Title())
	if title == "" {
		title = s.Say(catalog.UntitledArticle)
	}
	return []menu.Run{
		{Style: s.Of(theme.Body), Text: "  " + title},
		{Style: s.Of(theme.Muted), Text: "  " + s.Say(catalog.Characters, session.Thousands(a.Characters()))},
	}
}

// Update implements screen.Screen.
func (c *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.Contents:
		return screen.Back{}
	case keymap.Open:
		return c.open()
	}
	return c.menu.Update(k)
}

func (c *Screen) open() screen.Intent {
	if c.menu.At() >= len(c.targets) {
		return nil
	}
	return c.targets[c.menu.At()]
}

// Click implements screen.Screen.
func (c *Screen) Click(at image.Point) screen.Intent {
	return c.menu.Click(at, func(bool) screen.Intent { return c.open() })
}

// Wheel implements screen.Screen.
func (c *Screen) Wheel(by int) { c.menu.Wheel(by) }

// Rows implements screen.Screen.
func (c *Screen) Rows() []string { return c.menu.Rows() }

// Hints implements screen.Screen.
func (c *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up), session.NewHint(catalog.HintOpen, keymap.Open), session.NewHint(catalog.HintBack, keymap.Leave),
	}
}
