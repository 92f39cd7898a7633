//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
)

const page = "城南新桥昨日合龙\n\n本报讯 城南新桥昨日合龙，市民踏上桥面走了一百步。桥长三百米。\n"

// over are the commands that read a folder and write of it.
func over(dir string) [][]string {
	return [][]string{
		{"check", dir},
		{"check", "--json", dir},
		{"print", dir},
		{"print", "--format", "json", dir},
		{"print", "--format", "markdown", dir},
		{"list", "--library", dir},
		{"index", "--library", dir},
		{"search", "--library", dir, "合龙"},
		{"search", "--library", dir, "--format", "json", "合龙"},
		{"add", "--library", dir + ".shelf", dir},
		{"explain", dir},
		{dir},
		{"export-state"},
		{"list", "--lang", "en", "--library", dir},
	}
}

// planted makes a folder with a file for each sequence and runs the commands.
func (h *attack) planted(name string, file func(dir string, i int, seq string) error) (stopped, tried int, err error) {
	dir := filepath.Join(h.dir, name)
	for i, seq := range h.all {
		if err := file(dir, i, seq); err != nil {
			return 0, 0, err
		}
	}
	commands := over(dir)
	var leaked atomic.Int64
	err = beside(runtime.NumCPU(), len(commands), func(worker, job int) error {
		leaked.Add(int64(min(len(h.all), h.leaked(name, worker, nil, commands[job]...))))
		return nil
	})
	tried = len(commands) * len(h.all)
	return tried - int(leaked.Load()), tried, err
}

func write(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o600)
}

func (h *attack) fileNames() (int, int, error) {
	return h.planted("files", func(dir string, i int, seq string) error {
		return write(filepath.Join(dir, fmt.Sprintf("%s-%d.%s", asName(seq), i, []string{"txt", "jpg", "md"}[i%3])), page)
	})
}

func (h *attack) folderNames() (int, int, error) {
	return h.planted("folders", func(dir string, i int, seq string) error {
		return write(filepath.Join(dir, fmt.Sprint(asName(seq), i), "01.txt"), page)
	})
}

func (h *attack) frontMatter() (int, int, error) {
	return h.planted("front", func(dir string, i int, seq string) error {
		y := asYAML(seq)
		return write(filepath.Join(dir, fmt.Sprint(i, ".txt")), fmt.Sprintf("---\npaper: %s\ndate: 2024-03-%02d\nname: %s\npage: %d\n---\n%s", y, i%28+1, y, i%9+1, page))
	})
}

func (h *attack) paperNames() (int, int, error) {
	return h.planted("papers", func(dir string, i int, seq string) error {
		return write(filepath.Join(dir, fmt.Sprintf("%s%d报-2024-03-07-01.txt", asName(seq), i)), page)
	})
}

func (h *attack) tags() (int, int, error) {
	file := filepath.Join(h.dir, "state.json")
	if err := writeState(file, h.all); err != nil {
		return 0, 0, err
	}
	stopped, tried := 0, 0
	for _, args := range [][]string{{"import-state", file}, {"export-state"}, {"export-state", "-"}} {
		tried += len(h.all)
		stopped += max(0, len(h.all)-h.leaked("tags", 0, nil, args...))
	}
	return stopped, tried, nil
}

// writeState writes a state to be imported, with favourites that have sequences as
// their titles and tags.
func writeState(file string, seqs []string) error {
	type favourite struct {
		On   bool     `json:"on"`
		Tags []string `json:"tags"`
		At   string   `json:"at"`
	}
	var articles []any
	for i, seq := range seqs {
		seq = marked(i, strings.ToValidUTF8(seq, "?"))
		articles = append(articles, map[string]any{
			"paper": seq, "date": "2024-03-07", "page": "1", "headline": fmt.Sprint(seq, i), "ordinal": 0, "title": seq,
			"favourite": favourite{true, []string{seq}, "2024-03-07T00:00:00Z"},
		})
	}
	b, err := json.Marshal(map[string]any{"format": "baolan-memory", "version": 1, "articles": articles})
	if err != nil {
		return err
	}
	return write(file, string(b))
}
