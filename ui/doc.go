// Package ui is the reader on the screen: one tea.Model that routes.
//
// Beneath it, and knowing nothing of it: package session is what a session looks
// like; package reading, what is being read; package store, what is fetched and
// kept; package layout, every rectangle; the packages under pane and screen draw
// into them. The model passes messages down, carries out what a screen asks for
// (screen.Intent), and holds the screens on a stack.
//
// It promises exact rows: a frame is never wider or higher than the terminal, at
// any size down to 1×1, and holds no control of its own making but styles. View
// reads only; Update routes only; I/O happens in commands, each with a context.
package ui
