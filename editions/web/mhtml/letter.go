package mhtml

import (
	"bytes"
	"html"
	"strings"

	"baolan/editions/decode"
	"baolan/editions/pattern"
)

// isLetter reports whether a head in small letters is that of a letter.
func isLetter(top []byte) bool {
	has := func(name string) bool {
		return bytes.HasPrefix(top, []byte(name)) || bytes.Contains(top, []byte("\n"+name))
	}
	return has("from:") && has("subject:") && has("date:") && (has("message-id:") || has("mime-version:")) && !bytes.Contains(top, []byte("snapshot-content-location:"))
}

// pageOf makes a page of the text of a letter, whose subject is its title. Lines go on where a letter's do that was
// wrapped: where they end in a blank.
func pageOf(l *Letter, text []byte, charset string) []byte {
	s, _, err := decode.Bytes(text, charset)
	if err != nil {
		s, _, err = decode.Bytes(text, "")
	}
	if err != nil {
		return nil
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if i := strings.Index(s, "\n-- \n"); i >= 0 { // what stands below is the signature
		s = s[:i]
	}
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"utf-8\"><title>" + html.EscapeString(l.Subject) + "</title></head><body><h1>" + html.EscapeString(l.Subject) + "</h1>")
	for p := range strings.SplitSeq(strings.ReplaceAll(s, " \n", ""), "\n") {
		if p = strings.TrimSpace(p); p != "" {
			b.WriteString("<p>" + html.EscapeString(p) + "</p>\n")
		}
	}
	return append([]byte(b.String()), "</body></html>"...)
}

// mailbox matches the line before a message in a file of messages.
var mailbox = pattern.Of(`(?m)^From \S.{0,120}\d{4}.{0,12}\r?\n(?:>?[A-Za-z][A-Za-z0-9-]*:)`)

// IsMailbox reports whether bytes begin like a file of messages, one behind the other.
func IsMailbox(head []byte) bool {
	if !bytes.HasPrefix(head, []byte("From ")) { // the expression would look for it at every line of every file
		return false
	}
	at := mailbox().FindIndex(head[:min(len(head), mostHeader)])
	return at != nil && at[0] == 0
}

// Messages returns the messages of such a file, without the lines before them. They share the memory of b.
func Messages(b []byte) (out [][]byte) {
	starts := mailbox().FindAllIndex(b, -1)
	for i, at := range starts {
		end := len(b)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		m := b[at[0]:end]
		_, m, _ = bytes.Cut(m, []byte("\n"))
		out = append(out, m)
	}
	return out
}
