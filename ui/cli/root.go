package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"baolan/editions/pinyin"
	"baolan/editions/postgres"
	"baolan/editions/script"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/pictures"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// flags are the values of the flags that more than one command has.
type flags struct {
	lang, ambiguous, kinsoku, theme, measure, encoding, library, editions, state, index, config, pictures string
	script, pinyin, speech, passwordFile                                                                  string
	noMouse, justify, plain, ocr                                                                          bool
	spacing                                                                                               int
}

func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "baolan [PATH]",
		Short: a.lang.Say(catalog.CmdRoot),
		Long:  a.lang.Say(catalog.CmdRootLong),
		Example: strings.Join([]string{
			"baolan", "baolan 2020-12-29/", "pdftotext -raw page.pdf - | baolan -", "baolan print --format json page.txt",
		}, "\n"),
		Args: a.atMost(1),
		RunE: a.run(func(ctx context.Context, s settings, args []string) error {
			if a.flags.plain { // the reader types into standard input
				return a.read(ctx, s, first(args))
			}
			return a.read(ctx, s, a.pathOrPipe(ctx, args))
		}),
	}
	f := c.PersistentFlags()
	f.StringVar(&a.flags.lang, "lang", "", a.lang.Say(catalog.FlagLang))
	f.StringVar(&a.flags.ambiguous, "ambiguous", "auto", a.lang.Say(catalog.FlagAmbiguous))
	f.StringVar(&a.flags.kinsoku, "kinsoku", "auto", a.lang.Say(catalog.FlagKinsoku))
	f.BoolVar(&a.flags.justify, "justify", false, a.lang.Say(catalog.FlagJustify))
	f.StringVar(&a.flags.encoding, "encoding", "", a.lang.Say(catalog.FlagEncoding))
	f.StringVar(&a.flags.passwordFile, "password-file", "", a.lang.Say(catalog.FlagPasswordFile))
	f.BoolVar(&a.flags.ocr, "ocr", false, a.lang.Say(catalog.FlagOCR))
	f.StringVar(&a.flags.theme, "theme", "paper", a.lang.Say(catalog.FlagTheme))
	f.StringVar(&a.flags.measure, "measure", "auto", a.lang.Say(catalog.FlagMeasure))
	f.IntVar(&a.flags.spacing, "spacing", 0, a.lang.Say(catalog.FlagSpacing))
	f.StringVar(&a.flags.library, "library", "", a.lang.Say(catalog.FlagLibrary))
	f.StringVar(&a.flags.editions, "editions", "", a.lang.Say(catalog.FlagEditions))
	f.StringVar(&a.flags.state, "state", "", a.lang.Say(catalog.FlagState))
	f.StringVar(&a.flags.index, "index", "", a.lang.Say(catalog.FlagIndex))
	f.StringVar(&a.flags.config, "config", "", a.lang.Say(catalog.FlagConfig))
	f.StringVar(&a.flags.pictures, "pictures", "auto", a.lang.Say(catalog.FlagPictures))
	f.BoolVar(&a.flags.noMouse, "no-mouse", false, a.lang.Say(catalog.FlagNoMouse))
	f.StringVar(&a.flags.script, "script", "as-printed", a.lang.Say(catalog.FlagScript))
	f.StringVar(&a.flags.pinyin, "pinyin", "off", a.lang.Say(catalog.FlagPinyin))
	f.StringVar(&a.flags.speech, "speech", "", a.lang.Say(catalog.FlagSpeech))
	f.BoolVar(&a.flags.plain, "plain", false, a.lang.Say(catalog.FlagPlain))
	c.AddCommand(a.printCommand(), a.checkCommand(), a.explainCommand(), a.addCommand(), a.listCommand(), a.indexCommand(),
		a.searchCommand(), a.serveCommand(), a.exportCommand(), a.exportStateCommand(), a.importStateCommand(), a.configCommand())
	a.localise(c)
	a.offer(c)
	return c
}

// settings are the values of the flags after they were checked.
type settings struct {
	policy cells.Policy
	probe  bool
	level  typeset.Level
	theme  theme.Theme

	measure int

	pictures pictures.Mode
	script   script.Script
	pinyin   pinyin.Mode
}

func (a *app) settings() (settings, error) {
	var s settings
	var err error
	if a.flags.lang != "" {
		lang, err := catalog.ParseLang(a.flags.lang)
		if err != nil {
			return s, a.badValue("lang", a.flags.lang, "zh", "en")
		}
		a.lang = lang
	}
	if a.flags.ambiguous == "auto" {
		s.probe = true
	} else if s.policy, err = cells.ParsePolicy(a.flags.ambiguous); err != nil {
		return s, a.badValue("ambiguous", a.flags.ambiguous, "auto", "narrow", "wide", "pin")
	}
	if s.level, err = typeset.ParseLevel(a.flags.kinsoku); err != nil {
		return s, a.badValue("kinsoku", a.flags.kinsoku, "auto", "none", "basic", "gb", "strict")
	}
	var known bool
	if s.pictures, known = pictures.ParseMode(a.flags.pictures); !known {
		return s, a.badValue("pictures", a.flags.pictures, pictures.Modes()...)
	}
	if s.theme, known = theme.Find(theme.All(), a.flags.theme); !known {
		s.theme, known = theme.Find(a.themes(), a.flags.theme)
	}
	if !known {
		return s, a.badValue("theme", a.flags.theme, theme.Names(a.themes())...)
	}
	if s.measure, err = parseMeasure(a.flags.measure); err != nil {
		return s, a.badValue("measure", a.flags.measure, "auto", "10…100")
	}
	if a.flags.index != "" && !postgres.IsURL(a.flags.index) {
		return s, a.badValue("index", a.flags.index, "postgres://user@host/database")
	}
	if err := a.openStore(); err != nil {
		return s, err
	}
	if a.flags.spacing < 0 || a.flags.spacing > 1 {
		return s, a.badValue("spacing", strconv.Itoa(a.flags.spacing), "0", "1")
	}

	if s.script, known = script.Parse(a.flags.script); !known {
		return s, a.badValue("script", a.flags.script, script.Names()...)
	}
	if s.pinyin, known = pinyin.Parse(a.flags.pinyin); !known {
		return s, a.badValue("pinyin", a.flags.pinyin, pinyin.Names()...)
	}
	return s, nil
}

// These are the measures that can be asked for, in 字.
const (
	measureLeast = 10
	measureMost  = 100
)

// parseMeasure reads a measure: auto, which is 0, or a number of 字.
func parseMeasure(s string) (int, error) {
	if s == "auto" {
		return 0, nil
	}
	n, err := strconv.Atoi(s)
	if err == nil && (n < measureLeast || n > measureMost) {
		err = strconv.ErrRange
	}
	return n, err
}

// badValue gives the error for a flag's value that is not one of the known ones.
func (a *app) badValue(flag, value string, known ...string) error {
	return a.say(catalog.ErrFlagValue, "--"+flag, fmt.Sprintf("%q", value), strings.Join(known, ", "))
}
