import JSON
import OpenRPC

/// A request and its answer, out of a session.
struct RecordedCall {
  /// What the session shows there.
  var title: String
  var id: JSONValue
  var method: String
  var params: JSONObject
  var answers: [JSONValue]
}

extension SessionFile {
  /// The requests that have an id, those in batches too, with all answers that have the same id.
  var calls: [RecordedCall] {
    let sent = exchanges.flatMap { exchange in exchange.sent.flatMap(Self.messages).map { (exchange, $0) } }
    let answers = exchanges.flatMap { $0.received.flatMap(Self.messages) }.filter { $0["method"] == nil }
    var title = ""
    return sent.compactMap { exchange, message in
      if let text = exchange.texts.last(where: { $0.hasPrefix("# ") }) { title = String(text.dropFirst(2)) }
      guard let id = message["id"], id.isRequestID, let method = message["method"]?.string else { return nil }
      return RecordedCall(
        title: title, id: id, method: method, params: message["params"]?.object ?? JSONObject(),
        answers: answers.filter { $0["id"] == id })
    }
  }

  static func messages(in line: String) -> [JSONValue] {
    guard let message = try? JSON.parse(Array(line.utf8)) else { return [] }
    return message.array ?? [message]
  }
}

extension JSONValue {
  /// Whether it is a string that is not too long, or an integer, as it stands there.
  fileprivate var isRequestID: Bool {
    string.map { $0.utf8.count <= 256 } ?? (kind == .number && !compact.contains { ".eE".contains($0) })
  }
}

extension [SessionFile] {
  /// Of each method the first exchange that succeeds; one of a session about the method before others.
  var examples: [String: MethodDescription.Example] {
    var examples: [String: MethodDescription.Example] = [:]
    for call in flatMap(\.calls) where examples[call.method] == nil {
      guard let result = call.answers.first?["result"] else { continue }
      examples[call.method] = MethodDescription.Example(title: call.title, params: call.params, result: result)
    }
    return examples
  }
}
