// A folded book as it lies in the module's memory: the next worker begins with it, and folds only what came since. It
// lies in the cache of this version, for one person's book, and says what was folded into it; where something else is
// stored, it is none.

import * as store from './store.js';
import { sha256 } from './digest.js';

// So many letters of feed take longer to fold than a page may: then a new image is worth its writing.
const MUCH = 200_000;
const NAME = 'Pandu-Image';

const address = (account, book) => `/gambar/${encodeURIComponent(account)}/${encodeURIComponent(book)}`;
const digest = (text) => sha256(new TextEncoder().encode(text));

// How each page of the feed ends: with the chain's hash. The same there, the same in all that came before.
const END = /cursor\t(\d+)\t([^\t\n]*)\t\w+\n$/;

/** The image of a book, if there is one, and the segments that are to be folded after it. */
export async function find(cache, account, book, context) {
  const [kept, cursor] = await Promise.all([
    caches.open(cache).then((all) => all.match(address(account, book))), store.cursor(account, book),
  ]);
  const [folded, size, number, length, seq, hash] = kept?.headers.get(NAME).split(' ') ?? [];
  if (folded === undefined || folded !== await digest(context)) return { segments: await store.segments(account, book) };
  const isAll = String(cursor?.seq) === seq && cursor.hash === hash;
  const [bytes, [first, ...rest]] = await Promise.all([
    kept.arrayBuffer(), isAll ? [] : store.segments(account, book, Number(number)),
  ]);
  const image = { bytes, size: Number(size) };
  if (isAll) return { image, segments: [] };
  const [, lastSeq, lastHash] = END.exec(first?.text.slice(0, Number(length))) ?? [];
  if (lastSeq !== seq || lastHash !== hash) return { segments: await store.segments(account, book) };
  const since = { number: first.number, text: first.text.slice(Number(length)), whole: first.text };
  return { image, segments: [since, ...rest] };
}

/** Keeps the image of a copy into which these segments were just folded, where it is worth it. */
export async function keep(cache, account, book, context, segments, copy) {
  const last = segments.at(-1);
  if (!last || segments.reduce((sum, { text }) => sum + text.length, 0) < MUCH) return;
  // At once: what is folded into the copy from now on stands behind what the image says of itself.
  const { bytes, size } = copy.image();
  const whole = last.whole ?? last.text;
  const [, seq, hash] = END.exec(whole) ?? [];
  if (!hash || await store.fact('isLow')) return;
  const says = [await digest(context), size, last.number, whole.length, seq, hash];
  const answer = new Response(bytes, { headers: { [NAME]: says.join(' ') } });
  await (await caches.open(cache)).put(address(account, book), answer);
}

/** The next copy is folded from all that is stored. */
export const drop = async (cache, account, book) => (await caches.open(cache)).delete(address(account, book));
