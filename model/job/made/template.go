package made

import (
	"strconv"
	"strings"
)

// Templates of callbacks. %code, %text, %type, %country and %idtype are the same for
// all results of a kind; the others change from one to the next.
const (
	idLine = `{"JSONVersion":"1.0.0","SmileJobID":"%smile%","PartnerParams":{"job_id":"%job%","user_id":"%user%","job_type":%type%},` +
		`"ResultType":"ID Verification","ResultText":"%text%","ResultCode":"%code%","IsFinalResult":"true",` +
		`"Actions":{"Verify_ID_Number":"Verified","Return_Personal_Info":"Returned"},"Country":"%country%","IDType":"%idtype%",` +
		`"IDNumber":"%number%","FullName":"%first% %last%","DOB":"%birth%","Photo":"%photo%","PhoneNumber":"%phone%",` +
		`"Address":"%address%","FullData":{"surname":"%last%","firstname":"%first%","birthdate":"%birth%","residence_address":"%address%"},` +
		`"Source":"ID API","signature":"%signature%","timestamp":"%time%"}` + "\n"

	biometricLine = `{"Actions":{"Liveness_Check":"Passed","Register_Selfie":"Approved","Selfie_Provided":"Passed","Verify_ID_Number":"Verified",` +
		`"Human_Review_Compare":"Not Applicable","Return_Personal_Info":"Returned","Selfie_To_ID_Authority_Compare":"Completed"},` +
		`"ConfidenceValue":"99","PartnerParams":{"job_id":"%job%","job_type":"%type%","user_id":"%user%"},` +
		`"ResultCode":"%code%","ResultText":"%text%","SmileJobID":"%smile%","Source":"WebAPI","Country":"%country%","IDType":"%idtype%",` +
		`"IDNumber":"%number%","FullName":"%first% %last%","DOB":"%birth%","PhoneNumber":"%phone%","Address":"%address%",` +
		`"timestamp":"%time%","signature":"%signature%"}` + "\n"

	documentLine = `{"Actions":{"Liveness_Check":"Passed","Document_Check":"Passed","Selfie_Check":"Passed","Register_Selfie":"Approved"},` +
		`"ResultCode":"%code%","ResultText":"%text%","SmileJobID":"%smile%","PartnerParams":{"user_id":"%user%","job_id":"%job%","job_type":%type%},` +
		`"Country":"%country%","IDType":"%idtype%","IDNumber":"%number%","FullName":"%last% %first%","DOB":"%birth%","ExpirationDate":"2030-01-01",` +
		`"Document":"%photo%","ImageLinks":{"selfie_image":"https://images.example/%user%/selfie.jpg"},"timestamp":"%time%","signature":"%signature%"}` + "\n"

	selfieLine = `{"ResultCode":"%code%","ResultText":"%text%","ResultType":"DIVA","SmileJobID":"%smile%","JSONVersion":"1.0.0","IsFinalResult":"true",` +
		`"PartnerParams":{"job_id":"%job%","user_id":"%user%","job_type":%type%},"ConfidenceValue":"98.500000","IsMachineResult":"true",` +
		`"timestamp":"%time%","signature":"%signature%"}` + "\n"

	tableRow = `%time%,%smile%,%job%,%user%,%type%,%code%,"%text%",%country%,%idtype%,%number%,%first% %last%,%birth%,%phone%,"%address%"` + "\n"

	narrowRow = `%time%,%smile%,%type%,%code%,"%text%",%country%,%idtype%` + "\n"

	narrowHeader = "created_at,smile_job_id,job_type,code,text,country,id_type\n"
	tableHeader  = "created_at,smile_job_id,job_id,user_id,job_type,result_code,result_text,country,id_type,id_number,full_name,dob,phone_number,address\n"
)

// unstatedLine is documentLine without its job_type.
var unstatedLine = strings.Replace(documentLine, `,"job_type":%type%`, "", 1)

// forms are how a product's template becomes one of a form.
var forms = [...]struct {
	header   string
	template func(line string) string
}{
	Lines:  {"", func(line string) string { return line }},
	Nested: {"", func(line string) string { return spaced.Replace(line) }},
	CSV:    {tableHeader, func(string) string { return tableRow }},
	Narrow: {narrowHeader, func(string) string { return narrowRow }},
}

var spaced = strings.NewReplacer(`":`, `": `, `","`, `", "`, `},"`, `}, "`)

// A slot is what is filled into a template.
type slot uint8

const (
	nothing slot = iota
	smileJobID
	jobID
	clock
	personal // and those after it: the fields of a person
)

// A piece of a template is text and what comes after it.
type piece struct {
	text string
	slot slot
}

// compile takes a template apart. What a kind always has is text in it.
func compile(template string, k Kind) []piece {
	jobType := ""
	if k.JobType >= 0 {
		jobType = strconv.Itoa(k.JobType)
	}
	template = strings.NewReplacer(`%code%`, k.Entry.Code, `%text%`, k.Entry.Text, `%type%`, jobType,
		`%country%`, k.Country, `%idtype%`, k.IDType).Replace(template)
	slots := map[string]slot{"smile": smileJobID, "job": jobID, "time": clock}
	for i, name := range personalFields {
		slots[name] = personal + slot(i)
	}
	var pieces []piece
	for template != "" {
		text, rest, _ := strings.Cut(template, "%")
		name, after, _ := strings.Cut(rest, "%")
		pieces = append(pieces, piece{text, slots[name]})
		template = after
	}
	return pieces
}
