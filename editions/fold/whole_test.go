package fold

// Find is NewText and Text.Find in one, for a search that is done once.
func Find(paragraphs []string, query string) []Hit {
	return NewText(paragraphs).Find(query)
}
