//go:build !windows

package faults

// awaited are tests that rows lean on and that are still to come. None may be
// there already.
var awaited = []string{
	"ui/settings TestMonsters", "ui/settings TestConfig", "ui/settings TestHarmless",
	"ui/state TestReadOnlyDisk", "ui/state TestFullDisk", "ui/state TestWithoutHome", "ui/state TestBadFiles",
	"ui/state TestNewerVersion", "ui/state TestModes", "ui/state TestOwnedByOthers", "ui/state TestTogether",
	"ui/state TestTwoProcesses", "ui/state TestKilled",
	"ui/guard TestSizes", "ui/guard TestTerminalThatDoesNotRead", "ui/guard TestSignals", "ui/guard TestEarlySignals",
	"ui/guard TestSecondSignal", "ui/guard TestStuck", "ui/guard TestFailures", "ui/guard TestHangup",
	"ui/guard TestHarmlessSignals", "ui/guard TestQuitWithKeysQueued",
	"ui/explorer TestASCII", "ui/explorer TestSixteenColours", "ui/explorer TestColourBlind", "ui/linear TestConversations",
}
