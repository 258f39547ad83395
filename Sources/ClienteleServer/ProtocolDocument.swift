/// The OpenRPC document of this program; recorded from the request types by `RECORD=1 swift test`.
enum ProtocolDocument {
  static let json = "{}"
}
