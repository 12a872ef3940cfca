// What this phone has not heard to be stored, in a cookie beside its memory: should the browser clear the memory, the
// cookie still says which entries were lost. The server compares it with what came (see UnsentMark in Core).
//
//   pandu-hp     ACCOUNT:DEVICE:1-8.10:FIRST:LAST:2 for each person and device, with | between; numbers of entries,
//                when the first and last of them was written, and how many photographs wait
//
// Closed reports are not counted: every cookie that a worker can read goes to the server, beside the one that says who
// she is, and nobody is to know whose phone holds one.

import * as store from './store.js';
import * as photos from './photos.js';

const NAME = 'pandu-hp';
const YEAR = 365 * 86_400_000;
// A cookie holds four thousand bytes. Beyond as many spans the rest is one: the server knows better what came.
const MOST_SPANS = 40;

// Nothing that she writes or sends waits longer for a cookie.
const PATIENCE = 1_000;
const within = (work) => Promise.race([work, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);

let queue = Promise.resolve();
const inTurn = (work) => { queue = queue.then(work).catch(() => {}); return queue; };

// The cookie as it was last read or written: a page asks for it, and nobody else writes it while a worker lives.
let known;

/** The marks as they stand; none where the browser gives workers no cookies. */
async function read(isFresh = true) {
  if (isFresh || known === undefined) known = (await within(self.cookieStore?.get(NAME)))?.value ?? '';
  return known.split('|').filter(Boolean).map((text) => {
    const [account, device] = text.split(':');
    return { text, account, device };
  });
}

async function write(marks, before) {
  const [value, old] = [marks, before].map((list) => list.map((mark) => mark.text).join('|'));
  if (value === old) return;
  const cookie = { name: NAME, value, path: '/', sameSite: 'lax', expires: Date.now() + YEAR };
  await within(value ? self.cookieStore?.set(cookie) : self.cookieStore?.delete(NAME));
  known = self.cookieStore ? value : '';
}

/** Notes what waits here now, before a page says that it is saved. */
export const note = () => inTurn(async () => {
  const [before, device, items, pictures] = await Promise.all([
    read(), store.device(), store.outbox(), photos.waiting(),
  ]);
  const own = new Map();
  for (const { account, number, line, state } of items) {
    // id book card form writer device number day moment
    const columns = line.split('\t', 9);
    if (state === 'waiting' && columns[5] === device) {
      own.set(account, [...(own.get(account) ?? []), { number, moment: Number(columns[8]) }]);
    }
  }
  for (const { account, taken } of pictures) own.set(account, [...(own.get(account) ?? []), { moment: taken }]);
  const now = [...own].map(([account, things]) => {
    const moments = things.map(({ moment }) => moment);
    const numbers = things.map(({ number }) => number).filter(Boolean);
    const rest = numbers.length < things.length ? [things.length - numbers.length] : [];
    return { text: [account, device, spans(numbers), Math.min(...moments), Math.max(...moments), ...rest].join(':') };
  });
  await write([...before.filter((mark) => mark.device !== device), ...now], before);
});

function spans(numbers) {
  const found = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && (last.end === number - 1 || found.length === MOST_SPANS)) last.end = number;
    else found.push({ begin: number, end: number });
  }
  return found.map(({ begin, end }) => (begin === end ? begin : `${begin}-${end}`)).join('.');
}

/** The server has compared: of what a person's earlier devices left behind, only this is lost. */
export const settle = (account, lost) => inTurn(async () => {
  const [before, device] = await Promise.all([read(), store.device()]);
  const others = before.filter((mark) => mark.account !== account || mark.device === device);
  await write([...others, ...lost.map((text) => ({ text }))], before);
});

/** A person's entries that were lost with the phone's memory, as the server and Core read them. */
export async function lost(account) {
  const [marks, device] = await Promise.all([read(false).catch(() => []), store.device()]);
  return marks.filter((mark) => mark.account === account && mark.device !== device).map((mark) => mark.text).join('|');
}

/** She has read of what a device lost. */
export const forget = (device) => inTurn(async () => {
  const before = await read();
  await write(before.filter((mark) => mark.device !== device), before);
});
