/// Where a delivery stands.
public enum DeliveryState: String, Sendable {
    case waiting, done
    case givenUp = "given-up"
}
