package cli

import (
	"strings"
	"testing"
	"unicode"

	"baolan/ui/catalog"
)

// The help that is printed says what the commands say of themselves, letter for
// letter but for a capital at the beginning: what is typed is spelled as it is typed.
func TestHelp_AsTyped(t *testing.T) {
	t.Parallel()
	solid := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	for _, lang := range []catalog.Lang{catalog.Chinese, catalog.English} {
		printed := map[string]string{}
		helpOf := func(command string) string {
			if _, known := printed[command]; !known {
				code, out, errs := mainOf(t, []string{"BAOLAN_LANG=" + map[catalog.Lang]string{catalog.Chinese: "zh", catalog.English: "en"}[lang]}, append(strings.Fields(command)[1:], "--help")...)
				if code != 0 || errs != "" {
					t.Fatalf("%s --help: exit code %d, %s", command, code, errs)
				}
				printed[command] = solid(out)
			}
			return printed[command]
		}
		for _, s := range helpSentences(lang) {
			if command, example, ok := strings.Cut(s, " $ "); ok {
				if !strings.Contains(helpOf(command), solid(example)) {
					t.Errorf("the help of %s has no example %s", command, example)
				}
				continue
			}
			at, text, _ := strings.Cut(s, ": ")
			command, flag, isFlag := strings.Cut(at, " --")
			// A command's short word stands in the help of the one above it where it
			// has a longer one of its own.
			above := command[:max(strings.LastIndexByte(command, ' '), 0)]
			in := helpOf(command)
			if above != "" {
				in += helpOf(above)
			}
			if capital := strings.ToUpper(text[:1]) + text[1:]; !strings.Contains(in, solid(flag+text)) && !strings.Contains(in, solid(flag+capital)) && (isFlag || command != "baolan") {
				t.Errorf("the help of %s does not say %q of %q", command, text, flag)
			}
		}
		if len(printed) < 15 {
			t.Errorf("only %d commands were asked", len(printed))
		}
	}
}
