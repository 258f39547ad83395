/// Asks to stop a request: it is answered once in any case, with `requestCancelled` unless it was done already.
///
/// What is not known, or answered already, is passed over.
package struct CancelParams: Decodable {
  /// The id of the request.
  var id: RequestIdentifier
}

/// Reports on a request that takes long; all of it comes before the answer, at most ten times a second.
package struct ProgressParams: Decodable {
  /// The `workDoneToken` of the request.
  var token: RequestIdentifier
  /// How far the work is.
  var value: WorkDoneProgress
}

/// How far a piece of work is, as in LSP.
package struct WorkDoneProgress: Decodable {
  /// What is reported.
  var kind: Kind
  /// What the work is; in `begin` only.
  var title: String?
  /// Whether the request can be cancelled.
  var cancellable: Bool?
  /// What has been done, for people.
  var message: String?
  /// How much has been done, 0 to 100.
  var percentage: Int?
  /// What has been done, in the unit of `total`, which may be another one in the next report; in `report` only.
  var done: Int?
  /// All that there is to do; in `report` only.
  var total: Int?

  /// What a report is.
  enum Kind: String, Decodable, CaseIterable, Sendable {
    case begin, report, end
  }
}

/// Something that people should know, for the log of the peer.
package struct LogMessageParams: Decodable {
  /// 1 error, 2 warning, 3 information, 4 log.
  var type: Int
  /// The text.
  var message: String
}

/// Tells what the service does with a request, while the trace is on; none of it has values of params or results.
package struct LogTraceParams: Decodable {
  /// What was received, or how it was answered and after how long.
  var message: String
  /// More of it, where the trace is `verbose`: the shape of the params, the size of the result.
  var verbose: String?
}

/// Says that the peer has read the answer to `initialize`.
package struct InitializedParams: Decodable {}

/// Ends the process: with code 0 after `shutdown`, else with 1.
package struct ExitParams: Decodable {}

/// What a request is known by: a string or an integer.
package enum RequestIdentifier: Decodable {
  case integer(Int)
  case string(String)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}
