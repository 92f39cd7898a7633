package speech

import (
	"fmt"
	"io"
	"strings"

	"baolan/model"
)

// Edition writes all articles of an edition in reading order.
func Edition(w io.Writer, e *model.Edition) error {
	var b strings.Builder
	if err := Head(&b, e.Paper, e.Date); err != nil {
		return err
	}
	for i := range e.Pages {
		p := &e.Pages[i]
		if err := Page(&b, p); err != nil {
			return err
		}
		for k := range p.Articles {
			article(&b, &p.Articles[k])
		}
		if err := Rest(&b, p); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("speech: %w", err)
	}
	return nil
}
