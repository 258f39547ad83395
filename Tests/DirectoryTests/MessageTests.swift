import Testing

@testable import Directory

struct MessageTests {
  @Test func `Every code has a sentence in both languages`() {
    for code in IssueCode.allCases {
      let issue = Issue(code, at: "/x", value: "charles", limit: 5, suggestion: "y")
      for language in Language.allCases {
        let message = issue.message(in: language)
        #expect(message.count > 20)
        #expect(!message.contains(code.rawValue) || [.required, .duplicate, .retired].contains(code))
        #expect(!message.contains("'"), "\(message)")
        #expect(!Issue(code).message(in: language).contains("nil"))
      }
      #expect(issue.message(in: .english) != issue.message(in: .french))
    }
  }

  @Test func `A sentence says what is wrong and what would be right`() {
    func check(_ issue: Issue, _ english: String, _ french: String) {
      #expect(issue.message(in: .english) == english)
      #expect(issue.message(in: .french) == french)
    }
    check(
      Issue(.invalidEmail, value: "charles"),
      "\"charles\" is not an e-mail address: it needs a part before and after @",
      "«\u{A0}charles\u{A0}» n’est pas une adresse e-mail\u{A0}: il faut une partie avant et une après @")
    check(
      Issue(.invalidChoice, value: "nmae", suggestion: "name"),
      "\"nmae\" is not one of the choices; did you mean \"name\"?",
      "«\u{A0}nmae\u{A0}» ne fait pas partie des choix\u{202F}; vouliez-vous dire «\u{A0}name\u{A0}»\u{202F}?")
    check(
      Issue(.invalidChoice, value: "x", suggestion: "name, number"),
      "\"x\" is not one of the choices: name, number",
      "«\u{A0}x\u{A0}» ne fait pas partie des choix\u{A0}: name, number")
    check(
      Issue(.outOfRange, value: "-1", limit: 0), "\"-1\" is out of range: it must be at least 0",
      "«\u{A0}-1\u{A0}» est hors limites\u{A0}: il faut au moins 0")
    check(
      Issue(.outOfRange, value: "366", limit: 365), "\"366\" is out of range: it must be at most 365",
      "«\u{A0}366\u{A0}» est hors limites\u{A0}: il faut au plus 365")
  }

  @Test func `A refusal names the record`() {
    for kind in RecordKind.allCases {
      let error = DirectoryError.notFound(kind: kind, id: "abc_1")
      for language in Language.allCases { #expect(error.message(in: language).contains("abc_1")) }
    }
    let message = DirectoryError.notFound(kind: .address, id: "abc_1").message(in: .french)
    #expect(message == "Il n’y a pas d’adresse «\u{A0}abc_1\u{A0}» que vous puissiez voir")
  }
}
