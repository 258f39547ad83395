/// What a header of the row above stands for, over the columns below it: "Livraison" over a street and a city.
enum HeaderGroup: Equatable {
  case client, billing, delivery, secondAddress
  case contact(Int)

  /// The columns from the first one of a group up to the next group's.
  struct Span: Equatable {
    var first: Int
    var group: HeaderGroup?
  }

  /// The group that a text names; nil for one that changes nothing.
  init?(_ text: String) {
    let words = HeaderText.words(text)
    guard (1...4).contains(words.count) else { return nil }
    let number = words.lazy.compactMap { Int($0) }.first
    if words.contains(where: HeaderMatcher.contactMarks.contains) {
      guard (1...ImportField.contactsInRow).contains(number ?? 1) else { return nil }
      self = .contact(number ?? 1)
    } else if words.contains(where: HeaderMatcher.deliveryMarks.contains) {
      self = .delivery
    } else if words.contains(where: HeaderMatcher.addressWords.contains), number == 2 {
      self = .secondAddress
    } else if words.contains(where: HeaderMatcher.billingWords.contains) {
      self = .billing
    } else if words.contains(where: ["client", "clients", "customer", "customers", "company", "societe"].contains) {
      self = .client
    } else {
      return nil
    }
  }

  /// What a header below it means; nil where the group changes nothing.
  func match(_ text: String) -> HeaderMatcher.Match? {
    let words = HeaderText.words(text)
    return switch self {
    case .contact(let number): HeaderMatcher.contactMatch(words + ["contact", String(number)])
    case .delivery: HeaderMatcher.addressMatch(words + ["delivery"])
    case .secondAddress: HeaderMatcher.addressMatch(words.filter { $0 != "2" } + ["address", "2"])
    case .billing, .client:
      HeaderMatcher.isBareName(words)
        ? HeaderMatcher.Match(meaning: .field(.client(.name)), rank: 4)
        : self == .billing ? HeaderMatcher.addressMatch(words + ["billing"]) : nil
    }
  }

  /// The spans of a row of groups above a row of headers; nil where it is a line like any other above the headers.
  ///
  /// It has two groups at least, of which one is known and stands over two headers at least, and fewer cells than the
  /// headers.
  static func spans(_ groups: [(Int, String)], above headers: [(Int, String)]) -> [Span]? {
    guard groups.count >= 2, groups.count < headers.count else { return nil }
    let spans = groups.sorted { $0.0 < $1.0 }.map { Span(first: $0.0, group: HeaderGroup($0.1)) }
    let isTold = spans.indices.contains { index in
      guard let group = spans[index].group else { return false }
      let end = spans.indices.contains(index + 1) ? spans[index + 1].first : Int.max
      return headers.count { (spans[index].first..<end).contains($0.0) && group.match($0.1) != nil } >= 2
    }
    return isTold ? spans : nil
  }
}
