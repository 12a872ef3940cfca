import Glibc
import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How long a connection may keep others waiting: a head in time, a body that keeps coming, no more connections from
/// one address than a village needs. Behind a proxy that is the proxy's task for heads; bodies are watched here too.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    struct Limits: Sendable {
        /// Until the head of the first request, and of each one after, is there.
        var head = TimeAmount.seconds(20)
        var idle = TimeAmount.seconds(75)
        /// A body may be silent for so long, and must bring so many bytes a second from then on.
        var silence = TimeAmount.seconds(20)
        var bytesASecond = 256
        /// From one address that is no proxy: a carrier's network is many phones, with some connections each.
        var connections = 2_048
    }

    /// Connections by address, of those that are no proxies.
    final class Crowd: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func enter(_ address: String, most: Int) -> Bool {
            counts.withLock { counts in
                guard counts[address, default: 0] < most else { return false }
                counts[address, default: 0] += 1
                return true
            }
        }

        func leave(_ address: String) {
            counts.withLock { counts in
                guard let count = counts[address] else { return }
                counts[address] = count > 1 ? count - 1 : nil
            }
        }
    }

    private enum Waiting { case head, body(since: NIODeadline, last: NIODeadline, bytes: Int), answer }

    private let limits: Limits
    private let crowd: Crowd
    private let proxies: Proxies
    private var waiting = Waiting.head
    private var since = NIODeadline.now()
    private var isFirst = true
    private var watch: RepeatedTask?
    private var address: String?

    init(_ limits: Limits, crowd: Crowd, proxies: Proxies) {
        self.limits = limits
        self.crowd = crowd
        self.proxies = proxies
    }

    func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { begin(context) } }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    private func begin(_ context: ChannelHandlerContext) {
        guard watch == nil else { return }
        since = .now()
        let peer = context.channel.remoteAddress?.ipAddress ?? ""
        if !peer.isEmpty, !proxies.contains(peer) {
            guard crowd.enter(peer, most: limits.connections) else { return context.close(promise: nil) }
            address = peer
        }
        let channel = context.channel
        let own = NIOLoopBound(self, eventLoop: context.eventLoop)
        watch = context.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
            if own.value.isTooSlow(at: .now()) { channel.close(promise: nil) }
        }
    }

    private func end() {
        watch?.cancel()
        watch = nil
        if let address { crowd.leave(address) }
        address = nil
    }

    private func isTooSlow(at now: NIODeadline) -> Bool {
        switch waiting {
        case .answer: return false
        case .head: return now - since > (isFirst ? limits.head : limits.idle)
        case .body(let since, let last, let bytes):
            let seconds = (now - since).nanoseconds / 1_000_000_000
            let isCrawling = now - since > limits.silence && Int64(bytes) < seconds * Int64(limits.bytesASecond)
            return now - last > limits.silence || isCrawling
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: waiting = .body(since: .now(), last: .now(), bytes: 0)
        case .body(let piece):
            if case .body(let since, _, let bytes) = waiting {
                waiting = .body(since: since, last: .now(), bytes: bytes + piece.readableBytes)
            }
        // Whoever was answered before she had sent all is waited for no longer.
        case .end: if case .body = waiting { waiting = .answer }
        }
        isFirst = false
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            waiting = .head
            since = .now()
        }
        context.write(data, promise: promise)
    }

    /// As many open files as this machine allows a process: each connection is one.
    static func openFiles() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
