package record

import (
	"slices"
	"strings"
	"time"
)

// This file takes away the levels that databases and interfaces of sites put around a value
// or an article.

// levels is the names of objects that hold the fields of an article in answers of search
// engines and interfaces. Objects with the names of things hold one too, if it is whole.
var levels = [...]string{"_source", "node", "fields", "attributes"}

// flatten takes away the level that an object is, or the one that it holds.
func (v *value) flatten() {
	switch {
	case v.keys == nil:
		v.flattenRuns()
	case len(v.keys) == 1 && strings.HasPrefix(v.keys[0], "$") && v.items[0].scalar:
		v.flattenTyped()
	case len(v.keys) == 1 && v.keys[0] == "ops" && v.items[0].scalar: // what an editor calls its runs
		*v = v.items[0]
	case slices.Contains(v.keys, "rendered"):
		v.flattenRendered()
	case v.flattenNode():
	case v.isKeyed():
		v.flattenKeyed()
	default:
		v.lift()
	}
}

// flattenTyped makes a scalar of a value with its type, as document stores write it:
// {"$date": {"$numberLong": "1773158400000"}}.
func (v *value) flattenTyped() {
	text := v.items[0].text
	switch v.keys[0] {
	case "$date":
		// Days are kept as midnights, which in China are 16 o'clock of universal time the day before.
		if t, err := time.Parse(time.RFC3339, text); err == nil && t.UTC().Hour() == 16 && t.Minute() == 0 && t.Second() == 0 {
			text = t.UTC().AddDate(0, 0, 1).Format(time.DateOnly)
		}
	case "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal":
	case "$oid":
		text = ""
	default:
		return
	}
	*v = value{text: text, scalar: true}
}

// runs is the names of the texts of the runs in which editors keep a text with its links and bold words.
var runs = [...]string{"text", "insert", "plain_text"}

// flattenRuns makes a scalar of a list of the runs of one text: ["…", {"type": "link", "text": "…"}] or
// [{"insert": "…\n"}, …]. Objects of a type with a text alone may as well be paragraphs.
func (v *value) flattenRuns() {
	var text strings.Builder
	bare, marked := 0, false
	for i := range v.items {
		item := &v.items[i]
		if item.scalar {
			bare++
			text.WriteString(item.text)
			continue
		}
		at := slices.IndexFunc(runs[:], func(name string) bool { return item.at(name) != nil && item.at(name).scalar })
		if at < 0 || item.has(fTitle, "") {
			return
		}
		marked = marked || at > 0
		text.WriteString(item.at(runs[at]).text)
	}
	if marked || bare > 0 && bare < len(v.items) {
		*v = value{text: text.String(), scalar: true}
	}
}

// at returns the value of a field of an object by its name, nil for none.
func (v *value) at(name string) *value {
	if i := slices.Index(v.keys, name); i >= 0 {
		return &v.items[i]
	}
	return nil
}

// flattenRendered makes a scalar of a text and what an interface says of it:
// {"rendered": "<p>…</p>", "protected": false}. Such a text is always HTML.
func (v *value) flattenRendered() {
	text, raw := "", ""
	for i, k := range v.keys {
		item := &v.items[i]
		switch {
		case !item.scalar:
			return
		case k == "rendered":
			text = item.text
		case k == "raw":
			raw = item.text
		case k != "protected" && k != "block_version":
			return
		}
	}
	if strings.ContainsAny(text, "<&") && !isHTML(text) {
		text = "<p>" + text + "</p>"
	}
	if strings.TrimSpace(text) == "" {
		text = raw
	}
	*v = value{text: text, scalar: true}
}

// lift moves the fields of the one article in an object without a title and a text into the
// object. What the article says itself comes last, so that it holds.
func (v *value) lift() {
	at := -1
	for i, k := range v.keys {
		switch f := fieldOf(k); {
		case isLevel(k, &v.items[i]) && at < 0:
			at = i
		case isLevel(k, &v.items[i]), f == fTitle, f == fContent:
			return
		}
	}
	if at < 0 {
		return
	}
	inner := v.items[at]
	for i := range inner.items {
		// Search engines give the values of a field as a list.
		if one := &inner.items[i]; one.keys == nil && len(one.items) == 1 && one.items[0].scalar {
			*one = one.items[0]
		}
	}
	v.keys = append(slices.Delete(v.keys, at, at+1), inner.keys...)
	v.items = append(slices.Delete(v.items, at, at+1), inner.items...)
}

// isLevel reports whether an object of that name holds the fields of an article.
func isLevel(name string, v *value) bool {
	title, content := v.has(fTitle, ""), v.has(fContent, "")
	if slices.Contains(levels[:], name) {
		return title || content
	}
	return title && content && slices.Contains(things[:], plainName(name))
}

// isKeyed reports whether an object is a list of articles whose keys are their numbers, their
// addresses, days or pages: {"30101": {"title": …, "content": …}}.
func (v *value) isKeyed() bool {
	for i, k := range v.keys {
		if item := &v.items[i]; !strings.ContainsAny(k, "0123456789") || item.keys == nil || !item.has(fTitle, "") || !item.has(fContent, "") {
			return false
		}
	}
	return len(v.keys) > 0
}

// flattenKeyed makes a list of such an object. A key that names a day or a page is a field of
// its article, before its own.
func (v *value) flattenKeyed() {
	for i, k := range v.keys {
		name := ""
		switch {
		case strings.ContainsRune(k, '版'):
			name = "page"
		case len(k) <= len("2026年03月11日") && !dateOf(k).IsZero():
			name = "date"
		default:
			continue
		}
		item := &v.items[i]
		item.keys = slices.Insert(item.keys, 0, name)
		item.items = slices.Insert(item.items, 0, value{text: k, scalar: true})
	}
	v.keys = nil
}
