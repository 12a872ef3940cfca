// The phone's memory: IndexedDB. Everything that a person saved lies here before a page says so.
//
//   people    account → { account, name, token, books: [{ book, context }], number, isOut,
//             isLeaving (asked to sign out without a signal, and chose nothing since) }
//   outbox    id → { id, account, book, line, number, state, reason, sentence, seq }
//             state: waiting (for a signal), held (the server keeps it aside), discarded (somebody put
//             it aside; leaves when its writer has read why), stored (numbered; leaves when the feed has
//             brought it back)
//   segments  [account, book, n] → { text }: numbered entries as the feed gave them
//   cursors   [account, book] → { seq, hash, isWhole, segment }
//   photos    name → { name, account, size, taken, state, tried }: what is known of a photograph; its name is the
//             SHA-256 of its file. state: chosen (on a form that is not saved yet), named (by an entry in the
//             outbox or at the server; waits for a signal), sent (the server has it)
//   pictures  name → ArrayBuffer: the bytes, apart, so that the others are looked through quickly
//   secrets   id → { id, code, day, state, sealed }: closed reports. What was written is sealed to a unit's key before it
//             comes here (see secrets.js), and leaves once it has arrived; code and day stay until they are removed
//   drafts    [account, address of the form] → { entry, at, values }: what is typed in a long form and not saved yet
//   meta      name → value: device, account, offset, contact, language, signedOut (the server has not heard of it),
//             pauses (what the server does not take now)

const STORES = ['people', 'outbox', 'segments', 'cursors', 'meta', 'photos', 'pictures', 'secrets', 'drafts'];
const KEYS = { people: 'account', outbox: 'id', photos: 'name', secrets: 'id', drafts: ['account', 'address'] };
// 1: people to meta. 2: photos and pictures. 3: secrets. 4: drafts.
const VERSION = 4;
// What pages ask for, small: read once, written along with each change, and gone with the worker.
const KEPT = ['people', 'outbox', 'cursors', 'meta', 'photos'];
let memory; // { people: Map, … }
let reading;
let opened;

// A page or another worker that wrote, or a browser that took the memory away: what is remembered here may be wrong.
const others = new BroadcastChannel('pandu');
others.onmessage = () => forget();

/** What is remembered is read anew when next asked for. */
export function forget() {
  memory = undefined;
  reading = undefined;
}

/** What pages ask for, without touching the disk. To be read only: what changes it is `change`. */
async function remembered() {
  if (memory) return memory;
  const mine = (reading ??= look(KEPT, async (at) => Object.fromEntries(await Promise.all(KEPT.map(async (name) => {
    const [keys, values] = await Promise.all([get(at(name).getAllKeys()), get(at(name).getAll())]);
    return [name, new Map(keys.map((key, place) => [String(key), values[place]]))];
  })))));
  try {
    const found = await mine;
    if (reading === mine) memory = found;
    return found;
  } finally {
    if (reading === mine) reading = undefined;
  }
}

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('pandu', VERSION);
    request.onupgradeneeded = () => {
      // Only adds: what an older version stored stays as it is.
      for (const name of STORES) {
        if (request.result.objectStoreNames.contains(name)) continue;
        request.result.createObjectStore(name, KEYS[name] ? { keyPath: KEYS[name] } : undefined);
      }
    };
    request.onsuccess = () => {
      const database = request.result;
      // Another version of the app, or the browser itself, may close it: opened anew when next needed.
      database.onversionchange = () => {
        database.close();
        opened = undefined;
        forget();
      };
      database.onclose = () => {
        opened = undefined;
        forget();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => { opened = undefined; });
  return opened;
}

/** Runs `work` in one transaction that is on the disk when the promise resolves. */
export async function change(stores, work) {
  const written = [];
  const transaction = await begin(stores, 'readwrite', { durability: 'strict' });
  const result = await settle(transaction, (at) => work((name) => noted(at(name), written)));
  for (const { name, key, value } of memory ? written : []) {
    if (value === undefined) memory[name].delete(key);
    else memory[name].set(key, value);
  }
  if (written.length > 0) others.postMessage('changed');
  return result;
}

/** A store of which what pages ask for is noted as it is written. */
function noted(store, written) {
  const { name } = store;
  if (!KEPT.includes(name)) return store;
  const note = (key, value) => written.push({ name, key: String(key), value });
  return {
    get: (key) => store.get(key),
    getAll: () => store.getAll(),
    put: (value, ...key) => { note(key[0] ?? value[KEYS[name]], value); return store.put(value, ...key); },
    add: (value) => { note(value[KEYS[name]], value); return store.add(value); },
    delete: (key) => { note(key); return store.delete(key); },
  };
}

/** Runs `work` in one reading transaction. */
export async function look(stores, work) {
  return settle(await begin(stores, 'readonly'), work);
}

/** A full disk makes the browser close what is open, and not always say so. */
async function begin(...wanted) {
  try {
    return (await database()).transaction(...wanted);
  } catch (error) {
    if (error?.name !== 'InvalidStateError') throw error;
    opened = undefined;
    return (await database()).transaction(...wanted);
  }
}

function settle(transaction, work) {
  return new Promise((resolve, reject) => {
    let result;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    transaction.onerror = () => {};
    Promise.resolve(work((name) => transaction.objectStore(name)))
      .then((value) => { result = value; })
      .catch((error) => {
        try { transaction.abort(); } catch { /* already over */ }
        // What was still asked for fails as well when the disk is full: that it is full says the transaction.
        reject(transaction.error ?? error);
      });
  });
}

/** The result of one request of a transaction. */
export function get(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A value of `meta`. */
export const fact = async (name) => (await remembered()).meta.get(name);

export const setFacts = (facts) => change(['meta'], (store) => {
  for (const [name, value] of Object.entries(facts)) store('meta').put(value, name);
});

/** This phone's id, made once. */
export async function device() {
  const known = await fact('device');
  if (known) return known;
  const made = crypto.randomUUID();
  await setFacts({ device: made });
  return made;
}

export const person = async (account) => (await remembered()).people.get(account);
export const people = async () => [...(await remembered()).people.values()];

/** Takes away the drafts for which this holds. */
export const dropDrafts = (isOver) => change(['drafts'], (at) => takeDrafts(at, isOver));

/** The same in a transaction that has `drafts`. */
export async function takeDrafts(at, isOver) {
  for (const draft of await get(at('drafts').getAll())) {
    if (isOver(draft)) at('drafts').delete([draft.account, draft.address]);
  }
}

/** Everything unsent on this phone, of all people, oldest first. */
export const outbox = async () => [...(await remembered()).outbox.values()].sort((a, b) => a.number - b.number);

/** What is known of each photograph. */
export const photographs = async () => [...(await remembered()).photos.values()];

/** The segments of a person's book from one on, oldest first: { number, text }. */
export const segments = (account, book, first = 0) => look(['segments'], async (at) => {
  const range = IDBKeyRange.bound([account, book, first], [account, book, Infinity]);
  const [keys, found] = await Promise.all([
    get(at('segments').getAllKeys(range)), get(at('segments').getAll(range)),
  ]);
  return found.map(({ text }, place) => ({ number: keys[place][2], text }));
});

export const cursor = async (account, book) => (await remembered()).cursors.get(String([account, book]));
