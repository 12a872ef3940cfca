extension Rule {
    /// The ladders of WHO and UNICEF (JMP), without the step that needs a laboratory. From memory.
    public static let drinkingWater = Rule(
        "drinking-water", "Tangga air minum", "Ladder of drinking water", unit: "step", since: .first(ofYear: 2017),
        Source("WHO/UNICEF JMP", "air minum rumah tangga"), .unverified)
    public static let toilet = Rule(
        "toilet", "Tangga jamban", "Ladder of sanitation", unit: "step", since: .first(ofYear: 2017),
        Source("WHO/UNICEF JMP", "sanitasi rumah tangga"), .unverified)
    /// ABJ: houses without larvae among those looked at; 95 % is told from memory.
    public static let larvaFree = Rule(
        "larva-free", "Angka bebas jentik (ABJ)", "Houses without larvae", unit: "percent",
        since: .first(ofYear: 2017), Source("Pedoman pengendalian DBD", "angka bebas jentik"), .unverified)
}
