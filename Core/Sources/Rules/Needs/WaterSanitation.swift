/// What is asked of water, toilet and waste of a house.
enum WaterSanitation {
    static let water = Question<WaterSource>("water-sanitation", "water")
    static let isFar = Question<YesOrNo>("water-sanitation", "water-far")
    static let toilet = Question<Toilet>("water-sanitation", "toilet")
    static let drain = Question<ToiletDrain>("water-sanitation", "toilet-drain")
    static let larvae = Question<String>("water-sanitation", "larvae")
}
