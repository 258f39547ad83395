internal import Synchronization

/// The answers to a batch, sent as one array when the last of them is there.
final class BatchReply: Sendable {
  private struct State {
    var answers: [[UInt8]?]
    var missing: Int
    var byteCount = 0
  }

  private let state: Mutex<State>
  private let outbox: Outbox

  /// - Parameter count: how many members of the batch get an answer; with none there is no reply.
  init(count: Int, outbox: Outbox) {
    state = Mutex(State(answers: Array(repeating: nil, count: count), missing: count))
    self.outbox = outbox
  }

  /// A refusal is shorter.
  private static let refusalSize = 256

  /// Bytes of the answers that are gathered and not sent.
  var byteCount: Int { state.withLock { $0.missing == 0 ? 0 : $0.byteCount } }

  /// How many bytes more the answers may have before the reply is longer than a limit, were all that miss refusals.
  func room(within limit: Int) -> Int {
    state.withLock { limit - $0.byteCount - $0.missing * Self.refusalSize }
  }

  func fill(_ index: Int, with answer: [UInt8]) {
    let array = state.withLock { state -> [UInt8]? in
      guard state.answers[index] == nil else { return nil }
      state.answers[index] = answer
      state.byteCount += answer.count
      state.missing -= 1
      guard state.missing == 0 else { return nil }
      return Self.array(of: state.answers)
    }
    if let array { outbox.add(array) }
  }

  private static func array(of answers: [[UInt8]?]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for answer in answers {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += answer ?? []
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
