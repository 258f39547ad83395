/// What the parts of a package are, from `[Content_Types].xml`.
final class ContentTypes: XMLHandler {
  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]

  private static let types = XMLTag(2)
  private static let entry = XMLTag(3)

  func type(of part: String) -> String? {
    let part = part.lowercased()
    let suffix = part.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(part[part.utf8.index(after: $0)...]) }
    return overrides["/" + part] ?? suffix.flatMap { defaults[$0] }
  }

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    if parent == .document { return Self.types }
    guard parent == Self.types, let type = attributes.string("ContentType")?.lowercased() else { return .ignored }
    if name.equals("Default"), let suffix = attributes.string("Extension") {
      defaults[suffix.lowercased()] = type
    } else if name.equals("Override"), let part = attributes.string("PartName") {
      overrides[part.lowercased()] = type
    }
    return Self.entry
  }
}
