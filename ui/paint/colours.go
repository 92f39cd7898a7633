package paint

import (
	"bytes"

	"github.com/charmbracelet/colorprofile"
)

// coloured gives a row in the colours that a terminal has.
func coloured(row string, profile colorprofile.Profile) []byte {
	if profile == colorprofile.TrueColor {
		return []byte(row)
	}
	var b bytes.Buffer
	w := colorprofile.Writer{Forward: &b, Profile: profile}
	_, _ = w.WriteString(row) // writing to a buffer never fails
	return b.Bytes()
}
