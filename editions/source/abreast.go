package source

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// abreast works at pages of a text side by side while earlier ones are still being taken:
// no page depends on another. The goroutine that reads the text takes what was made of the
// pages in their order.
type abreast[T any] struct {
	take  func(T) error
	under []*job[T] // in order
	bytes int       // of the texts under work
}

// job is the work at one page.
type job[T any] struct {
	bytes int
	made  T
	err   error
	fault string        // a panic, which is passed on to whoever takes the page
	done  chan struct{} // closed when the other fields are set
}

// aheadBytes bounds the text of the pages that are under work: some ten pages of a
// paper. Of larger pages only one is worked at at a time, because they take much memory.
const aheadBytes = 128 << 10

// begin begins to work at a page, and takes finished ones until there is room for it.
func (a *abreast[T]) begin(bytes int, work func() (T, error)) error {
	for len(a.under) > 0 && (len(a.under) > runtime.GOMAXPROCS(0) || a.bytes+bytes > aheadBytes) {
		if err := a.takeFirst(); err != nil {
			return err
		}
	}
	j := &job[T]{bytes: bytes, done: make(chan struct{})}
	a.under, a.bytes = append(a.under, j), a.bytes+bytes
	go func() {
		defer close(j.done)
		defer func() {
			if p := recover(); p != nil {
				j.fault = fmt.Sprintf("%v\n%s", p, debug.Stack())
			}
		}()
		j.made, j.err = work()
	}()
	return nil
}

// takeFirst takes what was made of the first of the pages.
func (a *abreast[T]) takeFirst() error {
	j := a.under[0]
	<-j.done
	a.under, a.bytes = a.under[1:], a.bytes-j.bytes
	switch {
	case j.fault != "":
		panic(j.fault)
	case j.err != nil:
		return j.err
	}
	return a.take(j.made)
}

// end takes all pages that are left or, after an error, waits for them.
func (a *abreast[T]) end(err error) error {
	for len(a.under) > 0 {
		if err == nil {
			err = a.takeFirst()
			continue
		}
		<-a.under[0].done
		a.under = a.under[1:]
	}
	return err
}
