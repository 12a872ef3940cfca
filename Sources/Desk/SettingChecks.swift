import Archive
import Plain
import Records
import Rules

/// What settings must hold beyond what their forms ask: they name things that exist, and give nobody more than
/// their writer has.
extension Desk {
    /// All that must be mended; nothing for entries that name nothing of a region.
    nonisolated func settingProblems(
        _ entry: Entry, in book: Book, by writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        let parties = try partyProblems(entry, in: book.place, by: writer, reading)
        guard parties.isEmpty else { return parties }
        let files = try photos.problems(entry, by: writer, reading)
        guard files.isEmpty else { return files }
        switch entry.form {
        case Form.account.code:
            let found = try accountProblems(entry, book.card(entry.card)?.account, writer, reading)
            return try found.isEmpty ? homeProblems(entry, in: book.place.region, reading) : found
        case Form.mandate.code:
            return try grantProblems(entry, to: book.card(entry.card)?.account, writer, reading)
        case Form.posyandu.code:
            let found = try posyanduProblems(
                entry, book.card(entry.card)?.posyandu, writer, reading)
            return try found.isEmpty ? homeProblems(entry, in: book.place.region, reading) : found
        case Form.office.code:
            let found = try officeProblems(entry, book.card(entry.card)?.office, writer, reading)
            return try found.isEmpty ? homeProblems(entry, in: book.place.region, reading) : found
        case Form.subscription.code:
            let found = try subscriptionProblems(entry, writer, reading)
            return found.isEmpty && entry["region"] != book.place.region
                ? [Problem("region", "Wilayahnya berbeda dengan bukunya.", "The region is not the book's.")] : found
        case Form.campaign.code:
            return try Campaigns(store: store).problems(entry, in: book.place.region, reading)
        case Form.complaintDispatched.code, Form.complaintForwarded.code, Form.complaintPart.code:
            return try officeOfStepProblems(entry, in: book, reading)
        case Form.secretPassed.code:
            // The other unit has it already: else nobody would ever read it again.
            let office = entry["office"] ?? ""
            let isThere = try reading.hasEntry(Desk.passed(entry.card, to: office))
            return isThere ? [] : [Problem("office", "Pilih unitnya.", "Choose the unit.")]
        case Form.secretInvolved.code:
            let involved = (book.card(entry.card)?.secretReport?.involved ?? []) + [entry["account"] ?? ""]
            let isLeft = try reading.accounts().contains {
                $0.role == Role.caseWorker.code && $0.book == book.place.book && !$0.isDisabled
                    && !involved.contains($0.name) && Permission.isAccepted($0.name, in: book)
            }
            return isLeft ? [] : [Problem("account", "Tidak ada petugas lain.", "Nobody else is left.")]
        case Form.appointment.code, Form.appointmentEnd.code, Form.appointmentWithdrawal.code:
            let tied = try Appointments(store: store).tiedProblems(entry, in: book, by: writer, reading)
            return tied.isEmpty && entry.form == Form.appointment.code
                ? try Appointments(store: store).problems(entry, in: book, reading) : tied
        case Form.registrationStep.code:
            let isRight = entry["number"].map { RegistrationNumber.isOne($0, of: book.place.region) } ?? true
            return isRight ? [] : [Desk.foreignNumber(book.place.region)]
        case Form.holiday.code, Form.fieldNames.code, Form.complaintTerms.code:
            let isRegency = book.place.region.split(separator: ".").count == 2
            return isRegency ? [] : [Problem("", "Diatur per kabupaten.", "This is set by regency.")]
        default: return []
        }
    }

    /// An office that a step of a complaint names is one of the regency, and one that can take it.
    private nonisolated func officeOfStepProblems(
        _ entry: Entry, in book: Book, _ reading: ArchiveReading
    ) throws -> [Problem] {
        let settings = try Regencies(store: store).settings(of: book.place.region, reading)
        if entry.form == Form.complaintPart.code {
            guard let office = settings.office(book: entry["office"] ?? ""), office.key.isEmpty,
                !office.roles.contains(.inspectorate)
            else {
                return [
                    Problem("office", "Pilih dinas yang menerima laporan.", "Choose an office that takes complaints.")
                ]
            }
            return []
        }
        // To an office of this regency, or the village's own: else nobody would ever see it again.
        let office = entry["office"] ?? ""
        let isKnown = settings.office(book: office) != nil || office == Desk.villageBook(of: book.place.region)
        guard isKnown else { return [Problem("office", "Dinas ini belum terdaftar.", "There is no such office.")] }
        // Whoever leads owes herself no part.
        let isAsked = book.card(entry.card)?.complaint?.openParts.contains { $0.office == office } == true
        return isAsked
            ? [
                Problem(
                    "office", "Dinas ini masih diminta bagiannya. Lepas dulu.",
                    "It still owes a part. Release that first.")
            ]
            : []
    }

    private static func foreignNumber(_ village: String) -> Problem {
        Problem(
            "number",
            Phrase(
                indonesian: "Nomornya dimulai \(village), lalu titik dan tiga angka.",
                english: "The number begins with \(village), then a point and three digits."))
    }

    // MARK: Accounts

    private nonisolated func accountProblems(
        _ entry: Entry, _ old: Account?, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        var problems: [Problem] = []
        let name = entry["account"] ?? ""
        if let old {
            if old.account != name {
                problems.append(
                    Problem(
                        "account", "Nama pengguna tidak bisa diganti.",
                        "A user name cannot be changed."))
            }
        } else if !isGoodName(name) {
            problems.append(
                Problem(
                    "account", "Pakai huruf kecil, angka dan titik.",
                    "Use small letters, digits and dots."))
        } else if try reading.account(name) != nil {
            problems.append(
                Problem("account", "Nama pengguna ini sudah ada.", "This user name exists."))
        }
        if entry.flag("disabled"), name == writer.account {
            problems.append(
                Problem(
                    "account", "Akun sendiri tidak bisa dinonaktifkan.",
                    "You cannot disable yourself."))
        }
        guard let role = entry["role"].flatMap({ Role(code: $0) }), role != .clock, role != .resident else {
            return problems + [Problem("role", "Pilih perannya.", "Choose a role.")]
        }
        return try problems
            + mandateProblems(role, entry["region"] ?? "", entry["book"] ?? "", writer, reading)
            + headProblems(role, entry["region"] ?? "", entry["neighbourhoods"] ?? "")
    }

    /// What comes to an account is as much the writer's to give as a first mandate. Whoever reads secret reports answers for
    /// nothing else, and nothing else leads to them.
    private nonisolated func grantProblems(
        _ entry: Entry, to account: Account?, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        guard let account, let role = entry["role"].flatMap({ Role(code: $0) }), role != .clock, role != .resident
        else { return [Problem("role", "Pilih perannya.", "Choose a role.")] }
        guard role != .neighbourhoodHead else {
            return [Problem("role", "Ketua RT punya akun sendiri.", "The head of an RT has an account of her own.")]
        }
        guard role != .caseWorker, account.role != .caseWorker else {
            return [Problem("role", "Petugas kasus tidak merangkap.", "A case worker does nothing else.")]
        }
        if let text = entry["appointment"] {
            let offices = try ID(text).map { try reading.signposts(on: $0) } ?? []
            guard offices.contains(where: { writer.scope.covers(region: $0.region) }) else {
                return [Problem("appointment", "Jabatan ini tidak ditemukan.", "There is no such office.")]
            }
        }
        let parts = (entry["region"] ?? "").split(separator: ".").count
        let isFit =
            switch role {
            case .villageOperator: parts == 4
            case .districtCoach: parts == 3
            case .midwife: parts >= 3
            case .regencyCoach: parts <= 2
            default: true
            }
        guard isFit else {
            return [Problem("region", "Wilayah ini bukan untuk peran itu.", "That role is not for such a region.")]
        }
        return try mandateProblems(role, entry["region"] ?? "", entry["book"] ?? "", writer, reading)
    }

    /// Kader and chair serve one Posyandu, everybody else a region; only an administrator the whole country.
    private nonisolated func mandateProblems(
        _ role: Role, _ region: String, _ book: String, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        if role == .kader || role == .chair {
            guard let row = try reading.book(book), store.opens(store.place(of: row), to: writer) else {
                return book.isEmpty
                    ? [
                        Problem(
                            "book", "Pilih Posyandu tempat bertugas.",
                            "Choose the Posyandu she serves.")
                    ]
                    : [Problem("book", "Posyandu ini belum ada.", "There is no such Posyandu.")]
            }
            return region.isEmpty
                ? [] : [Problem("region", "Kosongkan wilayahnya.", "Leave the region empty.")]
        }
        if role == .officer || role == .caseWorker {
            guard let row = try reading.book(book), row.kind == BookKind.office.code,
                writer.scope.covers(region: row.region)
            else { return [Problem("book", "Pilih dinas tempat bertugas.", "Choose the office she serves.")] }
            return region.isEmpty
                ? [] : [Problem("region", "Kosongkan wilayahnya.", "Leave the region empty.")]
        }
        var problems: [Problem] = []
        if !book.isEmpty {
            problems.append(Problem("book", "Kosongkan kode bukunya.", "Leave the book empty."))
        }
        if region.isEmpty, role != .administrator || !writer.scope.covers(region: "") {
            problems.append(Problem("region", "Isi kode wilayahnya.", "Fill in the region's code."))
        } else if !region.isEmpty,
            regions.name(region) == nil || !writer.scope.covers(region: region)
        {
            problems.append(
                Problem("region", "Kode wilayah ini tidak ada.", "There is no such region."))
        }
        return problems
    }

    /// An RT is headed in one village, by its number; nobody else says one.
    private nonisolated func headProblems(_ role: Role, _ region: String, _ rt: String) -> [Problem] {
        guard role == .neighbourhoodHead else {
            return rt.isEmpty ? [] : [Problem("neighbourhoods", "Kosongkan RT-nya.", "Leave the RT empty.")]
        }
        if region.split(separator: ".").count != 4 {
            return [Problem("region", "Isi kode desanya.", "Fill in the village's code.")]
        }
        let parts = rt.split(separator: " ")
        return !parts.isEmpty && parts.allSatisfy({ Int($0).map { (1...999).contains($0) } ?? false })
            ? [] : [Problem("neighbourhoods", "Tulis nomor RT, misalnya 1 2 3.", "Write numbers of RT, such as 1 2 3.")]
    }

    private nonisolated func isGoodName(_ name: String) -> Bool {
        (3...40).contains(name.utf8.count) && name != Desk.machine.account
            && name != Role.clock.code && name != Desk.residents.account
            && name.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45
            }
    }

    // MARK: Posyandu

    private nonisolated func posyanduProblems(
        _ entry: Entry, _ old: Posyandu?, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        var problems: [Problem] = []
        let (book, village) = (entry["book"] ?? "", entry["region"] ?? "")
        if let old {
            if old.book != book {
                problems.append(
                    Problem("book", "Kode buku tidak bisa diganti.", "A book's code stays."))
            }
        } else if !isGoodBook(book) {
            problems.append(
                Problem(
                    "book", "Pakai 2 sampai 20 huruf kecil dan angka.",
                    "Use 2 to 20 small letters and digits."))
        } else if try reading.book(book) != nil {
            problems.append(Problem("book", "Kode buku ini sudah dipakai.", "This code is taken."))
        }
        guard village.split(separator: ".").count == 4, regions.name(village) != nil,
            writer.scope.covers(region: village)
        else {
            return problems + [
                Problem("region", "Desa ini tidak ada di daftar.", "There is no such village.")
            ]
        }
        guard let number = entry["number"] else { return problems }
        if !isNumber(number, in: village) {
            problems.append(
                Problem(
                    "number", "Tulis \(village). lalu tiga angka.",
                    "Write \(village). and three digits."))
        } else if let other = try reading.book(registered: number), other.id != book {
            problems.append(Problem("number", "Nomor ini sudah dipakai.", "This number is taken."))
        }
        return problems
    }

    private nonisolated func isGoodBook(_ id: String) -> Bool {
        // Under this one phones practise.
        id != "latihan" && (2...20).contains(id.utf8.count) && id.utf8.first.map { (97...122).contains($0) } ?? false
            && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }

    /// `PP.KK.CC.DDDD.NNN`
    private nonisolated func isNumber(_ number: String, in village: String) -> Bool {
        guard number.hasPrefix(village + ".") else { return false }
        let serial = number.utf8.dropFirst(village.utf8.count + 1)
        return serial.count == 3 && serial.allSatisfy { (48...57).contains($0) }
            && !serial.elementsEqual("000".utf8)
    }

    // MARK: Offices

    private nonisolated func officeProblems(
        _ entry: Entry, _ old: Office?, _ writer: Person, _ reading: ArchiveReading
    ) throws -> [Problem] {
        var problems: [Problem] = []
        let (book, region) = (entry["book"] ?? "", entry["region"] ?? "")
        if let old {
            if old.book != book {
                problems.append(Problem("book", "Kode buku tidak bisa diganti.", "A book's code stays."))
            }
        } else if !isGoodBook(book) {
            problems.append(
                Problem(
                    "book", "Pakai 2 sampai 20 huruf kecil dan angka.", "Use 2 to 20 small letters and digits."))
        } else if try reading.book(book) != nil {
            problems.append(Problem("book", "Kode buku ini sudah dipakai.", "This code is taken."))
        }
        if region.split(separator: ".").count != 2 || regions.name(region) == nil
            || !writer.scope.covers(region: region)
        {
            problems.append(Problem("region", "Kabupaten ini tidak ada di daftar.", "There is no such regency."))
        }
        for role in (entry["roles"] ?? "").split(separator: " ") where OfficeRole(code: String(role)) == nil {
            problems.append(
                Problem("roles", "Tugas \(String(role)) tidak dikenal.", "The role \(String(role)) is not known."))
        }
        return problems
    }

    // MARK: Where a setting lies

    /// A setting lies in the book of its own region, where it is looked for.
    private nonisolated func homeProblems(
        _ entry: Entry, in region: String, _ reading: ArchiveReading
    ) throws -> [Problem] {
        let home =
            try entry["region"] ?? entry["book"].flatMap { try reading.book($0)?.region } ?? ""
        return home == region
            ? []
            : [
                Problem(
                    "region", "Wilayahnya berbeda dengan bukunya.", "The region is not the book's.")
            ]
    }
}
