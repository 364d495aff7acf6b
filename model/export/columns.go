package export

// codesColumns are those of [Codes].
func codesColumns() []Column {
	return []Column{
		{"entry_id", Text, "The id of the entry, such as biometric-kyc/0812.", true},
		{"job_type", Integer, "The job_type of the job; -1 if the entry is of any job or of none.", true},
		{"family", Text, "result, request-error, status, duplicate-check or v3.", true},
		{"role", Text, "verdict, lookup, duplicate-check, call or request-error. Only a verdict is the outcome of a job.", true},
		{"product", Text, "The product whose table has the entry.", true},
		{"code", Text, codeIs + " Never a key on its own.", true},
		{"text", Text, "The result text in Smile ID's own words, to the letter; NULL if no source gives one.", false},
		{"source_category", Text, "Smile ID's own label, to the letter: a dash or empty too; NULL if the source gives no labels.", false},
		{"category", Text, "Our form of that label: approved, rejected, re-run-later and so on; none where there is no label.", true},
		{"final", Boolean, "Whether no other result follows; NULL if it is not stated.", false},
		{"retry", Text, "Whether and how to run the job again; NULL if it is not stated.", false},
		{"acts", Text, "Who has to act; NULL if it is not stated.", false},
		{"decided_by", Text, "Who or what decided; NULL if it is not stated.", false},
		{"charged", Text, "not-charged; NULL if it is not stated.", false},
		{"disclosure", Text, "tell, soften or internal: what a customer may be told.", true},
		{"customer", Text, "What to tell the customer; NULL if there is nothing to tell.", false},
		{"next", Text, "What support does next. For staff only.", false},
		{"guide", Text, "The troubleshooting guide: smilecodes guide NAME shows it.", false},
		{"deprecated", Boolean, "Whether Smile ID calls the code deprecated.", true},
		{"stated", Boolean, "Whether Smile ID's page states the entry for this job_type; false where only others saw it.", true},
		{"source_page", Text, "The page that the entry comes from.", true},
		{"source_row", Integer, "The row on that page; NULL if its rows have no numbers.", false},
	}
}

// meaningColumns are those of [Meaning].
func meaningColumns() []Column {
	return []Column{
		{"job_type", Integer, "From 0 to 12; -1 if it is missing or unknown.", true},
		{"code", Text, codeIs, true},
		{"role", Text, "verdict, lookup, duplicate-check, call or request-error. Count outcomes where it is verdict.", true},
		{"candidates", Text, "The ids of the entries that it can be, with blanks between them; NULL if jobs of this type have no codes here.", false},
		{"product", Text, "The product of the job; NULL if it is open.", false},
		{"category", Text, "The category on which all candidates agree. NULL here and below where they differ, or if the code does not fit the job_type.", false},
		{"final", Boolean, "Whether no other result follows; NULL also if it is not stated.", false},
		{"retry", Text, "Whether and how to run the job again; NULL also if it is not stated.", false},
		{"acts", Text, "Who has to act; NULL also if it is not stated.", false},
		{"guide", Text, "The troubleshooting guide; NULL also if there is none.", false},
		{"customer", Text, "What to tell the customer; NULL also if there is nothing to tell.", false},
	}
}

// textsColumns are those of [Texts].
func textsColumns() []Column {
	return []Column{
		{"text", Text, "The result text, to the letter.", true},
		{"entry_id", Text, "The entry of 0001 that it means.", true},
	}
}

// catalogueColumns are those of [Catalogue].
func catalogueColumns() []Column {
	return []Column{
		{"version", Text, "The version of smilecodes that wrote the tables.", true},
		{"day", Text, "The day on which the catalogue was last changed, as YYYY-MM-DD.", true},
		{"fingerprint", Text, "Tells one catalogue from another: smilecodes version --check FINGERPRINT says what changed since.", true},
	}
}

// codeIs is what the column code has in every table.
const codeIs = "Four digits, or a word of version 3."
