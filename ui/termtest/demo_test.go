//go:build !windows

package termtest

import (
	"fmt"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

func TestMain(m *testing.M) { Main(m, runDemo) }

// demo is the program under test. It asks the terminal for all that a program
// must give back.
type demo struct {
	width, height int
	typed, ground string
	code          int
}

func runDemo() int {
	if len(os.Args) > 1 && os.Args[1] == "args" {
		fmt.Println(os.Args[1:], os.Getenv("GREETING"))
		return 0
	}
	last, err := tea.NewProgram(demo{ground: "unknown"}).Run()
	if err != nil {
		return 1
	}
	fmt.Println("good bye")
	return last.(demo).code
}

func (d demo) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (d demo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		d.width, d.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		d.ground = msg.String()
	case tea.FocusMsg:
		return d, tea.RequestBackgroundColor
	case tea.PasteMsg:
		d.typed += "<" + msg.Content + ">"
	case tea.KeyPressMsg:
		return d.press(msg.String())
	}
	return d, nil
}

func (d demo) press(key string) (tea.Model, tea.Cmd) {
	switch key {
	case "q", "Q":
		if key == "Q" {
			d.code = 3
		}
		return d, tea.Quit
	case "ctrl+z":
		return d, tea.Suspend
	case "c":
		return d, tea.SetClipboard("copied: " + d.typed)
	case "C":
		return d, tea.SetClipboard(longText)
	}
	d.typed += key
	return d, nil
}

func (d demo) View() tea.View {
	if d.width == 0 {
		return tea.NewView("")
	}
	red := lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#f7768e"))
	bar := lipgloss.NewStyle().Foreground(lipgloss.Color("#1a1b26")).Background(lipgloss.Color("#7aa2f7"))
	view := tea.NewView(lipgloss.JoinVertical(lipgloss.Left,
		bar.Width(d.width).Render(" demo & <bar>"),
		fmt.Sprintf("size %dx%d", d.width, d.height),
		"typed "+red.Render(d.typed),
		"ground "+d.ground,
		lipgloss.NewStyle().Underline(true).Render("underlined")+" "+lipgloss.NewStyle().Reverse(true).Render("reversed")+" │ 漢字 │ é │",
	))
	view.AltScreen = true
	view.MouseMode = tea.MouseModeAllMotion
	view.ReportFocus = true
	view.Cursor = tea.NewCursor(6+len(d.typed), 2)
	return view
}

func sizeLine(size Size) string { return fmt.Sprintf("size %dx%d", size.Cols, size.Rows) }
