package join

import (
	"strings"

	"baolan/editions/pattern"
)

// isAddress recognises the beginning of a URL or an e-mail address.
func isAddress(word string) bool {
	w := strings.ToLower(strings.TrimLeft(word, "(<[\"'"))
	if strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "http:") || strings.HasPrefix(w, "https:") {
		return true
	}
	if at := strings.IndexByte(w, '@'); at > 0 {
		return true
	}
	// wenqu.example/a, of a name and a domain that are both words.
	host, _, _ := strings.Cut(w, "/")
	name, domain, dotted := strings.Cut(host, ".")
	return dotted && len(name) > 1 && strings.Contains(w, "/") && domain != "" && isLetter(firstRune(domain)) && isLetter(lastRune(domain))
}

// The addresses whose parts stand apart. What follows a point is lower case,
// so that the next sentence is not taken in.
var (
	spacedURL  = pattern.Of(`\b(?i:www) ?\. ?[a-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})+(?: ?/ ?[A-Za-z0-9_.-]+)*|\bhttps? ?: ?/ ?/ ?[A-Za-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})*`)
	spacedMail = pattern.Of(`\b[A-Za-z0-9._+-]+ ?@ ?[A-Za-z0-9-]+(?: ?\. ?[a-z0-9-]{2,})+`)
)

// closeAddresses takes the spaces out of addresses.
func closeAddresses(s string) string {
	if !strings.Contains(s, " ") || !strings.ContainsAny(s, "@/") && !strings.Contains(strings.ToLower(s), "www") {
		return s
	}
	shut := func(t string) string { return strings.ReplaceAll(t, " ", "") }
	return spacedMail().ReplaceAllStringFunc(spacedURL().ReplaceAllStringFunc(s, shut), shut)
}
