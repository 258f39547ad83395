internal import JSON

/// One message of a peer, by the rules of JSON-RPC 2.0.
enum IncomingMessage {
  case request(RequestID, method: String, params: Params)
  case notification(method: String, params: Params)
  /// An answer to something; the service asks nothing, so it is of no interest.
  case response
  case invalid(MessageError, id: RequestID?)

  static let idLimit = 256
  static let methodLimit = 128

  init(_ document: JSONDocument, at node: JSONNode) {
    guard document.kind(of: node) == .object else {
      self = .invalid(.notAnObject, id: nil)
      return
    }
    let idNode = document.member(of: node, named: "id")
    var id: RequestID?
    if let idNode {
      do throws(MessageError) {
        id = try Self.id(document, at: idNode)
      } catch {
        self = .invalid(error, id: nil)
        return
      }
    }
    guard let version = document.member(of: node, named: "jsonrpc"), document.isString(version, equalTo: "2.0") else {
      self = .invalid(.wrongVersion, id: id)
      return
    }
    guard let methodNode = document.member(of: node, named: "method") else {
      let isResponse = document.member(of: node, named: "result") != nil || document.member(of: node, named: "error") != nil
      self = isResponse ? .response : .invalid(.noMethod, id: id)
      return
    }
    guard document.kind(of: methodNode) == .string else {
      self = .invalid(.noMethod, id: id)
      return
    }
    guard document.source(of: methodNode).count <= Self.methodLimit + 2, let method = document.string(of: methodNode) else {
      self = .invalid(.methodTooLong(limit: Self.methodLimit), id: id)
      return
    }
    var params = document.member(of: node, named: "params")
    if let given = params {
      switch document.kind(of: given) {
      case .object: break
      case .null: params = nil
      default:
        self = .invalid(.paramsNotAnObject, id: id)
        return
      }
    }
    let given = Params(document: document, node: params)
    self = id.map { .request($0, method: method, params: given) } ?? .notification(method: method, params: given)
  }

  /// The id at a node, which is a string or an integer.
  static func id(_ document: JSONDocument, at node: JSONNode) throws(MessageError) -> RequestID {
    let source = Array(document.source(of: node))
    switch document.kind(of: node) {
    case .string:
      guard source.count <= idLimit + 2 else { throw .idTooLong(limit: idLimit) }
      let hasEscape = source.contains(UInt8(ascii: "\\"))
      return RequestID(source: source, unescaped: hasEscape ? document.string(of: node) : nil)
    case .number:
      guard source.count <= idLimit else { throw .idTooLong(limit: idLimit) }
      guard source.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) else { throw .invalidID }
      return RequestID(source: source)
    default:
      throw .invalidID
    }
  }
}
