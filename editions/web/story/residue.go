package story

import (
	"strings"

	"baolan/editions/pattern"
)

// This file knows what is left of the metadata of publishing systems in a text from which a
// crawler has taken the tags by an expression. Such an expression takes a tag inside of a
// comment for an element, so that the values of the comment stay, with its end.

var (
	propertyEnd = pattern.Of(`/enpproperty\s*-{0,2}>?`)
	// The values begin with the number of the article and the time, or the time and the number.
	propertyStart = pattern.Of(`(?:^|[\s\x{3000}。！？”）])(?:\d{4,12}\s*)?\d{4}-\d{2}-\d{2}\s*\d{2}:\d{2}:\d{2}[:.]\d|(?:^|[^\d.])\d{4,12}\s*(?:\d\s*){0,2}https?://`)
	// A text that was cut off has no end of the comment.
	propertyRest = pattern.Of(`(?:^|[\s\x{3000}。！？”）])\d{4}-\d{2}-\d{2}\s*\d{2}:\d{2}:\d{2}[:.]0\s*\d{6,12}\s*\d?\s*\d?\s*https?://\S*(?:content|nw)[^\n]*\s*$|\b\d{6,12}\s*(?:\d\s+){0,2}https?://\S+content_\d+\.html?\S*\s*$`)
)

// mostProperties is the greatest number of bytes of such values before their end.
const mostProperties = 4 << 10

// WithoutProperties returns a text without such values.
func WithoutProperties(s string) string {
	if !strings.Contains(s, "/enpproperty") && !strings.Contains(s, "://") {
		return s
	}
	var b strings.Builder
	last := 0 // the end of the last values
	for _, end := range propertyEnd().FindAllStringIndex(s, -1) {
		start := end[0]
		from := max(last, end[0]-mostProperties)
		if at := propertyStart().FindStringIndex(s[from:end[0]]); at != nil {
			start = from + at[0]
			for start < end[0] && (s[start] < '0' || s[start] > '9') { // the mark before the number is of the text
				start++
			}
		}
		b.WriteString(s[last:start])
		last = end[1]
	}
	b.WriteString(s[last:])
	s = b.String()
	if at := propertyRest().FindStringIndex(s); at != nil {
		start := at[0]
		for s[start] < '0' || s[start] > '9' {
			start++
		}
		s = s[:start]
	}
	return s
}
