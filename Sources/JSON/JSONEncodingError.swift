/// Why a value cannot be written as JSON.
package enum JSONEncodingError: Error, Sendable, Equatable {
  /// JSON has no infinities and no NaN.
  case numberNotFinite
  /// A type encoded more than one value where one belongs.
  case severalValues
  /// A type wrote into a container after it was closed.
  case closedContainer
}
