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

// The parsers do not change once they are made, which takes longer than to parse a
// line with them.
var (
	// blocks leaves what stands in a block as it is: the marks in it are read line by
	// line, and would be read twice.
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
	// inlines takes whatever it is given for the lines of one block, whatever they
	// begin or end with.
	inlines = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...))
	})
)

// mostDefinitions is how many lines may stand together in which definitions of
// links are looked for, for each of which all lines before it are gone over.
const mostDefinitions = 1000

// few looks for definitions in paragraphs of no more lines than that; the lines of
// others are text.
type few struct{ parser.ParagraphTransformer }

func (f few) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= mostDefinitions {
		f.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// deepest is in how many quotes and lists a block may stand; no text has ten. Every
// line is compared with all that are open, so a line of some hundred thousand >
// would take minutes.
const deepest = 100

// shallow opens no quote or list deeper than that: what would begin it is text.
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

// crowd is how many marks no one sets in a line: a parser looks at each pair of them,
// and some hundred thousand would take minutes, in which reading cannot be ended.
const crowd = 4096

// isCrowded recognises a line that is text, whatever marks it holds.
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

// crowdedLines reads a headline of nothing but text and breaks.
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

// inline reads what stands in one block.
func inline(source []byte, o ...parser.ParseOption) (lines []string, marked bool) {
	if p := inlines().Parse(text.NewReader(source), o...).FirstChild(); p != nil {
		return plainOf(p, source)
	}
	return nil, false
}

// readInline reads one line of Markdown as a paragraph, or as several where
// <br> breaks it. Markdown is kept only where there are marks.
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
