internal import Directory
internal import JSON

extension MergePatch where Target: Decodable {
  /// Applies the patch to a draft, and checks what comes of it.
  ///
  /// - Throws: `JSONIssues`, `Issues` or `ParamProblems`, with everything that is wrong, under a pointer.
  func apply<Value>(
    to draft: some Encodable, at pointer: String = "/patch", _ check: (Target) throws -> Value
  ) throws -> Value {
    let merged = apply(to: try JSON.value(of: draft))
    let (patched, found) = try JSON.decodeLeniently(Target.self, from: merged, pointer: JSONPointer(pointer))
    let issues = try withUnknownFields(found, at: pointer)
    guard let patched else { throw issues ?? JSONIssues([]) }
    guard let issues else { return try under(pointer) { try check(patched) } }
    do {
      _ = try under(pointer) { try check(patched) }
    } catch let found as Issues {
      throw ParamProblems(shape: issues, content: found)
    } catch {}
    throw issues
  }

  /// What is wrong with the patch whatever it is applied to: fields that no target has, and values of another type.
  func shapeIssues(at pointer: String = "/patch") throws -> JSONIssues? {
    let (_, found) = try JSON.decodeLeniently(
      Target.self, from: apply(to: .object(JSONObject())), pointer: JSONPointer(pointer))
    // The target has what the patch leaves out.
    var issues = try withUnknownFields(found, at: pointer)?.issues ?? []
    issues.removeAll { $0.code == .missing }
    return issues.isEmpty ? nil : JSONIssues(issues, isTruncated: found?.isTruncated ?? false)
  }

  /// The same issues, with the fields that the patch has and no target does; a field that it takes away is gone from
  /// the record before that is read.
  private func withUnknownFields(_ found: JSONIssues?, at pointer: String) throws -> JSONIssues? {
    guard found != nil || patch.hasNull else { return nil }
    let (_, shape) = try JSON.decodeLeniently(Target.self, from: patch, pointer: JSONPointer(pointer))
    let unknown = shape?.issues.filter { $0.code == .unknownField } ?? []
    let others = found?.issues.filter { $0.code != .unknownField } ?? []
    let all = others + unknown
    guard !all.isEmpty else { return nil }
    return JSONIssues(
      Array(all.prefix(JSONIssues.most)), isTruncated: found?.isTruncated ?? false || all.count > JSONIssues.most)
  }
}

extension JSONValue {
  /// Whether some value in it, at any depth, is null. Recursion is as deep as the value, and that as its document's limit.
  fileprivate var hasNull: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.contains { $0.hasNull }
    case .object(let object): object.members.contains { $0.value.hasNull }
    case .bool, .number, .string: false
    }
  }
}
