// Package facts reads what a line beside an article says of it: who wrote it, where and when
// it was printed, on which page. Crawlers, web pages and digests have such lines below a title
// or at an article's end: 来源：霁川晚报 2026-11-05 08:00, 作者：郑拾一.
//
// It owns the words by which such lines are known from text of the article, and loses no
// character: what a line holds beside facts is in Facts.Rest.
package facts
