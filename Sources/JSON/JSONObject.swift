/// The members of an object in their order, each key once.
package struct JSONObject: Sendable {
  /// A key with its value.
  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: JSONValue

    package static func == (left: Member, right: Member) -> Bool {
      ExactString(left.key) == ExactString(right.key) && left.value == right.value
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(ExactString(key))
      hasher.combine(value)
    }
  }

  /// In the order of the document, new ones at the end.
  package private(set) var members: [Member] = []
  /// Where each key stands; kept for large objects only.
  private var places: [ExactString: Int] = [:]

  private static let fewMembers = 16

  package init() {}

  package var count: Int { members.count }
  package var isEmpty: Bool { members.isEmpty }
  package var keys: [String] { members.map(\.key) }

  /// A new key goes to the end, a known one keeps its place, and nil takes a member away.
  package subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil):
        members.remove(at: place)
        index()
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  /// Takes many members away at once.
  package mutating func removeAll(where shouldRemove: (Member) -> Bool) {
    members.removeAll(where: shouldRemove)
    index()
  }

  /// Adds a member whose key is known to be new.
  mutating func append(_ key: String, _ value: JSONValue) {
    members.append(Member(key: key, value: value))
    if members.count == Self.fewMembers + 1 {
      index()
    } else if members.count > Self.fewMembers {
      places[ExactString(key)] = members.count - 1
    }
  }

  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

  private func place(of key: String) -> Int? {
    let key = ExactString(key)
    if members.count > Self.fewMembers { return places[key] }
    return members.firstIndex { ExactString($0.key) == key }
  }

  private mutating func index() {
    places = [:]
    guard members.count > Self.fewMembers else { return }
    for (place, member) in members.enumerated() { places[ExactString(member.key)] = place }
  }
}

extension JSONObject: Hashable {
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    if left.members.count != right.members.count { return false }
    return zip(left.members, right.members).allSatisfy { one, other in
      one == other || (right[one.key] == one.value && left[other.key] == other.value)
    }
  }

  package func hash(into hasher: inout Hasher) {
    // The order does not matter, so the members' hashes are added up.
    var sum = 0
    for member in members { sum &+= member.hashValue }
    hasher.combine(sum)
  }
}

/// A string that equals another one where their bytes are the same; Swift's `==` also takes `é` for `e\u{301}`.
struct ExactString: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactString, right: ExactString) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
