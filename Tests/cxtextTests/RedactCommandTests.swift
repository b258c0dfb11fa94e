import Testing

/// `cxtext redact`, end to end.
@Suite struct RedactCommandTests {
  @Test func `One line in, one line out`() throws {
    let result = try Program.run(["redact"], text: "Mvh Kari\n\nOrdre 12345678\r\nbare tekst")
    #expect(result.output == "Mvh [name]\n\nOrdre 12345678\nbare tekst\n")
    #expect(result.exitCode == 0)
    #expect(result.messages.isEmpty)
  }

  @Test func `jsonl tells places in the original`() throws {
    let result = try Program.run(["redact", "--format", "jsonl"], text: "Åse, 22 33 44 55\n\n")
    #expect(
      result.output == """
        {"text":"[name], [phone]","redactions":[{"kind":"name","span":[0,4]},{"kind":"phone","span":[6,17]}]}
        {"text":"","redactions":[]}

        """)
  }

  @Test func `Kinds may be kept`() throws {
    let result = try Program.run(
      ["redact", "--keep", "name,phone"], text: "Kari 22334455 a@b.no\n")
    #expect(result.output == "Kari 22334455 [email]\n")
    let wrong = try Program.run(["redact", "--keep", "nose"], text: "")
    #expect(wrong.exitCode == 2)
    #expect(wrong.messages.hasPrefix("cxtext: --keep nose: name, phone, email, id, org, "))
  }

  @Test func `Bytes that are no UTF-8 pass as they are`() throws {
    let result = try Program.shell(
      "printf 'p\\345 22 33 44 55\\n' | \"$cxtext\" redact | od -An -c")
    #expect(result.output.contains("345"))
    #expect(result.output.contains("p   h   o   n   e"))
  }
}
