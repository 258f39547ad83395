import Foundation

/// The method table as Swift source, from the request types that stand in `Methods`.
enum MethodTableSource {
  static let path = "Sources/ClienteleServer/MethodTable.swift"

  static func text() throws -> String {
    let lines = try requests().sorted { $0.method < $1.method }.map { "    \"\($0.method)\": \($0.type).self,\n" }
    return """
      /// The methods of the service by their names; recorded from `Methods` by `RECORD=1 swift test`.
      enum MethodTable {
        static let requests: [String: any Request.Type] = [
      \(lines.joined())  ]
      }

      """
  }

  /// Each `struct X: …Request` with its `static let method = "…"`.
  private static func requests() throws -> [(type: String, method: String)] {
    var requests: [(type: String, method: String)] = []
    for path in try Repository.files(in: "Sources/ClienteleServer/Methods", suffix: ".swift") {
      let text = try Repository.text(of: path)
      let declaration = /struct (\w+): [^{\n]*Request\b[^{]*\{\n  static let method = "([^"]+)"/
      for match in text.matches(of: declaration) { requests.append((String(match.1), String(match.2))) }
    }
    return requests
  }
}
