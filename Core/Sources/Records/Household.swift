/// A house and those who live in it.
public struct Household: Sendable {
    public let id: ID
    /// Keluarga Pak Rahman: the head's name.
    public var head = ""
    public var neighbourhood = ""
    public var address = ""

    public init(id: ID) { self.id = id }
}

/// A Posyandu as its region registers it: a setting, in the region's book.
public struct Posyandu: Sendable {
    public let id: ID
    /// The id of the Posyandu's own book.
    public var book = ""
    public var name = ""
    /// `PP.KK.CC.DDDD.NNN`
    public var number = ""
    /// The village's path.
    public var region = ""

    public init(id: ID) { self.id = id }
}

/// A mandate as its region keeps it: who does what where. Passwords lie elsewhere.
public struct Account: Sendable {
    public let id: ID
    public var account = ""
    public var name = ""
    public var role: Role?
    /// Region path, or empty when the mandate is for one book.
    public var region = ""
    public var book = ""
    public var isDisabled = false

    public init(id: ID) { self.id = id }
}
