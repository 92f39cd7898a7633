package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// readCorpus gives the paragraphs of all pages of a folder.
func readCorpus(folder string) ([]string, error) {
	pattern := filepath.Join(folder, "*.json")
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", pattern, err)
	}
	var texts []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var page struct {
			Articles []struct{ Paragraphs []string }
		}
		if err := json.Unmarshal(data, &page); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, a := range page.Articles {
			texts = append(texts, a.Paragraphs...)
		}
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s: no pages with paragraphs", pattern)
	}
	return texts, nil
}
