// Sends what waits and fetches what is new. Nothing leaves the outbox but by a receipt; one run at a time.

import * as store from './store.js';
import * as book from './book.js';
import * as photos from './photos.js';
import * as marks from './marks.js';
import * as secrets from './secrets.js';
import { ask, each, refusal, refuse } from './wire.js';

const MOST_LINES = 200;
const MOST_BYTES = 240_000;
const SEGMENT = 120_000;
const WAIT = { first: 4_000, most: 300_000 };
const ENROL_AGAIN = 12 * 3_600_000;

let running;
let again = false;
let wait = WAIT.first;
let timer;
let batch = MOST_LINES;

/**
 * Sends and fetches; asked for while it runs, it runs once more. Resolves when all is done or the signal fails.
 * `isHopeful`: a signal came back, or she asks. Should the first try still fail, the next is not minutes away.
 */
export function sync(isHopeful = false) {
  if (isHopeful) wait = WAIT.first;
  again = true;
  running ??= run().finally(() => { running = undefined; });
  return running;
}

async function run() {
  clearTimeout(timer);
  let isWell = true;
  while (again && isWell) {
    again = false;
    // Closed reports need no name and no book, and go first.
    await each([secrets.send, push, pull, photos.send], (step) => step()).catch(() => { isWell = false; });
    if (isWell) wait = WAIT.first;
    await marks.note();
    // Inside of the loop: a page that asks while the others are told is told as well.
    book.sending.count = 0;
    await tell();
  }
  if (!isWell) {
    // Asked for once more while the signal failed: it may be back, and what is new must not wait for minutes.
    if (again) wait = WAIT.first;
    timer = setTimeout(() => sync(), wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, WAIT.most);
  }
  return isWell;
}

// With which standing of the book each page was drawn, by the page's id; of the last ones.
const drawn = new Map();
const MOST_DRAWN = 20;

/** A page shows the book as it stands there. */
export function shows(id, standing) {
  drawn.delete(id);
  drawn.set(id, standing);
  if (drawn.size > MOST_DRAWN) drawn.delete(drawn.keys().next().value);
}

/** Every open page that would be drawn otherwise now looks at itself again. */
export async function tell() {
  const [pages, now] = await Promise.all([self.clients.matchAll({ type: 'window' }), book.standing()]);
  for (const page of pages) {
    if (now && drawn.get(page.id) === now) continue;
    shows(page.id, now);
    page.postMessage({ kind: 'changed' });
  }
}

// MARK: Signing in

/** Tells the server of a sign-out that it has not heard of. False while it still has not. */
export async function tellSignedOut() {
  if (!(await store.fact('signedOut'))) return true;
  if (!(await askOut())) return false;
  await store.setFacts({ signedOut: false });
  return true;
}

/** Whether our server has ended the session of this browser. */
export const askOut = async () =>
  (await ask('/keluar', { method: 'POST', redirect: 'follow' }).catch(() => undefined))?.ok === true;

/**
 * Fetches the person's key for sending and her books' descriptions. False when nobody is signed in.
 * @param again the account on duty whose key is to be renewed; without one, whoever has signed in goes on duty
 */
export async function enrol(again = '') {
  if (!(await tellSignedOut())) return false;
  const answer = await ask('/hp', {
    method: 'POST', body: new URLSearchParams({ perangkat: await store.device(), ...(again && { akun: again }) }),
  });
  if (!answer.ok) return false;
  const text = await answer.text();
  // The token, what an earlier memory of this phone lost, then the books.
  const [head, token] = /^token\t(.+)\n(?:lost\t.+\n)*/.exec(text) ?? [''];
  const lost = [...head.matchAll(/^lost\t(.+)$/gm)].map(([, mark]) => mark);
  const books = text.slice(head.length).split('\n\n').filter(Boolean)
    .map((context) => ({ context: context + '\n\n', facts: facts(context) }));
  if (!token || books.length === 0) return false;
  const [account, name] = books[0].facts.person;
  if (again && account !== again) return false;
  await store.change(['people', 'meta'], async (at) => {
    const known = await store.get(at('people').get(account));
    if (again && known?.isOut) return;
    at('people').put({
      account, name, token, number: known?.number ?? 1, isOut: false, enrolled: Date.now(),
      isLeaving: Boolean(again && known?.isLeaving),
      books: books.map(({ context, facts: { place } }) => ({ book: place[0], context })),
    });
    // Whoever is on duty stays so: two share this phone, and the cookie may be the other's.
    if (!again) at('meta').put(account, 'account');
  });
  await refuse(account);
  await marks.settle(account, lost);
  book.close();
  return true;
}

function facts(context) {
  return Object.fromEntries(context.split('\n').map((line) => {
    const [key, ...rest] = line.split('\t');
    return [key, rest];
  }));
}

// MARK: Sending

async function push() {
  await each(await store.people(), async (person) => {
    for (;;) {
      const waiting = await own(person, 'waiting');
      if (waiting.length === 0) break;
      book.sending.count = waiting.length;
      if (!(await send(person, fitting(waiting)))) break;
      await book.refresh(person.account);
      await tell();
    }
    // What was held may have been let in, put aside or mended in the meantime.
    const held = await own(person, 'held');
    if (held.length > 0 && (await send(person, fitting(held)))) await book.refresh(person.account);
  });
  book.sending.count = 0;
}

const own = async (person, state) =>
  (await store.outbox()).filter((item) => item.account === person.account && item.state === state);

/** The first entries that fit into one sending. */
function fitting(items) {
  let bytes = 0;
  const chosen = [];
  for (const item of items.slice(0, batch)) {
    bytes += item.line.length * 2 + 1;
    if (chosen.length > 0 && bytes > MOST_BYTES) break;
    chosen.push(item);
  }
  return chosen;
}

async function send(person, items) {
  if ((await refusal(person.account))?.until) throw new Error('asked to wait');
  const begun = Date.now();
  const answer = await ask('/sync', {
    method: 'POST', body: items.map((item) => item.line + '\n').join(''), credentials: 'omit',
    headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'text/plain; charset=utf-8' },
  }).catch((error) => {
    // A line too slow for so much: less of it the next time.
    if (error.name === 'AbortError') batch = Math.max(1, Math.floor(items.length / 2));
    throw error;
  });
  if (answer.status === 413 && items.length > 1) {
    batch = Math.max(1, Math.floor(items.length / 2));
    return true;
  }
  // 401: her next sign-in brings a new key.
  if (!answer.ok) return refuse(person.account, answer);
  const lines = (await answer.text()).split('\n').map((line) => line.split('\t'));
  const clock = lines.find(([kind]) => kind === 'clock');
  const receipts = lines.filter(([kind]) => kind === 'receipt');
  await take(items, receipts);
  await refuse(person.account);
  if (clock) await note(Number(clock[1]), begun);
  batch = Math.min(MOST_LINES, batch * 2);
  return receipts.length > 0;
}

/** How far the server's clock is ahead, and that it was met. */
async function note(server, begun) {
  const middle = (begun + Date.now()) / 2;
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  const isLow = estimate?.quota > 0 && estimate.quota - estimate.usage < 20_000_000;
  await store.setFacts({ offset: Math.round(server - middle), contact: Date.now(), isLow });
}

/** Writes the receipts beside their entries. A receipt that is missing changes nothing. */
function take(items, receipts) {
  return store.change(['outbox', 'people'], async (at) => {
    for (const [place, [, id, status, seq, reason, sentence]] of receipts.entries()) {
      const item = items[place];
      if (!item || (id !== item.id && id !== '-')) continue;
      if (status === 'stored' || status === 'known') {
        // Number 0: it stands in another book now, and will not come back in this one's feed.
        if (Number(seq) === 0) at('outbox').delete(item.id);
        else at('outbox').put({ ...item, state: 'stored', seq: Number(seq), reason: '' });
      } else if (status === 'held' || status === 'discarded') {
        at('outbox').put({ ...item, state: status, reason, sentence });
        // Her key has ended: where she is still signed in, the next fetching brings another.
        if (reason === 'account-disabled' || reason === 'device-ended') {
          const person = await store.get(at('people').get(item.account));
          if (person) at('people').put({ ...person, enrolled: 0 });
        }
      } else if (status === 'mended') {
        at('outbox').delete(item.id);
      }
    }
  });
}

// MARK: Fetching

async function pull() {
  const account = await store.fact('account');
  const person = account && (await store.person(account));
  if (!person || person.isOut) return;
  // Also after a clock was set back. Whether it succeeds is no matter for what is fetched.
  if (Math.abs(Date.now() - (person.enrolled ?? 0)) > ENROL_AGAIN) await enrol(account).catch(() => false);
  await each(person.books, async ({ book: id }) => {
    for (let hasMore = true; hasMore;) hasMore = await fetchPage(person, id);
  });
}

/** One page of a book's feed; true when there is more. */
async function fetchPage(person, id) {
  const stored = await store.cursor(person.account, id);
  // A cursor that is none (an older version believed a stranger's page) begins anew.
  if (stored && !Number.isSafeInteger(stored.seq)) await startAgain(person, id);
  const cursor = Number.isSafeInteger(stored?.seq) ? stored : { seq: 0, hash: '', segment: 0 };
  const query = new URLSearchParams({ sesudah: cursor.seq, sidik: cursor.hash, akun: person.account });
  const begun = Date.now();
  const answer = await ask(`/b/${id}/umpan?${query}`);
  if (answer.status === 409) {
    await startAgain(person, id);
    return true;
  }
  // Signed out, or somebody else's cookie: what is here stays, and is brought up to date after signing in.
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) return false;
  if (!answer.ok) throw new Error(`feed ${answer.status}`);
  const date = Date.parse(answer.headers.get('Date'));
  if (date && Math.abs(date - begun) > 60_000) await note(date, begun);
  else await store.setFacts({ contact: Date.now() });
  const text = await answer.text();
  // Half an answer has no last line.
  const [, seq, hash, more] = /(?:^|\n)cursor\t(\d+)\t([^\t\n]*)\t(more|end)\n$/.exec(text) ?? [];
  if (!more) throw new Error('half a feed');
  await keepPage(person.account, id, cursor, text, { seq: Number(seq), hash, isWhole: more === 'end' });
  if (Number(seq) > cursor.seq) await book.refresh(person.account, id, text);
  return more === 'more';
}

/**
 * Adds a page to the last segment, or begins a new one. An entry leaves the outbox only when it came back itself: one
 * whose number has come with another entry was lost by a server that was restored, and is offered again.
 */
function keepPage(account, id, before, text, cursor) {
  return store.change(['segments', 'cursors', 'outbox'], async (at) => {
    let segment = before.segment ?? 0;
    if (cursor.seq > before.seq) {
      const last = await store.get(at('segments').get([account, id, segment]));
      if (last && last.text.length + text.length > SEGMENT) segment += 1;
      const old = (last && segment === before.segment) ? last.text : '';
      at('segments').put({ text: old + text }, [account, id, segment]);
    }
    at('cursors').put({ ...cursor, isWhole: cursor.isWhole || before.isWhole === true, segment }, [account, id]);
    const sent = (await store.get(at('outbox').getAll()))
      .filter((item) => item.account === account && item.book === id && item.state === 'stored' && item.seq <= cursor.seq);
    if (sent.length === 0) return;
    const here = await store.get(at('segments').getAll(IDBKeyRange.bound([account, id, 0], [account, id, Infinity])));
    for (const item of sent) {
      // At the beginning of a line, behind its number: elsewhere the id names a card or what is corrected.
      const itself = new RegExp(`(?:^|\\n)\\d+\\t${item.id}\\t`);
      if (here.some((one) => itself.test(one.text))) {
        at('outbox').delete(item.id);
      } else {
        at('outbox').put({ ...item, state: 'waiting', seq: 0 });
        again = true;
      }
    }
  });
}

/** The server was restored from a backup: this phone's own entries are offered again, the rest is fetched anew. */
async function startAgain(person, id) {
  const device = await store.device();
  const mine = [];
  for (const { text } of await store.segments(person.account, id)) {
    for (const line of text.split('\n')) {
      const columns = line.split('\t');
      // id book card form writer device number …, after the server's number. A NIK came back masked and cannot be
      // offered again.
      if (columns[5] === person.account && columns[6] === device && !columns[4].startsWith('national-id@')) {
        mine.push({ id: columns[1], line: columns.slice(1).join('\t'), number: Number(columns[7]) });
      }
    }
  }
  await store.change(['segments', 'cursors', 'outbox', 'photos'], async (at) => {
    await photos.offerAgain(at);
    at('segments').delete(IDBKeyRange.bound([person.account, id, 0], [person.account, id, Infinity]));
    at('cursors').delete([person.account, id]);
    for (const item of await store.get(at('outbox').getAll())) {
      if (item.account === person.account && item.book === id && item.state === 'stored') {
        at('outbox').put({ ...item, state: 'waiting', seq: 0 });
      }
    }
    for (const item of mine) at('outbox').put({ ...item, account: person.account, book: id, state: 'waiting' });
  });
  book.close();
  again = true;
}
