import Testing

@testable import Directory
@testable import DirectoryStore

/// What is found in the languages of the samples, however it is written.
@Suite struct LanguageSearchTests {
  /// A name, and searches that find it.
  struct Sample: Sendable {
    let name: String
    let searches: [String]
  }

  static let samples = [
    // French
    Sample(name: "L’Œuvre d’Élodie", searches: ["oeuvre", "OEUVRE", "œuvre", "elodie", "ÉLODIE", "uvr", "E\u{301}LO"]),
    Sample(name: "Garçon à Nîmes", searches: ["garcon", "NIMES", "nîm", "a"]),
    Sample(name: "Cœur de Lætitia", searches: ["coeur laetitia", "LÆTITIA"]),
    // German
    Sample(name: "Straße & Söhne", searches: ["strasse", "STRASSE", "straße", "STRAẞE", "sohne", "söh", "rass"]),
    Sample(name: "MÜLLER GROẞHANDEL", searches: ["muller", "müller", "grosshandel", "großhandel"]),
    // Turkish
    Sample(name: "İstanbul Kırtasiye", searches: ["istanbul", "İSTANBUL", "ISTANBUL", "ıstanbul", "kirtasiye"]),
    Sample(name: "istanbul isi", searches: ["İSTANBUL", "ISTANBUL", "ısı", "ISI"]),
    Sample(name: "Çiçek Şahin Ğ", searches: ["cicek", "sahin", "SAHİN", "ğ", "g"]),
    Sample(name: "I\u{307}zmir", searches: ["izmir", "İzmir", "ızmır"]),
    // Vietnamese
    Sample(name: "Đường Nguyễn Huệ", searches: ["duong", "DUONG", "đường", "nguyen hue", "Nguye\u{302}\u{303}n"]),
    Sample(name: "Phở Hà Nội", searches: ["pho", "ha noi", "NỘI", "ho\u{309}".uppercased()]),
    // Others
    Sample(name: "Łódź Øre Ærø", searches: ["lodz", "ore", "aero", "ÆRØ"]),
    Sample(name: "Ωμέγα", searches: ["ωμεγα", "ΩΜΕΓΑ"]),
    Sample(name: "한글", searches: ["\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한"]),
  ]

  @Test(arguments: samples) func aNameIsFoundWithoutCaseAndAccents(sample: Sample) throws {
    let test = try TestStore()
    try test.add(sample.name)
    try test.add("Zzz")
    for search in sample.searches {
      #expect(try test.list(ClientQuery(search: search)).names == [sample.name], "\(search)")
      #expect(
        try test.list(ClientQuery(search: search, sort: .relevance)).names == [sample.name], "\(search), best first")
    }
  }

  @Test func aLetterOfItsOwnIsNoOther() throws {
    let test = try TestStore()
    for name in ["Böse", "Basis", "日本"] { try test.add(name) }
    for search in ["bese", "boese x", "本日", "basıx"] {
      #expect(try test.list(ClientQuery(search: search)).names == [], "\(search)")
    }
  }
}
