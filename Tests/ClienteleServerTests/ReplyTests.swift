import Directory
import JSON
import JSONRPC
import Testing

@testable import ClienteleServer

@Suite struct ReplyTests {
  @Test func `of many issues a hundred are answered, and that there are more`() throws {
    for (given, answered) in [(1, 1), (100, 100), (101, 100)] {
      let issues = Issues((0..<given).map { Directory.Issue(.required, at: "/client/tags/\($0)") })
      let data = try #require(ResponseError(replyingTo: issues, in: .english).data).value.object
      #expect(data?["issues"]?.array?.count == answered)
      #expect(data?["truncated"] == (answered < given ? true : nil))
    }
  }
}
