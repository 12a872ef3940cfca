// Answers the pages of a book on the phone itself; everything else goes to the server.

import * as store from './store.js';
import * as book from './book.js';
import * as photos from './photos.js';
import * as practice from './practice.js';
import * as secrets from './secrets.js';
import { askOut, enrol, shows, sync, tellSignedOut } from './sync.js';
import { ask } from './wire.js';

const SHELL = __SHELL__;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(book.CACHE);
    await cache.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache' })));
    // Pages are whole documents: the next one comes from the new version, the one in use keeps its own.
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== book.CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => event.waitUntil(hear(event.data?.kind)));
self.addEventListener('sync', (event) => event.waitUntil(sync(true)));

async function hear(kind) {
  if (kind !== 'hello' && kind !== 'sync') return;
  // A page that was on its way while this worker came to be is nobody's yet: it would never hear that all is stored.
  if (kind === 'hello') await self.clients.claim();
  // Whoever signed out without a signal is out at the server before anything else.
  await tellSignedOut().catch(() => {});
  if (!(await store.fact('account'))) await enrol().catch(() => {});
  await sync(kind === 'sync');
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  const handler = route(event.request, url);
  if (handler) event.respondWith(answer(handler, event, url));
});

/** Should the phone's memory fail altogether, the server still answers: a worker never shuts anybody out. */
async function answer(handler, event, url) {
  const isPost = event.request.method !== 'GET';
  const spare = isPost ? event.request.clone() : event.request;
  try {
    return await handler(event, url);
  } catch (error) {
    const isPage = event.request.mode === 'navigate';
    if (!isPage && isPost) throw error;
    const typed = isPost && url.pathname.startsWith('/b/') ? await typedIn(spare) : undefined;
    return fetch(spare).catch(async () => {
      if (typed !== undefined) return unsaved(event, await book.rescue(url.pathname + url.search, typed));
      return (isPage && (await caches.match('/tanpa-sinyal.html'))) || Promise.reject(error);
    });
  }
}

/**
 * A page of ours asks: browsers say whose page sends a form, and no other page can say that it is ours. What does not
 * come from here goes to the server, which refuses it.
 */
const isOurs = (request) => request.referrer.startsWith(self.location.origin + '/');

// What of a book no phone draws.
const DESK = /^\/b\/[^/]+\/(profil|belum-terbantu)(\/|$)/;

function route(request, url) {
  const path = url.pathname;
  if (request.method !== 'GET' && !isOurs(request)) return undefined;
  if (request.method === 'POST') {
    if (path === '/masuk') return signIn;
    if (path === '/keluar') return signOut;
    if (path === '/bahasa') return changeLanguage;
    if (path === '/ganti-kader') return changePerson;
    if (path === '/bantuan/kirim') return takeSecret;
  }
  if (path === '/bantuan/kode') return secretCodes;
  if (path.startsWith('/b/') && !path.endsWith('/umpan') && !DESK.test(path)) return page;
  if (request.method !== 'GET') return undefined;
  if (SHELL.includes(path)) return file;
  if (path.startsWith('/foto/')) return photo;
  return request.mode === 'navigate' ? elsewhere : undefined;
}

// What each page needs, once read.
const files = new Map();

/** The shell's files, from the version that this worker belongs to. */
async function file(event, url) {
  const kept = files.get(url.pathname) ?? (await caches.match(url.pathname, { cacheName: book.CACHE }));
  if (!kept) return fetch(event.request);
  if (!url.pathname.endsWith('.wasm')) files.set(url.pathname, kept.clone());
  return kept;
}

/** Whoever is on duty on this phone; `undefined` when nobody is. */
async function onDuty() {
  const account = await store.fact('account');
  const person = account && (await store.person(account));
  return person && !person.isOut ? person : undefined;
}

/** A page or a form of a book: from the copy when it has come once, else from the server. */
async function page(event, url) {
  const id = url.pathname.split('/')[2];
  const person = await onDuty();
  const isHere = asksHere(event.request);
  // Another colour is another document: no practice page takes the place of a true one, nor the other way round.
  if (isHere && (id === practice.CODE || event.request.referrer.includes(`/b/${practice.CODE}/`))) {
    return new Response(null, { status: 404 });
  }
  if (id === practice.CODE && person?.books[0]) {
    const typed = event.request.method === 'POST' ? await typedIn(event.request) : '';
    if (typed === undefined) return redirect(`/b/${id}/`);
    return book.inTurn(() => practice.answer(person, event.request.method, url, typed));
  }
  if (isHere || event.request.mode === 'navigate') event.waitUntil(practice.leave());
  if (!person || !person.books.some((known) => known.book === id) || !(await book.hasBook(person.account, id))) {
    return passOn(event, url);
  }
  const { method } = event.request;
  const body = method === 'POST' ? await typedIn(event.request) : '';
  if (body === undefined) return passOn(event, url);
  const path = url.pathname + url.search;
  // Whoever goes on from a page of ours did not leave after all.
  if (person.isLeaving && isOurs(event.request) && !url.searchParams.has('keluar')) {
    await markPerson(person.account, { isLeaving: false });
  }
  const answer = await book.inTurn(async () => {
    const first = await book.answer(person, id, method, path, body);
    return isHere && first ? led(person, id, url, first) : first;
  });
  event.waitUntil(book.resting);
  if (!answer) return passOn(event, url);
  if (answer.unsaved) return unsaved(event, answer);
  if (method === 'POST') event.waitUntil(sync());
  if (isHere || (method === 'GET' && (event.request.mode === 'navigate' || event.request.headers.has('Pandu-Whole')))) {
    shows(event.resultingClientId || event.clientId, answer.drawn);
  }
  return answer;
}

/** A page asks for what comes in its own place (see pandu.js), and goes there the usual way where this worker has none. */
const asksHere = (request) => request.headers.get('Pandu-Whole') === 'here';

/** The answer with the address at which it stands; where it leads on within the book, the page there. */
async function led(person, id, url, answer) {
  let [page, at] = [answer, url];
  const location = answer.headers.get('Location');
  if (location) {
    at = new URL(location, url);
    if (!at.pathname.startsWith(`/b/${id}/`)) return answer;
    page = await book.answer(person, id, 'GET', at.pathname + at.search, '');
  }
  page?.headers.set('Pandu-At', at.pathname + at.search + at.hash);
  return page ?? answer;
}

/** The page with the form says it, and stays with all that she typed. Where no such page listens: the rescue itself. */
async function unsaved(event, rescue) {
  for (const page of await self.clients.matchAll({ type: 'window' })) {
    const isIt = page.id === event.clientId || page.url.split('#')[0] === event.request.referrer;
    if (!isIt || page.visibilityState !== 'visible') continue;
    const { port1, port2 } = new MessageChannel();
    page.postMessage({ kind: 'unsaved', words: rescue.unsaved }, [port2]);
    const isHeard = await new Promise((resolve) => {
      port1.onmessage = () => resolve(true);
      setTimeout(resolve, 1_000, false);
    });
    if (isHeard) return new Response(null, { status: 204 });
  }
  return rescue;
}

/** A form was saved: nothing of it needs to be offered again. */
async function saved(body) {
  const id = new URLSearchParams(body).get('entri');
  if (id) await store.dropDrafts((draft) => draft.entry === id).catch(() => {});
}

/** A form that the server saves: the photographs that it names lie here, and are sent after it. */
async function passOn(event, url) {
  if (asksHere(event.request)) return new Response(null, { status: 404 });
  const type = event.request.headers.get('Content-Type') ?? '';
  const body = type.includes('urlencoded') ? await event.request.clone().text() : '';
  const names = photos.namesIn(body);
  const answer = await elsewhere(event, url);
  // Where a redirect leads only the browser sees: a Wi-Fi's page redirects as well, and then answers this too.
  const isSaved = body && answer.type === 'opaqueredirect' && (await ask('/sehat').then(() => true, () => false));
  if (isSaved) await saved(body);
  if (names.length > 0 && isSaved) {
    await store.change(['photos'], (at) => photos.name(at, names));
    event.waitUntil(sync());
  }
  return answer;
}

/** What was typed, urlencoded; `undefined` when the form carries files, which only the server takes (see foto.js). */
async function typedIn(request) {
  if (!request.headers.get('Content-Type')?.startsWith('multipart/')) return request.clone().text();
  const fields = [...await request.clone().formData()].filter(([, value]) => !(value instanceof File && value.size === 0));
  if (fields.some(([, value]) => value instanceof File)) return undefined;
  return new URLSearchParams(fields).toString();
}

/** A photograph that lies here is shown from here, to whoever is on duty. */
async function photo(event, url) {
  const bytes = (await onDuty()) && (await photos.picture(url.pathname.split('/')[2]));
  if (!bytes) return fetch(event.request);
  return new Response(bytes, {
    headers: {
      'Content-Type': 'image/jpeg', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/** A closed report: sealed here, before anything keeps it. Where that cannot be, the server seals it at its door. */
async function takeSecret(event) {
  try {
    await secrets.keep(new URLSearchParams(await event.request.clone().text()));
  } catch {
    return fetch(event.request);
  }
  event.waitUntil(sync());
  return Response.json({ waiting: true });
}

/** Codes and days of closed reports of this phone; a posted code is taken off it. */
async function secretCodes(event) {
  if (event.request.method === 'POST') await secrets.forget(new URLSearchParams(await event.request.text()).get('kode'));
  return Response.json(await secrets.list(), { headers: { 'Cache-Control': 'no-store' } });
}

// Pages that are the same whoever asks: help above all must never wait for a sign-out.
const OPEN = /^\/(bantuan|lapor|lacak|angka|jadwal)(\/|$)/;

/** A page that only the server has. Without a signal, a page that says so. */
async function elsewhere(event, url) {
  try {
    if (url.pathname === '/' && (await hasLeft())) return redirect('/masuk');
    if (event.request.mode === 'navigate' && !OPEN.test(url.pathname) && !(await tellSignedOut())) {
      // The server would still know her by her cookie: only its page for signing in may be asked for.
      if (url.pathname === '/' || url.pathname.startsWith('/b/')) return redirect('/masuk?lain=1');
      if (url.pathname !== '/masuk') throw new Error('signed out');
      return await ask('/masuk?lain=1');
    }
    return await fetch(event.request);
  } catch (error) {
    if (event.request.mode !== 'navigate') throw error;
    const person = await onDuty();
    const first = person?.books[0]?.book;
    if (first && (await book.hasBook(person.account, first))) {
      if (url.pathname === '/' || url.pathname === '/masuk') return redirect(`/b/${first}/`);
      const answer = await book.inTurn(() => book.answer(person, first, 'GET', `/b/${first}/tanpa-sinyal`, ''));
      if (answer) return answer;
    }
    return (await caches.match('/tanpa-sinyal.html', { cacheName: book.CACHE })) ?? Response.error();
  }
}

const redirect = (path) => Response.redirect(new URL(path, self.location.origin), 303);

async function signIn(event, url) {
  try {
    await tellSignedOut().catch(() => {});
    const answer = await fetch(event.request);
    // A redirect that only the browser may follow: the password was right.
    if (answer.type === 'opaqueredirect') {
      // The cookie is hers now, if it was our server that led on.
      const wasOut = await store.fact('signedOut');
      await store.setFacts({ signedOut: false });
      if (!(await enrol().catch(() => false)) && wasOut) await store.setFacts({ signedOut: true });
      event.waitUntil(sync());
    }
    return answer;
  } catch {
    return elsewhere(event, url);
  }
}

/**
 * Ends the duty here. Not while her own entries wait, and without a signal only when she insists: nobody gets in again
 * before there is one. The server is then told at the next contact. Who asked, and chose nothing since, is out when the
 * phone is opened with a signal.
 */
async function signOut(event) {
  const typed = new URLSearchParams(await event.request.clone().text());
  const person = await onDuty();
  const me = person?.books[0] && `/b/${person.books[0].book}/saya`;
  if (me && (await hasUnsent(person.account))) return redirect(me);
  // Only our server's word counts: the page of a Wi-Fi signs nobody out.
  const isTold = await askOut();
  if (me && !isTold && typed.get('yakin') !== '1' && (await book.hasBook(person.account, person.books[0].book))) {
    await markPerson(person.account, { isLeaving: true });
    return redirect(`${me}?keluar=1#keluar`);
  }
  await endDuty(isTold);
  event.waitUntil(sync());
  return redirect('/masuk');
}

/** Within one change: what is saved meanwhile counts her entries on. */
const markPerson = (account, facts) => store.change(['people'], async (at) => {
  const person = await store.get(at('people').get(account));
  if (person) at('people').put({ ...person, ...facts });
});

const hasUnsent = async (account) =>
  (await store.outbox()).some((item) => item.account === account && item.state === 'waiting');

/** She asked to leave when there was no signal, and went on with nothing since. */
async function hasLeft() {
  const person = await onDuty();
  if (!person?.isLeaving || (await hasUnsent(person.account)) || !(await askOut())) return false;
  await endDuty(true);
  return true;
}

async function endDuty(isKnownToServer) {
  await store.change(['people', 'meta'], async (at) => {
    const account = await store.get(at('meta').get('account'));
    const known = account && (await store.get(at('people').get(account)));
    if (known) at('people').put({ ...known, isOut: true, isLeaving: false });
    at('meta').delete('account');
    at('meta').put(!isKnownToServer, 'signedOut');
  });
  // Nobody's drafts but of those who are still signed in here.
  const signedIn = (await store.people()).filter((other) => !other.isOut).map((other) => other.account);
  await store.dropDrafts((draft) => !signedIn.includes(draft.account)).catch(() => {});
  book.close();
}

async function changeLanguage(event) {
  const typed = new URLSearchParams(await event.request.clone().text());
  await store.setFacts({ language: typed.get('bahasa') === 'en' ? 'en' : 'id' });
  return fetch(event.request).catch(() => redirect(here(typed.get('sesudah'))));
}

/** Another person who has signed in on this phone takes over, with or without a signal. */
async function changePerson(event) {
  const typed = new URLSearchParams(await event.request.text());
  const person = await store.person(typed.get('akun') ?? '');
  if (!person || person.isOut) return redirect('/masuk?lain=1');
  await store.setFacts({ account: person.account });
  book.close();
  event.waitUntil(sync());
  return redirect(`/b/${person.books[0].book}/`);
}

/** A path on this server, else the beginning. */
const here = (path) => (path?.startsWith('/') && !path.startsWith('//') ? path : '/');

