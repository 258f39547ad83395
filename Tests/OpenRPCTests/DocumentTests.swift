import JSON
import Testing

@testable import OpenRPC

/// What the document says, and what it complains about.
@Suite struct DocumentTests {
  struct Greet: Decodable, SchemaRuled {
    var name: String
    var times: Int?
    var mood: Mood?
    static let rules: [String: [SchemaKeyword]] = ["name": SchemaKeyword.text(upTo: 20), "times": [.maximum(3)]]
  }

  struct Greeting: Codable {
    var text: String
  }

  enum Mood: String, Codable, CaseIterable, Sendable { case glad, sad }

  private static let source = """
    /// Greets somebody.
    struct Greet {
      /// Whom.
      var name: String
      /// How often.
      var times: Int?
      /// How it sounds.
      var mood: Mood?
    }
    /// What is said.
    struct Greeting {
      /// The words.
      var text: String
    }
    /// How one feels.
    enum Mood {
      /// Well.
      case glad
      case sad
    }
    enum Code {
      /// Nobody is there.
      static let nobody = 1
    }
    """

  /// The document of one method; `omitting` takes a line of the source away.
  private func build(
    omitting line: String? = nil, errors: [Int] = [1], examples: [MethodDescription.Example]? = nil
  ) -> (document: JSONValue, problems: [String]) {
    var comments = SourceComments()
    let lines = Self.source.split(separator: "\n").filter { text in line.map { !text.hasSuffix($0) } ?? true }
    // The types of a test are inside its suite.
    let text = "struct DocumentTests {\n" + lines.joined(separator: "\n") + "\n}"
    comments.add(source: text, file: "Methods/Manners/Greet.swift")
    var params = JSONObject()
    params["name"] = "Zoé"
    let example = MethodDescription.Example(title: "Hello.", params: params, result: ["text": "Hello, Zoé"])
    return OpenRPCDocument(
      title: "Test", version: "1.0", description: "", comments: comments, resources: ["manners": "Manners."],
      methods: [
        MethodDescription(
          name: "greet", params: Greet.self, result: Greeting.self, role: "guest", plan: "free",
          changesDirectory: false, since: "1.0", errors: errors, examples: examples ?? [example])
      ],
      errors: [ErrorDescription(code: 1, name: "nobody", declaration: "DocumentTests.Code.nobody")]
    ).build()
  }

  @Test func `a document that says everything has no problems`() throws {
    let (document, problems) = build()
    #expect(problems == [])
    let method = try #require(document["methods"]?.array?.first)
    #expect(
      method["params"]?.array?[0]["schema"] == ["type": "string", "minLength": 1, "maxLength": 20, "examples": ["Zoé"]])
    #expect(method["params"]?.array?[1]["schema"]?["maximum"] == 3)
    #expect(document["components"]?["schemas"]?["DocumentTestsMood"]?["x-choices"] == ["glad": "Well."])
    #expect(method["tags"] == [["$ref": "#/components/tags/manners"]])
    #expect(method["x-since"] == "1.0")
  }

  @Test(arguments: [
    ("/// Greets somebody.", "DocumentTests.Greet "), ("/// Whom.", "DocumentTests.Greet.name "),
    ("/// The words.", "DocumentTests.Greeting.text "), ("/// What is said.", "DocumentTests.Greeting "),
    ("/// How one feels.", "DocumentTests.Mood "), ("/// Nobody is there.", "DocumentTests.Code.nobody "),
  ])
  func `what lacks a comment is named`(_ line: String, _ name: String) {
    let problems = build(omitting: line).problems
    #expect(problems.count == 1)
    #expect(problems.first?.contains(name + "has no comment") == true)
  }

  @Test func `a method without errors, and one without an example, is named`() {
    #expect(build(errors: []).problems == ["greet has no list of errors."])
    #expect(build(examples: []).problems == ["greet has no example: no recorded session calls it."])
  }

  @Test func `a page has the method's params, limits, errors and example`() throws {
    var params = JSONObject()
    params["name"] = "Zoé"
    let example = MethodDescription.Example(title: "Hello.", params: params, result: ["text": "Hello, Zoé"])
    let method = MethodDescription(
      name: "greet", params: Greet.self, result: Greeting.self, role: "guest", plan: "free", changesDirectory: false,
      since: "1.0", errors: [1], examples: [example])
    let pages = ProtocolPages(document: build().document, methods: [method]).files()
    let page = try #require(pages.first { $0.name == "manners.md" }).text
    for line in [
      "| `name` | string | yes | 1 to 20 characters | Whom. |", "| 1 | [`nobody`](errors.md) | Nobody is there. |",
      #"{"method": "greet", "params": {"name": "Zoé"}}"#, #"{"result": {"text": "Hello, Zoé"}}"#,
    ] {
      #expect(page.contains(line + "\n"), "\(line)")
    }
  }
}
