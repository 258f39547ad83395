internal import Directory

/// Runs a check of a record that stands in the params under a pointer, and puts that before its issues' pointers, but
/// for those that have it already.
func under<T>(_ pointer: String, _ check: () throws -> T) throws -> T {
  do {
    return try check()
  } catch var issues as Issues {
    for index in issues.list.indices where !issues.list[index].pointer.hasPrefix(pointer + "/") {
      issues.list[index].pointer = pointer + issues.list[index].pointer
    }
    throw issues
  }
}
