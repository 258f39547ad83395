internal import JSON

/// One message of a peer, by the rules of JSON-RPC 2.0.
enum IncomingMessage {
  case request(RequestID, method: String, params: Params)
  case notification(method: String, params: Params)
  /// What gets no answer and has no effect: an answer to something, where the service asks nothing; a notification
  /// whose params can't be.
  case ignored
  case invalid(MessageError, id: RequestID?)

  static let idLimit = 256
  static let methodLimit = 128

  init(_ document: JSONDocument, at node: JSONNode) {
    guard document.kind(of: node) == .object else {
      self = .invalid(.notAnObject, id: nil)
      return
    }
    let methodNode = document.member(of: node, named: "method")
    // Whatever else is wrong with an answer: an answer to it could be answered again, without end.
    if methodNode == nil, Self.isAnswer(document, at: node) {
      self = .ignored
      return
    }
    var id: RequestID?
    do throws(MessageError) {
      if let idNode = document.member(of: node, named: "id") { id = try Self.id(document, at: idNode) }
      let version = document.member(of: node, named: "jsonrpc")
      guard let version, document.isString(version, equalTo: "2.0") else { throw .wrongVersion }
      guard let methodNode else { throw .noMethod }
      let method = try Self.method(document, at: methodNode)
      let params = try Self.params(document, at: document.member(of: node, named: "params"))
      if let id {
        self = .request(id, method: method, params: params)
      } else {
        self = .notification(method: method, params: params)
      }
    } catch {
      // A notification is not answered, not even with an error, when it is known to be one.
      self = id == nil && error == .paramsNotAnObject ? .ignored : .invalid(error, id: id)
    }
  }

  private static func isAnswer(_ document: JSONDocument, at node: JSONNode) -> Bool {
    document.member(of: node, named: "result") != nil || document.member(of: node, named: "error") != nil
  }

  private static func method(_ document: JSONDocument, at node: JSONNode) throws(MessageError) -> String {
    guard document.kind(of: node) == .string else { throw .noMethod }
    guard let length = document.utf8Count(of: node), length <= methodLimit, let method = document.string(of: node)
    else {
      throw .methodTooLong(limit: methodLimit)
    }
    return method
  }

  /// `null` stands for no params (Emacs sends it), and so does an empty list of positional ones (PHP does not tell it
  /// from an empty object).
  private static func params(_ document: JSONDocument, at node: JSONNode?) throws(MessageError) -> Params {
    guard let node else { return Params(document: document, node: nil) }
    switch document.kind(of: node) {
    case .object: return Params(document: document, node: node)
    case .null: return Params(document: document, node: nil)
    case .array where document.count(of: node) == 0: return Params(document: document, node: nil)
    default: throw .paramsNotAnObject
    }
  }

  /// The id at a node, which is a string or an integer.
  static func id(_ document: JSONDocument, at node: JSONNode) throws(MessageError) -> RequestID {
    let source = document.source(of: node)
    switch document.kind(of: node) {
    case .string:
      guard let length = document.utf8Count(of: node), length <= idLimit else { throw .idTooLong(limit: idLimit) }
      let hasEscape = document.plainUTF8(of: node) == nil
      return RequestID(source: Array(source), unescaped: hasEscape ? document.string(of: node) : nil)
    case .number:
      guard source.count <= idLimit else { throw .idTooLong(limit: idLimit) }
      guard document.integerText(of: node) != nil else { throw .invalidID }
      return RequestID(source: Array(source))
    default:
      throw .invalidID
    }
  }
}
