package field

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// scrapedItems writes what scrapers and extractors of articles put out.
func scrapedItems(r *rand.Rand) made {
	m := made{open: "items.json", forbidden: []string{"static.example", "spider", "fingerprint", "zh-CN", "readability-page"}}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	i := hexi.edition(r, 2, 2)
	switch r.IntN(7) {
	case 0, 1: // Scrapy's lines with Chinese names of values
		m.open = oneOf(r, "items.jl", "items.jsonl")
		texts := r.IntN(3)
		i.each(func(_ int, s *page, p *article) {
			p.kicker, p.deck = oneOf(r, "", hexi.kickers[2]), oneOf(r, "", hexi.decks[0])
			var text any = strings.Join(p.paragraphs, "\n")
			switch texts {
			case 0:
				text = p.paragraphs
			case 1:
				text = markup(r, p)
			}
			_ = enc.Encode(object{"报纸": i.paper, "日期": i.date, "版面": fmt.Sprintf("第%02d版：%s", s.number, s.name), "引题": p.kicker, "标题": p.title, "副标题": p.deck, "作者": p.byline, "正文": text, "链接": "https://static.example/c.html", "爬虫": "spider-1", "抓取时间": "2026-11-29 03:11:05", "图片": []string{}})
		})
	case 2: // articles by their ids
		all := object{}
		i.each(func(n int, s *page, p *article) {
			all[fmt.Sprint(30100+n)] = object{"title": p.title, "author": p.byline, "page": s.number, "page_name": s.name, "date": i.date, "paper": i.paper, "content": strings.Join(p.paragraphs, "\n")}
		})
		m.anyOrder = true
		_ = enc.Encode(oneOf[any](r, all, object{"articles": all}))
	case 3: // articles by their addresses
		all := object{}
		i = hexi.flat(r, 2)
		i.each(func(n int, _ *page, p *article) {
			all[fmt.Sprintf("https://static.example/c_%d.html", n)] = object{"title": p.title, "author": p.byline, "date": i.date, "text": strings.Join(p.paragraphs, "\n\n")}
		})
		i.paper, m.flat, m.anyOrder = "", true, true
		_ = enc.Encode(all)
	case 4: // Readability
		i = hexi.flat(r, 1)
		i.each(func(_ int, _ *page, p *article) {
			_ = enc.Encode(object{"title": p.title, "byline": p.byline, "dir": nil, "lang": "zh-CN", "content": `<div id="readability-page-1" class="page">` + htmlParas(p) + `</div>`, "textContent": strings.Join(p.paragraphs, "\n"), "length": 812, "excerpt": string([]rune(p.paragraphs[0])[:12]), "siteName": i.paper, "publishedTime": i.date + "T08:00:00+08:00"})
		})
		m.flat = true
	case 5: // trafilatura
		i = hexi.flat(r, 1)
		i.each(func(_ int, _ *page, p *article) {
			_ = enc.Encode(object{"title": p.title, "author": p.byline, "hostname": "static.example", "date": i.date, "fingerprint": "fingerprint-1", "id": nil, "license": nil, "comments": "", "raw_text": strings.Join(p.paragraphs, " "), "text": strings.Join(p.paragraphs, "\n"), "language": "zh", "image": "https://static.example/1.jpg", "pagetype": "article", "source": "https://static.example/c.html", "source-hostname": i.paper, "excerpt": p.paragraphs[0], "categories": "", "tags": ""})
		})
		i.paper, m.flat = "", true
	default: // newspaper3k
		i = hexi.flat(r, 2)
		var list []any
		i.each(func(_ int, _ *page, p *article) {
			p.byline = oneOf(r, hexi.names...)
			list = append(list, object{"url": "https://static.example/c.html", "source_url": "https://static.example", "title": p.title, "top_image": "https://static.example/1.jpg", "authors": []string{p.byline}, "publish_date": i.date + " 00:00:00", "keywords": []string{}, "text": strings.Join(p.paragraphs, "\n\n"), "summary": "", "meta_lang": "zh", "is_parsed": true})
		})
		i.paper, m.flat = "", true
		_ = enc.Encode(list)
	}
	m.want, m.files = i, map[string][]byte{m.open: b.Bytes()}
	return m
}

// databaseDump writes the dump of a database.
func databaseDump(r *rand.Rand) made {
	i := hexi.edition(r, 2, 2)
	columns := oneOf(r,
		[]string{"id", "paper", "pub_date", "page_no", "page_name", "title", "author", "content", "created_at"},
		[]string{"aid", "newspaper", "date", "page", "section", "headline", "byline", "body", "crawl_time"})
	var b strings.Builder
	row := func(quote func(string) string) (rows []string) {
		i.each(func(n int, s *page, p *article) {
			v := []string{quote(i.paper), quote(i.date), fmt.Sprint(s.number), quote(s.name), quote(p.title), quote(p.byline), quote(strings.Join(p.paragraphs, "\n")), quote("2026-11-29 03:11:05")}
			rows = append(rows, fmt.Sprint(n)+","+strings.Join(v, ","))
		})
		return rows
	}
	mysql := func(s string) string {
		return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`, "\"", `\"`, "\n", oneOf(r, `\n`, `\r\n`)).Replace(s) + "'"
	}
	lite := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	switch r.IntN(4) {
	case 0: // mysqldump: names of columns in the table alone, all rows in one statement
		b.WriteString("-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: epaper\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `articles`;\nCREATE TABLE `articles` (\n")
		for k, c := range columns {
			fmt.Fprintf(&b, "  `%s` %s,\n", c, []string{"int NOT NULL AUTO_INCREMENT", "varchar(255) DEFAULT NULL COMMENT '值'"}[min(k, 1)])
		}
		fmt.Fprintf(&b, "  PRIMARY KEY (`%s`),\n  KEY `d` (`%s`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\nLOCK TABLES `articles` WRITE;\nINSERT INTO `articles` VALUES (%s);\nUNLOCK TABLES;\n-- Dump completed on 2026-11-29  3:15:00\n", columns[0], columns[2], strings.Join(row(mysql), "),("))
	case 1: // Navicat and phpMyAdmin: a statement a row, or names of columns in each
		b.WriteString("SET NAMES utf8mb4;\nSET FOREIGN_KEY_CHECKS = 0;\n")
		for _, v := range row(mysql) {
			fmt.Fprintf(&b, "INSERT INTO `articles` (`%s`) VALUES (%s);\n", strings.Join(columns, "`, `"), strings.ReplaceAll(v, "','", "', '"))
		}
	case 2: // SQLite
		fmt.Fprintf(&b, "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE articles(%s INTEGER PRIMARY KEY, %s TEXT);\n", columns[0], strings.Join(columns[1:], " TEXT, "))
		for _, v := range row(lite) {
			fmt.Fprintf(&b, "INSERT INTO articles VALUES(%s);\n", v)
		}
		b.WriteString("COMMIT;\n")
	default: // PostgreSQL
		fmt.Fprintf(&b, "--\n-- PostgreSQL database dump\n--\nSET client_encoding = 'UTF8';\nCOPY public.articles (%s) FROM stdin;\n", strings.Join(columns, ", "))
		i.each(func(n int, s *page, p *article) {
			fmt.Fprintf(&b, "%d\t%s\t%s\t%d\t%s\t%s\t%s\t%s\t\\N\n", n, i.paper, i.date, s.number, s.name, p.title, p.byline, strings.Join(p.paragraphs, `\n`))
		})
		b.WriteString("\\.\n\n-- PostgreSQL database dump complete\n")
	}
	return made{files: map[string][]byte{"epaper.sql": []byte(b.String())}, open: "epaper.sql", want: i, forbidden: []string{"INSERT", "CREATE", "Dump completed", "utf8mb4", `\n`, "crawl_time"}}
}

// spreadsheet writes a table as Excel and pandas save it.
func spreadsheet(r *rand.Rand) made {
	i := hexi.edition(r, 2, 2)
	head := oneOf(r, []string{"报纸", "日期", "版次", "版名", "标题", "作者", "内容", "链接", "字数"}, []string{"媒体名称", "见报日期", "版面", "版面名称", "新闻标题", "记者", "新闻内容", "原文链接", "字数统计"}, []string{"source", "publish_date", "page_num", "page_title", "title", "author", "article", "url", "words"})
	index, formula := r.IntN(2) == 0, r.IntN(3) == 0
	comma := oneOf(r, ",", "\t")
	var b strings.Builder
	row := func(v ...string) {
		for k := range v {
			if strings.ContainsAny(v[k], comma+"\"\n") {
				v[k] = `"` + strings.ReplaceAll(v[k], `"`, `""`) + `"`
			}
		}
		b.WriteString(strings.Join(v, comma) + "\r\n")
	}
	if index {
		row(append([]string{""}, head...)...)
	} else {
		row(head...)
	}
	pageForm := oneOf(r, "%02d", "第%02d版", "A%02d", "%d.0")
	day := oneOf(r, i.date, strings.ReplaceAll(i.date, "-", "/"), inHan(i.date), i.date+"T00:00:00")
	i.each(func(n int, s *page, p *article) {
		number := fmt.Sprintf(pageForm, s.number)
		if formula {
			number = `="` + number + `"`
		}
		v := []string{i.paper, day, number, s.name, p.title, p.byline, strings.Join(p.paragraphs, "\n"), "https://static.example/c.html", "812"}
		if index {
			v = append([]string{fmt.Sprint(n - 1)}, v...)
		}
		row(v...)
	})
	if r.IntN(3) == 0 { // an empty row that a spreadsheet leaves
		b.WriteString(strings.Repeat(comma, len(head)-1) + "\r\n")
	}
	text := []byte(b.String())
	switch r.IntN(4) {
	case 0, 1:
		text, _ = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(text)
	case 2:
		text = inGBK(b.String())
	}
	file := oneOf(r, "报纸.csv", "报纸.txt")
	return made{files: map[string][]byte{file: text}, open: file, want: i, forbidden: []string{"static.example", "链接", "812"}}
}
