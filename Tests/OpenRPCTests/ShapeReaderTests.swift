import JSON
import Testing

@testable import OpenRPC

/// What a type shows of its JSON when it decodes itself from a decoder that takes notes.
@Suite struct ShapeReaderTests {
  enum Color: String, Codable, CaseIterable, Sendable { case red, green }

  struct Address: RawRepresentable, Codable {
    let rawValue: String
    init?(rawValue: String) {
      if !rawValue.contains("@") { return nil }
      self.rawValue = rawValue
    }
  }

  struct Tree: Codable {
    var name: String
    var children: [Tree]
    var parents: [String: Tree]?
  }

  struct Terms: Codable, SchemaDescribed {
    var days: Int
    static var schema: SchemaHint { .like(Color.self) }
  }

  enum Loose: Codable {
    case text(String), flag(Bool), list([String])
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else {
        self = .list(try container.decode([String].self))
      }
    }
  }

  struct Settings: Codable {
    var limit: UInt8?
    var color: Color
  }

  struct Record: Codable {
    var id: Int
    var mail: Address
    var color: Color?
    var loose: Loose
    var terms: Terms
    var rate: Double
    var isOn: Bool
    var data: JSONValue
    var patch: MergePatch<Settings>
    var tags: [String]
    var note: String?
    var count: Int?
    var last: String
  }

  private func reference(_ name: String) -> TypeShape { .reference(TypeName(path: "ShapeReaderTests." + name)) }

  @Test func `a record shows all its members, with what each may be`() {
    let reader = ShapeReader()
    let members = reader.members(of: Record.self)
    #expect(reader.problems == [])
    let patch = TypeName(path: "MergePatch", arguments: [TypeName(path: "ShapeReaderTests.Settings")])
    let expected: [TypeShape.Member] = [
      .init("id", .integer(minimum: nil), isRequired: true),
      .init("mail", reference("Address"), isRequired: true),
      .init("color", reference("Color"), isRequired: false),
      .init("loose", reference("Loose"), isRequired: true),
      .init("terms", reference("Color"), isRequired: true),
      .init("rate", .number, isRequired: true),
      .init("isOn", .boolean, isRequired: true),
      .init("data", .any, isRequired: true),
      .init("patch", .reference(patch), isRequired: true),
      .init("tags", .array(.string([])), isRequired: true),
      .init("note", .string([]), isRequired: false),
      .init("count", .integer(minimum: nil), isRequired: false),
      .init("last", .string([]), isRequired: true),
    ]
    #expect(members == expected)
  }

  @Test func `named types are described once`() {
    let reader = ShapeReader()
    _ = reader.shape(of: Record.self)
    func check(_ name: String, _ shape: TypeShape) {
      #expect(reader.definitions[TypeName(path: "ShapeReaderTests." + name)] == shape)
    }
    check("Address", .string([]))
    check("Color", .choice(["red", "green"]))
    check("Loose", .either([.string([]), .boolean, .array(.string([]))]))
    let patch = TypeName(path: "MergePatch", arguments: [TypeName(path: "ShapeReaderTests.Settings")])
    let patched: [TypeShape.Member] = [
      .init("limit", .either([.integer(minimum: 0), .null]), isRequired: false),
      .init("color", .either([reference("Color"), .null]), isRequired: false),
    ]
    #expect(reader.definitions[patch] == .object(patched))
  }

  @Test func `a type that holds itself ends`() {
    let reader = ShapeReader()
    let members = reader.members(of: Tree.self)
    #expect(members.map(\.key) == ["name", "children", "parents"])
    #expect(members.last?.shape == .dictionary(reference("Tree")))
  }

  @Test func `a type has a name of one word`() {
    func check(_ type: Any.Type, _ word: String, _ description: String) {
      #expect(TypeName(of: type).word == word)
      #expect(TypeName(of: type).description == description)
    }
    check(String.self, "String", "String")
    check(Color.self, "ShapeReaderTestsColor", "ShapeReaderTests.Color")
    check(MergePatch<Color>.self, "ShapeReaderTestsColorMergePatch", "MergePatch<ShapeReaderTests.Color>")
    check([String: Int].self, "StringIntDictionary", "Dictionary<String, Int>")
  }

  struct Whole: Codable {
    var settings: Settings?
  }

  struct Patches: Codable {
    var whole: MergePatch<Whole>
    var settings: MergePatch<Settings>
  }

  @Test func `a patch of a type that was a part of another patch before is read like any other`() {
    let reader = ShapeReader()
    #expect(reader.members(of: Patches.self).map(\.key) == ["whole", "settings"])
    #expect(reader.problems == [])
  }
}
