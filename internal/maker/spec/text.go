package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// article is one text with the parts that a page may print of it.
//
//	=== id
//	kicker: …      head: … (one a printed line)      deck: …      label: 今日谈
//	by: 记者 甲    date: 本报讯     style: see signed
//	jump: 下转第3版                 from: 上接第1版   caption: … (one a line)
//
//	paragraph
//	## sub-head
//	paragraph
type article struct {
	id, kicker, deck, label string
	head                    []string
	by, date, style         string
	jump, from              string
	caption                 []string
	body                    []paragraph
}

type paragraph struct {
	text    string
	subhead bool
}

// readTexts reads every article of the folder; ids are unique.
func readTexts(dir string) (map[string]*article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	all := map[string]*article{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		if err := parseTexts(string(b), f, all); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func parseTexts(s, file string, all map[string]*article) error {
	var a *article
	inHead := false
	n := 0
	for line := range strings.Lines(s) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if id, ok := strings.CutPrefix(line, "=== "); ok {
			if all[id] != nil {
				return fmt.Errorf("%s:%d: article %q stands twice; give it another id", file, n, id)
			}
			a = &article{id: id}
			all[id] = a
			inHead = true
			continue
		}
		if a == nil {
			if strings.TrimSpace(line) == "" {
				continue
			}
			return fmt.Errorf("%s:%d: text before the first === id", file, n)
		}
		if inHead && line == "" {
			inHead = false
			continue
		}
		if inHead {
			if err := a.set(line); err != nil {
				return fmt.Errorf("%s:%d: %w", file, n, err)
			}
			continue
		}
		if line == "" {
			continue
		}
		t, sub := strings.CutPrefix(line, "## ")
		a.body = append(a.body, paragraph{t, sub})
	}
	return nil
}

// set takes one "key: value" line of an article's head.
func (a *article) set(line string) error {
	k, v, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("%q is no key: value; leave a blank line before the body", line)
	}
	v = strings.TrimSpace(v)
	switch k {
	case "kicker":
		a.kicker = v
	case "head":
		a.head = append(a.head, v)
	case "deck":
		a.deck = v
	case "label":
		a.label = v
	case "by":
		a.by = v
	case "date":
		a.date = v
	case "style":
		a.style = v
	case "jump":
		a.jump = v
	case "from":
		a.from = v
	case "caption":
		a.caption = append(a.caption, v)
	default:
		return fmt.Errorf("unknown key %q", k)
	}
	return nil
}
