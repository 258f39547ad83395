#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

import Spreadsheet

@main
struct Clientele {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count > 1, arguments[1] == ReadingChild.command {
      exit(ReadingChild.run(arguments: Array(arguments.dropFirst())))
    }
  }
}
