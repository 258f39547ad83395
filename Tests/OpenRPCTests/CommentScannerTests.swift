import Testing

@testable import OpenRPC

/// What the scanner finds in sources.
@Suite struct CommentScannerTests {
  private func comments(_ source: String) -> SourceComments {
    var comments = SourceComments()
    comments.add(source: source, file: "File.swift")
    return comments
  }

  @Test func `comments belong to what stands below them`() {
    let found = comments(
      #"""
      internal import JSON

      /// A client.
      ///
      /// Longer
      /// text.
      @frozen
      package struct Client: Codable {
        static let braces = "} { \(name("}")) //"
        /// The name.
        package var name: String
        package var `extension`: String?

        /// What it is.
        package enum Kind: String, CaseIterable {
          /// One or
          /// the other.
          case organization, person
          case net(days: Int, method: Method), none = "no"
        }

        func run() {
          // {
          /// Not this.
          let local = """
            }
            """
          switch kind { case .organization: break }
        }
        /// After the body.
        var last: ID<Client>
      }

      extension Client.Draft {
        /// In an extension.
        static let x = Code(1)
      }
      """#)
    func check(_ path: String, _ text: String?) { #expect(found.comment(on: path)?.text == text, "\(path)") }
    check("Client", "A client.\n\nLonger text.")
    check("Client.name", "The name.")
    check("Client.extension", nil)
    check("Client.Kind", "What it is.")
    check("Client.Kind.organization", "One or the other.")
    check("Client.Kind.person", "One or the other.")
    check("Client.Kind.net", nil)
    check("Client.last", "After the body.")
    check("Client.Draft.x", "In an extension.")
    #expect(found.declarations["Client.local"] == nil)
    #expect(found.declarations["Client.Kind.none"] != nil)
    #expect(found.declarations["Client.Kind.method"] == nil)
    #expect(found.declarations["Client.extension"]?.line == 12)
  }

  @Test func `a draft and its record share their comments`() {
    let found = comments("struct Client {\n/// The name.\nvar name: String\nstruct Draft {\nvar name: String?\n}\n}")
    #expect(found.comment(on: "name", of: "Client.Draft")?.text == "The name.")
    #expect(found.comment(on: "name", of: "Client")?.text == "The name.")
    #expect(found.comment(on: "name", of: "Other") == nil)
  }

  @Test func `a comment begins with a summary`() {
    func check(_ lines: [String], _ summary: String, _ details: String) {
      let comment = DocComment(lines: lines)
      #expect(comment.summary == summary)
      #expect(comment.details == details)
    }
    check(["One sentence."], "One sentence.", "")
    check(["One. Two."], "One.", "Two.")
    check(["One", "still one.", "", "Two."], "One still one.", "Two.")
    check(["Version 1.0 of it.", "- Throws: nothing"], "Version 1.0 of it.", "")
    check(["A list:", "- one", "- two"], "A list:", "- one\n- two")
    check([], "", "")
  }
}
