/// Requests, one a line, made before the time is taken.
struct Messages {
  private(set) var bytes: [UInt8] = []
  /// Where each message ends.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  /// `params` is JSON.
  mutating func append(_ method: String, _ params: String = "{}") {
    appendLine("{\"jsonrpc\":\"2.0\",\"id\":\(ends.count + 1),\"method\":\"\(method)\",\"params\":\(params)}")
  }

  mutating func appendLine(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(10)
    ends.append(bytes.count)
  }

  init() {}

  init(_ count: Int, of method: String, _ params: (Int) -> String) {
    for index in 0..<count { append(method, params(index)) }
  }

  /// Where these messages are in `bytes`.
  func range(_ messages: Range<Int>) -> Range<Int> {
    (messages.lowerBound == 0 ? 0 : ends[messages.lowerBound - 1])..<ends[messages.upperBound - 1]
  }
}
