internal import JSON

/// A member of a client's record in a JSON file, as `CardStore` keeps it: `"name": value`, as it is written there.
struct RecordMember {
  var name: String
  /// An object with this member alone.
  private let object: JSONObject

  init?(_ text: String) {
    guard let object = try? JSON.parse(Array("{\(text)}".utf8)).object, let name = object.keys.first else { return nil }
    self.name = name
    self.object = object
  }

  var value: JSONValue? { object[name] }

  /// Its text; nil where it is none, or blank.
  var text: String? {
    guard let text = value?.string else { return nil }
    let trimmed = Text.trim(text)
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

/// A JSON file that is none from some line on.
package struct RecordSyntaxError: Error {
  /// 1-based.
  package let line: Int
}
