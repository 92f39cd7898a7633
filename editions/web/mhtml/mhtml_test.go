package mhtml

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	t.Parallel()
	multipart := func(parts ...string) string {
		return "From: <Saved>\r\nSnapshot-Content-Location: http://a.example/b.htm\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\n" + strings.Join(parts, "\r\n--x\r\n") + "\r\n--x--\r\n"
	}
	for name, c := range map[string]struct{ in, want, address string }{
		"quoted-printable": {multipart("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/c.htm\r\n\r\n<p>=E7=94=B2=\r\n=E4=B9=99"), "<p>甲乙", "http://a.example/c.htm"},
		"base64":           {multipart("Content-Type: image/png\r\n\r\nx", "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"+base64.StdEncoding.EncodeToString([]byte("<p>甲"))), "<p>甲", "http://a.example/b.htm"},
		"one part":         {"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://a.example/d.htm\n\n<p>=E7=94=B2", "<p>甲", "http://a.example/d.htm"},
		"breaks off":       {strings.TrimSuffix(multipart("Content-Type: text/html\r\n\r\n<p>甲<p>乙"), "乙\r\n--x--\r\n"), "<p>甲<p>", "http://a.example/b.htm"},
	} {
		if !IsArchive([]byte(c.in)) {
			t.Errorf("%s: is no archive", name)
		}
		a, err := Read([]byte(c.in))
		pages := a.Pages
		if err != nil || len(pages) != 1 {
			t.Errorf("%s: %d pages, %v", name, len(pages), err)
			continue
		}
		if got := string(pages[0].HTML); got != c.want || pages[0].Address != c.address {
			t.Errorf("%s: %q from %q, want %q from %q", name, got, pages[0].Address, c.want, c.address)
		}
	}
	if _, err := Read([]byte(multipart("Content-Type: image/png\r\n\r\nx"))); err == nil {
		t.Error("an archive without a page was read")
	}
}

// The pictures of an archive are listed by their addresses, and each is found by its
// address.
func TestPicture(t *testing.T) {
	t.Parallel()
	in := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" +
		"--x\r\nContent-Type: text/html\r\n\r\n<p>a\r\n" +
		"--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/1.png\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte("first")) + "\r\n" +
		"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: image/jpeg\r\nContent-ID: <2@a>\r\n\r\nsecond\r\n--y--\r\n" +
		"--x--\r\n"
	a, err := Read([]byte(in))
	if want := []string{"http://a.example/1.png", "cid:2@a"}; err != nil || !slices.Equal(a.Pictures, want) {
		t.Fatalf("pictures %q, %v, want %q", a.Pictures, err, want)
	}
	for address, want := range map[string]string{"http://a.example/1.png": "first", "cid:2@a": "second"} {
		if got, err := Picture(strings.NewReader(in), address, 100); err != nil || string(got) != want {
			t.Errorf("%s is %q, %v, want %q", address, got, err, want)
		}
	}
	if got, err := Picture(strings.NewReader(in), "cid:2@a", 3); err != nil || string(got) != "sec" {
		t.Errorf("of at most three bytes: %q, %v", got, err)
	}
	for _, in := range []string{in, "", "Content-Type: text/html\r\n\r\n<p>"} {
		if got, err := Picture(strings.NewReader(in), "http://a.example/3.png", 100); err == nil {
			t.Errorf("a picture that is not there is %q", got)
		}
	}
}

// A letter says when it was sent, by whom and on what; a saved page is none, and its date is not asked.
func TestRead_Letter(t *testing.T) {
	t.Parallel()
	const head = "Received: from a\r\nMessage-ID: <1@a>\r\nFrom: =?gb2312?B?" + "5LHPqsjVsag=" + "?= <news@a.example>\r\nSubject: =?utf-8?B?5rWU5rqq5pep6K+7?=\r\nDate: Sat, 18 Apr 2026 06:30:00 +0800\r\nMIME-Version: 1.0\r\n"
	a, err := Read([]byte(head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\na\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>甲\r\n--y--\r\n--x--\r\n"))
	if l := a.Letter; err != nil || len(a.Pages) != 1 || l.From != "浔溪日报" || l.Subject != "浔溪早读" || l.Sent.Format("2006-01-02") != "2026-04-18" {
		t.Errorf("%v, %+v", err, a)
	}
	for _, saved := range [...]string{"Snapshot-Content-Location: http://a\r\n", ""} {
		a, _ := Read([]byte("From: <Saved>\r\n" + saved + "Subject: a\r\nDate: Sat, 18 Apr 2026 06:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>a"))
		if a.Letter != (Letter{}) {
			t.Errorf("%+v", a.Letter)
		}
	}
}
