import JSON
import OpenRPC

/// A request and its answer, out of a session.
struct RecordedCall {
  /// The name of the session.
  var session: String
  /// What the session shows there.
  var title: String
  /// Whether the title was written for just this call.
  var isTitled: Bool
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
    let subject = exchanges.first?.texts.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) } ?? ""
    return sent.compactMap { exchange, message in
      guard let id = message["id"], id.isRequestID, let method = message["method"]?.string else { return nil }
      let title = exchange.title == subject ? nil : exchange.title
      return RecordedCall(
        session: name, title: title ?? subject, isTitled: title != nil, id: id, method: method,
        params: message["params"]?.object ?? JSONObject(), answers: answers.filter { $0["id"] == id })
    }
  }

  /// The notifications, those of the peer and those of the service.
  var notifications: [JSONValue] {
    exchanges.flatMap { ($0.sent + $0.received).flatMap(Self.messages) }.filter { $0["id"] == nil }
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

extension SessionFile.Exchange {
  /// The remark right above it, where that is a sentence of its own.
  fileprivate var title: String? {
    let lines = texts.suffix(while: { $0.hasPrefix("# ") }).map { String($0.dropFirst(2)) }
    let title = lines.joined(separator: " ")
    guard let first = title.first, let last = title.last, first.isUppercase, ".?!".contains(last), title.contains(" ")
    else {
      return nil
    }
    return title
  }
}

extension Array {
  /// The elements at the end that are all of a kind.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !predicate($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
