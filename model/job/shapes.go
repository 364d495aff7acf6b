package job

import "smilecodes/model/job/wire"
import "smilecodes/model/job/field"
import "strings"

// safe returns a value as it may be shown: as it is if it has the shape that
// its field should have, else [NotShown]. A person's name, a number of an ID
// or a link in a wrong place does not get through; what is left is what a
// support desk quotes.
func (d *decoder) safe(f field.Field, text string) string {
	ok := false
	switch f {
	case field.ResultCode, field.CallCode:
		ok = wire.IsDigits(text) && len(text) <= 4
	case field.ResultText:
		return d.safeText(text)
	case field.ErrorText:
		ok = len(d.words.Owners(text)) > 0
	case field.JobType:
		var k wire.JobKind
		if k, ok = d.words.TypeOf(text); ok {
			text = k.Word
		}
	case field.JobID, field.SmileJobID:
		ok = d.how.isReference(text)
	case field.IDType:
		if ok = d.catalog.IsIDType(text); !ok {
			text = strings.ToUpper(text) // as integrators write it
			ok = d.catalog.IsIDType(text)
		}
	case field.Country:
		ok = isCountryCode(text) || d.catalog.IsCountry(text)
	case field.Timestamp:
		ok = d.how.isTime(text)
	case field.IsFinal, field.JobComplete, field.JobSuccess, field.Success:
		text = strings.ToLower(text) // as scripts write it
		ok = text == "true" || text == "false"
	case field.Status:
		ok = wire.IsStatus(text)
	case field.Result:
		if ok = len(d.words.Owners(text)) > 0; !ok {
			return ""
		}
	default: // message: that it is there is all that is kept
		return ""
	}
	if !ok {
		return NotShown
	}
	return text
}

// isIdentifier holds for what systems make up to name a job.
func isIdentifier(text string) bool {
	if text == "" || len(text) > 64 {
		return false
	}
	for _, c := range []byte(text) {
		if !(c == '_' || c == '-' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z') {
			return false
		}
	}
	return true
}

func countDigits(text string) int {
	n := 0
	for _, c := range []byte(text) {
		if '0' <= c && c <= '9' {
			n++
		}
	}
	return n
}

// isTime holds for ISO 8601, and for seconds or milliseconds since 1970, from 2016
// to tomorrow: no date of birth is that young for long.
//
//	2026-03-02, 2026-03-02 09:15:00, 2026-03-02T09:15:00.123Z, ...+01:00
func (h Decoding) isTime(text string) bool {
	const since, date = 2016, "0000-00-00"
	if wire.IsDigits(text) {
		return len(text) != len("20260302") && h.isRecentNumber(text, since)
	}
	n := min(len(text), len(date))
	if !hasForm(text[:n], date) || !h.isRecentDate(text[:4], text[5:7], text[8:10], since) {
		return false
	}
	return n == len(text) || isClock(text[n:])
}

// isClock holds for the time of day of a time, with its zone.
func isClock(text string) bool {
	const whole = "T00:00:00"
	n := min(len(text), len(whole))
	switch {
	case !hasForm(text[:n], whole[:n]) || text[1:min(3, n)] > "23" || n > 4 && text[4] > '5' || n > 7 && text[7] > '5':
		return false
	case n < len(whole):
		return n == len("T00:00")
	}
	rest := text[n:]
	if strings.HasPrefix(rest, ".") {
		fraction := strings.TrimLeft(rest[1:], "0123456789")
		if len(rest)-len(fraction) > len(".000000000") || len(fraction) == len(rest)-1 {
			return false
		}
		rest = fraction
	}
	rest = strings.Replace(strings.TrimPrefix(rest, " "), "-", "+", 1)
	isZone := (hasForm(rest, "+00:00") || hasForm(rest, "+0000")) && rest[1:3] <= "14" && rest[len(rest)-2] <= '5'
	return rest == "" || rest == "Z" || isZone
}

// hasForm reports whether a text is a form with other digits.
func hasForm(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		isDigit := text[i] >= '0' && text[i] <= '9'
		if isDigit != (form[i] == '0') || !isDigit && text[i] != form[i] && (form[i] != 'T' || text[i] != ' ') {
			return false
		}
	}
	return true
}

// isCountryCode holds for the two letters of a country in ISO 3166, as Smile ID has
// them, and for the three that others write.
func isCountryCode(text string) bool {
	switch {
	case strings.Contains(text, " "):
		return false
	case len(text) == 3:
		return strings.Contains(countries3, " "+text+" ")
	}
	return len(text) == 2 && strings.Contains(countries, " "+text+" ")
}

const countries = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
	"CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
	"GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
	"KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU " +
	"MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
	"SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
	"UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "

// countries3 are the same in three letters.
const countries3 = " ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM " +
	"BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR " +
	"CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB " +
	"GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA " +
	"JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA " +
	"MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR " +
	"NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS " +
	"SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON " +
	"TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE "

// safeText is a result text as it may be shown: whole if it is known, and of
// one with a known stem the stem.
func (d *decoder) safeText(text string) string {
	stem, _, hasReason := strings.Cut(text, wire.Dash)
	_, isWord := wire.IsVerdictWord(text)
	switch {
	case isWord, len(d.words.Owners(text)) > 0:
		return text
	case len(d.words.StemOwners(text)) == 0:
		return NotShown
	case hasReason:
		return stem + wire.Dash + NotShown
	}
	return text
}
