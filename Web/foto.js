// The camera of a form: makes each photograph small and bare and stores it on this phone before the form can be sent.
//
// A form that asks for photographs is multipart/form-data, and the server takes the files: so it works without
// script. Where the service worker answers this book, the phone keeps them instead: the file input loses its name,
// the form becomes urlencoded, which is what the worker reads, and carries the names of what is stored. One store
// and one hash later, the server gets the same bytes from photos.js.

import * as store from './store.js';
import { sha256 } from './digest.js';

const SIDE = 1600; // pixels
const BYTES = 150_000;
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
const FREE_BYTES = 50_000_000; // below this, no new ones: entries come first

/** The person on duty, when the worker holds the book of this page. */
async function keeper() {
  if (!navigator.serviceWorker?.controller || !globalThis.crypto?.subtle || !globalThis.createImageBitmap) return undefined;
  const account = await store.fact('account');
  const cursor = account && (await store.cursor(account, location.pathname.split('/')[2]));
  return cursor?.isWhole ? account : undefined;
}

// MARK: Kept here

/** Whether there is room for one more. */
async function hasRoom() {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return !estimate?.quota || estimate.quota - estimate.usage > FREE_BYTES;
}

/** Stores a photograph that was chosen for a form. On the disk when the promise resolves. */
function add(name, bytes, account) {
  return store.change(['photos', 'pictures'], async (at) => {
    if (await store.get(at('photos').get(name))) return;
    at('photos').put({ name, account, size: bytes.byteLength, taken: Date.now(), state: 'chosen', tried: 0 });
    at('pictures').put(bytes, name);
  });
}

// MARK: Small and bare

/** The file as a JPEG of at most 1600 pixels a side and 150 KB, upright, without anything but the picture. */
async function developed(file) {
  const bitmap = await createImageBitmap(file);
  try {
    for (let side = SIDE; side >= 400; side = Math.round(side * 0.75)) {
      const canvas = drawn(bitmap, side);
      for (const quality of QUALITIES) {
        const bytes = bare(await coded(canvas, quality));
        if (bytes.byteLength <= BYTES) return bytes;
      }
    }
  } finally {
    bitmap.close();
  }
  throw new Error('too large');
}

function drawn(bitmap, side) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext('2d', { alpha: false });
  brush.imageSmoothingQuality = 'high';
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function coded(canvas, quality) {
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob?.type !== 'image/jpeg') throw new Error('no JPEG');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Without the segments that say more than the picture: browsers write colour profiles and EXIF of their own. */
function bare(bytes) {
  const kept = [bytes.subarray(0, 2)];
  let place = 2;
  while (bytes[place] === 0xff && bytes[place + 1] !== 0xda) {
    const marker = bytes[place + 1];
    const end = place + 2 + bytes[place + 2] * 256 + bytes[place + 3];
    const isBeside = (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!isBeside) kept.push(bytes.subarray(place, end));
    place = end;
  }
  kept.push(bytes.subarray(place));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of kept) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

// MARK: On the page

function takeOver(place, account) {
  const camera = place.querySelector('input[type=file]');
  const list = place.querySelector('.photos');
  const status = place.querySelector('[role=status]');
  const { foto: field, most, pakai, sedang, simpan, gagal, banyak, penuh } = place.dataset;
  const boxes = () => [...list.querySelectorAll('input[type=checkbox]')];
  const chosen = () => boxes().filter((box) => box.checked).length;
  const form = camera.form;
  let working = Promise.resolve();
  let rolls = 0; // choices that are being made small
  camera.removeAttribute('name');
  form.enctype = 'application/x-www-form-urlencoded';

  function show(name) {
    if (boxes().some((box) => box.value === name)) return;
    const item = document.createElement('li');
    const image = Object.assign(document.createElement('img'), { className: 'photo', src: `/foto/${name}`, alt: '' });
    const label = Object.assign(document.createElement('label'), { className: 'choice' });
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: field, value: name, checked: true });
    label.append(box, `${pakai} ${boxes().length + 1}`);
    item.append(image, label);
    list.append(item);
  }

  async function take(files) {
    for (const file of files) {
      if (chosen() >= Number(most)) return banyak;
      if (!(await hasRoom())) return penuh;
      let bytes;
      try {
        bytes = await developed(file);
      } catch {
        return gagal;
      }
      const name = await sha256(bytes);
      try {
        await add(name, bytes, account);
      } catch {
        return penuh;
      }
      show(name);
    }
    return simpan;
  }

  camera.addEventListener('change', () => {
    const files = [...camera.files];
    if (files.length === 0) return;
    camera.value = '';
    status.textContent = sedang;
    rolls += 1;
    working = working.then(() => take(files)).catch(() => gagal).then((words) => {
      rolls -= 1;
      status.textContent = rolls > 0 ? sedang : words;
    });
  });
  // What is still being made goes along.
  form.addEventListener('submit', (event) => {
    if (rolls === 0) return;
    event.preventDefault();
    working.then(() => form.requestSubmit(event.submitter));
  });
}

/** On a screen that stands. */
export async function begin(signal) {
  const account = await keeper().catch(() => undefined);
  if (account && !signal.aborted) for (const place of document.querySelectorAll('[data-foto]')) takeOver(place, account);
}
