package catalog

// The help page is Markdown; the reader styles it.
const (
	helpChinese = `
一份报纸，一格一格读。左边是本版目录，中间是文章，右边是天气。

## 走动

- **j k ↑ ↓** 目录里选一篇，正文里滚一行；目录里 ▸ 是正开着的那篇
- **Space f** 下一屏，到文末再按一次读下一篇；**b** 上一屏
- **d u** 半屏；**g G Home End** 开头与结尾
- **Enter l →** 打开选中的一篇；正文里 **Enter** 跟着“下转”走
- **Tab** 换栏，不换文章；**h ←** 回目录
- **J K** 下一篇、上一篇，在哪里都行，读完一版接下一版
- **/** 在本篇里找，**n N** 下一处、上一处（繁简、全半角、大小写不分）
- **[ ]** 上一版、下一版；**1…9** 直接到第几版
- **< >** 前一天、后一天的报；**e** 书架

## 看法

- **s** 搜全部报纸：词、“短语”、-不要、paper:报名、date:2020-12..、by:作者，标题可用拼音首字母（kjz 找科技周）
- **M** 自己的收藏、未读和读过，**/** 按标题或标签筛选；从这里或从搜索打开的，**q** 回到原来的单子
- **m** 收藏并加标签；**y** 复制一段，**Y** 复制全篇带出处
- **z** 正文占满全宽；**w** 天气；**r** 本篇的原始行
- **c** 分栏：自动、一栏、两栏、三栏；**v** 竖排
- **T** 换配色；**a** 换歧义字宽（引号、破折号占一格还是两格）
- **X** 开关鼠标；关了就能用终端自己的选字
- **ctrl+l** 重画

## 离开

- **q Esc** 返回，最后退出；**?** 开关本页

中文输入法开着也不要紧：全角的 ｊ ？ ／ 和 【 】 一样管用。鼠标可以点标题和版次，滚轮在目录里选、在正文里滚。

标题后的 ? 表示复原时拿不准，按 **r** 对照原文；不属于任何文章的行都收在目录末尾的“版面其他”里。
`
	helpEnglish = `
A newspaper, cell by cell. The page's headlines are on the left, the article in the middle, the weather on the right.

## Moving

- **j k ↑ ↓** choose in the list, a line in the article; ▸ in the list is the open one
- **Space f** next screen, at the end press again for the next article; **b** back
- **d u** half a screen; **g G Home End** top and bottom
- **Enter l →** open what is chosen; **Enter** in the article follows it to the page where it goes on
- **Tab** other pane, the same article; **h ←** back to the list
- **J K** next and previous article from anywhere, on to the next page
- **/** find in the article, **n N** next and previous hit (simplified or traditional, any width)
- **[ ]** previous and next page; **1…9** a page by its number
- **< >** the day before, the day after; **e** the shelf

## Looking

- **s** search all papers: words, "a phrase", -not, paper:name, date:2020-12.., by:author, pinyin initials of headlines
- **M** your favourites, unread and history, **/** filters them; from what was opened there or by a search **q** leads back to the list
- **m** keep with tags; **y** copy a paragraph, **Y** the article with its source
- **z** article over the whole width; **w** weather; **r** raw source lines
- **c** columns: auto, one, two, three; **v** vertical setting
- **T** theme; **a** width of ambiguous characters (quotes, dashes: one cell or two)
- **X** mouse on or off; when off, the terminal's own selection works
- **ctrl+l** redraw

## Leaving

- **q Esc** back, then quit; **?** this page

Full-width keys of a Chinese input method work too. Click a headline or a page tab; the wheel chooses in the list and scrolls the text.

A ? behind a headline means that the rebuilding was unsure of it: **r** shows the raw lines. Lines that belong to no article stand at the end of the list.
`
)
