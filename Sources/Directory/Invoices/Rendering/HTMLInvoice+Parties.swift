extension HTMLInvoice {
  /// Who is invoiced, and where it was delivered to.
  func parties(_ markup: inout Markup) {
    markup.endLine()
    if let buyer = invoice.buyer {
      markup.section(language.pick("Client", "Client")) { section in
        section.addressee(buyer, format)
        if let notice = invoice.legalNotice { section.paragraph(notice) }
      }
    }
    if let delivery = invoice.delivery {
      markup.section(language.pick("Delivered to", "Adresse de livraison")) { section in
        section.lines(format.lines(of: delivery))
      }
    }
  }
}
