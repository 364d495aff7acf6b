package input

import (
	"slices"
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Latin is a key as it would be on a Latin keyboard, for layouts without Latin
// letters: there Ctrl+C is where it always is, though its letter is another. A
// terminal may say which key that is; else the layouts below do.
//
//	Ctrl+с (Cyrillic es)   Ctrl+C
//	й                      q
//	Ctrl+a on AZERTY       as it is: a layout with Latin letters means what it says
func Latin(k tea.KeyPressMsg) tea.KeyPressMsg {
	base := k.BaseCode
	if unicode.IsPrint(k.Code) {
		k.BaseCode = 0
	}
	if !isForeign(k.Code) {
		return k
	}
	if base < 'a' || base > 'z' {
		base = inPlaceOf(unicode.ToLower(k.Code))
	}
	if base == 0 {
		return k
	}
	switch {
	case k.Text == "":
	case isUpper(k):
		k.Text = string(unicode.ToUpper(base))
	default:
		k.Text = string(base)
	}
	k.Code, k.ShiftedCode = base, 0
	return k
}

// isForeign reports whether a letter is of another script than the Latin one.
func isForeign(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }

func isUpper(k tea.KeyPressMsg) bool {
	return k.Mod.Contains(tea.ModShift) != k.Mod.Contains(tea.ModCapsLock) || unicode.IsUpper(k.Code)
}

// inPlaceOf is the Latin letter of a key that has another letter in one of the
// layouts; 0 if none has it.
func inPlaceOf(letter rune) rune {
	const latin = "qwertyuiopasdfghjklzxcvbnm"
	for _, layout := range []string{
		"йцукенгшщзфывапролдячсмить", // Russian
		"йцукенгшщзфівапролдячсмить", // Ukrainian
		" ςερτυθιοπασδφγηξκλζχψωβνμ", // Greek
		"  קראטוןםפשדגכעיחלךזסבהנמצ", // Hebrew
		"ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة", // Arabic
	} {
		if i := slices.Index([]rune(layout), letter); i >= 0 {
			return rune(latin[i])
		}
	}
	return 0
}
