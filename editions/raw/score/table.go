package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// figures is what the scorer says of one page or of several together.
type figures map[string]any

func (f figures) number(key string) float64 {
	v, _ := f[key].(float64)
	return v
}

// ratio reads the scorer's "11/12" and "11/12 (predicted 13)". Of nothing all
// is right.
func (f figures) ratio(key string) float64 {
	s, _ := f[key].(string)
	var a, b float64
	if _, err := fmt.Sscanf(s, "%f/%f", &a, &b); err != nil || b == 0 {
		return 1
	}
	return a / b
}

// excess is by how much the number of predicted articles is off.
func (f figures) excess() float64 {
	s, _ := f["articles_found"].(string)
	var a, b, p float64
	if _, err := fmt.Sscanf(s, "%f/%f (predicted %f)", &a, &b, &p); err != nil || b == 0 {
		return 0
	}
	return max(p-b, b-p) / b
}

// table scores every set and prints it; it gives the number of floors missed.
func table(shared, tmp string) (below int, err error) {
	all, err := sets(shared)
	if err != nil {
		return 0, err
	}
	scorer := filepath.Join(shared, "tools/score.py")
	fmt.Println("page              P     R     F1    exact sp+miss spl articles        group     main      kicker    deck      byline    dateline  weather  kept")
	for _, s := range all {
		if len(s.samples) == 0 {
			continue
		}
		pairs := []string{scorer, "-j", "--pairs"}
		kept := 1.0
		for i, p := range s.samples {
			out := filepath.Join(tmp, fmt.Sprintf("%s-%d.json", s.name, i))
			if err := rebuild(p.text, out); err != nil {
				return 0, err
			}
			pairs = append(pairs, p.truth, out)
			f, err := score(scorer, "-j", p.truth, out, "--source", p.text)
			if err != nil {
				return 0, err
			}
			kept = min(kept, f.number("source_kept"))
			if !strings.HasPrefix(s.name, "tuned") && !strings.HasPrefix(s.name, "held") {
				printRow(p.name, f)
			}
		}
		f, err := score(pairs...)
		if err != nil {
			return 0, err
		}
		f["source_kept"] = kept
		printRow("= "+s.name, f)
		for _, fl := range s.floors {
			if v, ok := fl.holds(f); !ok {
				fmt.Printf("  BELOW: %s %s is %.4f, the floor is %.4f (%s)\n", s.name, fl.key, v, fl.least, fl.reason)
				below++
			}
		}
	}
	return below, nil
}

func score(args ...string) (figures, error) {
	out, err := exec.Command("python3", args...).Output()
	if err != nil {
		return nil, fmt.Errorf("scorer: %w", err)
	}
	var f figures
	return f, json.Unmarshal(out, &f)
}

func printRow(name string, f figures) {
	fmt.Printf("%-16s %.3f %.3f %.3f %.3f %3.0f+%-3.0f %3.0f %-15s %-9s %-9s %-9s %-9s %-9s %-9s %-8s %.4f\n", name,
		f.number("boundary_P"), f.number("boundary_R"), f.number("boundary_F1"), f.number("para_exact"),
		f.number("spurious_spaces"), f.number("missing_spaces"), f.number("splices"),
		strings.NewReplacer("predicted ", "", " ", "").Replace(fmt.Sprint(f["articles_found"])),
		f["headgroup"], f["headline"], f["kicker"], f["deck"], f["byline"], f["dateline"], f["weather"], f.number("source_kept"))
}
