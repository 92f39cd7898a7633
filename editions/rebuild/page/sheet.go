package page

import (
	"baolan/editions/line"
	"baolan/editions/rebuild/attach"
	"baolan/model"
)

// AddSheet adds to a page what a sheet tells besides its lines: its size and
// its pictures, each with the caption that stands nearest under or beside it
// and the article whose lines stand nearest.
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

// maxCaptionGap is how far from its picture a caption stands at most, in
// points.
const maxCaptionGap float32 = 40

// captionGap is how far a line stands under or beside a picture; ok is false
// for one above it.
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

// nearestArticle is the article one of whose boxes stands nearest to a box; -1
// where none has a place.
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
