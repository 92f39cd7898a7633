package field

import (
	"os"
	"testing"

	"baolan/internal/fixture/usercache"
)

func TestMain(m *testing.M) { os.Exit(usercache.Run(m, nil)) }
