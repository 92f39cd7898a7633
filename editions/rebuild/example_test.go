package rebuild_test

import (
	"context"
	"fmt"

	"baolan/editions/rebuild"
)

// bridge is the text of a page with two articles, each line as it is printed.
const bridge = `第02版：要闻
老城区石桥
修缮完工
□记者 林知远
　　本报讯　昨天上午九点，老城区的
石桥重新通行。这座桥建于清代，长三
十二米，去年汛期桥墩受损。
　　修缮用了六十天，换下的石板全部
编号保存，新石板取自同一座山。
图书馆夜里也开门
□记者 周子墨
　　本报讯　从本周五起，市图书馆开
放到夜里十一点，一楼设有座位两百四
十个。读者凭身份证进馆。
`

// The text of a page becomes articles.
func ExampleRead() {
	page, _, err := rebuild.Read(context.Background(), bridge, rebuild.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range page.Articles {
		fmt.Println(a.Title(), "|", a.Byline, "|", a.Dateline, "|", len(a.Paragraphs))
	}
	// Output:
	// 老城区石桥 修缮完工 | 记者 林知远 | 本报讯 | 2
	// 图书馆夜里也开门 | 记者 周子墨 | 本报讯 | 1
}

// What a line was taken for, and the reading that lost.
func ExampleExplain() {
	page, err := rebuild.Explain(context.Background(), bridge, rebuild.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range page.Lines[:6] {
		fmt.Println(l.From, l.Label, l.Part, l.Text)
	}
	// Output:
	// 1 folio  第02版：要闻
	// 2 head headline 老城区石桥
	// 3 head headline 修缮完工
	// 4 byline byline □记者 林知远
	// 5 first  本报讯　昨天上午九点，老城区的
	// 6 next  石桥重新通行。这座桥建于清代，长三
}
