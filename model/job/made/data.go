package made

// A product is what jobs of a job_type end with.
type product struct {
	jobType int     // -1: its results do not say it
	line    string  // the template of its callback
	usual   []share // what comes if the authority answers
	down    []share // what comes if it doesn't; empty if no authority is asked
	decided []share // what a reviewer says later of a provisional result
	lookUp  string  // the entry of the look-up that may come too
}

// A share is how often an entry comes.
type share struct {
	entry  string // its id
	weight int    // out of those of its list
}

// A place is where jobs are run.
type place struct {
	of              *product
	country, idType string
	weight          int     // out of those of all places
	failing         float64 // the share of answers that fail while there is no outage
}

var (
	enhanced = &product{
		jobType: 5, line: idLine,
		usual: []share{
			{"enhanced-kyc/1012", 820}, {"enhanced-kyc/1013", 95}, {"enhanced-kyc/1014", 30}, {"enhanced-kyc/1016", 1},
			{"basic-kyc/1020", 24}, {"basic-kyc/1021", 14}, {"basic-kyc/1022", 9}, {"basic-kyc/1023", 7},
		},
		down: []share{{"enhanced-kyc/1015", 1}},
	}
	biometric = &product{
		jobType: 1, line: biometricLine, lookUp: "enhanced-kyc/1012",
		usual: []share{
			{"biometric-kyc/0810", 690}, {"biometric-kyc/0811", 45}, {"biometric-kyc/0812", 40}, {"biometric-kyc/0813", 12},
			{"biometric-kyc/0814", 12}, {"biometric-kyc/0815", 35}, {"biometric-kyc/0816", 3}, {"biometric-kyc/0817", 4},
			{"biometric-kyc/0911", 12}, {"biometric-kyc/0912", 25}, {"biometric-kyc/1013", 85}, {"biometric-kyc/1014", 20},
			{"biometric-kyc/1016", 1}, {"general/0001/id-authority-image-not-available", 13}, {"general/0001/selfie-image-unusable", 3},
		},
		down: []share{{"biometric-kyc/1015", 6}, {"biometric-kyc/0908", 1}},
		decided: []share{
			{"biometric-kyc/1210", 70}, {"biometric-kyc/1211", 15}, {"biometric-kyc/1212", 6}, {"biometric-kyc/1213", 4}, {"biometric-kyc/1214", 5},
		},
	}
	document = &product{jobType: 6, line: documentLine, usual: documents}
	unstated = &product{jobType: -1, line: unstatedLine, usual: documents}

	authentication = &product{
		jobType: 2, line: selfieLine,
		usual: []share{
			{"smartselfie-authentication/0820", 860}, {"smartselfie-authentication/0821", 45}, {"smartselfie-authentication/0822", 20},
			{"smartselfie-authentication/0823", 10}, {"smartselfie-authentication/0824", 10}, {"smartselfie-authentication/0825", 15},
			{"smartselfie-authentication/0921", 15}, {"smartselfie-authentication/0922", 25},
		},
		decided: []share{{"smartselfie-authentication/1220", 70}, {"smartselfie-authentication/1221", 20}, {"smartselfie-authentication/1222", 10}},
	}
	enrollment = &product{
		jobType: 4, line: selfieLine,
		usual: []share{
			{"smartselfie-enrollment/0840", 880}, {"smartselfie-enrollment/0841", 15}, {"smartselfie-enrollment/0844", 25},
			{"smartselfie-enrollment/0846", 25}, {"smartselfie-enrollment/0941", 20}, {"smartselfie-enrollment/0942", 35},
		},
		decided: []share{{"smartselfie-enrollment/1240", 75}, {"smartselfie-enrollment/1241", 10}, {"smartselfie-enrollment/1242", 15}},
	}
)

var documents = []share{
	{"document-verification/0810", 760}, {"document-verification/0811", 85}, {"document-verification/0812", 135}, {"document-verification/1014", 20},
}

var places = []place{
	{enhanced, "NG", "NIN_V2", 200, 0.02},
	{enhanced, "NG", "BVN", 130, 0.01},
	{enhanced, "NG", "PHONE_NUMBER", 20, 0.02},
	{enhanced, "NG", "VOTER_ID", 14, 0.04},
	{enhanced, "KE", "NATIONAL_ID", 90, 0.02},
	{enhanced, "KE", "ALIEN_CARD", 6, 0.03},
	{enhanced, "GH", "GHANA_CARD", 40, 0.02},
	{enhanced, "GH", "SSNIT", 5, 0.05},
	{enhanced, "ZA", "NATIONAL_ID", 50, 0.02},
	{enhanced, "UG", "NATIONAL_ID_NO_PHOTO", 20, 0.03},
	{enhanced, "ZM", "TPIN", 8, 0.03},
	{enhanced, "CI", "NATIONAL_ID_NO_PHOTO", 8, 0.04},

	{biometric, "NG", "NIN_V2", 100, 0.02},
	{biometric, "NG", "BVN", 55, 0.01},
	{biometric, "KE", "NATIONAL_ID", 60, 0.02},
	{biometric, "GH", "GHANA_CARD", 20, 0.02},
	{biometric, "GH", "VOTER_ID", 5, 0.03},
	{biometric, "ZA", "NATIONAL_ID", 22, 0.02},

	{document, "NG", "DRIVERS_LICENSE", 15, 0},
	{document, "KE", "PASSPORT", 12, 0},
	{document, "GH", "PASSPORT", 12, 0},
	{document, "GH", "DRIVERS_LICENSE", 6, 0},
	{unstated, "KE", "PASSPORT", 6, 0},

	{authentication, "", "", 56, 0},
	{enrollment, "", "", 40, 0},
}

// hours is how much comes in each hour of a day in UTC, of the hour with the most.
var hours = [24]float64{.10, .07, .06, .07, .15, .30, .55, .80, .95, 1, 1, .97, .92, .90, .90, .85, .80, .72, .65, .58, .48, .36, .25, .15}

// weekdays is how much comes on each day, from Sunday on, of the day with the most.
var weekdays = [7]float64{.35, 1, .98, .96, .95, .97, .6}
