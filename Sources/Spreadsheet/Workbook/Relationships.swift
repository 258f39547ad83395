/// What a part is related to, by the ids that it uses.
final class Relationships: XMLHandler {
  struct Relationship {
    /// The last word of the type, the same in transitional and strict packages.
    var kind: String
    var target: String
  }

  private let part: String
  private(set) var byId: [String: Relationship] = [:]

  private static let list = XMLTag(2)
  private static let entry = XMLTag(3)
  private static let prefixes = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  ]

  /// `part` is the one whose relationships these are; empty for the package itself.
  init(of part: String) { self.part = part }

  func first(_ kind: String) -> String? {
    byId.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.target
  }

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    if parent == .document { return Self.list }
    guard parent == Self.list, name.equals("Relationship") else { return .ignored }
    if attributes.string("TargetMode") == "External" { return Self.entry }
    guard let id = attributes.string("Id"), let type = attributes.string("Type"),
      let target = attributes.string("Target"), let prefix = Self.prefixes.first(where: type.hasPrefix)
    else { return Self.entry }
    byId[id] = Relationship(
      kind: String(type.dropFirst(prefix.count)), target: PackagePart.resolve(target, from: part))
    return Self.entry
  }
}
