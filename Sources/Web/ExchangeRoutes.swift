import Hummingbird
extension Server { func addExchange(to router: Router<Visitor>) {} }
