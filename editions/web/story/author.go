package story

import (
	"slices"
	"strings"
)

// author returns the author that the metadata of a page name, "" for none. A publishing
// system names the author of the article. The <meta> of a page is filled in by a template: it
// often has the site's name or the paper from which the article is taken.
func (r *reader) author() string {
	if r.meta.author != "" || r.isSource(squeezed(r.meta.writer)) {
		return r.meta.author
	}
	return r.meta.writer
}

// isSource reports whether a name is that of a site, of a part of it or of a newspaper.
func (r *reader) isSource(name string) bool {
	if name == "" || isPaper(name) || isPlatform(name) || squeezed(r.meta.paper) == name {
		return true
	}
	for _, end := range [...]string{"网", "網", "通讯社", "频道", "頻道", "客户端", "网站", "综合", "整理", "编辑部", ".com", ".cn", ".net"} {
		if strings.HasSuffix(strings.ToLower(name), end) {
			return true
		}
	}
	return slices.ContainsFunc(r.meta.titles, func(t string) bool { return endsInSite(t, name) })
}

// endsInSite reports whether the title of a page ends in the name of a site that begins with
// name: 某某题目_网易新闻.
func endsInSite(title, name string) bool {
	pieces := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune("_-|—–·", r) })
	for i := 1; i < len(pieces); i++ {
		if strings.HasPrefix(squeezed(pieces[i]), name) {
			return true
		}
	}
	return false
}
