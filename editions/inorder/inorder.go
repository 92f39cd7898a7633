// Package inorder works at the pieces of an input side by side, and takes what was made of them in
// their order.
//
// It owns the bound of what is under work at a time. It promises that the pieces are taken in the order
// in which they were begun, by the goroutine that begins them, and that nothing is taken behind an
// error. It does not know what the pieces are.
package inorder

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Work is pieces that are under work while earlier ones are still being taken: none depends on
// another.
type Work[T any] struct {
	Take  func(T) error // takes what was made of a piece
	under []*job[T]     // in order
	bytes int           // of the pieces under work
}

// job is the work at one piece.
type job[T any] struct {
	bytes int
	made  T
	err   error
	fault string        // a panic, which is passed on to whoever takes the piece
	done  chan struct{} // closed when the other fields are set
}

// MostBytes bounds the bytes of the pieces that are under work: those of some ten pages of a
// paper. Of larger pieces only one is worked at at a time, because they take much memory.
const MostBytes = 128 << 10

// Bytes returns the number of bytes of the pieces that are under work.
func (a *Work[T]) Bytes() int { return a.bytes }

// Begin begins to work at a piece, and takes finished ones until there is room for it.
func (a *Work[T]) Begin(bytes int, work func() (T, error)) error {
	for len(a.under) > 0 && (len(a.under) > runtime.GOMAXPROCS(0) || a.bytes+bytes > MostBytes) {
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

// takeFirst takes what was made of the first of the pieces.
func (a *Work[T]) takeFirst() error {
	j := a.under[0]
	<-j.done
	a.under, a.bytes = a.under[1:], a.bytes-j.bytes
	switch {
	case j.fault != "":
		panic(j.fault)
	case j.err != nil:
		return j.err
	}
	return a.Take(j.made)
}

// End takes all pieces that are left or, after an error, waits for them.
func (a *Work[T]) End(err error) error {
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
