package state

import (
	"errors"
	"os"
)

// A faultyDisk fails at one of its steps. Before a write fails it writes half.
type faultyDisk struct {
	realDisk
	failAt, at int
	kill       bool // end the process instead
}

var errFull = errors.New("no space")

func (d *faultyDisk) step() error {
	d.at++
	if d.at != d.failAt {
		return nil
	}
	if d.kill {
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {}
	}
	return errFull
}

func (d *faultyDisk) create(name string) (file, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	f, err := d.realDisk.create(name)
	return &faultyFile{f, d}, err
}

func (d *faultyDisk) rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	return errors.Join(d.realDisk.rename(from, to), d.afterwards())
}

func (d *faultyDisk) remove(name string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.realDisk.remove(name)
}

// afterwards can end the process, but a finished rename did not fail.
func (d *faultyDisk) afterwards() error {
	if !d.kill {
		return nil
	}
	return d.step()
}

type faultyFile struct {
	file
	disk *faultyDisk
}

func (f *faultyFile) Write(data []byte) (int, error) {
	n, err := f.file.Write(data[:len(data)/2])
	if err != nil {
		return n, err
	}
	if err := f.disk.step(); err != nil {
		return n, err
	}
	m, err := f.file.Write(data[n:])
	return n + m, err
}

func (f *faultyFile) Sync() error {
	if err := f.disk.step(); err != nil {
		return err
	}
	return f.file.Sync()
}

func (f *faultyFile) Close() error {
	return errors.Join(f.file.Close(), f.disk.step())
}

// A busyDisk has the file open in another program for some renames, as happens on
// Windows.
type busyDisk struct {
	realDisk
	fails int
	tried int
}

var errInUse = errors.New("in use")

func (d *busyDisk) rename(from, to string) error {
	if d.tried++; d.tried <= d.fails {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: errInUse}
	}
	return d.realDisk.rename(from, to)
}

func (d *busyDisk) isInUse(err error) bool { return errors.Is(err, errInUse) }
