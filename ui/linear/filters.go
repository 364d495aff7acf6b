package linear

import (
	"fmt"
	"slices"

	"smilecodes/catalog"
	"smilecodes/model"
	"smilecodes/ui/text"
)

// filters choose the product and the categories that a search is about.
type filters struct {
	*voice
	session *model.Session
	trail   *trail
	changed func() // searches again
}

// askProduct asks which product to show.
func (f *filters) askProduct() {
	all := append([]*catalog.Product{nil}, f.session.Catalog().Products()...)
	var names []string
	for _, p := range all {
		name := "All"
		if p != nil {
			name = p.Name
		}
		names = append(names, fmt.Sprintf("%s, %d", name, f.session.CountIn(p)))
	}
	f.trail.menu("Which product?", names, func(i int) { f.showProduct(all[i]) })
}

func (f *filters) showProduct(p *catalog.Product) {
	f.session.ShowProduct(p)
	f.changed()
}

// product shows a product by its name. It reports whether the name is one.
func (f *filters) product(name string) bool {
	chosen, err := text.Products(f.session.Catalog(), []string{name})
	switch {
	case err != nil:
		return false
	case chosen[0].Hidden:
		f.say("%s has only retired codes: say retired.", chosen[0].Name)
	default:
		f.showProduct(chosen[0])
	}
	return true
}

// askCategory asks for a category to put into the filter or to take out.
func (f *filters) askCategory() {
	all := catalog.Categories()
	var names []string
	for _, category := range all {
		own, also := f.session.CountOf(category)
		name := fmt.Sprintf("%s, %d", category, own+also)
		if slices.Contains(f.session.Categories(), category) {
			name += ", chosen"
		}
		names = append(names, name)
	}
	f.trail.menu("Which category? Choose one again to remove it.", names, func(i int) { f.toggleCategory(all[i]) })
}

func (f *filters) toggleCategory(category catalog.Category) {
	f.session.ToggleCategory(category)
	f.changed()
}

// category puts a category into the filter by its name, or takes it out. It
// reports whether the name is one.
func (f *filters) category(name string) bool {
	chosen, err := text.Categories([]string{name})
	if err == nil {
		f.toggleCategory(chosen[0])
	}
	return err == nil
}

// showAll clears the filters.
func (f *filters) showAll() {
	f.session.ShowAll()
	f.changed()
}
