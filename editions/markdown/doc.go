// Package markdown reads and writes editions as Markdown.
//
// It owns the form in which a person corrects a rebuilt page in an editor, and
// the YAML block before a page's text, which plain text files may have too. It
// promises that what Write gives, Read turns into the same edition again (but
// for Page.Source, what has places (boxes, pictures, sizes) and fractions of
// a percent of the confidence), and that any Markdown reads into something: what
// it does not know becomes paragraphs. It does not know files (package source) nor how Markdown is shown.
//
// # The form
//
//	---
//	paper: 清河日报
//	date: 2024-03-07
//	---
//
//	<!-- 第1版 要闻 -->                a page; A01 for 1 where the folio has a letter,
//	                                   页 for 版 in a digest
//
//	# 主题第一行<br>主题第二行         an article; its printed lines apart by <br>
//
//	引题：两会看台                     what else the head has, a line each, right
//	副题：向“新”而行                   below the headline: 栏目 引题 副题 作者 电头
//	作者：特派记者 周子墨              上接 下转 (a page's number), 把握 (0%…100%), 存疑
//	下转：3
//
//	正文。                             a paragraph
//
//	## 小标题
//
//	- 鸡蛋十个                         an item of a list
//
//	> 编者按：……                       a note
//
//	<!-- 诗 -->                        the kind of the next block, where Markdown has
//	                                   no form for it: 表 诗 短讯 问 答 启事 图注 署名
//	春眠不觉晓，\                      lines end in a hard break
//	处处闻啼鸟。
//
//	| 品种 | 价 |                      a table; with or without <!-- 表 -->
//	| --- | --- |
//	| 白菜 | 1.20 |
//
//	<!-- 天气 -->
//
//	预报：多云到晴                     预报 实况 提醒
//
//	<!-- 其他 folio -->               a block of lines that are in no article
//
//	- 清河日报
//
// Without any of this a plain Markdown text reads well too: # begins an
// article, ## a sub-head, and a line 记者 … below the headline is the byline.
package markdown
