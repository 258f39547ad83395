import Testing

@testable import Directory

struct EmailAddressTests {
  private func check(_ text: String, as expected: String? = nil) {
    #expect((try? EmailAddress(checking: text))?.rawValue == (expected ?? text), "\(text)")
  }

  private func checkRefused(_ text: String, _ code: IssueCode = .invalidEmail, suggestion: String? = nil) {
    let issue = #expect(throws: Issue.self, "\(text)") { try EmailAddress(checking: text) }
    #expect(issue?.code == code, "\(text)")
    #expect(issue?.suggestion == suggestion, "\(text)")
  }

  @Test func `What RFC 5321 and 6531 allow is an address`() {
    check("charles@example.com")
    check(" charles@example.com\u{A0}", as: "charles@example.com")
    check("o'neil+facture_2026@mail.example.co.uk")
    check("!#$%&'*+-/=?^_`{|}~@example.org")
    check("\"very unusual\"@example.com")
    check("\"a@b\"@example.com")
    check("\"a\\\"b\"@example.com")
    check("x@1a.fr")
    check("émilie@exemple.fr")
    check("用户@例子.广告")
    check("info@müller.de")
    check("postmaster@[192.0.2.1]")
    check("postmaster@[IPv6:2001:db8::1]")
    check(String(repeating: "a", count: 64) + "@example.com")
  }

  @Test func `Anything else is not`() {
    for text in [
      "charles", "@example.com", "charles@", "a@b", "charles@localhost", ".a@example.com", "a.@example.com",
      "\"a@example.com", "a\"b@example.com", "\"a\"b@example.com", "\"a\\\"@example.com",
      "a@-example.com", "a@example-.com", "a@exa_mple.com", "a@192.0.2.1", "a@[192.0.2.256]",
      "a@[IPv6:2001:db8:::1]", "a@[IPv6:1:2:3:4:5:6:7]", "(c)a@example.com", "a@example.123",
      "a@b@example.com", String(repeating: "a", count: 65) + "@example.com",
      "a@" + String(repeating: "b", count: 64) + ".com",
    ] {
      checkRefused(text)
    }
    checkRefused("a@" + String(repeating: "bcd.", count: 63) + "fr", .tooLong)
    checkRefused("a\n@example.com", .invalidCharacter)
  }

  @Test func `A likely address is suggested`() {
    checkRefused("a@example,com", suggestion: "a@example.com")
    checkRefused("a..b@example.com", suggestion: "a.b@example.com")
    checkRefused("a\u{200B}b@example.com", suggestion: "ab@example.com")
    checkRefused("a@example..com", suggestion: "a@example.com")
    checkRefused("a@example.com.", suggestion: "a@example.com")
    checkRefused("a @ example.com", suggestion: "a@example.com")
    checkRefused("a@gmailcom", suggestion: "a@gmail.com")
    checkRefused("Ann Lee <ann@example.com>", suggestion: "ann@example.com")
    checkRefused("mailto:ann@example.com", suggestion: "ann@example.com")
    checkRefused("ann＠example.com", suggestion: "ann@example.com")
  }
}

struct WebAddressTests {
  private func check(_ text: String) {
    #expect(throws: Never.self, "\(text)") { try WebAddress(checking: text) }
  }

  private func checkRefused(_ text: String, _ code: IssueCode = .invalidURL, suggestion: String? = nil) {
    let issue = #expect(throws: Issue.self, "\(text)") { try WebAddress(checking: text) }
    #expect(issue?.code == code, "\(text)")
    #expect(issue?.suggestion == suggestion, "\(text)")
  }

  @Test func `An http or https URL with a host is one`() {
    for text in [
      "https://example.com", "HTTP://EXAMPLE.COM", "http://example.com:8080/a/b?c=d&e=%20#f",
      "https://müller.de/straße",
      "https://[2001:db8::1]:443/", "http://192.0.2.1", "https://example.com.", "https://example.com?q",
      "https://intranet/clients",
    ] {
      check(text)
    }
  }

  @Test func `Anything else is not, and a missing scheme is suggested`() {
    for text in [
      "ftp://example.com", "https://", "https:///a", "https://user:password@example.com", "https://example.com:0",
      "https://example.com:65536", "https://example.com:", "https://a b.com", "https://example.com/a b",
      "https://example.com/%2", "https://example.com/%zz", "https://-a.com", "https://[::1", "https://1.2.3.999",
      "javascript:alert(1)", "example", "https://example.com/<script>", "3.14",
    ] {
      checkRefused(text)
    }
    checkRefused("example.com", suggestion: "https://example.com")
    checkRefused("www.example.com/a", suggestion: "https://www.example.com/a")
    checkRefused("https//example.com", suggestion: "https://example.com")
    checkRefused("http:/example.com", suggestion: "https://example.com")
    checkRefused("https://example.com/" + String(repeating: "a", count: 2048), .tooLong)
  }
}
