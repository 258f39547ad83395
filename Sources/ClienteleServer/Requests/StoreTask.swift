internal import Directory
internal import DirectoryStore
internal import JSON
internal import JSONRPC
internal import Synchronization

/// A request that reads, on its way through the store.
final class ReadTask<R: StoreRequest>: StoreWork {
  let changesDirectory = false
  private let call: Call
  private let request: Result<R, any Error>
  let caller: Caller
  private let answer = Mutex<[UInt8]>([])

  init(call: Call, request: Result<R, any Error>, caller: Caller) {
    self.call = call
    self.request = request
    self.caller = caller
  }

  var isCancelled: Bool { call.isCancelled }

  func perform(in transaction: borrowing Transaction) throws {
    try caller.check(R.access, for: R.method, in: transaction)
    let response = try request.get().respond(in: transaction)
    let bytes = try JSON.encode(response)
    answer.withLock { $0 = bytes }
  }

  func finish(_ outcome: Result<Void, any Error>) {
    switch outcome {
    case .success: call.answer(answer.withLock { $0 })
    case .failure(let error): call.answer(ResponseError(error, in: caller.language))
    }
  }
}

/// A request that changes the directory, on its way through the store.
final class ChangeTask<R: ChangeRequest>: StoreWork {
  let changesDirectory = true
  private let call: Call
  private let request: Result<R, any Error>
  private let paramsHash: String?
  let caller: Caller
  private let answer = Mutex<[UInt8]>([])

  init(call: Call, request: Result<R, any Error>, paramsHash: String?, caller: Caller) {
    self.call = call
    self.request = request
    self.paramsHash = paramsHash
    self.caller = caller
  }

  var isCancelled: Bool { call.isCancelled }

  func perform(in transaction: borrowing Transaction) throws {
    try caller.check(R.access, for: R.method, in: transaction)
    let response = try transaction.once(request.get(), paramsHash: paramsHash)
    let bytes = try JSON.encode(response)
    answer.withLock { $0 = bytes }
  }

  func finish(_ outcome: Result<Void, any Error>) {
    switch outcome {
    case .success: call.answer(answer.withLock { $0 })
    case .failure(let error): call.answer(ResponseError(error, in: caller.language))
    }
  }
}

extension Transaction {
  /// Carries a change out, or answers again what its idempotency key has brought about before.
  borrowing func once<R: ChangeRequest>(_ request: R, paramsHash: String?) throws -> R.Response {
    if request.dryRun == true { rollBackAtEnd() }
    guard let key = request.idempotencyKey, let paramsHash else { return try request.respond(in: self) }
    guard (1...255).contains(key.utf8.count) else {
      throw Issues([Issue(.tooLong, at: "/idempotencyKey", limit: 255)])
    }
    if let earlier = try idempotentRecord(key: key) {
      guard earlier.method == R.method, earlier.paramsHash == paramsHash else {
        throw IdempotencyMismatch(firstParamsHash: earlier.paramsHash)
      }
      return try R.respond(again: earlier.recordID, in: self)
    }
    let response = try request.respond(in: self)
    try recordIdempotency(key: key, method: R.method, paramsHash: paramsHash, recordID: R.recordID(of: response))
    return response
  }
}

/// An idempotency key was used before with another method or other params.
struct IdempotencyMismatch: Error {
  var firstParamsHash: String
}
