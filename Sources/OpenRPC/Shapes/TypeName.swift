/// The name of a Swift type without its module: `Client.Draft`, `ID<Client>`.
package struct TypeName: Hashable, Sendable, CustomStringConvertible {
  /// The names of the type and of those around it: `Client.Draft`.
  package let path: String
  package let arguments: [TypeName]

  package init(path: String, arguments: [TypeName] = []) {
    self.path = path
    self.arguments = arguments
  }

  package init(of type: Any.Type) {
    var reader = Reader(text: Substring(String(reflecting: type)))
    self = reader.name()
  }

  package var description: String {
    arguments.isEmpty ? path : path + "<" + arguments.map(\.description).joined(separator: ", ") + ">"
  }

  /// The name in one word, arguments first: `ClientDraft`, `ClientID`.
  package var word: String {
    arguments.map(\.word).joined() + path.filter { $0 != "." }
  }

  /// Reads what `String(reflecting:)` writes: `Directory.ID<Directory.Client>`.
  private struct Reader {
    var text: Substring

    mutating func name() -> TypeName {
      var parts: [String] = []
      var arguments: [TypeName] = []
      repeat {
        // The places of private types and of extensions in other modules stand in parentheses.
        if text.first == "(" {
          text = text.drop { $0 != ")" }.dropFirst()
          if text.first == ":" { text = text.dropFirst() }
          continue
        }
        let part = text.prefix { !"<>,.".contains($0) }
        text = text.dropFirst(part.count)
        if !part.isEmpty { parts.append(String(part)) }
        if text.first == "<" { arguments = self.arguments() }
      } while skip(".")
      return TypeName(path: parts.dropFirst().joined(separator: "."), arguments: arguments)
    }

    private mutating func arguments() -> [TypeName] {
      var arguments: [TypeName] = []
      repeat {
        text = text.dropFirst()
        text = text.drop { $0 == " " }
        arguments.append(name())
      } while text.first == ","
      _ = skip(">")
      return arguments
    }

    private mutating func skip(_ character: Character) -> Bool {
      guard text.first == character else { return text.first == ":" }
      text = text.dropFirst()
      return true
    }
  }
}
