package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// toldFolder writes a crawler's folder whose names tell the page and the title.
func toldFolder(r *rand.Rand) made {
	i := hexi.edition(r, 2+r.IntN(2), 2)
	letter := oneOf(r, "", "A")
	form := r.IntN(8)
	withTitle := r.IntN(2) == 0
	m := made{files: map[string][]byte{}, open: "day", anyOrder: true, forbidden: []string{".txt", "责编"}}
	safe := strings.NewReplacer("？", "", "“", "", "”", "")
	day := compactDate(i.date)
	_, mo, d := parted(i.date)
	i.each(func(n int, s *page, p *article) {
		title := safe.Replace(p.title)
		name := ""
		switch form {
		case 0:
			name = fmt.Sprintf("%s_%s%02d_%s.txt", day, oneOf(r, "A", "A"), s.number, title)
		case 1:
			name = fmt.Sprintf("%s %s/第%02d版_%s_%03d.txt", i.paper, i.date, s.number, s.name, n)
		case 2:
			name = fmt.Sprintf("%s-%s-第%02d版-%s.txt", i.paper, i.date, s.number, title)
		case 3:
			name = fmt.Sprintf("%s/%s%02d-%s/%d.%s.txt", i.date, oneOf(r, "A", "A"), s.number, s.name, n, title)
		case 4:
			name = fmt.Sprintf("%s（%s）/%02d版 %s/%s.txt", i.paper, inHan(i.date), s.number, s.name, title)
		case 5:
			name = fmt.Sprintf("[%s][%s][%02d版]%s.txt", i.paper, i.date, s.number, title)
		case 6:
			name = fmt.Sprintf("%s%s月%s日/%s/%02d/%02d_%s.txt", i.date[:4]+"年", mo, d, i.paper, s.number, n, title)
		default:
			name = fmt.Sprintf("%s-%02d-%02d-%s.txt", day, s.number, n, title)
		}
		_ = letter
		text := p.title + "\n" + p.byline + "\n"
		if withTitle {
			text = p.title + "\n" + p.byline + "\n\n"
		}
		text += "　　" + strings.Join(p.paragraphs, "\n　　") + "\n"
		m.files["day/"+name] = encodedPlain(r, text)
	})
	if form == 0 || form == 7 { // names of pages and papers stand nowhere
		i.paper = ""
	}
	if form == 3 {
		i.paper = ""
	}
	if form == 0 || form == 2 || form == 5 || form == 6 || form == 7 {
		for k := range i.pages {
			i.pages[k].name = ""
		}
	}
	m.want = i
	return m
}

// packedFolder packs a day's files as they are handed on.
func packedFolder(r *rand.Rand) made {
	m := toldFolder(r)
	files := map[string][]byte{}
	for name, b := range m.files {
		files[strings.TrimPrefix(name, "day/")] = b
	}
	if r.IntN(3) == 0 { // what another system puts beside
		files["__MACOSX/._a.txt"] = []byte("\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        ")
	}
	m.files, m.open = map[string][]byte{"day.zip": zipped(files, r.IntN(3) == 0)}, "day.zip"
	return m
}
