// The open book: one person's copy, kept folded in the module. Requests are answered one after another.

import * as store from './store.js';
import * as photos from './photos.js';
import * as marks from './marks.js';
import * as images from './image.js';
import { codeDigest } from './digest.js';
import { Copy, compile } from './module.js';
import { refusal } from './wire.js';

export const CACHE = 'shell-__VERSION__';
// Beyond this the phone's clock is called wrong.
const CLOCK_LIMIT = 5 * 60_000;

let open; // { account, book, copy }
/** The writing of the open book's image. */
export let resting = Promise.resolve();
// Counts what the open copy was given: two answers of one edition know the same entries.
let edition = 0;
// The module lies in the cache: found once, it stays as long as this version does.
let hasModule = false;
let queue = Promise.resolve();
/** What the pages are told of sending. */
export const sending = { count: 0 };

/** One after another: the numbers of entries and the fold follow the order of taps. */
export function inTurn(work) {
  const turn = queue.then(work);
  queue = turn.catch(() => {});
  return turn;
}

/** The answer with the module's bytes. */
export async function loadModule() {
  const kept = await caches.match('/pandu.wasm', { cacheName: CACHE });
  hasModule ||= Boolean(kept);
  const answer = kept ?? (await fetch('/pandu.wasm'));
  if (!answer.ok) throw new Error('no module');
  return answer;
}

/** The copy of a book, opened and folded when it is not the one at hand. */
async function copyOf(person, book) {
  if (open?.account === person.account && open.book === book) return open.copy;
  open = undefined;
  const context = person.books.find((known) => known.book === book)?.context;
  if (!context) return undefined;
  // Compiled while the image is looked for.
  compile(loadModule).catch(() => {});
  const { image, segments } = await images.find(CACHE, person.account, book, context);
  const copy = image ? await Copy.wake(loadModule, image) : await Copy.open(loadModule, context);
  for (const { text } of segments) if (text) copy.take(text);
  // A reader that waits for her page does not wait for this as well.
  resting = images.keep(CACHE, person.account, book, context, segments, copy).catch(() => {});
  copy.outbox(await outboxText(person.account, book));
  edition += 1;
  open = { account: person.account, book, copy };
  return copy;
}

async function outboxText(account, book) {
  const lines = (await store.outbox())
    .filter((item) => item.account === account && item.book === book)
    .map((item) => `${item.state}\t${(item.state === 'discarded' ? item.sentence : item.reason) ?? ''}\t${item.line}\n`);
  return lines.join('');
}

/** Throws the open copy away; it is folded anew from what is stored. */
export function close() { open = undefined; }

/** Gives the open copy what the feed brought, then the outbox as it is now stored: between two answers, never during one. */
export function refresh(account, book, text = '') {
  return inTurn(async () => {
    if (open?.account !== account || (book && open.book !== book)) return;
    edition += 1;
    try {
      if (text) open.copy.take(text);
      open.copy.outbox(await outboxText(account, open.book));
    } catch {
      close();
    }
  });
}

/** The book in which a person's pages lie; `undefined` until it has come once. */
export async function hasBook(account, book) {
  const cursor = await store.cursor(account, book);
  return Boolean(cursor?.isWhole);
}

/** Answers a page or a form from the copy. What it writes is on the disk before the answer goes out. */
export async function answer(person, book, method, path, body) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const copy = await copyOf(person, book);
      if (!copy) return undefined;
      const state = await phoneState(person.account, book);
      const drawn = standingOf(person.account, book, state);
      const result = copy.handle(await requestText(person.account, state, method, path, body, attempt > 0));
      if (result.entries.length > 0) {
        edition += 1;
        await keep(person.account, book, result.entries, body);
        await marks.note();
      } else if (result.status === 303 && method === 'POST') {
        // Saved before: nothing of it needs to be offered again either.
        await store.dropDrafts(isOf(body)).catch(() => {});
      }
      if (result.read) {
        await letGo(result.read);
        await marks.forget(result.read);
        edition += 1;
        copy.outbox(await outboxText(person.account, book));
      }
      isFull = false;
      return Object.assign(respond(result), { drawn });
    } catch (error) {
      // A trap, a full disk, another's entry: the copy is no longer to be trusted. Once more from what is stored.
      close();
      await images.drop(CACHE, person.account, book).catch(() => {});
      isFull ||= error?.name === 'QuotaExceededError' || /NO_SPACE/.test(error?.message);
      if (attempt > 0) return rescue(path, body);
    }
  }
}

async function requestText(account, state, method, path, body, isRetry) {
  const random = [...crypto.getRandomValues(new BigUint64Array(4))].map((word) => word.toString(16).padStart(16, '0'));
  const [device, { number }] = await Promise.all([store.device(), store.person(account)]);
  const code = method === 'POST' ? new URLSearchParams(body).get('kode') : null;
  const lines = [
    ['code-digest', code ? await codeDigest(code) : ''],
    ['method', method], ['path', path], ['now', Date.now()], ['random', random.join(' ')],
    ['device', device], ['number', number], ['trapped', isRetry ? 1 : ''], ...state,
  ];
  return lines.map(([key, value]) => `${key}\t${value}\n`).join('') + '\n' + body;
}

/** What pages show of this phone. */
async function phoneState(account, book) {
  const [everyone, offset = 0, contact = 0, language = 'id', isLow, isWhole, unsent, lost, refused] = await Promise.all([
    store.people(), store.fact('offset'), store.fact('contact'), store.fact('language'), store.fact('isLow'),
    hasBook(account, book), photos.waiting(), marks.lost(account), refusal(account),
  ]);
  return [
    ['offset', offset], ['language', language], ['sending', sending.count || ''], ['photos', unsent.length || ''],
    ['ready', isWhole && hasModule ? 1 : ''], ['lost', lost], ['contact', contact],
    ['refused', refused ? `${refused.code}\t${refused.until}` : ''],
    ['clock-wrong', Math.abs(offset) > CLOCK_LIMIT ? 1 : ''], ['storage-low', isLow ? 1 : ''],
    ...everyone.filter((other) => !other.isOut).map((other) => ['signed-in', `${other.account}\t${other.name}`]),
    ...(await othersOf(account, everyone)),
  ];
}

/** How much waits here of each other person, and whether her key has ended: then only her signing in sends it. */
async function othersOf(account, everyone) {
  const waiting = (await store.outbox()).filter((item) => item.state === 'waiting' && item.account !== account);
  const rows = waiting.length === 0 ? [] : everyone.map(async (other) => {
    const count = waiting.filter((item) => item.account === other.account).length;
    const isShut = (await refusal(other.account))?.code === 'token';
    return count > 0 && ['other', `${count}\t${isShut ? 1 : ''}\t${other.name}`];
  });
  return (await Promise.all(rows)).filter(Boolean);
}

/** Of two pages with the same standing none shows anything newer. When the server was last met counts by the minute. */
const standingOf = (account, book, state) => [edition, account, book, ...state.filter(([key]) => key !== 'offset')
  .map(([key, value]) => (key === 'contact' ? Math.floor(value / 60_000) : value))].join('\n');

/** As a page of the open book would be drawn now; `undefined` when none is open. */
export async function standing() {
  if (!open) return undefined;
  const { account, book } = open;
  const state = await phoneState(account, book);
  return standingOf(account, book, state);
}

/** The drafts of the form with this body. */
function isOf(body) {
  const id = new URLSearchParams(body).get('entri');
  return (draft) => Boolean(id) && draft.entry === id;
}

/** Stores new entries, the number that follows them, and that their photographs are to be sent, together; its draft goes. */
function keep(account, book, lines, body) {
  return store.change(['outbox', 'people', 'photos', 'drafts'], async (at) => {
    const person = await store.get(at('people').get(account));
    for (const line of lines) {
      const columns = line.split('\t', 7);
      const number = Number(columns[6]);
      // Another worker wrote meanwhile (an older version on its last errand): what is remembered here is not true.
      if (number < person.number) {
        store.forget();
        throw new Error('number taken');
      }
      at('outbox').add({ id: columns[0], account, book, line, number, state: 'waiting' });
      person.number = number + 1;
      await photos.name(at, photos.namesIn(line));
    }
    at('people').put(person);
    await store.takeDrafts(at, isOf(body));
  });
}

/** An entry that somebody put aside, once its writer has read why. */
function letGo(id) {
  return store.change(['outbox'], async (at) => {
    const item = await store.get(at('outbox').get(id));
    if (item?.state === 'discarded') at('outbox').delete(id);
  });
}

export function respond(result) {
  const location = result.headers.find(([name]) => name === 'Location')?.[1];
  if (location) return Response.redirect(new URL(location, self.location.origin), result.status);
  return new Response(result.body, { status: result.status, headers: result.headers });
}

// Found at the writing; afterwards the browser does not even open the phone's memory.
let isFull = false;

/** That it is not saved, why, what is left, and the button. */
async function trouble() {
  if ((await store.fact('language').catch(() => 'id')) === 'en') {
    const why = isFull ? 'This phone is full. Delete photographs or videos that are not needed, then try again.'
      : 'This phone is in trouble. Try again.';
    return { title: 'Not saved', why, rest: 'What you typed is still here.', again: 'Try again' };
  }
  const why = isFull ? 'HP ini penuh. Hapus foto atau video yang tidak dipakai, lalu coba lagi.'
    : 'Ada gangguan di HP ini. Coba lagi.';
  return { title: 'Belum tersimpan', why, rest: 'Isian Ibu masih ada.', again: 'Coba lagi' };
}

/**
 * The last resort: what was typed, in a form that can be sent again. Names of fields and codes mean nothing to her.
 * Where she came from is better: `unsaved` is what that page says beneath what she typed.
 */
export async function rescue(path, body) {
  const { title, why, rest, again } = await trouble();
  const text = (value) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const typed = [...new URLSearchParams(body)];
  const fields = typed.map(([name, value]) => `<input type="hidden" name="${text(name)}" value="${text(value)}">`);
  const page = `<!doctype html><html lang="id"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Pandu</title>
<link rel="stylesheet" href="/pandu.css">
<main class="page stack"><h1>${title}</h1><p class="lead">${why} ${rest}</p>
<form method="${body ? 'post' : 'get'}" action="${text(path)}">${fields.join('')}
<button class="button button--main button--full">${again}</button></form></main></html>`;
  const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return Object.assign(new Response(page, {
    status: 500,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': policy },
  }), { unsaved: body && `${title}. ${why}` });
}
