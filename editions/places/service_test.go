package places

import (
	"fmt"
	"strings"
	"testing"
)

// answers is a page as services and libraries answer that recognise characters.
func answers(lines []set) map[string]string {
	const dot = 300.0 / 72
	all := map[string][]string{}
	var texts, boxed, corners []string
	words(lines, func(text string, x0, y0, x1, y1 float32) {
		l, t, r, b := int(x0*dot), int(y0*dot), int(x1*dot), int(y1*dot)
		four := fmt.Sprintf("[[%d, %d], [%d, %d], [%d, %d], [%d, %d]]", l, t, r, t, r, b, l, b)
		add := func(name, format string, values ...any) {
			all[name] = append(all[name], fmt.Sprintf(format, values...))
		}
		add("location", `{"words":%q,"location":{"top":%d,"left":%d,"width":%d,"height":%d},"probability":{"average":0.99}}`, text, t, l, r-l, b-t)
		add("item polygon", `{"DetectedText":%q,"Confidence":99,"Polygon":[{"X":%d,"Y":%d},{"X":%d,"Y":%d},{"X":%d,"Y":%d},{"X":%d,"Y":%d}],"AdvancedInfo":"{}","ItemPolygon":{"X":%d,"Y":%d,"Width":%d,"Height":%d}}`, text, l, t, r, t, r, b, l, b, l, t, r-l, b-t)
		add("positions", `{"word":%q,"prob":99,"pos":[{"x":%d,"y":%d},{"x":%d,"y":%d},{"x":%d,"y":%d},{"x":%d,"y":%d}],"x":%d,"y":%d,"width":%d,"height":%d}`, text, l, t, r, t, r, b, l, b, l, t, r-l, b-t)
		add("corners and a pair", `[%s, [%q, 0.98]]`, four, text)
		add("corners, text, score", `(%s, '%s', 0.98)`, four, text)
		add("text region", `{"confidence": 0.98, "text": %q, "text_region": %s}`, text, four)
		add("eight numbers", `{"boundingBox":[%d,%d,%d,%d,%d,%d,%d,%d],"text":%q,"words":[{"boundingBox":[%d,%d,%d,%d,%d,%d,%d,%d],"text":%q,"confidence":0.9}]}`, l, t, r, t, r, b, l, b, text, l, t, r, t, r, b, l, b, text)
		box := fmt.Sprintf(`"Geometry":{"BoundingBox":{"Width":%g,"Height":%g,"Left":%g,"Top":%g}}`, (x1-x0)/480, (y1-y0)/672, x0/480, y0/672)
		add("ratios", `{"BlockType":"LINE","Text":%q,%s},{"BlockType":"WORD","Text":%q,%s}`, text, box, text, box)
		texts, boxed, corners = append(texts, fmt.Sprintf("%q", text)), append(boxed, fmt.Sprintf("[%d, %d, %d, %d]", l, t, r, b)), append(corners, four)
	})
	list := func(name string) string { return strings.Join(all[name], ",\n") }
	return map[string]string{
		"location":             `{"log_id": 1, "words_result_num": 2, "words_result": [` + list("location") + "]}\n",
		"item polygon":         `{"Response":{"Language":"zh","TextDetections":[` + list("item polygon") + "]}}\n",
		"positions":            `{"height":1400,"width":2000,"prism_wordsInfo":[` + list("positions") + "]}\n",
		"corners and a pair":   "[[" + list("corners and a pair") + "]]\n",
		"corners, text, score": "[" + list("corners, text, score") + "]\n",
		"text region":          `{"results": [[` + list("text region") + "]]}\n",
		"eight numbers":        `{"analyzeResult":{"readResults":[{"page":1,"angle":0.1,"width":2000,"height":1400,"unit":"pixel","lines":[` + list("eight numbers") + "]}]}}\n",
		"ratios":               `{"Blocks":[{"BlockType":"PAGE","Geometry":{"BoundingBox":{"Width":1,"Height":1,"Left":0,"Top":0}}},` + list("ratios") + "]}\n",
		"lists":                `{"rec_texts": [` + strings.Join(texts, ", ") + `], "rec_polys": [` + strings.Join(corners, ", ") + "]}\n",
		"lists of boxes":       `{"rec_boxes": [` + strings.Join(boxed, ", ") + `], "rec_texts": [` + strings.Join(texts, ", ") + "]}\n",
	}
}

// A page is the same whichever service has recognised it, and it is said that it was recognised.
func TestRead_Services(t *testing.T) {
	t.Parallel()
	for name, text := range answers(twoColumns()) {
		pages, left := pagesOf(t, text)
		if len(pages) != 1 || len(left) > 0 || len(pages[0].Articles) != 1 {
			t.Errorf("%s: %d pages, %v", name, len(pages), left)
			continue
		}
		a := &pages[0].Articles[0]
		if a.Title() != "古镇的路灯换了新的" || a.Characters() != 12*33 || !a.Recognised {
			t.Errorf("%s: %q, %d characters, %v", name, a.Title(), a.Characters(), a.Recognised)
		}
	}
}
