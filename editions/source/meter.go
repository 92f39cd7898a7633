package source

// meter reports to Options.Progress how many bytes of some entries were read.
type meter struct {
	report      func(done, total int)
	done, total int64
}

func meterOf(entries []Entry, o Options) *meter {
	m := &meter{report: o.Progress}
	for _, e := range entries {
		m.total += e.Bytes()
	}
	return m
}

// file gives a function for a file of a size (0 for a pipe), to be called with how
// many of its bytes were read.
func (m *meter) file(size int64) func(done int64) {
	return func(done int64) {
		if m.report != nil && done < size {
			m.report(int(m.done+done), int(m.total))
		}
	}
}

// end ends a file, whether it could be read or not.
func (m *meter) end(size int64) {
	m.done += size
	if m.report != nil {
		m.report(int(m.done), int(m.total))
	}
}
