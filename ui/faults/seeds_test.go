//go:build !windows

package faults

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"smilecodes/ui/termtest"
)

// seeds are personal data that no file may hold after a visit.
var seeds = []string{"NkechiSeeded", "70312499981", "SeededSearch", "SeededNote"}

// visitWithSeeds does everything with personal data in it.
func visitWithSeeds(t *testing.T, env ...string) {
	t.Helper()
	v := open(t, middling, env...)
	v.Paste(`{"ResultCode":"0812","job_type":6,"FullName":"` + seeds[0] + `","IDNumber":"` + seeds[1] + `"}`)
	v.WaitFor("Job result")
	v.home()
	v.Send("/")
	v.WaitFor("Enter list")
	v.Paste(seeds[2])
	v.WaitFor(seeds[2])
	v.entry("0908")
	v.Send("g")
	v.WaitFor("space tick")
	v.Send("t")
	v.WaitFor("A note on this step")
	v.Type(seeds[3])
	v.WaitFor(seeds[3])
	v.Send(termtest.Enter)
	v.WaitFor("Noted.")
	v.Send("c")
	v.copies++
	v.WaitFor("(terminal)")
	v.leave()
}

// onDisk lists the files below a folder that hold a seed.
func onDisk(t *testing.T, folder string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(name)
		for _, s := range seeds {
			if bytes.Contains(data, []byte(s)) || strings.Contains(name, s) {
				found = append(found, name+" holds "+s)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// inFolders are the folders of a person, all below one.
func inFolders(folder string, more ...string) []string {
	return append([]string{
		"HOME=" + folder, "XDG_CONFIG_HOME=" + folder, "XDG_STATE_HOME=" + folder + "/state", "XDG_CACHE_HOME=" + folder + "/cache",
		"XDG_DATA_HOME=" + folder, "XDG_RUNTIME_DIR=" + folder, "TMPDIR=" + folder, "PWD=" + folder,
	}, more...)
}

func nothingOnDisk(t *testing.T) {
	folder := t.TempDir()
	visitWithSeeds(t, inFolders(folder)...)
	for _, f := range onDisk(t, folder) {
		t.Error(f)
	}
}

// nothingTraced asks the libraries for traces by their variables.
func nothingTraced(t *testing.T) {
	folder := t.TempDir()
	visitWithSeeds(t, inFolders(folder, "TEA_TRACE="+folder+"/trace", "TEA_DEBUG=1", "UV_DEBUG="+folder+"/debug")...)
	for _, f := range onDisk(t, folder) {
		t.Error(f)
	}
}
