package measure

import "testing"

// A line that was spaced out and came in pieces of two is stretched; names, cells and sentences
// behind a space are not.
func TestMeasure_Piecemeal(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"主办 单位 提醒 ，活 动免":      true,
		"村官 卢开 泰说 得更 直接 ：":    true,
		"位讲 解员 写下 这样 的留 言":    true,
		"张三 李四 王五 赵六 周七 吴八":   false,
		"全长百米 工期两年":           false,
		"本报记者 林知远 周子墨 通讯员 王一": false,
		"甲队 三胜 乙队 一胜 丙队 零胜":   false,
	} {
		if got := Measure(s); got.Stretched != want {
			t.Errorf("%s: stretched is %v", s, got.Stretched)
		}
	}
}
