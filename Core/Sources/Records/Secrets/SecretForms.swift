import Rules

extension Roles {
    public static let caseWorker = Roles(.caseWorker)
}

extension SecretReport {
    /// A report of 2,000 letters, padded and sealed, stays far below.
    public static let mostSealedCharacters = 40_000
}

/// What is written on a secret report. The reporter's side only adds; what the unit writes down is sealed like it.
extension Form {
    public static let secretReport = Form(
        "secret-report", on: .secretReport, opensCard: true, writers: .resident, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                if secret.codeDigest.isEmpty { secret.codeDigest = entry["digest"] ?? "" }
                if secret.firstTold == 0 { secret.firstTold = entry.moment }
                secret.toldAt = entry.moment
                secret.note(entry)
            }
        })

    public static let secretSupplement = Form(
        "secret-supplement", on: .secretReport, writers: .resident, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                // Who writes again after it was closed is heard again.
                if secret.state == .closed { secret.state = .told }
                secret.toldAt = entry.moment
                secret.note(entry)
            }
        })

    public static let secretStep = Form(
        "secret-step", on: .secretReport, writers: .caseWorker, audience: .caseWorker,
        fold: { entry, card in
            card.changeSecret { secret in
                guard secret.passedTo.isEmpty else { return }
                secret.state = entry["step"].flatMap { SecretReport.State(code: $0) } ?? secret.state
                secret.note(entry)
            }
        })

    /// Whoever is involved never reads it again.
    public static let secretInvolved = Form(
        "secret-involved", on: .secretReport, writers: .caseWorker, audience: .caseWorker,
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
        "secret-passed", on: .secretReport, writers: .caseWorker, audience: .caseWorker,
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
