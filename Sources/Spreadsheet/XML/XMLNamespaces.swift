/// The namespaces in which a part's elements may be, transitional and strict, with the separator after each.
@safe struct XMLNamespaces: Sendable {
  let transitional: StaticString
  let strict: StaticString

  static let spreadsheet = XMLNamespaces(
    transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main\u{1}",
    strict: "http://purl.oclc.org/ooxml/spreadsheetml/main\u{1}")
  static let relationships = XMLNamespaces(
    transitional: "http://schemas.openxmlformats.org/package/2006/relationships\u{1}",
    strict: "http://purl.oclc.org/ooxml/package/relationships\u{1}")
  static let contentTypes = XMLNamespaces(
    transitional: "http://schemas.openxmlformats.org/package/2006/content-types\u{1}",
    strict: "http://purl.oclc.org/ooxml/package/content-types\u{1}")
}
