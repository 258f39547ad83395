/// A type of the standard library whose shape follows from the types that it holds.
protocol ShapedCollection: Decodable {
  static func shape(in reader: ShapeReader) -> TypeShape
  /// A value for the types that have such a one as a member.
  static var sample: Self { get }
}

extension Array: ShapedCollection where Element: Decodable {
  static func shape(in reader: ShapeReader) -> TypeShape { .array(reader.shape(of: Element.self)) }
  static var sample: [Element] { [] }
}

extension Set: ShapedCollection where Element: Decodable {
  static func shape(in reader: ShapeReader) -> TypeShape { .array(reader.shape(of: Element.self)) }
  static var sample: Set<Element> { [] }
}

extension Dictionary: ShapedCollection where Key: Decodable, Value: Decodable {
  static func shape(in reader: ShapeReader) -> TypeShape { .dictionary(reader.shape(of: Value.self)) }
  static var sample: [Key: Value] { [:] }
}

extension Optional: ShapedCollection where Wrapped: Decodable {
  static func shape(in reader: ShapeReader) -> TypeShape { reader.shape(of: Wrapped.self).orNull }
  static var sample: Wrapped? { nil }
}
