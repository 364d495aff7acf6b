package tally

// Say is a kind's role and row.
func (k *Kinds) Say(kind Kind) string {
	if kind == NoKind {
		return "none"
	}
	m := k.meaning(kind)
	return m.role.Slug() + ", " + m.row.key
}
