package source

// meter tells Options.Progress how many bytes of some entries are done.
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

// file gives what is called inside of a file of so many bytes, or of a pipe of 0,
// with how many are done.
func (m *meter) file(size int64) func(done int64) {
	return func(done int64) {
		if m.report != nil && done < size {
			m.report(int(m.done+done), int(m.total))
		}
	}
}

// end closes a file, readable or not.
func (m *meter) end(size int64) {
	m.done += size
	if m.report != nil {
		m.report(int(m.done), int(m.total))
	}
}
