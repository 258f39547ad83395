extension DecodingSession {
  /// The value under a key of an object, or the placeholder; marks the key as asked for.
  ///
  /// The search begins where the last one in this object ended: types mostly ask in the order of the document.
  func find(_ key: some CodingKey, in object: Int) -> Int {
    guard object >= 0 else { return Self.placeholder }
    var name = key.stringValue
    if !watched.isEmpty, watched.contains(object) { askedKeys[object, default: []].append(name) }
    let first = object + 1
    let end = Int(tape[object].link)
    guard first < end else { return Self.placeholder }
    return name.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return find(base, 0, from: first, to: end) }
      return find(start, bytes.count, from: first, to: end)
    }
  }

  @inline(__always)
  private func find(_ name: UnsafePointer<UInt8>, _ length: Int, from first: Int, to end: Int) -> Int {
    let begin = Int(tape[first].link)
    var key = begin
    repeat {
      let next = Int(tape[key + 1].link)
      let following = next == end ? first : next
      if StringContents(tape[key], base).equals(name, length) {
        tape[key].set(TapeEntry.asked)
        tape[first].link = UInt32(truncatingIfNeeded: following)
        return key + 1
      }
      key = following
    } while key != begin
    return Self.placeholder
  }

  /// The value under a key; that there is none is an issue.
  func require(_ key: some CodingKey, in object: Int, expected: String?) -> Int {
    let node = find(key, in: object)
    if node < 0, object >= 0 { record(.missing, at: object, key: key.stringValue, expected: expected) }
    return node
  }

  /// The value under a key, where there is one that is not null.
  func present(_ key: some CodingKey, in object: Int) -> Int? {
    let node = find(key, in: object)
    return node < 0 || tape[node].kind == .null ? nil : node
  }

  /// Takes off all marks of an earlier decoding.
  func clearMarks() {
    var at = root
    let end = Int(tape[root].link)
    while at < end {
      tape[at].clear(TapeEntry.asked)
      at += 1
    }
  }

  /// The objects that a type took apart without asking for all their members, as far as there is room for issues.
  func objectsWithUnknownFields() -> Set<Int> {
    var objects: Set<Int> = []
    visitUnknownFields { _, object in
      objects.insert(object)
      return objects.count <= JSONIssues.most
    }
    return objects
  }

  func recordUnknownFields(asked: [Int: [String]]) {
    visitUnknownFields { key, object in
      let name = StringContents(tape[key], base).string
      let absent = (asked[object] ?? []).filter { !hasMember($0, of: object) }
      var pointer = pointer(to: object)
      pointer.append(name)
      let suggestion = NearMiss.closest(to: name, among: absent)
      keep(JSONIssue(.unknownField, at: pointer, found: kind(key + 1), suggestion: suggestion))
      return total <= JSONIssues.most
    }
  }

  private func hasMember(_ name: String, of object: Int) -> Bool {
    document.member(of: JSONNode(index: object), named: Array(name.utf8)) != nil
  }

  /// Goes over the entries in order; an object that no type took apart is passed over, with all in it.
  private func visitUnknownFields(_ visit: (_ key: Int, _ object: Int) -> Bool) {
    // For each open object, where it ends: after a value, the next entry is a key where an object is open around it.
    var open: [(object: Int, end: Int)] = []
    var at = root
    let end = Int(tape[root].link)
    while at < end {
      while let last = open.last, last.end <= at { open.removeLast() }
      if let last = open.last, tape[last.object].kind == .object {
        guard tape[at].has(TapeEntry.asked) else {
          guard visit(at, last.object) else { return }
          at = Int(tape[at + 1].link)
          continue
        }
        at += 1
      }
      let entry = tape[at]
      if entry.kind == .array || (entry.kind == .object && entry.has(TapeEntry.asked)) {
        open.append((at, Int(entry.link)))
        at += 1
      } else {
        at = Int(entry.link)
      }
    }
  }
}
