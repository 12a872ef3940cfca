// Latihan: a book of invented people, in the memory of this phone alone. What is written there is kept aside until she
// leaves, because browsers end a worker whenever they like; nothing of it is ever in the outbox.

import * as store from './store.js';
import * as book from './book.js';
import { Copy } from './module.js';

export const CODE = 'latihan';
const KEPT = 'latihan';
const AT = '/b/latihan/';
// Who she is, her phone and what waits are her own, and help is never practised.
const REAL = /^\/b\/latihan\/(saya|ganti-kader|belum-terkirim|tanpa-sinyal|bantuan|profil|belum-terbantu)(\/|$)/;

let open; // { account, copy, lines }
// Whether something may lie there from before; what an earlier worker left is looked for once.
let mayLie = true;

/** Forgets all of it. */
export async function leave() {
  if (!mayLie) return;
  mayLie = false;
  open = undefined;
  await caches.delete(KEPT);
  await dropDrafts();
}

const dropDrafts = () => store.dropDrafts((draft) => draft.address.startsWith(AT)).catch(() => {});

/** Answers a page or a form of the practice. Where it leads back is her own book. */
export async function answer(person, method, url, body) {
  const own = person.books[0];
  if (REAL.test(url.pathname)) {
    return Response.redirect(url.origin + `/b/${own.book}/` + url.pathname.slice(AT.length) + url.search, 303);
  }
  try {
    mayLie = true;
    const now = await opened(person.account, own.context);
    const language = await store.fact('language');
    const result = now.copy.handle(await asked(now, language, method, url, body));
    if (result.entries.length > 0) {
      now.lines.push(...result.entries);
      await (await caches.open(KEPT)).put(AT, Response.json({ account: now.account, lines: now.lines }));
      await dropDrafts();
    }
    result.body = dressed(result.body, own.book, language === 'en');
    return book.respond(result);
  } catch (error) {
    open = undefined;
    throw error;
  }
}

async function opened(account, context) {
  if (open?.account === account) return open;
  const kept = await (await caches.match(AT, { cacheName: KEPT }))?.json();
  const lines = kept?.account === account ? kept.lines : [];
  const seed = await (await caches.match('/latihan.txt', { cacheName: book.CACHE })).text();
  const minutes = Number(/^utc-offset\t(\d+)/m.exec(context)?.[1] ?? 420);
  const copy = await Copy.open(book.loadModule, invented(context));
  copy.take(sown(seed, account, Date.now() + minutes * 60_000));
  copy.outbox(lines.map((line) => `waiting\t\t${line}\n`).join(''));
  open = { account, copy, lines };
  return open;
}

/** Her own context, with another book: offices and fields are the region's, and nobody else of it is there. */
const invented = (context) => context.split('\n')
  .map((line) => {
    const columns = line.split('\t');
    if (columns[0] === 'place') columns.splice(1, 3, CODE, columns[2], 'Latihan');
    if (columns[0] === 'scope-books') columns.splice(1, Infinity, CODE);
    return ['campaign', 'neighbour', 'news'].includes(columns[0]) ? undefined : columns.join('\t');
  })
  .filter((line) => line !== undefined).join('\n');

/** The lines of the seed as a feed: `FORM⇥PERSON⇥DAYS AGO⇥ANSWER…`, where `{N}` is the day N days ago. */
function sown(seed, account, now) {
  const iso = (days) => new Date(now - days * 86_400_000).toISOString().slice(0, 10);
  const id = (number, kind) => `0190000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return seed.split('\n').filter((line) => line && !line.startsWith('#')).map((line, place) => {
    const [form, person, days, ...answers] = line.split('\t');
    const [card, seq] = [id(person, 1), place + 1];
    const entry = [
      form === 'resident' ? card : id(seq, 2), CODE, card, `${form}@1`, account, CODE, seq, iso(days),
      Math.floor(now - days * 86_400_000), 0, place, '', CODE,
      ...answers.map((answer) => answer.replace(/\{(\d+)\}/, (_, ago) => iso(ago))),
    ];
    return `${seq}\t${entry.join('\t')}\n`;
  }).join('');
}

async function asked({ lines }, language, method, url, body) {
  const random = [...crypto.getRandomValues(new BigUint64Array(4))].map((word) => word.toString(16).padStart(16, '0'));
  const facts = [
    ['method', method], ['path', url.pathname + url.search], ['now', Date.now()], ['random', random.join(' ')],
    ['device', CODE], ['number', lines.length + 1], ['language', language ?? 'id'], ['plain', 1],
    ['offset', (await store.fact('offset')) ?? 0],
  ];
  return facts.map(([key, value]) => `${key}\t${value}\n`).join('') + '\n' + body;
}

/** In another colour, with a band that says what it is and how to leave, and without a word of sending. */
function dressed(page, own, isEnglish) {
  const [words, end] = isEnglish ? ['Practice, nothing is sent', 'Leave'] : ['Latihan, tidak terkirim', 'Selesai'];
  const band = `<aside class="notice is-watch" aria-label="${words}"><p class="cluster"><b>${words}</b>`
    + ` <a class="more" href="/b/${own}/">${end}</a></p></aside>`;
  return page.replace('<html ', '<html data-theme="practice" ').replace('<main ', band + '<main ')
    .replace(/<a class="pill.*?<\/a>/s, '').replace(/<p [^>]*data-siap.*?<\/p>/s, '');
}
