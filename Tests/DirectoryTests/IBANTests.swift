import Testing

@testable import Directory

@Suite struct IBANTests {
  @Test(arguments: [
    ("FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"),
    ("gb82west12345698765432", "GB82WEST12345698765432"), ("DE89 3704 0044 0532 0130 00", "DE89370400440532013000"),
    ("NO93 8601 1117 947", "NO9386011117947"), ("MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"),
  ])
  func anAccountNumberIsTaken(_ text: String, _ stored: String) throws {
    #expect(try IBAN(checking: text).rawValue == stored)
  }

  @Test(arguments: [
    "FR76 3000 6000 0112 3456 7890 188", "FR76", "", "XX82WEST12345698765432", "GB82-WEST-1234-5698-7654-32",
    "GB82WEST1234569876543é", "FR7630006000011234567890189000000000000",
  ])
  func whatIsNoneIsRefused(_ text: String) {
    #expect(throws: Issue.self) { try IBAN(checking: text) }
  }

  @Test func itIsPrintedInGroupsOfFour() throws {
    #expect(try IBAN(checking: "NO9386011117947").printed == "NO93 8601 1117 947")
  }
}
