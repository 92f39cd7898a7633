package field

import (
	"bytes"
	"math/rand/v2"
)

// oneByteBroken writes a case of another family with one byte of it broken.
func oneByteBroken(r *rand.Rand) made {
	how := []func(*rand.Rand) made{headedParagraphs, boundSheets, noteArchive, programRecords, savedSystem, tornLines}
	whole := oneOf(r, how...)(r)
	broken := made{files: map[string][]byte{}, open: whole.open, whole: &whole}
	var names []string
	for name := range whole.files {
		names = append(names, name)
	}
	name := names[0]
	for _, s := range names {
		if broken.files[s] = whole.files[s]; s < name {
			name = s
		}
	}
	b := bytes.Clone(whole.files[name])
	at := r.IntN(len(b))
	switch r.IntN(4) {
	case 0:
		b[at] = 0xff
	case 1:
		b[at] ^= 1 << r.IntN(8)
	case 2:
		b = append(b[:at:at], b[at+1:]...)
	default:
		b = bytes.Join([][]byte{b[:at], {byte(r.IntN(256))}, b[at:]}, nil)
	}
	broken.files[name] = b
	return broken
}
