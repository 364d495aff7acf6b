// Command loop counts job results by code and job_type with encoding/json, as anybody
// would write it, and prints "code,job_type,count".
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
)

type result struct {
	ResultCode    string
	PartnerParams struct {
		JobType any `json:"job_type"`
	}
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	counts := map[[2]string]int{}
	for d := json.NewDecoder(file); ; {
		var r result
		if err := d.Decode(&r); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			log.Fatal(err)
		}
		counts[[2]string{r.ResultCode, fmt.Sprint(r.PartnerParams.JobType)}]++
	}
	for k, n := range counts {
		fmt.Printf("%s,%s,%d\n", k[0], k[1], n)
	}
}
