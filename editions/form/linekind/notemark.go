package linekind

import "baolan/editions/pattern"

// noteMark matches the beginning of a note: ①, [1], *, ※, 注：. The mark is the first group,
// empty behind 注：.
var noteMark = pattern.Of(`^(?:(?:注释?|原注)[:：]\s*([①-⑳⑴-⒇]?)|([①-⑳⑴-⒇]|[\[［〔][0-9]{1,3}[\]］〕]|[*＊※†‡]{1,3}))\s*\S`)

// NoteMark returns the mark of a note. ok is false if a line begins no note.
func NoteMark(s string) (mark string, ok bool) {
	m := noteMark().FindStringSubmatch(s)
	if m == nil || IsRule(s) {
		return "", false
	}
	return firstOf(m[1:]), true
}
