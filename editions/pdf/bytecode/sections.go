package bytecode

import "encoding/binary"

// section is one section of a module: its number, and where it and its content begin and end.
type section struct {
	number            byte
	start, begin, end int
}

// sections returns the sections of a module.
func sections(module []byte) ([]section, error) {
	if len(module) < preamble {
		return nil, errModule
	}
	var out []section
	for at := preamble; at < len(module); {
		size, n := binary.Uvarint(module[at+1:])
		begin := at + 1 + n
		if n <= 0 || size > uint64(len(module)-begin) {
			return nil, errModule
		}
		s := section{module[at], at, begin, begin + int(size)} //nolint:gosec // less than the module is long
		out = append(out, s)
		at = s.end
	}
	return out, nil
}
