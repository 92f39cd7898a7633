package mhtml

import (
	"strings"
	"testing"
)

const letterHead = "From: =?utf-8?B?5rWU5rqq5pep6K+7?= <a@b.example>\nTo: c@d.example\nSubject: =?utf-8?B?5rWU5rqq5pep6K+7?=\nDate: Sun, 05 Apr 2026 06:10:00 +0800\nMIME-Version: 1.0\n"

// A letter without HTML is a page: its subject the title, a line a paragraph, without what signs it.
func TestRead_PlainLetter(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"alone":  letterHead + "Content-Type: text/plain; charset=utf-8\n\n甲 <乙>\n\n一行 \n接着\n-- \n退订\n",
		"a part": letterHead + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n甲 <乙>\n\n一行 \n接着\n-- \n退订\n--x--\n",
	} {
		if !IsArchive([]byte(in)) {
			t.Errorf("%s: is no letter", name)
		}
		a, err := Read([]byte(in))
		if err != nil || len(a.Pages) != 1 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := string(a.Pages[0].HTML)
		if !strings.Contains(got, "<h1>浔溪早读</h1><p>甲 &lt;乙&gt;</p>\n<p>一行接着</p>") || strings.Contains(got, "退订") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if IsArchive([]byte("From: 甲\n\nSubject: 乙\nDate: 丙\n")) {
		t.Error("a text is a letter")
	}
}

func TestMessages(t *testing.T) {
	t.Parallel()
	one := "From a@b.example Sun Apr  5 06:10:00 2026\n" + letterHead + "\n甲\nFrom here on it is text\n\n"
	if !IsMailbox([]byte(one)) || IsMailbox([]byte(letterHead)) || IsMailbox([]byte("\n"+one)) {
		t.Error("what is a file of messages")
	}
	all := Messages([]byte(one + one))
	if len(all) != 2 || !strings.HasPrefix(string(all[1]), "From: =") || !strings.Contains(string(all[0]), "From here on") {
		t.Errorf("%q", all)
	}
}
