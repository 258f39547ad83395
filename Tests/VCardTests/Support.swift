import Testing
import VCard

@testable import Directory

/// Identifiers in counting order.
final class CountedIdentifiers: IdentifierSource, @unchecked Sendable {
  private var count = 0

  func next<Record: IdentifiedRecord>(_ kind: Record.Type, at instant: Instant) -> ID<Record> {
    count += 1
    let digits = String(count)
    return ID(rawValue: "\(Record.identifierPrefix)_" + String(repeating: "0", count: 32 - digits.count) + digits)
  }
}

/// A generator whose numbers are the same each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// With a field of each form that a value can have, for clients (`text` …) and for contacts (`c_text` …).
func context() -> ClientContext {
  var context = contextWithoutFields()
  let kinds: [(String, CustomField.Kind)] = [
    ("text", .longText), ("count", .integer), ("flag", .boolean), ("price", .money), ("call", .phone),
  ]
  let fields = kinds.flatMap { key, kind in
    [("", CustomField.Target.client), ("c_", .contact)].compactMap { prefix, target in
      var draft = CustomField.Draft()
      draft.key = prefix + key
      draft.label = ["en": key]
      draft.kind = kind
      draft.appliesTo = target
      return try? CustomField(draft, order: 1, in: context)
    }
  }
  context.customFields = CustomFields(fields)
  return context
}

private func contextWithoutFields() -> ClientContext {
  let organization = Organization(
    id: ID(rawValue: "org_1"), name: "Us", plan: .pro,
    defaults: .init(
      currency: CurrencyCode(rawValue: "EUR"), language: LanguageTag(rawValue: "fr"),
      country: CountryCode(rawValue: "FR"), paymentTerms: .net(days: 30), feeType: .fixedFee),
    numberPattern: "CLI-{0000}")
  return ClientContext(
    organization: organization, member: ID(rawValue: "mem_1"), now: Instant(milliseconds: 1_700_000_000_000),
    identifiers: CountedIdentifiers())
}

/// The cards of a text, whose values are UTF-8.
func cards(_ bytes: [UInt8], blockSize: Int = .max) throws -> [Card] {
  var cards: [Card] = []
  var parser = CardParser(
    decode: { bytes, charset in
      charset == "X-UNKNOWN" ? nil : String(decoding: bytes, as: UTF8.self)
    }, receive: { cards.append($0) })
  try bytes.withUnsafeBufferPointer { all in
    var start = 0
    while start < all.count {
      let end = min(all.count, start + min(blockSize, all.count))
      try parser.append(UnsafeBufferPointer(rebasing: all[start..<end]))
      start = end
    }
  }
  try parser.finish()
  return cards
}

func cards(_ text: String) throws -> [Card] { try cards(Array(text.utf8)) }

/// What an import makes of cards.
func imported(_ text: String, mode: ImportMode = .upsert) throws -> ImportedClients {
  try imported(Array(text.utf8), mode: mode)
}

func imported(_ bytes: [UInt8], mode: ImportMode = .upsert) throws -> ImportedClients {
  var reader = ImportReader(options: ImportReaderOptions(mode: mode, defaultCountry: "FR"))
  for card in try cards(bytes) { reader.add(card) }
  return reader.finish()
}

extension ImportedClients {
  /// Every diagnostic as `code@line PROPERTY`, in the order in which an import finds them.
  var codes: [String] {
    var log = diagnostics
    for client in self { log.add(client, language: .english) }
    return log.diagnostics.map { "\($0.code.rawValue)@\($0.line ?? 0) \($0.property ?? "-")" }
  }
}
