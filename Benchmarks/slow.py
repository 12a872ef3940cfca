"""A line as in a village: so many bytes a second each way, shared by all connections, and so long for each way."""

import asyncio
import socket
import threading
import time

BYTES = 400_000 / 8  # a second, each way
WAY = 0.2  # seconds; there and back 400 ms
PIECE = 1_460


class SlowLine:
    """Stands before a server on the loopback: Chromium slows what a page asks for, but not what a worker asks for."""

    def __init__(self, port):
        self.target = port
        self.free = {"up": 0.0, "down": 0.0}
        self.carried = 0
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.run(ready)), daemon=True).start()
        ready.wait()

    async def run(self, ready):
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        server = await asyncio.start_server(self.accept, sock=listener)
        ready.set()
        async with server:
            await server.serve_forever()

    async def accept(self, near_reader, near_writer):
        await asyncio.sleep(2 * WAY)  # the handshake
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        await asyncio.gather(
            self.carry("up", near_reader, far_writer), self.carry("down", far_reader, near_writer),
            return_exceptions=True)

    async def carry(self, way, reader, writer):
        """Each piece leaves when the line is free, and arrives a way later; pieces are on their way together."""
        under_way = asyncio.Queue(64)

        async def arrive():
            while (item := await under_way.get()) is not None:
                moment, piece = item
                await asyncio.sleep(max(0, moment - time.monotonic()))
                writer.write(piece)
                await writer.drain()
            writer.close()

        arriving = asyncio.create_task(arrive())
        while piece := await reader.read(PIECE):
            left = max(time.monotonic(), self.free[way]) + len(piece) / BYTES
            self.free[way] = left
            self.carried += len(piece)
            await under_way.put((left + WAY, piece))
            await asyncio.sleep(max(0, left - time.monotonic()))
        await under_way.put(None)
        await arriving
