internal import Directory
internal import DirectoryStore

/// Enters a refusal into the history, and then answers it: also where that fails, for it is a refusal all the same.
final class RefusalTask: StoreWork {
  let changesDirectory = true
  let method: String
  private let refusal: Refusal
  private let caller: Caller
  private let token: ID<Token>?
  private let answer: @Sendable () -> Void

  init(
    _ refusal: Refusal, to caller: Caller, token: ID<Token>?, of method: String,
    answer: @escaping @Sendable () -> Void
  ) {
    self.refusal = refusal
    self.caller = caller
    self.token = token
    self.method = method
    self.answer = answer
  }

  func perform(in transaction: borrowing Transaction) throws {
    try transaction.enterRefusal(refusal, to: caller, token: token)
  }

  func finish(_ outcome: Result<Void, any Error>) {
    if case .failure = outcome { Log.write(.warning, "a refusal of \(method) could not be entered into the history") }
    answer()
  }
}

extension Refusal {
  /// What the history is told of an error; nil where it is no refusal.
  init?(_ error: any Error) {
    switch error {
    case AccessError.notAllowed(_, let needed, let held):
      self.init(reason: "notAllowed", needed: needed.rawValue, held: held.rawValue)
    case AccessError.planRequired(_, let needed, let held):
      self.init(reason: "planRequired", needed: needed.rawValue, held: held.rawValue)
    case AccessError.outsideToken(_, let limit):
      self.init(reason: "notAllowed", held: limit.rawValue)
    case is AuthenticationError:
      self.init(reason: "unauthenticated")
    default:
      return nil
    }
  }
}
