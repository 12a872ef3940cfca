import HTTPTypes
import Hummingbird
import Records
import Testing

@testable import Desk
@testable import Web

/// A first password given anew where people are: by the midwife or the village's operator.
@Suite struct ResetTests {
    private func person(_ role: Role, _ house: House) throws -> Person {
        try #require(try house.desk.accounts.find(House.name(role))?.person)
    }

    @Test func `a midwife and an operator give a kader a new password that is shown once`() async throws {
        for role in [Role.midwife, .villageOperator] {
            let house = try await House()
            let token = try house.desk.sessions.issuePushToken(for: "kader.satu", device: "hp-lama-0001")
            try await house.visit(as: "kader.satu") { (kader) async throws in
                try await house.visit(as: House.name(role)) { (visit) async throws in
                    let page = try await visit.get("/akun").text
                    #expect(page.contains("kader.satu") && page.contains("chair.satu"))
                    for other in ["tetangga", "midwife.satu", "officer.satu", "case-worker.satu"] {
                        #expect(!page.contains(other + "\""), "\(other)")
                    }
                    #expect(!page.contains("nonaktif") && !page.contains("id=\"tambah\""))
                    #expect(try await visit.get("/tahan").text.contains("href=\"/akun\""))
                    let answer = try await visit.post("/akun", [("account", "kader.satu"), ("aksi", "sandi")])
                    #expect(answer.status == .ok && answer.text.contains("class=\"code\""))
                    #expect(try await !visit.get("/akun").text.contains("class=\"code\""))
                }
                #expect(try await kader.get("/b/flamboyan/").status == .seeOther)
            }
            #expect(try house.desk.accounts.find("kader.satu")?.mustChangePassword == true)
            #expect(try house.desk.sessions.writer(token: token)?.holding == .deviceEnded)
            try await house.visit(as: "administrator.satu") { (visit) async throws in
                let page = try await visit.get("/akun").text
                #expect(page.contains("20 Oktober 2026 · kader.satu · dari \(House.name(role))"))
            }
            #expect(try house.desk.verification.differences() == [])
        }
    }

    @Test func `nobody else's password and nothing else of an account is theirs`() async throws {
        let house = try await House()
        try await house.desk.setDisabled(true, "chair.satu", by: Desk.machine)
        // The chair, whose account is ended, does not even get in.
        for role in Role.allCases where ![.clock, .resident, .administrator, .chair].contains(role) {
            let isTheirs = role == .midwife || role == .villageOperator
            try await house.visit(as: House.name(role)) { (visit) async throws in
                for other in Role.allCases where other != .kader && other != .clock && other != .resident {
                    let form = [("account", House.name(other)), ("aksi", "sandi")]
                    #expect(try await visit.post("/akun", form).status == .notFound, "\(role) \(other)")
                }
                for form in [
                    [("account", "tetangga"), ("aksi", "sandi")], [("account", "kader.satu"), ("aksi", "nonaktif")],
                    [("account", "chair.satu"), ("aksi", "aktif")],
                    [("account", "baru"), ("name", "Baru"), ("role", "kader"), ("book", "flamboyan")],
                ] {
                    #expect(try await visit.post("/akun", form).status == .notFound, "\(role) \(form)")
                }
                guard !isTheirs else { return }
                let form = [("account", "kader.satu"), ("aksi", "sandi")]
                #expect(try await visit.post("/akun", form).status == .notFound, "\(role)")
            }
        }
        #expect(try house.desk.accounts.find("kader.satu")?.mustChangePassword == false)
        let midwife = try person(.midwife, house)
        await #expect(throws: Refusal.notFound) {
            try await house.desk.resetPassword(of: "case-worker.satu", by: midwife)
        }
        #expect(throws: Refusal.notFound) { try house.desk.accounts.resets(for: midwife) }
    }

    @Test func `the page for signing in says whom to ask`() async throws {
        let house = try await House()
        try await house.visit { (visit) async throws in
            #expect(try await visit.get("/masuk").text.contains("Lupa kata sandi? Minta bidan atau operator desa."))
        }
    }
}
