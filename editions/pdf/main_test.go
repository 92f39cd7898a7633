package pdf

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/pdf/pdfium"
	"baolan/internal/fixture/usercache"
)

func TestMain(m *testing.M) { os.Exit(usercache.Run(m, compiled)) }

// compiled waits until the engine is compiled. The tests read hundreds of files, which
// takes the interpreter minutes of processor time if they begin before that.
func compiled() error {
	b, err := os.ReadFile(filepath.Join("pdfium", "testdata", "ok.pdf"))
	if err != nil {
		return err
	}
	ctx, src := context.Background(), pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}
	if _, err := pdfium.Shared().Open(ctx, src); err != nil {
		return err
	}
	pdfium.Shared().Settle(ctx)
	return nil
}
