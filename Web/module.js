// Core as WebAssembly: texts go in, texts come out. A fresh instance for each book that is opened.

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const PAGE = 65_536;
let compiled;

/** The module, compiled once a worker. `load` gives the answer with its bytes. */
export async function compile(load) {
  compiled ??= WebAssembly.compileStreaming(load());
  compiled.catch(() => { compiled = undefined; });
  return compiled;
}

// What the C library of the module asks of its host; it neither reads nor writes files.
const host = { wasi_snapshot_preview1: { fd_write: () => 0, fd_close: () => 0, fd_seek: () => 0 } };

/** An open copy of a book. Any of its calls may trap: then it must be thrown away. */
export class Copy {
  static async open(load, context) {
    const copy = await Copy.begin(load);
    if (copy.give('pandu_open', context) !== 1) throw new Error('context');
    return copy;
  }

  /** The copy of which this is the image: nothing of it lies elsewhere than in the memory of the same module. */
  static async wake(load, { bytes, size }) {
    const copy = await Copy.begin(load);
    const { memory } = copy.core;
    memory.grow(Math.max(0, size - memory.buffer.byteLength) / PAGE);
    new Uint8Array(memory.buffer).set(new Uint8Array(bytes));
    return copy;
  }

  static async begin(load) {
    const instance = await WebAssembly.instantiate(await compile(load), host);
    instance.exports._initialize?.();
    return new Copy(instance.exports);
  }

  constructor(core) { this.core = core; }

  /** Its memory without the zeros at the end, and how large it is with them. */
  image() {
    const { buffer } = this.core.memory;
    const words = new Uint32Array(buffer);
    let end = words.length;
    while (end > 0 && words[end - 1] === 0) end -= 1;
    return { bytes: buffer.slice(0, end * 4), size: buffer.byteLength };
  }

  /** Feed text. */
  take(text) { return this.give('pandu_take', text); }

  /** The outbox, anew. */
  outbox(text) { return this.give('pandu_outbox', text); }

  /** One request; answers { status, headers, entries, read, body }. */
  handle(text) {
    const at = this.give('pandu_handle', text) >>> 0;
    const length = new DataView(this.core.memory.buffer).getUint32(at, true);
    const answer = decoder.decode(new Uint8Array(this.core.memory.buffer, at + 4, length));
    this.core.pandu_free(at, length + 4);
    return read(answer);
  }

  give(door, text) {
    const bytes = encoder.encode(text);
    const at = this.core.pandu_alloc(bytes.length) >>> 0;
    new Uint8Array(this.core.memory.buffer, at, bytes.length).set(bytes);
    const answer = this.core[door](at, bytes.length);
    this.core.pandu_free(at, bytes.length);
    return answer;
  }
}

function read(text) {
  const end = text.indexOf('\n\n');
  const answer = { status: 200, headers: [], entries: [], body: text.slice(end + 2) };
  for (const line of text.slice(0, end).split('\n')) {
    const tab = line.indexOf('\t');
    const key = line.slice(0, tab);
    const rest = line.slice(tab + 1);
    if (key === 'status') answer.status = Number(rest);
    if (key === 'header') answer.headers.push(rest.split('\t', 2));
    if (key === 'entry') answer.entries.push(rest);
    if (key === 'read') answer.read = rest;
  }
  return answer;
}
