package import JSON

/// Why a message in a good frame is not a request, notification or response.
package enum MessageError: Error, Equatable, Sendable {
  case frame(FrameError)
  case refusedFrame(FrameRefusal)
  /// Not JSON.
  case syntax(JSONSyntaxError)
  case notAnObject
  case wrongVersion
  case invalidID
  case idTooLong(limit: Int)
  case noMethod
  case methodTooLong(limit: Int)
  case paramsNotAnObject
  case emptyBatch
  case batchTooLarge(limit: Int)
  /// The answers to the members before it are so large that it is not carried out.
  case batchAnswersTooLarge(limit: Int)
  /// `initialize`, `shutdown` or `exit` in a batch.
  case notInBatch(method: String)

  package var code: ResponseError.Code {
    switch self {
    case .frame, .refusedFrame, .syntax: .parseError
    case .paramsNotAnObject: .invalidParams
    default: .invalidRequest
    }
  }

  /// One plain sentence in English.
  package var message: String {
    switch self {
    case .frame(let error): error.message
    case .refusedFrame(let refusal): refusal.message
    case .syntax(let error): "The message can't be read: \(error.description)."
    case .notAnObject: "A message is a JSON object, or an array of them."
    case .wrongVersion: "The member \"jsonrpc\" must be \"2.0\"."
    case .invalidID: "The member \"id\" must be a string or an integer."
    case .idTooLong(let limit): "The member \"id\" is longer than \(limit) bytes."
    case .noMethod: "The member \"method\" must be a string."
    case .methodTooLong(let limit): "The member \"method\" is longer than \(limit) bytes."
    case .paramsNotAnObject: "The member \"params\" must be an object."
    case .emptyBatch: "A batch has at least one message."
    case .batchTooLarge(let limit): "A batch has at most \(limit) messages."
    case .batchAnswersTooLarge(let limit):
      "The answers to the batch are \(limit) bytes already: this member was not carried out; send it again by itself."
    case .notInBatch(let method): "\"\(method)\" can't be part of a batch."
    }
  }
}
