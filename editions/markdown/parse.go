package markdown

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"baolan/model"
)

// The parsers are made once, because making one takes longer than parsing a line with it.
var (
	// blocks does not parse the text inside blocks: it is parsed line by line later.
	blocks = sync.OnceValue(func() parser.Parser {
		list := parser.DefaultBlockParsers()
		for i, v := range list {
			if v.Value == parser.NewListParser() || v.Value == parser.NewBlockquoteParser() {
				list[i].Value = shallow{v.Value.(parser.BlockParser)}
			}
		}
		transformers := parser.DefaultParagraphTransformers()
		for i, v := range transformers {
			transformers[i].Value = few{v.Value.(parser.ParagraphTransformer)}
		}
		return parser.NewParser(parser.WithBlockParsers(list...), parser.WithParagraphTransformers(transformers...))
	})
	// inlines parses any text as the lines of one block, whatever it begins with.
	inlines = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...))
	})
)

// mostDefinitions is the greatest number of lines of a paragraph in which definitions of
// links are looked for. The parser reads all lines of the paragraph again for each
// definition.
const mostDefinitions = 1000

// few looks for definitions of links in paragraphs of at most mostDefinitions lines. The
// lines of longer ones are text.
type few struct{ parser.ParagraphTransformer }

func (f few) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= mostDefinitions {
		f.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// deepest is the greatest number of quotes and lists that a block may be in; no text has
// ten. Every line is compared with all of them, so a line of some hundred thousand > would
// take minutes.
const deepest = 100

// shallow begins no quote or list deeper than deepest; its mark is then text.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		depth++
	}
	if depth > deepest {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// crowd is a number of marks in one line that no text has. A parser compares each pair of
// them, so some hundred thousand would take minutes, and parsing cannot be interrupted.
const crowd = 4096

// isCrowded reports whether a line has so many marks that it is read as text.
func isCrowded(line string) bool {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case '*', '_', '[', ']', '`', '<':
			n++
		}
	}
	return n > crowd
}

// crowdedLines reads a headline in which nothing but <br> is a mark.
func crowdedLines(s string) []string {
	var lines []string
	for i, part := range strings.Split(s, "<br>") {
		if i > 0 && oddBackslashes(lines[len(lines)-1]) {
			lines[len(lines)-1] += "<br>" + part
		} else {
			lines = append(lines, part)
		}
	}
	for i := range lines {
		lines[i] = resolve(lines[i])
	}
	return lines
}

// headline reads a heading, which may use the link definitions of the text.
func (r *reader) headline(n ast.Node) []string {
	var source []byte
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		source = append(source, seg.Value(r.source)...)
	}
	if isCrowded(string(source)) {
		return crowdedLines(strings.ReplaceAll(string(source), "\n", " "))
	}
	lines, _ := inline(source, parser.WithContext(r.context))
	return lines
}

// inline parses the text of one block.
func inline(source []byte, o ...parser.ParseOption) (lines []string, marked bool) {
	if p := inlines().Parse(text.NewReader(source), o...).FirstChild(); p != nil {
		return plainOf(p, source)
	}
	return nil, false
}

// readInline reads one line of Markdown as a paragraph, or as several if it has <br>. The
// Markdown is kept only if it has marks.
func readInline(line string) []model.Paragraph {
	if isCrowded(line) {
		return []model.Paragraph{{Text: resolve(line)}}
	}
	texts, marked := inline([]byte(line))
	var out []model.Paragraph
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			out = append(out, model.Paragraph{Text: t})
		}
	}
	if marked && len(out) == 1 {
		out[0].Markdown = line
	}
	return out
}
