internal import Directory
internal import JSON
internal import JSONRPC

/// Describes the service: the OpenRPC document of exactly this program.
///
/// Works before `initialize` too.
struct Discover: SessionRequest {
  static let method = "rpc.discover"
  static let access = Access.anyone
  typealias Response = RawJSON

  func respond(in session: Session) -> RawJSON {
    RawJSON(verified: Array(ProtocolDocument.json.utf8))
  }
}
