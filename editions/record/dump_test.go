package record

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// readAs reads a text as a format does; it returns its articles and the lines of what was
// left out.
func readAs(t *testing.T, f format.Format, text string) (articles, left string, err error) {
	t.Helper()
	in := onefile.Input("a", []byte(text))
	in.Left = func(e *format.Error) { left += fmt.Sprint(e.Line, " ") }
	err = f.Read(t.Context(), in, func(p *format.Page) error {
		for i := range p.Articles {
			a := &p.Articles[i]
			articles += fmt.Sprint(p.Stated.Paper, p.Stated.Date, p.Number, a.Title(), a.Byline)
			for _, q := range a.Paragraphs {
				articles += "|" + q.Text
			}
			articles += "\n"
		}
		return nil
	})
	return articles, left, err
}

// A dump gives the same articles in each dialect, whatever marks are in the texts.
func TestDump_Dialects(t *testing.T) {
	t.Parallel()
	const want = "霁川晚报2026-03-11 3It's 5\" (6; 7), 8郑拾一|一\\二，“三”。|四；五）。\n"
	for name, text := range map[string]string{
		"MySQL, names in the table": "/*!40101 SET NAMES utf8mb4; */;\n-- INSERT INTO nothing\nCREATE TABLE `a` (\n `id` int(11) NOT NULL COMMENT 'a, b)',\n `paper` varchar(9),\n `date` date,\n `page` int,\n `title` text,\n `author` text,\n `content` longtext,\n PRIMARY KEY (`id`),\n KEY `k` (`date`)\n) ENGINE=InnoDB;\n" +
			"INSERT INTO `a` VALUES (1,'霁川晚报','2026-03-11',3,'It\\'s 5\\\" (6; 7), 8','郑拾一','一\\\\二，“三”。\\r\\n四；五）。'),(NULL,NULL,NULL,NULL,NULL,NULL,NULL);\n",
		"MySQL, names in the statement": "INSERT IGNORE INTO `db`.`a` (`paper`, `date`, `page`, `title`, `author`, `content`) VALUES ('霁川晚报', '2026-03-11', '3', 'It''s 5\" (6; 7), 8', '郑拾一', '一\\\\二，“三”。\\n四；五）。');",
		"SQLite":                        "BEGIN;\nCREATE TABLE \"a\"(id INTEGER, paper TEXT, date TEXT, page INT, title TEXT, author TEXT, content TEXT);\nINSERT INTO \"a\" VALUES(1,'霁川晚报','2026-03-11',3,'It''s 5\" (6; 7), 8','郑拾一','一\\二，“三”。\n四；五）。');\nCOMMIT;",
		"SQL Server":                    "INSERT [dbo].[a] ([paper], [date], [page], [title], [author], [content]) VALUES (N'霁川晚报', CAST('2026-03-11' AS Date), 3, N'It''s 5\" (6; 7), 8', N'郑拾一', N'一\\二，“三”。\n四；五）。');",
		"PostgreSQL":                    "SET x = 'y;';\nCOPY public.a (id, paper, date, page, title, author, content) FROM stdin;\n1\t霁川晚报\t2026-03-11\t3\tIt's 5\" (6; 7), 8\t郑拾一\t一\\\\二，“三”。\\n四；五）。\n\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\n\\.\nSELECT 1;\n",
	} {
		if (Dump{}).Match(format.Head{Name: "a.sql", Text: text}) == format.No {
			t.Errorf("%s is no dump", name)
		}
		if got, left, err := readAs(t, Dump{}, text); err != nil || got != want || left != "" {
			t.Errorf("%s: %v, left %q\n%s", name, err, left, got)
		}
	}
}

// Tables without articles are reported where they have text, a row that breaks off is
// reported with its line, and a file without articles is an error.
func TestDump_Faults(t *testing.T) {
	t.Parallel()
	row := "INSERT INTO a (title, content) VALUES ('题', '" + prose(1) + "');\n"
	for _, c := range [...]struct {
		text, articles, left string
		fails                bool
	}{
		{row + "INSERT INTO notes (id, memo) VALUES (1, '" + prose(2) + "'), (2, '" + prose(3) + "');\n", "题", "2 ", false},
		{row + "INSERT INTO users (id, name) VALUES (1, '阿桂');\n", "题", "", false},
		{row + "\nINSERT INTO a (title, content) VALUES ('二', '断", "题", "3 ", false},
		{"CREATE TABLE a (title TEXT);\n", "", "", true},
		{"INSERT INTO", "", "", true},
	} {
		got, left, err := readAs(t, Dump{}, c.text)
		if !strings.Contains(got, c.articles) || strings.Count(got, "\n") != len(c.articles)/len("题") || left != c.left || err != nil != c.fails {
			t.Errorf("%q: %v, left %q\n%s", c.text, err, left, got)
		}
	}
}

// The keys of an object of articles are their numbers, unless they name a day or a page.
func TestJSON_Keyed(t *testing.T) {
	t.Parallel()
	one, two := `{"title":"一","content":"`+prose(1)+`"}`, `{"title":"二","content":"`+prose(2)+`"}`
	for text, want := range map[string]string{
		`{"30101":` + one + `,"30102":` + two + `}`:                           " 0一|" + prose(1) + "\n 0二|" + prose(2) + "\n",
		`{"code":0,"data":{"https://a.example/1":` + one + `}}`:               " 0一|" + prose(1) + "\n",
		`{"2026-03-11":` + one + `,"2026-03-12":` + two + `}`:                 "2026-03-11 0一|" + prose(1) + "\n2026-03-12 0二|" + prose(2) + "\n",
		`{"paper":"霁川晚报","articles":{"7":` + one + `,"8":` + two + `},"n":2}`: "霁川晚报 0一|" + prose(1) + "\n霁川晚报 0二|" + prose(2) + "\n",
	} {
		if got, _, err := readAs(t, JSON{}, text); err != nil || got != want {
			t.Errorf("%s: %v\n%s", text, err, got)
		}
	}
}

// A cell that a spreadsheet keeps as text has its value.
func TestCSV_Formula(t *testing.T) {
	t.Parallel()
	got, _, err := readAs(t, CSV{}, "版次,标题,正文\n\"=\"\"03\"\"\",一,"+prose(1)+"\n")
	if want := " 3一|" + prose(1) + "\n"; err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
}

// Titles and texts that stand in two tables are put together by the ids of articles, whichever table is
// first. Remarks of readers, of which an article has many, are not its text.
func TestDump_TwoTables(t *testing.T) {
	t.Parallel()
	titles := "CREATE TABLE `a` (`id` int, `catid` int, `title` text, `author` text, `date` date);\n"
	texts := "CREATE TABLE `b` (`%s` int, `%s` text);\n"
	for i := range 4 {
		titles += fmt.Sprintf("INSERT INTO `a` VALUES ('%d','1','第%d题','郑拾一','2026-03-11');\n", 10+i, i)
		texts += fmt.Sprintf("INSERT INTO `b` VALUES ('%d','%s');\n", 13-i, prose(13-i))
	}
	const users = "CREATE TABLE `u` (`id` int, `name` text, `email` text, `date` date);\nINSERT INTO `u` VALUES (10, '某某', 'a@b', '2026-01-01');\n"
	remarks := "CREATE TABLE `c` (`id` int, `aid` int, `content` text);\n"
	for i := range 8 {
		remarks += fmt.Sprintf("INSERT INTO `c` VALUES (%d, %d, '写得真好，我也想去看看，明天就去。');\n", i, 10+i/4)
	}
	want := ""
	for i := range 4 {
		want += fmt.Sprintf("2026-03-11 0第%d题郑拾一|%s\n", i, prose(10+i))
	}
	for _, names := range [...][2]string{{"id", "content"}, {"aid", "body"}, {"article_id", "正文"}, {"NewsID", "content"}} {
		second := fmt.Sprintf(texts, names[0], names[1])
		for _, text := range [...]string{titles + second, second + titles, users + titles + second, remarks + second + titles + users} {
			got, left, err := readAs(t, Dump{}, text)
			if err != nil || got != want || (left != "") != strings.Contains(text, "`c`") {
				t.Errorf("%s: %v, left %q\\n%s", names[0], err, left, got)
			}
		}
	}
	if got, _, _ := readAs(t, Dump{}, titles); strings.Count(got, "题") != 4 {
		t.Errorf("titles alone: %s", got)
	}
}
