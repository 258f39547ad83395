import JSON
import Testing

private enum Color: String, Codable, CaseIterable { case red, green }

private struct Contact: Codable, Equatable {
  var email: String
  var age: Int8?
}

private struct Person: Codable, Equatable {
  var name: String
  var color: Color
  var contacts: [Contact]
  var note: String?
  var extra: [String: Int]?
}

private func issues(_ json: String) -> [String] {
  do {
    _ = try JSON.decode(Person.self, from: Array(json.utf8), pointer: "/client")
    return []
  } catch let error as JSONIssues {
    return error.issues.map { issue in
      var words = [issue.pointer.description, issue.code.rawValue]
      if let expected = issue.expected { words.append("expected \(expected)") }
      if let limit = issue.limit { words.append("limit \(limit)") }
      if let found = issue.found { words.append("found \(found.word)") }
      if let suggestion = issue.suggestion { words.append("suggestion \(suggestion)") }
      return words.joined(separator: ", ")
    }
  } catch {
    return ["\(error)"]
  }
}

@Test func `All issues of a document are found at once`() {
  #expect(
    issues(#"{"nmae":"x","color":"blue","contacts":[{"email":1},{"email":"a","age":300},7],"extra":{"a":"b"}}"#) == [
      "/client/name, missing, expected string",
      "/client/color, invalidChoice, expected one of red, green, found string",
      "/client/contacts/0/email, wrongType, expected string, found number",
      "/client/contacts/1/age, outOfRange, expected integer, limit -128 to 127, found number",
      "/client/contacts/2, wrongType, expected object, found number",
      "/client/extra/a, wrongType, expected integer, found string",
      "/client/nmae, unknownField, found string, suggestion name",
    ])
}

@Test func `A document that fits has no issues`() throws {
  let json = #"{"name":"x\u00e9\n","color":"green","contacts":[{"email":"a","age":-3}],"extra":{"a":5}}"#
  let person = try JSON.decode(Person.self, from: Array(json.utf8))
  #expect(person.name == "xé\n")
  let bytes = try JSON.encode(person)
  #expect(
    String(decoding: bytes, as: UTF8.self)
      == #"{"name":"xé\n","color":"green","contacts":[{"email":"a","age":-3}],"extra":{"a":5}}"#)
}
