internal import Directory
internal import JSON
internal import JSONRPC

/// What a peer is told of the work while its trace is on: `$/logTrace`, as in LSP 3.17.
///
/// At `messages` it is told of each request that was received and of each answer before it goes out: the method, the
/// id, the time that it took, and how it ended; and of notifications. At `verbose` also of what the params are made of
/// and how long the result is. Nothing of what params and results say is in it. It begins after the answer to
/// `initialize`, and `exit` and messages whose method begins with `$/` are not traced.
extension Session {
  /// Tells of a request, and sees to it that its answer is told of.
  func observe(_ call: Call, method: String, params: Params) {
    let (outbox, trace, clock, language) = (connection.outbox, trace, configuration.clock, language)
    let id = String(decoding: call.id.source, as: UTF8.self)
    outbox.trace(
      trace.value, language.pick("Received \(method), id \(id).", "Reçu\u{A0}: \(method), id \(id)."),
      verbose: shape(of: params))
    // What was received untold is answered untold, `initialize` above all.
    let (isTraced, logs) = (trace.isOn, logsRequests)
    let start = clock.microseconds
    call.onAnswer { answer in
      let duration = clock.elapsed(since: start)
      if logs { Log.write(.debug, "\(method), id \(id): \(answer.outcome) in \(duration)") }
      let message = language.pick(
        "Answered \(method), id \(id), in \(duration): \(answer.outcome).",
        "Répondu à \(method), id \(id), en \(duration)\u{A0}: \(answer.outcome).")
      outbox.trace(isTraced ? trace.value : .off, message, verbose: answer.size(in: language))
    }
  }

  /// Tells of a notification, so that one that has no effect is noticed.
  func observe(notification method: String, params: Params) {
    // After exit nobody may be there to be told.
    guard !method.hasPrefix("$/"), method != "exit" else { return }
    let isKnown = method == "initialized"
    let effect =
      isKnown ? "" : language.pick(" It is not known, and has no effect.", " Elle est inconnue et sans effet.")
    connection.outbox.trace(
      trace.value, language.pick("Received notification \(method).", "Notification reçue\u{A0}: \(method).") + effect,
      verbose: shape(of: params))
  }

  private func shape(of params: Params) -> String {
    guard let value = try? JSON.parse(params.source) else { return "" }
    return ValueShape.of(value).compact
  }
}

extension Call.Answer {
  /// The same words in every language.
  fileprivate var outcome: String {
    switch self {
    case .result: "result"
    case .error(let code): "error \(code.rawValue) (\(code.name))"
    }
  }

  fileprivate func size(in language: Language) -> String? {
    guard case .result(let count) = self else { return nil }
    return language.pick("\(count) bytes", "\(count) octets")
  }
}

extension Outbox {
  /// Sends a `$/logTrace`, unless the trace is off.
  fileprivate func trace(_ value: TraceValue, _ message: String, verbose: @autoclosure () -> String?) {
    guard value != .off else { return }
    notify("$/logTrace", LogTrace(message: message, verbose: value == .verbose ? verbose() : nil))
  }

  private struct LogTrace: Encodable {
    var message: String
    var verbose: String?
  }
}
