extension Text {
  /// The folded text where it has nothing but ASCII, the Latin letters up to U+017F and typographic apostrophes: most
  /// names of western Europe, many times faster than by decomposing. Nil where there is anything else.
  static func foldedLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isLatin = true
    let result = String(unsafeUninitializedCapacity: bytes.count) { target in
      // No letter grows: two bytes become one or two, three become one.
      var count = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case 0..<0x80:
          target[count] = byte &- 0x41 <= 25 ? byte | 0x20 : byte
          count += 1
        case 0xC3...0xC5 where index < bytes.count:
          let entry = 2 * (Int(byte - 0xC2) << 6 + Int(bytes[index] & 0x3F))
          let (first, second) = letters.withUTF8Buffer { ($0[entry], $0[entry + 1]) }
          index += 1
          if first == unknown {
            isLatin = false
            return 0
          }
          target[count] = first
          count += 1
          if second != filler {
            target[count] = second
            count += 1
          }
        case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && bytes[index + 1] & 0xFE == 0x98:
          index += 2
          target[count] = 0x27
          count += 1
        default:
          isLatin = false
          return 0
        }
      }
      return count
    }
    return isLatin ? result : nil
  }

  private static let unknown: UInt8 = 0x3F
  private static let filler: UInt8 = 0x2E

  /// One or two letters for each scalar from U+0080 to U+017F; `??` for what is left to the general way.
  private static let letters: StaticString = """
    ????????????????????????????????????????????????????????????????\
    ????????????????????????????????????????????????????????????????\
    a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o.??o.u.u.u.u.y.thss\
    a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o.??o.u.u.u.u.y.thy.\
    a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.\
    g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.??l.l.l.l.l.l.??\
    ??l.l.n.n.n.n.n.n.??????o.o.o.o.o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.\
    s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.
    """
}
