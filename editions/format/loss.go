package format

// LossError returns what a loss of a page is called as an error. page is the page's number in
// its file, counted from 1.
func LossError(path string, page int, l Loss) *Error {
	e := &Error{Path: path, Page: page, Detail: l.Detail}
	switch l.What {
	case LostPicture:
		e.Kind = IsPicture
	case LostPage:
		e.Kind = IsBlank
	case LostText:
		e.Kind, e.Count, e.Of = PartUnread, l.Count, l.Of
	case LostMeaning:
		e.Kind, e.Count, e.Of = FontSilent, l.Count, l.Of
	case LostField:
		e.Kind, e.Count, e.Of = Field, l.Count, l.Of
	case LostArticle:
		e.Kind = Gone
	}
	return e
}
