/// A blood pressure, mmHg.
public struct Pressure: Hashable, Sendable {
    public let systolic: Int
    public let diastolic: Int

    public init(_ systolic: Int, _ diastolic: Int) {
        self.systolic = systolic
        self.diastolic = diastolic
    }
}
