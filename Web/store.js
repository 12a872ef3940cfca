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
let opened;

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
      };
      database.onclose = () => { opened = undefined; };
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => { opened = undefined; });
  return opened;
}

/** Runs `work` in one transaction that is on the disk when the promise resolves. */
export async function change(stores, work) {
  return settle(await begin(stores, 'readwrite', { durability: 'strict' }), work);
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
        reject(error);
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
export const fact = (name) => look(['meta'], (store) => get(store('meta').get(name)));

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

export const person = (account) => look(['people'], (store) => get(store('people').get(account)));
export const people = () => look(['people'], (store) => get(store('people').getAll()));

/** Takes away the drafts for which this holds. */
export const dropDrafts = (isOver) => change(['drafts'], async (at) => {
  for (const draft of await get(at('drafts').getAll())) {
    if (isOver(draft)) at('drafts').delete([draft.account, draft.address]);
  }
});

/** Everything unsent on this phone, of all people, oldest first. */
export async function outbox() {
  const all = await look(['outbox'], (store) => get(store('outbox').getAll()));
  return all.sort((a, b) => a.number - b.number);
}

/** All segments of a person's book, oldest first. */
export const segments = (account, book) => look(['segments'], (store) =>
  get(store('segments').getAll(IDBKeyRange.bound([account, book, 0], [account, book, Infinity]))));

export const cursor = (account, book) => look(['cursors'], (store) =>
  get(store('cursors').get([account, book])));
