internal import SQLDatabase

extension Transaction {
  /// Carries out a part of the work: when it throws, nothing of the part is kept, and the work can go on.
  package func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    let mark = state.mark
    do {
      return try connection.savepoint(body)
    } catch {
      state.returnTo(mark)
      throw error
    }
  }
}
