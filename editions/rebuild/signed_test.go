package rebuild

import (
	"testing"

	"baolan/model"
)

// Who took a news picture, in brackets behind its one paragraph, signs it; so does the author in the
// brackets of Japanese papers.
func TestSignedAtTheEnd(t *testing.T) {
	const other = `老城区石桥修缮完工
□记者 沈知秋
　　本报讯　昨天上午九点，老城区的石桥重
新通行。这座桥建于清代，长三十二米，去
年汛期桥墩受损。
　　修缮用了六十天，换下的石板全部编号保
存，新石板取自同一座山。
`
	for _, c := range []struct {
		name, text, byline string
		is                 bool
	}{
		{"a photographer", other + `渔港集市开张
　　六月五日上午，渔港的第一个集市在老码
头开张，三百名渔民前来摆摊，两岸居民早
早来到桥头，集市上有海货，也有花木和旧
书。（记者 林知远 摄）
`, "记者 林知远 摄", true},
		{"a note", other + `渔港集市开张
　　六月五日上午，渔港的第一个集市在老码
头开张，三百名渔民前来摆摊，两岸居民早
早来到桥头，集市上有海货，也有花木和旧
书。（集市每周六开放）
`, "集市每周六开放", false},
		{"a photographer on a line alone", `渔港集市开张
　　六月五日上午，渔港的第一个集市在老码
头开张，三百名渔民前来摆摊，两岸居民早
早来到桥头。
通讯员 林知远 摄
` + other, "通讯员 林知远 摄", true},
		{"an author behind a remark", `渔港集市开张
　　六月五日上午，渔港的第一个集市在老码
头开张，三百名渔民前来摆摊，两岸居民早
早来到桥头，集市上有海货，也有花木和旧
书。
　　（本文部分图片由市档案馆提供）（林知远 编译）
` + other, "林知远 编译", true},
		{"a Japanese author", `灯台の修理が終わる
　港町の灯台の修理が５日に終わり、住民ら
が見学に訪れた。灯台は明治に建てられ
た。【森田春子】
`, "森田春子", true},
	} {
		p := pageOf(t, c.text)
		if is := hasByline(p, c.byline); is != c.is {
			t.Errorf("%s: %q signs an article: %v; %+v", c.name, c.byline, is, p.Articles)
		}
	}
}

func hasByline(p model.Page, byline string) bool {
	for i := range p.Articles {
		if p.Articles[i].Byline == byline {
			return true
		}
	}
	return false
}
