import Desk
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records
import Rules

/// Photographs: sent by phones after their entry, or with a form by browsers without script; shown to those who may
/// open the entry's book.
extension Server {
    /// Photographs that one form may bring, as large as a camera makes them.
    static let mostPosted = 3
    /// Bytes of all that was typed beside them.
    static let largestText = 512 * 1024

    func addPhotos(to router: Router<Visitor>) {
        router.get("/foto/{digest}") { request, context in
            let (name, people) = (try context.part("digest"), try person(request).people)
            return Reply.photo(try Server.asAny(of: people) { try desk.photos.find(name, for: $0) })
        }
        router.put("/foto/{digest}") { request, context in
            try await keepPhoto(request, try context.part("digest"))
        }
        router.get("/dokumen/{digest}") { request, context in
            let (name, people) = (try context.part("digest"), (try? person(request).people) ?? [])
            return Reply.document(
                try Server.asAny(of: people.map { $0 } + [nil]) { try desk.photos.document(name, for: $0) })
        }
    }

    /// As whichever of her mandates may: a file says nothing of the book from whose page it is asked for.
    private static func asAny<Reader, Found>(of people: [Reader], _ read: (Reader) throws -> Found) throws -> Found {
        for person in people {
            do { return try read(person) } catch Refusal.notFound { continue }
        }
        throw Refusal.notFound
    }

    private func keepPhoto(_ request: Hummingbird.Request, _ name: String) async throws -> Hummingbird.Response {
        let writer = try pushWriter(request)
        guard request.headers[.contentType] == "image/jpeg" else {
            return Reply.problem(.unsupportedMediaType, "type", "Kirim foto JPEG.")
        }
        guard try desk.photos.awaits(photo: name, from: writer) else { throw Refusal.notFound }
        let bytes = Array(buffer: try await request.body.collect(upTo: JPEG.Limits.kept.bytes))
        let picture: JPEG
        do {
            picture = try JPEG(bytes, within: .kept)
        } catch {
            return error.response
        }
        let receipt = try desk.photos.keep(
            name, Picture(bytes: bytes, width: picture.width, height: picture.height), by: writer)
        return receipt == .known ? Reply.text("known\n") : Reply.nothing()
    }

    // MARK: With a form

    /// What was posted; a photograph that came as a file stands there by its name, or by what is wrong with it.
    func formWithPhotos(
        _ request: Hummingbird.Request, from person: Person
    ) async throws -> [(String, String)] {
        try await formWithPhotos(
            request, by: person.account, refusal: { _ in nil }, keep: { try desk.photos.keep($0, from: person) },
            keepDocument: { try desk.photos.keepDocument($0, from: person) })
    }

    /// - Parameters:
    ///   - name: who takes a place in the darkroom
    ///   - refusal: asked for each photograph, with what was typed; what stands in the form in its place
    ///   - keep: gives the name under which it is kept
    ///   - keepDocument: the same for a PDF, `nil` where there is no room; itself `nil` for whoever sends none
    func formWithPhotos(
        _ request: Hummingbird.Request, by name: String,
        refusal: @escaping @Sendable ([(String, String)]) throws -> PhotoTrouble?,
        keep: @escaping @Sendable (Picture) throws -> String,
        keepDocument: (@Sendable ([UInt8]) throws -> String?)? = nil
    ) async throws -> [(String, String)] {
        let type = request.headers[.contentType] ?? ""
        guard Multipart.boundary(type) != nil else { return try await request.form() }
        var isInside = false
        do {
            let spool = try Spool()
            let limit = Server.mostPosted * JPEG.Limits.posted.bytes + Server.largestText
            // A place is for whoever sends; who is silent takes none.
            try await spool.take(request.body, atMost: limit) {
                try await darkroom.enter(name)
                isInside = true
            }
            let typed = try await darkroom.atTable {
                guard let form = Multipart(try spool.bytes(), type: type) else { return [(String, String)]() }
                return try await fields(of: form, refusal, keep, keepDocument)
            }
            if isInside { await darkroom.leave(name) }
            return typed
        } catch {
            if isInside { await darkroom.leave(name) }
            guard error is Darkroom.Full else { throw error }
            throw APIProblem(
                status: .serviceUnavailable, code: "busy", title: "Sedang ramai. Coba lagi sebentar.",
                headers: [("Retry-After", "20")])
        }
    }

    /// What was typed comes first: it may say that no photograph is looked at.
    private func fields(
        of form: Multipart, _ refusal: ([(String, String)]) throws -> PhotoTrouble?,
        _ keep: (Picture) throws -> String, _ keepDocument: (([UInt8]) throws -> String?)?
    ) async throws -> [(String, String)] {
        let typed = form.parts.filter { !$0.isFile }
        guard typed.reduce(0, { $0 + $1.bytes.count }) <= Server.largestText else { throw HTTPError(.contentTooLarge) }
        let text = typed.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        var names: [(String, String)] = []
        // One more than may be is looked at, so that the form says how many may be.
        let photos = form.parts.filter { $0.isFile && !$0.bytes.isEmpty && $0.name != Form.file }
        for part in photos.prefix(Server.mostPosted + 1) {
            if let refused = try refusal(text) {
                names.append((part.name, refused.rawValue))
            } else {
                names.append((part.name, try await developed(Array(part.bytes), keep)))
            }
        }
        // What was just chosen stands before the file that was there.
        return try documents(of: form, keepDocument) + text + names
    }

    /// The PDF that was chosen, by its name or by what is wrong with it.
    private func documents(
        of form: Multipart, _ keep: (([UInt8]) throws -> String?)?
    ) throws -> [(String, String)] {
        let chosen = form.parts.filter { $0.isChosen && $0.name == Form.file }
        guard let keep, let one = chosen.first else { return [] }
        guard chosen.count == 1 else { return [(Form.file, DocumentTrouble.several.rawValue)] }
        do {
            return [(Form.file, try keep(PDF(Array(one.bytes)).bytes) ?? DocumentTrouble.noRoom.rawValue)]
        } catch let trouble as DocumentTrouble {
            return [(Form.file, trouble.rawValue)]
        }
    }

    private func developed(_ posted: [UInt8], _ keep: (Picture) throws -> String) async throws -> String {
        do {
            let (bytes, picture) = try await darkroom.develop(posted)
            return try keep(Picture(bytes: bytes, width: picture.width, height: picture.height))
        } catch let trouble as JPEG.Trouble {
            return trouble.onForm.rawValue
        }
    }
}

extension JPEG.Trouble {
    /// How it stands in the API.
    fileprivate var response: Hummingbird.Response {
        switch self {
        case .otherType: Reply.problem(.unprocessableContent, "not-jpeg", "Ini bukan foto JPEG.")
        case .tooLarge: Reply.problem(.contentTooLarge, "too-large", "Foto terlalu besar. Kecilkan dulu.")
        case .broken: Reply.problem(.unprocessableContent, "broken", "Foto tidak terbaca.")
        case .notBare:
            Reply.problem(.unprocessableContent, "not-bare", "Foto membawa keterangan lain. Kirim gambarnya saja.")
        }
    }

    fileprivate var onForm: PhotoTrouble {
        switch self {
        case .otherType: .notJPEG
        case .tooLarge: .tooLarge
        case .broken, .notBare: .unreadable
        }
    }
}
