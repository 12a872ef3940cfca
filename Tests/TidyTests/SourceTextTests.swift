import Testing

@Test func `comments and words are not code`() {
    let source = SourceText(swift: "let a = \"b!\" // c!\n/* d! */ let e = f")
    #expect(source.code == ["let a = \"\" ", " let e = f"])
    #expect(source.literals.map(\.text) == ["b!"])
}

@Test func `what stands in an interpolation is code`() {
    let source = SourceText(swift: #"say("Berat \(weight(of: "x")!) kg", "Weight")"#)
    #expect(source.code == [#"say("" weight(of: "")! , "")"#])
    #expect(source.literals.map(\.text) == ["x", "Berat _ kg", "Weight"])
    #expect(source.literals.map(\.isInterpolated) == [false, true, false])
}

@Test func `a literal knows the call it stands in, over lines`() {
    let source = SourceText(
        swift: "a.problem(\n    f(\"weight\", 1), \"Isi \\(say(\"a\")).\",\n    title: b ? [\"1\"] : \"2\"); \"3\"")
    #expect(source.literals.map(\.text) == ["weight", "a", "Isi _.", "1", "2", "3"])
    #expect(source.literals.map(\.call) == ["f", "say", "a.problem", "", "a.problem", ""])
    #expect(source.literals.map(\.argument) == ["0", "0", "1", "0", "title", "0"])
}

@Test func `lines keep their numbers through texts of several lines`() {
    let source = SourceText(swift: "let a = \"\"\"\n    SELECT 1\n    \"\"\"\nlet b = #\"\\d\"#")
    #expect(source.code.count == 4)
    #expect(source.literals.map(\.line) == [1, 4])
    #expect(source.literals[1].text == #"\d"#)
}

@Test func `the tree has files in every room that ships`() {
    let rooms = Set(
        Tree.product.map { $0.path.split(separator: "/").dropLast().joined(separator: "/") })
    #expect(rooms.isSuperset(of: ["Core/Sources/Rules", "Core/Sources/Records", "Sources/Web"]))
}
