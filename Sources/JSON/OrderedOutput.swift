/// A dictionary, which is written in the order of its keys: the same value is always the same bytes.
protocol OrderedOutput {
  func write(to writer: JSONWriter) throws
}

extension Dictionary: OrderedOutput where Key == String, Value: Encodable {
  func write(to writer: JSONWriter) throws {
    writer.beginObject()
    for (key, value) in count > 1 ? sorted(by: { $0.key < $1.key }) : Array(self) {
      writer.key(key)
      try writer.write(value)
    }
    writer.endObject()
  }
}
