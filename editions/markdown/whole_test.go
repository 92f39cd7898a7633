package markdown

import (
	"baolan/model"
)

// Read reads an edition from clean text. The only error is *FrontError.
func Read(s string) (model.Edition, error) {
	front, body, _, err := CutFront(s)
	if err != nil {
		return model.Edition{}, err
	}
	e := model.Edition{Paper: front.Paper, Date: front.Date, Pages: Pages(body)}
	if len(e.Pages) == 1 {
		p := &e.Pages[0]
		if n, label := PageNumber(front.Page); n != 0 && p.Number == 0 {
			p.Number, p.Label = n, label
		}
		if p.Name == "" {
			p.Name = front.Name
		}
	}
	return e, nil
}
