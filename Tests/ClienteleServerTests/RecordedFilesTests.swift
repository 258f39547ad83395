import JSON
import OpenRPC
import Testing

@testable import ClienteleServer

/// The files that are recorded from the code; `RECORD=1 swift test` writes them.
@Suite struct RecordedFilesTests {
  @Test func `the method table has the request types of the sources`() throws {
    try Recording.keep(try MethodTableSource.text(), at: MethodTableSource.path)
  }

  @Test func `the protocol document is that of the request types`() throws {
    let (document, problems) = try ProtocolDescription.document(sessions: SessionFile.all).build()
    for problem in problems { Issue.record("\(problem)") }
    try Recording.keep(document.pretty + "\n", at: ProtocolDescription.path)
    try Recording.keep(ProtocolDocumentSource.text(of: document), at: ProtocolDocumentSource.path)
    // Compared outside, for a failure would print both.
    let isEmbedded = ProtocolDocument.json == document.compact
    if !Recording.isOn { #expect(isEmbedded, "the program embeds another document: build it again") }
  }

  @Test func `the pages of the methods are those of the document`() throws {
    let source = try ProtocolDescription.document(sessions: SessionFile.all)
    let pages = ProtocolPages(document: source.build().document, methods: source.methods).files()
    for page in pages { try Recording.keep(page.text, at: "protocol/methods/" + page.name) }
    let files = try Repository.files(in: "protocol/methods", suffix: "")
    #expect(Set(files) == Set(pages.map { "protocol/methods/" + $0.name }), "no page of a resource that is gone")
  }
}
