import Archive
public import Records

extension Desk {
    /// What keeps writing from the disk now; nil when all is well.
    public nonisolated func trouble() -> StorageTrouble? { archive.trouble() }
}
