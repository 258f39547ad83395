package import JSON
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Tells the peer how far a long work is, under the token that it gave; without a token it tells nothing.
///
/// `$/progress` with the values of LSP 3.17: `begin`, `report` at most ten times a second, `end`; all of it goes out
/// before the answer to the request.
package final class Progress: Sendable {
  private struct State {
    var lastReport: Int64 = .min
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
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    if isFirst { send(Value(kind: "begin", title: title, cancellable: true, percentage: 0)) }
  }

  /// - Parameters:
  ///   - done: What is done, in the unit of `total`.
  ///   - message: Made only when the report is sent.
  package func report(done: Int, of total: Int, message: @autoclosure () -> String) {
    let now = Self.milliseconds()
    let isDue = state.withLock { state in
      guard state.hasBegun, !state.hasEnded, now - state.lastReport >= Self.interval || state.lastReport == .min else {
        return false
      }
      state.lastReport = now
      return true
    }
    guard isDue else { return }
    let percentage = total > 0 ? Int(Double(min(done, total)) / Double(total) * 100) : 0
    send(Value(kind: "report", message: message(), percentage: percentage, done: done, total: total))
  }

  package func end(message: String) {
    let isLast = state.withLock { state in
      defer { state.hasEnded = true }
      return state.hasBegun && !state.hasEnded
    }
    if isLast { send(Value(kind: "end", message: message)) }
  }

  private func send(_ value: Value) {
    guard let token else { return }
    outbox.notify("$/progress", Params(token: token, value: value))
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

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

extension Outbox {
  /// Sends a notification; its params are an object.
  package func notify(_ method: String, _ params: some Encodable) {
    guard let params = try? JSON.encode(params), let method = try? JSON.encode(method) else { return }
    add(Array(#"{"jsonrpc":"2.0","method":"#.utf8), method, Array(#","params":"#.utf8), params, [UInt8(ascii: "}")])
  }
}
