package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"baolan/internal/score/measure"
	"baolan/internal/truth"
)

const heading = "set                 P     R     F1    exact  sp+miss spl  articles          group      main       kicker    deck      byline     dateline   weather   lines  kept"

func printRow(name string, c *measure.Counts) {
	exact := measure.Share{OK: c.Exact, N: c.Paras}
	fmt.Printf("%-19s %.3f %.3f %.3f %.3f %4d+%-3d %4d  %-17s %-10v %-10v %-9v %-9v %-10v %-10v %-9v %-6s %.4f\n", name,
		c.Precision(), c.Recall(), c.F1(), exact.Ratio(), c.Spurious, c.Missing, c.Splices,
		fmt.Sprintf("%v(%d)", c.Articles, c.Predicted), c.Group, c.Headline, c.Kicker, c.Deck, c.Byline, c.Dateline, c.Weather,
		percent(c.Lines), c.Source.Ratio())
}

func percent(s measure.Share) string {
	if s.N == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f%%", 100*s.Ratio())
}

// printKinds prints the figures that the first table does not have.
func printKinds(sets []*set) {
	fmt.Println("\nset                 foreign paragraphs  bylines' blanks  notices alone  rows alone  verse alone  kinds")
	for _, s := range sets {
		c := &s.counts
		fmt.Printf("= %-17s %-19d %-16v %-14v %-11v %-12v %v\n", s.name, c.ForeignParas, c.Blanks, c.Notices, c.Rows, c.Verse, c.Kinds)
	}
}

// printReliability prints how many articles of each bin of confidence are right: found, with
// the headline group and the byline of the truth.
func printReliability(sets []*set) {
	fmt.Print("\nright articles by confidence")
	for i, b := range measure.Bins {
		end := "1"
		if i+1 < len(measure.Bins) {
			end = fmt.Sprintf("%.2f", measure.Bins[i+1])
		}
		fmt.Printf("  %-10s", fmt.Sprintf("%.2f–%s", b, end))
	}
	fmt.Println("  ≥ 0.95")
	for _, s := range sets {
		fmt.Printf("= %-26s", s.name)
		for _, v := range s.counts.Sure {
			fmt.Printf("  %-10v", v)
		}
		above := s.counts.Sure.Above(0.95)
		fmt.Printf("  %v %s\n", above, percent(above))
	}
}

// printFirstSights prints the figures that each round of new pages gave before anything was
// changed for them. Rounds are only added to the file.
func printFirstSights(root string) error {
	b, err := os.ReadFile(filepath.Join(root, "internal/score/firstsight.tsv"))
	if err != nil {
		return err
	}
	fmt.Println("\nat first sight, all rounds (headline groups, bylines, weather)")
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimSpace(l); l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		f := strings.Split(l, "\t")
		var ok, n float64
		if len(f) < 6 {
			return fmt.Errorf("firstsight.tsv: %q has %d fields; six are wanted", l, len(f))
		}
		if _, err := fmt.Sscanf(f[2], "%f/%f", &ok, &n); err != nil || n == 0 {
			return fmt.Errorf("firstsight.tsv: %q is not right/all", f[2])
		}
		fmt.Printf("  %-10s %-34s %3.0f %%  %-9s %-9s %-7s %s\n", f[0], f[1], math.Floor(100*ok/n+0.5), f[2], f[3], f[4], f[5])
	}
	return nil
}

// compareFiles prints the figures of a prediction under the keys of score.py.
func compareFiles(args []string) error {
	if len(args) < 2 {
		return fmt.Errorf("-py wants TRUTH.json PREDICTION.json")
	}
	t, err := truth.Read(args[0])
	if err != nil {
		return err
	}
	p, err := truth.Read(args[1])
	if err != nil {
		return err
	}
	c := measure.Page(&t, &p, measure.Options{})
	return json.NewEncoder(os.Stdout).Encode(figures(&c))
}

func figures(c *measure.Counts) map[string]any {
	share := func(a, b int) float64 { return measure.Share{OK: a, N: b}.Ratio() }
	return map[string]any{
		"body_chars": c.Chars, "char_recall": share(c.Mapped, c.Chars),
		"boundary_P": c.Precision(), "boundary_R": c.Recall(), "boundary_F1": c.F1(), "tp": c.TP, "fp": c.FP, "fn": c.FN,
		"spurious_spaces": c.Spurious, "missing_spaces": c.Missing, "kept_spaces": c.Kept, "splices": c.Splices,
		"char_acc": c.CharAccuracy(), "para_exact": share(c.Exact, c.Paras), "para_exact_ignoring_spaces": share(c.ExactBlind, c.Paras), "paras": c.Paras,
		"articles_found": fmt.Sprintf("%v (predicted %d)", c.Articles, c.Predicted),
		"headgroup":      c.Group.String(), "headline": c.Headline.String(), "kicker": c.Kicker.String(), "deck": c.Deck.String(),
		"byline": c.Byline.String(), "dateline": c.Dateline.String(), "weather": c.Weather.String(),
	}
}
