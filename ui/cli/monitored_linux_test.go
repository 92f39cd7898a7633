package cli

import (
	"fmt"
	"os"
	"strings"
)

// monitored reports whether a process has its monitor.
func monitored(pid int) bool {
	tasks, _ := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	for _, task := range tasks {
		children, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%s/children", pid, task.Name()))
		for child := range strings.FieldsSeq(string(children)) {
			if line, _ := os.ReadFile("/proc/" + child + "/cmdline"); strings.Contains(string(line), "baolan-terminal-monitor") {
				return true
			}
		}
	}
	return false
}
