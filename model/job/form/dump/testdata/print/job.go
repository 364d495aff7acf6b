// Prints the same made job in the ways of Go: go run job.go FOLDER
package main

import (
	"fmt"
	"os"
	"regexp"
	"time"
)

type Params struct {
	JobID   string
	JobType int
}

type Job struct {
	Code, Text string
	Params     Params
	Ptr, Nil   *Params
	At         time.Time
	Tags       []string
	All        []Params
	Any        interface{}
	Extra      map[string]interface{}
	Err        error
	Flag       uint8
}

func main() {
	at := time.Date(2026, 3, 2, 9, 15, 0, 0, time.UTC)
	job := Job{"0812", "Unable to verify document", Params{"job-77", 6}, &Params{"job-78", 1}, nil, at, []string{"a b", "c"}, []Params{{"x", 1}, {"", 2}}, nil, map[string]interface{}{"job_type": 6, "ResultCode": "0812"}, nil, 7}
	write := func(name, format string, value any) {
		text := regexp.MustCompile(`0x[0-9a-f]{8,}`).ReplaceAllString(fmt.Sprintf(format, value), "0xc000000000")
		os.WriteFile(os.Args[1]+"/"+name+".txt", []byte(text+"\n"), 0o644)
	}
	write("go-plus", "2026/03/02 09:15:00 callback: %+v", job)
	write("go-sharp", "%#v", job)
	write("go-pointer", "%+v", &job)
	write("go-map", "%v", map[string]any{"ResultCode": "0812", "PartnerParams": map[string]any{"job_type": 6, "job_id": "job-77"}, "ResultText": "Failed, not verified", "none": nil})
	write("go-map-sharp", "%#v", map[string]any{"ResultCode": "0812", "PartnerParams": map[string]any{"job_type": 6}, "list": []any{"x", 1.5}})
	write("go-list", "%+v", []Params{{"job-77", 6}, {"job-78", 1}})
}
