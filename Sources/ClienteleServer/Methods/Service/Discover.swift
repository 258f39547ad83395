internal import Directory
internal import JSON
internal import JSONRPC

/// Describes the service: the OpenRPC document of exactly this program.
///
/// Works before `initialize` too.
struct Discover: SessionRequest {
  static let method = "rpc.discover"
  static let access = Access.anyone
  static let since = "1.0"
  typealias Response = Document

  /// The OpenRPC document of this program, as `protocol/openrpc.json` has it.
  struct Document: Encodable, SchemaDescribed {
    let json: RawJSON

    static var schema: SchemaHint { .object }

    func encode(to encoder: any Encoder) throws {
      try json.encode(to: encoder)
    }
  }

  func respond(in session: Session) -> Document {
    Document(json: RawJSON(verified: Array(ProtocolDocument.json.utf8)))
  }
}
