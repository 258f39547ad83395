internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Synchronization

/// A request that reads, on its way through the store.
final class ReadTask<R: StoreRequest>: StoreWork {
  let changesDirectory = false
  let method = R.method
  private let call: Call
  private let request: Decoded<R>
  private let audience: Audience
  private let answer = Mutex<[UInt8]>([])

  init(call: Call, request: Decoded<R>, audience: Audience) {
    self.call = call
    self.request = request
    self.audience = audience
  }

  var isCancelled: Bool { call.isCancelled }

  func perform(in transaction: borrowing Transaction) throws {
    try audience.check(R.self, in: transaction)
    let response = try request.respond { try $0.respond(in: transaction, for: audience) }
    let bytes = try JSON.encode(response)
    answer.withLock { $0 = bytes }
  }

  func finish(_ outcome: Result<Void, any Error>) {
    switch outcome {
    case .success: call.answer(answer.withLock { $0 })
    case .failure(let error): audience.answer(call, failing: error, of: R.method)
    }
  }
}

/// A request that changes the directory, on its way through the store.
final class ChangeTask<R: ChangeRequest>: StoreWork {
  let changesDirectory = true
  let method = R.method
  let isDryRun: Bool
  var isTakenBack: Bool { isDryRun || request.issues != nil }
  private let call: Call
  private let request: Decoded<R>
  private let paramsHash: String?
  private let audience: Audience
  private let answer = Mutex<[UInt8]>([])

  init(call: Call, request: Decoded<R>, paramsHash: String?, audience: Audience) {
    self.call = call
    self.request = request
    self.paramsHash = paramsHash
    self.audience = audience
    isDryRun = request.request?.dryRun == true
  }

  var isCancelled: Bool { call.isCancelled }

  func perform(in transaction: borrowing Transaction) throws {
    try audience.check(R.self, in: transaction)
    let bytes = try JSON.encode(request.respond { try respondOnce($0, in: transaction) })
    answer.withLock { $0 = bytes }
  }

  func finish(_ outcome: Result<Void, any Error>) {
    switch outcome {
    case .success: call.answer(answer.withLock { $0 })
    case .failure(let error): audience.answer(call, failing: error, of: R.method)
    }
  }

  /// Carries the change out, or answers again what its idempotency key has brought about before.
  private func respondOnce(_ request: R, in transaction: borrowing Transaction) throws -> R.Response {
    let caller = audience.caller
    guard let key = request.idempotencyKey, let paramsHash else {
      return try request.respond(in: transaction, for: audience)
    }
    if let issue = IdempotencyKey.issue(of: key) {
      // Carried out all the same, to find what else is wrong; what it did is taken back.
      do {
        _ = try request.respond(in: transaction, for: audience)
      } catch let others as Issues {
        throw Issues(others.list + [issue])
      } catch let others as ParamProblems {
        throw ParamProblems(shape: others.shape, content: Issues(others.content.list + [issue]))
      } catch let others as JSONIssues {
        throw ParamProblems(shape: others, content: Issues([issue]))
      } catch {}
      throw Issues([issue])
    }
    if let recordID = try transaction.earlierWrite(
      key: key, method: R.method, paramsHash: paramsHash, by: caller)
    {
      return try R.respond(again: recordID, in: transaction, for: audience)
    }
    let response = try request.respond(in: transaction, for: audience)
    let write = IdempotentWrite(method: R.method, paramsHash: paramsHash, recordID: R.recordID(of: response))
    try transaction.keep(write, key: key, by: caller)
    return response
  }
}
