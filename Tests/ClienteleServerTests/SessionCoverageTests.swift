import JSON
import JSONRPC
import Testing

@testable import ClienteleServer

/// What the sessions show: each method and each error.
@Suite(.disabled(if: Recording.isOn)) struct SessionCoverageTests {
  /// Errors that no session shows, and why.
  private static let notShown: [ResponseError.Code: String] = [
    .internalError: "a defect: nothing is known that brings it about"
  ]

  @Test func `each method is shown with a result`() {
    let shown = Set(SessionFile.all.flatMap(\.calls).filter { $0.answers.first?["result"] != nil }.map(\.method))
    for method in MethodTable.requests.keys.sorted() { #expect(shown.contains(method), "\(method)") }
  }

  @Test func `each error is shown, but for those with a reason`() throws {
    let answers = SessionFile.all.flatMap(\.exchanges).flatMap(\.received).flatMap(SessionFile.messages)
    let shown = Set(answers.compactMap { $0["error"]?["code"]?.int })
    for code in ResponseError.Code.all {
      #expect(
        shown.contains(code.rawValue) == (Self.notShown[code] == nil),
        "\(code.name): shown, or with a reason in notShown, and not both")
    }
  }

  @Test func `each method names its errors`() throws {
    let document = try JSON.parse(Array(Repository.text(of: ProtocolDescription.path).utf8))
    let methods = try #require(document["methods"]?.array)
    #expect(methods.count == MethodTable.requests.count)
    let known = Set(ResponseError.Code.all.map { "#/components/errors/\($0.name)" })
    for method in methods {
      let named = (method["errors"]?.array ?? []).compactMap { $0["$ref"]?.string }
      #expect(!named.isEmpty && known.isSuperset(of: named), "\(method["name"]?.string ?? "")")
    }
  }
}
