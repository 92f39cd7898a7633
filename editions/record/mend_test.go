package record

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestMended puts right what strings hold that JSON has them escape, and nothing else.
func TestMended(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`{"a":"b\n\"c\u4e00\\"}`:  `{"a":"b\n\"c\u4e00\\"}`,
		"{\n\t\"a\":\n\"b\"}":     "{\n\t\"a\":\n\"b\"}",
		"{\"a\":\"b\nc\td\r\n\"}": `{"a":"b\nc\td\n"}`,
		"{\"a\":\"b\x18c\"}":      `{"a":"bc"}`,
		`{"a":"C:\data\u12"}`:     `{"a":"C:\\data\\u12"}`,
	} {
		got, _ := mended(in)
		if got != want || !json.Valid([]byte(got)) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestJSON_Faults reads the records round every fault: a control or an escape that is none
// costs nothing, a lost mark its own record.
func TestJSON_Faults(t *testing.T) {
	t.Parallel()
	record := func(n string) string { return `{"title":"标题` + n + `","content":"` + prose(1) + n + `。"}` }
	for _, form := range [][3]string{{"[", ",", "]"}, {"[\n", ",\n", "\n]"}, {"", "\n", ""}} {
		whole := form[0] + record("甲") + form[1] + record("乙") + form[1] + record("丙") + form[2]
		for fault, damaged := range map[string]string{
			"control": strings.Replace(whole, "标题乙", "标\x18题乙", 1),
			"escape":  strings.Replace(whole, "标题乙", `标题乙\q`, 1),
			"mark":    strings.Replace(whole, `"标题乙"`, `"标题乙`, 1),
		} {
			text, _ := readText(t, JSON{}, []byte(damaged))
			for _, n := range []string{"甲", "乙", "丙"} {
				if !strings.Contains(text, "标题"+n) && (fault != "mark" || n == "甲") {
					t.Errorf("%q, %s: %s is lost: %q", form[1], fault, n, text)
				}
			}
		}
	}
}
