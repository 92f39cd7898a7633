package source

import (
	"baolan/editions/raw"
	"baolan/model"
)

// rebuild makes a page of its text, and tells what it prints of its edition.
func rebuild(text string) (model.Page, imprint) {
	page, said := raw.Read(text)
	return page, imprint{paper: said.Paper, date: said.Date}
}
