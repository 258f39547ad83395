import Foundation
import Testing

/// Files that are recorded from the code: `RECORD=1 swift test` writes them, `swift test` checks them.
enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Checks that a recorded file is as it has to be, or writes it.
  ///
  /// A recording run that changes something fails, so that somebody reads the difference.
  static func keep(_ text: String, at path: String) throws {
    let recorded = try? Repository.text(of: path)
    if recorded == text { return }
    if isOn {
      let url = Repository.root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(path) is recorded anew: read the difference (git diff), and run the tests again.")
    } else {
      Issue.record("\(path) is out of date\(place(recorded, text)): RECORD=1 swift test writes it anew.")
    }
  }

  /// The first line in which two texts differ.
  private static func place(_ old: String?, _ new: String) -> String {
    let old = (old ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let count = zip(old, new).prefix { $0 == $1 }.count
    let had = count < old.count ? String(old[count].prefix(400)) : "the end"
    let has = count < new.count ? String(new[count].prefix(400)) : "the end"
    return " in line \(count + 1) (has \(had), should have \(has))"
  }
}
