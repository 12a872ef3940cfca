// The open book: one person's copy, kept folded in the module. Requests are answered one after another.

import * as store from './store.js';
import * as photos from './photos.js';
import * as marks from './marks.js';
import { codeDigest } from './digest.js';
import { Copy } from './module.js';
import { refusal } from './wire.js';

export const CACHE = 'shell-__VERSION__';
// Beyond this the phone's clock is called wrong.
const CLOCK_LIMIT = 5 * 60_000;

let open; // { account, book, copy }
let queue = Promise.resolve();
/** What the pages are told of sending. */
export const sending = { count: 0 };

/** One after another: the numbers of entries and the fold follow the order of taps. */
export function inTurn(work) {
  const turn = queue.then(work);
  queue = turn.catch(() => {});
  return turn;
}

async function loadModule() {
  const answer = (await caches.match('/pandu.wasm', { cacheName: CACHE })) ?? (await fetch('/pandu.wasm'));
  if (!answer.ok) throw new Error('no module');
  return answer.arrayBuffer();
}

/** The copy of a book, opened and folded when it is not the one at hand. */
async function copyOf(person, book) {
  if (open?.account === person.account && open.book === book) return open.copy;
  open = undefined;
  const context = person.books.find((known) => known.book === book)?.context;
  if (!context) return undefined;
  const copy = await Copy.open(loadModule, context);
  for (const segment of await store.segments(person.account, book)) copy.take(segment.text);
  copy.outbox(await outboxText(person.account, book));
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
    try {
      if (text) open.copy.take(text);
      open.copy.outbox(await outboxText(account, open.book));
    } catch {
      close();
    }
  });
}

/** Whether shell, module and book are stored. */
export async function isReady(account, book) {
  const [cursor, shell] = await Promise.all([
    store.cursor(account, book), caches.match('/pandu.wasm', { cacheName: CACHE }),
  ]);
  return Boolean(cursor?.isWhole && shell);
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
      const result = copy.handle(await requestText(person, book, method, path, body, attempt > 0));
      if (result.entries.length > 0) await keep(person.account, book, result.entries);
      if (result.entries.length > 0) await marks.note();
      if (result.read) {
        await letGo(result.read);
        await marks.forget(result.read);
        copy.outbox(await outboxText(person.account, book));
      }
      isFull = false;
      return respond(result);
    } catch (error) {
      // A trap or a full disk: the copy is no longer to be trusted. Once more from what is stored.
      close();
      isFull ||= error?.name === 'QuotaExceededError' || /NO_SPACE/.test(error?.message);
      if (attempt > 0) return rescue(path, body);
    }
  }
}

async function requestText(person, book, method, path, body, isRetry) {
  const random = [...crypto.getRandomValues(new BigUint64Array(4))].map((word) => word.toString(16).padStart(16, '0'));
  const [device, everyone, facts, ready, fresh, unsent, lost, refused] = await Promise.all([
    store.device(), store.people(), memory(), isReady(person.account, book), store.person(person.account),
    photos.waiting(), marks.lost(person.account),
    refusal(person.account),
  ]);
  const code = method === 'POST' ? new URLSearchParams(body).get('kode') : null;
  const lines = [
    ['code-digest', code ? await codeDigest(code) : ''],
    ['method', method], ['path', path], ['now', Date.now()], ['offset', facts.offset], ['random', random.join(' ')],
    ['device', device], ['number', fresh.number], ['language', facts.language], ['sending', sending.count || ''], ['photos', unsent.length || ''],
    ['ready', ready ? 1 : ''], ['trapped', isRetry ? 1 : ''], ['lost', lost], ['contact', facts.contact],
    ['refused', refused ? `${refused.code}\t${refused.until}` : ''],
    ['clock-wrong', Math.abs(facts.offset) > CLOCK_LIMIT ? 1 : ''], ['storage-low', facts.isLow ? 1 : ''],
    ...everyone.filter((other) => !other.isOut).map((other) => ['signed-in', `${other.account}\t${other.name}`]),
  ];
  return lines.map(([key, value]) => `${key}\t${value}\n`).join('') + '\n' + body;
}

async function memory() {
  return store.look(['meta'], async (at) => {
    const [offset, contact, language, isLow] = await Promise.all(
      ['offset', 'contact', 'language', 'isLow'].map((name) => store.get(at('meta').get(name))));
    return { offset: offset ?? 0, contact: contact ?? 0, language: language ?? 'id', isLow };
  });
}

/** Stores new entries, the number that follows them, and that their photographs are to be sent, together. */
function keep(account, book, lines) {
  return store.change(['outbox', 'people', 'photos'], async (at) => {
    const person = await store.get(at('people').get(account));
    for (const line of lines) {
      const columns = line.split('\t', 7);
      const number = Number(columns[6]);
      at('outbox').add({ id: columns[0], account, book, line, number, state: 'waiting' });
      person.number = Math.max(person.number, number + 1);
      await photos.name(at, photos.namesIn(line));
    }
    at('people').put(person);
  });
}

/** An entry that somebody put aside, once its writer has read why. */
function letGo(id) {
  return store.change(['outbox'], async (at) => {
    const item = await store.get(at('outbox').get(id));
    if (item?.state === 'discarded') at('outbox').delete(id);
  });
}

function respond(result) {
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
<link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/pandu.css">
<main class="page stack"><h1>${title}</h1><p class="lead">${why} ${rest}</p>
<form method="${body ? 'post' : 'get'}" action="${text(path)}">${fields.join('')}
<button class="button button--main button--full">${again}</button></form></main></html>`;
  const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  return Object.assign(new Response(page, {
    status: 500,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': policy },
  }), { unsaved: body && `${title}. ${why}` });
}
