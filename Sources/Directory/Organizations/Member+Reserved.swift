extension ID<Member> {
  /// Who runs the service, on the command line: no member, but somebody whom the history names.
  package static var `operator`: ID<Member> { ID(rawValue: "mem_operator") }
}
