package wordlist

import "strings"

// ListsOf reads a file of words: on each line a word, its sense, and where in a text it
// stands, parted by tabs; fields is how many of these a line has with those behind them,
// which are not read. Lines of other numbers of fields and those that begin with # are no
// entries. A list is found by its sense and place with a space between, and has its words
// in their order.
//
// Lines of one list mostly stand together, so a list is looked up once for all of them: the
// files are read at every start.
func ListsOf(file string, fields int) map[string][]string {
	lists := map[string][]string{}
	var under, key string // the sense and place of the line before, as the file has them and as a key
	var list []string
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") || strings.Count(line, "\t") != fields-1 {
			continue
		}
		word, rest, _ := strings.Cut(line, "\t")
		sense, behind, _ := strings.Cut(rest, "\t")
		place, _, _ := strings.Cut(behind, "\t")
		if at := rest[:len(sense)+1+len(place)]; at != under {
			if list != nil {
				lists[key] = list
			}
			under, key = at, sense+" "+place
			list = lists[key]
		}
		list = append(list, word)
	}
	if list != nil {
		lists[key] = list
	}
	return lists
}
