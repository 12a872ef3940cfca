import Rules

extension Roles {
    public static let caseWorker = Roles(.caseWorker)
}

extension Field {
    /// Sealed to the unit's key: version, one-time key, nonce, ciphertext and tag in base64url.
    static func sealed(_ code: String, _ label: Phrase, required: Bool = false) -> Field {
        Field(code, label, .text(maximumCharacters: SecretReport.mostSealedCharacters), required: required)
    }
}

extension SecretReport {
    /// A report of 2,000 letters, padded and sealed, stays far below.
    public static let mostSealedCharacters = 40_000
}

/// What is written on a secret report. The reporter's side only adds; what the unit writes down is sealed like it.
extension Form {
    public static let secretReport = Form(
        code: "secret-report", title: Phrase("Laporan tertutup", "Closed report"), card: .secretReport,
        opensCard: true,
        fields: [
            Field("digest", Phrase("Sidik kode", "Digest of the code"), .text(maximumCharacters: 64), required: true),
            .sealed("report", Phrase("Isi tertutup", "Sealed report"), required: true),
            .sealed("identity", Phrase("Pelapor tertutup", "Sealed identity")),
        ],
        writers: .resident, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                if secret.codeDigest.isEmpty { secret.codeDigest = entry["digest"] ?? "" }
                if secret.firstTold == 0 { secret.firstTold = entry.moment }
                secret.toldAt = entry.moment
                secret.note(entry)
            }
        })

    public static let secretSupplement = Form(
        code: "secret-supplement", title: Phrase("Tambahan tertutup", "Sealed addition"), card: .secretReport,
        fields: [.sealed("report", Phrase("Isi tertutup", "Sealed addition"), required: true)],
        writers: .resident, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                // Who writes again after it was closed is heard again.
                if secret.state == .closed { secret.state = .told }
                secret.toldAt = entry.moment
                secret.note(entry)
            }
        })

    public static let secretStep = Form(
        code: "secret-step", title: Phrase("Catat tindakan", "Write down a step"), card: .secretReport,
        fields: [
            Field(
                "step", Phrase("Tindakan", "Step"),
                .choice(
                    SecretReport.State.allCases.filter { $0 != .told && $0 != .passed }.map {
                        Choice($0.code, $0.title)
                    }), required: true),
            .sealed("note", Phrase("Catatan tertutup", "Sealed note")),
        ],
        writers: .caseWorker, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                guard secret.passedTo.isEmpty else { return }
                secret.state = entry["step"].flatMap { SecretReport.State(code: $0) } ?? secret.state
                secret.note(entry)
            }
        })

    /// Whoever is involved never reads it again.
    public static let secretInvolved = Form(
        code: "secret-involved", title: Phrase("Tandai yang terlibat", "Mark who is involved"), card: .secretReport,
        fields: [Field("account", Phrase("Petugas", "Case worker"), .text(maximumCharacters: 40), required: true)],
        writers: .caseWorker, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                if let account = entry["account"], !secret.involved.contains(account) {
                    secret.involved.append(account)
                }
                secret.note(entry)
            }
        })

    /// Another unit has it from here on: sealed anew to its key, as a card in its own book.
    public static let secretPassed = Form(
        code: "secret-passed", title: Phrase("Teruskan ke unit lain", "Pass on to another unit"), card: .secretReport,
        fields: [Field("office", Phrase("Unit", "Unit"), .text(maximumCharacters: 20), required: true)],
        writers: .caseWorker, audience: .caseWorker,
        check: { entry, context in
            context.card?.secretReport?.passedTo.isEmpty == false
                ? [Problem("office", "Sudah diteruskan.", "It was passed on already.")] : []
        },
        fold: { entry, card in
            card.changeSecret { secret in
                secret.passedTo = entry["office"] ?? ""
                secret.state = .passed
                secret.note(entry)
            }
        })
}

extension SecretReport {
    mutating func note(_ entry: Entry) {
        steps.append(Step(entry: entry.id, form: entry.form, day: entry.day, writer: entry.writer))
    }
}
