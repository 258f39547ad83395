/// An invoice as EN 16931 binds it to UBL 2.1: an `Invoice`, or a `CreditNote`.
///
/// The elements come in the order of the schema. What is written is right where `InvoiceRules` finds nothing wrong.
package struct UBLDocument {
  let invoice: Invoice
  let language: Language

  /// - Parameter language: Which of the service's languages its notes are in; the invoice's when absent.
  package init(_ invoice: Invoice, language: Language? = nil) {
    self.invoice = invoice
    self.language = language ?? Language(locale: invoice.language.rawValue)
  }

  /// BT-24: that the document keeps the European standard, and nothing beyond it.
  private static let specification = "urn:cen.eu:en16931:2017"
  private static let namespace = "urn:oasis:names:specification:ubl:schema:xsd:"

  var isCredit: Bool { invoice.kind == .creditNote }

  package var xml: String {
    var markup = Markup.xml
    markup.element(
      isCredit ? "CreditNote" : "Invoice",
      [
        "xmlns": Self.namespace + (isCredit ? "CreditNote-2" : "Invoice-2"),
        "xmlns:cac": Self.namespace + "CommonAggregateComponents-2",
        "xmlns:cbc": Self.namespace + "CommonBasicComponents-2",
      ]
    ) { document in
      head(&document)
      references(&document)
      parties(&document)
      payment(&document)
      for allowance in invoice.allowances { self.allowance(allowance, &document) }
      taxes(&document)
      total(&document)
      for line in invoice.lines { self.line(line, &document) }
    }
    return markup.text
  }

  private func head(_ document: inout Markup) {
    document.element("cbc:CustomizationID", [:], Self.specification)
    document.element("cbc:ID", [:], optional: invoice.number)
    document.element("cbc:IssueDate", [:], optional: invoice.issueDate?.description)
    if isCredit {
      document.element("cbc:CreditNoteTypeCode", [:], "381")
    } else {
      document.element("cbc:DueDate", [:], optional: invoice.dueDate?.description)
      document.element("cbc:InvoiceTypeCode", [:], "380")
    }
    for note in invoice.notes(in: language) {
      document.element("cbc:Note", [:], "#\(note.subject.rawValue)#\(note.text)")
    }
    document.element("cbc:DocumentCurrencyCode", [:], invoice.currency.rawValue)
    document.element("cbc:BuyerReference", [:], optional: invoice.buyerReference)
  }

  private func references(_ document: inout Markup) {
    period(invoice.period, &document)
    if let order = invoice.orderReference {
      document.element("cac:OrderReference") { $0.element("cbc:ID", [:], order) }
    }
    if let preceding = invoice.credits {
      document.element("cac:BillingReference") { reference in
        reference.element("cac:InvoiceDocumentReference") { invoice in
          invoice.element("cbc:ID", [:], preceding.number)
          invoice.element("cbc:IssueDate", [:], preceding.issueDate.description)
        }
      }
    }
    if let contract = invoice.contractReference {
      document.element("cac:ContractDocumentReference") { $0.element("cbc:ID", [:], contract) }
    }
  }

  /// A time, of which one end at least is known.
  func period(_ period: Invoice.Period?, _ markup: inout Markup) {
    guard let period, period.start != nil || period.end != nil else { return }
    markup.element("cac:InvoicePeriod") { element in
      element.element("cbc:StartDate", [:], optional: period.start?.description)
      element.element("cbc:EndDate", [:], optional: period.end?.description)
    }
  }

  /// Where an invoice is paid to, and when. A credit note is paid the other way, to an account that is not known.
  private func payment(_ document: inout Markup) {
    if !isCredit, let account = invoice.account {
      document.element("cac:PaymentMeans") { means in
        // UNTDID 4461: a SEPA credit transfer, or a credit transfer of another kind.
        means.element("cbc:PaymentMeansCode", [:], invoice.currency.rawValue == "EUR" ? "58" : "30")
        means.element("cbc:PaymentID", [:], optional: invoice.number)
        means.element("cac:PayeeFinancialAccount") { payee in
          payee.element("cbc:ID", [:], account.iban.rawValue)
          payee.element("cbc:Name", [:], optional: account.holder)
          if let bic = account.bic {
            payee.element("cac:FinancialInstitutionBranch") { $0.element("cbc:ID", [:], bic) }
          }
        }
      }
    }
    let terms = DocumentFormat(language).terms(invoice.paymentTerms)
    if !isCredit { document.element("cac:PaymentTerms") { $0.element("cbc:Note", [:], terms) } }
  }
}
