package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// page is one page's layout: settings, then blocks in drawing order.
//
//	=== 31
//	paper: 临溪日报      date: 2026-03-11     number: 2    name: 民生
//	font: uming          lead: 1.6            indent: 2    auto: 0.25
//	@folio
//	临溪日报
//	@article bridge w=17 cols=3 seq=bth
//	@row
//	@weather w=14
//	t: 今日天气
//	f: 多云
//
// The order of the blocks is the order of drawing and so of the extracted
// text; @row begins a new band of the sheet. In seq, b is the byline line, t
// the body (t1 its first column, t2 the other columns), h the heading, H the
// heading drawn after everything else on the page, c the captions.
type page struct {
	id     string
	set    map[string]string
	blocks []*block
}

type block struct {
	kind  string // article, folio, weather, notice, guide, imprint, row
	ref   string
	attr  map[string]string
	lines []string
}

func readSpec(file string) ([]*page, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var pages []*page
	var p *page
	var k *block
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || strings.HasPrefix(line, "// "):
		case strings.HasPrefix(line, "=== "):
			p = &page{id: line[4:], set: map[string]string{}}
			pages = append(pages, p)
			k = nil
		case p == nil:
			return nil, fmt.Errorf("%s:%d: a line before the first === id", file, n)
		case strings.HasPrefix(line, "@"):
			k = newBlock(line)
			p.blocks = append(p.blocks, k)
		case k != nil:
			k.lines = append(k.lines, line)
		default:
			key, v, ok := strings.Cut(line, ":")
			if !ok {
				return nil, fmt.Errorf("%s:%d: %q is no key: value", file, n, line)
			}
			p.set[key] = strings.TrimSpace(v)
		}
	}
	return pages, nil
}

func newBlock(line string) *block {
	f := strings.Fields(line[1:])
	k := &block{kind: f[0], attr: map[string]string{}}
	for _, w := range f[1:] {
		if key, v, ok := strings.Cut(w, "="); ok {
			k.attr[key] = v
		} else {
			k.ref = w
		}
	}
	return k
}

// value returns a setting of the block, of the page if the block does not have it, and
// otherwise def.
func (p *page) value(k *block, key, def string) string {
	if k != nil {
		if v, ok := k.attr[key]; ok {
			return v
		}
	}
	if v, ok := p.set[key]; ok {
		return v
	}
	return def
}

func (p *page) number(k *block, key string, def float64) float64 {
	f, err := strconv.ParseFloat(p.value(k, key, ""), 64)
	if err != nil {
		return def
	}
	return f
}

// frontMatter returns the front matter of an edition's file.
func frontMatter(p *page) []byte {
	var b strings.Builder
	b.WriteString("---\n")
	for _, key := range []string{"paper", "date", "page", "name"} {
		if v := p.set[key]; v != "" {
			fmt.Fprintf(&b, "%s: %s\n", key, v)
		}
	}
	b.WriteString("---\n")
	return []byte(b.String())
}
