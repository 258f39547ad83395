/// Why the benchmark cannot go on, in a sentence.
struct BenchmarkError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
