package field

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"time"
)

// feed writes a feed as sites give it and readers of feeds keep it.
func feed(r *rand.Rand) made {
	i := hexi.flat(r, 1+r.IntN(3))
	day, _ := time.Parse("2006-01-02", i.date)
	day = day.Add(8 * time.Hour)
	name, s := "feed.xml", ""
	switch r.IntN(5) {
	case 0: // RSS 2.0 with the whole text beside an excerpt
		s = rss(&i, func(p *article) string {
			return fmt.Sprintf("<item><title>%s</title><link>https://paper.example/1.html</link><dc:creator><![CDATA[%s]]></dc:creator><pubDate>%s</pubDate><guid isPermaLink=\"false\">https://paper.example/?p=1</guid><category>剪报</category><description><![CDATA[%s…… <a href=\"#\">阅读全文</a>]]></description><content:encoded><![CDATA[%s]]></content:encoded></item>\n",
				html.EscapeString(p.title), p.byline, day.Format("Mon, 02 Jan 2006 15:04:05")+" +0800", string([]rune(p.paragraphs[0])[:14]), htmlParas(p))
		})
	case 1: // RSS 2.0 with the text in the description, escaped
		name = oneOf(r, "rss.xml", "feed.rss")
		s = rss(&i, func(p *article) string {
			return fmt.Sprintf("<item>\n<title><![CDATA[%s]]></title>\n<link>https://paper.example/1.html</link>\n<author>%s</author>\n<pubDate>%s</pubDate>\n<description>%s</description>\n</item>\n",
				p.title, p.byline, day.Format("2006-01-02 15:04:05"), html.EscapeString("　　"+strings.Join(p.paragraphs, "<br/>\n　　")))
		})
	case 2: // Atom, its texts as HTML
		name = oneOf(r, "atom.xml", "feed.atom")
		s = atom(&i, func(p *article) string {
			return fmt.Sprintf("<entry><title type=\"html\">%s</title><link href=\"https://paper.example/1\"/><id>tag:paper.example,1</id><author><name>%s</name></author><published>%sT08:00:00+08:00</published><updated>%sT09:00:00+08:00</updated><summary>%s</summary><content type=\"html\">%s</content></entry>\n",
				html.EscapeString(p.title), p.byline, i.date, i.date, string([]rune(p.paragraphs[0])[:10]), html.EscapeString(htmlParas(p)))
		})
	case 3: // Atom, its texts as elements
		s = atom(&i, func(p *article) string {
			return fmt.Sprintf("<entry><title>%s</title><id>urn:1</id><author><name>%s</name><uri>https://paper.example/</uri></author><updated>%sT08:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">%s</div></content></entry>\n",
				html.EscapeString(p.title), p.byline, i.date, htmlParas(p))
		})
	default: // RSS 1.0
		name = "index.rdf"
		var b strings.Builder
		fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel rdf:about=\"https://paper.example/\"><title>%s</title><link>https://paper.example/</link><items><rdf:Seq><rdf:li resource=\"https://paper.example/1\"/></rdf:Seq></items></channel>\n", i.paper)
		for n := range i.pages[0].articles {
			p := &i.pages[0].articles[n]
			fmt.Fprintf(&b, "<item rdf:about=\"https://paper.example/1\"><title>%s</title><dc:creator>%s</dc:creator><dc:date>%sT08:00:00+08:00</dc:date><content:encoded><![CDATA[%s]]></content:encoded></item>\n", html.EscapeString(p.title), p.byline, i.date, htmlParas(p))
		}
		s = b.String() + "</rdf:RDF>\n"
	}
	text := []byte(s)
	if strings.Contains(s, "<rss") && r.IntN(3) == 0 {
		text = inGBK(strings.Replace(s, "utf-8", "gb2312", 1))
	}
	return made{files: map[string][]byte{name: text}, open: name, want: i, flat: true, forbidden: []string{"阅读全文", "Hugo 0.1", "paper.example", "剪报", "]]>"}}
}

func rss(i *edition, item func(*article) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n<title>%s</title>\n<link>https://paper.example/</link>\n<description>本县新闻</description>\n<language>zh-cn</language>\n<generator>Hugo 0.1</generator>\n<image><url>https://paper.example/i.png</url><title>%s</title></image>\n", i.paper, i.paper)
	for n := range i.pages[0].articles {
		b.WriteString(item(&i.pages[0].articles[n]))
	}
	return b.String() + "</channel>\n</rss>\n"
}

func atom(i *edition, entry func(*article) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>%s</title>\n<subtitle>本县新闻</subtitle>\n<link rel=\"self\" href=\"https://paper.example/atom.xml\"/>\n<updated>%sT10:00:00+08:00</updated>\n<generator>Hugo 0.1</generator>\n<id>urn:0</id>\n", i.paper, i.date)
	for n := range i.pages[0].articles {
		b.WriteString(entry(&i.pages[0].articles[n]))
	}
	return b.String() + "</feed>\n"
}
