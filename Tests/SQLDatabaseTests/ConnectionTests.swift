import Testing

@testable import SQLDatabase

@Suite struct ConnectionTests {
  @Test func argumentsAreFoundByTheirNumberInWhateverOrderTheyAppear() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let found = try connection.first("SELECT $3, $1, $2") {
      $0.bind(1, "one")
      $0.bind(2, 2)
      $0.bind(3, [3])
    } row: {
      ($0.bytes(0), $0.text(1), $0.integer(2))
    }
    #expect(found?.0 == [3])
    #expect(found?.1 == "one")
    #expect(found?.2 == 2)
  }
}
