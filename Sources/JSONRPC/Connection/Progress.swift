package import JSON
internal import Synchronization

/// Tells the peer how far a long work is, under the token that it gave; without a token it tells nothing.
///
/// `$/progress` with the values of LSP 3.17: `begin`, `report` at most ten times a second, `end`; all of it goes out
/// before the answer to the request.
package final class Progress: Sendable {
  private struct State {
    var lastReport: Int64?
    var hasBegun = false
    var hasEnded = false
  }

  private let token: JSONValue?
  private let outbox: Outbox
  private let state = Mutex(State())
  private static let interval: Int64 = 100

  /// - Parameter token: a string or an integer.
  package init(token: JSONValue?, outbox: Outbox) {
    self.token = token
    self.outbox = outbox
  }

  package func begin(title: String) {
    send { state in
      guard !state.hasBegun else { return nil }
      state.hasBegun = true
      return Value(kind: "begin", title: title, cancellable: true, percentage: 0)
    }
  }

  /// - Parameters:
  ///   - done: What is done, in the unit of `total`.
  ///   - message: Made only when the report is sent.
  package func report(done: Int, of total: Int, message: @autoclosure () -> String) {
    send { state in
      guard state.hasBegun, !state.hasEnded else { return nil }
      let now = MonotonicClock.milliseconds
      if let last = state.lastReport, now - last < Self.interval { return nil }
      state.lastReport = now
      let share = total > 0 ? Double(max(0, min(done, total))) / Double(total) : 0
      return Value(kind: "report", message: message(), percentage: Int(share * 100), done: done, total: total)
    }
  }

  package func end(message: String) {
    send { state in
      guard state.hasBegun, !state.hasEnded else { return nil }
      state.hasEnded = true
      return Value(kind: "end", message: message)
    }
  }

  /// Sends under the lock, so that what several threads tell goes out in the order of their turns.
  private func send(_ next: (inout State) -> Value?) {
    guard let token else { return }
    state.withLock { state in
      guard let value = next(&state) else { return }
      outbox.notify("$/progress", Params(token: token, value: value))
    }
  }

  private struct Params: Encodable {
    var token: JSONValue
    var value: Value
  }

  private struct Value: Encodable {
    var kind: String
    var title: String?
    var cancellable: Bool?
    var message: String?
    var percentage: Int?
    var done: Int?
    var total: Int?
  }
}

extension Outbox {
  /// Sends a notification; its params are an object.
  package func notify(_ method: String, _ params: some Encodable) {
    guard let params = try? JSON.encode(params), let method = try? JSON.encode(method) else { return }
    add(Array(#"{"jsonrpc":"2.0","method":"#.utf8), method, Array(#","params":"#.utf8), params, [UInt8(ascii: "}")])
  }
}
