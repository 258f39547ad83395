import Foundation
import JSON
import Testing

@testable import Directory

/// What is written as vCards, other programs read: Python's libraries, which `Tests/VCardTests/Readers/install` gets.
@Suite struct OtherReadersTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers")
  private static let python = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/python/vcard/bin/python")
  private static var isThere: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  /// What a reader must find in one card.
  private struct Expected: Encodable {
    var name: String
    var parts: [String]?
    var organization: [String]?
    var emails: [String]
    var telephones: [String]
    var note: String?
    var url: String?
    var categories: [String]
    var streets: [String]
  }

  @Test(.enabled(if: isThere, "skipped: Tests/VCardTests/Readers/install has no network"))
  func `other programs read the cards as they were written`() throws {
    var writer = ClientCards()
    var expected: [Expected] = []
    for number in 0..<200 {
      var generator = ClientGenerator(seed: 4_242 + UInt64(number))
      let client = try generator.client()
      try writer.append(client)
      expected.append(Self.expected(client))
      expected += client.contacts.map { Self.expected($0, of: client) }
    }
    let place = FileManager.default.temporaryDirectory.appending(path: "clientele-cards-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (cards, json) = (place.appending(path: "cards.vcf"), place.appending(path: "expected.json"))
    try Data(writer.take()).write(to: cards)
    try Data(try JSON.encode(expected)).write(to: json)
    let process = Process()
    let output = Pipe()
    process.executableURL = Self.python
    process.arguments = [Self.folder.appending(path: "read").path, cards.path, json.path]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said.prefix(2_000), as: UTF8.self))")
  }

  private static func expected(_ client: Client) -> Expected {
    Expected(
      name: client.name, organization: client.kind == .organization ? [client.name] : nil,
      emails: [client.email?.rawValue].compactMap { $0 },
      telephones: [client.phone, client.mobilePhone].compactMap { $0?.raw }, url: client.website?.rawValue,
      categories: client.tags,
      streets: client.addresses.map { address in
        var lines = [address.line1, address.line2, address.line3].map { $0 ?? "" }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
      })
  }

  private static func expected(_ contact: Contact, of client: Client) -> Expected {
    Expected(
      name: contact.shownName, parts: [contact.lastName, contact.firstName, contact.salutation].map { $0 ?? "" },
      organization: [client.name] + [contact.department].compactMap { $0 },
      emails: [contact.email?.rawValue].compactMap { $0 }, telephones: contact.phones.map(\.raw), note: contact.notes,
      categories: [], streets: [])
  }
}
