/// Everything that is wrong with a draft, gathered while it is checked.
///
/// Each function answers the checked value, or nil where there is none or where an issue was noted.
struct IssueCollector {
  private(set) var list: [Issue] = []

  /// - Throws: `Issues`, if there is any.
  func finish() throws(Issues) {
    if !list.isEmpty { throw Issues(list) }
  }

  mutating func add(_ issue: Issue, at pointer: String) {
    var issue = issue
    issue.pointer = pointer + issue.pointer
    list.append(issue)
  }

  mutating func add(_ code: IssueCode, at pointer: String, value: String? = nil, limit: Int? = nil) {
    add(Issue(code, value: value, limit: limit), at: pointer)
  }

  /// Puts what `body` notes below a pointer, which is made only where something was noted.
  mutating func within<Value>(
    _ pointer: @autoclosure () -> String, _ body: (inout IssueCollector) -> Value
  ) -> Value {
    let start = list.count
    let value = body(&self)
    if list.count > start {
      let prefix = pointer()
      for index in start..<list.count { list[index].pointer = prefix + list[index].pointer }
    }
    return value
  }

  /// The elements of a list, each checked below its index; of a list that is too long, only that it is.
  mutating func each<Element, Value>(
    _ elements: [Element]?, limit: Int, at pointer: String, _ body: (inout IssueCollector, Int, Element) -> Value?
  ) -> [Value] {
    guard let elements, !elements.isEmpty else { return [] }
    guard elements.count <= limit else {
      add(.tooMany, at: pointer, value: String(elements.count), limit: limit)
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      if let value = within("\(pointer)/\(index)", { body(&$0, index, element) }) { values.append(value) }
    }
    return values
  }

  /// What `make` answers, unless it throws.
  mutating func take<Value>(at pointer: String, _ make: () throws(Issue) -> Value?) -> Value? {
    do {
      return try make()
    } catch {
      add(error, at: pointer)
      return nil
    }
  }

  /// What `make` answers, unless it throws: then all that is wrong with it is noted.
  mutating func take<Value>(_ make: () throws(Issues) -> Value) -> Value? {
    do {
      return try make()
    } catch {
      list += error.list
      return nil
    }
  }

  /// A text of one line.
  mutating func line(_ text: String?, _ limit: Int, at pointer: String) -> String? {
    guard let text else { return nil }
    do {
      let clean = try Text.clean(text, limit: limit)
      return clean.isEmpty ? nil : clean
    } catch {
      add(error, at: pointer)
      return nil
    }
  }

  /// A text that must be there.
  mutating func requiredLine(_ text: String?, _ limit: Int, at pointer: String) -> String? {
    let count = list.count
    let line = line(text, limit, at: pointer)
    if line == nil, list.count == count { add(.required, at: pointer) }
    return line
  }

  /// A text that may have several lines.
  mutating func lines(_ text: String?, _ limit: Int, at pointer: String) -> String? {
    guard let text else { return nil }
    let clean = take(at: pointer) { () throws(Issue) in try Text.clean(text, limit: limit, multiline: true) }
    return clean == "" ? nil : clean
  }

  /// A value that its type checks; text that is blank is no value.
  mutating func value<Value: TextValue>(_ text: String?, as type: Value.Type, at pointer: String) -> Value? {
    guard let text, !text.isEmpty else { return nil }
    do {
      return try Value(checking: text)
    } catch {
      if !Text.trim(text).isEmpty { add(error, at: pointer) }
      return nil
    }
  }
}
