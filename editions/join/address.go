package join

import (
	"strings"

	"baolan/editions/pattern"
)

// isAddress reports whether a word begins as a URL or an e-mail address does.
func isAddress(word string) bool {
	w := strings.ToLower(strings.TrimLeft(word, "(<[\"'"))
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "http:") || strings.HasPrefix(w, "https:") {
		return true
	}
	if at := strings.IndexByte(w, '@'); at > 0 {
		return true
	}
	// An address can be a name and a domain without more: wenqu.example/a.
	host, _, _ := strings.Cut(w, "/")
	name, domain, dotted := strings.Cut(host, ".")
	return dotted && len(name) > 1 && strings.Contains(w, "/") && domain != "" && isLetter(firstRune(domain)) && isLetter(lastRune(domain))
}

// The forms of addresses with spaces between their parts. Only lower case may follow a point,
// so that the next sentence is not read as a part.
var (
	spacedURL  = pattern.Of(`\b(?i:www) ?\. ?[a-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})+(?: ?/ ?[A-Za-z0-9_.-]+)*|\bhttps? ?: ?/ ?/ ?[A-Za-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})*`)
	spacedMail = pattern.Of(`\b[A-Za-z0-9._+-]+ ?@ ?[A-Za-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})+`)
)

// closeAddresses removes the spaces inside addresses.
func closeAddresses(s string) string {
	if !strings.Contains(s, " ") || !strings.ContainsAny(s, "@/") && !strings.Contains(strings.ToLower(s), "www") {
		return s
	}
	shut := func(t string) string { return strings.ReplaceAll(t, " ", "") }
	return spacedMail().ReplaceAllStringFunc(spacedURL().ReplaceAllStringFunc(s, shut), shut)
}
