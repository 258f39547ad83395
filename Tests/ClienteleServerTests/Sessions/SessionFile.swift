import Foundation
import JSON

/// A recorded session: what is shown (`#`), what goes in (`-->`), and what comes out (`<--`); `protocol/README.md`
/// describes the format.
///
/// Lines that go in one after the other go in together; then all the lines that stand below them come out.
struct SessionFile: Sendable, CustomStringConvertible {
  enum Line: Sendable, Equatable {
    /// A remark, or an empty line.
    case text(String)
    case sent(String)
    case received(String)
  }

  /// What goes in together and what comes out then, below what is said about it.
  struct Exchange: Sendable {
    var texts: [String] = []
    var sent: [String] = []
    var received: [String] = []
  }

  let path: String
  let exchanges: [Exchange]
  /// What stands below the last exchange.
  let end: [String]

  var description: String { path }
  /// The name of the file, without its folder and its ending.
  var name: String { path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path }

  /// What the program is started with besides what all sessions have: the words of a first line `$ clientele …`.
  var options: [String] {
    guard let line = (exchanges.first?.texts ?? end).first, line.hasPrefix(Self.command) else { return [] }
    return line.dropFirst(Self.command.count).split(separator: " ").map(String.init)
  }

  private static let command = "$ clientele "

  static let folder = "protocol/sessions"

  static let all: [SessionFile] = {
    let paths = (try? Repository.files(in: folder, suffix: ".jsonrpc")) ?? []
    return paths.compactMap { try? SessionFile(path: $0) }
  }()

  init(path: String) throws {
    self.path = path
    var exchanges: [Exchange] = []
    var current = Exchange()
    func begin() {
      if !current.sent.isEmpty || !current.received.isEmpty { exchanges.append(current) }
      current = Exchange()
    }
    for line in Self.lines(of: try Repository.text(of: path)) {
      switch line {
      case .text(let text):
        if !current.sent.isEmpty { begin() }
        current.texts.append(text)
      case .sent(let message):
        if !current.received.isEmpty { begin() }
        current.sent.append(message)
      case .received(let message): current.received.append(message)
      }
    }
    begin()
    end = current.texts
    self.exchanges = exchanges
  }

  init(path: String, exchanges: [Exchange], end: [String]) {
    self.path = path
    self.exchanges = exchanges
    self.end = end
  }

  private static func lines(of text: String) -> [Line] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { line in
      if line.hasPrefix("--> ") { return .sent(String(line.dropFirst(4))) }
      if line.hasPrefix("<-- ") { return .received(String(line.dropFirst(4))) }
      return .text(String(line))
    }
  }

  var text: String {
    var lines: [String] = []
    for exchange in exchanges {
      lines += exchange.texts
      lines += exchange.sent.map { "--> " + $0 }
      lines += exchange.received.map { "<-- " + $0 }
    }
    return (lines + end).map { $0 + "\n" }.joined()
  }

  /// The answers of which only a part is shown.
  var elided: [String] {
    exchanges.flatMap(\.received).filter(Elision.isUsed)
  }

  /// The same session with these answers in the place of those that fit them.
  func eliding(_ elided: [String]) -> SessionFile {
    let exchanges = exchanges.map { exchange in
      var exchange = exchange
      exchange.received = exchange.received.map { actual in
        elided.first { Elision.fits(actual, $0) } ?? actual
      }
      return exchange
    }
    return SessionFile(path: path, exchanges: exchanges, end: end)
  }

  /// The same session as it is to be recorded: nothing has come out, and each line goes in on its own, but a
  /// cancelling together with what it cancels.
  var unrecorded: SessionFile {
    var exchanges: [Exchange] = []
    for exchange in self.exchanges {
      var texts = exchange.texts
      for message in exchange.sent {
        if message.contains("$/cancelRequest"), texts.isEmpty, !exchanges.isEmpty {
          exchanges[exchanges.count - 1].sent.append(message)
        } else {
          exchanges.append(Exchange(texts: texts, sent: [message]))
        }
        texts = []
      }
    }
    return SessionFile(path: path, exchanges: exchanges, end: end)
  }
}
