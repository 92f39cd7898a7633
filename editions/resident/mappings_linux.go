package resident

import (
	"bufio"
	"os"
	"strconv"
	"strings"
)

// Mapping is a piece of the process's memory.
type Mapping struct {
	Start, Size int64
	Access      string // "r-xp": it can be read and run, not written to, and is the process's own
	Path        string // that of its file as far as its first space, or the system's name for it; "" for none
}

// Mappings returns the pieces of the process's memory, none if the system does not tell them.
func Mappings() []Mapping {
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		return nil
	}
	defer maps.Close()
	var out []Mapping
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		// 00400000-01a2f000 r-xp 00000000 fe:00 12345  /usr/bin/baolan
		f := strings.Fields(lines.Text())
		if len(f) < 5 {
			continue
		}
		from, to, _ := strings.Cut(f[0], "-")
		start, err1 := strconv.ParseInt(from, 16, 64)
		end, err2 := strconv.ParseInt(to, 16, 64)
		if err1 != nil || err2 != nil || end <= start {
			continue // the system's own are above all addresses of programs
		}
		m := Mapping{Start: start, Size: end - start, Access: f[1]}
		if len(f) > 5 {
			m.Path = f[5]
		}
		out = append(out, m)
	}
	return out
}
