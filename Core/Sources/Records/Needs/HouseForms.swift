import Rules

extension Form {
    /// Water, toilet, waste and larvae of a house: each is answered when somebody looked at it.
    public static let waterSanitation = kept("water-sanitation", on: .household, screening: .water)

    /// A house as BSPS looks at it, with photographs of three sides. Class and reasons follow by rule.
    public static let housingCondition = kept("housing-condition", on: .household, screening: .housing)
}
