import Exchange
import Records
import Rules
import Testing

private func read(_ text: String) -> JSON? { JSON(reading: Array(text.utf8)) }

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "-12", "1.50e+3", "\"a\\u000a\\\"\\\\b\"", "[]", "{}",
        "[1,[2,{\"a\":null}]]",
        "{\"b\":1,\"a\":\"Bu Yanti 👶🏽\"}", "9223372036854775807", "9223372036854775808",
    ])
    func `what is written is read, and written again alike`(text: String) {
        #expect(read(text)?.text == text)
    }

    @Test(arguments: [
        "", " ", "nul", "01", "1.", ".5", "+1", "1e", "-", "[1,]", "[,1]", "{\"a\"}", "{a:1}",
        "{\"a\":1,}", "[1", "1 2",
        "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\n\"", "{\"a\":1,\"a\":2}",
        "NaN",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(read(text) == nil)
    }

    @Test func `an escaped pair of surrogates is one letter`() {
        #expect(read(#""\ud83d\udc76""#) == "👶")
    }

    @Test func `467.0 is a whole number, 467.5 and what a Double cannot count are none`() {
        let numbers = ["467.0", "4.67e2", "467.5", "1e30"].map { read($0)?.integer }
        #expect(numbers == [467, 467, nil, nil])
    }

    @Test func `32 levels are read, 33 are not`() {
        func nested(_ levels: Int) -> String {
            String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        }
        #expect(read(nested(33)) != nil)
        #expect(read(nested(34)) == nil)
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(JSON(reading: [0x22, 0xC3, 0x28, 0x22]) == nil)
    }
}

@Suite struct EntryJSONTests {
    private let line =
        "01a156f1-a358-7733-8000-00000000beef\tflamboyan\t01a156f1-a358-7733-8000-00000000beef\tgrowth-visit@1\tyanti"
        + "\thp-satu-0001\t3\t2026-10-20\t1792460000000\t-20\t7\t\tuji\tweight=7800\tlength=702\tmeasure=lying\tconfirmed=y"

    private func entry() throws -> Entry {
        var reader = EntryReader()
        let entry = reader.read(line)
        return try #require(entry)
    }

    @Test func `numbers are numbers and a yes is true`() throws {
        let answers = EntryJSON.object(try entry(), seq: 8)["answers"]
        #expect(answers == ["weight": 7800, "length": 702, "measure": "lying", "confirmed": true])
    }

    @Test func `an entry comes back as the same canonical line, whatever the order of its answers`()
        throws
    {
        let members = EntryJSON.object(try entry(), seq: 8).members ?? []
        let given = members.filter { !["seq", "book", "writer", "answers"].contains($0.name) }
        let answers: JSON = [
            "confirmed": true, "measure": "lying", "length": 702, "weight": "7800",
        ]
        let request: JSON = ["entries": [.object(given + [JSON.Pair("answers", answers)])]]
        let (entries, problems) = EntryJSON.entries(request, book: "flamboyan", writer: "yanti")
        #expect(problems.isEmpty)
        #expect(entries.map(\.line) == [line])
    }

    @Test func `a zero byte, a number with decimals and a list of numbers are no answers`() throws {
        // The smallest number has no positive one.
        for value: JSON in ["a\0b", .number("7.5"), [1], .null, [:], .integer(.min), .integer(.max), .number("-1e300")]
        {
            let request: JSON = ["entries": [["answers": ["weight": value]]]]
            let problems = EntryJSON.entries(request, book: "flamboyan", writer: "yanti").problems
            #expect(problems.contains { $0.field == "/entries/0/answers/weight" }, "\(value)")
        }
    }

    @Test func `201 entries at once are too many`() {
        let request: JSON = ["entries": .array(Array(repeating: [:], count: 201))]
        #expect(
            EntryJSON.entries(request, book: "a", writer: "b").problems.map(\.field) == ["/entries"]
        )
    }

    @Test func `every field of every form has a schema`() {
        for form in Forms.all {
            #expect(
                FormJSON.schema(form)["properties"]?.members?.map(\.name) == form.fields.map(\.code)
            )
        }
    }
}
