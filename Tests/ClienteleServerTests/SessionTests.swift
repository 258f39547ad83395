import JSON
import Testing

/// The recorded sessions, replayed against the built program; each begins with an empty directory.
@Suite struct SessionTests {
  @Test(arguments: SessionFile.all)
  func `the program answers as recorded`(_ file: SessionFile) throws {
    if Recording.isOn {
      let replay = try SessionReplay(recording: file)
      try Recording.keep(replay.actual.eliding(file.elided).text, at: file.path)
      return
    }
    let replay = try SessionReplay(replaying: file)
    for (expected, actual) in zip(file.exchanges, replay.actual.exchanges) {
      #expect(Elision.fit(actual.received, expected.received), "\(file.path): \(expected.sent.joined(separator: " "))")
    }
    let hasEnded = file.calls.contains { $0.method == "shutdown" && $0.answers.first?["result"] != nil }
    #expect(replay.exitCode == (hasEnded ? 0 : 1))
  }

  @Test(.disabled(if: Recording.isOn), arguments: SessionFile.all)
  func `each request is answered once`(_ file: SessionFile) {
    for call in file.calls { #expect(call.answers.count == 1, "\(file.path): \(call.id) \(call.method)") }
  }
}
