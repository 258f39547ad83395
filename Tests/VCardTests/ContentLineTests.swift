import Testing
import VCard

@Suite struct ContentLineTests {
  @Test func x() {}
}
