/// The number formats of a workbook's cell styles, and which of them mark a text as one.
final class Styles: XMLHandler {
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var literals: Set<Int> = []

  private static let sheet = XMLTag(2)
  private static let numberFormats = XMLTag(3)
  private static let cellFormats = XMLTag(4)
  private static let leaf = XMLTag(5)
  /// Excel has 65,490 cell formats at most.
  private static let limit = 65_536

  /// The format of a style; a style that there is not is as none.
  func format(_ style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }

  /// Whether the cells of a style have an apostrophe before their texts, which is not shown.
  func isLiteral(_ style: Int) -> Bool { !literals.isEmpty && literals.contains(style) }

  func open(_ name: Span<UInt8>, in parent: XMLTag, _ attributes: XMLAttributes) throws -> XMLTag {
    switch parent {
    case .document:
      return name.equals("styleSheet") ? Self.sheet : .ignored
    case Self.sheet where name.equals("numFmts"):
      return Self.numberFormats
    case Self.sheet where name.equals("cellXfs"):
      return Self.cellFormats
    case Self.numberFormats where name.equals("numFmt"):
      if codes.count < Self.limit, let id = attributes.string("numFmtId").flatMap({ Int($0) }) {
        codes[id] = NumberFormat(code: attributes.string("formatCode") ?? "")
      }
      return Self.leaf
    case Self.cellFormats where name.equals("xf"):
      let id = attributes.string("numFmtId").flatMap { Int($0) } ?? 0
      if formats.count < Self.limit {
        if ["1", "true"].contains(attributes.string("quotePrefix")) { literals.insert(formats.count) }
        formats.append(codes[id] ?? NumberFormat(builtIn: id))
      }
      return Self.leaf
    default:
      return .ignored
    }
  }
}
