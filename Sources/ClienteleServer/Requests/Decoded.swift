internal import Directory
internal import JSON

/// A request as far as its params could be read, and what is wrong with their shape.
struct Decoded<R: Request>: Sendable {
  /// Where there are issues, it has placeholders in their places.
  let request: R?
  let issues: JSONIssues?

  /// - Throws: `JSONIssues`.
  func get() throws -> R {
    if let issues { throw issues }
    guard let request else { throw JSONIssues([]) }
    return request
  }

  /// Carries the request out; where its shape is wrong, only finds out what else is wrong with it.
  ///
  /// - Throws: `ParamProblems` with everything, whatever `body` did; it is to be taken back.
  func respond<Value>(_ body: (R) throws -> Value) throws -> Value {
    guard let issues else { return try body(get()) }
    guard let request, !R.leavesFiles else { throw issues }
    do {
      _ = try body(request)
    } catch let found as Issues {
      throw ParamProblems(shape: issues, content: found)
    } catch let found as ParamProblems {
      throw ParamProblems(
        shape: JSONIssues(issues.issues + found.shape.issues, isTruncated: issues.isTruncated),
        content: found.content)
    } catch {}
    throw issues
  }
}

/// Everything that is wrong with params: their shape, and what is in them.
struct ParamProblems: Error {
  let shape: JSONIssues
  let content: Issues

  /// Leaves out what only follows from a placeholder: what is wrong at, above or below a place of wrong shape.
  init(shape: JSONIssues, content: Issues) {
    self.shape = shape
    let wrong = shape.issues.filter { $0.code != .unknownField }.map(\.pointer.description)
    self.content = Issues(
      content.list.filter { issue in
        !wrong.contains { pointer in
          pointer == issue.pointer || pointer.hasPrefix(issue.pointer + "/") || issue.pointer.hasPrefix(pointer + "/")
        }
      })
  }
}
