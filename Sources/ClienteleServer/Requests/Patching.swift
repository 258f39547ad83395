internal import Directory
internal import JSON

extension MergePatch where Target: Decodable {
  /// Applies the patch to a draft, and checks what comes of it.
  ///
  /// - Throws: `JSONIssues`, `Issues` or `ParamProblems`, with everything that is wrong, under `/patch`.
  func apply<Value>(to draft: some Encodable, _ check: (Target) throws -> Value) throws -> Value {
    let merged = apply(to: try JSON.value(of: draft))
    let (patched, issues) = try JSON.decodeLeniently(Target.self, from: merged, pointer: "/patch")
    guard let patched else { throw issues ?? JSONIssues([]) }
    guard let issues else { return try under("/patch") { try check(patched) } }
    do {
      _ = try under("/patch") { try check(patched) }
    } catch let found as Issues {
      throw ParamProblems(shape: issues, content: found)
    } catch {}
    throw issues
  }
}
