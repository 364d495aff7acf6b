package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"smilecodes/catalog"
)

// TestSandbox holds which last digit gives which code, and that no row is a number of
// anybody.
func TestSandbox(t *testing.T) {
	tables := load(t).Sandbox()
	for title, want := range map[string]string{
		"ID numbers":    "0=1012 1=1013 2=1014 3=1015 4=1012",
		"Phone numbers": "0= 1=1023 2=2413 3=1015",
		"Addresses":     "1=1013 2=2413 3=1015 4=1022",
		"Any product":   `"0"= "1"= "2"=`,
		"Version 3": "Clearwater (Amina Fatou)= Dangerfield (Rashid Omar)= Ghostwell (Fatima Bello)= Youngblood (Aisha Lawal)= Downsworth (Ngozi Ifeoma)= " +
			"Twinley (Obinna Chukwu)= Masquero (Taiwo Adeyemi)= Blurton (Kofi Mensah)= Glitchford (Chidinma Obi)= Forgeman (Ade Ogundimu)= " +
			"Oddpaper (Olumide Fashola)= Xeroxley (Adaeze Nnamdi)= Oldfield (Tunde Bakare)= Puzzleton (Segun Olawale)= Missingley (Ifeanyi Okeke)= Badnumber (Wale Oladipo)=",
	} {
		i := slices.IndexFunc(tables, func(s catalog.SandboxTable) bool { return strings.HasPrefix(s.Title, title) })
		if i < 0 {
			t.Fatalf("nothing is called %s", title)
		}
		var got []string
		for _, r := range tables[i].Rows {
			got = append(got, r.Send+"="+r.Code)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, not %s", title, got, want)
		}
	}
}
