import Directory
import JSON
import JSONRPC
import Testing

@testable import ClienteleServer

@Suite struct ReplyTests {
  @Test func `what is wrong with a message is said in the session's language alone`() {
    let errors: [(MessageError, String, String)] = [
      (
        .syntax(JSONSyntaxError(.duplicateKey("id"), at: 48)),
        "The message can't be read: duplicate key \"id\" at byte 48.",
        "Le message ne peut pas être lu\u{A0}: clé «\u{A0}id\u{A0}» en double, à l’octet 48."
      ),
      (
        .syntax(JSONSyntaxError(.unexpectedByte(0x0A), at: 3)),
        "The message can't be read: unexpected byte 0x0A at byte 3.",
        "Le message ne peut pas être lu\u{A0}: octet 0x0A inattendu, à l’octet 3."
      ),
      (
        .frame(.truncated), "The input ended in the middle of a message.",
        "L’entrée s’est terminée au milieu d’un message."
      ),
    ]
    for (error, english, french) in errors {
      #expect(ResponseError(error, in: .english).message == english)
      #expect(ResponseError(error, in: .french).message == french)
    }
    #expect(ResponseError(.syntax(JSONSyntaxError(.tooDeep(limit: 64), at: 9)), in: .french).message.contains("64"))
  }

  @Test func `of many issues a hundred are answered, and that there are more`() throws {
    for (given, answered) in [(1, 1), (100, 100), (101, 100)] {
      let issues = Issues((0..<given).map { Directory.Issue(.required, at: "/client/tags/\($0)") })
      let data = try #require(ResponseError(replyingTo: issues, in: .english).data).value.object
      #expect(data?["issues"]?.array?.count == answered)
      #expect(data?["truncated"] == (answered < given ? true : nil))
    }
  }
}
