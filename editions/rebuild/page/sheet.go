package page

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/attach"
	"baolan/model"
)

// AddSheet adds to a page the size and the pictures of its sheet, each picture with the
// caption that stands nearest under or beside it and the article whose lines stand
// nearest to it.
func AddSheet(p *model.Page, s *line.Sheet, x *attach.Text, blocks []attach.Block) {
	p.Width, p.Height = s.Width, s.Height
	for _, b := range s.Pictures {
		box := model.Box(b)
		pic := model.Picture{Box: box, Article: nearestArticle(p, box)}
		best := maxCaptionGap
		for _, k := range blocks {
			if k.Type != model.BlockCaption {
				continue
			}
			for i := k.From; i < k.To; i++ {
				if d, ok := captionGap(&x.Lines[i].Place, box); ok && d < best {
					best, pic.Caption = d, captionText(x, k)
				}
			}
		}
		p.Pictures = append(p.Pictures, pic)
	}
}

// maxCaptionGap is the greatest distance between a picture and its caption, in points.
const maxCaptionGap float32 = 40

// captionGap returns how far a line stands under or beside a picture; ok is false for a
// line above it.
func captionGap(p *line.Place, box model.Box) (float32, bool) {
	if !p.Known || p.Bottom < box.Top {
		return 0, false
	}
	return max(p.Top-box.Bottom, 0) + max(p.Left-box.Right, box.Left-p.Right, 0), true
}

func captionText(x *attach.Text, k attach.Block) string {
	s := ""
	for i := k.From; i < k.To; i++ {
		s += x.Lines[i].Text
	}
	return s
}

// nearestArticle returns the article with the box nearest to a given box; -1 where no
// article has boxes.
func nearestArticle(p *model.Page, box model.Box) int {
	best, least := -1, float32(0)
	for i := range p.Articles {
		for _, b := range p.Articles[i].Boxes {
			d := max(b.Left-box.Right, box.Left-b.Right, 0) + max(b.Top-box.Bottom, box.Top-b.Bottom, 0)
			if best < 0 || d < least {
				best, least = i, d
			}
		}
	}
	return best
}
