import Testing

@Suite struct ElisionTests {
  @Test(
    "\"…\" stands for any text, and all else for itself",
    arguments: [
      (#"{"a":1}"#, #"{"a":1}"#, true),
      (#"{"a":1}"#, #"{"a":12}"#, false),
      (#"{"a":"…"}"#, #"{"a":"3.40.1"}"#, true),
      (#"{"a":"…"}"#, #"{"a":[1,{"b":2}]}"#, true),
      (#"{"a":"…","b":2}"#, #"{"a":7,"b":3}"#, false),
      (#"{"a":1,"…":"…"}"#, #"{"a":1,"b":{"c":[]}}"#, true),
      (#"{"a":1,"…":"…"}"#, #"{"a":2,"b":{"c":[]}}"#, false),
      (#"{"a":1,"…":"…"}"#, #"{"a":1}"#, false),
      (#"{"a":"…","a":"…"}"#, #"{"a":1}"#, false),
      (#"{"a":"…"}"#, #"{"a":"#, false),
      (#"{"a":"so…"}"#, #"{"a":"so long"}"#, false),
    ])
  func elisions(_ recorded: String, _ actual: String, _ fits: Bool) {
    #expect(Elision.fits(actual, recorded) == fits, "\(recorded) \(actual)")
  }
}
