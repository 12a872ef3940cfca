import Desk
import HTTPTypes
import Plain
import Records
import Rules
import Testing

@testable import Web

/// What leaves the machine, and where it may not go.
@Suite struct CourierTests {
    @Test func `only addresses of the public network are outside`() {
        for address in ["8.8.8.8", "103.10.20.30", "172.15.0.1", "172.32.0.1", "2400:cb00::1", "2001:4860:4860::8888"] {
            #expect(Reach.isPublic(address), "\(address)")
        }
        for address in [
            "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
            "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::",
            "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "2002:7f00:1::",
            "2001:db8::1", "64:ff9b::7f00:1", "2001::1", "", "localhost",
        ] {
            #expect(!Reach.isPublic(address), "\(address)")
        }
    }

    @Test func `a network of the new kind is counted as one, an old address by itself`() {
        #expect(Reach.network(of: "2001:db8:1:2::1") == Reach.network(of: "2001:db8:1:2:ffff::9"))
        #expect(Reach.network(of: "2001:db8:1:2::1") != Reach.network(of: "2001:db8:1:3::1"))
        #expect(Reach.network(of: "::ffff:10.0.0.1") == "10.0.0.1" && Reach.network(of: "10.0.0.1") == "10.0.0.1")
        #expect(Reach.network(of: "somebody") == "somebody")
    }

    @Test func `every way of writing this machine leads to it`() async {
        for host in ["localhost", "127.1", "0x7f000001", "2130706433", "127.0.0.1"] {
            let found = await Reach.addresses(of: host)
            #expect(found.allSatisfy { !Reach.isPublic($0) }, "\(host)")
        }
    }

    @Test func `a webhook to the inner network is not called, and says why`() async throws {
        let house = try await House()
        _ = try await house.desk.subscribe(
            .webhook, name: "Dalam", region: "19.05", office: "", address: "http://127.0.0.1:9/pandu",
            by: Desk.machine)
        let code = TicketCode(random: 0x5EED_0001)
        try await house.visit { (visit) async throws in
            let form = [
                ("entri", ID(milliseconds: house.desk.clock(), random: 7, 9).text), ("kode", code.text),
                ("desa", "19.05.05.2004"), ("jenis", "unfit-house"), ("rt", "02"), ("note", "Bocor"),
            ]
            #expect(try await visit.post("/lapor", form).status == .ok)
        }
        try await Courier(desk: house.desk, mail: nil, origin: "http://localhost", isInsideOpen: false).goRound()
        let subscribed = try #require(try house.desk.subscriptions.all(for: Desk.machine).first)
        #expect(subscribed.waiting == 1 && subscribed.remark.contains("PANDU_HOOKS_INSIDE"))
    }

    @Test func `the administrator adds a subscription, sees its secret once, and stops it`() async throws {
        let house = try await House()
        try await house.visit(as: "administrator.satu") { (visit) async throws in
            let form = [
                ("name", "Sistem <b>Perkim</b>"), ("region", "19.05"), ("book", "perkim"), ("channel", "webhook"),
                ("address", "https://sistem.contoh.go.id/pandu"),
            ]
            let made = try await visit.post("/langganan", form)
            #expect(made.status == .ok && made.text.contains("Hanya tampil sekali"))
            #expect(!made.text.contains("<b>Perkim</b>"))
            let secret = try #require(made.text.firstMatch(of: #/[0-9a-f]{64}/#)?.output)
            let page = try await visit.get("/langganan")
            #expect(page.text.contains("sistem.contoh.go.id") && !page.text.contains(secret))
            let id = try #require(try house.desk.subscriptions.all(for: Desk.machine).first).subscription.id
            #expect(
                try await visit.post("/langganan", [("aksi", "henti"), ("langganan", id.text)]).status == .seeOther)
            #expect(try await visit.get("/langganan").text.contains("Berhenti"))
            var wrong = form
            wrong[4].1 = "http://10.0.0.1/"
            #expect(try await visit.post("/langganan", wrong).status == .unprocessableContent)
        }
        #expect(try house.desk.verification.differences() == [])
    }

    @Test func `the menu counts what is new until the page is opened`() async throws {
        let house = try await House()
        try await house.visit(as: "village-operator.satu") { (visit) async throws in
            let form = [
                ("entri", ID(milliseconds: house.desk.clock(), random: 3, 3).text),
                ("kode", TicketCode(random: 0x5EED_0002).text), ("desa", "19.05.05.2004"), ("jenis", "unfit-house"),
                ("rt", "02"), ("note", "Bocor"),
            ]
            #expect(try await visit.post("/lapor", form).status == .ok)
            #expect(try await visit.get("/kotak-masuk").text.contains("Pemberitahuan (1)"))
            let page = try await visit.get("/pemberitahuan")
            #expect(page.text.contains("1 baru sejak terakhir dibuka") && page.text.contains("Rumah tidak layak huni"))
            #expect(!(try await visit.get("/kotak-masuk").text.contains("Pemberitahuan (")))
        }
    }
}
