package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"baolan/internal/fixture/sweep"
	"baolan/ui/catalog"
	"baolan/ui/console"
)

// TestClaims holds testdata/claims.txt against README and the help of every command
// in both languages: each of their sentences stands in it with what tries it, it has
// no other sentence, and what it names is there. An entry is a sentence, and under
// it, after a tab each,
//
//	test FOLDER NAME      the Go test NAME in FOLDER
//	script NAME: WORDS    testdata/script/NAME.txtar, the part whose comment begins
//	                      with WORDS
//	make TARGET           a target of the Makefile
//	file NAME: LINE       a line of a file
//	no claim: REASON      nothing that a test could find false
func TestClaims(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	entries := claimEntries(t)
	said := append(readmeSentences(readme(t)), helpSentences(catalog.Chinese)...)
	said = append(said, helpSentences(catalog.English)...)
	stands := map[string]bool{}
	for _, s := range said {
		if !stands[s] && len(entries[s]) == 0 {
			t.Errorf("claims.txt does not say what tries\n%s", s)
		}
		stands[s] = true
	}
	for s, tries := range entries {
		if !stands[s] {
			t.Errorf("claims.txt has what neither README nor help says:\n%s", s)
		}
		for _, by := range tries {
			if err := tried(by); err != nil {
				t.Errorf("%s: %s: %v", s, by, err)
			}
		}
	}
	if len(said) < 300 {
		t.Errorf("only %d sentences were found", len(said))
	}
}

// claimEntries reads the table: what tries each sentence.
func claimEntries(t *testing.T) map[string][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/claims.txt")
	if err != nil {
		t.Fatal(err)
	}
	entries, last := map[string][]string{}, ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		by, isTry := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case isTry:
			entries[last] = append(entries[last], by)
		case entries[line] != nil:
			t.Errorf("claims.txt has this twice: %s", line)
		default:
			last = line
			entries[last] = []string{}
		}
	}
	return entries
}

// tried returns what is wrong with an entry's reference.
func tried(by string) error {
	if why, ok := strings.CutPrefix(by, "no claim: "); ok && why != "" {
		return nil
	}
	kind, rest, _ := strings.Cut(by, " ")
	switch kind {
	case "test":
		folder, name, _ := strings.Cut(rest, " ")
		files, err := filepath.Glob(filepath.Join("..", "..", folder, "*_test.go"))
		if err != nil {
			return err
		}
		return isIn(files, "(?m)^func "+regexp.QuoteMeta(name)+`\(`)
	case "script":
		name, words, ok := strings.Cut(rest, ": ")
		if !ok || words == "" {
			return fmt.Errorf("no part of the script is named")
		}
		return isIn([]string{"testdata/script/" + name + ".txtar"}, "(?m)^# "+regexp.QuoteMeta(words))
	case "make":
		return isIn([]string{"../../Makefile"}, "(?m)^"+regexp.QuoteMeta(rest)+":")
	case "file":
		name, line, _ := strings.Cut(rest, ": ")
		return isIn([]string{filepath.Join("..", "..", name)}, "(?m)^"+regexp.QuoteMeta(line)+"$")
	}
	return fmt.Errorf("%q is no way of trying", kind)
}

func isIn(files []string, pattern string) error {
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if regexp.MustCompile(pattern).Match(b) {
			return nil
		}
	}
	return fmt.Errorf("it is not there")
}

var (
	pictured  = regexp.MustCompile(`!\[[^]]*\]\([^)]*\)`)
	comment   = regexp.MustCompile(`^\S.*?\s+# .`)
	tableRule = regexp.MustCompile(`^\|[-|]+\|$`)
)

// readmeSentences cuts README: prose and list items into sentences, tables into rows,
// of the blocks of code the lines that have a comment. Headings, heads of tables and
// pictures are left out.
func readmeSentences(text string) []string {
	var all []string
	lines := strings.Split(text, "\n")
	inBlock := false
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "```"):
			inBlock = !inBlock
		case inBlock:
			if comment.MatchString(line) {
				all = append(all, strings.Join(strings.Fields(line), " "))
			}
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "<!--"), line == "---", tableRule.MatchString(line):
		case strings.HasPrefix(line, "|"):
			isHead := i+1 < len(lines) && tableRule.MatchString(lines[i+1])
			row := strings.Trim(strings.TrimSpace(pictured.ReplaceAllString(line, "")), "| ")
			if !isHead && row != "" {
				all = append(all, row)
			}
		default:
			line = strings.TrimPrefix(pictured.ReplaceAllString(line, ""), "- ")
			all = append(all, sentences(line)...)
		}
	}
	return all
}

// sentences cuts at the ends of sentences, at semicolons, and where an English list
// comes to its next key, all outside of parentheses and code.
func sentences(line string) []string {
	var all []string
	runes := []rune(line)
	start, depth, inCode := 0, 0, false
	cut := func(end int) {
		if s := strings.TrimSpace(string(runes[start:end])); s != "" {
			all = append(all, s)
		}
		start = end
	}
	for i, r := range runes {
		rest := string(runes[i:min(i+3, len(runes))])
		switch {
		case r == '`':
			inCode = !inCode
		case inCode:
		case strings.ContainsRune("（(", r):
			depth++
		case strings.ContainsRune("）)", r):
			depth = max(depth-1, 0)
		case depth > 0:
		case strings.ContainsRune("。；！？", r), strings.HasPrefix(rest, ". "), strings.HasPrefix(rest, "; "), rest == ", `":
			cut(i + 1)
		}
	}
	cut(len(runes))
	return all
}

// helpSentences are what the help of every command says: its sentences, examples and
// flags, the flags of all commands once.
func helpSentences(lang catalog.Lang) []string {
	a := &app{lang: lang, out: console.New(os.Stdout, console.Charset{}), getenv: func(string) string { return "" }, skipped: &skipped{}}
	root := a.root()
	var all []string
	flags := func(at string, set *pflag.FlagSet) {
		set.VisitAll(func(f *pflag.Flag) {
			usage := f.Usage
			if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
				usage += " (" + f.DefValue + ")"
			}
			if !f.Hidden && f.Name != "help" {
				all = append(all, at+" --"+f.Name+": "+usage)
			}
		})
	}
	var of func(c *cobra.Command)
	of = func(c *cobra.Command) {
		at := c.CommandPath()
		for _, text := range slices.Compact([]string{c.Short, c.Long}) {
			for line := range strings.Lines(text) {
				for _, s := range sentences(strings.TrimSpace(line)) {
					all = append(all, at+": "+s)
				}
			}
		}
		for line := range strings.Lines(c.Example) {
			if line = strings.TrimSpace(line); line != "" {
				all = append(all, at+" $ "+line)
			}
		}
		flags(at, c.LocalNonPersistentFlags())
		for _, sub := range c.Commands() {
			if !sub.Hidden {
				of(sub)
			}
		}
	}
	of(root)
	flags(root.Name(), root.PersistentFlags())
	return all
}
