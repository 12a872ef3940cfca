/// A house as somebody looked at it.
public struct HousingCondition: Sendable {
    public var structure: HouseStructure
    public var floor: FloorMaterial
    public var wall: WallMaterial
    public var roof: RoofMaterial
    /// Square metres.
    public var floorArea: Int
    public var occupants: Int
    /// Enough air and light.
    public var isAiry: Bool
    public var hasToilet: Bool
    public var hasWater: Bool

    public init(
        structure: HouseStructure, floor: FloorMaterial, wall: WallMaterial, roof: RoofMaterial, floorArea: Int,
        occupants: Int, isAiry: Bool, hasToilet: Bool, hasWater: Bool
    ) {
        self.structure = structure
        self.floor = floor
        self.wall = wall
        self.roof = roof
        self.floorArea = floorArea
        self.occupants = occupants
        self.isAiry = isAiry
        self.hasToilet = hasToilet
        self.hasWater = hasWater
    }
}
