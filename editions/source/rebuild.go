package source

import (
	"strings"

	"baolan/model"
)

// rebuild makes a page of its text, and tells what it prints of its edition.
// Until package raw can be asked, no line is placed.
func rebuild(text string) (model.Page, imprint) {
	var p model.Page
	block := model.Block{Type: model.BlockUnplaced}
	for l := range strings.Lines(text) {
		l = strings.TrimRight(l, "\n")
		line := model.SourceLine{Text: l, Role: model.RoleOther, Article: -1}
		if strings.TrimSpace(l) == "" {
			line.Role = model.RoleBlank
		} else {
			block.Lines = append(block.Lines, strings.TrimSpace(l))
		}
		p.Source = append(p.Source, line)
	}
	p.Other = []model.Block{block}
	return p, imprint{}
}
