/// What the values of custom fields are in the cells of a file, so that the import reads them back.
package struct CustomFieldTexts: Sendable {
  private let columns: [String: CustomFieldColumn]
  private let language: Language

  package init(_ fields: CustomFields, in language: Language) {
    self.language = language
    columns = Dictionary(
      uniqueKeysWithValues: fields.all.filter { !$0.isRetired }.map {
        ($0.key, CustomFieldColumn($0, ImportReaderOptions()))
      })
  }

  /// Whether values of a field may be set.
  func isOpen(_ key: String) -> Bool { columns[key] != nil }

  /// - Returns: Nil for a field that is retired.
  func text(of value: CustomFieldValue, _ key: String) -> String? {
    guard let column = columns[key] else { return nil }
    switch value {
    case .boolean(let boolean): return ExportedClient.boolean(boolean, in: language)
    case .choices(let keys): return keys.map { name(of: $0, in: column) }.joined(separator: "; ")
    case .text(let text): return column.field.kind == .choice ? name(of: text, in: column) : text
    case .integer, .parts: return value.shown
    }
  }

  /// An option's label in the language, or its key where the label does not lead back to it.
  private func name(of key: String, in column: CustomFieldColumn) -> String {
    guard let label = column.field.options?.first(where: { $0.key == key })?.label(in: language),
      column.option(label) == key, !label.contains(where: { $0 == ";" || $0.isNewline })
    else { return key }
    return label
  }
}
