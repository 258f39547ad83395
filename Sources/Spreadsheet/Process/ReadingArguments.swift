/// What a reading child is told by its arguments.
struct ReadingArguments: Equatable {
  var reading = ReadingOptions()
  /// Bytes of address space.
  var memory = SpreadsheetLimits.readingMemory
  /// Seconds of processor time.
  var seconds = SpreadsheetLimits.readingSeconds

  init(reading: ReadingOptions, memory: Int, seconds: Int) {
    self.reading = reading
    self.memory = memory
    self.seconds = seconds
  }

  /// Reads `--name=value`; nil for anything else.
  init?(_ arguments: some Sequence<String>) {
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "--sheet": reading.sheet = parts[1]
      case "--encoding":
        guard let encoding = TextEncoding(rawValue: parts[1]) else { return nil }
        reading.encoding = encoding
      case "--delimiter":
        guard let delimiter = Delimiter(name: parts[1]) else { return nil }
        reading.delimiter = delimiter
      case "--memory":
        guard let memory = Int(parts[1]), memory > 0 else { return nil }
        self.memory = memory
      case "--seconds":
        guard let seconds = Int(parts[1]), seconds > 0, seconds < Int32.max else { return nil }
        self.seconds = seconds
      default: return nil
      }
    }
  }

  var arguments: [String] {
    var arguments = ["--memory=\(memory)", "--seconds=\(seconds)"]
    if let sheet = reading.sheet { arguments.append("--sheet=\(sheet)") }
    if let encoding = reading.encoding { arguments.append("--encoding=\(encoding.rawValue)") }
    if let delimiter = reading.delimiter { arguments.append("--delimiter=\(delimiter.rawValue)") }
    return arguments
  }
}
