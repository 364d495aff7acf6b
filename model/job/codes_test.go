package job_test

import (
	"strings"
	"testing"

	"smilecodes/model/job"
)

// TestCodesFound: which codes are found in a payload. A number in words, and one
// under the name of somebody else's field, is a code only where something says so.
func TestCodesFound(t *testing.T) {
	for _, row := range []struct{ text, codes string }{
		// Words.
		{`{"message":"2205"}`, ""},
		{`{"reason":"2210"}`, ""},
		{`{"statusCode":500,"message":["2205"],"error":"x"}`, ""},
		{`{"error":"invalid PIN code 2207"}`, ""},
		{`{"message":"Order code: 2215 accepted"}`, ""},
		{`{"error":"Error: order code: 2215 accepted"}`, ""},
		{`{"error":"Error 2213 while saving order"}`, ""},
		{`{"error":"Error 2213 while saving order","job_type":1}`, ""},
		{`{"message":"Smile ID order code: 2215 accepted"}`, ""},
		{`{"message":"error 2201"}`, ""},
		{`{"message":"error 2201","job_type":1}`, "2201"},
		{`{"message":"error code: 2201","SmileJobID":"0000000012"}`, "2201"},
		{`{"message":"error 2201","job_type":"driver"}`, ""},
		{`{"error":"2205: You are not authorized to do that."}`, "2205"},
		{`{"error":"2205: You are not allowed here."}`, ""},
		{`{"message":"Failed: code=2205, error=You are not authorized to do that."}`, "2205"},
		{`{"message":"Failed: code=2205, error=a text that nobody knows"}`, "2205"},
		{`{"message":"error: a text that nobody knows, code: 2205"}`, "2205"},
		{`{"message":"code: 2205"}`, ""},
		{`{"message":"Smile ID refused the request with code 2205"}`, "2205"},
		{`{"message":"Smile ID: 2205"}`, "2205"},
		{`{"message":"Smile error 2205"}`, "2205"},
		{`{"message":"A smile for 2205"}`, ""},
		{`{"message":"Smile ID error 1985"}`, ""},
		// Words before a name.
		{`{"bank_result_code":"1013","bank":"gtb"}`, ""},
		{`{"data":{"bankResultCode":1013}}`, ""},
		{`{"bank_result_code":"1013","job_type":"driver","result_text":"Approved by a bank"}`, ""},
		{`{"bank_result_code":"1013","result_text":"Approved"}`, ""},
		{`{"code":"1985","ResultText":"Approved"}`, ""},
		{`{"bank_result_code":"1013","job_type":"5"}`, "1013"},
		{`{"acme_result_code":"0812","acme_smile_job_id":"0000000012"}`, "0812"},
		{`{"acme_result_code":"0812","acme_result_text":"Document Verified"}`, "0812"},
		{`{"acme_result_code":"0812","PartnerParams":{}}`, ""},
		{`{"acme_result_code":"0812","PartnerParams":{"job_id":"a-1"}}`, "0812"},
		{`{"acmeResultCode":"0812 - Unable to Verify Document"}`, "0812"},
		{`{"acmeResultCode":"0812 - a card"}`, ""},
		{`{"smile_id_result_code":"0812"}`, "0812"},
		{`{"provider.result.ResultCode":"0812"}`, "0812"},
		{`{"callbackResultCode":"0812"}`, "0812"},
		{`{"http_result_code":"0810","SmileJobID":"0000000012"}`, ""},
		{`{"error_code":"2201"}`, ""},
		{`{"error_code":"2204","error_message":"Wanjiru"}`, ""},
		{`{"error_code":"2205","error_message":"You are not authorized to do that."}`, "2205"},
		{`{"errorCode":"2205","message":"You are not authorized to do that."}`, "2205"},
		{`{"error_code":"2205","error":"You are not authorized to do that."}`, "2205"},
		{`{"error_code":"2205","job_type":1}`, "2205"},
		{`{"smile_error_code":"2205"}`, "2205"},
		{`{"provider_error_code":"2205"}`, "2205"},
		{`{"api.status.code":"2205"}`, ""},
	} {
		var codes []string
		for _, r := range job.Decode(load(t), []byte(row.text), decoding(job.InputMost)).Results {
			if r.Code != "" {
				codes = append(codes, r.Code)
			}
		}
		if got := strings.Join(codes, " "); got != row.codes {
			t.Errorf("in %s the codes %q are found, not %q", row.text, got, row.codes)
		}
	}
}
