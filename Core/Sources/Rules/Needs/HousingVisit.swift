/// What is asked of the house itself.
enum HousingVisit {
    static let structure = Question<HouseStructure>("housing-condition", "structure")
    static let floor = Question<FloorMaterial>("housing-condition", "floor")
    static let wall = Question<WallMaterial>("housing-condition", "wall")
    static let roof = Question<RoofMaterial>("housing-condition", "roof")
    static let area = Question<Int>("housing-condition", "area")
    static let occupants = Question<Int>("housing-condition", "occupants")
    static let air = Question<YesOrNo>("housing-condition", "air")
    static let toilet = Question<YesOrNo>("housing-condition", "toilet")
    static let water = Question<YesOrNo>("housing-condition", "water")
}
