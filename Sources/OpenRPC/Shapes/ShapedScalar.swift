/// A type of the standard library that is one JSON scalar.
protocol ShapedScalar: Decodable {
  static var shape: TypeShape { get }
  static var sample: Self { get }
}

extension Bool: ShapedScalar {
  static var shape: TypeShape { .boolean }
  static var sample: Bool { true }
}

extension String: ShapedScalar {
  static var shape: TypeShape { .string([]) }
  static var sample: String { "" }
}

extension Double: ShapedScalar {
  static var shape: TypeShape { .number }
  static var sample: Double { 1 }
}

extension Float: ShapedScalar {
  static var shape: TypeShape { .number }
  static var sample: Float { 1 }
}

extension FixedWidthInteger {
  static var shape: TypeShape { .integer(minimum: isSigned ? nil : 0) }
  static var sample: Self { 1 }
}

extension Int: ShapedScalar {}
extension Int8: ShapedScalar {}
extension Int16: ShapedScalar {}
extension Int32: ShapedScalar {}
extension Int64: ShapedScalar {}
extension UInt: ShapedScalar {}
extension UInt8: ShapedScalar {}
extension UInt16: ShapedScalar {}
extension UInt32: ShapedScalar {}
extension UInt64: ShapedScalar {}
