package export

// rowsOf is a result of BigQuery with its columns' names in each row. It is one if each
// row has as many cells as there are columns.
func rowsOf(v *value) (rows *value, ok bool) {
	schema, list := v.get("schema"), v.get("rows")
	if schema == nil || list == nil || list.kind != '[' {
		return nil, false
	}
	rows = &value{kind: '{'}
	for _, m := range v.members {
		switch m.key {
		case "schema":
		case "rows":
			if list, ok = repeated(list, schema, func(v *value) *value { return v }); !ok {
				return nil, false
			}
			rows.members = append(rows.members, member{"rows", list})
		default:
			rows.members = append(rows.members, m)
		}
	}
	return rows, true
}

// repeated reads the rows of a list.
func repeated(list, schema *value, of func(*value) *value) (rows *value, ok bool) {
	rows = &value{kind: '['}
	for _, m := range list.members {
		cells := of(m.value)
		if cells == nil {
			return nil, false
		}
		row, ok := rowOf(cells, schema)
		if !ok {
			return nil, false
		}
		rows.members = append(rows.members, member{value: row})
	}
	return rows, true
}

// rowOf is {"f": [{"v": …}]} with the names of the columns.
func rowOf(cells, schema *value) (row *value, ok bool) {
	list, columns := cells.get("f"), schema.get("fields")
	if list == nil || columns == nil || len(list.members) != len(columns.members) {
		return nil, false
	}
	row = &value{kind: '{'}
	for i, m := range list.members {
		column, cell := columns.members[i].value, m.value.get("v")
		name := column.get("name")
		if cell == nil || name == nil {
			return nil, false
		}
		if column.get("fields") != nil {
			inside := cell
			if ok = true; cell.kind == '[' {
				inside, ok = repeated(cell, column, func(v *value) *value { return v.get("v") })
			} else if cell.kind == '{' {
				inside, ok = rowOf(cell, column)
			}
			if cell = inside; !ok {
				return nil, false
			}
		} else if cell.kind == '[' {
			cell = plainList(cell)
		}
		row.members = append(row.members, member{name.text, cell})
	}
	return row, true
}

// plainList is [{"v": "a"}] as ["a"].
func plainList(cells *value) *value {
	list := &value{kind: '['}
	for _, m := range cells.members {
		if v := m.value.get("v"); v != nil {
			list.members = append(list.members, member{value: v})
		}
	}
	return list
}
