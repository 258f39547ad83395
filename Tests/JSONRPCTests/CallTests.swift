import Synchronization
import Testing

@testable import JSONRPC

/// How often the handler is called when these things happen one after the other.
private func check(_ steps: [(Call, @escaping @Sendable () -> Void) -> Void], _ expected: Int) throws {
  let waker = try Waker()
  let outbox = Outbox(descriptor: -1, waker: waker)
  let id = RequestID(source: Array("1".utf8))
  let call = Call(id: id, recipient: .outbox(outbox), counter: CallCounter(waker: waker))
  let count = Calls()
  for step in steps { step(call) { count.add() } }
  #expect(count.value == expected)
}

private final class Calls: Sendable {
  private let count = Atomic(0)

  func add() { count.wrappingAdd(1, ordering: .relaxed) }
  var value: Int { count.load(ordering: .relaxed) }
}

@Test func `What ends the work at once is called once, and not after the answer`() throws {
  let cancel = { @Sendable (call: Call, _: @escaping @Sendable () -> Void) in call.cancel() }
  let set = { @Sendable (call: Call, handler: @escaping @Sendable () -> Void) in call.onCancel(handler) }
  let answer = { @Sendable (call: Call, _: @escaping @Sendable () -> Void) in call.answer(Array("1".utf8)) }
  try check([set], 0)
  try check([set, cancel], 1)
  try check([set, cancel, cancel], 1)
  try check([cancel, set], 1)
  try check([set, answer, cancel], 0)
  try check([cancel, answer, set], 0)
}

@Test func `What an answer is told to is called once, before the answer goes out, and knows how it ended`() throws {
  let waker = try Waker()
  for isError in [false, true] {
    let outbox = Outbox(descriptor: -1, waker: waker)
    let call = Call(
      id: RequestID(source: Array("1".utf8)), recipient: .outbox(outbox), counter: CallCounter(waker: waker))
    let count = Calls()
    call.onAnswer { answer in
      #expect(outbox.pending == 0)
      switch answer {
      case .result(let byteCount): #expect(byteCount == 4 && !isError)
      case .error(let code): #expect(code == .requestCancelled && isError)
      }
      count.add()
    }
    call.cancel()
    if isError { call.answer(ResponseError(.requestCancelled, "Cancelled.")) }
    call.answer(Array("null".utf8))
    call.answer(Array("null".utf8))
    #expect(count.value == 1 && outbox.pending > 0)
  }
}
