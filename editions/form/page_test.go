package form

// Page reads the next page, for tests that look at one page after the other. text is clean,
// with \n between its lines.
func (l *Sample) Page(text string) {
	n := 0
	if len(l.parts) > 0 {
		n = l.parts[len(l.parts)-1].running.Pages()
	}
	l.Add(LookAt(text, n))
}
