package record

import (
	"encoding/json"
	"errors"
	"path"
	"strings"
)

// value is a JSON value with the order of its keys, without the levels that flatten takes away.
type value struct {
	text   string // a string, a number or a word
	scalar bool
	truth  bool     // it is the scalar true
	keys   []string // the keys of an object
	items  []value  // the values of an object or an array
	given  bool     // articles in it were given away before it was complete
}

// deepest is the greatest number of values inside one another that are read.
const deepest = 40

var errDeep = errors.New("too many values inside one another")

// decodeValue reads a value. If there is an error it returns what was read so far.
func decodeValue(d *json.Decoder, depth int) (value, error) {
	t, err := d.Token()
	if err != nil {
		return value{}, err
	}
	delim, nested := t.(json.Delim)
	if !nested {
		return scalar(t), nil
	}
	if depth == deepest {
		return value{}, errDeep
	}
	var v value
	for d.More() {
		if delim == '{' {
			k, err := d.Token()
			if err != nil {
				return v, err
			}
			name, _ := k.(string)
			v.keys = append(v.keys, name)
		}
		item, err := decodeValue(d, depth+1)
		v.items = append(v.items, item)
		if err != nil {
			return v, err
		}
	}
	if _, err = d.Token(); err == nil {
		v.flatten()
	}
	return v, err
}

func scalar(t json.Token) value {
	switch t := t.(type) {
	case string:
		return value{text: t, scalar: true}
	case json.Number:
		return value{text: t.String(), scalar: true}
	}
	return value{scalar: true, truth: t == true}
}

// strings returns the texts in a value: the items of an array, the text or name of an object.
func (v *value) strings(depth int) []string {
	if v.scalar {
		if v.text == "" {
			return nil
		}
		return []string{v.text}
	}
	var out []string
	for i := range v.items {
		if v.keys != nil {
			if f := fieldOf(v.keys[i]); f != fContent && f != fTitle && f != fCaption {
				continue
			}
		}
		if depth < 4 {
			out = append(out, v.items[i].strings(depth+1)...)
		}
	}
	return out
}

// has reports whether an object has a field f under a name other than but.
func (v *value) has(f field, but string) bool {
	for _, k := range v.keys {
		if fieldOf(k) == f && !strings.EqualFold(k, but) {
			return true
		}
	}
	return false
}

// hasArticles reports whether a list of articles is in an object. If whole is set, an object
// with only a title is no article.
func hasArticles(v *value, whole bool) bool {
	for i := range v.items {
		if !v.items[i].scalar && (v.keys == nil || !isOfPersons(v.keys[i])) && holdsArticles(&v.items[i], whole) {
			return true
		}
	}
	return false
}

// holdsArticles reports whether the items of a list, or of an object of lists, are articles or
// pages. If whole is set, an object with only a title is no article.
func holdsArticles(v *value, whole bool) bool {
	for i := range v.items {
		item := &v.items[i]
		if item.scalar || v.keys != nil && isOfPersons(v.keys[i]) {
			continue
		}
		if item.has(fTitle, "") && (item.has(fContent, "") || !whole && v.keys == nil && !isPicture(item)) {
			return true
		}
		if item.keys == nil && holdsArticles(item, whole) || item.keys != nil && hasArticlesBelow(item, whole) {
			return true
		}
	}
	return false
}

// hasArticlesBelow reports whether articles are in a list of an object, or in what it has in the place of a
// text. It looks into each value once: texts of editors are many values inside one another.
func hasArticlesBelow(v *value, whole bool) bool {
	for i, k := range v.keys {
		if item := &v.items[i]; !item.scalar && (item.keys == nil || fieldOf(k) == fContent) && holdsArticles(item, whole) {
			return true
		}
	}
	return false
}

// isOfPersons reports whether a field has names of persons or of houses, so that objects in it with a
// name are none of articles.
func isOfPersons(name string) bool {
	switch fieldOf(name) {
	case fAuthor, fSource:
		return true
	}
	return false
}

// isPicture reports whether an object is a picture, which can have a title too.
func isPicture(v *value) bool {
	for i, k := range v.keys {
		switch strings.ToLower(k) {
		case "src", "image", "img", "pic", "imgurl", "image_url", "img_url", "picurl", "pic_url", "thumbnail":
			return true
		case "url", "path", "href":
			if item := &v.items[i]; item.scalar && isPictureFile(item.text) {
				return true
			}
		}
	}
	return false
}

// isPictureFile reports whether an address has the extension of a picture.
func isPictureFile(address string) bool {
	address, _, _ = strings.Cut(address, "?")
	switch strings.ToLower(path.Ext(address)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return false
}
