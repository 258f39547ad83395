import Foundation
import Testing

/// Texts of any script, from a seed.
private struct ScriptTexts {
  private var generator: SeededGenerator

  /// Combining marks in and out of their order, Hangul as letters, ligatures, letters of which the capital is another one,
  /// joiners inside words, scalars beyond 16 bits, emoji of several scalars.
  private static let pieces = [
    "e\u{301}", "é", "A\u{30A}", "\u{212B}", "q\u{307}\u{323}", "q\u{323}\u{307}", "o\u{31B}\u{323}", "Nguyễn",
    "Nguye\u{302}\u{303}n", "Đường", "İstanbul", "I\u{307}zmir", "ılık", "ğ", "Straße", "ẞ", "œuvre", "Æsir", "Øre",
    "łódź", "ǆ", "ǅ", "ﬁn", "\u{1112}\u{1161}\u{11AB}", "한글", "\u{1100}\u{1161}", "محمد", "مُحَمَّد", "نامه\u{200C}ای",
    "क्\u{200D}ष", "देवनागरी", "\u{915}\u{93C}", "\u{958}", "தமிழ்", "กำ", "日本", "\u{FA10}", "\u{2F81A}", "𠮷野家", "𝒜",
    "👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "שָׁלוֹם", "\u{FB2A}", "Ωμέγα", "ΐ", "й", "и\u{306}", "𐐨", "=1", "'", "\"", "<b>&", "\\n",
    "\u{1E9B}\u{323}", "\u{344}", "\u{2126}",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func next(_ count: ClosedRange<Int> = 1...5) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &generator) {
      if !text.isEmpty, Bool.random(using: &generator) { text += " " }
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
    }
    return text
  }
}

extension ProcessTests {
  private static let texts = 60

  /// What is kept of a text, as bytes: Swift takes texts for equal that are so but for their form.
  private func kept(_ text: String) -> [UInt8] { Array(text.precomposedStringWithCanonicalMapping.utf8) }

  private func client(_ number: Int, _ texts: inout ScriptTexts) -> [String: Any] {
    [
      "number": "C-\(number)", "name": texts.next(), "legalName": texts.next(), "tradingName": texts.next(),
      "tags": [texts.next(1...2)],
      "addresses": [["label": texts.next(), "line1": texts.next(), "city": texts.next(), "uses": ["billing"]]],
      "contacts": [["firstName": texts.next(), "lastName": texts.next(), "jobTitle": texts.next()]],
    ]
  }

  /// All texts of a client, by where they stand.
  private func texts(_ client: [String: Any], _ bytes: (String) -> [UInt8]) -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    func add(_ object: [String: Any], _ members: [String], _ path: String) {
      for member in members { texts[path + member] = (object[member] as? String).map(bytes) }
    }
    add(client, ["name", "legalName", "tradingName"], "")
    texts["tags"] = (client["tags"] as? [String])?.first.map(bytes)
    add((client["addresses"] as? [[String: Any]])?.first ?? [:], ["label", "line1", "city"], "addresses/")
    add((client["contacts"] as? [[String: Any]])?.first ?? [:], ["firstName", "lastName", "jobTitle"], "contacts/")
    return texts
  }

  /// What the program answers must be in that form by itself.
  private func expect(_ answer: [String: Any]?, _ sent: [String: Any], _ what: String) {
    let answered = texts(answer ?? [:]) { Array($0.utf8) }
    let sent = texts(sent, kept)
    #expect(sent.count == 10)
    for (path, bytes) in sent where answered[path] != bytes {
      let found = answered[path].map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
      Issue.record("\(what), \(path): \(found), not \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: ["xlsx", "csv", "vcard", "json"])
  func `Texts of any script are kept byte for byte in their composed form`(format: String) throws {
    let program = try RunningProgram()
    try program.initialize()
    var random = ScriptTexts(seed: ["xlsx": 11, "csv": 12, "vcard": 13, "json": 14][format] ?? 15)
    var sent: [String: [String: Any]] = [:]
    var ids: [String: String] = [:]
    for number in 1...Self.texts {
      let draft = client(number, &random)
      let answer = try program.call("client/create", ["client": draft])
      expect(answer.result, draft, "\(answer.object)")
      sent["C-\(number)"] = draft
      ids["C-\(number)"] = answer.result?["id"] as? String
    }
    for number in 1...Self.texts where number % 3 == 0 {
      let name = random.next()
      let id = try #require(ids["C-\(number)"])
      let answer = try program.call("client/update", ["id": id, "patch": ["name": name]])
      sent["C-\(number)"]?["name"] = name
      expect(answer.result, sent["C-\(number)"] ?? [:], "\(answer.object)")
    }
    let page = try #require(try program.call("client/list", ["limit": 500]).result)
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(items.count == Self.texts)
    for item in items {
      let draft = try #require(sent[item["number"] as? String ?? ""])
      #expect((item["name"] as? String).map { Array($0.utf8) } == (draft["name"] as? String).map(kept))
    }
    for (number, draft) in sent {
      expect(try program.call("client/get", ["number": number]).result, draft, number)
      let name = try #require(draft["name"] as? String)
      for text in [name, name.decomposedStringWithCanonicalMapping] {
        let found = try program.call("client/list", ["search": text]).result?["items"] as? [[String: Any]]
        #expect(found?.contains { $0["number"] as? String == number } == true, "\(number) by \(text)")
      }
    }

    let exported = try program.call("client/export", ["format": format])
    let content = try #require(exported.result?["content"] as? String, "\(exported.object)")
    let other = try RunningProgram()
    try other.initialize()
    let made = try #require(try other.call("client/import", ["content": content]).result)
    #expect(made["created"] as? Int == Self.texts, "\(made)")
    for (number, draft) in sent {
      let answer = try other.call("client/get", ["number": number])
      expect(answer.result, draft, "\(format) \(number)")
    }
    #expect(try program.finish() == 0)
    #expect(try other.finish() == 0)
  }
}
