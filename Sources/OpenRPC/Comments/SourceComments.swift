/// The declarations of some Swift sources with their comments, by their paths, such as `Client.Draft.name`.
package struct SourceComments: Sendable {
  /// Where something is declared, and what is said about it.
  package struct Declaration: Equatable, Sendable {
    package var file: String
    package var line: Int
    package var comment: DocComment?

    /// The name of the folder that the file is in, beginning with a small letter.
    package var folder: String? {
      file.split(separator: "/").dropLast().last.map { $0.prefix(1).lowercased() + $0.dropFirst() }
    }
  }

  package private(set) var declarations: [String: Declaration] = [:]

  package init() {}

  /// Adds the declarations of a file.
  package mutating func add(source: String, file: String) {
    var scanner = CommentScanner(file: file)
    scanner.scan(source)
    for (path, declaration) in scanner.declarations where declarations[path]?.comment == nil {
      declarations[path] = declaration
    }
  }

  package func comment(on path: String) -> DocComment? {
    declarations[path]?.comment
  }

  /// The comment on a member of a type.
  ///
  /// What a draft has in common with its record is said once, at either of them.
  package func comment(on member: String, of type: String) -> DocComment? {
    for type in [type] + Self.counterparts(of: type) {
      if let comment = comment(on: type + "." + member) { return comment }
    }
    return nil
  }

  /// The record of a draft, and the draft of a record: `Client` and `Client.Draft`, `Contact.Phone` and
  /// `Contact.PhoneDraft`.
  private static func counterparts(of type: String) -> [String] {
    if type.hasSuffix(".Draft") { return [String(type.dropLast(6))] }
    if type.hasSuffix("Draft") { return [String(type.dropLast(5))] }
    return [type + ".Draft", type + "Draft"]
  }
}
