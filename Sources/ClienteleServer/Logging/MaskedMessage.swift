internal import JSON

/// A message as it may be written down: secrets are `***`, and a file's content is cut short.
///
/// Numbers, and all other texts, are as they were sent.
struct MaskedMessage {
  private let document: JSONDocument

  init(_ document: JSONDocument) {
    self.document = document
  }

  private static let mask = "***"
  /// What is called a token and is no secret: it names a progress.
  private static let open: Set<String> = ["workdonetoken", "partialresulttoken"]
  private static let secret = ["token", "password", "passphrase", "secret", "authorization", "apikey"]
  private static let longestContent = 64

  func write(to writer: JSONWriter) {
    write(document.root, to: writer, inProgress: false)
  }

  /// Recursion is as deep as the document, so within its limit.
  private func write(_ node: JSONNode, to writer: JSONWriter, inProgress: Bool) {
    switch document.kind(of: node) {
    case .object:
      let method = document.member(of: node, named: "method")
      let inProgress = inProgress || method.map { document.isString($0, equalTo: "$/progress") } ?? false
      writer.beginObject()
      for (key, value) in document.members(of: node) {
        let name = document.string(of: key) ?? ""
        writer.key(name)
        if Self.isSecret(name), !(inProgress && name == "token"), document.kind(of: value) != .null {
          writer.string(Self.mask)
        } else if name == "content", let length = document.utf8Count(of: value), length > Self.longestContent {
          writer.string("\(document.string(of: value)?.prefix(16) ?? "")… (\(length) bytes)")
        } else {
          write(value, to: writer, inProgress: inProgress)
        }
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in document.elements(of: node) { write(element, to: writer, inProgress: inProgress) }
      writer.endArray()
    case .null, .bool, .number, .string:
      writer.raw(document.source(of: node))
    }
  }

  private static func isSecret(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0 != "_" && $0 != "-" }
    return !open.contains(plain) && secret.contains { plain.hasSuffix($0) }
  }
}
