package cli

import (
	"bufio"
	"context"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/ui/catalog"
)

// noAnswer answers no question: it is used where nobody can be asked.
func noAnswer(library.Question) (string, error) { return "", nil }

// questions are the catalogue's sentences for what package library asks.
var questions = map[library.Subject]catalog.Key{
	library.AskPaper: catalog.AskPaper, library.AskDate: catalog.AskDate, library.AskPage: catalog.AskPage, library.AskReplace: catalog.AskReplace,
}

// asker gives a function that asks on the terminal. An empty line leaves the file out;
// Ctrl-C, or a line with Esc in it, ends the adding.
func (a *app) asker(ctx context.Context) library.Ask {
	lines := make(chan string)
	wanted := make(chan struct{})
	go func() {
		in := bufio.NewReader(a.in)
		for {
			select {
			case <-ctx.Done():
				return
			case <-wanted:
			}
			line, _ := in.ReadString('\n') // at the end of the input the answer is empty
			select {
			case lines <- line:
			case <-ctx.Done():
				return
			}
		}
	}()
	return func(q library.Question) (string, error) {
		_ = a.errs.Ask(a.question(q)) // if the question cannot be shown, the answer will be empty
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case wanted <- struct{}{}:
		}
		select {
		case <-ctx.Done():
			_ = a.errs.Say(clean.Shown{})
			return "", ctx.Err()
		case line := <-lines:
			if strings.Contains(line, "\x1b") {
				return "", context.Canceled
			}
			return a.answer(q, strings.TrimSpace(line)), nil
		}
	}
}

// question gives the sentence of a question, with what is known of the answer.
func (a *app) question(q library.Question) clean.Shown {
	about := q.Path
	if q.Subject == library.AskReplace {
		about = q.Target
	}
	text := a.lang.Say(questions[q.Subject], about)
	if len(q.Choices) == 2 {
		text += " " + a.lang.Say(catalog.AskDiffer, q.Choices[0], q.Choices[1])
	}
	return clean.Show(text + a.lang.Say(catalog.AskEmpty))
}

// agreed are the answers that mean yes.
var agreed = []string{"yes", "y", "是", "好", "换"}

func (a *app) answer(q library.Question, line string) string {
	if q.Subject == library.AskReplace && slices.Contains(agreed, strings.ToLower(line)) {
		return library.Yes
	}
	return line
}
