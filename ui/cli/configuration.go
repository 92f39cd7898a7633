package cli

import (
	"fmt"
	"maps"
	"os"

	"github.com/spf13/pflag"
	"gopkg.in/yaml.v3"

	"baolan/editions/clean"
	"baolan/ui/catalog"
)

// configuration is a server's file of settings, a YAML map from the names of
// flags to their values:
//
//	auth: keys
//	max-connections: 200
//	idle-time: 10m
//
// What the command line gives wins. Read again, an entry that is gone has its
// flag's default once more.
type configuration struct {
	path  string
	flags *pflag.FlagSet
	given map[string]bool // on the command line
}

// fixed are the flags that a file cannot set: the file's own, and the ones
// that were needed before it could be read.
var fixed = map[string]bool{"config": true, "help": true, "lang": true, "version": true}

func newConfiguration(path string, flags *pflag.FlagSet) *configuration {
	c := &configuration{path: path, flags: flags, given: maps.Clone(fixed)}
	flags.Visit(func(f *pflag.Flag) { c.given[f.Name] = true })
	return c
}

// read sets the flags. After an error they are as before.
func (c *configuration) read(a *app) error {
	if c.path == "" {
		return nil
	}
	entries, err := c.entries(a)
	if err != nil {
		return err
	}
	was := map[string]string{}
	c.flags.VisitAll(func(f *pflag.Flag) {
		if !c.given[f.Name] {
			was[f.Name] = f.Value.String()
		}
	})
	for name := range was {
		text, line := c.flags.Lookup(name).DefValue, 0
		if e, ok := entries[name]; ok {
			text, line = e.Value, e.Line
		}
		if err := c.flags.Lookup(name).Value.Set(text); err != nil {
			for name, text := range was {
				_ = c.flags.Lookup(name).Value.Set(text) // it was its value
			}
			return a.say(catalog.ErrConfigValue, c.at(a, line), name, fmt.Sprintf("%q", clean.Line(text)))
		}
	}
	return nil
}

// entries gives the file's values by the names of their flags.
func (c *configuration) entries(a *app) (map[string]*yaml.Node, error) {
	b, err := os.ReadFile(c.path)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return nil, a.say(catalog.ErrConfigForm, c.at(a, 0), clean.Line(err.Error()))
	}
	entries := map[string]*yaml.Node{}
	if len(doc.Content) == 0 {
		return entries, nil // an empty file sets nothing
	}
	if doc.Content[0].Kind != yaml.MappingNode {
		return nil, a.say(catalog.ErrConfigForm, c.at(a, doc.Content[0].Line), doc.Content[0].Value)
	}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		name, value := pairs[i], pairs[i+1]
		if c.flags.Lookup(name.Value) == nil || fixed[name.Value] {
			return nil, a.say(catalog.ErrConfigKey, c.at(a, name.Line), clean.Line(name.Value))
		}
		if value.Kind != yaml.ScalarNode {
			return nil, a.say(catalog.ErrConfigValue, c.at(a, value.Line), clean.Line(name.Value), "[…]")
		}
		entries[name.Value] = value
	}
	return entries, nil
}

func (c *configuration) at(a *app, line int) string {
	if line == 0 {
		return clean.Line(c.path)
	}
	return a.lang.Say(catalog.AtLine, clean.Line(c.path), line)
}
