package catalog

// Reason gives the words for the error of a decoder, which decoders give in English. In
// Chinese it gives "" for an error that is not in the table, because the file, the line
// and the remedy are shown beside it.
func (l Lang) Reason(english string) string {
	if l == English {
		return english
	}
	return reasons[english]
}

// reasons are the Chinese words for the errors of this program's own decoders, by their
// English words.
var reasons = map[string]string{
	"the record breaks off":                         "记录中断了",
	"too many values inside one another":            "一层套一层，套得太深",
	"the heading row names no title and no content": "表头里没有标题，也没有正文",
	"neither title nor content":                     "没有标题，也没有正文",
	"no row has a title or content":                 "没有一行有标题或正文",
	"no article with title or content":              "没有一条有标题或正文",
}
