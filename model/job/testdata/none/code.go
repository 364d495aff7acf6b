package kyc

// Codes that a job can end with.
const (
	CodeEnrolled     = "0810" // Enroll User
	CodeEnrollFailed = "0811" // Failed Enroll
	CodeValidated    = "1012"
)

var texts = map[string]string{
	"0810": "Enroll User",
	"0811": "Failed Enroll",
	"1013": "Invalid ID Number",
}

func outcome(p Payload) string {
	switch p.ResultCode {
	case "0810", "0840":
		return texts[p.ResultCode]
	case "0812":
		if p.JobType == 6 {
			return "document"
		}
	}
	return "code " + p.ResultCode
}
