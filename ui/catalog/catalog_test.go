package catalog

import (
	"regexp"
	"slices"
	"testing"
)

var verb = regexp.MustCompile(`%[-+# 0]*[0-9.]*[a-zA-Z%]`)

// Every key has both languages, with the same formatting verbs in the same order, because
// a caller gives the arguments without knowing the language.
func TestMessages_Complete(t *testing.T) {
	flags := regexp.MustCompile(`[-+# 0-9.]`)
	for k, m := range messages {
		if m[Chinese] == "" || m[English] == "" {
			t.Errorf("key %d lacks a language: %q", k, m)
			continue
		}
		zh, en := verb.FindAllString(m[Chinese], -1), verb.FindAllString(m[English], -1)
		for _, v := range [][]string{zh, en} {
			for i := range v {
				v[i] = flags.ReplaceAllString(v[i], "")
			}
		}
		if !slices.Equal(zh, en) {
			t.Errorf("key %d: verbs differ: %q", k, m)
		}
	}
}

func TestFromLocale(t *testing.T) {
	for locale, want := range map[string]Lang{
		"": Chinese, "C": Chinese, "C.UTF-8": Chinese, "zh_CN.UTF-8": Chinese,
		"en_US.UTF-8": English, "en": English, "de_DE": Chinese, "en-GB": English,
	} {
		if got := FromLocale(locale); got != want {
			t.Errorf("FromLocale(%q) = %v, want %v", locale, got, want)
		}
	}
}

func TestParseLang(t *testing.T) {
	if _, err := ParseLang("fr"); err == nil {
		t.Error("ParseLang(fr) gave no error")
	}
	if l, err := ParseLang("en_US"); err != nil || l != English {
		t.Errorf("ParseLang(en_US) = %v, %v", l, err)
	}
}
