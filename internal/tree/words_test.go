package tree

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// No name of a declaration has a word that CONTRIBUTING rules out as a name.
func TestNames(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	list := regexp.MustCompile(`(?m)^No name has one of these words: (.*)\.$`).FindStringSubmatch(string(text))
	if list == nil {
		t.Fatal("CONTRIBUTING.md has no list of words that no name has")
	}
	ruledOut := map[string]bool{}
	for word := range strings.SplitSeq(list[1], ", ") {
		ruledOut[strings.Trim(word, "`")] = true
	}
	files := token.NewFileSet()
	for _, path := range goFiles(t) {
		file := parsed(t, files, path)
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Obj != nil && id.Obj.Pos() == id.Pos() {
				checkName(t, files, id, ruledOut)
			}
			return true
		})
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				checkName(t, files, f.Name, ruledOut)
			}
		}
	}
}

func checkName(t *testing.T, files *token.FileSet, id *ast.Ident, ruledOut map[string]bool) {
	t.Helper()
	for _, word := range wordsOf(id.Name) {
		if ruledOut[word] {
			t.Errorf("%s: %s has the word %q, which CONTRIBUTING rules out", files.Position(id.Pos()), id.Name, word)
		}
	}
}

// Every exported declaration has a comment, but for the methods that all errors and all values
// with a name have.
func TestExported(t *testing.T) {
	t.Parallel()
	files := token.NewFileSet()
	for _, path := range goFiles(t) {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		for _, d := range parsed(t, files, path).Decls {
			for _, id := range undocumented(d) {
				t.Errorf("%s: %s has no comment", files.Position(id.Pos()), id.Name)
			}
		}
	}
}

// undocumented returns the exported names of a declaration that have no comment. A method of
// a type that is not exported needs none, nor does a name of a group that has one.
func undocumented(d ast.Decl) (names []*ast.Ident) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d)) && !isUsual(d.Name.Name)) {
			names = append(names, d.Name)
		}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if d.Doc == nil && s.Doc == nil && s.Comment == nil && s.Name.IsExported() {
					names = append(names, s.Name)
				}
			case *ast.ValueSpec:
				for _, id := range s.Names {
					if d.Doc == nil && s.Doc == nil && s.Comment == nil && id.IsExported() {
						names = append(names, id)
					}
				}
			}
		}
	}
	return names
}

// isUsual reports whether a method means the same wherever it is.
func isUsual(name string) bool { return name == "Error" || name == "Unwrap" || name == "String" }

// receiver is the name of the type whose method a function is.
func receiver(f *ast.FuncDecl) string {
	x := f.Recv.List[0].Type
	for {
		switch y := x.(type) {
		case *ast.StarExpr:
			x = y.X
		case *ast.IndexExpr:
			x = y.X
		case *ast.IndexListExpr:
			x = y.X
		case *ast.Ident:
			return y.Name
		default:
			return ""
		}
	}
}

// wordsOf divides a name at its capitals: noMemory is no and memory.
func wordsOf(name string) (words []string) {
	from := 0
	for i, r := range name {
		if i > from && unicode.IsUpper(r) {
			words, from = append(words, strings.ToLower(name[from:i])), i
		}
	}
	return append(words, strings.ToLower(name[from:]))
}

func parsed(t *testing.T, files *token.FileSet, path string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(files, path, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// A comment that begins with a word in small letters begins with the name of what it is
// about, so that it is not of a name that there was before.
func TestComments(t *testing.T) {
	t.Parallel()
	files := token.NewFileSet()
	for _, path := range goFiles(t) {
		for _, d := range parsed(t, files, path).Decls {
			name, doc := commented(d)
			if doc == nil || strings.HasPrefix(name, "Test") {
				continue
			}
			first := firstName.FindString(doc.Text())
			if first != "" && first != name && unicode.IsLower([]rune(first)[0]) {
				t.Errorf("%s: the comment of %s is about %s", files.Position(doc.Pos()), name, first)
			}
		}
	}
}

var firstName = regexp.MustCompile(`^[\p{L}_][\p{L}\p{N}_]*`)

// commented returns the name and the comment of a declaration of one thing.
func commented(d ast.Decl) (name string, doc *ast.CommentGroup) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name, d.Doc
	case *ast.GenDecl:
		if len(d.Specs) != 1 {
			return "", nil
		}
		switch s := d.Specs[0].(type) {
		case *ast.TypeSpec:
			return s.Name.Name, d.Doc
		case *ast.ValueSpec:
			return s.Names[0].Name, d.Doc
		}
	}
	return "", nil
}
