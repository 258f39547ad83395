import SQLDatabase
import Testing

@testable import Directory
@testable import DirectoryStore

@Suite struct CollationTests {
  /// A language, and texts in its order.
  struct Sample: Sendable {
    let language: String
    let texts: [String]
  }

  static let samples = [
    // Accents count after all letters; ligatures are their letters; an apostrophe and a space come before letters.
    Sample(language: "fr", texts: ["cote", "coté", "côte", "côté", "coter"]),
    Sample(language: "fr", texts: ["coeur", "cœur", "Cœur", "coexister", "œuf", "oeuvre", "œuvre", "of"]),
    Sample(language: "fr", texts: ["de Gaulle", "Debussy", "L'Oréal", "L’Orée", "La Poste", "Lacoste", "LVMH"]),
    Sample(language: "de", texts: ["Ofen", "Offerte", "öffnen", "Ohm", "Öl"]),
    Sample(language: "de", texts: ["Strasse", "Straße", "Straßen", "Strauß"]),
    Sample(
      language: "tr", texts: ["camlı", "can", "çalı", "çanta", "dağ", "gül", "ğ", "hal", "ılık", "ızgara", "İstanbul"]),
    Sample(language: "tr", texts: ["ot", "ön", "su", "şan", "ut", "ün", "van"]),
    Sample(
      language: "vi", texts: ["a", "à", "ả", "ã", "á", "ạ", "ă", "â", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư"]),
    Sample(language: "vi", texts: ["Dalat", "Dung", "Đà Nẵng", "Đồng Nai"]),
    Sample(language: "sv", texts: ["Adam", "Zorn", "Åberg", "Ängel", "Öberg"]),
    Sample(language: "da", texts: ["Adam", "Zorn", "Ærø", "Østerby", "Åberg"]),
    Sample(language: "el", texts: ["Αθήνα", "άλφα", "Βόλος", "Ωμέγα"]),
    Sample(language: "uk", texts: ["гора", "ґанок", "Єва", "Київ", "яма"]),
    Sample(language: "ar", texts: ["أحمد", "بغداد", "محمد"]),
    Sample(language: "he", texts: ["אבן", "בית", "תל אביב"]),
    // The scripts in their order, each of them after the other, whatever the language.
    Sample(language: "fr", texts: ["9", "Zoé", "Ωμέγα", "яма", "תל אביב", "محمد", "山田"]),
  ]

  @Test(arguments: samples) func textsAreInTheOrderOfTheLanguage(sample: Sample) throws {
    let test = try TestStore()
    let caller = test.caller
    try test.run { transaction in
      var organization = try transaction.organization(of: caller)
      organization.defaults.language = LanguageTag(rawValue: sample.language)
      try transaction.replace(organization)
    }
    for text in sample.texts.reversed() { try test.add(text) }
    #expect(try test.list(ClientQuery()).names == sample.texts)
    #expect(try test.list(ClientQuery(isDescending: true)).names == sample.texts.reversed())
  }

  @Test func clientsAreOrderedAnewWhereTheLanguageChanges() throws {
    let test = try TestStore()
    let caller = test.caller
    for (name, city) in [("Zorn", "Öd"), ("Åberg", nil), ("Berg", "Zug")] as [(String, String?)] {
      try test.add(name) {
        guard let city else { return }
        $0.addresses = [Address(id: ID(rawValue: "adr_1"), uses: [], isDefaultBilling: false, city: city)]
      }
    }
    func orders(_ language: String) throws -> [[String]] {
      try test.run { transaction in
        var organization = try transaction.organization(of: caller)
        organization.defaults.language = LanguageTag(rawValue: language)
        try transaction.replace(organization)
      }
      return [try test.list(ClientQuery()).names, try test.list(ClientQuery(sort: .city)).names]
    }
    let french = [["Åberg", "Berg", "Zorn"], ["Zorn", "Berg", "Åberg"]]
    let swedish = [["Berg", "Zorn", "Åberg"], ["Berg", "Zorn", "Åberg"]]
    #expect(try orders("fr") == french)
    #expect(try orders("sv") == swedish)
    #expect(try orders("sv-FI") == swedish)
    #expect(try orders("de") == french)
  }

  @Test func clientsAreOrderedAnewWhereAnExtensionOfTheLanguageChanges() throws {
    let test = try TestStore()
    let caller = test.caller
    for name in ["Room 10", "Room 9"] { try test.add(name) }
    for (language, names) in [
      ("fr", ["Room 10", "Room 9"]), ("fr-u-kn-true", ["Room 9", "Room 10"]), ("fr", ["Room 10", "Room 9"]),
    ] {
      try test.run { transaction in
        var organization = try transaction.organization(of: caller)
        organization.defaults.language = LanguageTag(rawValue: language)
        try transaction.replace(organization)
      }
      #expect(try test.list(ClientQuery()).names == names, "\(language)")
    }
  }

  @Test func aCursorIsOfOneLanguage() throws {
    let test = try TestStore()
    let caller = test.caller
    for name in ["Zorn", "Åberg", "Berg"] { try test.add(name) }
    let cursor = try #require(try test.list(ClientQuery(limit: 1)).page.nextCursor)
    try test.run { transaction in
      var organization = try transaction.organization(of: caller)
      organization.defaults.language = LanguageTag(rawValue: "sv")
      try transaction.replace(organization)
    }
    #expect(throws: StoreError.self) { try test.list(ClientQuery(limit: 1, cursor: cursor)) }
  }

  @Test func keysOfAnotherVersionOfICUAreMadeAnewWhenTheStoreIsOpened() throws {
    let path = TestStore.temporaryPath()
    let made = try TestStore(path: path)
    for name in ["b", "Á", "c"] { try made.add(name) }
    try made.run { transaction in
      try transaction.connection.execute(
        "UPDATE listing SET name_order = X'01', city_order = X'01'; UPDATE collation SET version = '1.0';")
    }
    made.store.closeNow()
    let test = try TestStore(path: path)
    #expect(try test.list(ClientQuery()).names == ["Á", "b", "c"])
    #expect(try test.list(ClientQuery(sort: .city, isDescending: true)).names == ["c", "Á", "b"])
  }

  @Test func aComparisonGoesByTheLettersOfTheLanguage() throws {
    let test = try TestStore()
    for name in ["Zorn", "Åberg", "aber", "Abergine", "Berg"] { try test.add(name) }
    func names(_ comparison: ClientFilter.Comparison, _ text: String) throws -> [String] {
      try test.list(ClientQuery(filter: .test(.named(.name), .compares(comparison, .text(text))))).names
    }
    #expect(try names(.lt, "aberg") == ["aber"])
    #expect(try names(.le, "ABERG") == ["aber", "Åberg"])
    #expect(try names(.gt, "äberg") == ["Abergine", "Berg", "Zorn"])
    #expect(try names(.ge, "Aberg") == ["Åberg", "Abergine", "Berg", "Zorn"])
  }
}
