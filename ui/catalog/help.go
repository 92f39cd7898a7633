package catalog

// The text of the help below the keys. It is Markdown.
const (
	helpChinese = `
搜索认得：词、“短语”、-不要、paper:报名、date:2020-12..、by:作者，标题可用拼音首字母（kjz 找科技周）。

中文输入法开着也不要紧：全角的 ｊ ？ ／ 和 【 】 一样管用。鼠标可以点标题和版次，滚轮在目录里选、在正文里滚。

页脚的“复原存疑”表示复原时拿不准，看原始行对照原文；读到文末才算已读；不属于任何文章的行都收在目录末尾的“版面其他”里。

键都能在配置文件的 [keys] 里改，命令的名字见 baolan config show。Ctrl-I 在不认得它的终端里就是 Tab，往后去用另一个键。
`
	helpEnglish = `
A search takes words, "a phrase", -not, paper:name, date:2020-12.., by:author, and pinyin initials of headlines.

Full-width keys of a Chinese input method work too. Click a headline or a page tab; the wheel chooses in the list and scrolls the text.

"doubtful" in the footer means that the rebuilding was unsure: the raw lines show what it was made of. An article is read when its end was seen. Lines that belong to no article stand at the end of the list.

All keys can be changed in [keys] of the configuration file; baolan config show has the names. Where a terminal cannot tell Ctrl-I from Tab, it is Tab: jump forward has another key.
`
)
