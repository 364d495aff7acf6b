package main

import (
	"fmt"
	"strings"
	"time"

	"smilecodes/bench/page"
	"smilecodes/model/job/made"
)

// report is what .ci/README.md says.
func report(n int, truth made.Truth, all []asked) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s made-up results of %s jobs over 31 days: of each day and country, what has to be done. All three agree to the last job, on %d rows. Each was asked once, one after another, on a machine with other work.\n\n",
		page.Machine(), page.Grouped(n), page.Grouped(truth.Jobs), len(all[0].results))
	b.WriteString("| who | has | answers in |\n|---|---|--:|\n")
	for _, a := range all {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", a.who, a.had, seconds(a.took))
	}
	fmt.Fprintf(&b, "\nThe query, the same in both:\n\n```sql\n%s```\n", query)
	for _, a := range all {
		if a.plan != "" {
			fmt.Fprintf(&b, "\n<details><summary>Its plan in %s</summary>\n\n```\n%s\n```\n\n</details>\n", a.who, strings.TrimSpace(a.plan))
		}
	}
	return b.String()
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }
