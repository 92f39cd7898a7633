package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The scripts of completion run in the shells that they are for, and offer the
// papers and days of the library.
func TestCompletion_Shells(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program and starts shells")
	}
	bin := build(t)
	samples, err := filepath.Abs("../../editions/samples/data")
	if err != nil {
		t.Fatal(err)
	}
	for shell, script := range map[string]string{
		"bash": `source /dev/stdin <<< "$(baolan completion bash)"
COMP_WORDS=(baolan print --edition ""); COMP_CWORD=3; COMP_LINE="baolan print --edition "; COMP_POINT=${#COMP_LINE}
_get_comp_words_by_ref() { cur=""; prev="--edition"; words=("${COMP_WORDS[@]}"); cword=3; }
compopt() { :; }
__start_baolan; printf '%s\n' "${COMPREPLY[@]}"`,
		"zsh": `autoload -U compinit; compinit -D -u; source <(baolan completion zsh)
compadd() { :; }; _describe() { eval "printf '%s\n' \"\${${@[-2]}[@]}\""; eval "printf '%s\n' \"\${completions[@]}\""; return 0 }
words=(baolan print --edition ''); CURRENT=4; _baolan`,
		"fish": `baolan completion fish | source; complete --do-complete 'baolan print --edition '`,
	} {
		t.Run(shell, func(t *testing.T) {
			t.Parallel()
			path, err := exec.LookPath(shell)
			if err != nil {
				t.Skip(shell + " is not installed")
			}
			c := exec.Command(path, "-c", script)
			home := t.TempDir()
			c.Env = append(os.Environ(), "PATH="+filepath.Dir(bin)+":"+os.Getenv("PATH"), "BAOLAN_LIBRARY="+samples, "HOME="+home,
				"XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home, "LC_ALL=C.UTF-8")
			out, err := c.CombinedOutput()
			if err != nil || !strings.Contains(string(out), "2026-03-11") || !strings.Contains(string(out), "jichuan") {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
