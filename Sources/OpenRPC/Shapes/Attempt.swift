/// The tries to let one type decode itself, until it has shown its whole shape and, if possible, given a value.
///
/// A type that takes one value of several kinds shows them one after the other: each try refuses what was asked for
/// before. A type that checks its text is offered a few texts that mean something.
struct Attempt<T: Decodable> {
  private(set) var sample: T?
  private(set) var shape: TypeShape?

  init(_ reader: ShapeReader, _ type: T.Type) {
    for answersOptionals in [true, false] where sample == nil {
      let notes = DecodingNotes(reader: reader)
      notes.answersOptionals = answersOptionals
      sample = try? T(from: NotingDecoder(notes: notes))
      if shape == nil { shape = notes.shape }
    }
    guard shape?.isScalar == true else { return }
    for text in SampleText.all where sample == nil {
      let notes = DecodingNotes(reader: reader)
      notes.text = text
      sample = try? T(from: NotingDecoder(notes: notes))
    }
    findAlternatives(reader)
  }

  private mutating func findAlternatives(_ reader: ShapeReader) {
    guard let first = shape else { return }
    var alternatives = [first]
    while true {
      let notes = DecodingNotes(reader: reader)
      notes.refused = alternatives
      let value = try? T(from: NotingDecoder(notes: notes))
      guard let next = notes.shape, !alternatives.contains(next) else { break }
      alternatives.append(next)
      if sample == nil { sample = value }
    }
    if alternatives.count > 1 { shape = .either(alternatives) }
  }
}

/// Texts, each of which some type takes.
enum SampleText {
  static let all = [
    "a", "0", "1.5", "2026-01-01T00:00:00.000Z", "2026-01-01", "a@example.com", "https://example.com/", "FR", "EUR",
    "fr", "Europe/Paris",
  ]
}

extension TypeShape {
  /// Whether a type of that shape reads one value, and not members or elements.
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .dictionary: false
    default: true
    }
  }
}
