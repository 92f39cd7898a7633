package linekind

import "testing"

// A title that has a word of a button in it is none.
func TestIsCopied_Title(t *testing.T) {
	t.Parallel()
	for _, title := range []string{"图片里的河口", "图片新闻", "河口图片展"} {
		if isCopied(title) {
			t.Errorf("%s is a title", title)
		}
	}
}
