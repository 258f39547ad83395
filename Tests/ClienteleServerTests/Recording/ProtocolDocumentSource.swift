import JSON

/// The protocol document as Swift source, compact, since an answer may have no line feed in it.
enum ProtocolDocumentSource {
  static let path = "Sources/ClienteleServer/ProtocolDocument.swift"

  static func text(of document: JSONValue) -> String {
    let lines = lines(of: document).map { "    " + $0 }.joined(separator: "\\#\n")
    return ##"""
      // swift-format-ignore-file
      /// The OpenRPC document of this program; recorded from the request types by `RECORD=1 swift test`.
      enum ProtocolDocument {
        static let json = #"""
      \##(lines)
          """#
      }

      """##
  }

  /// The compact text in pieces of a line each: a method, a schema.
  private static func lines(of document: JSONValue) -> [String] {
    var lines: [String] = []
    for (index, member) in (document.object?.members ?? []).enumerated() {
      let key = (index == 0 ? "{" : ",") + JSONValue.string(member.key).compact + ":"
      switch (member.key, member.value) {
      case ("methods", .array(let methods)):
        lines.append(key + "[")
        lines += pieces(methods.map(\.compact))
        lines.append("]")
      case ("components", .object(let components)):
        for (index, part) in components.members.enumerated() {
          lines.append((index == 0 ? key + "{" : "},") + JSONValue.string(part.key).compact + ":{")
          let members = part.value.object?.members ?? []
          lines += pieces(members.map { JSONValue.string($0.key).compact + ":" + $0.value.compact })
        }
        lines.append("}}")
      default: lines.append(key + member.value.compact)
      }
    }
    lines.append("}")
    return lines
  }

  private static func pieces(_ texts: [String]) -> [String] {
    texts.enumerated().map { $0.offset == 0 ? $0.element : "," + $0.element }
  }
}
