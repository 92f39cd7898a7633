package catalog

// Reason words what a reader of a format says of something that it cannot read.
// Libraries say it in English; in Chinese it is left out where there are no words
// for it, as the file, the line and the remedy stand beside it.
func (l Lang) Reason(english string) string {
	if l == English {
		return english
	}
	return reasons[english]
}

// reasons are what our own readers say, as they say it.
var reasons = map[string]string{
	"the record breaks off":                         "记录中断了",
	"too many values inside one another":            "一层套一层，套得太深",
	"the heading row names no title and no content": "表头里没有标题，也没有正文",
	"neither title nor content":                     "没有标题，也没有正文",
	"no row has a title or content":                 "没有一行有标题或正文",
	"no article with title or content":              "没有一条有标题或正文",
}
