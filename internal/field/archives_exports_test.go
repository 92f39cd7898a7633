package field

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// exportedArchive writes archives of articles as programs for notes and sites keep them.
func exportedArchive(r *rand.Rand) made {
	switch r.IntN(8) {
	case 0:
		return yearTree(r)
	case 1:
		return blocks(r)
	case 2:
		return inlineFields(r)
	case 3:
		return exported(r)
	case 4:
		return titleBlock(r)
	case 5:
		return frontJSON(r)
	case 6:
		return yearFile(r)
	default:
		return highlighted(r)
	}
}

// yearTree is a folder a year and a month, with front matter in TOML or YAML.
func yearTree(r *rand.Rand) made {
	i := lingdong.edition(r, 1, 2+r.IntN(2))
	y, mo, d := parted(i.date)
	m := made{files: map[string][]byte{}, open: "archive", flat: true, anyOrder: true, forbidden: []string{"draft", "weight", "+++"}}
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		front := fmt.Sprintf("+++\ntitle = '%s'\ndate = %sT08:00:00+08:00\ndraft = false\nweight = %d\n[params]\n  author = '%s'\n+++\n\n", p.title, i.date, n+1, p.byline)
		if r.IntN(2) == 0 {
			front = fmt.Sprintf("+++\ntitle = \"%s\"\ndate = \"%s\"\nauthors = [\"%s\"]\ndraft = false\n+++\n", p.title, i.date, p.byline)
		}
		m.files[fmt.Sprintf("archive/%s/%s/%s-%d.md", y, mo, d, n+1)] = encodedPlain(r, front+marked(r, p))
	}
	i.paper = ""
	m.want = i
	return m
}

// blocks is a page of a program that keeps every paragraph as an item of a list.
func blocks(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	s := fmt.Sprintf("title:: %s\n作者:: %s\n日期:: %s\n报纸:: %s\ntags:: [[剪报]]\n\n", p.title, p.byline, i.date, i.paper)
	for _, q := range p.paragraphs {
		s += "- " + q + "\n"
		if r.IntN(4) == 0 {
			s += "  id:: " + hashedName(r) + "\n"
		}
	}
	return made{files: map[string][]byte{"pages/a.md": encodedPlain(r, s)}, open: "pages/a.md", want: i, flat: true, asideOnly: true, forbidden: []string{"::", "[[", "剪报"}}
}

// inlineFields is a note whose fields stand in its text.
func inlineFields(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	s := fmt.Sprintf("# %s\n\n作者:: %s\n日期:: %s\n报纸:: %s\n\n%s\n\n%%%% 私人批注，不显示 %%%%\n", p.title, p.byline, i.date, i.paper, marked(r, p))
	return made{files: map[string][]byte{"note.md": encodedPlain(r, s)}, open: "note.md", want: i, flat: true, asideOnly: true, forbidden: []string{"::", "私人批注"}}
}

// exported is a note as programs export it: a line of facts after the title, or all facts
// at the end.
func exported(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	m := made{flat: true, asideOnly: true, forbidden: []string{"parent_id", "type_", "created_time", "标签"}}
	if r.IntN(2) == 0 {
		s := fmt.Sprintf("# %s\n\n作者: %s\n日期: %s\n报纸: %s\n标签: 剪报, 岭东\n\n%s", p.title, p.byline, inHan(i.date), i.paper, marked(r, p))
		m.open = strings.NewReplacer("？", "", "“", "", "”", "").Replace(p.title) + " " + hashedName(r) + ".md"
		m.files, m.want = map[string][]byte{m.open: encodedPlain(r, s)}, i
		return m
	}
	s := fmt.Sprintf("%s\n\n%s\n\nid: %s\nparent_id: %s\ncreated_time: 2026-12-09T13:01:22.000Z\nauthor: %s\nsource_url: https://paper.example/1.html\ntype_: 1", p.title, marked(r, p), hashedName(r), hashedName(r), p.byline)
	i.paper, i.date = "", ""
	m.open = hashedName(r) + ".md"
	m.files, m.want = map[string][]byte{m.open: encodedPlain(r, s)}, i
	return m
}

// titleBlock is a text with the title block of a converter, or its metadata.
func titleBlock(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	i.paper = ""
	s := fmt.Sprintf("%% %s\n%% %s\n%% %s\n\n%s", p.title, p.byline, i.date, marked(r, p))
	if r.IntN(2) == 0 {
		s = fmt.Sprintf("Title: %s\nAuthor: %s\nDate: %s\nSlug: a-1\nCategory: 剪报\n\n%s", p.title, p.byline, i.date, marked(r, p))
	}
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, forbidden: []string{"Slug", "Category"}}
}

// frontJSON is a text with front matter in JSON.
func frontJSON(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	s := fmt.Sprintf("{\n  \"title\": %q,\n  \"date\": \"%sT08:00:00+08:00\",\n  \"author\": %q,\n  \"tags\": [\"剪报\"]\n}\n\n%s", p.title, i.date, p.byline, marked(r, p))
	i.paper = ""
	return made{files: map[string][]byte{"a.md": encodedPlain(r, s)}, open: "a.md", want: i, flat: true, forbidden: []string{"tags", "剪报"}}
}

// yearFile is a file a year: months, days and articles as headings, one day in it here.
func yearFile(r *rand.Rand) made {
	i := lingdong.edition(r, 1, 2+r.IntN(3))
	y, mo, d := parted(i.date)
	var b strings.Builder
	fmt.Fprintf(&b, "# %s年\n\n## %s月\n\n### %s-%s-%s %s\n\n", y, strings.TrimLeft(mo, "0"), y, mo, d, i.paper)
	for n := range i.pages[0].articles {
		p := &i.pages[0].articles[n]
		p.byline = oneOf(r, lingdong.names...)
		fmt.Fprintf(&b, "#### %s\n\n*%s*\n\n%s\n", p.title, p.byline, marked(r, p))
	}
	i.paper = ""
	return made{files: map[string][]byte{"year.md": encodedPlain(r, b.String())}, open: "year.md", want: i, flat: true, forbidden: []string{"####", "*"}}
}

// highlighted is a clipping with a highlight in its text.
func highlighted(r *rand.Rand) made {
	i, p := lingdong.one(r)
	p.byline = oneOf(r, lingdong.names...)
	q := *p
	q.paragraphs = append([]string{}, p.paragraphs...)
	c := []rune(q.paragraphs[1])
	q.paragraphs[1] = "==" + string(c[:6]) + "==" + string(c[6:])
	s := fmt.Sprintf("---\ntitle: \"%s\"\nauthor:\n  - \"[[%s]]\"\npublished: %s\ncreated: 2026-12-09\nsource: \"https://paper.example/1.html\"\ntags:\n  - \"clippings\"\n---\n%s", p.title, p.byline, i.date, marked(r, &q))
	i.paper = ""
	return made{files: map[string][]byte{"Clippings/a.md": encodedPlain(r, s)}, open: "Clippings/a.md", want: i, flat: true, forbidden: []string{"==", "[[", "clippings", "paper.example"}}
}
