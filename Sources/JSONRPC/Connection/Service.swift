package import JSON

/// What a connection serves: it gets the messages in order, on the connection's thread.
package protocol Service: AnyObject {
  /// A request; the call is answered now or later, from any thread.
  func receive(_ call: Call, method: String, params: Params)

  /// A notification, other than those that the connection itself carries out (`$/cancelRequest`).
  func receive(notification method: String, params: Params)

  /// All that had arrived has been received: carry it out. Called once a turn at least, and after each `Waker.wake`.
  func carryOut()

  /// Everything is answered, the answers are on their way, and nothing else has arrived: what could wait is done now.
  func idle()

  /// The error for a peer, in its language.
  func reply(to error: MessageError) -> ResponseError
}

/// The params of one message, valid while it is received.
package struct Params {
  let document: JSONDocument
  /// Absent when there are none.
  let node: JSONNode?

  /// Decodes them as the properties of a type; absent params are an empty object.
  ///
  /// - Throws: `JSONIssues` with every issue.
  package func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (value, issues) = decodeLeniently(type)
    if let issues { throw issues }
    guard let value else { throw JSONIssues([]) }
    return value
  }

  /// The params as far as they fit the properties of a type, and what does not; see `JSONDocument.decodeLeniently`.
  package func decodeLeniently<T: Decodable>(
    _ type: T.Type, ignoringUnknownFields: Bool = false
  ) -> (value: T?, issues: JSONIssues?) {
    guard let node else {
      do {
        return (try JSON.decode(type, from: Self.emptyObject), nil)
      } catch {
        return (nil, error as? JSONIssues ?? JSONIssues([]))
      }
    }
    return document.decodeLeniently(type, at: node, ignoringUnknownFields: ignoringUnknownFields, isRecord: true)
  }

  /// The JSON text of the params.
  package var source: [UInt8] {
    guard let node else { return Self.emptyObject }
    return Array(document.source(of: node))
  }

  private static let emptyObject = Array("{}".utf8)
}
